// SPDX-License-Identifier: Apache-2.0
#include "ui/masterdata/warehousedialog.h"

#include "store/cataloguerepository.h"
#include "ui_warehousedialog.h"
#include "workflow/masterdata.h"

namespace ui {

using namespace domain;

WarehouseDialog::WarehouseDialog(const PlaceContext &context, qint64 id, QWidget *parent)
    : FormDialog(parent), m_context(context), m_ui(std::make_unique<Ui::WarehouseDialog>())
{
    m_ui->setupUi(this);
    adopt(m_ui->problemLabel, m_ui->buttonBox);
    m_warehouse.id = WarehouseId(id);
    retranslate();
    fill(m_warehouse);
    if (m_warehouse.id.isNull()) {
        return;
    }
    fillFrom(m_context.session.ask([warehouse = m_warehouse.id](store::Connection &connection) {
        return store::CatalogueRepository(connection).warehouse(warehouse);
    }),
             [this](const Warehouse &found) { fill(found); });
}

WarehouseDialog::~WarehouseDialog() = default;

void WarehouseDialog::fill(const Warehouse &warehouse)
{
    m_warehouse = warehouse;
    m_ui->codeEdit->setText(warehouse.code);
    m_ui->nameEdit->setText(warehouse.name);
    m_ui->activeBox->setChecked(warehouse.active);
}

void WarehouseDialog::save()
{
    Warehouse warehouse = m_warehouse;
    warehouse.code = m_ui->codeEdit->text();
    warehouse.name = m_ui->nameEdit->text();
    warehouse.active = m_ui->activeBox->isChecked();
    finishWith(m_context.session.run(
        [warehouse](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::saveWarehouse(transaction, who, warehouse, now);
        }));
}

void WarehouseDialog::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(m_warehouse.id.isNull() ? tr("New Warehouse") : tr("Edit Warehouse"));
}

} // namespace ui
