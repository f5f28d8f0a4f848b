// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QVariant>
#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QToolButton;

namespace ui {

class Filter;

struct DateRange
{
    QDate from; ///< null: any
    QDate to;   ///< null: any; both ends belong to it

    bool operator==(const DateRange &) const = default;
};

/// A row of filters, made from data. Every text is a function because the language may change.
///
///     bar->addChoice("push", [] { return tr("Push status"); }, [] { return pushChoices(); });
///     bar->addDateRange("date", [] { return tr("Date"); });
///     bar->addSearch("text", [] { return tr("Document or manual number"); });
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    using Text = std::function<QString()>;
    struct Choice
    {
        QVariant value; ///< invalid: "any"
        QString text;
    };
    using Choices = std::function<QList<Choice>()>;

    /// `today` is asked for presets (today, last 7 days, this month); by default the day in
    /// GMT+8, by which documents are dated.
    explicit FilterBar(QWidget *parent = nullptr, std::function<QDate()> today = {});
    ~FilterBar() override;

    /// A combo box; an "any" entry is put in front. Call refreshChoices() when the data behind it change.
    void addChoice(const QString &key, Text label, Choices choices);
    void addDateRange(const QString &key, Text label);
    /// A text field; changed() comes 300 ms behind the last key or at once with Enter. Ctrl+F goes there.
    void addSearch(const QString &key, Text placeholder);
    void addCheck(const QString &key, Text label);
    /// Something of the page's own at the right end.
    void addWidget(QWidget *widget);

    QVariant choice(const QString &key) const; ///< invalid: any
    DateRange dateRange(const QString &key) const;
    QString text(const QString &key) const; ///< trimmed
    bool isChecked(const QString &key) const;
    /// Whether nothing is filtered.
    bool isClear() const;

    void setChoice(const QString &key, const QVariant &value);
    void setDateRange(const QString &key, const DateRange &range);
    void setText(const QString &key, const QString &text);
    void refreshChoices();

    /// What is set, for saved filters; presets stay presets ("today" is another day tomorrow).
    QVariantMap state() const;
    void setState(const QVariantMap &state);

public Q_SLOTS:
    void clear();

Q_SIGNALS:
    /// Once for each act of a person, or once for a setState() or clear() that changed something.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void add(Filter *filter);
    Filter *find(const QString &key) const;
    void noteChange();
    void retranslate();

    std::function<QDate()> m_today;
    std::vector<Filter *> m_filters; ///< children of the bar
    QHBoxLayout *m_layout;
    QToolButton *m_clear;
};

} // namespace ui
