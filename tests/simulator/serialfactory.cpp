// SPDX-License-Identifier: Apache-2.0
#include "simulator/serialfactory.h"

#include "simulator/catalogue.h"

namespace simulator {

namespace {

constexpr quint64 perTypeCode = 1'000'000; ///< an IMEI counts six digits behind its eight-digit type code
constexpr quint64 firstTypeCode = 86'000'000;
constexpr quint64 typeCodes = 9'999'999;

quint64 powerOfTen(qsizetype digits)
{
    quint64 power = 1;
    for (qsizetype i = 0; i < digits; ++i) {
        power *= 10;
    }
    return power;
}

/// Odd and not divisible by five: it then has an inverse modulo a power of ten, and nothing repeats.
quint64 scatter(quint64 counter, quint32 seed, quint64 modulus)
{
    const quint64 factor = 618'033ULL + 10 * (seed % 9973);
    return (counter * factor + seed * 7919ULL) % modulus;
}

QString padded(quint64 number, qsizetype digits)
{
    return QString::number(number).rightJustified(digits, u'0');
}

} // namespace

QString withLuhnDigit(const QString &digits)
{
    int sum = 0;
    bool doubled = true; // counted from the digit to come
    for (qsizetype i = digits.size() - 1; i >= 0; --i, doubled = !doubled) {
        const int digit = digits[i].digitValue() * (doubled ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return digits + QString::number((10 - sum % 10) % 10);
}

QString SerialFactory::imei(const Product &product)
{
    const quint64 counter = m_imeis[product.itemCode]++;
    // Each product owns every (number of products)th type code, so that no two ever share one.
    const quint64 block = counter / perTypeCode;
    const quint64 typeCode =
        firstTypeCode + (static_cast<quint64>(product.index) + 1'000 * block) % typeCodes;
    return withLuhnDigit(padded(typeCode, 8) +
                         padded(scatter(counter % perTypeCode, m_seed, perTypeCode), 6));
}

Handset SerialFactory::make(const Product &product)
{
    Handset handset;
    if (product.multiSn) {
        handset.imei1 = imei(product);
        handset.imei2 = imei(product);
    }
    if (product.snLength == 15) {
        handset.sn = product.multiSn ? handset.imei1 : imei(product);
        return handset;
    }
    // A letter and the product's number in front where there is room, so that a person can tell them apart.
    const QString mark =
        product.snLength >= 12 ? u'H' + padded(static_cast<quint64>(product.index), 4) : QString();
    const qsizetype digits = std::min<qsizetype>(product.snLength - mark.size(), 12);
    const QString number = padded(scatter(m_serials[product.itemCode]++, m_seed, powerOfTen(digits)), digits);
    handset.sn = mark + number.rightJustified(product.snLength - mark.size(), u'0');
    return handset;
}

} // namespace simulator
