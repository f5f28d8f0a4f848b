// SPDX-License-Identifier: Apache-2.0
#include "simulator/callbacks.h"

#include "ideal/wireerror.h"

#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

#include <array>

namespace simulator {

namespace {

constexpr std::array retryAfterSeconds = {1, 2, 5, 10, 30, 60, 120, 300};

/// A body that can be read only once. QNetworkAccessManager sends a POST again by itself when the connection
/// breaks, with the nonce that the other side may have used up already; it can't with this one.
class OnceReadable final : public QIODevice
{
public:
    OnceReadable(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
    {
        open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_read == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_read; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (atEnd()) {
            return -1;
        }
        const qint64 count = std::min(most, bytesAvailable());
        std::copy_n(m_bytes.constData() + m_read, count, data);
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace

Callbacks::Callbacks(World &world, QObject *parent) : QObject(parent), m_world(world), m_network(this)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

void Callbacks::send(const Callback &callback, std::function<void()> done)
{
    Delivery &delivery = m_deliveries.emplace_back(
        Delivery{callback, std::move(done), QStringLiteral("pending"), 0, 0, 0, 0, {}});
    ++m_busy;
    if (callback.lost) {
        finish(delivery, QStringLiteral("lost"));
    } else {
        attempt(delivery);
    }
}

void Callbacks::attempt(Delivery &delivery)
{
    ++delivery.tries;
    ++delivery.triesOfThisRound;
    QUrl url = m_world.config.callbackBase;
    url.setPath(url.path() + u'/' + delivery.callback.event);
    const QByteArray body = QJsonDocument(delivery.callback.body).toJson(QJsonDocument::Compact);
    const ideal::SignedParts parts =
        ideal::sign(m_world.config.credentials, "POST", url.path(QUrl::FullyEncoded).toLatin1(),
                    url.query(QUrl::FullyEncoded).toLatin1(), body, m_world.now(), ideal::newRequestId());
    url.setQuery(QString::fromLatin1(parts.query));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    for (const auto &[name, value] : parts.headers) {
        request.setRawHeader(name, value);
    }
    auto *upload = new OnceReadable(body, nullptr);
    QNetworkReply *reply = m_network.post(request, upload);
    upload->setParent(reply);
    QTimer::singleShot(m_world.config.silenceMs, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::finished, this, [this, &delivery, reply] {
        reply->deleteLater();
        evaluate(delivery, reply);
    });
}

void Callbacks::evaluate(Delivery &delivery, QNetworkReply *reply)
{
    const int told = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Qt calls every refusal, and a redirect that it may not follow, an error, too.
    const int status = reply->error() == QNetworkReply::NoError || told >= 300 ? told : 0;
    const QByteArray answer = reply->isOpen() ? reply->readAll() : QByteArray();
    const QJsonObject envelope = QJsonDocument::fromJson(answer).object();
    const QString code = envelope.value(QStringLiteral("code")).toString();
    delivery.lastStatus = status;
    delivery.lastCode = code;
    const Callback &callback = delivery.callback;
    if (status == 200 && envelope.value(QStringLiteral("flag")) == QStringLiteral("success")) {
        ++delivery.acknowledgements;
        const bool duplicate =
            envelope.value(QStringLiteral("data")).toObject().value(QStringLiteral("duplicate")).toBool();
        if (delivery.callback.extra > 0) {
            --delivery.callback.extra;
            delivery.triesOfThisRound = 0;
            attempt(delivery);
        } else {
            finish(delivery, QStringLiteral("acknowledged"));
        }
        Q_EMIT acknowledged(callback.event, callback.outBizCode, duplicate);
    } else if (status == 0 || status == 429 || status >= 500 || code.startsWith(QStringLiteral("isp."))) {
        retry(delivery);
    } else {
        finish(delivery, QStringLiteral("refused"));
        Q_EMIT refused(callback.event, callback.outBizCode, status, code);
    }
}

void Callbacks::retry(Delivery &delivery)
{
    const auto tried = static_cast<std::size_t>(delivery.triesOfThisRound);
    if (tried > retryAfterSeconds.size()) {
        finish(delivery, QStringLiteral("given-up"));
        Q_EMIT gaveUp(delivery.callback.event, delivery.callback.outBizCode);
        return;
    }
    const double ms = retryAfterSeconds[tried - 1] * 1000.0 * m_world.config.retryScale;
    QTimer::singleShot(std::chrono::milliseconds(std::max(1LL, static_cast<long long>(ms))), this,
                       [this, &delivery] { attempt(delivery); });
}

void Callbacks::finish(Delivery &delivery, const QString &result)
{
    delivery.result = result;
    --m_busy;
    if (const auto done = std::exchange(delivery.done, {})) {
        done();
    }
}

QJsonArray Callbacks::toJson() const
{
    QJsonArray array;
    for (const Delivery &delivery : m_deliveries) {
        array.append(QJsonObject{{QStringLiteral("event"), delivery.callback.event},
                                 {QStringLiteral("orderCode"), delivery.callback.orderCode},
                                 {QStringLiteral("outBizCode"), delivery.callback.outBizCode},
                                 {QStringLiteral("result"), delivery.result},
                                 {QStringLiteral("tries"), delivery.tries},
                                 {QStringLiteral("acknowledgements"), delivery.acknowledgements},
                                 {QStringLiteral("lastStatus"), delivery.lastStatus},
                                 {QStringLiteral("lastCode"), delivery.lastCode},
                                 {QStringLiteral("body"), delivery.callback.body}});
    }
    return array;
}

} // namespace simulator
