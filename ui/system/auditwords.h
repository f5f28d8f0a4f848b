// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QStringList>

namespace ui {

// What workflows write into the audit trail, in words of the screen's language. What is not known, because a
// newer program wrote it, stays as it is.

QString auditActionText(const QString &action);
QString auditEntityText(const QString &entity);
QString auditFieldText(const QString &field);
/// Empty for a field that is not there.
QString auditValueText(const QString &field, const QJsonValue &value);

/// All that have words, in the order of a filter.
QStringList auditActions();
QStringList auditEntities();

} // namespace ui
