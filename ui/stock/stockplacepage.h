// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/stocklists.h"
#include "ui/shell/documentpage.h"
#include "ui/shell/place.h"

#include <optional>

class QLabel;
class QTabWidget;

namespace ui {

class PagedGrid;

/// One product in one warehouse: how much of it is there, how that came about (its ledger), and the handsets
/// that are there now. Read only; follows the stock live.
///
/// Object names: productLabel, factsLabel, problemLabel, tabs, ledgerGrid (Enter opens the document),
/// handsetGrid (Enter opens the handset's history).
class StockPlacePage final : public DocumentPage
{
    Q_OBJECT

public:
    StockPlacePage(const PlaceContext &context, qint64 id, QWidget *parent = nullptr);
    ~StockPlacePage() override;

    QString title() const override;
    QString description() const override;
    QString documentKey() const override;

    PagedGrid &ledger() { return *m_ledger; }
    PagedGrid &handsets() { return *m_handsets; }
    QTabWidget &tabs() { return *m_tabs; }

Q_SIGNALS:
    void placeShown();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpHeader();
    void setUpLedger();
    void setUpHandsets();
    void read();
    void show(const store::StockPlace &place);
    void retranslate();

    const PlaceContext m_context;
    const qint64 m_id;
    std::optional<store::StockPlace> m_place;
    QLabel *m_product;
    QLabel *m_facts;
    QLabel *m_problem;
    QTabWidget *m_tabs;
    PagedGrid *m_ledger = nullptr;
    PagedGrid *m_handsets = nullptr;
};

} // namespace ui
