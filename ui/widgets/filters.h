// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/filterbar.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;

namespace ui {

/// One control of a FilterBar.
class Filter : public QWidget
{
    Q_OBJECT

public:
    Filter(const QString &key, FilterBar::Text label, QWidget *parent);

    const QString &key() const { return m_key; }
    /// What is asked for; invalid: everything.
    virtual QVariant value() const = 0;
    virtual QVariant state() const { return value(); }
    /// Without a word; an invalid state clears it.
    virtual void setState(const QVariant &state) = 0;
    virtual void retranslate() = 0;

Q_SIGNALS:
    void changed();

protected:
    QString label() const { return m_label(); }

private:
    QString m_key;
    FilterBar::Text m_label;
};

class ChoiceFilter final : public Filter
{
    Q_OBJECT

public:
    ChoiceFilter(const QString &key, FilterBar::Text label, FilterBar::Choices choices, QWidget *parent);
    QVariant value() const override;
    void setState(const QVariant &state) override;
    void retranslate() override;

private:
    FilterBar::Choices m_choices;
    QLabel *m_caption;
    QComboBox *m_combo;
};

/// A preset, or two dates of one's own.
class DateFilter final : public Filter
{
    Q_OBJECT

public:
    DateFilter(const QString &key, FilterBar::Text label, std::function<QDate()> today, QWidget *parent);
    QVariant value() const override;
    QVariant state() const override;
    void setState(const QVariant &state) override;
    void retranslate() override;

    DateRange range() const;
    void setRange(const DateRange &range);

private:
    void takePreset();

    std::function<QDate()> m_today;
    QLabel *m_caption;
    QComboBox *m_preset;
    QDateEdit *m_from;
    QLabel *m_dash;
    QDateEdit *m_to;
};

class SearchFilter final : public Filter
{
    Q_OBJECT

public:
    SearchFilter(const QString &key, FilterBar::Text placeholder, QWidget *parent);
    QVariant value() const override;
    void setState(const QVariant &state) override;
    void retranslate() override;

private:
    void settle();

    QLineEdit *m_edit;
    QTimer m_pause;
    QString m_told; ///< what changed() was emitted for last
};

class CheckFilter final : public Filter
{
    Q_OBJECT

public:
    CheckFilter(const QString &key, FilterBar::Text label, QWidget *parent);
    QVariant value() const override;
    void setState(const QVariant &state) override;
    void retranslate() override;

private:
    QCheckBox *m_box;
};

} // namespace ui
