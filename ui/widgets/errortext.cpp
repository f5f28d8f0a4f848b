// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/errortext.h"

#include "base/error.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

using base::Error;
using base::ErrorCode;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::ErrorText)
};

/// The fields that errors name, as the screens call them; what is not known stays as it is.
QString fieldName(const QString &field)
{
    const struct
    {
        const char *field;
        QString text;
    } known[] = {
        {"appId", Words::tr("Interface ID")},
        {"appKey", Words::tr("APPKEY")},
        {"ownerCode", Words::tr("Owner code")},
        {"enableDate", Words::tr("Enable date")},
        {"idealBase", Words::tr("IDEAL address")},
        {"estackBase", Words::tr("e-stack address")},
        {"signatureScheme", Words::tr("Signature scheme")},
        {"idealCode", Words::tr("IDEAL warehouse code")},
        {"login", Words::tr("Login")},
        {"name", Words::tr("Name")},
        {"roles", Words::tr("Roles")},
        {"date", Words::tr("Document date")},
        {"manualNumber", Words::tr("Manual order number")},
        {"remark", Words::tr("Remark")},
        {"reason", Words::tr("Reason")},
        {"type", Words::tr("Type")},
        {"order", Words::tr("Order")},
        {"warehouse", Words::tr("Warehouse")},
        {"reason", Words::tr("Reason")},
        {"code", Words::tr("Code")},
        {"barcode", Words::tr("Barcode")},
        {"model", Words::tr("Model")},
        {"color", Words::tr("Colour")},
        {"serialLength", Words::tr("Serial length")},
        {"contact", Words::tr("Contact")},
        {"phone", Words::tr("Phone")},
        {"address", Words::tr("Address")},
    };
    for (const auto &entry : known) {
        if (field == QLatin1String(entry.field)) {
            return entry.text;
        }
    }
    return field;
}

/// Puts the detail where the sentence wants it.
QString with(const QString &text, const QString &detail)
{
    return text.arg(detail.isEmpty() ? QStringLiteral("–") : detail);
}

/// Puts it behind the sentence, if there is one.
QString then(const QString &text, const QString &detail)
{
    //: %1 is a sentence, %2 a technical detail about it
    return detail.isEmpty() ? text : Words::tr("%1 (%2)").arg(text, detail);
}

QString anywhereText(ErrorCode code, const QString &detail)
{
    switch (code) {
    case ErrorCode::Internal:
        return then(Words::tr("Something went wrong inside the program. Try again; if it stays, tell your "
                              "administrator what you did."),
                    detail);
    case ErrorCode::Cancelled:
        return Words::tr("This was given up before it was done. Start it again if you still want it.");
    case ErrorCode::InvalidInput:
        return with(Words::tr("“%1” has a value that is not allowed. Please correct it."), fieldName(detail));
    case ErrorCode::NotFound:
        return then(Words::tr("This is not there any more; somebody may have deleted it. Refresh the list."),
                    fieldName(detail));
    case ErrorCode::Conflict:
        return then(
            Words::tr("Somebody else has changed this meanwhile. Open it again and repeat your change."),
            detail);
    case ErrorCode::Forbidden:
        return Words::tr("Your account is not allowed to do this. Ask your administrator for the role.");
    case ErrorCode::DatabaseUnavailable:
        return Words::tr("The database can't be reached. Check the network; your entries stay on the screen "
                         "until you save again.");
    case ErrorCode::DatabaseBusy:
        return Words::tr("The database is busy at the moment. Please try again in a few seconds.");
    case ErrorCode::DatabaseFull:
        return Words::tr(
            "The disk of the database is full, nothing can be saved. Tell your administrator now.");
    case ErrorCode::DatabaseConstraint:
        return Words::tr(
            "The database refused the change, because it would break a rule. Open the document again "
            "to see its present state.");
    case ErrorCode::DatabaseNewer:
        return Words::tr(
            "The database was made by a newer version of this program. Please update the program.");
    default:
        return {};
    }
}

QString fileText(ErrorCode code, const QString &detail)
{
    switch (code) {
    case ErrorCode::FileUnreadable:
        return with(
            Words::tr("The file “%1” can't be read. Check that it is still there and open nowhere else."),
            detail);
    case ErrorCode::FileUnwritable:
        return with(
            Words::tr("The file “%1” can't be written: it may be open in another program, the disk full "
                      "or the folder protected. What was there before is unchanged."),
            detail);
    case ErrorCode::ListTooLong:
        return with(
            Words::tr("This list is too long: %1 rows at most. Filter it, select some rows, or export "
                      "it to Excel."),
            detail);
    case ErrorCode::SheetBroken:
        return Words::tr("This is no spreadsheet, or it is damaged. Open it in Excel and save it again as "
                         ".xlsx or CSV.");
    case ErrorCode::SheetTooLarge:
        return Words::tr("This spreadsheet is too large to be read here. Save the rows and columns that you "
                         "need as a file of their own.");
    case ErrorCode::SheetUnsupported:
        return Words::tr(
            "Files of old Excel (.xls) and files with a password can't be read. Open it in Excel "
            "and save it as .xlsx without a password.");
    default:
        return {};
    }
}

