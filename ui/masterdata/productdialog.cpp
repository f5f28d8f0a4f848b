// SPDX-License-Identifier: Apache-2.0
#include "ui/masterdata/productdialog.h"

#include "store/cataloguerepository.h"
#include "ui_productdialog.h"
#include "workflow/masterdata.h"

namespace ui {

using namespace domain;

ProductDialog::ProductDialog(const PlaceContext &context, qint64 id, QWidget *parent)
    : FormDialog(parent), m_context(context), m_ui(std::make_unique<Ui::ProductDialog>())
{
    m_ui->setupUi(this);
    adopt(m_ui->problemLabel, m_ui->buttonBox);
    m_ui->serialHint->setMuted(true);
    connect(m_ui->serialBox, &QCheckBox::toggled, this, &ProductDialog::updateSerials);
    m_product.id = ProductId(id);
    retranslate();
    fill(m_product);
    if (m_product.id.isNull()) {
        return;
    }
    fillFrom(m_context.session.ask([product = m_product.id](store::Connection &connection) {
        return store::CatalogueRepository(connection).product(product);
    }),
             [this](const Product &found) { fill(found); });
}

ProductDialog::~ProductDialog() = default;

void ProductDialog::fill(const Product &product)
{
    m_product = product;
    m_ui->codeEdit->setText(product.code);
    m_ui->nameEdit->setText(product.name);
    m_ui->barcodeEdit->setText(product.barcode);
    m_ui->modelEdit->setText(product.model);
    m_ui->colorEdit->setText(product.color);
    m_ui->serialBox->setChecked(product.serials.serialManaged);
    m_ui->lengthBox->setValue(product.serials.serialLength);
    m_ui->multiBox->setChecked(product.serials.multiSerial);
    m_ui->activeBox->setChecked(product.active);
    updateSerials();
}

void ProductDialog::updateSerials()
{
    const bool managed = m_ui->serialBox->isChecked();
    m_ui->lengthBox->setEnabled(managed);
    m_ui->multiBox->setEnabled(managed);
}

void ProductDialog::save()
{
    Product product = m_product;
    product.code = m_ui->codeEdit->text();
    product.name = m_ui->nameEdit->text();
    product.barcode = m_ui->barcodeEdit->text();
    product.model = m_ui->modelEdit->text();
    product.color = m_ui->colorEdit->text();
    product.serials = {m_ui->serialBox->isChecked(), m_ui->lengthBox->value(), m_ui->multiBox->isChecked()};
    product.active = m_ui->activeBox->isChecked();
    finishWith(m_context.session.run(
        [product](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::saveProduct(transaction, who, product, now);
        }));
}

void ProductDialog::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(m_product.id.isNull() ? tr("New Product") : tr("Edit Product"));
    m_ui->serialHint->say(Tone::Neutral,
                          tr("Must be the same as at IDEAL. Serials of 15 characters are IMEIs."));
}

} // namespace ui
