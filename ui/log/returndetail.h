// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/place.h"
#include "workflow/handlereturn.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QTreeWidget;

namespace ui {

class BodyView;
class StatusLabel;

/// One stored callback: why it is parked (or what became of it meanwhile), the order's lines beside what was
/// confirmed, and the callback as it came.
///
/// Object names: returnState (StatusLabel), returnReason, returnLines (QTreeWidget), returnBody.
class ReturnDetail final : public QWidget
{
    Q_OBJECT

public:
    explicit ReturnDetail(const PlaceContext &context, QWidget *parent = nullptr);
    ~ReturnDetail() override;

    /// None: says how to choose one.
    void showReturn(domain::InboxId id);
    domain::InboxId shown() const { return m_id; }
    const std::optional<workflow::StoredReturn> &stored() const { return m_stored; }

Q_SIGNALS:
    void detailShown();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpLines();
    void read();
    void retranslate();
    void showState();
    void showLines();

    const PlaceContext m_context;
    StatusLabel *m_state;
    QLabel *m_reason;
    QLabel *m_bodyCaption;
    QTreeWidget *m_lines;
    BodyView *m_body;
    QSplitter *m_splitter;
    domain::InboxId m_id;
    std::optional<workflow::StoredReturn> m_stored;
    int m_token = 0;
};

} // namespace ui
