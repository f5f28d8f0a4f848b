// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/preferences.h"

#include "ui/widgets/offthread.h"
#include "ui/widgets/whendone.h"

#include <QSettings>

namespace ui {

namespace {

std::unique_ptr<QSettings> open(const QString &iniFile)
{
    return iniFile.isEmpty() ? std::make_unique<QSettings>()
                             : std::make_unique<QSettings>(iniFile, QSettings::IniFormat);
}

template<class Changes> bool write(const QString &iniFile, const Changes &changes)
{
    const std::unique_ptr<QSettings> settings = open(iniFile);
    for (auto each = changes.cbegin(); each != changes.cend(); ++each) {
        if (each.value()) {
            settings->setValue(each.key(), *each.value());
        } else {
            settings->remove(each.key());
        }
    }
    settings->sync();
    if (settings->status() != QSettings::NoError) {
        qWarning("the preferences can't be written to %s", qPrintable(settings->fileName()));
        return false;
    }
    return true;
}

} // namespace

Preferences::Preferences() : Preferences(QString()) {}

Preferences::Preferences(const QString &iniFile) : m_iniFile(iniFile)
{
    const std::unique_ptr<QSettings> settings = open(m_iniFile);
    for (const QString &key : settings->allKeys()) {
        m_values.insert(key, settings->value(key));
    }
}

Preferences::~Preferences()
{
    sync();
}

QVariant Preferences::value(const QString &key, const QVariant &fallback) const
{
    return m_values.value(key, fallback);
}

void Preferences::setValue(const QString &key, const QVariant &value)
{
    const auto known = m_values.constFind(key);
    if (known == m_values.cend() || *known != value) {
        m_values.insert(key, value);
        change(key, value);
    }
}

void Preferences::remove(const QString &key)
{
    if (m_values.remove(key)) {
        change(key, std::nullopt);
    }
}

void Preferences::clear()
{
    for (const QString &key : m_values.keys()) {
        remove(key);
    }
}

void Preferences::sync()
{
    m_write.waitForFinished();
    if (!m_changes.isEmpty()) {
        write(m_iniFile, std::exchange(m_changes, {}));
    }
}

void Preferences::change(const QString &key, const std::optional<QVariant> &value)
{
    m_changes.insert(key, value);
    if (!m_writeIsDue) { // once for all that one turn of the event loop sets
        m_writeIsDue = true;
        QMetaObject::invokeMethod(this, &Preferences::writeNext, Qt::QueuedConnection);
    }
}

void Preferences::writeNext()
{
    m_writeIsDue = false;
    if (m_changes.isEmpty() || m_write.isRunning()) {
        return; // what is under way comes back here
    }
    m_write = offThread(
        [file = m_iniFile, changes = std::exchange(m_changes, {})] { return write(file, changes); });
    whenDone(m_write, this, [this](bool) { writeNext(); });
}

} // namespace ui
