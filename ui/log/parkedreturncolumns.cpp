// SPDX-License-Identifier: Apache-2.0
#include "ui/log/parkedreturncolumns.h"

#include "base/error.h"
#include "store/listviews.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/errortext.h"
#include "workflow/handlereturn.h"

#include <QCoreApplication>

namespace ui {

using base::ErrorCode;
using store::ParkedReturnColumn;
using workflow::ReturnKind;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::ParkedReturns)
};

struct Reason
{
    ErrorCode code;
    const char *text;
};

constexpr Reason reasons[] = {
    {ErrorCode::ReturnOrderUnknown, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Order unknown")},
    {ErrorCode::ReturnOrderNotPushed, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Order never pushed")},
    {ErrorCode::ReturnLineUnknown, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Line or product unknown")},
    {ErrorCode::ReturnQuantityImpossible, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Impossible quantity")},
    {ErrorCode::ReturnOverQuantity, QT_TRANSLATE_NOOP("ui::ParkedReturns", "More than ordered")},
    {ErrorCode::ReturnWrongWarehouse, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Another warehouse")},
    {ErrorCode::ReturnAfterFinal, QT_TRANSLATE_NOOP("ui::ParkedReturns", "After the final return")},
    {ErrorCode::ReturnInBeforeOut, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Moved in before out")},
    {ErrorCode::ReturnWithoutLines, QT_TRANSLATE_NOOP("ui::ParkedReturns", "No lines")},
    {ErrorCode::ReturnReportedException, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Exception at IDEAL")},
    {ErrorCode::ReturnRejected, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Rejected or closed by IDEAL")},
    {ErrorCode::ReturnUnreadable, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Serials not to be had")},
    {ErrorCode::SerialCountDiffers, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Number of serials differs")},
    {ErrorCode::SerialBlank, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Blank serial")},
    {ErrorCode::SerialLengthWrong, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Serial of wrong length")},
    {ErrorCode::SerialNotImei, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Not an IMEI")},
    {ErrorCode::SerialTwice, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Serial twice")},
    {ErrorCode::SerialInStock, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Serial in stock already")},
    {ErrorCode::SerialNotInWarehouse, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Serial not in the warehouse")},
    {ErrorCode::SerialNeverSold, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Serial never sold")},
    {ErrorCode::SerialOtherProduct, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Serial of another product")},
    {ErrorCode::SerialUnexpected, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Unexpected serials")},
    {ErrorCode::StockInsufficient, QT_TRANSLATE_NOOP("ui::ParkedReturns", "Not enough stock")},
};

QString kindText(const QVariant &event)
{
    switch (workflow::returnKind(event.toString())) {
    case ReturnKind::Inbound:
        return Words::tr("Inbound completed");
    case ReturnKind::TransferOut:
        return Words::tr("Moved out");
    case ReturnKind::TransferIn:
        return Words::tr("Moved in");
    case ReturnKind::Sales:
        return Words::tr("Sales order status");
    case ReturnKind::Cancel:
        return Words::tr("Cancel result");
    case ReturnKind::Other:
        break;
    }
    return event.toString();
}

PagedColumn column(const char *key, std::function<QString()> header, ParkedReturnColumn value, int width)
{
    PagedColumn made;
    made.key = QString::fromLatin1(key);
    made.header = std::move(header);
    made.value = int(value);
    made.width = width;
    return made;
}

/// The whole sentence, under the mouse.
QString reasonSentence(const store::ListRow &row)
{
    return storedErrorText(row.values.value(int(ParkedReturnColumn::ReasonCode)).toString(),
                           row.values.value(int(ParkedReturnColumn::Reason)).toString());
}

} // namespace

QString parkedReasonText(const QString &codeName)
{
    for (const Reason &reason : reasons) {
        if (codeName == base::codeName(reason.code)) {
            return Words::tr(reason.text);
        }
    }
    return codeName;
}

QList<FilterBar::Choice> parkedReasonChoices()
{
    QList<FilterBar::Choice> choices;
    for (const Reason &reason : reasons) {
        choices.append({base::codeName(reason.code), Words::tr(reason.text)});
    }
    return choices;
}

QList<PagedColumn> parkedReturnColumns()
{
    PagedColumn received = column(
        "receivedAt", [] { return Words::tr("Received at"); }, ParkedReturnColumn::ReceivedAt, 150);
    received.text = storedInstantWithSeconds;
    received.sortColumn = QStringLiteral("received_at");
    PagedColumn kind = column(
        "callback", [] { return Words::tr("Callback"); }, ParkedReturnColumn::Event, 140);
    kind.text = kindText;
    PagedColumn number = column(
        "number", [] { return Words::tr("Order number"); }, ParkedReturnColumn::OrderNumber, 160);
    number.link = true;
    PagedColumn reason = column(
        "reason", [] { return Words::tr("Reason"); }, ParkedReturnColumn::ReasonCode, 210);
    reason.text = [](const QVariant &code) { return parkedReasonText(code.toString()); };
    reason.tone = [](const QVariant &) { return Tone::Warning; };
    reason.toolTip = reasonSentence;
    PagedColumn details = column(
        "details", [] { return Words::tr("Details"); }, ParkedReturnColumn::Reason, 260);
    details.text = storedLine;
    details.toolTip = reasonSentence;
    PagedColumn attempts = column(
        "attempts", [] { return Words::tr("Attempts"); }, ParkedReturnColumn::Attempts, 80);
    attempts.text = storedNumber;
    attempts.alignment = Qt::AlignRight | Qt::AlignVCenter;
    PagedColumn key = column(
        "key", [] { return Words::tr("Callback number"); }, ParkedReturnColumn::OutBizCode, 180);
    key.hidden = true;
    return {received, kind, number, reason, details, attempts, key};
}

} // namespace ui
