// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

namespace base {

Q_NAMESPACE

/// Everything that can go wrong, as one vocabulary. Logs print the enumerator's name; the desk turns it into
/// a sentence that says what to do next (ui/widgets/errortext.cpp has one for each, a test sees to that).
enum class ErrorCode
{
    // Anywhere
    Internal,     ///< A bug or an answer that nothing should give; detail is for the log
    Cancelled,    ///< The work was given up because its owner is going away
    InvalidInput, ///< A value that can't be; detail names the field
    NotFound,     ///< What was asked for is not there (any more)
    Conflict,     ///< Somebody else changed it meanwhile; detail says who
    Forbidden,    ///< The account has not the role for it

    // Database
    DatabaseUnavailable, ///< Can't be opened or the connection broke
    DatabaseBusy,        ///< Another transaction is in the way; the same work may be tried again
    DatabaseFull,        ///< No space left where the database lies
    DatabaseConstraint,  ///< A key or a trigger refused the change
    DatabaseNewer,       ///< Made by a newer, incompatible version of the program

    // Files
    FileUnreadable,   ///< detail is its path
    FileUnwritable,   ///< No right, no room, or in use elsewhere; detail is its path
    ListTooLong,      ///< To be printed or handed over at once; detail is how many rows can be
    SheetBroken,      ///< Neither a workbook nor text, or damaged
    SheetTooLarge,    ///< Beyond what a list of ours ever needs
    SheetUnsupported, ///< An old .xls, or locked with a password

    // Network and wire (CONTRACT)
    ConnectionRefused,
    HostNotFound,
    TimedOut,
    TlsFailed,
    ConnectionLost,
    RedirectRefused,
    AnswerTooLarge,
    AnswerMalformed,
    Throttled,        ///< 429
    PeerFault,        ///< 5xx or isp.*
    SignatureRefused, ///< isv.sign-invalid
    ClockSkew,        ///< isv.timestamp-expired; detail is the number of seconds we are ahead
    PeerRefused,      ///< any other isv.*; detail is the peer's own reason

    // Secrets
    SecretStoreUnavailable, ///< No keychain service, or it refused
    SecretMissing,          ///< Nothing under that name (or the keychain is locked)
    SecretUnreadable,       ///< A sealed value that this key does not open

    // Accounts
    SignInFailed,
    AccountLocked, ///< detail is the number of minutes
    PasswordTooWeak,
    AccountsExist, ///< The first account was made already
    LastAdmin,     ///< Somebody must be left who can manage accounts
    PasswordWrong, ///< The present password, asked for before a new one

    // Orders: what is not allowed now (SPEC, state table)
    OrderLocked, ///< R17-R20: pushed, so not to be edited, deleted, received by hand
    OrderStateForbids,
    ReceiptEmpty,        ///< Nothing was entered that could be received by hand
    ReceiptOverQuantity, ///< By hand more than is left; detail: line, entered and left
    ReceiptInBeforeOut,  ///< By hand more moved in than has moved out; detail: line, entered and on its way
    ReturnNotParked,     ///< A parked return was settled meanwhile; detail is its order

    // Orders: what a complete one needs
    OrderWithoutLines,
    OrderTooManyLines,
    OrderWithoutPartner,
    OrderWithoutWarehouse,
    OrderSameWarehouses,
    OrderLineWithoutProduct,
    OrderLineQuantity,

    // Pre-flight of a push
    OrderNotSaved,           ///< R15
    EstackNotReady,          ///< R9
    InterfaceIncomplete,     ///< R11; detail names the field
    InterfaceDisabled,       ///< R61
    BeforeEnableDate,        ///< R60; detail is the enable date
    WarehouseNotMapped,      ///< R13, R27; detail is the warehouse
    ProductNotMapped,        ///< R10; detail is the product
    ProductAttributesDiffer, ///< R47; detail is the product
    CustomerNotMapped,       ///< R10; detail is the customer
    ReceivedByHand,          ///< R62
    NotApproved,             ///< R34
    AlreadyPushed,

    // Terminating a wholesale order by asking IDEAL (R7)
    TerminationRejected,  ///< IDEAL would not; detail is its reason
    TerminationOvertaken, ///< R66: the goods had left; detail is the express number, if there is one

    // Mappings
    MappingDuplicate, ///< detail is what it is mapped to already
    MappingInUse,     ///< An order on its way needs it; detail is the order
    ProductInStock,   ///< R47: its attributes can't change any more; detail is the product

    // VF orders: why one is held, or needs a look (R32)
    VfWarehouseMissing, ///< Nobody has said where VF orders are shipped from
    VfOrderChanged,     ///< e-stack changed it after its order was made; detail is the order

    // Master data
    CodeTaken,             ///< detail is the code
    StillReferred,         ///< Orders, stock or mappings name it; detail is its code
    SerialAttributesFixed, ///< There is stock, or there are serials, by the present ones; detail is the code

    // Returns: why a callback is parked (R63, R65)
    ReturnOrderUnknown,
    ReturnOrderNotPushed,
    ReturnLineUnknown,
    ReturnQuantityImpossible,
    ReturnOverQuantity,
    ReturnWrongWarehouse,
    ReturnAfterFinal,
    ReturnAfterTermination, ///< Goods of an order that IDEAL itself had acknowledged as terminated
    ReturnInBeforeOut,
    ReturnWithoutLines,
    ReturnReportedException, ///< IDEAL itself reported EXCEPTION; detail is its remark
    ReturnRejected,          ///< R67: IDEAL refused or closed the order before goods moved
    ReturnUnreadable,        ///< The serial query gave no usable answer; detail says why
    SerialCountDiffers,      ///< detail: product, expected and got
    SerialBlank,
    SerialLengthWrong,
    SerialNotImei,
    SerialTwice,   ///< Twice within one confirmation
    SerialInStock, ///< Already in stock under this owner code
    SerialNotInWarehouse,
    SerialNeverSold,
    SerialOtherProduct,
    SerialUnexpected, ///< Serials for a product that is not serial-managed
    StockInsufficient,

    Count_ ///< not a code; the number of codes
};
Q_ENUM_NS(ErrorCode)

/// What went wrong, for a person and for the log. Plain data; safe to pass between threads.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    /// The one variable part (a product code, a number of seconds, the peer's own words). Never a secret.
    QString detail;
    /// Whether the same work, unchanged, may succeed later.
    bool retryable = false;

    bool operator==(const Error &) const = default;
};

/// The enumerator's name, for logs and for columns that keep a reason.
QString codeName(ErrorCode code);

/// The inverse of codeName(); Internal for a name that is not known (a newer program wrote it).
ErrorCode codeFromName(QStringView name);

} // namespace base
