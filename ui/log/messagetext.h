// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace ui {

/// A message's body made readable: JSON indented, anything else as it is. Takes its time with a large one:
/// call it on a reader thread.
QString prettyBody(const QByteArray &body);

/// The text in pieces that a view can take one after the other without anybody noticing, each of whole lines.
/// A line that is longer than a screen could ever show is broken up: laying out a megabyte on one line takes
/// seconds.
QStringList piecesToShow(const QString &text);

} // namespace ui
