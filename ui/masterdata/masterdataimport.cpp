// SPDX-License-Identifier: Apache-2.0
#include "ui/masterdata/masterdataimport.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/whendone.h"

#include <QCoreApplication>

#include <memory>

namespace ui {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Result;
using workflow::ImportDraft;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::MasterDataImport)
};

/// A column of the file and the field of T that it fills.
template<class T> struct Field
{
    ImportColumn column;
    /// Puts the text of a cell that is not empty into the field, or says what is wrong with it.
    std::function<QString(T &thing, const QString &text)> put;
};
template<class T> using Fields = QList<Field<T>>;

template<class T> auto textTo(QString T::*member)
{
    return [member](T &thing, const QString &text) {
        thing.*member = text;
        return QString();
    };
}

std::optional<bool> yesOrNo(const QString &text)
{
    static const QStringList yes{QStringLiteral("是"),    QStringLiteral("有"), QStringLiteral("启用"),
                                 QStringLiteral("yes"),   QStringLiteral("y"),  QStringLiteral("true"),
                                 QStringLiteral("1"),     QStringLiteral("√"),  QStringLiteral("✓"),
                                 QStringLiteral("active")};
    static const QStringList no{QStringLiteral("否"),      QStringLiteral("无"), QStringLiteral("停用"),
                                QStringLiteral("no"),      QStringLiteral("n"),  QStringLiteral("false"),
                                QStringLiteral("0"),       QStringLiteral("×"),  QStringLiteral("禁用"),
                                QStringLiteral("inactive")};
    const QString plain = text.toLower();
    return yes.contains(plain)  ? std::optional(true)
           : no.contains(plain) ? std::optional(false)
                                : std::nullopt;
}

/// `member(thing)` is the flag.
template<class T, class F> auto flagTo(F member)
{
    return [member](T &thing, const QString &text) {
        const std::optional<bool> flag = yesOrNo(text);
        if (flag) {
            member(thing) = *flag;
        }
        return flag ? QString() : Words::tr("Write yes or no.");
    };
}

template<class T>
Fields<T> codeAndName(const QStringList &codeNames, const QString &code, const QStringList &nameNames,
                      const QString &name)
{
    const QStringList codes = codeNames + QStringList{QStringLiteral("编码"), QStringLiteral("编号"),
                                                      QStringLiteral("代码"), QStringLiteral("code")};
    const QStringList names =
        nameNames + QStringList{QStringLiteral("名称"), QStringLiteral("全称"), QStringLiteral("name")};
    return {{{QStringLiteral("code"), Words::tr("Code"), codes, true, code}, textTo(&T::code)},
            {{QStringLiteral("name"), Words::tr("Name"), names, false, name}, textTo(&T::name)}};
}

template<class T> Field<T> active()
{
    return {{QStringLiteral("active"),
             Words::tr("Active"),
             {QStringLiteral("启用"), QStringLiteral("是否启用"), QStringLiteral("状态"),
              QStringLiteral("active")},
             false,
             Words::tr("yes")},
            flagTo<T>([](T &thing) -> bool & { return thing.active; })};
}

