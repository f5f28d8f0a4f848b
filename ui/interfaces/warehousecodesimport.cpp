// SPDX-License-Identifier: Apache-2.0
#include "ui/interfaces/warehousecodesimport.h"

#include "domain/code.h"

#include <QCoreApplication>

namespace ui {

using namespace domain;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::WarehouseCodesImport)
};

const QString erpKey = QStringLiteral("erp");
const QString idealKey = QStringLiteral("ideal");

/// What stands in the model and in no row of the file, by IDEAL code.
QHash<QString, QString> codesThatStay(const WarehouseMappingModel &model, const QList<ImportRow> &rows)
{
    QSet<int> replaced;
    for (const ImportRow &row : rows) {
        replaced.insert(model.rowOfErpCode(cleanCode(row.text(erpKey))));
    }
    QHash<QString, QString> stay;
    for (int i = 0; i < model.rowCount(); ++i) {
        const QString code = model.index(i, WarehouseMappingModel::IdealCode).data(Qt::EditRole).toString();
        if (!replaced.contains(i) && !code.isEmpty()) {
            stay.insert(code, model.warehouseName(i));
        }
    }
    return stay;
}

QList<ImportProblem> problems(const WarehouseMappingModel &model, const QList<ImportRow> &rows)
{
    const QHash<QString, QString> stay = codesThatStay(model, rows);
    QHash<QString, int> erpSeen; // and the number of the row that has it
    QHash<QString, int> idealSeen;
    QList<ImportProblem> found;
    for (int i = 0; i < rows.size(); ++i) {
        const QString erp = cleanCode(rows[i].text(erpKey));
        const QString ideal = cleanCode(rows[i].text(idealKey));
        if (erp.isEmpty() || ideal.isEmpty()) {
            continue; // the dialog complains
        }
        if (model.rowOfErpCode(erp) < 0) {
            found.append({i, erpKey, Words::tr("There is no warehouse with the code “%1”.").arg(erp)});
        } else if (const QString folded = erp.toCaseFolded(); erpSeen.contains(folded)) {
            found.append(
                {i, erpKey, Words::tr("The warehouse is in row %1 already.").arg(erpSeen.value(folded))});
        } else {
            erpSeen.insert(folded, rows[i].number);
        }
        if (!isCode(ideal)) {
            found.append(
                {i, idealKey, Words::tr("This can't be a code: at most %1 characters.").arg(maxCodeLength)});
        } else if (idealSeen.contains(ideal)) {
            found.append(
                {i, idealKey, Words::tr("The IDEAL code is in row %1 already.").arg(idealSeen.value(ideal))});
        } else if (stay.contains(ideal)) {
            found.append({i, idealKey, Words::tr("%1 has this IDEAL code already.").arg(stay.value(ideal))});
        }
        idealSeen.insert(ideal, rows[i].number);
    }
    return found;
}

} // namespace

ImportDescription warehouseCodesImport(WarehouseMappingModel &model)
{
    ImportDescription made;
    made.title = Words::tr("Import Warehouse Codes");
    made.templateName = Words::tr("Warehouse codes");
    made.columns = {
        {erpKey,
         Words::tr("ERP warehouse code"),
         {QStringLiteral("ERP仓库编码"), QStringLiteral("ERP仓库编号"), QStringLiteral("仓库编码"),
          QStringLiteral("仓库编号"), QStringLiteral("ERP编码"), QStringLiteral("warehouse"),
          QStringLiteral("warehouse code"), QStringLiteral("erp code"), QStringLiteral("ERP warehouse code")},
         true,
         QStringLiteral("CK01")},
        {idealKey,
         Words::tr("Honor IDEAL warehouse code"),
         {QStringLiteral("荣耀IDEAL仓库编码"), QStringLiteral("IDEAL仓库编码"), QStringLiteral("IDEAL编码"),
          QStringLiteral("荣耀仓库编码"), QStringLiteral("ideal code"), QStringLiteral("ideal warehouse"),
          QStringLiteral("Honor IDEAL warehouse code"), QStringLiteral("IDEAL warehouse code")},
         true,
         QStringLiteral("HN-WH-01")}};
    made.check = [&model](const QList<ImportRow> &rows, QObject *, auto answered) {
        answered(ImportDescription::Problems(problems(model, rows)));
    };
    made.apply = [&model](const QList<ImportRow> &rows, QObject *, auto applied) {
        QList<WarehouseMappingModel::Entry> entries;
        for (const ImportRow &row : rows) {
            entries.append({model.rowOfErpCode(cleanCode(row.text(erpKey))), row.text(idealKey)});
        }
        model.enter(entries, Words::tr("Import"));
        applied(base::Outcome(base::done));
    };
    return made;
}

} // namespace ui
