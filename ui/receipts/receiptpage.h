// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/receipts/receiptqueries.h"
#include "ui/receipts/scanjudge.h"
#include "ui/receipts/scantext.h"
#include "ui/shell/documentpage.h"
#include "ui/shell/place.h"
#include "workflow/receiveorder.h"

#include <memory>

class QLineEdit;

namespace Ui {
class ReceiptPage;
}

namespace ui {

class ReceiptLinesModel;
class ReceiptScansModel;

/// 引入: goods of an order that never went to IDEAL, received or delivered by hand. Serials are scanned (a
/// keyboard-wedge scanner writes into the scan field wherever the focus is), typed, pasted or read from a
/// file; each is checked at once, by itself and against the database. Posting is possible only when all
/// agrees.
///
/// Object names: titleLabel, progressLabel (StatusLabel), postButton (Ctrl+Enter), banners, stageCombo (of a
/// transfer), factsLabel, orderLink, linesView, scanEdit (F8), pasteButton, importButton (Ctrl+O),
/// scansLabel, removeButton (Delete in scansView), removeBadButton, scansView.
class ReceiptPage final : public DocumentPage
{
    Q_OBJECT

public:
    ReceiptPage(const PlaceContext &context, domain::OrderId order, QWidget *parent = nullptr);
    ~ReceiptPage() override;

    QString title() const override;
    QString documentKey() const override;
    bool isDirty() const override;
    /// Posts, since there is nothing else to keep what was scanned in.
    void save(std::function<void(bool saved)> saved) override;
    void requestClose(Prompts &prompts, std::function<void(bool mayClose)> answered) override;

Q_SIGNALS:
    void receiptShown(); ///< the order is on the screen (again)
    void scansJudged();  ///< all that was scanned so far is checked
    void scanRefused();  ///< with a sound
    void receiptPosted(domain::StockDocumentId document);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // receiptpage.cpp: the page and what it shows
    void setUp();
    void setUpTables();
    void setUpActions();
    void retranslate();
    void paintLink();
    void refresh();
    void take(const base::Result<ReceiptView> &view);
    void showStages();
    void startStage(domain::Stage stage);

    // receiptpageposting.cpp: whether it can be posted, and the posting
    void showState();
    void showBanners();
    QString whyNotPost() const;
    void post(std::function<void(bool)> done);
    void posted(const base::Result<workflow::HandReceiptOutcome> &outcome,
                const std::function<void(bool)> &done);
    workflow::HandReceipt receipt() const;

    // receiptpagescans.cpp: serials
    void takeWedgeScan(const QString &text, QLineEdit *field);
    void takeTyped();
    void paste();
    void chooseFile();
    void takeFile(const ScanFile &file);
    void takeHandsets(const QList<domain::Handset> &handsets);
    void judgePending();
    void judge(const QList<Scan> &scans, qsizetype first, const base::Result<KnownSerials> &known);
    void judgeOne(const Scan &scan, const base::Result<KnownSerials> &known);
    void showCounts();
    void removeSelected();

    const PlaceContext m_context;
    const domain::OrderId m_order;
    std::unique_ptr<Ui::ReceiptPage> m_ui;
    ReceiptLinesModel *m_lines;
    ReceiptScansModel *m_scans;
    std::optional<ReceiptView> m_view;
    domain::Stage m_stage = domain::Stage::In;
    QList<Scan> m_pending;         ///< scanned, not judged yet; in their order
    QList<base::Error> m_problems; ///< why the last attempt to post failed
    QString m_notice;
    bool m_judging = false;
    bool m_refused = false; ///< one of those that are being judged
    bool m_readingFile = false;
    bool m_busy = false;
    bool m_done = false;
    bool m_toldDirty = false;
};

} // namespace ui
