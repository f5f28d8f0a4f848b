// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/printorigin.h"

#include "ui/widgets/celltext.h"

#include <QCoreApplication>

namespace ui {

QString printOrigin(const workflow::Session &session)
{
    return QCoreApplication::translate("ui::Printing", "Printed by %1 on %2")
        .arg(session.actor().name, instantText(session.clock().now()));
}

} // namespace ui