Fields<Product> productFields()
{
    const auto managed = [](Product &p) -> bool & { return p.serials.serialManaged; };
    const auto multi = [](Product &p) -> bool & { return p.serials.multiSerial; };
    const auto length = [](Product &product, const QString &text) {
        bool isNumber = false;
        product.serials.serialLength = text.toInt(&isNumber);
        product.serials.serialManaged = product.serials.serialManaged || product.serials.serialLength > 0;
        return isNumber ? QString() : Words::tr("The serial length must be a whole number.");
    };
    return codeAndName<Product>(
               {QStringLiteral("商品编码"), QStringLiteral("商品编号"), QStringLiteral("商品代码"),
                QStringLiteral("product code"), QStringLiteral("sku")},
               QStringLiteral("SP-0001"),
               {QStringLiteral("商品名称"), QStringLiteral("品名"), QStringLiteral("product name")},
               QStringLiteral("荣耀 Magic6 12+256 黑")) +
           Fields<Product>{
               {{QStringLiteral("barcode"),
                 Words::tr("Barcode"),
                 {QStringLiteral("条码"), QStringLiteral("商品条码"), QStringLiteral("69码"),
                  QStringLiteral("ean"), QStringLiteral("barcode")},
                 false,
                 QStringLiteral("6936520811111")},
                textTo(&Product::barcode)},
               {{QStringLiteral("model"),
                 Words::tr("Model"),
                 {QStringLiteral("型号"), QStringLiteral("机型"), QStringLiteral("规格型号"),
                  QStringLiteral("model")},
                 false,
                 QStringLiteral("BVL-AN00")},
                textTo(&Product::model)},
               {{QStringLiteral("color"),
                 Words::tr("Colour"),
                 {QStringLiteral("颜色"), QStringLiteral("color"), QStringLiteral("colour")},
                 false,
                 QStringLiteral("黑色")},
                textTo(&Product::color)},
               {{QStringLiteral("serialLength"),
                 Words::tr("Serial length"),
                 {QStringLiteral("串号长度"), QStringLiteral("序列号长度"), QStringLiteral("serial length")},
                 false,
                 QStringLiteral("15")},
                length},
               // Behind the length, so that an explicit "no" has the last word.
               {{QStringLiteral("serials"),
                 Words::tr("By serial"),
                 {QStringLiteral("是否按串号管理"), QStringLiteral("按串号管理"), QStringLiteral("串号管理"),
                  QStringLiteral("by serial")},
                 false,
                 Words::tr("yes")},
                flagTo<Product>(managed)},
               {{QStringLiteral("multi"),
                 Words::tr("Several serials"),
                 {QStringLiteral("是否多串号管理"), QStringLiteral("多串号管理"), QStringLiteral("多串号"),
                  QStringLiteral("several serials")},
                 false,
                 Words::tr("yes")},
                flagTo<Product>(multi)},
               active<Product>()};
}

Fields<Warehouse> warehouseFields()
{
    return codeAndName<Warehouse>(
               {QStringLiteral("仓库编码"), QStringLiteral("仓库编号"), QStringLiteral("仓库代码"),
                QStringLiteral("warehouse code")},
               QStringLiteral("CK01"),
               {QStringLiteral("仓库名称"), QStringLiteral("仓库"), QStringLiteral("warehouse name")},
               QStringLiteral("长沙一号仓")) +
           Fields<Warehouse>{active<Warehouse>()};
}

Fields<Partner> partnerFields(PartnerKind kind)
{
    const bool supplier = kind == PartnerKind::Supplier;
    const auto field = [](const char *key, const QString &title, const QStringList &names,
                          const QString &example, QString Partner::*member) {
        return Field<Partner>{{QString::fromLatin1(key), title, names, false, example}, textTo(member)};
    };
    return codeAndName<Partner>(
               supplier ? QStringList{QStringLiteral("供应商编码"), QStringLiteral("供应商编号"),
                                      QStringLiteral("supplier code")}
                        : QStringList{QStringLiteral("客户编码"), QStringLiteral("客户编号"),
                                      QStringLiteral("customer code")},
               supplier ? QStringLiteral("GYS01") : QStringLiteral("KH001"),
               supplier ? QStringList{QStringLiteral("供应商名称"), QStringLiteral("供应商"),
                                      QStringLiteral("supplier name")}
                        : QStringList{QStringLiteral("客户名称"), QStringLiteral("客户"),
                                      QStringLiteral("customer name")},
               supplier ? QStringLiteral("荣耀终端有限公司") : QStringLiteral("长沙五一广场店")) +
           Fields<Partner>{
               field("contact", Words::tr("Contact"),
                     {QStringLiteral("联系人"), QStringLiteral("contact"), QStringLiteral("contact person")},
                     QStringLiteral("张三"), &Partner::contact),
               field("phone", Words::tr("Phone"),
                     {QStringLiteral("电话"), QStringLiteral("联系电话"), QStringLiteral("手机"),
                      QStringLiteral("phone"), QStringLiteral("mobile")},
                     QStringLiteral("13800000000"), &Partner::phone),
               field("province", Words::tr("Province"),
                     {QStringLiteral("省"), QStringLiteral("省份"), QStringLiteral("province")},
                     QStringLiteral("湖南省"), &Partner::province),
               field("city", Words::tr("City"),
                     {QStringLiteral("市"), QStringLiteral("城市"), QStringLiteral("city")},
                     QStringLiteral("长沙市"), &Partner::city),
               field("area", Words::tr("District"),
                     {QStringLiteral("区"), QStringLiteral("区县"), QStringLiteral("district"),
                      QStringLiteral("area")},
                     QStringLiteral("芙蓉区"), &Partner::area),
               field("address", Words::tr("Address"),
                     {QStringLiteral("地址"), QStringLiteral("详细地址"), QStringLiteral("address")},
                     QStringLiteral("五一大道1号"), &Partner::address),
               active<Partner>()};
}

