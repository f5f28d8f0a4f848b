// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace simulator {

/// One device with its identities; `imei1` and `imei2` are empty where the product has one serial only.
struct Handset
{
    QString sn;
    QString imei1;
    QString imei2;

    QJsonObject toJson() const;
    static Handset fromJson(const QJsonObject &object);
};

enum class Stage
{
    Out,
    In
};

QString stageName(Stage stage);
std::optional<Stage> stageFromName(QStringView name);

struct OrderLine
{
    QString lineNo;
    QString itemCode;
    qint64 planQty = 0;
    QString inventoryType;     ///< ZP or CC
    QMap<Stage, qint64> done;  ///< confirmed so far
    QList<Handset> inTransit;  ///< of a transfer: out, not yet in
    qint64 inTransitPlain = 0; ///< the same for a product without serials

    qint64 remaining(Stage stage) const { return planQty - done.value(stage); }
};

/// The serials of one confirmed line, as the query tells them (and so with the faults asked for).
struct LineSerials
{
    QString lineNo;
    QString itemCode;
    QList<Handset> handsets;
};

/// A callback that occurred, whether or not it arrived.
struct Confirmation
{
    QString event;
    QString outBizCode;
    QJsonObject body;
    std::optional<Stage> stage; ///< set if it moved stock
    QList<LineSerials> serials;
    bool sent = false; ///< serials can be read from then on
};

/// What shall go wrong with one order, as taken from the faults when its turn comes.
struct Quirks
{
    bool taken = false;
    int parts = 1;
    int duplicates = 0;
    bool reversed = false; ///< callbacks leave in the opposite order
    bool lost = false;     ///< callbacks never leave
    bool shortByOne = false;
    QString terminalStatus;          ///< REJECT, CLOSED or EXCEPTION instead of any goods
    QMap<QString, QString> bodyOnce; ///< fault name -> argument, for the first confirmation that moves goods
};

/// One thing the warehouse will do with an order by itself.
struct Step
{
    enum class Kind
    {
        Accept,
        Goods,
        Terminal
    };
    Kind kind = Kind::Goods;
    Stage stage = Stage::In;
    int partsLeft = 1; ///< including this one
    QString status;    ///< of a Terminal step
};

struct CancelRequest
{
    QString id;
    QString orderCode;
    QJsonObject body;
    QString result; ///< APPROVED, REJECTED, PENDING
    QString reason;
};

struct Order
{
    QString type; ///< CGRK, CGTH, THRK, DB, B2BCK
    QString code;
    QString id;
    QJsonObject head; ///< the create's body without its lines
    QList<QJsonObject> parts;
    QList<OrderLine> lines;
    qint64 totalLines = 0;
    QString warehouse;   ///< of a transfer: where from
    QString toWarehouse; ///< of a transfer
    QString customer;

    bool closed = false; ///< nothing more will be done with it
    bool goodsMoved = false;
    bool held = false; ///< by a cancel request
    int turn = 0;      ///< makes scheduled steps of an earlier plan void
    QMap<Stage, bool> finals;
    Quirks quirks;
    QList<Step> plan;
    QList<Confirmation> confirmations;
    QList<qsizetype> unsent; ///< indexes of confirmations that wait for their turn (reversed)
    QString openCancel;      ///< id of the request that is PENDING or APPROVED

    bool complete() const { return lines.size() == totalLines; }
    OrderLine *line(const QString &lineNo);
    /// The stage by which goods enter or leave; a transfer has both.
    QList<Stage> stages() const;
    QString status() const;
    QJsonObject toJson() const;
};

} // namespace simulator
