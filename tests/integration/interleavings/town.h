// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "flow/skippingclock.h"
#include "interleavings/inprocessideal.h"
#include "secrets/memorysecretstore.h"
#include "store/inboxrepository.h"
#include "store/outboxrepository.h"
#include "support/await.h"
#include "support/company.h"
#include "support/testdatabase.h"
#include "workflow/returns.h"

#include <random>

namespace interleavings {

/// What a gateway holds in memory between two of its steps; gone in a crash.
struct GatewayMemory
{
    explicit GatewayMemory(const QString &gateway = {}) : name(gateway) {}

    QString name;
    std::optional<store::OutboxRow> claimed;
    std::optional<ideal::HttpResult> answer; ///< to `claimed`
    std::optional<store::InboxRow> returned;
    bool asked = false; ///< `serials` is what `returned` is to be settled with
    std::optional<domain::SerialReport> serials;

    bool isIdle() const { return !claimed && !returned; }
};

/// Two desks, two gateways and IDEAL on one database, each moved one step at a time by the dice. Everything
/// that the program keeps is in the database; what a crash forgets is in GatewayMemory.
class Town
{
public:
    Town(store::Backend backend, quint64 seed);
    ~Town();

    /// One step of somebody's, told as a line of the diary.
    QString step();
    /// Nobody begins anything new: every callback arrives, every gateway finishes, every lost one is found.
    void settle();

    /// What must never be, whatever was done; empty if all is well.
    QStringList wrongs();
    /// What must not be once everything is settled.
    QStringList leftOver();

    const QStringList &diary() const { return m_diary; }

private:
    using Act = QString (Town::*)();
    struct Chance
    {
        int weight;
        Act act;
    };
    static const QList<Chance> &chances();

    int dice(int sides) { return int(m_random() % quint64(sides)); }
    bool oneIn(int n) { return dice(n) == 0; }

    // people
    QString saveNew();
    QString edit();
    QString push();
    QString approve();
    QString removeOrder();
    QString terminate();
    QString receive();
    QString reprocess();
    QString copy();
    QString accept();
    // gateways
    QString gatewayStep();
    QString crash();
    QString poll();
    // IDEAL and the wire
    QString warehouseWorks();
    QString mailArrives();
    QString timePasses();

    bool isClicked(const store::OutboxRow &row) const;
    void dispatch(GatewayMemory &gateway, QString &told);
    void returns(GatewayMemory &gateway, QString &told);
    domain::SerialReport fetchSerials(const workflow::SerialQuery &query);
    bool deliver(Mail &mail);
    bool reprocessAll();            ///< whether there was anything that reprocessing may help
    bool acceptOne(bool goodsOnly); ///< lets a parked return be; goods only: not IDEAL's own refusals
    QList<domain::Handset> handsetsByHand(const domain::Product &product, qint64 quantity);
    void watchLocks(const QList<domain::Order> &all, QStringList &found);
    void takeInCatalogue();
    QStringList stockDifferences();
    QStringList handsetDifferences();
    bool isDismissed(const Mail &mail);
    void note(const QString &orderNumber, const ideal::HttpResult &result);

    domain::Order orderById(domain::OrderId id);
    QList<domain::Order> orders();
    /// One of the latest; mostly one for which `where` holds, sometimes any at all.
    std::optional<domain::Order> anyOrder(const char *where = "1 = 1");
    domain::OrderDraft draft(domain::OrderType type);
    qint64 count(const QString &sql);
    QString fingerprint(const domain::Order &order) const;

    template<class F> auto run(const workflow::Session &who, F verb)
    {
        return support::await(who.run(std::move(verb)));
    }
    template<class F> auto write(F work) { return support::await(m_database->write(std::move(work))); }
    template<class F> auto read(F query) { return support::await(m_database->read(std::move(query))); }

    std::mt19937_64 m_random;
    flow::SkippingClock m_clock;
    support::TestDatabase m_testDatabase;
    std::unique_ptr<store::Database> m_database;
    secrets::MemorySecretStore m_secrets;
    std::unique_ptr<support::Company> m_company;
    std::optional<workflow::Session> m_clerk;
    std::optional<workflow::Session> m_supervisor;
    std::unique_ptr<InProcessIdeal> m_ideal;
    QUrl m_idealBase;
    GatewayMemory m_gateways[2];
    QHash<domain::OrderId, qint64> m_seen[2]; ///< per desk: the version of an order as it was opened
    /// What an order looked like when it was pushed.
    struct Locked
    {
        QString number;
        QString fingerprint;
        domain::PushStatus push = domain::PushStatus::Pushing;
    };
    QHash<domain::OrderId, Locked> m_locked;
    QSet<QString> m_clicked; ///< numbers of orders that somebody pushed and IDEAL has not refused since
    bool m_calm = false;     ///< nothing goes wrong any more
    QStringList m_diary;
    QStringList m_broken; ///< what was seen to go wrong on the way
};

} // namespace interleavings
