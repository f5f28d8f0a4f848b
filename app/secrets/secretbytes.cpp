// SPDX-License-Identifier: Apache-2.0
#include "secrets/secretbytes.h"

#include <sodium.h>

#include <cstring>

namespace secrets {

class SecretBytes::Buffer
{
public:
    explicit Buffer(QByteArrayView bytes)
        : m_size(size_t(bytes.size())), m_data(std::make_unique<char[]>(m_size))
    {
        std::memcpy(m_data.get(), bytes.data(), m_size);
    }
    ~Buffer() { sodium_memzero(m_data.get(), m_size); }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;

    QByteArrayView view() const { return {m_data.get(), qsizetype(m_size)}; }

private:
    size_t m_size;
    std::unique_ptr<char[]> m_data;
};

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached()) {
        sodium_memzero(bytes.data(), size_t(bytes.size()));
    }
    bytes.clear();
}

SecretBytes::SecretBytes(QByteArrayView bytes)
{
    if (!bytes.isEmpty()) {
        m_buffer = std::make_shared<const Buffer>(bytes);
    }
}

SecretBytes SecretBytes::fromText(const QString &text)
{
    return taking(text.toUtf8());
}

SecretBytes SecretBytes::taking(QByteArray &&bytes)
{
    SecretBytes secret{QByteArrayView(bytes)};
    wipe(bytes);
    return secret;
}

qsizetype SecretBytes::size() const
{
    return m_buffer ? m_buffer->view().size() : 0;
}

QByteArrayView SecretBytes::view() const
{
    return m_buffer ? m_buffer->view() : QByteArrayView();
}

bool SecretBytes::operator==(const SecretBytes &other) const
{
    return size() == other.size() &&
           (isEmpty() || sodium_memcmp(view().data(), other.view().data(), size_t(size())) == 0);
}

} // namespace secrets
