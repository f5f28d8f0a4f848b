// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace simulator {

/// What can go wrong on demand. README.md says what each does.
enum class FaultKind
{
    // A request, before anything is looked at
    DropRequest,
    Status,
    Throttle,
    Slow,
    Hold,
    // A request, after its signature was checked
    Refuse,
    RefuseCreate,
    // A request, after it was processed
    DropAnswer,
    MalformedAnswer,
    Redirect,
    // The life of an order
    Lost,
    Duplicate,
    OutOfOrder,
    Parts,
    Short,
    Reject,
    // The confirmation that moves its goods
    OverQuantity,
    UnknownLine,
    UnknownItem,
    WrongWarehouse,
    SerialsMissing,
    SerialsExtra,
    SerialBadLuhn,
    SerialBadLength,
    SerialBlank,
    SerialDuplicate,
    // The answer to a cancel request
    Cancel,
};

QString faultName(FaultKind kind);
std::optional<FaultKind> faultFromName(QStringView name);

struct Fault
{
    FaultKind kind = FaultKind::Slow;
    QString argument;
    QString orderCode; ///< only for this order; empty: for any
    QString path;      ///< only for requests whose path holds this; empty: any
    int times = -1;    ///< how often still; -1: always

    /// Reads `NAME[:ARGUMENT][@ORDERCODE][~PATHPART][*TIMES]`; nothing if the name or the number is not
    /// known.
    static std::optional<Fault> parse(const QString &text);
    static std::optional<Fault> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};

/// The faults asked for. Each use of a counted one takes one from its count.
class FaultBook
{
public:
    void add(const Fault &fault);
    void clear();
    /// Called whenever they are cleared.
    void onClear(std::function<void()> done) { m_onClear = std::move(done); }
    const QList<Fault> &all() const { return m_faults; }

    /// Uses the first fault of that kind that fits. A request's path holds the order code where it has one;
    /// a create's code is given with it.
    std::optional<Fault> take(FaultKind kind, const QString &orderCode, const QString &path = {});

private:
    QList<Fault> m_faults;
    std::function<void()> m_onClear;
};

} // namespace simulator
