// SPDX-License-Identifier: Apache-2.0
// Where Qt brings ICU's converters with it.
#include "sheets/gbtext.h"

#include <QStringDecoder>

namespace sheets {

std::optional<QString> fromGb18030(const QByteArray &bytes)
{
    QStringDecoder decoder("GB18030");
    if (!decoder.isValid()) {
        return std::nullopt;
    }
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar::ReplacementCharacter)) {
        return std::nullopt;
    }
    return text;
}

} // namespace sheets
