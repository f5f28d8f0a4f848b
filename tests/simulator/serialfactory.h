// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/order.h"

#include <QHash>

namespace simulator {

struct Product;

/// Appends the digit that makes the whole pass Luhn's check.
QString withLuhnDigit(const QString &digits);

/// Makes serials that look scattered, never repeat, and are the same for the same seed and the same order of
/// asking. A permutation of a counter, so that uniqueness needs no memory of what was made.
class SerialFactory
{
public:
    explicit SerialFactory(quint32 seed) : m_seed(seed) {}

    Handset make(const Product &product);

private:
    QString imei(const Product &product);

    const quint32 m_seed;
    QHash<QString, quint64> m_imeis;   ///< made so far, by item code
    QHash<QString, quint64> m_serials; ///< the same for serials that are not IMEIs
};

} // namespace simulator
