// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QPointer>

class QKeyEvent;
class QLineEdit;
class QWidget;

namespace ui {

/// Tells a keyboard-wedge scanner from a person: keys that come faster than anybody types, ended by Enter,
/// are a scan, wherever the focus is on the page. What they have written into a field meanwhile is taken
/// back. Keys in the scan field itself are left alone.
class ScanCatcher final : public QObject
{
    Q_OBJECT

public:
    /// The longest pause between two keys of a scanner, and the fewest keys that make a scan.
    static constexpr qint64 longestPauseMs = 50;
    static constexpr qsizetype fewestKeys = 8;

    ScanCatcher(QWidget *page, QLineEdit *scanField, const base::Clock &clock);

Q_SIGNALS:
    /// `field` is one that the scanner's own keys have opened (the editor of a table's cell); mostly null.
    void scanned(const QString &text, QLineEdit *field);

protected:
    bool eventFilter(QObject *receiver, QEvent *event) override;

private:
    bool takeKey(QKeyEvent *key, QWidget *focus);

    QWidget *m_page;
    QLineEdit *m_scanField;
    const base::Clock &m_clock;
    QString m_keys;
    base::Instant m_last;
    QPointer<QLineEdit> m_field; ///< what had the focus when the keys began
    QString m_before;            ///< and what was in it
};

} // namespace ui
