// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/gridexporter.h"

#include "ui/printing/printing.h"
#include "ui/widgets/exportrequest.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace ui {

namespace {

/// Without what a file's name can't have on one system or the other.
QString fileName(const QString &title)
{
    QString name;
    for (const QChar c : title) {
        name += QStringLiteral("<>:\"/\\|?*").contains(c) || c < QLatin1Char(' ') ? QChar(u'_') : c;
    }
    return name.trimmed();
}

} // namespace

GridExporter::GridExporter(Prompts &prompts, Toasts &toasts, std::function<QString()> title,
                           std::function<QString()> printOrigin, QWidget *host)
    : QObject(host), m_prompts(prompts), m_toasts(toasts), m_title(std::move(title)),
      m_printOrigin(std::move(printOrigin)), m_host(host)
{
    host->installEventFilter(this);
}

bool GridExporter::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == ExportRequest::kind()) {
        event->accept();
        auto &request = *static_cast<ExportRequest *>(event);
        if (request.medium() == ExportRequest::Medium::Paper) {
            print(request.grid());
        } else {
            ask(request);
        }
        return true;
    }
    return QObject::eventFilter(object, event);
}

void GridExporter::ask(const ExportRequest &request)
{
    const QString title = m_title();
    FileQuestion question;
    question.title = tr("Export to Excel");
    question.suggestedName =
        QStringLiteral("%1-%2.xlsx")
            .arg(fileName(title), QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmm")));
    question.kinds = tr("Excel workbook (*.xlsx)");
    // With the grid as parent: if it goes away, there is nothing to export any more.
    m_prompts.askSaveFile(
        &request.grid(), question,
        [this, grid = &request.grid(), scope = request.scope(), title](const std::optional<QString> &path) {
            if (path) {
                follow(*grid);
                grid->exportTo(*path, title, scope);
            }
        });
}

void GridExporter::print(PagedGrid &grid)
{
    grid.fetchPrinted(&grid, [this](const base::Result<PrintedTable> &table) {
        if (!table) {
            m_toasts.showError(table.error());
            return;
        }
        PrintedDocument document;
        document.title = m_title();
        document.subtitle = tr("%Ln row(s)", nullptr, int(table->rows.size()));
        document.tables = {*table};
        document.origin = m_printOrigin();
        showPrintPreview(document, m_host->window());
    });
}

void GridExporter::follow(PagedGrid &grid)
{
    disconnect(&grid, nullptr, this, nullptr);
    connect(&grid, &PagedGrid::exported, this, [this](const QString &path, qint64 rows) {
        Notice notice;
        notice.text = tr("%Ln row(s) exported to %1", nullptr, int(rows)).arg(QDir::toNativeSeparators(path));
        notice.tone = Tone::Good;
        notice.actionText = tr("Open Folder");
        notice.action = [folder = QFileInfo(path).absolutePath()] {
            QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
        };
        m_toasts.show(notice);
    });
    connect(&grid, &PagedGrid::exportFailed, this, [this](const base::Error &error) {
        if (error.code == base::ErrorCode::Cancelled) {
            m_toasts.show({.text = tr("The export was cancelled; no file was written.")});
        } else {
            m_toasts.showError(error);
        }
    });
}

} // namespace ui
