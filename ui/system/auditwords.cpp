// SPDX-License-Identifier: Apache-2.0
#include "ui/system/auditwords.h"

#include "domain/account.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/statetext.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <span>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::AuditWords)
};

struct Word
{
    const char *stored;
    const char *text;
};

constexpr Word actions[] = {
    {"order.create", QT_TRANSLATE_NOOP("ui::AuditWords", "Order entered")},
    {"order.edit", QT_TRANSLATE_NOOP("ui::AuditWords", "Order changed")},
    {"order.approve", QT_TRANSLATE_NOOP("ui::AuditWords", "Order approved")},
    {"order.push", QT_TRANSLATE_NOOP("ui::AuditWords", "Order pushed to IDEAL")},
    {"order.delete", QT_TRANSLATE_NOOP("ui::AuditWords", "Order deleted")},
    {"order.terminate", QT_TRANSLATE_NOOP("ui::AuditWords", "Order terminated, or IDEAL asked to")},
    {"order.receive", QT_TRANSLATE_NOOP("ui::AuditWords", "Order received or delivered by hand")},
    {"return.reprocess", QT_TRANSLATE_NOOP("ui::AuditWords", "Parked return processed again")},
    {"return.accept", QT_TRANSLATE_NOOP("ui::AuditWords", "Parked return accepted as it is")},
    {"mapping.product", QT_TRANSLATE_NOOP("ui::AuditWords", "Product mapped")},
    {"mapping.customer", QT_TRANSLATE_NOOP("ui::AuditWords", "Customer mapped")},
    {"product.attributes", QT_TRANSLATE_NOOP("ui::AuditWords", "Serial attributes taken over from e-stack")},
    {"stock.reconcile", QT_TRANSLATE_NOOP("ui::AuditWords", "Stock compared with IDEAL")},
    {"stock.reconcile.stop", QT_TRANSLATE_NOOP("ui::AuditWords", "Comparison with IDEAL stopped")},
    {"mapping.warehouse", QT_TRANSLATE_NOOP("ui::AuditWords", "Warehouse mapped")},
    {"product.create", QT_TRANSLATE_NOOP("ui::AuditWords", "Product added")},
    {"product.edit", QT_TRANSLATE_NOOP("ui::AuditWords", "Product changed")},
    {"product.delete", QT_TRANSLATE_NOOP("ui::AuditWords", "Product deleted")},
    {"warehouse.create", QT_TRANSLATE_NOOP("ui::AuditWords", "Warehouse added")},
    {"warehouse.edit", QT_TRANSLATE_NOOP("ui::AuditWords", "Warehouse changed")},
    {"warehouse.delete", QT_TRANSLATE_NOOP("ui::AuditWords", "Warehouse deleted")},
    {"supplier.create", QT_TRANSLATE_NOOP("ui::AuditWords", "Supplier added")},
    {"supplier.edit", QT_TRANSLATE_NOOP("ui::AuditWords", "Supplier changed")},
    {"supplier.delete", QT_TRANSLATE_NOOP("ui::AuditWords", "Supplier deleted")},
    {"customer.create", QT_TRANSLATE_NOOP("ui::AuditWords", "Customer added")},
    {"customer.edit", QT_TRANSLATE_NOOP("ui::AuditWords", "Customer changed")},
    {"customer.delete", QT_TRANSLATE_NOOP("ui::AuditWords", "Customer deleted")},
    {"settings.save", QT_TRANSLATE_NOOP("ui::AuditWords", "Interface settings saved")},
    {"settings.app-key", QT_TRANSLATE_NOOP("ui::AuditWords", "APPKEY replaced")},
    {"settings.enable", QT_TRANSLATE_NOOP("ui::AuditWords", "Interface switched on")},
    {"settings.disable", QT_TRANSLATE_NOOP("ui::AuditWords", "Interface switched off")},
    {"account.create", QT_TRANSLATE_NOOP("ui::AuditWords", "Account added")},
    {"account.edit", QT_TRANSLATE_NOOP("ui::AuditWords", "Account changed")},
    {"account.reset-password", QT_TRANSLATE_NOOP("ui::AuditWords", "Password reset")},
    {"account.change-password", QT_TRANSLATE_NOOP("ui::AuditWords", "Own password changed")},
    {"account.unlock", QT_TRANSLATE_NOOP("ui::AuditWords", "Account unlocked")},
    {"account.locked", QT_TRANSLATE_NOOP("ui::AuditWords", "Account locked after wrong passwords")},
    {"vf.warehouse", QT_TRANSLATE_NOOP("ui::AuditWords", "Warehouse of VF orders chosen")},
    {"command.cancel", QT_TRANSLATE_NOOP("ui::AuditWords", "Gateway's work stopped")},
    {"account.sign-in", QT_TRANSLATE_NOOP("ui::AuditWords", "Signed in")},
};

