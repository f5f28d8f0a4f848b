// SPDX-License-Identifier: Apache-2.0
#include "ui/log/messagetext.h"

#include <QJsonDocument>

namespace ui {

namespace {
constexpr qsizetype longestLine = 2000;
constexpr qsizetype linesInPiece = 200;
constexpr qsizetype charactersInPiece = 16'000;
} // namespace

QString prettyBody(const QByteArray &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body);
    return QString::fromUtf8(json.isNull() ? body : json.toJson(QJsonDocument::Indented)).trimmed();
}

QStringList piecesToShow(const QString &text)
{
    QStringList pieces;
    QString piece;
    qsizetype lines = 0;
    const auto addLine = [&](QStringView line) {
        if (lines > 0) {
            piece += u'\n';
        }
        piece += line;
        if (++lines == linesInPiece || piece.size() >= charactersInPiece) {
            pieces.append(std::exchange(piece, {}));
            lines = 0;
        }
    };
    for (const QStringView line : QStringView(text).split(u'\n')) {
        qsizetype at = 0;
        do {
            addLine(line.sliced(at, qMin(longestLine, line.size() - at)));
            at += longestLine;
        } while (at < line.size());
    }
    if (lines > 0) {
        pieces.append(piece);
    }
    return pieces;
}

} // namespace ui