QString networkText(ErrorCode code, const QString &detail)
{
    switch (code) {
    case ErrorCode::ConnectionRefused:
        return Words::tr(
            "The other side refuses the connection. Check the address in the interface settings.");
    case ErrorCode::HostNotFound:
        return Words::tr(
            "The address of the other side was not found. Check it in the interface settings, and "
            "the network.");
    case ErrorCode::TimedOut:
        return Words::tr("There was no answer in time. Nothing is lost: it is asked again by itself.");
    case ErrorCode::TlsFailed:
        return Words::tr(
            "The secure connection failed: the certificate of the other side is not accepted. Tell "
            "your administrator.");
    case ErrorCode::ConnectionLost:
        return Words::tr("The connection broke before the answer came. It is asked again by itself.");
    case ErrorCode::RedirectRefused:
        return Words::tr(
            "The other side points to another address, which is not followed for safety. Check the "
            "address in the interface settings.");
    case ErrorCode::AnswerTooLarge:
        return Words::tr("The answer was too large and was not read. Tell your administrator.");
    case ErrorCode::AnswerMalformed:
        return Words::tr("The answer could not be understood. Look at the raw messages, or tell your "
                         "administrator.");
    case ErrorCode::Throttled:
        return Words::tr("The other side asks us to slow down. It goes on by itself in a while.");
    case ErrorCode::PeerFault:
        return then(Words::tr("The other side has a fault of its own. It is tried again by itself."), detail);
    case ErrorCode::SignatureRefused:
        return Words::tr("The signature was refused. Check interface ID, APPKEY and signature scheme in the "
                         "interface settings.");
    case ErrorCode::ClockSkew:
        return with(
            Words::tr("This computer's clock is %1 seconds off. Set the clock right, then try again."),
            detail);
    case ErrorCode::PeerRefused:
        return with(Words::tr("IDEAL refused: %1. Correct the document and try again."), detail);
    case ErrorCode::SecretStoreUnavailable:
        return then(
            Words::tr("The system's keychain can't be used. Unlock it or sign in to the system again."),
            detail);
    case ErrorCode::SecretMissing:
        return Words::tr(
            "The APPKEY was not found in the keychain. Enter it again in the interface settings.");
    case ErrorCode::SecretUnreadable:
        return Words::tr("The stored APPKEY can't be read. Enter it again in the interface settings.");
    default:
        return {};
    }
}

QString accountText(ErrorCode code, const QString &detail)
{
    switch (code) {
    case ErrorCode::SignInFailed:
        return Words::tr("Login or password is wrong. Check both and the Caps Lock key.");
    case ErrorCode::AccountLocked:
        return with(Words::tr("Too many wrong passwords: the account is locked for another %1 minute(s)."),
                    detail);
    case ErrorCode::PasswordTooWeak:
        return with(Words::tr("The password is too short: at least %1 characters, please."), detail);
    case ErrorCode::AccountsExist:
        return Words::tr("The first account exists already. Please sign in.");
    case ErrorCode::LastAdmin:
        return then(Words::tr("This is the last active administrator. Make another account an administrator "
                              "first."),
                    detail);
    case ErrorCode::PasswordWrong:
        return then(Words::tr("The present password is not right. Please type it again."), detail);
    default:
        return {};
    }
}

