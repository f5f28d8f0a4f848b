// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/prompts.h"
#include "ui/widgets/toast.h"

#include <QObject>

#include <functional>

namespace ui {

class PagedGrid;
class ExportRequest;

/// Answers the export and print requests of every list in a window: asks where to, and says how it went.
class GridExporter final : public QObject
{
    Q_OBJECT

public:
    /// `title` is what the list that is in front is called: for the file's name and the sheet's.
    /// `printOrigin` stands at the foot of printed pages. Requests that reach `host` are answered.
    GridExporter(Prompts &prompts, Toasts &toasts, std::function<QString()> title,
                 std::function<QString()> printOrigin, QWidget *host);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void ask(const ExportRequest &request);
    void print(PagedGrid &grid);
    void follow(PagedGrid &grid);

    Prompts &m_prompts;
    Toasts &m_toasts;
    std::function<QString()> m_title;
    std::function<QString()> m_printOrigin;
    QWidget *m_host;
};

} // namespace ui
