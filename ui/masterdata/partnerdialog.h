// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/catalogue.h"
#include "ui/shell/place.h"
#include "ui/widgets/formdialog.h"

#include <memory>

namespace Ui {
class PartnerDialog;
}

namespace ui {

/// Adds or edits a supplier or a customer.
///
/// Object names: codeEdit, nameEdit, contactEdit, phoneEdit, provinceEdit, cityEdit, areaEdit, addressEdit,
/// activeBox, problemLabel, saveButton.
class PartnerDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `id` 0: a new one.
    PartnerDialog(const PlaceContext &context, domain::PartnerKind kind, qint64 id, QWidget *parent);
    ~PartnerDialog() override;

protected:
    void save() override;
    void retranslate() override;

private:
    void fill(const domain::Partner &partner);

    const PlaceContext m_context;
    std::unique_ptr<Ui::PartnerDialog> m_ui;
    domain::Partner m_partner;
};

} // namespace ui
