// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ideal/wireerror.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace simulator {

/// Why a message is not taken.
struct Refusal
{
    ideal::WireError error = ideal::WireError::ParamInvalid;
    QString message;
};

enum class Need
{
    Required,
    Optional
};

/// Reads the fields of a message and remembers the first thing that is wrong with them. Values read after a
/// fault are of no use; look at refusal() once at the end.
class Fields
{
public:
    explicit Fields(QJsonObject object, QString where = {})
        : m_object(std::move(object)), m_where(std::move(where))
    {
    }

    QString code(const QString &name, Need need = Need::Required);
    QString text(const QString &name, qsizetype longest, Need need = Need::Optional);
    QString oneOf(const QString &name, const QStringList &values, Need need = Need::Required);
    QString wireTime(const QString &name, Need need = Need::Required);
    QString price(const QString &name);
    bool flag(const QString &name);
    qint64 integer(const QString &name, qint64 least, qint64 most, Need need = Need::Required);
    std::optional<QJsonObject> object(const QString &name);
    QJsonArray array(const QString &name, qsizetype most);

    /// Takes over what was found wrong in a part of the message.
    void join(const Fields &part);
    void invalid(const QString &name);
    void missing(const QString &name);

    const std::optional<Refusal> &refusal() const { return m_refusal; }

private:
    bool present(const QString &name, Need need);
    QString string(const QString &name, Need need);

    QJsonObject m_object;
    QString m_where; ///< stands in front of names, e.g. `orderLines[3].`
    std::optional<Refusal> m_refusal;
};

/// The pairs of a query, decoded, as fields: strings, all of them. A name twice is refused.
std::optional<QJsonObject> queryFields(const QByteArray &query);

/// A whole number written in a query; only digits, no sign.
qint64 queryInteger(Fields &fields, const QString &name, qint64 least, qint64 most);

} // namespace simulator
