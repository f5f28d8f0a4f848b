// SPDX-License-Identifier: Apache-2.0
#include "store/changelistener.h"

#include "base/log.h"

#include <QSqlDriver>
#include <QTimer>

namespace store {

namespace {
constexpr int lookEveryMs = 5000;
const char channel[] = "ideal_desk";
} // namespace

ChangeListener::ChangeListener(const DatabaseConfig &config)
    : m_config(config), m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("changes"));
    m_context->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_context.get(),
        [this] {
            auto *timer = new QTimer(m_context.get());
            QObject::connect(timer, &QTimer::timeout, m_context.get(), [this] {
                if (!m_connection || !m_connection->isAlive()) {
                    subscribe();
                }
            });
            timer->start(lookEveryMs);
            subscribe();
        },
        Qt::BlockingQueuedConnection);
}

ChangeListener::~ChangeListener()
{
    QMetaObject::invokeMethod(m_context.get(), [this] {
        m_connection.reset();
        const QList<QTimer *> timers = m_context->findChildren<QTimer *>();
        qDeleteAll(timers);
        m_thread.quit();
    });
    m_thread.wait();
}

void ChangeListener::subscribe()
{
    m_connection.reset();
    auto opened = Connection::open(m_config);
    if (!opened) {
        qCWarning(base::logStore).noquote()
            << "can't listen for changes" << base::field("code", base::codeName(opened.error().code));
        return;
    }
    m_connection = std::move(*opened);
    QSqlDriver *driver = m_connection->handle().driver();
    QObject::connect(driver, &QSqlDriver::notification, m_context.get(),
                     [this](const QString &, QSqlDriver::NotificationSource, const QVariant &payload) {
                         Q_EMIT changed(Topics::fromInt(payload.toInt()));
                     });
    driver->subscribeToNotification(QString::fromLatin1(channel));
    Q_EMIT changed(Topics::fromInt(allTopics));
}

} // namespace store
