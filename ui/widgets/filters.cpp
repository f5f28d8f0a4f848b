// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/filters.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/tone.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalBlocker>

namespace ui {

namespace {

constexpr int searchPauseMs = 300;

enum Preset
{
    Any,
    Today,
    LastSevenDays,
    ThisMonth,
    Custom
};

QHBoxLayout *row(QWidget *owner)
{
    auto *layout = new QHBoxLayout(owner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    return layout;
}

QDateEdit *dateEdit(QWidget *parent, const QString &name)
{
    auto *edit = new QDateEdit(parent);
    edit->setObjectName(name);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setMinimumDate(QDate(2000, 1, 1));
    return edit;
}

} // namespace

Filter::Filter(const QString &key, FilterBar::Text label, QWidget *parent)
    : QWidget(parent), m_key(key), m_label(std::move(label))
{
    setObjectName(QStringLiteral("filter.") + key);
}

ChoiceFilter::ChoiceFilter(const QString &key, FilterBar::Text label, FilterBar::Choices choices,
                           QWidget *parent)
    : Filter(key, std::move(label), parent), m_choices(std::move(choices)), m_caption(new QLabel(this)),
      m_combo(new QComboBox(this))
{
    m_combo->setObjectName(key);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_combo->setMaximumWidth(220);
    m_caption->setBuddy(m_combo);
    QHBoxLayout *layout = row(this);
    layout->addWidget(m_caption);
    layout->addWidget(m_combo);
    connect(m_combo, &QComboBox::currentIndexChanged, this, &Filter::changed);
    retranslate();
}

QVariant ChoiceFilter::value() const
{
    return m_combo->currentData();
}

void ChoiceFilter::setState(const QVariant &state)
{
    const QSignalBlocker quiet(m_combo);
    // Compared as text: what comes from the settings file has lost its type.
    int index = 0;
    for (int i = 1; state.isValid() && i < m_combo->count(); ++i) {
        if (m_combo->itemData(i).toString() == state.toString()) {
            index = i;
        }
    }
    m_combo->setCurrentIndex(index);
}

void ChoiceFilter::retranslate()
{
    const QVariant kept = value();
    const QSignalBlocker quiet(m_combo);
    m_caption->setText(label());
    m_combo->setAccessibleName(label());
    m_combo->clear();
    m_combo->addItem(tr("All"));
    const QList<FilterBar::Choice> choices = m_choices();
    for (const FilterBar::Choice &choice : choices) {
        m_combo->addItem(choice.text, choice.value);
    }
    setState(kept);
}

DateFilter::DateFilter(const QString &key, FilterBar::Text label, std::function<QDate()> today,
                       QWidget *parent)
    : Filter(key, std::move(label), parent), m_today(std::move(today)), m_caption(new QLabel(this)),
      m_preset(new QComboBox(this)), m_from(dateEdit(this, key + QStringLiteral(".from"))),
      m_dash(new QLabel(QStringLiteral("–"), this)), m_to(dateEdit(this, key + QStringLiteral(".to")))
{
    m_preset->setObjectName(key);
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_caption->setBuddy(m_preset);
    for (int i = Any; i <= Custom; ++i) {
        m_preset->addItem(QString(), i);
    }
    QHBoxLayout *layout = row(this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_caption, m_preset, m_from, m_dash, m_to}) {
        layout->addWidget(widget);
    }
    takePreset();
    connect(m_preset, &QComboBox::currentIndexChanged, this, [this] {
        takePreset();
        Q_EMIT changed();
    });
    connect(m_from, &QDateEdit::dateChanged, this, [this](QDate from) {
        const QSignalBlocker quiet(m_to);
        m_to->setDate(qMax(from, m_to->date()));
        Q_EMIT changed();
    });
    connect(m_to, &QDateEdit::dateChanged, this, [this](QDate to) {
        const QSignalBlocker quiet(m_from);
        m_from->setDate(qMin(to, m_from->date()));
        Q_EMIT changed();
    });
    retranslate();
}

DateRange DateFilter::range() const
{
    const QDate today = m_today();
    switch (m_preset->currentIndex()) {
    case Today:
        return {today, today};
    case LastSevenDays:
        return {today.addDays(-6), today};
    case ThisMonth:
        return {QDate(today.year(), today.month(), 1),
                QDate(today.year(), today.month(), today.daysInMonth())};
    case Custom:
        return {m_from->date(), m_to->date()};
    default:
        return {};
    }
}

void DateFilter::setRange(const DateRange &range)
{
    if (!range.from.isValid() && !range.to.isValid()) {
        setState({});
        return;
    }
    const QSignalBlocker quietPreset(m_preset);
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_preset->setCurrentIndex(Custom);
    takePreset();
    m_from->setDate(range.from.isValid() ? range.from : m_from->minimumDate());
    m_to->setDate(range.to.isValid() ? range.to : m_to->maximumDate());
}

void DateFilter::takePreset()
{
    const bool custom = m_preset->currentIndex() == Custom;
    if (custom && !m_from->isVisibleTo(this)) {
        const QSignalBlocker quietFrom(m_from);
        const QSignalBlocker quietTo(m_to);
        m_to->setDate(m_today());
        m_from->setDate(m_today().addDays(-29));
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_from, m_dash, m_to}) {
        widget->setVisible(custom);
    }
}

