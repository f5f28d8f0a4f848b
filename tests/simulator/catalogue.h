// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace simulator {

struct Product
{
    int index = 0; ///< its place in the catalogue; the serial factory tells products apart by it
    QString itemCode;
    QString itemName;
    QString barCode;
    QString model;
    QString color;
    bool isSNMgmt = false;
    int snLength = 0;
    bool multiSn = false;
    bool isValid = true;
    QString updateTime;

    QJsonObject toJson() const;
};

struct Customer
{
    QString customerCode;
    QString customerName;
    QString address;
    bool isValid = true;
    QString updateTime;

    QJsonObject toJson() const;
};

/// What e-stack knows: products, customers and VF orders. The first two are built in, the same for the same
/// numbers; control can change and add.
class Catalogue
{
public:
    Catalogue(int products, int customers);

    const QList<Product> &products() const { return m_products; }
    const QList<Customer> &customers() const { return m_customers; }
    const QList<QJsonObject> &vfOrders() const { return m_vfOrders; }

    const Product *product(const QString &itemCode) const;
    const Customer *customer(const QString &customerCode) const;

    /// Changes the named fields of a row, or adds a row; `now` becomes its update time. The row as it then
    /// is.
    QJsonObject putProduct(const QJsonObject &fields, const QString &now);
    QJsonObject putCustomer(const QJsonObject &fields, const QString &now);
    /// Likewise; what is not given is filled in (a code, the first customer, one line of the first product).
    QJsonObject putVfOrder(const QJsonObject &fields, const QString &now);

private:
    QList<Product> m_products;
    QList<Customer> m_customers;
    QList<QJsonObject> m_vfOrders;
};

} // namespace simulator
