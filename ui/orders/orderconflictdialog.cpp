// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderconflictdialog.h"

#include "ui_orderconflictdialog.h"

#include <QHeaderView>
#include <QPushButton>

namespace ui {

OrderConflictDialog::OrderConflictDialog(QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::OrderConflictDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    QHeaderView *header = m_ui->differencesView->header();
    header->setSectionResizeMode(QHeaderView::Stretch);
    const auto decides = [this](QPushButton *button, void (OrderConflictDialog::*decision)()) {
        connect(button, &QPushButton::clicked, this, [this, decision] {
            Q_EMIT(this->*decision)();
            close();
        });
    };
    decides(m_ui->takeTheirsButton, &OrderConflictDialog::theirsTaken);
    decides(m_ui->keepMineButton, &OrderConflictDialog::mineKept);
    decides(m_ui->copyMineButton, &OrderConflictDialog::mineCopied);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QWidget::close);
    m_ui->closeButton->setDefault(true); // Enter decides nothing
}

OrderConflictDialog::~OrderConflictDialog() = default;

void OrderConflictDialog::showDifferences(const QString &who, const QList<OrderDifference> &differences)
{
    m_ui->whoLabel->setText(who);
    m_ui->differencesView->clear();
    const QString nothing = QStringLiteral("–");
    for (const OrderDifference &difference : differences) {
        auto *item = new QTreeWidgetItem(m_ui->differencesView);
        item->setText(0, difference.what);
        item->setText(1, difference.theirs.isEmpty() ? nothing : difference.theirs);
        item->setText(2, difference.mine.isEmpty() ? nothing : difference.mine);
        for (int column = 0; column < 3; ++column) {
            item->setToolTip(column, item->text(column));
        }
    }
    m_ui->keepMineButton->setEnabled(!differences.isEmpty());
}

} // namespace ui