constexpr Word entities[] = {
    {"order", QT_TRANSLATE_NOOP("ui::AuditWords", "Order")},
    {"product", QT_TRANSLATE_NOOP("ui::AuditWords", "Product")},
    {"warehouse", QT_TRANSLATE_NOOP("ui::AuditWords", "Warehouse")},
    {"supplier", QT_TRANSLATE_NOOP("ui::AuditWords", "Supplier")},
    {"customer", QT_TRANSLATE_NOOP("ui::AuditWords", "Customer")},
    {"settings", QT_TRANSLATE_NOOP("ui::AuditWords", "Interface settings")},
    {"account", QT_TRANSLATE_NOOP("ui::AuditWords", "Account")},
    {"return", QT_TRANSLATE_NOOP("ui::AuditWords", "Return")},
    {"command", QT_TRANSLATE_NOOP("ui::AuditWords", "Gateway's work")},
    {"reconciliation", QT_TRANSLATE_NOOP("ui::AuditWords", "Stock reconciliation")},
};

constexpr Word fields[] = {
    {"date", QT_TRANSLATE_NOOP("ui::AuditWords", "Document date")},
    {"partner", QT_TRANSLATE_NOOP("ui::AuditWords", "Supplier or customer")},
    {"warehouse", QT_TRANSLATE_NOOP("ui::AuditWords", "Warehouse")},
    {"toWarehouse", QT_TRANSLATE_NOOP("ui::AuditWords", "To warehouse")},
    {"manualNumber", QT_TRANSLATE_NOOP("ui::AuditWords", "Manual order number")},
    {"remark", QT_TRANSLATE_NOOP("ui::AuditWords", "Remark")},
    {"lines", QT_TRANSLATE_NOOP("ui::AuditWords", "Lines")},
    {"product", QT_TRANSLATE_NOOP("ui::AuditWords", "Product")},
    {"quantity", QT_TRANSLATE_NOOP("ui::AuditWords", "Quantity")},
    {"price", QT_TRANSLATE_NOOP("ui::AuditWords", "Price")},
    {"inventory", QT_TRANSLATE_NOOP("ui::AuditWords", "Inventory type")},
    {"itemCode", QT_TRANSLATE_NOOP("ui::AuditWords", "e-stack item code")},
    {"customerCode", QT_TRANSLATE_NOOP("ui::AuditWords", "e-stack customer code")},
    {"amount", QT_TRANSLATE_NOOP("ui::AuditWords", "Amount")},
    {"appId", QT_TRANSLATE_NOOP("ui::AuditWords", "Interface ID")},
    {"ownerCode", QT_TRANSLATE_NOOP("ui::AuditWords", "Owner code")},
    {"enableDate", QT_TRANSLATE_NOOP("ui::AuditWords", "Enable date")},
    {"idealBase", QT_TRANSLATE_NOOP("ui::AuditWords", "IDEAL address")},
    {"estackBase", QT_TRANSLATE_NOOP("ui::AuditWords", "e-stack address")},
    {"signatureScheme", QT_TRANSLATE_NOOP("ui::AuditWords", "Signature scheme")},
    {"idealCode", QT_TRANSLATE_NOOP("ui::AuditWords", "IDEAL warehouse code")},
    {"code", QT_TRANSLATE_NOOP("ui::AuditWords", "Code")},
    {"name", QT_TRANSLATE_NOOP("ui::AuditWords", "Name")},
    {"barcode", QT_TRANSLATE_NOOP("ui::AuditWords", "Barcode")},
    {"model", QT_TRANSLATE_NOOP("ui::AuditWords", "Model")},
    {"color", QT_TRANSLATE_NOOP("ui::AuditWords", "Colour")},
    {"serialManaged", QT_TRANSLATE_NOOP("ui::AuditWords", "Managed by serial")},
    {"serialLength", QT_TRANSLATE_NOOP("ui::AuditWords", "Serial length")},
    {"multiSerial", QT_TRANSLATE_NOOP("ui::AuditWords", "Several serials")},
    {"contact", QT_TRANSLATE_NOOP("ui::AuditWords", "Contact")},
    {"phone", QT_TRANSLATE_NOOP("ui::AuditWords", "Phone")},
    {"province", QT_TRANSLATE_NOOP("ui::AuditWords", "Province")},
    {"city", QT_TRANSLATE_NOOP("ui::AuditWords", "City")},
    {"area", QT_TRANSLATE_NOOP("ui::AuditWords", "District")},
    {"address", QT_TRANSLATE_NOOP("ui::AuditWords", "Address")},
    {"active", QT_TRANSLATE_NOOP("ui::AuditWords", "Active")},
    {"roles", QT_TRANSLATE_NOOP("ui::AuditWords", "Roles")},
    {"reason", QT_TRANSLATE_NOOP("ui::AuditWords", "Reason")},
    {"reasonCode", QT_TRANSLATE_NOOP("ui::AuditWords", "Kind of reason")},
    {"acceptedBecause", QT_TRANSLATE_NOOP("ui::AuditWords", "Accepted because")},
    {"outBizCode", QT_TRANSLATE_NOOP("ui::AuditWords", "Callback key")},
    {"cancelRequestId", QT_TRANSLATE_NOOP("ui::AuditWords", "Cancel request")},
    {"document", QT_TRANSLATE_NOOP("ui::AuditWords", "Stock document")},
    {"complete", QT_TRANSLATE_NOOP("ui::AuditWords", "Complete")},
    {"vfOrder", QT_TRANSLATE_NOOP("ui::AuditWords", "VF order")},
    {"kind", QT_TRANSLATE_NOOP("ui::AuditWords", "Kind")},
    {"stage", QT_TRANSLATE_NOOP("ui::AuditWords", "Step")},
};

