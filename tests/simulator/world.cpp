// SPDX-License-Identifier: Apache-2.0
#include "simulator/world.h"

#include "simulator/demodata.h"

#include <QCryptographicHash>

namespace simulator {

World::World(Config configuration)
    : config(std::move(configuration)), catalogue(config.products, config.customers), serials(config.seed)
{
    if (config.warehouses.isEmpty()) {
        config.warehouses = demoWarehouses();
    }
    if (config.initialStock > 0) {
        for (const QString &warehouse : std::as_const(config.warehouses)) {
            for (const Product &product : catalogue.products()) {
                conjure({warehouse, product.itemCode, QStringLiteral("ZP")}, config.initialStock);
            }
        }
    }
}

Order *World::order(const QString &type, const QString &code)
{
    const auto found = orders.find(type + u'/' + code);
    return found == orders.end() ? nullptr : found->second.get();
}

QString World::derivedCode(const QString &prefix, const QStringList &parts) const
{
    constexpr qsizetype digits = 20;
    const QByteArray text = QByteArray::number(config.seed) + '\n' + parts.join(u'\n').toUtf8();
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    return prefix + QString::fromLatin1(hash.first(digits)).toUpper();
}

Holding World::makeGoods(const QString &itemCode, qint64 quantity)
{
    Holding goods;
    const Product *product = catalogue.product(itemCode);
    if (!product || !product->isSNMgmt) {
        goods.plain = quantity;
        return goods;
    }
    goods.handsets.reserve(quantity);
    for (qint64 i = 0; i < quantity; ++i) {
        goods.handsets.append(serials.make(*product));
    }
    return goods;
}

void World::conjure(const Stock::Place &place, qint64 quantity)
{
    stock.add(place, makeGoods(place.itemCode, quantity));
}

} // namespace simulator
