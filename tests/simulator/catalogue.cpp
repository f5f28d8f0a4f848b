// SPDX-License-Identifier: Apache-2.0
#include "simulator/catalogue.h"

#include "simulator/demodata.h"

#include <QJsonArray>

#include <algorithm>

namespace simulator {

namespace {

/// Takes a field over if it is there.
void assign(const QJsonObject &fields, const QString &name, QString &target)
{
    target = fields.value(name).toString(target);
}

void assign(const QJsonObject &fields, const QString &name, bool &target)
{
    target = fields.value(name).toBool(target);
}

} // namespace

QJsonObject Product::toJson() const
{
    return {{QStringLiteral("itemCode"), itemCode}, {QStringLiteral("itemName"), itemName},
            {QStringLiteral("barCode"), barCode},   {QStringLiteral("model"), model},
            {QStringLiteral("color"), color},       {QStringLiteral("isSNMgmt"), isSNMgmt},
            {QStringLiteral("snLength"), snLength}, {QStringLiteral("multiSn"), multiSn},
            {QStringLiteral("isValid"), isValid},   {QStringLiteral("updateTime"), updateTime}};
}

QJsonObject Customer::toJson() const
{
    return {{QStringLiteral("customerCode"), customerCode},
            {QStringLiteral("customerName"), customerName},
            {QStringLiteral("address"), address},
            {QStringLiteral("isValid"), isValid},
            {QStringLiteral("updateTime"), updateTime}};
}

Catalogue::Catalogue(int products, int customers)
{
    for (int i = 0; i < products; ++i) {
        m_products.append(demoProduct(i));
    }
    for (int i = 0; i < customers; ++i) {
        m_customers.append(demoCustomer(i));
    }
}

const Product *Catalogue::product(const QString &itemCode) const
{
    const auto found = std::find_if(m_products.begin(), m_products.end(),
                                    [&](const Product &p) { return p.itemCode == itemCode; });
    return found == m_products.end() ? nullptr : &*found;
}

const Customer *Catalogue::customer(const QString &customerCode) const
{
    const auto found = std::find_if(m_customers.begin(), m_customers.end(),
                                    [&](const Customer &c) { return c.customerCode == customerCode; });
    return found == m_customers.end() ? nullptr : &*found;
}

QJsonObject Catalogue::putProduct(const QJsonObject &fields, const QString &now)
{
    const QString code = fields.value(QStringLiteral("itemCode")).toString();
    auto row = std::find_if(m_products.begin(), m_products.end(),
                            [&](const Product &p) { return p.itemCode == code; });
    if (row == m_products.end()) {
        Product fresh;
        fresh.index = static_cast<int>(m_products.size());
        fresh.itemCode = code;
        fresh.itemName = code;
        row = m_products.insert(m_products.end(), fresh);
    }
    assign(fields, QStringLiteral("itemName"), row->itemName);
    assign(fields, QStringLiteral("barCode"), row->barCode);
    assign(fields, QStringLiteral("model"), row->model);
    assign(fields, QStringLiteral("color"), row->color);
    assign(fields, QStringLiteral("isSNMgmt"), row->isSNMgmt);
    assign(fields, QStringLiteral("multiSn"), row->multiSn);
    assign(fields, QStringLiteral("isValid"), row->isValid);
    row->snLength = fields.value(QStringLiteral("snLength")).toInt(row->snLength);
    row->updateTime = now;
    return row->toJson();
}

QJsonObject Catalogue::putCustomer(const QJsonObject &fields, const QString &now)
{
    const QString code = fields.value(QStringLiteral("customerCode")).toString();
    auto row = std::find_if(m_customers.begin(), m_customers.end(),
                            [&](const Customer &c) { return c.customerCode == code; });
    if (row == m_customers.end()) {
        row = m_customers.insert(m_customers.end(), Customer{code, code, {}, true, {}});
    }
    assign(fields, QStringLiteral("customerName"), row->customerName);
    assign(fields, QStringLiteral("address"), row->address);
    assign(fields, QStringLiteral("isValid"), row->isValid);
    row->updateTime = now;
    return row->toJson();
}

QJsonObject Catalogue::putVfOrder(const QJsonObject &fields, const QString &now)
{
    const QString codeName = QStringLiteral("vfOrderCode");
    const QString code = fields.value(codeName).toString(
        QStringLiteral("VF%1").arg(m_vfOrders.size() + 1, 8, 10, QLatin1Char('0')));
    auto row = std::find_if(m_vfOrders.begin(), m_vfOrders.end(),
                            [&](const QJsonObject &order) { return order.value(codeName) == code; });
    if (row == m_vfOrders.end()) {
        const QString customer = m_customers.isEmpty() ? QString() : m_customers.constFirst().customerCode;
        const QString item = m_products.isEmpty() ? QString() : m_products.constFirst().itemCode;
        row = m_vfOrders.insert(
            m_vfOrders.end(),
            QJsonObject{{codeName, code},
                        {QStringLiteral("customerCode"), customer},
                        {QStringLiteral("status"), QStringLiteral("NEW")},
                        {QStringLiteral("createTime"), now},
                        {QStringLiteral("receiverInfo"), demoReceiver(static_cast<int>(m_vfOrders.size()))},
                        {QStringLiteral("orderLines"),
                         QJsonArray{QJsonObject{{QStringLiteral("orderLineNo"), QStringLiteral("1")},
                                                {QStringLiteral("itemCode"), item},
                                                {QStringLiteral("planQty"), 2},
                                                {QStringLiteral("price"), QStringLiteral("3999.00")}}}}});
    }
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        row->insert(field.key(), field.value());
    }
    row->insert(QStringLiteral("updateTime"), now);
    return *row;
}

} // namespace simulator