template<class T>
QString enter(const Fields<T> &fields, const ImportRow &row, T &thing,
              QList<ImportProblem> *complaints = nullptr, int index = 0)
{
    for (const Field<T> &field : fields) {
        const QString text = row.text(field.column.key);
        const QString complaint = text.isEmpty() ? QString() : field.put(thing, text);
        if (complaints && !complaint.isEmpty()) {
            complaints->append({index, field.column.key, complaint});
        }
    }
    return thing.code;
}

/// One a row. `start` is what a new thing begins as.
template<class T>
QList<ImportDraft<T>> drafts(const std::shared_ptr<const Fields<T>> &fields, const QList<ImportRow> &rows,
                             const T &start)
{
    QList<ImportDraft<T>> made;
    for (const ImportRow &row : rows) {
        T thing = start;
        thing.code = row.text(QStringLiteral("code"));
        made.append({thing, [fields, row](T &filled) { enter(*fields, row, filled); }});
    }
    return made;
}

ImportProblem shown(const workflow::ImportProblem &problem)
{
    const Error &error = problem.error;
    switch (error.code) {
    case ErrorCode::CodeTaken:
        return {int(problem.row), QStringLiteral("code"), Words::tr("The code is in a row above already.")};
    case ErrorCode::InvalidInput:
        return {int(problem.row), error.detail, errorText(error)};
    case ErrorCode::SerialAttributesFixed:
        return {int(problem.row), QStringLiteral("serials"), errorText(error)};
    default:
        return {int(problem.row), {}, errorText(error)};
    }
}

template<class T>
ImportDescription describe(const QString &title, const QString &templateName, const Fields<T> &all,
                           const T &start, const workflow::Session &session, const ImportDone &done)
{
    const auto fields = std::make_shared<const Fields<T>>(all);
    ImportDescription made;
    made.title = title;
    made.templateName = templateName;
    for (const Field<T> &field : all) {
        made.columns.append(field.column);
    }
    made.check = [=](const QList<ImportRow> &rows, QObject *owner, auto answered) {
        QList<ImportProblem> complaints;
        for (int i = 0; i < int(rows.size()); ++i) {
            T scratch = start;
            enter(*fields, rows[i], scratch, &complaints, i);
        }
        const auto ask = [given = drafts(fields, rows, start)](store::Connection &connection) {
            return workflow::importProblems(connection, given);
        };
        whenDone(session.ask(ask), owner,
                 [complaints, answered](const Result<QList<workflow::ImportProblem>> &found) mutable {
                     if (!found) {
                         answered(ImportDescription::Problems(found.error()));
                         return;
                     }
                     for (const workflow::ImportProblem &problem : *found) {
                         complaints.append(shown(problem));
                     }
                     answered(ImportDescription::Problems(complaints));
                 });
    };
    made.apply = [=](const QList<ImportRow> &rows, QObject *owner, auto applied) {
        const auto run = [given = drafts(fields, rows, start)](store::Transaction &transaction,
                                                               const Actor &who, base::Instant now) {
            return workflow::importAll(transaction, who, given, now);
        };
        whenDone(session.run(run), owner, [applied, done](const Result<workflow::ImportResult> &result) {
            if (!result) {
                applied(base::Outcome(result.error()));
            } else if (!result->problems.isEmpty()) { // that it had not when the file was checked
                applied(base::Outcome(result->problems.first().error));
            } else {
                done(*result);
                applied(base::Outcome(base::done));
            }
        });
    };
    return made;
}

} // namespace

ImportDescription productsImport(const workflow::Session &session, const ImportDone &done)
{
    return describe(Words::tr("Import Products"), Words::tr("Products"), productFields(), Product(), session,
                    done);
}

ImportDescription warehousesImport(const workflow::Session &session, const ImportDone &done)
{
    return describe(Words::tr("Import Warehouses"), Words::tr("Warehouses"), warehouseFields(), Warehouse(),
                    session, done);
}

ImportDescription partnersImport(const workflow::Session &session, PartnerKind kind, const ImportDone &done)
{
    Partner start;
    start.kind = kind;
    return kind == PartnerKind::Supplier ? describe(Words::tr("Import Suppliers"), Words::tr("Suppliers"),
                                                    partnerFields(kind), start, session, done)
                                         : describe(Words::tr("Import Customers"), Words::tr("Customers"),
                                                    partnerFields(kind), start, session, done);
}

} // namespace ui
