// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QVariant>

#include <optional>

namespace ui {

/// What the desk remembers of one user on one PC: language, columns, splitters. Read once, kept in memory,
/// and written behind the GUI thread's back by QSettings, whose own writing makes that thread wait for the
/// disk (20 to 40 ms a time). What is set and not yet written when a process is killed is lost: at most the
/// last column that somebody dragged. If nothing can be written, a warning goes to the log and everything
/// lasts as long as the program.
///
/// Use it on the thread that made it.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    /// Where the system keeps such things, under the application's name.
    Preferences();
    explicit Preferences(const QString &iniFile);
    ~Preferences() override; ///< writes the rest

    QVariant value(const QString &key, const QVariant &fallback = {}) const;
    void setValue(const QString &key, const QVariant &value);
    void remove(const QString &key);
    void clear();

    /// Waits until all is written.
    void sync();

private:
    using Changes = QHash<QString, std::optional<QVariant>>; ///< nothing: removed

    void change(const QString &key, const std::optional<QVariant> &value);
    void writeNext();

    const QString m_iniFile; ///< empty: the system's place
    QHash<QString, QVariant> m_values;
    Changes m_changes; ///< not yet given to a write
    bool m_writeIsDue = false;
    QFuture<bool> m_write; ///< the one under way
};

} // namespace ui
