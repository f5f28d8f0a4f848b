// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ideal/httpreader.h"
#include "ideal/httpserver.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace ideal {

/// One client of an HttpServer: reads requests one at a time, writes their answers, keeps the time limits.
/// Reports closed() exactly once; the server then forgets and deletes it.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    /// Takes the connected (or, with TLS, still handshaking) socket as its child. Handler and limits belong
    /// to the server and outlive the connection.
    HttpConnection(QTcpSocket *socket, const HttpServer::Handler &handler, const HttpLimits &limits,
                   QObject *parent);

    /// The address by which connections are counted.
    QHostAddress peer() const { return m_peer; }

    /// Ends after the request in flight, or at once if there is none.
    void drain();

Q_SIGNALS:
    void closed();

private:
    enum class Phase
    {
        Handshake,
        Fresh,
        Idle,
        Header,
        Body,
        InFlight,
        Writing,
        Lingering,
        Closed
    };

    void process();
    bool readSome();
    void enter(Phase phase);
    void handOver();
    void answer(quint64 number, const HttpAnswer &answer);
    void refuse(const HttpRefusal &refusal);
    void write(const HttpAnswer &answer, bool close);
    qint64 unsent() const;
    void onBytesWritten();
    void onDeadline();
    void linger();
    void finish();
    void abort();

    QTcpSocket *m_socket;
    const HttpServer::Handler &m_handler;
    const HttpLimits &m_limits;
    const QHostAddress m_peer;
    HttpReader m_reader;
    QByteArray m_bytes; ///< received, not yet read by m_reader
    QTimer m_deadline;
    QDeadlineTimer m_requestEnds; ///< by when the request being received must be whole
    QElapsedTimer m_sinceRequest;
    Phase m_phase = Phase::Fresh;
    quint64 m_number = 0; ///< of the request in flight, so that a late second answer finds nobody
    QByteArray m_method;
    QByteArray m_path;
    bool m_draining = false;
    bool m_closeAfterWrite = false;
    bool m_processing = false;
};

} // namespace ideal
