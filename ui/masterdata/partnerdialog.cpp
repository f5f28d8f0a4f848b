// SPDX-License-Identifier: Apache-2.0
#include "ui/masterdata/partnerdialog.h"

#include "store/cataloguerepository.h"
#include "ui_partnerdialog.h"
#include "workflow/masterdata.h"

namespace ui {

using namespace domain;

PartnerDialog::PartnerDialog(const PlaceContext &context, PartnerKind kind, qint64 id, QWidget *parent)
    : FormDialog(parent), m_context(context), m_ui(std::make_unique<Ui::PartnerDialog>())
{
    m_ui->setupUi(this);
    adopt(m_ui->problemLabel, m_ui->buttonBox);
    m_partner.id = PartnerId(id);
    m_partner.kind = kind;
    retranslate();
    fill(m_partner);
    if (m_partner.id.isNull()) {
        return;
    }
    fillFrom(m_context.session.ask([partner = m_partner.id](store::Connection &connection) {
        return store::CatalogueRepository(connection).partner(partner);
    }),
             [this](const Partner &found) { fill(found); });
}

PartnerDialog::~PartnerDialog() = default;

void PartnerDialog::fill(const Partner &partner)
{
    m_partner = partner;
    m_ui->codeEdit->setText(partner.code);
    m_ui->nameEdit->setText(partner.name);
    m_ui->contactEdit->setText(partner.contact);
    m_ui->phoneEdit->setText(partner.phone);
    m_ui->provinceEdit->setText(partner.province);
    m_ui->cityEdit->setText(partner.city);
    m_ui->areaEdit->setText(partner.area);
    m_ui->addressEdit->setText(partner.address);
    m_ui->activeBox->setChecked(partner.active);
}

void PartnerDialog::save()
{
    Partner partner = m_partner;
    partner.code = m_ui->codeEdit->text();
    partner.name = m_ui->nameEdit->text();
    partner.contact = m_ui->contactEdit->text();
    partner.phone = m_ui->phoneEdit->text();
    partner.province = m_ui->provinceEdit->text();
    partner.city = m_ui->cityEdit->text();
    partner.area = m_ui->areaEdit->text();
    partner.address = m_ui->addressEdit->text();
    partner.active = m_ui->activeBox->isChecked();
    finishWith(m_context.session.run(
        [partner](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::savePartner(transaction, who, partner, now);
        }));
}

void PartnerDialog::retranslate()
{
    m_ui->retranslateUi(this);
    const bool fresh = m_partner.id.isNull();
    if (m_partner.kind == PartnerKind::Supplier) {
        setWindowTitle(fresh ? tr("New Supplier") : tr("Edit Supplier"));
    } else {
        setWindowTitle(fresh ? tr("New Customer") : tr("Edit Customer"));
    }
}

} // namespace ui
