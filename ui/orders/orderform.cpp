// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderform.h"

#include "ui/orders/bannerlist.h"
#include "ui/orders/orderfields.h"
#include "ui/orders/orderplaces.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/printbutton.h"
#include "ui/widgets/statetext.h"
#include "ui_orderform.h"

#include <QEvent>
#include <QGuiApplication>

namespace ui {

using namespace domain;
using base::Error;
using base::ErrorCode;
using Others = OrderSituation::Others;

OrderForm::OrderForm(const PlaceContext &context, OrderId id, QWidget *parent)
    : DocumentPage(parent), m_context(context), m_ui(std::make_unique<Ui::OrderForm>()), m_id(id)
{
    setUp();
    retranslate();
    refresh();
}

OrderForm::OrderForm(const PlaceContext &context, OrderType type, QWidget *parent)
    : DocumentPage(parent), m_context(context), m_ui(std::make_unique<Ui::OrderForm>())
{
    setUp();
    build(type);
    OrderDraft empty;
    empty.type = type;
    startDraft({empty, {}, {}});
}

OrderForm::~OrderForm() = default;

void OrderForm::setUp()
{
    m_ui->setupUi(this);
    for (StatusLabel *label :
         {m_ui->pushStatus, m_ui->returnStatus, m_ui->approvalStatus, m_ui->cancelStatus}) {
        label->setPill(true);
    }
    QFont font = m_ui->numberLabel->font();
    font.setPixelSize(18);
    font.setBold(true);
    m_ui->numberLabel->setFont(font);
    for (QWidget *part : {m_ui->fieldsBox, m_ui->linesBar, static_cast<QWidget *>(m_ui->linesView),
                          static_cast<QWidget *>(m_ui->totalsLabel), m_ui->pushBox, m_ui->documentsBox}) {
        part->hide(); // until the type is known
    }
    setUpButtons();
    setUpLists();
    connect(&m_context.session.changes(), &store::ChangeFeed::changed, this, &OrderForm::follow);
}

void OrderForm::build(OrderType type)
{
    m_type = &describe(type);
    m_baseline.type = type;
    m_fields = new OrderFields(*m_ui, m_context.session, *m_type, this);
    connect(m_fields, &OrderFields::edited, this, &OrderForm::wasEdited);
    connect(m_fields, &OrderFields::failed, &m_context.toasts, &Toasts::showError);
    connect(m_fields, &OrderFields::completed, this, [this] {
        if (m_lines->rowCount() > 0) {
            m_ui->linesView->editCell(0, OrderLinesModel::Code);
        } else {
            m_ui->linesView->addLine();
        }
    });
    setUpLines();
    for (QWidget *part : {m_ui->fieldsBox, m_ui->linesBar, static_cast<QWidget *>(m_ui->linesView),
                          static_cast<QWidget *>(m_ui->totalsLabel)}) {
        part->show();
    }
    setFocusProxy(m_fields->firstField());
    retranslate();
    readWarehouses();
}

void OrderForm::setUpLines()
{
    m_lines = new OrderLinesModel(*m_type, this);
    OrderLinesView *view = m_ui->linesView;
    view->setUp(m_context.session, *m_type, m_lines);
    connect(m_lines, &OrderLinesModel::edited, this, &OrderForm::wasEdited);
    connect(m_lines, &QAbstractItemModel::modelReset, this, &OrderForm::showTotals);
    connect(m_ui->addLineButton, &QPushButton::clicked, view, &OrderLinesView::addLine);
    connect(m_ui->removeLineButton, &QPushButton::clicked, view, &OrderLinesView::removeSelectedLines);
    connect(m_ui->undoButton, &QPushButton::clicked, view, &OrderLinesView::undo);
    connect(m_ui->pasteButton, &QPushButton::clicked, view, &OrderLinesView::pasteText);
    connect(view, &OrderLinesView::failed, &m_context.toasts, &Toasts::showError);
    connect(view, &OrderLinesView::productUnknown, this, [this](const QString &typed) {
        setNotice(Tone::Warning, tr("No product has a code, name or barcode like \"%1\".").arg(typed));
    });
    connect(view, &OrderLinesView::pasted, this, [this](int rows, const QStringList &unknown, int left) {
        QString text = tr("%n line(s) pasted.", nullptr, rows);
        if (!unknown.isEmpty()) {
            text += u' ' + tr("%n code(s) name no product and are marked: %1", nullptr,
                              static_cast<int>(unknown.size()))
                               .arg(unknown.mid(0, 10).join(QStringLiteral(", ")));
        }
        if (left > 0) {
            text +=
                u' ' +
                tr("%n line(s) had no room: an order holds %1 at most.", nullptr, left).arg(maxOrderLines);
        }
        setNotice(unknown.isEmpty() && left == 0 ? Tone::Good : Tone::Warning, text);
    });
}

void OrderForm::setUpLists()
{
    m_ui->pushProblems->setWordWrap(true);
    m_ui->pushProblems->setSelectionMode(QAbstractItemView::NoSelection);
    const auto open = [this](const QListWidgetItem *item) {
        m_context.openDocument(QStringLiteral("document"), item->data(Qt::UserRole).toLongLong(), {});
    };
    connect(m_ui->documentsList, &QListWidget::itemActivated, this, open);
    connect(m_ui->documentsList, &QListWidget::itemClicked, this, open);
}

QString OrderForm::title() const
{
    if (m_view) {
        return m_view->order.number;
    }
    return m_type ? newOrderText(m_type->type) : tr("Order");
}

QString OrderForm::description() const
{
    return m_view ? stateText(m_type->type) + u' ' + m_view->order.number : title();
}

QString OrderForm::documentKey() const
{
    return m_id ? QStringLiteral("%1:%2").arg(orderKindId).arg(m_id.value()) : QString();
}

void OrderForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT titleChanged();
    } else if (event->type() == QEvent::PaletteChange && m_fields) {
        m_fields->repaint();
        showButtons(); // icons and links have colours of the theme
        showDocuments();
    }
    DocumentPage::changeEvent(event);
}

