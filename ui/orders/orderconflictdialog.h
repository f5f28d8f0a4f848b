// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/orders/orderdifference.h"

#include <QDialog>

#include <memory>

namespace Ui {
class OrderConflictDialog;
}

namespace ui {

/// Theirs beside mine, where two people have changed the same order; whoever opens it decides.
///
/// Object names: whoLabel, differencesView, takeTheirsButton, keepMineButton, copyMineButton, closeButton.
class OrderConflictDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit OrderConflictDialog(QWidget *parent = nullptr);
    ~OrderConflictDialog() override;

    /// `who` is a sentence: who changed it and when.
    void showDifferences(const QString &who, const QList<OrderDifference> &differences);

Q_SIGNALS:
    void theirsTaken();
    void mineKept();
    void mineCopied();

private:
    std::unique_ptr<Ui::OrderConflictDialog> m_ui;
};

} // namespace ui
