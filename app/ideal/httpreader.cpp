// SPDX-License-Identifier: Apache-2.0
#include "ideal/httpreader.h"

#include <utility> // Boost 1.74 forgets it in C++20

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>

namespace ideal {

namespace http = boost::beast::http;

namespace {

QByteArray toBytes(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

bool isDigits(boost::beast::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

HttpRefusal refusalFor(const boost::beast::error_code &error)
{
    if (error == http::error::header_limit) {
        return {431, WireError::ParamInvalid, QStringLiteral("The header is too large")};
    }
    if (error == http::error::body_limit) {
        return {413, WireError::BodyTooLarge, QStringLiteral("The body is too large")};
    }
    return {400, WireError::ParamInvalid, QStringLiteral("The request is not HTTP/1.1 as it should be")};
}

} // namespace

class HttpReader::Private
{
public:
    explicit Private(const HttpLimits &l) : limits(l) { restart(); }

    void restart()
    {
        parser.emplace();
        parser->header_limit(static_cast<std::uint32_t>(limits.headerBytes));
        parser->body_limit(static_cast<std::uint64_t>(limits.bodyBytes));
        started = false;
        continueDue = false;
    }

    /// What Beast lets pass and the contract does not: how the body's length is told must be beyond doubt.
    std::optional<HttpRefusal> checkHeader()
    {
        const auto &message = parser->get();
        const auto lengths = message.count(http::field::content_length);
        const bool encoded = message.count(http::field::transfer_encoding) > 0;
        if (lengths > 1 || (lengths > 0 && encoded) ||
            (lengths == 1 && !isDigits(message[http::field::content_length]))) {
            return HttpRefusal{400, WireError::ParamInvalid,
                               QStringLiteral("The body's length is ambiguous")};
        }
        const http::verb verb = message.method();
        const bool bodyless = verb == http::verb::get || verb == http::verb::head ||
                              verb == http::verb::delete_ || verb == http::verb::options;
        if (encoded || (lengths == 0 && !bodyless)) {
            return HttpRefusal{411, WireError::ParamMissing, QStringLiteral("Content-Length")};
        }
        const auto expectation = message[http::field::expect];
        if (!expectation.empty() && !boost::beast::iequals(expectation, "100-continue")) {
            return HttpRefusal{417, WireError::ParamInvalid, QStringLiteral("Expect")};
        }
        continueDue = !expectation.empty() && message.version() >= 11;
        return std::nullopt;
    }

    HttpLimits limits;
    std::optional<http::request_parser<http::string_body>> parser;
    bool started = false;
    bool continueDue = false;
    bool keepAlive = true;
    HttpRefusal refusal;
};

HttpReader::HttpReader(const HttpLimits &limits) : d(std::make_unique<Private>(limits)) {}
HttpReader::~HttpReader() = default;

HttpReader::Step HttpReader::read(QByteArray &bytes)
{
    // Some clients end a body with a line break that its length does not count.
    while (!d->started && bytes.startsWith("\r\n")) {
        bytes.remove(0, 2);
    }
    while (!bytes.isEmpty() && bytes != "\r") {
        d->started = true;
        const bool headerWasDone = d->parser->is_header_done();
        boost::beast::error_code error;
        const auto used = d->parser->put(
            boost::asio::buffer(bytes.constData(), static_cast<std::size_t>(bytes.size())), error);
        bytes.remove(0, static_cast<qsizetype>(used));
        if (error && error != http::error::need_more) {
            d->refusal = refusalFor(error);
            return Step::Refused;
        }
        if (!headerWasDone && d->parser->is_header_done()) {
            if (const auto refusal = d->checkHeader()) {
                d->refusal = *refusal;
                return Step::Refused;
            }
        }
        if (d->parser->is_done()) {
            return Step::Complete;
        }
        if (error || used == 0) {
            return Step::NeedMore;
        }
    }
    return Step::NeedMore;
}

bool HttpReader::inBody() const
{
    return d->parser->is_header_done() && !d->parser->is_done();
}

bool HttpReader::takeContinue()
{
    return inBody() && std::exchange(d->continueDue, false);
}

HttpRefusal HttpReader::refusal() const
{
    return d->refusal;
}

HttpRequest HttpReader::take()
{
    Q_ASSERT(d->parser->is_done());
    d->keepAlive = d->parser->keep_alive();
    auto message = d->parser->release();
    HttpRequest request;
    request.method = toBytes(message.method_string());
    const QByteArray target = toBytes(message.target());
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.first(mark);
    request.query = mark < 0 ? QByteArray() : target.sliced(mark + 1);
    for (const auto &field : message) {
        request.headers.append({toBytes(field.name_string()), toBytes(field.value())});
    }
    request.body = QByteArray(message.body().data(), static_cast<qsizetype>(message.body().size()));
    d->restart();
    return request;
}

bool HttpReader::keepAlive() const
{
    return d->keepAlive;
}

QByteArray reasonPhrase(int status)
{
    return toBytes(http::obsolete_reason(static_cast<http::status>(status)));
}

} // namespace ideal
