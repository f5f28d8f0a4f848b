// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/order.h"
#include "gui/support.h"
#include "secrets/memorysecretstore.h"
#include "store/gatewayrepository.h"
#include "support/company.h"

#include <deque>

namespace gui {

/// A company on a database of its own, and all that a page is given by the desk; what it opens is written
/// down.
class PageBench final : public DeskFixture
{
public:
    enum class Setup
    {
        Founded,   ///< accounts and warehouses, nothing else
        Configured ///< interface settings, app key, status on
    };

    explicit PageBench(Setup setup = Setup::Configured);

    ui::PlaceContext context(const char *login);
    using DeskFixture::session;
    workflow::Session session(const char *login) { return company->session(login); }

    /// A gateway says that it is there, seen so many seconds ago.
    void reportGateway(int secondsAgo = 0, base::ErrorCode problem = base::ErrorCode::Count_);
    /// Answers the oldest open command as a gateway would; false if there is none.
    bool answerCommand(store::CommandState state, base::ErrorCode code, const QString &result);

    /// A saved purchase order of one line, in the first warehouse.
    domain::OrderId makeOrder(const QString &manualNumber = {},
                              domain::OrderType type = domain::OrderType::Purchase);
    /// Sets what the gateway would set.
    void setStates(domain::OrderId order, domain::PushStatus push,
                   domain::ReturnStatus returned = domain::ReturnStatus::NotReturned);
    domain::OwnerId owner();

    /// Pictures of the window in both languages, light and dark, when gui::grab() is asked for any.
    void grabAllLooks(const QString &name);

    /// All bytes of the database's files.
    QByteArray databaseBytes() const;

    /// What the work gives; the test program ends if it fails.
    template<class F> auto write(F work) { return waitFor(database->write(std::move(work))); }
    template<class F> auto read(F work) { return waitFor(database->read(std::move(work))); }

    std::unique_ptr<support::Company> company;
    secrets::MemorySecretStore secretStore;
    QWidget window;
    ui::Toasts toasts;
    struct Opened
    {
        QString what;
        qint64 id = 0;
        QVariantMap hints;
    };
    QList<Opened> documents;
    QList<Opened> places;

private:
    template<class T> static T waitFor(const QFuture<base::Result<T>> &future);

    std::deque<workflow::Session> m_sessions;
    domain::ProductId m_product;
};

/// Handles events until it holds; false if it does not within the deadline. Looks before each time that the
/// event loop would block, so that nothing is slept away.
bool until(const std::function<bool()> &holds);

} // namespace gui

#include "support/await.h"

template<class T> T gui::PageBench::waitFor(const QFuture<base::Result<T>> &future)
{
    const base::Result<T> result = support::await(future);
    if (!result) {
        qFatal("%s %s", qPrintable(base::codeName(result.error().code)), qPrintable(result.error().detail));
    }
    return *result;
}