QString orderText(ErrorCode code, const QString &detail)
{
    switch (code) {
    case ErrorCode::OrderLocked:
        return then(
            Words::tr("The order has been pushed to IDEAL: it can't be edited, deleted or received by "
                      "hand. Copy it to a new one if you need another."),
            detail);
    case ErrorCode::OrderStateForbids:
        return then(
            Words::tr("The order's present state does not allow this. Refresh to see where it stands."),
            detail);
    case ErrorCode::ReceiptEmpty:
        return Words::tr("Nothing is entered yet: at least one line needs a quantity.");
    case ErrorCode::ReceiptOverQuantity:
        return with(Words::tr("More than is left of the line: %1. Lower the quantity of this time."), detail);
    case ErrorCode::ReceiptInBeforeOut:
        return with(Words::tr("More than has been moved out: %1. Move the goods out first."), detail);
    case ErrorCode::ReturnNotParked:
        return then(Words::tr("This return is not parked any more: it was settled meanwhile. Nothing was "
                              "done."),
                    detail);
    case ErrorCode::OrderWithoutLines:
        return Words::tr("The order has no lines yet. Add at least one product.");
    case ErrorCode::OrderTooManyLines:
        return with(Words::tr("The order has too many lines: at most %1. Divide it into several orders."),
                    detail);
    case ErrorCode::OrderWithoutPartner:
        return Words::tr("The supplier or customer is missing. Choose one in the header.");
    case ErrorCode::OrderWithoutWarehouse:
        return Words::tr("The warehouse is missing. Choose one in the header.");
    case ErrorCode::OrderSameWarehouses:
        return Words::tr(
            "Goods can't be moved into the warehouse that they are in. Choose two different ones.");
    case ErrorCode::OrderLineWithoutProduct:
        return with(Words::tr("Line %1 has no product. Choose one or delete the line."), detail);
    case ErrorCode::OrderLineQuantity:
        return with(Words::tr("The quantity of line %1 is not possible. Enter a number from 1 to 1,000,000."),
                    detail);
    case ErrorCode::TerminationRejected:
        return with(Words::tr("IDEAL did not agree to terminate the order: %1."), detail);
    case ErrorCode::TerminationOvertaken:
        return then(Words::tr("The goods had been delivered before the order could be terminated."), detail);
    case ErrorCode::MappingDuplicate:
        return with(Words::tr("This is mapped already: %1. Remove that mapping first."), detail);
    case ErrorCode::MappingInUse:
        return with(
            Words::tr("Order %1 is still on its way under this mapping. Wait until it has been returned."),
            detail);
    case ErrorCode::CodeTaken:
        return with(Words::tr("The code %1 is taken already. Choose another one, or use what has it."),
                    detail);
    case ErrorCode::ProductInStock:
        return with(
            Words::tr("There is stock or a serial of product “%1”, so its serial attributes can't change "
                      "any more. Have Honor correct e-stack, or map to a new product."),
            detail);
    case ErrorCode::VfWarehouseMissing:
        return Words::tr(
            "No warehouse is chosen for VF orders. An administrator chooses it above the list of VF "
            "orders.");
    case ErrorCode::VfOrderChanged:
        return with(
            Words::tr("e-stack has changed the VF order after order %1 was made from it. Compare both and "
                      "correct the order."),
            detail);
    case ErrorCode::StillReferred:
        return with(
            Words::tr("%1 is used by orders, stock or mappings and can't be deleted. Make it inactive "
                      "instead."),
            detail);
    case ErrorCode::SerialAttributesFixed:
        return with(
            Words::tr("%1 has stock, serials or orders under way. Its serial settings can't be changed "
                      "any more; make a new product instead."),
            detail);
    default:
        return {};
    }
}

QString preflightText(ErrorCode code, const QString &detail)
{
    switch (code) {
    case ErrorCode::OrderNotSaved:
        return Words::tr("The order is not saved yet. Save it, then push it.");
    case ErrorCode::EstackNotReady:
        return Words::tr("e-stack has not been synchronised yet. Set it up and synchronise once, then push.");
    case ErrorCode::InterfaceIncomplete:
        return detail.isEmpty()
                   ? Words::tr("The interface settings are incomplete. Fill them in before pushing.")
                   : Words::tr("“%1” is missing in the interface settings. Fill it in before pushing.")
                         .arg(fieldName(detail));
    case ErrorCode::InterfaceDisabled:
        return Words::tr("The interface is switched off. Ask your Boyuan representative to enable it.");
    case ErrorCode::BeforeEnableDate:
        return with(
            Words::tr("The document date lies before the interface's enable date (%1). Such orders are not "
                      "pushed."),
            detail);
    case ErrorCode::WarehouseNotMapped:
        return with(
            Words::tr("Warehouse “%1” has no IDEAL warehouse code. Map it in the warehouse settings."),
            detail);
    case ErrorCode::ProductNotMapped:
        return with(Words::tr("Product “%1” is not mapped to e-stack. Map it on the product mapping screen."),
                    detail);
    case ErrorCode::ProductAttributesDiffer:
        return with(
            Words::tr("Product “%1” has other serial attributes here than in IDEAL. Make them equal on the "
                      "product mapping screen."),
            detail);
    case ErrorCode::CustomerNotMapped:
        return with(
            Words::tr("Customer “%1” is not mapped to e-stack. Map it on the customer mapping screen."),
            detail);
    case ErrorCode::ReceivedByHand:
        return Words::tr("The order was received by hand, so it can no longer be pushed.");
    case ErrorCode::NotApproved:
        return Words::tr("Only orders that are ready to ship can be pushed. Have this one approved first.");
    case ErrorCode::AlreadyPushed:
        return Words::tr(
            "The order has been pushed already. There is nothing left to do but wait for its return.");
    default:
        return {};
    }
}

