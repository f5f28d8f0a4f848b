// SPDX-License-Identifier: Apache-2.0
#include "ui/estack/mappingimport.h"

#include "domain/code.h"
#include "ui/estack/mappingwords.h"
#include "ui/widgets/whendone.h"
#include "workflow/mapcatalogue.h"

#include <QCoreApplication>

namespace ui {

using namespace domain;
using base::Result;
using workflow::Couple;
using workflow::CoupleFault;
using workflow::CoupleProblem;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::MappingImport)
};

const QString estackKey = QStringLiteral("estack");
const QString erpKey = QStringLiteral("erp");

QList<ImportColumn> columns(MappingKind kind)
{
    const bool products = kind == MappingKind::Product;
    const QStringList theirs =
        products ? QStringList{QStringLiteral("e-stack商品编码"), QStringLiteral("IDEAL商品编码")}
                 : QStringList{QStringLiteral("e-stack客户编码"), QStringLiteral("IDEAL客户编码")};
    const QStringList ours = products
                                 ? QStringList{QStringLiteral("ERP商品编码"), QStringLiteral("商品编码")}
                                 : QStringList{QStringLiteral("ERP客户编码"), QStringLiteral("客户编码")};
    ImportColumn estack{estackKey, Words::tr("e-stack code"), theirs, true,
                        products ? QStringLiteral("HN-P-0001") : QStringLiteral("HN-C-0001")};
    estack.names += {QStringLiteral("e-stack编码"), QStringLiteral("estack编码"),
                     QStringLiteral("estack code"), QStringLiteral("e-stack code")};
    ImportColumn erp{erpKey, Words::tr("ERP code"), ours, true,
                     products ? QStringLiteral("SP-0001") : QStringLiteral("KH001")};
    erp.names += {QStringLiteral("ERP编码"), QStringLiteral("ERP code")};
    erp.blankSkips = true;
    return {estack, erp};
}

QList<Couple> couples(const QList<ImportRow> &rows)
{
    QList<Couple> made;
    for (const ImportRow &row : rows) {
        made.append({cleanCode(row.text(estackKey)), cleanCode(row.text(erpKey))});
    }
    return made;
}

ImportProblem shown(const CoupleProblem &problem)
{
    const int row = int(problem.row);
    switch (problem.fault) {
    case CoupleFault::UnknownEstackCode:
        return {row, estackKey, Words::tr("e-stack has no such code. Synchronise first if it is new.")};
    case CoupleFault::NoLongerCarried:
        return {row, estackKey, Words::tr("e-stack does not carry this any more.")};
    case CoupleFault::UnknownErpCode:
        return {row, erpKey, Words::tr("The ERP has no active one with this code.")};
    case CoupleFault::EstackRowMapped:
        return {row, estackKey,
                Words::tr("It is mapped to %1. Remove that mapping first.").arg(problem.other)};
    case CoupleFault::ErpRowMapped:
        return {row, erpKey, Words::tr("It is mapped to %1. Remove that mapping first.").arg(problem.other)};
    case CoupleFault::EstackRowTaken:
        return {row, estackKey, Words::tr("A row above maps it to %1.").arg(problem.other)};
    case CoupleFault::ErpRowTaken:
        return {row, erpKey, Words::tr("A row above maps it to %1.").arg(problem.other)};
    }
    return {row, {}, {}};
}

} // namespace

ImportDescription mappingImport(const workflow::Session &session, MappingKind kind,
                                const std::function<void(int)> &mapped)
{
    ImportDescription made;
    made.title = mappingWords(kind).importTitle();
    made.templateName = mappingWords(kind).templateName();
    made.columns = columns(kind);
    made.check = [session, kind](const QList<ImportRow> &rows, QObject *owner, auto answered) {
        const auto ask = [kind, given = couples(rows)](store::Connection &connection) {
            return workflow::coupleProblems(connection, kind, given);
        };
        whenDone(session.ask(ask), owner, [answered](const Result<QList<CoupleProblem>> &found) {
            if (!found) {
                answered(ImportDescription::Problems(found.error()));
                return;
            }
            QList<ImportProblem> problems;
            for (const CoupleProblem &problem : *found) {
                problems.append(shown(problem));
            }
            answered(ImportDescription::Problems(problems));
        });
    };
    made.apply = [session, kind, mapped](const QList<ImportRow> &rows, QObject *owner, auto applied) {
        const auto run = [kind, given = couples(rows)](store::Transaction &transaction, const Actor &who,
                                                       base::Instant now) {
            return workflow::mapCouples(transaction, who, kind, given, now);
        };
        whenDone(session.run(run), owner, [applied, mapped](const Result<int> &count) {
            if (count) {
                mapped(*count);
            }
            applied(count ? base::Outcome(base::done) : base::Outcome(count.error()));
        });
    };
    return made;
}

} // namespace ui
