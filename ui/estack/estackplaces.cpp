// SPDX-License-Identifier: Apache-2.0
#include "ui/estack/estackplaces.h"

#include "ui/estack/mappingpage.h"
#include "ui/estack/mappingwords.h"
#include "ui/estack/vforderspage.h"
#include "ui/shell/placenames.h"

namespace ui {

using domain::Duty;
using domain::MappingKind;

std::vector<Place> estackPlaces()
{
    std::vector<Place> places;
    for (const MappingKind kind : {MappingKind::Product, MappingKind::Customer}) {
        const MappingWords &words = mappingWords(kind);
        places.push_back({words.placeId, placePath(words.placeId), words.icon,
                          [kind](const PlaceContext &context, const QVariantMap &hints) -> QWidget * {
                              auto *page = new MappingPage(context, kind);
                              page->takeHints(hints);
                              return page;
                          },
                          Duty::ChangeMappings});
    }
    const QString vf = QStringLiteral("orders.vf");
    places.push_back({vf, placePath(vf), Icon::Order,
                      [](const PlaceContext &context, const QVariantMap &hints) -> QWidget * {
                          auto *page = new VfOrdersPage(context);
                          page->takeHints(hints);
                          return page;
                      },
                      Duty::ReadOrders});
    return places;
}

} // namespace ui
