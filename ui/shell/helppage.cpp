// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/helppage.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

namespace {

QString fileOf(const QString &name)
{
    const QString language =
        QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    return QStringLiteral(":/help/%1/%2.md").arg(language, name);
}

} // namespace

HelpPage::HelpPage(QWidget *parent) : DocumentPage(parent), m_browser(new QTextBrowser(this))
{
    m_browser->setObjectName(QStringLiteral("help"));
    m_browser->setOpenLinks(false);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->document()->setDocumentMargin(24);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_browser);
    setFocusProxy(m_browser);
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme() == QLatin1String("place")) {
            Q_EMIT placeRequested(link.path());
        } else if (link.scheme().isEmpty()) {
            showPage(QFileInfo(link.path()).completeBaseName());
        } else {
            QDesktopServices::openUrl(link);
        }
    });
}

void HelpPage::showPage(const QString &name)
{
    m_name = QFile::exists(fileOf(name)) ? name : QStringLiteral("index");
    QFile file(fileOf(m_name));
    if (file.open(QIODevice::ReadOnly)) {
        m_browser->setMarkdown(QString::fromUtf8(file.readAll()));
    } else {
        m_browser->setPlainText(tr("There is no help page for this yet."));
    }
}

QString HelpPage::title() const
{
    return tr("Help");
}

void HelpPage::changeEvent(QEvent *event)
{
    DocumentPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_name.isEmpty()) {
        showPage(m_name);
        Q_EMIT titleChanged();
    }
}

} // namespace ui
