// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace ui {

/// A quiet surface for what belongs together: the palette's Base with a hairline around it.
class Card final : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
