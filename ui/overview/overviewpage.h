// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/keysetlist.h"
#include "store/overview.h"
#include "ui/overview/healthlist.h"
#include "ui/shell/place.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace ui {

class CountTile;
class RecentDocuments;

/// 首页: what needs attention now, how the services fare, what was posted last.
///
/// Object names: the tiles `notPushedTile`, `pushingTile`, `unknownTile`, `refusedTile`, `awaitingTile`,
/// `exceptionTile` (each opens the push log with that filter), `recentDocuments`, and those of HealthList.
class OverviewPage final : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewPage(const PlaceContext &context, QWidget *parent = nullptr);
    ~OverviewPage() override;

Q_SIGNALS:
    void overviewShown();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Overview
    {
        HealthList::Facts facts;
        QList<store::GatewayHealth> gateways;
        store::OverviewCounts counts;
        QList<store::ListRow> documents;
    };

    static base::Result<Overview> readOverview(store::Connection &connection);
    QWidget *makeTiles();
    CountTile *makeTile(const char *name, Tone tone, const QVariantMap &hints,
                        const QString &place = QStringLiteral("interfaces.log"));
    void retranslate();
    void reload();
    void showOverview();

    PlaceContext m_context;
    CountTile *m_notPushed = nullptr;
    CountTile *m_pushing = nullptr;
    CountTile *m_unknown = nullptr;
    CountTile *m_refused = nullptr;
    CountTile *m_awaiting = nullptr;
    CountTile *m_exceptions = nullptr;
    QLabel *m_attentionCaption;
    QLabel *m_healthCaption;
    QLabel *m_documentsCaption;
    HealthList *m_health;
    RecentDocuments *m_documents;
    QTimer m_soon;  ///< many changes become one reading
    QTimer m_again; ///< a gateway that has died tells nobody
    Overview m_overview;
    int m_token = 0;
    bool m_known = false;
};

} // namespace ui
