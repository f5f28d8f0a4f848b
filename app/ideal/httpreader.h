// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ideal/httpserver.h"
#include "ideal/wireerror.h"

#include <memory>

namespace ideal {

/// Why a request can't be taken at the level of HTTP.
struct HttpRefusal
{
    int status = 400;
    WireError error = WireError::ParamInvalid;
    QString message;
};

/// Turns bytes into requests and does no I/O. The one translation unit that knows Boost.Beast, which costs
/// seconds to compile.
class HttpReader
{
public:
    enum class Step
    {
        NeedMore, ///< all bytes that could be used were; feed more
        Complete, ///< take() the request
        Refused,  ///< refusal() says why; nothing further on this connection can be trusted
    };

    explicit HttpReader(const HttpLimits &limits);
    ~HttpReader();

    /// Reads from the front of `bytes` and removes what it used.
    Step read(QByteArray &bytes);

    /// The header is whole, the body is not.
    bool inBody() const;
    /// True once: the client waits for `100 Continue` before it sends the body.
    bool takeContinue();

    HttpRefusal refusal() const;

    /// The complete request; the reader then starts on the next one.
    HttpRequest take();
    /// Of the request last taken.
    bool keepAlive() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// `Not Found` for 404.
QByteArray reasonPhrase(int status);

} // namespace ideal
