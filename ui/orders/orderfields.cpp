// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderfields.h"

#include "domain/code.h"
#include "ui/orders/cataloguesearch.h"
#include "ui/orders/orderwords.h"
#include "ui_orderform.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QSignalBlocker>

namespace ui {

using namespace domain;
using base::ErrorCode;

OrderFields::OrderFields(Ui::OrderForm &ui, const workflow::Session &session,
                         const OrderTypeDescription &type, QObject *parent)
    : QObject(parent), m_ui(ui),
      m_type(type), m_warehouse{ui.warehouseCombo, {}}, m_toWarehouse{ui.toWarehouseCombo, {}}
{
    arrange();
    if (type.counterparty != Counterparty::None) {
        ui.supplierPicker->setSearch(partnerSearch(session, type.counterparty == Counterparty::Customer
                                                                ? PartnerKind::Customer
                                                                : PartnerKind::Supplier));
    }
    connectFields();
    retranslate();
}

void OrderFields::arrange()
{
    m_ui.partnerCaption->setVisible(m_type.counterparty != Counterparty::None);
    m_ui.supplierPicker->setVisible(m_type.counterparty != Counterparty::None);
    m_ui.toWarehouseCaption->setVisible(m_type.secondWarehouse);
    m_ui.toWarehouseCombo->setVisible(m_type.secondWarehouse);
    showExpressNumber({});
    if (m_type.counterparty == Counterparty::None && m_type.secondWarehouse) {
        // From and to stand side by side, where the others have partner and warehouse.
        m_ui.fieldsLayout->addWidget(m_ui.warehouseCaption, 0, 0);
        m_ui.fieldsLayout->addWidget(m_ui.warehouseCombo, 0, 1);
        m_ui.fieldsLayout->addWidget(m_ui.toWarehouseCaption, 0, 2);
        m_ui.fieldsLayout->addWidget(m_ui.toWarehouseCombo, 0, 3);
    }
}

void OrderFields::connectFields()
{
    const auto tell = [this] {
        if (!m_showing) {
            Q_EMIT edited();
        }
    };
    connect(m_ui.supplierPicker, &SearchEdit::unpicked, this, tell);
    connect(m_ui.supplierPicker, &QLineEdit::textEdited, this, tell);
    connect(m_ui.supplierPicker, &SearchEdit::failed, this, &OrderFields::failed);
    connect(m_ui.supplierPicker, &SearchEdit::itemPicked, this, [this, tell] {
        tell();
        goOnFrom(m_ui.supplierPicker);
        m_ui.supplierPicker->replayHeldKeys();
    });
    connect(m_ui.manualNumberEdit, &QLineEdit::textEdited, this, tell);
    connect(m_ui.remarkEdit, &QLineEdit::textEdited, this, tell);
    connect(m_ui.dateEdit, &QDateEdit::dateChanged, this, tell);
    for (WarehouseBox *box : {&m_warehouse, &m_toWarehouse}) {
        connect(box->box, &QComboBox::currentIndexChanged, this, [this, box] { choose(*box); });
    }
    for (QWidget *field : fields()) {
        field->installEventFilter(this);
    }
}

QString OrderFields::warehouseName(WarehouseId id) const
{
    for (const auto &row : m_warehouses) {
        if (row.warehouse.id == id) {
            return row.warehouse.name;
        }
    }
    return {};
}

void OrderFields::setWarehouses(const QList<store::MappingRepository::WarehouseRow> &warehouses)
{
    m_warehouses = warehouses;
    fillBox(m_warehouse);
    fillBox(m_toWarehouse);
}

void OrderFields::fillBox(WarehouseBox &box)
{
    const QSignalBlocker quiet(box.box);
    box.box->clear();
    for (const auto &row : m_warehouses) {
        if (!row.warehouse.active && row.warehouse.id != box.chosen) {
            continue;
        }
        const QString name = row.warehouse.code + u' ' + row.warehouse.name;
        box.box->addItem(row.idealCode.isEmpty() ? tr("%1 (not in IDEAL)").arg(name) : name,
                         row.warehouse.id.value());
    }
    box.box->setCurrentIndex(box.chosen ? box.box->findData(box.chosen.value()) : -1);
}

void OrderFields::choose(WarehouseBox &box)
{
    box.chosen = WarehouseId(box.box->currentData().toLongLong());
    if (!m_showing) {
        Q_EMIT edited();
    }
}

void OrderFields::show(const OrderDraft &draft, const std::optional<Partner> &partner)
{
    m_showing = true;
    m_ui.supplierPicker->setPicked(partner ? std::optional(foundPartner(*partner)) : std::nullopt);
    m_warehouse.chosen = draft.warehouse;
    m_toWarehouse.chosen = draft.toWarehouse;
    fillBox(m_warehouse);
    fillBox(m_toWarehouse);
    m_ui.dateEdit->setDate(draft.date);
    const auto put = [](QLineEdit *edit, const QString &text) {
        if (edit->text() != text) {
            edit->setText(text);
            edit->setCursorPosition(0);
        }
    };
    put(m_ui.manualNumberEdit, draft.manualNumber);
    put(m_ui.remarkEdit, draft.remark);
    m_showing = false;
}

void OrderFields::showExpressNumber(const QString &number)
{
    m_ui.expressCaption->setVisible(!number.isEmpty());
    m_ui.expressNumberEdit->setVisible(!number.isEmpty());
    if (m_ui.expressNumberEdit->text() != number) { // somebody may be marking it
        m_ui.expressNumberEdit->setText(number);
        m_ui.expressNumberEdit->setCursorPosition(0);
    }
}

void OrderFields::fill(OrderDraft &draft) const
{
    const auto &picked = m_ui.supplierPicker->picked();
    draft.partner = PartnerId(picked ? picked->id : 0);
    draft.warehouse = m_warehouse.chosen;
    draft.toWarehouse = m_toWarehouse.chosen;
    draft.date = m_ui.dateEdit->date();
    draft.manualNumber = cleanCode(m_ui.manualNumberEdit->text());
    draft.remark = m_ui.remarkEdit->text();
}

void OrderFields::setEditable(bool editable)
{
    m_editable = editable;
    m_ui.supplierPicker->setReadOnly(!editable);
    m_ui.manualNumberEdit->setReadOnly(!editable);
    m_ui.remarkEdit->setReadOnly(!editable);
    m_ui.dateEdit->setReadOnly(!editable);
    m_ui.dateEdit->setButtonSymbols(editable ? QAbstractSpinBox::UpDownArrows : QAbstractSpinBox::NoButtons);
    m_ui.dateEdit->setCalendarPopup(editable);
    m_ui.warehouseCombo->setEnabled(editable);
    m_ui.toWarehouseCombo->setEnabled(editable);
    m_ui.manualNumberEdit->setPlaceholderText(editable ? tr("Optional; goes to IDEAL") : QString());
    repaint();
}

QList<QWidget *> OrderFields::fields() const
{
    return {m_ui.supplierPicker,   m_ui.warehouseCombo, m_ui.toWarehouseCombo,
            m_ui.manualNumberEdit, m_ui.remarkEdit,     m_ui.dateEdit};
}

QWidget *OrderFields::firstField() const
{
    return m_type.counterparty == Counterparty::None ? static_cast<QWidget *>(m_ui.warehouseCombo)
                                                     : m_ui.supplierPicker;
}

QWidget *OrderFields::fieldOf(const base::Error &problem) const
{
    switch (problem.code) {
    case ErrorCode::OrderWithoutPartner:
        return m_ui.supplierPicker;
    case ErrorCode::OrderWithoutWarehouse:
        return m_warehouse.chosen ? m_ui.toWarehouseCombo : m_ui.warehouseCombo;
    case ErrorCode::OrderSameWarehouses:
        return m_ui.toWarehouseCombo;
    case ErrorCode::InvalidInput:
        return problem.detail == QLatin1String("date")           ? static_cast<QWidget *>(m_ui.dateEdit)
               : problem.detail == QLatin1String("manualNumber") ? m_ui.manualNumberEdit
               : problem.detail == QLatin1String("remark")       ? m_ui.remarkEdit
                                                                 : nullptr;
    default:
        return nullptr;
    }
}

void OrderFields::mark(const QList<base::Error> &problems)
{
    m_marked.clear();
    for (const base::Error &problem : problems) {
        m_marked.append(fieldOf(problem));
    }
    repaint();
}

void OrderFields::repaint()
{
    // The parent's own palette may still be that of the theme before.
    const QPalette around = QGuiApplication::palette();
    for (QWidget *field : fields()) {
        QPalette palette; // an empty one: follows the theme
        if (m_marked.contains(field)) {
            const QColor color = toneBackground(Tone::Bad, around);
            palette.setColor(QPalette::Base, color);
            palette.setColor(QPalette::Button, color);
        } else if (!m_editable) { // all alike, and as readable as before
            palette.setColor(QPalette::Base, around.color(QPalette::Window));
            palette.setColor(QPalette::Button, around.color(QPalette::Window));
            palette.setColor(QPalette::Disabled, QPalette::ButtonText, around.color(QPalette::Text));
            palette.setColor(QPalette::Disabled, QPalette::Text, around.color(QPalette::Text));
        }
        field->setPalette(palette);
    }
    QPalette readOnly;
    readOnly.setColor(QPalette::Base, around.color(QPalette::Window));
    m_ui.expressNumberEdit->setPalette(readOnly);
}

void OrderFields::retranslate()
{
    m_ui.partnerCaption->setText(partnerText(m_type.counterparty));
    m_ui.warehouseCaption->setText(warehouseText(m_type));
    m_ui.toWarehouseCaption->setText(toWarehouseText());
    m_ui.supplierPicker->setPlaceholderText(tr("Code or name"));
    m_ui.warehouseCombo->setPlaceholderText(tr("Choose"));
    m_ui.toWarehouseCombo->setPlaceholderText(tr("Choose"));
    fillBox(m_warehouse);
    fillBox(m_toWarehouse);
}

bool OrderFields::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QObject::eventFilter(object, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    auto *field = static_cast<QWidget *>(object);
    if ((key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter) ||
        key->modifiers() & Qt::ControlModifier) {
        return QObject::eventFilter(object, event);
    }
    const auto *search = qobject_cast<SearchEdit *>(field);
    if (search && !search->isReadOnly() && !search->picked() && !search->text().trimmed().isEmpty()) {
        return false; // it has something to find first
    }
    goOnFrom(field);
    return true;
}

void OrderFields::goOnFrom(QWidget *field)
{
    const QList<QWidget *> all = fields();
    for (qsizetype i = all.indexOf(field) + 1; i < all.size(); ++i) {
        if (all.at(i)->isVisibleTo(all.at(i)->window()) && all.at(i)->isEnabled()) {
            all.at(i)->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    Q_EMIT completed();
}

} // namespace ui
