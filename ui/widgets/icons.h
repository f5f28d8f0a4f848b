// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>

namespace ui {

enum class Icon
{
    Home,
    Order,
    Return,
    Transfer,
    Stock,
    Document,
    Settings,
    Log,
    Warehouse,
    Push,
    Refresh,
    Save,
    Delete,
    Add,
    Search,
    Ok,
    Warning,
    Error,
    Gateway,
    Database,
    User,
    SignOut,
    Copy,
    Print,
    Help,
    Keyboard,
    Filter,
    Close,
    Undo,
    Theme,
    Language,
    Calendar,
    Export,
    Stop,
    History,
    Menu,
    Approve,
    Import,
    Count_
};

/// An icon painted from paths, sharp at any size and scale, in the colour of the palette's text of the moment
/// (dimmed where disabled, bright on a selection). Needs no image plugin.
QIcon icon(Icon which);

/// The same in a colour of one's own.
QIcon icon(Icon which, const QColor &color);

/// The program's own sign, for windows and task bars; resources/icons holds pictures of it for installers.
QIcon programIcon();

} // namespace ui
