// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/filterbar.h"

#include "base/clock.h"
#include "ui/widgets/filters.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace ui {

FilterBar::FilterBar(QWidget *parent, std::function<QDate()> today)
    : QWidget(parent),
      m_today(today ? std::move(today) : [] { return base::businessDay(base::SystemClock().now()); }),
      m_layout(new QHBoxLayout(this)), m_clear(new QToolButton(this))
{
    m_layout->setContentsMargins(10, 6, 10, 6);
    m_layout->setSpacing(12);
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    m_clear->setAutoRaise(true);
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear->setIcon(icon(Icon::Close));
    m_clear->setEnabled(false);
    m_layout->addWidget(m_clear);
    m_layout->addStretch(1);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
    retranslate();
}

FilterBar::~FilterBar() = default;

void FilterBar::add(Filter *filter)
{
    m_layout->insertWidget(int(m_filters.size()), filter);
    m_filters.push_back(filter);
    connect(filter, &Filter::changed, this, &FilterBar::noteChange);
}

void FilterBar::addChoice(const QString &key, Text label, Choices choices)
{
    add(new ChoiceFilter(key, std::move(label), std::move(choices), this));
}

void FilterBar::addDateRange(const QString &key, Text label)
{
    add(new DateFilter(key, std::move(label), m_today, this));
}

void FilterBar::addSearch(const QString &key, Text placeholder)
{
    add(new SearchFilter(key, std::move(placeholder), this));
}

void FilterBar::addCheck(const QString &key, Text label)
{
    add(new CheckFilter(key, std::move(label), this));
}

void FilterBar::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

Filter *FilterBar::find(const QString &key) const
{
    for (Filter *filter : m_filters) {
        if (filter->key() == key) {
            return filter;
        }
    }
    Q_ASSERT_X(false, "FilterBar", "no filter of that key");
    return nullptr;
}

QVariant FilterBar::choice(const QString &key) const
{
    const Filter *filter = find(key);
    return filter ? filter->value() : QVariant();
}

DateRange FilterBar::dateRange(const QString &key) const
{
    const auto *filter = qobject_cast<DateFilter *>(find(key));
    return filter ? filter->range() : DateRange{};
}

QString FilterBar::text(const QString &key) const
{
    return choice(key).toString();
}

bool FilterBar::isChecked(const QString &key) const
{
    return choice(key).toBool();
}

bool FilterBar::isClear() const
{
    return std::none_of(m_filters.begin(), m_filters.end(),
                        [](const Filter *filter) { return filter->value().isValid(); });
}

void FilterBar::setChoice(const QString &key, const QVariant &value)
{
    if (Filter *filter = find(key)) {
        filter->setState(value);
        noteChange();
    }
}

void FilterBar::setDateRange(const QString &key, const DateRange &range)
{
    if (auto *filter = qobject_cast<DateFilter *>(find(key))) {
        filter->setRange(range);
        noteChange();
    }
}

void FilterBar::setText(const QString &key, const QString &text)
{
    setChoice(key, text);
}

void FilterBar::refreshChoices()
{
    for (Filter *filter : m_filters) {
        filter->retranslate();
    }
}

QVariantMap FilterBar::state() const
{
    QVariantMap state;
    for (const Filter *filter : m_filters) {
        if (const QVariant value = filter->state(); value.isValid()) {
            state.insert(filter->key(), value);
        }
    }
    return state;
}

void FilterBar::setState(const QVariantMap &newState)
{
    const QVariantMap before = state();
    for (Filter *filter : m_filters) {
        filter->setState(newState.value(filter->key()));
    }
    if (state() != before) {
        noteChange();
    }
}

void FilterBar::clear()
{
    setState({});
}

void FilterBar::noteChange()
{
    m_clear->setEnabled(!isClear());
    Q_EMIT changed();
}

void FilterBar::retranslate()
{
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Show everything again"));
    for (Filter *filter : m_filters) {
        filter->retranslate();
    }
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace ui