QString returnText(ErrorCode code, const QString &detail)
{
    switch (code) {
    case ErrorCode::ReturnOrderUnknown:
        return with(Words::tr("IDEAL returned an order that we don't know: %1. Check the owner code."),
                    detail);
    case ErrorCode::ReturnOrderNotPushed:
        return with(Words::tr("IDEAL returned order %1, which was never pushed. Ask IDEAL's support."),
                    detail);
    case ErrorCode::ReturnLineUnknown:
        return with(Words::tr("The return has a line that the order does not have: %1."), detail);
    case ErrorCode::ReturnQuantityImpossible:
        return with(Words::tr("The return has a quantity that can't be: %1."), detail);
    case ErrorCode::ReturnOverQuantity:
        return with(Words::tr("More was returned than was ordered: %1."), detail);
    case ErrorCode::ReturnWrongWarehouse:
        return with(Words::tr("The return names another warehouse than the order: %1."), detail);
    case ErrorCode::ReturnAfterFinal:
        return with(Words::tr("Another return came behind the final one: %1."), detail);
    case ErrorCode::ReturnAfterTermination:
        return with(
            Words::tr("IDEAL delivered goods of order %1, which it had terminated. Clear it up with the "
                      "warehouse."),
            detail);
    case ErrorCode::ReturnInBeforeOut:
        return then(
            Words::tr("Goods are reported as moved in before they were moved out. Reprocess this when the "
                      "other return is there."),
            detail);
    case ErrorCode::ReturnWithoutLines:
        return then(Words::tr("The return has no lines, so there is nothing to post."), detail);
    case ErrorCode::ReturnReportedException:
        return with(
            Words::tr("IDEAL reported an exception: %1. Clear it up with the warehouse, then reprocess."),
            detail);
    case ErrorCode::ReturnRejected:
        return with(
            Words::tr("IDEAL rejected or closed the order: %1. Copy it to a new order and push that."),
            detail);
    case ErrorCode::ReturnUnreadable:
        return with(Words::tr("The serials of this return could not be fetched: %1. Reprocess it later."),
                    detail);
    case ErrorCode::StockInsufficient:
        return with(Words::tr("There is not enough stock for this: %1. Check stock on hand."), detail);
    default:
        return {};
    }
}

QString serialText(ErrorCode code, const QString &detail)
{
    switch (code) {
    case ErrorCode::SerialCountDiffers:
        return with(Words::tr("The number of serials differs from the quantity: %1."), detail);
    case ErrorCode::SerialBlank:
        return with(Words::tr("A serial number of product “%1” is blank."), detail);
    case ErrorCode::SerialLengthWrong:
        return with(Words::tr("A serial number has the wrong length: %1."), detail);
    case ErrorCode::SerialNotImei:
        return with(Words::tr("A serial number is not a valid IMEI: %1."), detail);
    case ErrorCode::SerialTwice:
        return with(Words::tr("A serial number comes twice: %1."), detail);
    case ErrorCode::SerialInStock:
        return with(Words::tr("A serial number is in stock already: %1."), detail);
    case ErrorCode::SerialNotInWarehouse:
        return with(Words::tr("A serial number is not in this warehouse: %1."), detail);
    case ErrorCode::SerialNeverSold:
        return with(Words::tr("A serial number comes back that was never sold: %1."), detail);
    case ErrorCode::SerialOtherProduct:
        return with(Words::tr("A serial number belongs to another product: %1."), detail);
    case ErrorCode::SerialUnexpected:
        return with(Words::tr("Serial numbers came for a product without serials: %1."), detail);
    default:
        return {};
    }
}

} // namespace

QString errorText(const Error &error)
{
    for (const auto part : {anywhereText, fileText, networkText, accountText, orderText, preflightText,
                            returnText, serialText}) {
        if (const QString text = part(error.code, error.detail); !text.isEmpty()) {
            return text;
        }
    }
    return then(Words::tr("Something is wrong that this version of the program has no words for."),
                base::codeName(error.code));
}

QString errorText(const QList<Error> &errors)
{
    QStringList lines;
    for (const Error &error : errors) {
        lines.append(errorText(error));
    }
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

QString storedErrorText(const QString &codeName, const QString &detail)
{
    return codeName.isEmpty() ? QString() : errorText(Error{base::codeFromName(codeName), detail, false});
}

} // namespace ui
