// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pagecache.h"

namespace ui {

const PageCache::Page *PageCache::get(int number)
{
    const auto found = m_byNumber.constFind(number);
    if (found == m_byNumber.constEnd()) {
        return nullptr;
    }
    m_entries.splice(m_entries.begin(), m_entries, *found);
    return &m_entries.front().page;
}

void PageCache::put(int number, Page page)
{
    if (const auto found = m_byNumber.constFind(number); found != m_byNumber.constEnd()) {
        m_entries.erase(*found);
    }
    m_entries.push_front({number, std::move(page)});
    m_byNumber.insert(number, m_entries.begin());
    while (m_byNumber.size() > m_capacity) {
        m_byNumber.remove(m_entries.back().number);
        m_entries.pop_back();
    }
}

void PageCache::clear()
{
    m_entries.clear();
    m_byNumber.clear();
}

std::pair<int, int> PageCache::find(qint64 id) const
{
    for (const Entry &entry : m_entries) {
        for (int i = 0; i < entry.page.size(); ++i) {
            if (entry.page[i].id == id) {
                return {entry.number, i};
            }
        }
    }
    return {-1, -1};
}

} // namespace ui