QVariant DateFilter::value() const
{
    return m_preset->currentIndex() == Any ? QVariant() : QVariant(m_preset->currentIndex());
}

QVariant DateFilter::state() const
{
    if (m_preset->currentIndex() != Custom) {
        return value();
    }
    return QStringList{m_from->date().toString(Qt::ISODate), m_to->date().toString(Qt::ISODate)};
}

void DateFilter::setState(const QVariant &state)
{
    if (const QStringList dates = state.toStringList(); dates.size() == 2) {
        setRange({QDate::fromString(dates[0], Qt::ISODate), QDate::fromString(dates[1], Qt::ISODate)});
        return;
    }
    const QSignalBlocker quiet(m_preset);
    m_preset->setCurrentIndex(qBound(int(Any), state.toInt(), int(ThisMonth)));
    takePreset();
}

void DateFilter::retranslate()
{
    m_caption->setText(label());
    m_preset->setAccessibleName(label());
    m_preset->setItemText(Any, tr("Any date"));
    m_preset->setItemText(Today, tr("Today"));
    m_preset->setItemText(LastSevenDays, tr("Last 7 days"));
    m_preset->setItemText(ThisMonth, tr("This month"));
    m_preset->setItemText(Custom, tr("From – to …"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
}

SearchFilter::SearchFilter(const QString &key, FilterBar::Text placeholder, QWidget *parent)
    : Filter(key, std::move(placeholder), parent), m_edit(new QLineEdit(this))
{
    m_edit->setObjectName(key);
    m_edit->setClearButtonEnabled(true);
    m_edit->setMinimumWidth(210);
    m_edit->setMaximumWidth(320);
    m_edit->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    row(this)->addWidget(m_edit);
    m_pause.setSingleShot(true);
    m_pause.setInterval(searchPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchFilter::settle);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_edit, &QLineEdit::returnPressed, this, &SearchFilter::settle);
    // Pages that are not in front are hidden, and hidden widgets have no shortcuts.
    auto *find = new QShortcut(QKeySequence(QKeySequence::Find), m_edit);
    find->setContext(Qt::WindowShortcut);
    connect(find, &QShortcut::activated, m_edit, [this] {
        m_edit->setFocus(Qt::ShortcutFocusReason);
        m_edit->selectAll();
    });
    retranslate();
}

void SearchFilter::settle()
{
    m_pause.stop();
    if (const QString now = m_edit->text().trimmed(); now != m_told) {
        m_told = now;
        Q_EMIT changed();
    }
}

QVariant SearchFilter::value() const
{
    const QString text = m_edit->text().trimmed();
    return text.isEmpty() ? QVariant() : QVariant(text);
}

void SearchFilter::setState(const QVariant &state)
{
    const QSignalBlocker quiet(m_edit);
    m_pause.stop();
    m_edit->setText(state.toString());
    m_told = m_edit->text().trimmed();
}

void SearchFilter::retranslate()
{
    m_edit->setPlaceholderText(label());
    m_edit->setAccessibleName(label());
}

CheckFilter::CheckFilter(const QString &key, FilterBar::Text label, QWidget *parent)
    : Filter(key, std::move(label), parent), m_box(new QCheckBox(this))
{
    m_box->setObjectName(key);
    row(this)->addWidget(m_box);
    connect(m_box, &QCheckBox::toggled, this, &Filter::changed);
    retranslate();
}

QVariant CheckFilter::value() const
{
    return m_box->isChecked() ? QVariant(true) : QVariant();
}

void CheckFilter::setState(const QVariant &state)
{
    const QSignalBlocker quiet(m_box);
    m_box->setChecked(state.toBool());
}

void CheckFilter::retranslate()
{
    m_box->setText(label());
}

} // namespace ui
