// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace ui {

namespace {

constexpr QLatin1String settingsKey("language");

} // namespace

QStringList Language::codes()
{
    return {QStringLiteral("zh_CN"), QStringLiteral("en")};
}

QString Language::nameOf(const QString &code)
{
    return code == QLatin1String("en") ? QStringLiteral("English") : QStringLiteral("中文");
}

Language::Language(QCoreApplication &application, Preferences &settings)
    : m_application(application), m_settings(settings)
{
    const QString remembered = settings.value(settingsKey).toString();
    use(codes().contains(remembered) ? remembered : codes().first());
}

Language::~Language()
{
    m_application.removeTranslator(&m_ours);
    m_application.removeTranslator(&m_qts);
}

void Language::use(const QString &code)
{
    if (code == m_code || !codes().contains(code)) {
        return;
    }
    m_code = code;
    // First of all: what is translated anew asks for it.
    QLocale::setDefault(code == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedStates)
                                                    : QLocale(QLocale::Chinese, QLocale::China));
    m_application.removeTranslator(&m_qts);
    m_application.removeTranslator(&m_ours);
    const QString embedded = QStringLiteral(":/translations");
    const QString qtName = QStringLiteral("qtbase_") + code;
    if (m_qts.load(qtName, embedded) ||
        m_qts.load(qtName, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        m_application.installTranslator(&m_qts);
    }
    if (m_ours.load(QStringLiteral("ideal-desk_") + code, embedded)) {
        m_application.installTranslator(&m_ours);
    }
    m_settings.setValue(settingsKey, code);
    Q_EMIT changed(code);
}

} // namespace ui
