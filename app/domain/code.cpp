// SPDX-License-Identifier: Apache-2.0
#include "domain/code.h"

#include <algorithm>

namespace domain {

namespace {

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

} // namespace

bool isCode(QStringView text)
{
    return !text.isEmpty() && text.size() <= maxCodeLength && text.trimmed().size() == text.size() &&
           std::none_of(text.begin(), text.end(), isControl);
}

bool isFreeText(QStringView text, qsizetype maxLength)
{
    return text.size() <= maxLength && std::none_of(text.begin(), text.end(), [](QChar c) {
               return isControl(c) && c != u'\n' && c != u'\t';
           });
}

QString cleanCode(const QString &typed)
{
    QString clean = typed.trimmed();
    for (QChar &c : clean) {
        constexpr char16_t fullWidthFirst = 0xFF01;
        constexpr char16_t fullWidthLast = 0xFF5E;
        constexpr char16_t distance = 0xFEE0;
        if (c.unicode() >= fullWidthFirst && c.unicode() <= fullWidthLast) {
            c = QChar(char16_t(c.unicode() - distance));
        }
    }
    return clean;
}

} // namespace domain