QString find(std::span<const Word> words, const QString &stored)
{
    for (const Word &word : words) {
        if (stored == QLatin1String(word.stored)) {
            return Words::tr(word.text);
        }
    }
    return stored;
}

QStringList stored(std::span<const Word> words)
{
    QStringList all;
    for (const Word &word : words) {
        all.append(QLatin1String(word.stored));
    }
    return all;
}

/// The number in `line0012`; 0 for another field.
int lineOf(const QString &field)
{
    static const QString prefix = QStringLiteral("line");
    return field.startsWith(prefix) ? field.mid(prefix.size()).toInt() : 0;
}

QString lineText(const QJsonObject &line)
{
    const auto inventory = domain::InventoryType(line.value(QStringLiteral("inventory")).toInt());
    QStringList parts{
        line.value(QStringLiteral("product")).toVariant().toString(),
        QStringLiteral("× %1").arg(numberText(line.value(QStringLiteral("quantity")).toInteger())),
        QStringLiteral("@ %1").arg(line.value(QStringLiteral("price")).toString()), stateText(inventory),
        line.value(QStringLiteral("remark")).toString()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  "));
}

} // namespace

QString auditActionText(const QString &action)
{
    return find(actions, action);
}

QString auditEntityText(const QString &entity)
{
    return find(entities, entity);
}

QString auditFieldText(const QString &field)
{
    if (const int lineNo = lineOf(field); lineNo > 0) {
        return Words::tr("Line %1").arg(lineNo);
    }
    return find(fields, field);
}

QString auditValueText(const QString &field, const QJsonValue &value)
{
    if (field == QLatin1String("roles")) {
        return value.isDouble() ? stateText(domain::Roles::fromInt(value.toInt())) : QString();
    }
    if (lineOf(field) > 0 && value.isObject()) {
        return lineText(value.toObject());
    }
    if (value.isBool()) {
        return storedYesNo(value.toBool());
    }
    if (value.isDouble()) {
        return numberText(value.toInteger());
    }
    return value.toString();
}

QStringList auditActions()
{
    return stored(actions);
}

QStringList auditEntities()
{
    return stored(entities);
}

} // namespace ui
