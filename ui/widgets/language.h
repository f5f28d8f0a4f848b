// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/preferences.h"

#include <QObject>
#include <QTranslator>

class QCoreApplication;

namespace ui {

/// The language of the screen: `zh_CN` (at first, and the default) or `en`. Switching it sends every widget a
/// LanguageChange; it is remembered under `language`. Sets QLocale's default too.
class Language final : public QObject
{
    Q_OBJECT

public:
    Language(QCoreApplication &application, Preferences &settings);
    ~Language() override;

    QString code() const { return m_code; }
    void use(const QString &code);

    /// What there is, in the order of the switch.
    static QStringList codes();
    /// A language's name in itself: 中文, English.
    static QString nameOf(const QString &code);

Q_SIGNALS:
    void changed(const QString &code);

private:
    QCoreApplication &m_application;
    Preferences &m_settings;
    QString m_code;
    QTranslator m_ours;
    QTranslator m_qts;
};

} // namespace ui
