// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace simulator {

/// Reads a body as strictly as the contract says: an object, valid UTF-8, no byte order mark, at most 32
/// deep, nothing behind it. Nothing for anything else.
std::optional<QJsonObject> readObject(const QByteArray &body);

} // namespace simulator
