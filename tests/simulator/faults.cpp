// SPDX-License-Identifier: Apache-2.0
#include "simulator/faults.h"

#include <QRegularExpression>

#include <array>

namespace simulator {

namespace {

struct Name
{
    FaultKind kind;
    const char *name;
};

constexpr std::array names = {
    Name{FaultKind::DropRequest, "drop-request"},
    Name{FaultKind::Status, "status"},
    Name{FaultKind::Throttle, "throttle"},
    Name{FaultKind::Slow, "slow"},
    Name{FaultKind::Hold, "hold"},
    Name{FaultKind::Refuse, "refuse"},
    Name{FaultKind::RefuseCreate, "refuse-create"},
    Name{FaultKind::DropAnswer, "drop-answer"},
    Name{FaultKind::MalformedAnswer, "malformed-answer"},
    Name{FaultKind::Redirect, "redirect"},
    Name{FaultKind::Lost, "lost"},
    Name{FaultKind::Duplicate, "duplicate"},
    Name{FaultKind::OutOfOrder, "out-of-order"},
    Name{FaultKind::Parts, "parts"},
    Name{FaultKind::Short, "short"},
    Name{FaultKind::Reject, "reject"},
    Name{FaultKind::OverQuantity, "over-quantity"},
    Name{FaultKind::UnknownLine, "unknown-line"},
    Name{FaultKind::UnknownItem, "unknown-item"},
    Name{FaultKind::WrongWarehouse, "wrong-warehouse"},
    Name{FaultKind::SerialsMissing, "serials-missing"},
    Name{FaultKind::SerialsExtra, "serials-extra"},
    Name{FaultKind::SerialBadLuhn, "serial-bad-luhn"},
    Name{FaultKind::SerialBadLength, "serial-bad-length"},
    Name{FaultKind::SerialBlank, "serial-blank"},
    Name{FaultKind::SerialDuplicate, "serial-duplicate"},
    Name{FaultKind::Cancel, "cancel"},
};

} // namespace

QString faultName(FaultKind kind)
{
    for (const Name &name : names) {
        if (name.kind == kind) {
            return QString::fromLatin1(name.name);
        }
    }
    Q_UNREACHABLE();
}

std::optional<FaultKind> faultFromName(QStringView text)
{
    for (const Name &name : names) {
        if (text == QLatin1StringView(name.name)) {
            return name.kind;
        }
    }
    return std::nullopt;
}

std::optional<Fault> Fault::parse(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([a-z-]+)(?::([^@~*]*))?(?:@([^~*]+))?(?:~([^*]+))?(?:\\*(\\d{1,9}))?$"));
    const QRegularExpressionMatch match = form.match(text);
    const std::optional<FaultKind> kind = faultFromName(match.captured(1));
    if (!match.hasMatch() || !kind) {
        return std::nullopt;
    }
    const int times = match.captured(5).isEmpty() ? -1 : match.captured(5).toInt();
    return Fault{*kind, match.captured(2), match.captured(3), match.captured(4), times};
}

std::optional<Fault> Fault::fromJson(const QJsonObject &object)
{
    const std::optional<FaultKind> kind = faultFromName(object.value(QStringLiteral("name")).toString());
    if (!kind) {
        return std::nullopt;
    }
    return Fault{*kind, object.value(QStringLiteral("argument")).toVariant().toString(),
                 object.value(QStringLiteral("orderCode")).toString(),
                 object.value(QStringLiteral("path")).toString(),
                 object.value(QStringLiteral("times")).toInt(-1)};
}

QJsonObject Fault::toJson() const
{
    return {{QStringLiteral("name"), faultName(kind)},
            {QStringLiteral("argument"), argument},
            {QStringLiteral("orderCode"), orderCode},
            {QStringLiteral("path"), path},
            {QStringLiteral("times"), times}};
}

void FaultBook::add(const Fault &fault)
{
    if (fault.times != 0) {
        m_faults.append(fault);
    }
}

void FaultBook::clear()
{
    m_faults.clear();
    if (m_onClear) {
        m_onClear();
    }
}

std::optional<Fault> FaultBook::take(FaultKind kind, const QString &orderCode, const QString &path)
{
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        Fault &fault = m_faults[i];
        if (fault.kind != kind || (!fault.orderCode.isEmpty() && fault.orderCode != orderCode) ||
            !path.contains(fault.path)) {
            continue;
        }
        const Fault taken = fault;
        if (fault.times > 0 && --fault.times == 0) {
            m_faults.removeAt(i);
        }
        return taken;
    }
    return std::nullopt;
}

} // namespace simulator
