// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/bannerlist.h"

#include "ui/widgets/statusdelegate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace ui {

namespace {

/// Paints its own background from the palette, so that a change of theme needs no telling.
class BannerFrame final : public QWidget
{
public:
    BannerFrame(Tone tone, QWidget *parent) : QWidget(parent), m_tone(tone) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(toneBackground(m_tone, palette()));
        painter.drawRoundedRect(rect(), 4, 4);
        paintToneMark(painter, QRectF(10, 10, 12, 12), m_tone, toneColor(m_tone, palette()));
    }

private:
    Tone m_tone;
};

} // namespace

BannerList::BannerList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    hide();
}

void BannerList::setBanners(const QList<Banner> &banners)
{
    const auto same = [](const Banner &a, const Banner &b) {
        return a.tone == b.tone && a.text == b.text && a.actions.size() == b.actions.size();
    };
    if (std::equal(banners.begin(), banners.end(), m_banners.begin(), m_banners.end(), same)) {
        m_banners = banners; // what is shown stays: somebody may be marking a text in it
        return;
    }
    m_banners = banners;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its own button may be what brought us here
        delete item;
    }
    for (const Banner &banner : banners) {
        m_layout->addWidget(makeBanner(banner));
    }
    setVisible(!banners.isEmpty());
}

QString BannerList::text() const
{
    QStringList texts;
    for (const Banner &banner : m_banners) {
        texts.append(banner.text);
    }
    return texts.join(u'\n');
}

QWidget *BannerList::makeBanner(const Banner &banner)
{
    auto *frame = new BannerFrame(banner.tone, this);
    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(32, 6, 10, 6);
    auto *label = new QLabel(banner.text, frame);
    label->setObjectName(QStringLiteral("bannerText"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(label, 1);
    for (qsizetype i = 0; i < banner.actions.size(); ++i) {
        auto *button = new QPushButton(banner.actions.at(i).text, frame);
        button->setObjectName(banner.actions.at(i).name);
        const int row = static_cast<int>(m_layout->count());
        connect(button, &QPushButton::clicked, this, [this, row, i] {
            const auto act = m_banners.value(row).actions.value(i).act;
            if (act) {
                act();
            }
        });
        layout->addWidget(button);
    }
    return frame;
}

} // namespace ui
