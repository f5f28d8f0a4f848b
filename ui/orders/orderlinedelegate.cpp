// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderlinedelegate.h"

#include "ui/orders/orderlinesmodel.h"
#include "ui/widgets/statetext.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QListWidget>
#include <QRegularExpressionValidator>

namespace ui {

using Model = OrderLinesModel;

namespace {

// Full-width digits and points, as a Chinese input method leaves them, are as good as the others.
const QString quantityPattern = QStringLiteral("[0-9\uFF10-\uFF19]{0,7}");
const QString pricePattern = QStringLiteral("[0-9\uFF10-\uFF19]{0,12}([.\uFF0E][0-9\uFF10-\uFF19]{0,2})?");

QLineEdit *numberEdit(QWidget *parent, const QString &pattern)
{
    auto *edit = new QLineEdit(parent);
    edit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    edit->setValidator(new QRegularExpressionValidator(QRegularExpression(pattern), edit));
    return edit;
}

} // namespace

OrderLineDelegate::OrderLineDelegate(SearchEdit::Search search, QObject *parent)
    : QStyledItemDelegate(parent), m_search(std::move(search))
{
}

QWidget *OrderLineDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                         const QModelIndex &index) const
{
    QWidget *editor = nullptr;
    switch (index.column()) {
    case Model::Code:
        editor = createSearch(parent);
        break;
    case Model::Quantity:
        editor = numberEdit(parent, quantityPattern);
        editor->setObjectName(QStringLiteral("quantityEditor"));
        break;
    case Model::Price:
        editor = numberEdit(parent, pricePattern);
        editor->setObjectName(QStringLiteral("priceEditor"));
        break;
    case Model::Inventory: {
        auto *box = new QComboBox(parent);
        for (const auto type : {domain::InventoryType::Good, domain::InventoryType::Defective}) {
            box->addItem(stateText(type), static_cast<int>(type));
        }
        editor = box;
        editor->setObjectName(QStringLiteral("inventoryEditor"));
        break;
    }
    default: {
        auto *edit = new QLineEdit(parent);
        edit->setMaxLength(500);
        editor = edit;
        editor->setObjectName(QStringLiteral("remarkEditor"));
    }
    }
    editor->setAutoFillBackground(true);
    Q_UNUSED(option)
    return editor;
}

QWidget *OrderLineDelegate::createSearch(QWidget *parent) const
{
    auto *edit = new SearchEdit(parent);
    edit->setObjectName(QStringLiteral("productEditor"));
    edit->setCodeOnly(true);
    edit->setSearch(m_search);
    auto *self = const_cast<OrderLineDelegate *>(this);
    connect(edit, &SearchEdit::itemPicked, self, [self, edit] {
        Q_EMIT self->commitData(edit);
        Q_EMIT self->closeEditor(edit, SubmitModelCache);
        edit->replayHeldKeys();
    });
    connect(edit, &SearchEdit::nothingFound, self, &OrderLineDelegate::nothingFound);
    connect(edit, &SearchEdit::failed, self, &OrderLineDelegate::searchFailed);
    return edit;
}

void OrderLineDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentIndex(box->findData(value));
    } else if (auto *edit = qobject_cast<QLineEdit *>(editor); edit && edit->text() != value.toString()) {
        edit->setText(value.toString());
    }
}

void OrderLineDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                     const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, box->currentData());
        return;
    }
    auto *search = qobject_cast<SearchEdit *>(editor);
    if (!search) {
        model->setData(index, static_cast<QLineEdit *>(editor)->text());
        return;
    }
    if (search->picked()) {
        static_cast<Model *>(model)->setProduct(index.row(),
                                                search->picked()->value.value<domain::Product>());
        return;
    }
    if (search->text().trimmed() == index.data(Qt::EditRole).toString()) {
        return; // walked through without a change
    }
    model->setData(index, search->text());
    if (!search->text().trimmed().isEmpty()) {
        Q_EMIT productTyped(index, index.data(Qt::EditRole).toString());
    }
}

void OrderLineDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &index) const
{
    Q_UNUSED(index)
    editor->setGeometry(option.rect);
}

void OrderLineDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (const QVariant tone = index.data(ToneRole); tone.isValid()) {
        const auto wanted = static_cast<Tone>(tone.toInt());
        option->backgroundBrush = toneBackground(wanted, option->palette);
        option->palette.setColor(QPalette::Text, toneColor(wanted, option->palette));
    }
}

bool OrderLineDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    if (editor && event->type() == QEvent::KeyPress && keyPressed(editor, static_cast<QKeyEvent *>(event))) {
        return true;
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

bool OrderLineDelegate::keyPressed(QWidget *editor, QKeyEvent *event)
{
    auto *search = qobject_cast<SearchEdit *>(editor);
    if (search && search->hold(event)) {
        return true;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if ((enter && event->modifiers().testFlag(Qt::ControlModifier)) || event->key() == Qt::Key_Insert) {
        Q_EMIT commitData(editor);
        Q_EMIT closeEditor(editor, NoHint);
        Q_EMIT lineRequested();
        return true;
    }
    if (!search) {
        const auto *edit = qobject_cast<QLineEdit *>(editor);
        if (!enter || (edit && !edit->hasAcceptableInput())) {
            return false;
        }
        // At once, where Qt would queue it: the next key belongs to the next cell.
        Q_EMIT commitData(editor);
        Q_EMIT closeEditor(editor, SubmitModelCache);
        return true;
    }
    if (event->key() == Qt::Key_Escape && search->popup()->isVisible()) {
        search->closePopup();
        return true;
    }
    if (enter && !search->picked() && !search->text().trimmed().isEmpty()) {
        search->submit();
        return true;
    }
    return false;
}

} // namespace ui
