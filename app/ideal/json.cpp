// SPDX-License-Identifier: Apache-2.0
#include "ideal/json.h"

#include "base/clock.h"

#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>

namespace ideal {

namespace {

constexpr int maxDepth = 32;
constexpr qsizetype maxCode = 64;

bool isValidUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    return !decoder.hasError() && !decoded.isNull();
}

/// Brackets outside of strings; cheap, before the parser recurses.
bool isTooDeep(const QByteArray &bytes)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inString) {
            if (c == '\\') {
                ++i;
            } else if (c == '"') {
                inString = false;
            }
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > maxDepth) {
                return true;
            }
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// In characters as people count them, not in UTF-16 units.
qsizetype length(const QString &text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

} // namespace

std::optional<QJsonObject> parseBody(const QByteArray &body)
{
    if (body.startsWith("\xEF\xBB\xBF") || !isValidUtf8(body) || isTooDeep(body)) {
        return std::nullopt;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        return std::nullopt;
    }
    return document.object();
}

QString canonicalJson(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void FieldReader::fail(WireError error, const char *name)
{
    if (!m_problem) {
        m_problem = FieldProblem{error, m_prefix + QString::fromLatin1(name)};
    }
}

bool FieldReader::has(const char *name) const
{
    const QJsonValue value = m_object.value(QLatin1String(name));
    return !value.isUndefined() && !value.isNull();
}

QJsonValue FieldReader::value(const char *name, Need need)
{
    const QJsonValue value = m_object.value(QLatin1String(name));
    const bool absent = value.isUndefined() || value.isNull();
    const bool empty = value.isString() && value.toString().isEmpty();
    if (need == Need::Required && (absent || empty)) {
        fail(WireError::ParamMissing, name);
        return QJsonValue::Undefined;
    }
    return absent ? QJsonValue(QJsonValue::Undefined) : value;
}

QString FieldReader::code(const char *name, Need need)
{
    const QJsonValue found = value(name, need);
    if (found.isUndefined()) {
        return {};
    }
    const QString text = found.toString();
    // An optional code may be sent empty: that says the same as leaving it out.
    const bool emptyIsFine = need == Need::Optional && found.isString();
    if (!found.isString() || (text.isEmpty() && !emptyIsFine) || length(text) > maxCode || hasControl(text)) {
        fail(WireError::ParamInvalid, name);
        return {};
    }
    return text;
}

QString FieldReader::text(const char *name, qsizetype maxLength, Need need)
{
    const QJsonValue found = value(name, need);
    if (found.isUndefined()) {
        return {};
    }
    if (!found.isString() || length(found.toString()) > maxLength) {
        fail(WireError::ParamInvalid, name);
        return {};
    }
    return found.toString();
}

std::optional<qint64> FieldReader::time(const char *name, Need need)
{
    const QJsonValue found = value(name, need);
    if (found.isUndefined()) {
        return std::nullopt;
    }
    const std::optional<base::Instant> instant =
        found.isString() ? base::fromWireTime(found.toString()) : std::nullopt;
    if (!instant) {
        fail(WireError::ParamInvalid, name);
        return std::nullopt;
    }
    return instant->milliseconds;
}

std::optional<qint64> FieldReader::integer(const char *name, qint64 least, qint64 most, Need need)
{
    const QJsonValue found = value(name, need);
    if (found.isUndefined()) {
        return std::nullopt;
    }
    const double number = found.toDouble();
    if (!found.isDouble() || std::floor(number) != number || number < double(least) ||
        number > double(most)) {
        fail(WireError::ParamInvalid, name);
        return std::nullopt;
    }
    return qint64(number);
}

std::optional<bool> FieldReader::flag(const char *name, Need need)
{
    const QJsonValue found = value(name, need);
    if (found.isUndefined()) {
        return std::nullopt;
    }
    if (!found.isBool()) {
        fail(WireError::ParamInvalid, name);
        return std::nullopt;
    }
    return found.toBool();
}

QString FieldReader::word(const char *name, const QStringList &words, Need need)
{
    const QJsonValue found = value(name, need);
    if (found.isUndefined()) {
        return {};
    }
    if (!found.isString() || !words.contains(found.toString())) {
        fail(WireError::ParamInvalid, name);
        return {};
    }
    return found.toString();
}

QJsonArray FieldReader::array(const char *name, qsizetype most, Need need)
{
    const QJsonValue found = value(name, need);
    if (found.isUndefined()) {
        return {};
    }
    if (!found.isArray() || found.toArray().size() > most) {
        fail(WireError::ParamInvalid, name);
        return {};
    }
    return found.toArray();
}

} // namespace ideal
