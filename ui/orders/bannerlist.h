// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/tone.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace ui {

/// Something that stands at the top of a page as long as it is true.
struct Banner
{
    Tone tone = Tone::Neutral;
    QString text;
    struct Action
    {
        QString name; ///< the button's objectName
        QString text;
        std::function<void()> act;
    };
    QList<Action> actions = {};
};

/// Banners one below the other; takes no room while there is none. Texts can be selected and copied.
class BannerList final : public QWidget
{
    Q_OBJECT

public:
    explicit BannerList(QWidget *parent = nullptr);

    void setBanners(const QList<Banner> &banners);
    /// All texts, one per line.
    QString text() const;

private:
    QWidget *makeBanner(const Banner &banner);

    QVBoxLayout *m_layout;
    QList<Banner> m_banners;
};

} // namespace ui
