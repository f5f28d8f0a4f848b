// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace secrets {

/// A secret in memory: an app key, a password, a private key. Copies share one buffer, which never changes
/// and is wiped when the last of them goes. On purpose there is no way to stream or print one.
class SecretBytes
{
public:
    SecretBytes() = default;

    /// Copies; the source is the caller's to care for.
    explicit SecretBytes(QByteArrayView bytes);

    /// As UTF-8, by way of a buffer that is wiped too.
    static SecretBytes fromText(const QString &text);

    /// Copies, then wipes the source, unless others share it.
    static SecretBytes taking(QByteArray &&bytes);

    bool isEmpty() const { return size() == 0; }
    qsizetype size() const;

    /// Valid as long as this object. Whoever copies out of it owns an unwiped copy.
    QByteArrayView view() const;

    /// Takes the same time whatever the contents (not whatever the lengths).
    bool operator==(const SecretBytes &other) const;

private:
    class Buffer;

    std::shared_ptr<const Buffer> m_buffer; ///< none when empty
};

/// Overwrites the bytes in place, so that they are not left in freed memory.
void wipe(QByteArray &bytes);

} // namespace secrets
