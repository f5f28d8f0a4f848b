// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace ideal {

/// One request that may be repeated until it is answered, ready to be signed and sent.
struct KeyedCall
{
    QString
        businessKey; ///< what IDEAL recognises a repetition by, and what tells it from every other request
    QString method;
    QString path; ///< behind the base address
    QByteArray body;
};

} // namespace ideal
