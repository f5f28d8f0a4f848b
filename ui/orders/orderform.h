// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/orders/orderdifference.h"
#include "ui/orders/orderlinesmodel.h"
#include "ui/orders/orderwords.h"
#include "ui/printing/printeddocument.h"
#include "ui/shell/documentpage.h"
#include "ui/shell/place.h"

#include <memory>

namespace Ui {
class OrderForm;
}

namespace ui {

class OrderFields;
struct Banner;

/// One order of any of the five types: enters, saves and pushes it, and shows where it stands. Edits a draft
/// and calls the workflows; follows the change feed, so 上传中 → 已上传 → 已回传 move by themselves.
///
/// Object names, for tests and scripted demos:
///  - header: numberLabel, pushStatus, returnStatus, approvalStatus, cancelStatus (StatusLabel)
///  - buttons: saveButton (Ctrl+S), pushButton (Ctrl+Shift+P), copyButton, deleteButton, approveButton,
///    terminateButton (Ctrl+Shift+T), receiveButton (Ctrl+Shift+R), printButton (Ctrl+P)
///  - banners (BannerList::text()); in it reloadButton, compareButton (opens an OrderConflictDialog) and
///    copyDraftButton on a conflict, returnsButton where a callback is parked
///  - fields: supplierPicker (also of a customer), warehouseCombo, toWarehouseCombo, manualNumberEdit,
///  dateEdit,
///    remarkEdit, expressNumberEdit (once there is one)
///  - lines: linesView (OrderLinesView), addLineButton, removeLineButton, undoButton, pasteButton,
///  importButton (Ctrl+I), totalsLabel;
///    editors in it: productEditor (SearchEdit), quantityEditor, priceEditor, inventoryEditor, remarkEditor
///  - below: pushProblems (one item a reason), documentsList (one item a stock document; Enter or click
///  opens)
///  - searchPopup: the list under supplierPicker and productEditor
class OrderForm final : public DocumentPage
{
    Q_OBJECT

public:
    /// Opens a saved order; its type is found out while it is read.
    OrderForm(const PlaceContext &context, domain::OrderId id, QWidget *parent = nullptr);
    /// A new, empty one.
    OrderForm(const PlaceContext &context, domain::OrderType type, QWidget *parent = nullptr);
    ~OrderForm() override;

    QString title() const override;
    QString description() const override;
    QString documentKey() const override;
    bool isDirty() const override { return m_dirty; }
    void save(std::function<void(bool saved)> saved) override;

    domain::OrderId orderId() const { return m_id; }
    /// Fills a new form with a draft, or with a copy of a saved order; orderShown() tells when it is there.
    void startFrom(const domain::OrderDraft &draft);
    void copyFrom(domain::OrderId source);

Q_SIGNALS:
    void orderSaved(domain::OrderId id);
    void orderPushed(domain::OrderId id);
    /// What is in the database is on the screen (again).
    void orderShown();

protected:
    void changeEvent(QEvent *event) override;

private:
    // orderform.cpp: the page and what it shows
    void setUp();
    void build(domain::OrderType type);
    void setUpLines();
    void setUpLists();
    void retranslate();
    void showState();
    void showBanners();
    void showPushProblems();
    QStringList differingFields() const;
    void showDocuments();
    void showTotals();
    domain::OrderDraft draft() const;
    bool mayEdit() const;
    bool isEditable() const;

    // orderformbuttons.cpp: what can be done now
    void setUpButtons();
    void showButtons();
    QList<base::Error> pushProblems() const;
    QString whyNotReceive(const domain::OrderState &state) const;
    void showReceiveButton(const domain::OrderState &state);

    // orderformreading.cpp: how it keeps up
    void wasEdited();
    void setNotice(Tone tone, const QString &text);
    void follow(store::Topics topics);
    void readWarehouses();
    void refresh();
    void take(const base::Result<OrderView> &view);
    void showSaved(const OrderView &view);
    void startDraft(const DraftView &view);
    void takeDraft(const base::Result<DraftView> &view);

    // orderformconflict.cpp: two desks on one order
    void setOthers(OrderSituation::Others others);
    void compare(std::function<void(const QList<OrderDifference> &)> compared);
    void showComparison();
    void saveOverTheirs();

    // orderformwork.cpp: what it does
    QString problemsText() const;
    bool complain();
    void saved(const base::Result<OrderView> &view, const domain::OrderDraft &sent,
               const std::function<void(bool)> &done);
    /// Runs a verb on the saved order, then reads it again.
    template<class Verb> void act(Verb verb, std::function<void()> done);
    void push();
    void approve();
    void askDelete();
    void remove();
    // orderformterminate.cpp
    void showTerminateButton();
    void askTerminate();
    void confirmTermination(domain::Permission how, const QString &reason);
    void terminate(const QString &reason);
    void copyOrder();
    void copyDraft();
    void loadTheirs();
    void importLines();
    std::optional<PrintedDocument> printed() const;

    const PlaceContext m_context;
    const domain::OrderTypeDescription *m_type = nullptr; ///< null until it is known
    std::unique_ptr<Ui::OrderForm> m_ui;
    QWidget *m_print = nullptr;
    OrderFields *m_fields = nullptr;
    OrderLinesModel *m_lines = nullptr;

    domain::OrderId m_id;
    std::optional<OrderView> m_view; ///< as last read
    qint64 m_version = 0;            ///< of the order whose values are in the fields
    domain::OrderDraft m_baseline;   ///< as saved; what differs from it is dirty
    OrderSituation::Others m_others = OrderSituation::Others::Nothing;
    QList<OrderDifference> m_differences;   ///< theirs and mine, as last compared
    qint64 m_theirVersion = 0;              ///< of what they were compared with
    std::optional<OrderStatement> m_notice; ///< the outcome of the last act, until the next
    QList<base::Error> m_problems;          ///< why the last attempt to save failed
    bool m_saveFailed = false;              ///< it was the database that refused, not the form
    bool m_dirty = false;
    bool m_busy = false; ///< a verb of ours is under way
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace ui
