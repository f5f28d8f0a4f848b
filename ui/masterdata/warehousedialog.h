// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/catalogue.h"
#include "ui/shell/place.h"
#include "ui/widgets/formdialog.h"

#include <memory>

namespace Ui {
class WarehouseDialog;
}

namespace ui {

/// Adds or edits a warehouse.
///
/// Object names: codeEdit, nameEdit, activeBox, problemLabel, saveButton.
class WarehouseDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `id` 0: a new one.
    WarehouseDialog(const PlaceContext &context, qint64 id, QWidget *parent);
    ~WarehouseDialog() override;

protected:
    void save() override;
    void retranslate() override;

private:
    void fill(const domain::Warehouse &warehouse);

    const PlaceContext m_context;
    std::unique_ptr<Ui::WarehouseDialog> m_ui;
    domain::Warehouse m_warehouse;
};

} // namespace ui
