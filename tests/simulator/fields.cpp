// SPDX-License-Identifier: Apache-2.0
#include "simulator/fields.h"

#include "base/clock.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace simulator {

namespace {

constexpr qsizetype longestCode = 64;

/// Characters, not the halves of one that UTF-16 may need two of.
qsizetype characters(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
    });
}

} // namespace

void Fields::invalid(const QString &name)
{
    if (!m_refusal) {
        m_refusal = Refusal{ideal::WireError::ParamInvalid, m_where + name};
    }
}

void Fields::missing(const QString &name)
{
    if (!m_refusal) {
        m_refusal = Refusal{ideal::WireError::ParamMissing, m_where + name};
    }
}

void Fields::join(const Fields &part)
{
    if (!m_refusal) {
        m_refusal = part.m_refusal;
    }
}

bool Fields::present(const QString &name, Need need)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull()) {
        if (need == Need::Required) {
            missing(name);
        }
        return false;
    }
    return true;
}

QString Fields::string(const QString &name, Need need)
{
    if (!present(name, need)) {
        return {};
    }
    const QJsonValue value = m_object.value(name);
    if (!value.isString()) {
        invalid(name);
    } else if (need == Need::Required && value.toString().isEmpty()) {
        missing(name);
    }
    return value.toString();
}

QString Fields::code(const QString &name, Need need)
{
    const QString value = string(name, need);
    if (characters(value) > longestCode || hasControlCharacter(value)) {
        invalid(name);
    }
    return value;
}

QString Fields::text(const QString &name, qsizetype longest, Need need)
{
    const QString value = string(name, need);
    if (characters(value) > longest) {
        invalid(name);
    }
    return value;
}

QString Fields::oneOf(const QString &name, const QStringList &values, Need need)
{
    const QString value = string(name, need);
    if (!value.isEmpty() && !values.contains(value)) {
        invalid(name);
    }
    return value;
}

QString Fields::wireTime(const QString &name, Need need)
{
    const QString value = string(name, need);
    if (!value.isEmpty() && !base::fromWireTime(value)) {
        invalid(name);
    }
    return value;
}

QString Fields::price(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9]{1,12}(\\.[0-9]{1,2})?\\z"));
    const QString value = string(name, Need::Optional);
    if (!value.isEmpty() && !form.match(value).hasMatch()) {
        invalid(name);
    }
    return value;
}

bool Fields::flag(const QString &name)
{
    if (present(name, Need::Required) && !m_object.value(name).isBool()) {
        invalid(name);
    }
    return m_object.value(name).toBool();
}

qint64 Fields::integer(const QString &name, qint64 least, qint64 most, Need need)
{
    if (!present(name, need)) {
        return 0;
    }
    const QJsonValue value = m_object.value(name);
    const double number = value.toDouble();
    if (!value.isDouble() || std::floor(number) != number || number < static_cast<double>(least) ||
        number > static_cast<double>(most)) {
        invalid(name);
        return 0;
    }
    return static_cast<qint64>(number);
}

std::optional<QJsonObject> Fields::object(const QString &name)
{
    if (!present(name, Need::Optional)) {
        return std::nullopt;
    }
    if (!m_object.value(name).isObject()) {
        invalid(name);
    }
    return m_object.value(name).toObject();
}

QJsonArray Fields::array(const QString &name, qsizetype most)
{
    if (!present(name, Need::Required)) {
        return {};
    }
    const QJsonArray values = m_object.value(name).toArray();
    if (!m_object.value(name).isArray() || values.isEmpty() || values.size() > most) {
        invalid(name);
        return {};
    }
    return values;
}

std::optional<QJsonObject> queryFields(const QByteArray &query)
{
    QJsonObject fields;
    for (QByteArray pair : query.split('&')) {
        if (pair.isEmpty()) {
            continue;
        }
        pair.replace('+', ' ');
        const qsizetype equals = pair.indexOf('=');
        const QString name =
            QString::fromUtf8(QByteArray::fromPercentEncoding(equals < 0 ? pair : pair.first(equals)));
        const QString value =
            equals < 0 ? QString()
                       : QString::fromUtf8(QByteArray::fromPercentEncoding(pair.sliced(equals + 1)));
        if (fields.contains(name)) {
            return std::nullopt;
        }
        fields.insert(name, value);
    }
    return fields;
}

qint64 queryInteger(Fields &fields, const QString &name, qint64 least, qint64 most)
{
    constexpr qsizetype mostDigits = 10;
    const QString value = fields.text(name, mostDigits, Need::Required);
    const bool digits =
        std::all_of(value.begin(), value.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const qint64 number = digits ? value.toLongLong() : -1;
    if (number < least || number > most) {
        fields.invalid(name);
    }
    return number;
}

} // namespace simulator
