// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ideal/wireerror.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <variant>

namespace ideal {

/// Why a message is refused: the contract's code, and the field by name.
struct FieldProblem
{
    WireError error = WireError::ParamInvalid;
    QString field;
};

/// Reads a body as strictly as CONTRACT "Bodies" asks: one JSON object, valid UTF-8, no BOM, depth at
/// most 32.
std::optional<QJsonObject> parseBody(const QByteArray &body);

/// The same JSON value always as the same text: sorted keys, no blanks (CONTRACT, "Same body").
QString canonicalJson(const QJsonObject &object);

/// Reads an object's fields by the contract's rules and remembers the first that breaks one, so that the code
/// of a message reads like its table. `null` is absent; `""` in a required field is missing; unknown fields
/// are ignored.
class FieldReader
{
public:
    FieldReader(const QJsonObject &object, std::optional<FieldProblem> &problem, QString prefix = {})
        : m_object(object), m_problem(problem), m_prefix(std::move(prefix))
    {
    }

    enum class Need
    {
        Required,
        Optional
    };

    /// 1-64 characters without control characters.
    QString code(const char *name, Need need = Need::Required);
    /// A name or a remark of at most `maxLength` characters.
    QString text(const char *name, qsizetype maxLength, Need need = Need::Optional);
    /// `yyyy-MM-dd HH:mm:ss` in GMT+8.
    std::optional<qint64> time(const char *name, Need need = Need::Required);
    /// A JSON integer within bounds.
    std::optional<qint64> integer(const char *name, qint64 least, qint64 most, Need need = Need::Required);
    std::optional<bool> flag(const char *name, Need need = Need::Required);
    /// One of a few words.
    QString word(const char *name, const QStringList &words, Need need = Need::Required);
    QJsonArray array(const char *name, qsizetype most, Need need = Need::Required);

    bool has(const char *name) const;
    void fail(WireError error, const char *name);

private:
    QJsonValue value(const char *name, Need need);

    const QJsonObject &m_object;
    std::optional<FieldProblem> &m_problem;
    QString m_prefix;
};

} // namespace ideal