void OrderForm::retranslate()
{
    m_ui->retranslateUi(this);
    if (m_type) {
        m_fields->retranslate();
        m_lines->retranslate();
    }
    m_ui->saveButton->setToolTip(tr("Ctrl+S"));
    m_ui->copyButton->setToolTip(tr("Makes a new order with the same content (Ctrl+Shift+C)"));
    m_ui->approveButton->setToolTip(tr("Releases the order for shipping (Ctrl+Shift+A)"));
    m_notice.reset();
    if (m_others == Others::Changed) {
        setOthers(Others::Changed); // what differs is named in the language of the screen
    }
    showState();
}

OrderDraft OrderForm::draft() const
{
    OrderDraft draft;
    draft.type = m_type->type;
    m_fields->fill(draft);
    draft.lines = m_lines->lines();
    return draft;
}

bool OrderForm::mayEdit() const
{
    return m_context.session.may(Duty::EditOrders);
}

bool OrderForm::isEditable() const
{
    if (!mayEdit() || (m_others != Others::Nothing && m_others != Others::Changed) || (m_id && !m_view)) {
        return false;
    }
    return !m_view || permission(m_view->order.state, OrderAction::Edit) == Permission::Yes;
}

void OrderForm::showState()
{
    m_ui->numberLabel->setText(m_view ? m_view->order.number : title());
    const OrderState state = m_view ? m_view->order.state : OrderState();
    const auto show = [this](StatusLabel *label, auto status) {
        label->setState(stateTone(status), m_view ? stateText(status) : QString());
    };
    show(m_ui->pushStatus, state.push);
    show(m_ui->returnStatus, state.returned);
    show(m_ui->approvalStatus, state.approval);
    show(m_ui->cancelStatus, state.cancel);
    if (state.cancel == CancelStatus::Done) {
        m_ui->cancelStatus->hide(); // the approval's state says the same
    }
    if (m_type) {
        m_fields->setEditable(isEditable());
        m_lines->setEditable(isEditable());
        m_fields->showExpressNumber(m_view ? m_view->order.expressNumber : QString());
        m_ui->linesBar->setVisible(isEditable());
        showTotals();
    }
    showButtons();
    showBanners();
    showPushProblems();
    showDocuments();
}

} // namespace ui
