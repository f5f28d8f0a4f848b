// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/serial.h"
#include "ui/receipts/receiptqueries.h"

#include <QSet>

#include <functional>
#include <optional>

namespace ui {

/// What was scanned, typed or pasted, before anything is known of it.
struct Scan
{
    domain::Handset handset;
    int lineHint = 0; ///< the line that was chosen then
};

/// A scan with what was found out about it.
struct JudgedScan
{
    domain::Handset handset;
    int lineNo = 0;           ///< 0: of no line
    bool isComplete = true;   ///< false: an IMEI is still to be scanned
    bool isOfOpenOne = false; ///< it goes on with the handset that was open
    std::optional<base::Error> problem;
};

/// The page as a scan meets it.
struct ScanSituation
{
    const ReceiptView *view = nullptr;
    domain::Stage stage = domain::Stage::In;
    std::function<qint64(int lineNo)> scanned;            ///< good ones of a line so far
    std::function<bool(const QString &identity)> isTaken; ///< by a handset on the page
};

/// R65 for one scan, all that a posting would find out and a little more: which line it belongs to, by what
/// the database knows of the handset, else by the line that was chosen; its other identities, if they are
/// known. `open` is a handset whose IMEIs are still missing: a single unknown value completes it.
JudgedScan judgeScan(const Scan &scan, const std::optional<JudgedScan> &open, const ScanSituation &situation,
                     const KnownSerials &known);

} // namespace ui
