// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/exportstrip.h"

#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace ui {

ExportStrip::ExportStrip(QWidget *parent)
    : QWidget(parent), m_label(new QLabel(this)), m_bar(new QProgressBar(this)),
      m_cancel(new QToolButton(this))
{
    setObjectName(QStringLiteral("exportStrip"));
    m_bar->setObjectName(QStringLiteral("exportProgress"));
    m_bar->setFixedWidth(140);
    m_bar->setMaximumHeight(14);
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("cancelExport"));
    m_cancel->setAutoRaise(true);
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    m_cancel->setIcon(icon(Icon::Stop));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_label);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, &ExportStrip::cancelled);
    retranslate();
}

void ExportStrip::start(qint64 total)
{
    m_total = total;
    m_finishing = false;
    m_bar->setRange(0, 1000);
    setDone(0);
    retranslate();
    show();
}

void ExportStrip::setDone(qint64 rows)
{
    m_bar->setValue(m_total > 0 ? int(qMin<qint64>(1000, rows * 1000 / m_total)) : 0);
}

void ExportStrip::setFinishing()
{
    m_finishing = true;
    m_bar->setRange(0, 0); // nobody knows how long the zipping takes
    retranslate();
}

void ExportStrip::retranslate()
{
    m_label->setText(m_finishing ? tr("Finishing the file …") : tr("Exporting …"));
    m_cancel->setText(tr("Cancel"));
    m_bar->setAccessibleName(m_label->text());
}

void ExportStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace ui
