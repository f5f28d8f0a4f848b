// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/serialhistory.h"
#include "ui/shell/place.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class AskedHandsetsModel;
class GridView;
class HandsetMovementsModel;
class StatusLabel;
class ToneLabel;
struct AskedHandset;

/// 串号追踪: where a handset is, by its serial or either IMEI, and every document that it was on. A column
/// pasted from Excel is looked up in one go, up to maxAsked.
///
/// Object names: serialEdit (Ctrl+F), findButton, hintLabel, askedView, stateLabel, whereLabel, productLabel,
/// identityLabel, movementsView (Enter opens the document).
/// Hints: "serial" is looked up at once.
class SerialHistoryPage final : public QWidget, public HintedPage
{
    Q_OBJECT

public:
    static constexpr int maxAsked = 1000;

    explicit SerialHistoryPage(const PlaceContext &context, QWidget *parent = nullptr);
    ~SerialHistoryPage() override;

    void takeHints(const QVariantMap &hints) override;

Q_SIGNALS:
    /// What was asked for last is on the screen, known or not.
    void shown();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFacts();
    void setUpTables();
    void find();
    void trace();
    void show(const QList<AskedHandset> &handsets);
    void showCurrent();
    void showFacts(const AskedHandset *current);
    void readMovements(domain::SerialId serial);
    void openFrom(int row, int column);
    void retranslate();
    QString hint() const;

    const PlaceContext m_context;
    QLineEdit *m_edit = nullptr;
    QPushButton *m_find = nullptr;
    ToneLabel *m_hint = nullptr;
    GridView *m_askedView;
    AskedHandsetsModel *m_asked;
    QWidget *m_facts = nullptr;
    StatusLabel *m_state = nullptr;
    QLabel *m_where = nullptr;
    QLabel *m_product = nullptr;
    QLabel *m_identity = nullptr;
    GridView *m_movementsView;
    HandsetMovementsModel *m_movements;
    QStringList m_values; ///< what was asked for last
    int m_leftOut = 0;
    int m_token = 0;
};

} // namespace ui
