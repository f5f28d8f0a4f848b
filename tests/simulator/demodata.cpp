// SPDX-License-Identifier: Apache-2.0
#include "simulator/demodata.h"

#include "base/clock.h"

#include <array>

namespace simulator {

namespace {

enum class Sort
{
    Phone,
    Device,
    Accessory
};

struct Article
{
    const char *code;
    const char *name;
    const char *model;
    const char *colorCode;
    const char *color;
    Sort sort;
};

constexpr std::array articles = {
    Article{"HN-MAGIC7-12-256-BK", "荣耀Magic7 12GB+256GB", "PTP-AN00", "BK", "绒黑色", Sort::Phone},
    Article{"HN-MAGIC7-12-256-WH", "荣耀Magic7 12GB+256GB", "PTP-AN00", "WH", "雪域白", Sort::Phone},
    Article{"HN-MAGIC7-16-512-BK", "荣耀Magic7 16GB+512GB", "PTP-AN00", "BK", "绒黑色", Sort::Phone},
    Article{"HN-MAGIC7-16-512-GY", "荣耀Magic7 16GB+512GB", "PTP-AN00", "GY", "月影灰", Sort::Phone},
    Article{"HN-MAGIC7P-12-256-BK", "荣耀Magic7 Pro 12GB+256GB", "PTP-AN10", "BK", "绒黑色", Sort::Phone},
    Article{"HN-MAGIC7P-16-512-BL", "荣耀Magic7 Pro 16GB+512GB", "PTP-AN10", "BL", "天际蓝", Sort::Phone},
    Article{"HN-MAGICV3-12-256-GN", "荣耀Magic V3 12GB+256GB", "FCP-AN10", "GN", "苔原绿", Sort::Phone},
    Article{"HN-MAGICV3-16-512-BK", "荣耀Magic V3 16GB+512GB", "FCP-AN10", "BK", "绒黑色", Sort::Phone},
    Article{"HN-MAGICVF2-12-256-WH", "荣耀Magic Vs3 12GB+256GB", "VCA-AN00", "WH", "雪域白", Sort::Phone},
    Article{"HN-300-8-256-PU", "荣耀300 8GB+256GB", "AMG-AN00", "PU", "芦洲雁紫", Sort::Phone},
    Article{"HN-300-12-256-WH", "荣耀300 12GB+256GB", "AMG-AN00", "WH", "羽白", Sort::Phone},
    Article{"HN-300P-12-256-BK", "荣耀300 Pro 12GB+256GB", "AMP-AN00", "BK", "星曜黑", Sort::Phone},
    Article{"HN-300P-16-512-TE", "荣耀300 Pro 16GB+512GB", "AMP-AN00", "TE", "茶卡青", Sort::Phone},
    Article{"HN-300U-16-512-WH", "荣耀300 Ultra 16GB+512GB", "AMU-AN10", "WH", "雪域白", Sort::Phone},
    Article{"HN-X60-8-128-BK", "荣耀X60 8GB+128GB", "BRP-AN00", "BK", "雅黑", Sort::Phone},
    Article{"HN-X60-8-256-GN", "荣耀X60 8GB+256GB", "BRP-AN00", "GN", "海洋青", Sort::Phone},
    Article{"HN-X60P-12-256-GY", "荣耀X60 Pro 12GB+256GB", "BRP-AN10", "GY", "玄武灰", Sort::Phone},
    Article{"HN-X70I-8-256-PK", "荣耀X70i 8GB+256GB", "CLK-AN00", "PK", "玫瑰金", Sort::Phone},
    Article{"HN-GT-12-256-BK", "荣耀GT 12GB+256GB", "AGT-AN00", "BK", "幻影黑", Sort::Phone},
    Article{"HN-GT-16-512-WH", "荣耀GT 16GB+512GB", "AGT-AN00", "WH", "冰晶白", Sort::Phone},
    Article{"HN-PLAY9T-8-128-BK", "荣耀畅玩9T 8GB+128GB", "CRT-AN00", "BK", "曜石黑", Sort::Phone},
    Article{"HN-PLAY60-6-128-GN", "荣耀畅玩60 6GB+128GB", "DNN-AN00", "GN", "青山绿", Sort::Phone},
    Article{"HN-PADV9-8-256-GY", "荣耀平板V9 8GB+256GB", "ROD2-W09", "GY", "苍穹灰", Sort::Device},
    Article{"HN-PAD9P-8-256-BL", "荣耀平板9 Pro 8GB+256GB", "GDI2-W09", "BL", "天空蓝", Sort::Device},
    Article{"HN-PADX9-6-128-GY", "荣耀平板X9 6GB+128GB", "ELN2-W09", "GY", "深空灰", Sort::Device},
    Article{"HN-PADGT-8-256-BK", "荣耀平板GT 8GB+256GB", "ROL-W00", "BK", "星空黑", Sort::Device},
    Article{"HN-WATCH5-46-BK", "荣耀手表5 46mm", "TMA-B19", "BK", "曜石黑", Sort::Device},
    Article{"HN-WATCH5-46-GN", "荣耀手表5 46mm", "TMA-B19", "GN", "松林绿", Sort::Device},
    Article{"HN-WATCHX5-BR", "荣耀手表X5i", "BRA-B19", "BR", "棕褐色", Sort::Device},
    Article{"HN-BAND9-BL", "荣耀手环9", "RHE-B19", "BL", "海蓝", Sort::Device},
    Article{"HN-EARBUDSX7-WH", "荣耀Earbuds X7", "LST-ME00", "WH", "云白", Sort::Device},
    Article{"HN-EARBUDS4-WH", "荣耀Earbuds 4", "CRO-ME00", "WH", "初雪白", Sort::Device},
    Article{"HN-CASE-MAGIC7-BK", "荣耀Magic7 保护壳", "AD-C107", "BK", "黑色", Sort::Accessory},
    Article{"HN-CASE-MAGIC7P-CL", "荣耀Magic7 Pro 透明壳", "AD-C108", "CL", "透明", Sort::Accessory},
    Article{"HN-CASE-300-PU", "荣耀300 硅胶壳", "AD-C130", "PU", "紫色", Sort::Accessory},
    Article{"HN-FILM-MAGIC7", "荣耀Magic7 钢化膜", "AD-F107", "CL", "透明", Sort::Accessory},
    Article{"HN-CHARGER-100W", "荣耀100W 超级快充充电器", "HN-200500C00", "WH", "白色", Sort::Accessory},
    Article{"HN-CHARGER-66W", "荣耀66W 超级快充充电器", "HN-110600C01", "WH", "白色", Sort::Accessory},
    Article{"HN-CABLE-C-C", "荣耀Type-C 数据线 1m", "AP-C205", "WH", "白色", Sort::Accessory},
    Article{"HN-STYLUS-3", "荣耀手写笔3", "AH-P03", "WH", "白色", Sort::Accessory},
};

struct Place
{
    const char *province;
    const char *city;
    const char *area;
};

constexpr std::array places = {
    Place{"广东省", "广州市", "天河区"},   Place{"广东省", "深圳市", "福田区"},
    Place{"广东省", "佛山市", "禅城区"},   Place{"广东省", "东莞市", "南城街道"},
    Place{"广东省", "惠州市", "惠城区"},   Place{"广东省", "珠海市", "香洲区"},
    Place{"广东省", "中山市", "石岐街道"}, Place{"广东省", "汕头市", "龙湖区"},
    Place{"广东省", "湛江市", "赤坎区"},
};

constexpr std::array trades = {"恒信通讯", "天音数码", "鸿达手机广场", "众联科技", "新天地电讯"};

/// 69, as goods from China have, and EAN-13's check digit.
QString barCode(int i)
{
    const QString digits = QStringLiteral("69%1").arg(3'642'400'000LL + i * 17LL, 10, 10, QLatin1Char('0'));
    int sum = 0;
    for (qsizetype k = 0; k < digits.size(); ++k) {
        sum += digits[k].digitValue() * (k % 2 ? 3 : 1);
    }
    return digits + QString::number((10 - sum % 10) % 10);
}

/// An hour apart, from 2024-01-01 on: rows differ in their update times, and all of them lie in the past.
QString updateTime(int i)
{
    constexpr qint64 start = 1'704'038'400'000;
    constexpr qint64 hours = 8'000;
    return base::toWireTime({start + (i % hours) * 3'600'000});
}

} // namespace

Product demoProduct(int i)
{
    const Article &article = articles[static_cast<std::size_t>(i) % articles.size()];
    const int round = i / static_cast<int>(articles.size());
    Product product;
    product.index = i;
    product.itemCode = QString::fromUtf8(article.code);
    product.itemName = QString::fromUtf8(article.name) + u' ' + QString::fromUtf8(article.color);
    if (round > 0) {
        product.itemCode += QStringLiteral("-V%1").arg(round + 1);
        product.itemName += QStringLiteral(" 第%1版").arg(round + 1);
    }
    product.barCode = barCode(i);
    product.model = QString::fromUtf8(article.model);
    product.color = QString::fromUtf8(article.color);
    product.isSNMgmt = article.sort != Sort::Accessory;
    product.multiSn = article.sort == Sort::Phone;
    product.snLength = article.sort == Sort::Phone ? 15 : article.sort == Sort::Device ? 16 : 0;
    product.updateTime = updateTime(i);
    return product;
}

Customer demoCustomer(int i)
{
    const Place &place = places[static_cast<std::size_t>(i) % places.size()];
    const char *trade = trades[static_cast<std::size_t>(i) % trades.size()];
    Customer customer;
    customer.customerCode = QStringLiteral("HNC-%1").arg(i + 1, 4, 10, QLatin1Char('0'));
    customer.customerName =
        QString::fromUtf8(place.city) + QString::fromUtf8(trade) + QStringLiteral("%1店").arg(i + 1);
    customer.address = QString::fromUtf8(place.province) + QString::fromUtf8(place.city) +
                       QString::fromUtf8(place.area) + QStringLiteral("人民路%1号").arg(i * 2 + 1);
    customer.updateTime = updateTime(i);
    return customer;
}

QJsonObject demoReceiver(int i)
{
    const Place &place = places[static_cast<std::size_t>(i) % places.size()];
    return {{QStringLiteral("name"), QStringLiteral("陈店长")},
            {QStringLiteral("mobile"), QStringLiteral("1380013%1").arg(8000 + i % 1000)},
            {QStringLiteral("province"), QString::fromUtf8(place.province)},
            {QStringLiteral("city"), QString::fromUtf8(place.city)},
            {QStringLiteral("area"), QString::fromUtf8(place.area)},
            {QStringLiteral("detailAddress"), QStringLiteral("人民路%1号").arg(i * 2 + 1)}};
}

QStringList demoWarehouses()
{
    return {QStringLiteral("HN-WH-01"), QStringLiteral("HN-WH-02"), QStringLiteral("HN-WH-03"),
            QStringLiteral("HN-WH-04"), QStringLiteral("HN-WH-05"), QStringLiteral("HN-WH-06")};
}

} // namespace simulator
