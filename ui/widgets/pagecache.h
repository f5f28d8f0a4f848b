// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/keysetlist.h"

#include <QHash>

#include <list>

namespace ui {

/// The pages of a long list that were looked at last.
class PageCache
{
public:
    using Page = QList<store::ListRow>;

    explicit PageCache(int capacity) : m_capacity(capacity) {}

    /// The page, which is now the latest used; null if it is not there. Valid until the next put().
    const Page *get(int number);
    void put(int number, Page page);
    void clear();

    /// The number of the page that holds a row with this id, and where in it; {-1, -1} if none does.
    std::pair<int, int> find(qint64 id) const;

private:
    struct Entry
    {
        int number;
        Page page;
    };

    int m_capacity;
    std::list<Entry> m_entries; ///< latest used first
    QHash<int, std::list<Entry>::iterator> m_byNumber;
};

} // namespace ui
