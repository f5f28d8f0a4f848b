// SPDX-License-Identifier: Apache-2.0
#include "simulator/jsontext.h"

#include <QJsonDocument>
#include <QStringConverter>

namespace simulator {

namespace {

constexpr int deepest = 32;

/// Counted over the text, as Qt's own limit is a different one.
int depthOf(const QByteArray &body)
{
    int depth = 0;
    int most = 0;
    bool inString = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (inString) {
            i += c == '\\' ? 1 : 0;
            inString = c != '"';
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            most = std::max(most, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return most;
}

bool isUtf8(const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(body);
    return !decoder.hasError() && !text.startsWith(QChar::ByteOrderMark);
}

} // namespace

std::optional<QJsonObject> readObject(const QByteArray &body)
{
    if (!isUtf8(body) || depthOf(body) > deepest) {
        return std::nullopt;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    return error.error == QJsonParseError::NoError && document.isObject() ? std::optional(document.object())
                                                                          : std::nullopt;
}

} // namespace simulator
