// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/documentpage.h"

class QTextBrowser;

namespace ui {

/// A page of the handbook, `:/help/<language>/<name>.md`, in a tab. Links between pages are file names; a
/// link `place:orders.purchase` goes to that place.
class HelpPage final : public DocumentPage
{
    Q_OBJECT

public:
    static constexpr QLatin1String key{"help"};

    explicit HelpPage(QWidget *parent = nullptr);

    /// Falls back to the table of contents, `index`.
    void showPage(const QString &name);
    QString pageName() const { return m_name; }

    QString title() const override;
    QString documentKey() const override { return key; }

Q_SIGNALS:
    void placeRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    QTextBrowser *m_browser;
    QString m_name;
};

} // namespace ui
