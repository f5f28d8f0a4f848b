// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/environment.h"
#include "workflow/synchronise.h"

#include <QObject>
#include <QTimer>

namespace gateway {

/// Carries out one command that reads e-stack's lists (SPEC R9, R10, R32), a page at a time, each in a
/// transaction of its own: what has come is kept whatever happens to the next one, and how far a list has
/// been read stands in the database, so that another run, or another gateway, goes on from there. What may be
/// tried again is, a few times with growing pauses.
class EstackSync final : public QObject
{
    Q_OBJECT

public:
    /// `error` is Count_ when all went well; `result` counts new and changed rows, `products/customers` or
    /// the VF orders.
    using Done = std::function<void(const base::Error &error, const QString &result)>;

    EstackSync(Environment &environment, const store::GatewayCommand &command, QObject *parent = nullptr);

    /// `done` is called once, never after the destructor.
    void start(Done done);
    domain::CommandId command() const { return m_progress.command; }

    /// Somebody may have asked it to stop while it waits.
    void wake();

private:
    void openList();
    void ask();
    void takeAnswer(const ideal::HttpResult &result);
    workflow::EstackPage readPage(const ideal::EstackPage &page) const;
    void keep(const workflow::EstackPage &page);
    void takeStep(const workflow::EstackPage &page, const base::Result<workflow::EstackStep> &step);
    void tryAgain(const base::Error &error, int retryAfterSeconds);
    void listRead();
    void retryHeld(qint64 afterId);
    void end(const base::Error &error);

    Environment &m_environment;
    const store::CommandKind m_kind;
    Done m_done;
    QList<domain::EstackList> m_lists; ///< still to be read, the present one first
    QString m_ownerCode;
    domain::EstackCursor m_cursor;
    workflow::EstackProgress m_progress;
    QTimer m_pause;
    int m_attempts = 0;
    bool m_ended = false;
};

} // namespace gateway
