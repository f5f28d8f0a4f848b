// SPDX-License-Identifier: Apache-2.0
// What the order form says around its fields: banners, what is in the way of a push, documents, totals.
#include "ui/orders/bannerlist.h"
#include "ui/orders/orderform.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/statetext.h"
#include "ui_orderform.h"

#include <QGuiApplication>

#include <algorithm>

namespace ui {

using namespace domain;
using base::Error;
using base::ErrorCode;
using Others = OrderSituation::Others;

namespace {

/// A list below the lines is as high as what is in it, within reason.
void fitHeight(QListWidget *list)
{
    constexpr int most = 5;
    const int rows = std::clamp(list->count(), 1, most);
    const int row = std::max(list->sizeHintForRow(0), list->fontMetrics().height() + 4);
    list->setFixedHeight(rows * row + 2 * list->frameWidth());
}

} // namespace

void OrderForm::showBanners()
{
    QList<Banner> banners;
    if (!m_problems.isEmpty()) {
        banners.append({Tone::Bad, problemsText()});
    }
    if (m_notice) {
        banners.append({m_notice->tone, m_notice->text});
    }
    for (const OrderStatement &statement :
         orderStatements({m_view ? &*m_view : nullptr, mayEdit(), m_others, differingFields()})) {
        banners.append({statement.tone, statement.text});
        if (statement.aboutParkedReturns && m_context.session.may(Duty::HandleReturns)) {
            banners.last().actions.append({QStringLiteral("returnsButton"), tr("Parked returns"), [this] {
                                               m_context.openPlace(
                                                   QStringLiteral("interfaces.returns"),
                                                   {{QStringLiteral("number"), m_view->order.number}});
                                           }});
        }
    }
    if (m_others != Others::Nothing) {
        const qsizetype at = (m_problems.isEmpty() ? 0 : 1) + (m_notice ? 1 : 0);
        auto &actions = banners[at].actions;
        if (m_others == Others::Changed) {
            actions.append({QStringLiteral("compareButton"), tr("Compare …"), [this] { showComparison(); }});
        }
        actions.append(
            {QStringLiteral("copyDraftButton"), tr("Copy into a new order"), [this] { copyDraft(); }});
        if (m_others != Others::Gone) {
            actions.append({QStringLiteral("reloadButton"), tr("Load theirs"), [this] { loadTheirs(); }});
        }
    }
    m_ui->banners->setBanners(banners);
}

QStringList OrderForm::differingFields() const
{
    QStringList fields;
    for (const OrderDifference &difference : m_differences) {
        fields.append(difference.what);
    }
    return fields;
}

void OrderForm::showPushProblems()
{
    m_ui->pushProblems->clear();
    const OrderState state = m_view ? m_view->order.state : OrderState();
    const bool waits = m_type && !isLocked(state.push) && state.approval != ApprovalStatus::Terminated;
    for (const Error &problem : waits ? pushProblems() : QList<Error>()) {
        const QString text = errorText(problem);
        if (m_ui->pushProblems->findItems(text, Qt::MatchExactly).isEmpty()) {
            m_ui->pushProblems->addItem(text);
        }
    }
    m_ui->pushBox->setVisible(m_ui->pushProblems->count() > 0);
    fitHeight(m_ui->pushProblems);
}

void OrderForm::showDocuments()
{
    m_ui->documentsList->clear();
    if (m_view) {
        for (const auto &document : m_view->documents) {
            auto *item =
                new QListWidgetItem(tr("%1 %2, quantity %3, %4")
                                        .arg(stateText(document.type), document.number,
                                             numberText(document.quantity), instantText(document.postedAt)),
                                    m_ui->documentsList);
            item->setData(Qt::UserRole, document.id.value());
            item->setForeground(QGuiApplication::palette().link());
        }
    }
    m_ui->documentsBox->setVisible(m_ui->documentsList->count() > 0);
    fitHeight(m_ui->documentsList);
}

void OrderForm::showTotals()
{
    const QString lines = tr("Lines %1").arg(numberText(m_lines->enteredLines()));
    const QString quantity = tr("Quantity %1").arg(numberText(m_lines->totalQuantity()));
    const QString amount = tr("Amount %1").arg(moneyText(m_lines->totalAmount()));
    const QString gap = QStringLiteral("    ");
    m_ui->totalsLabel->setText(m_type->priced ? lines + gap + quantity + gap + amount
                                              : lines + gap + quantity);
}

} // namespace ui
