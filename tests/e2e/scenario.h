// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "domain/confirmation.h"

#include <QJsonObject>
#include <QList>

namespace demo {

/// What a step does; CONTRIBUTING.md says it for those who write scenario files.
enum class Verb
{
    Order,
    Edit,
    Copy,
    Delete,
    Push,
    Approve,
    Terminate,
    Receive,
    Reprocess,
    Accept,
    AskIdeal,
    SyncEstack,
    FetchVfOrders,
    Simulate, ///< a word to our own simulator's control endpoint
};

/// What is waited for behind a step; an empty member expects nothing.
struct Expectation
{
    QString push;          ///< e.g. `Pushed`
    QString returned;      ///< e.g. `Returned`
    QString approval;      ///< e.g. `Shipped`
    QString cancel;        ///< e.g. `Rejected`
    QString reason;        ///< part of IDEAL's or our own reason, or the name of its code
    QStringList documents; ///< their types, e.g. `PurchaseReceipt`, in the order of posting
    bool documentsGiven = false;
    int serials = -1;  ///< handsets on those documents
    int orders = -1;   ///< of a FetchVfOrders: how many new orders
    int products = -1; ///< of a SyncEstack: how many e-stack has
    int customers = -1;
    QString refusal; ///< the step is to be refused: the code's name, or `any`

    bool isEmpty() const;
};

/// One step of a scenario file.
struct Step
{
    struct Line
    {
        QString product;
        qint64 quantity = 0;
        std::optional<base::Money> price;
        bool remove = false; ///< of an edit: takes the line away
    };
    struct Received
    {
        int lineNo = 0;
        qint64 quantity = -1; ///< -1: all that is left
        QList<domain::Handset> handsets;
    };

    Verb verb = Verb::Order;
    QString id;    ///< of the order that the step makes
    QString order; ///< of the order that it is about
    domain::OrderType type = domain::OrderType::Purchase;
    QString partner;
    QString warehouse;
    QString toWarehouse;
    QString manualOrderNumber;
    QString remark;
    QList<Line> lines;
    bool push = false;
    QString reason; ///< of a termination, an acceptance
    QString stage;  ///< of a receipt of a transfer: `out` or `in`
    QList<Received> received;
    QString request; ///< to the simulator: `POST /faults`; `{a}` becomes the number of order a
    QJsonObject body;
    Expectation expect;
    bool pictures = false;
};

/// The names that scenario files and summary.json use for an order type: `purchase`, `purchaseReturn`, …
QString typeName(domain::OrderType type);
QString verbName(Verb verb);

/// Reads `{"steps":[…]}`; InvalidInput says which step and field is wrong.
base::Result<QList<Step>> readScenario(const QByteArray &json);

/// What the demo does when no file is given: resources of the demo, see builtin.json.
QList<Step> builtInScenario();

} // namespace demo
