// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/catalogue.h"
#include "ui/shell/place.h"
#include "ui/widgets/formdialog.h"

#include <memory>

namespace Ui {
class ProductDialog;
}

namespace ui {

/// Adds or edits a product. Its serial attributes must be IDEAL's (SPEC R47).
///
/// Object names: codeEdit, nameEdit, barcodeEdit, modelEdit, colorEdit, serialBox, lengthBox, multiBox,
/// activeBox, problemLabel, saveButton.
class ProductDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `id` 0: a new one.
    ProductDialog(const PlaceContext &context, qint64 id, QWidget *parent);
    ~ProductDialog() override;

protected:
    void save() override;
    void retranslate() override;

private:
    void fill(const domain::Product &product);
    void updateSerials();

    const PlaceContext m_context;
    std::unique_ptr<Ui::ProductDialog> m_ui;
    domain::Product m_product;
};

} // namespace ui
