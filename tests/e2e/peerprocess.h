// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "e2e/demooptions.h"

#include <QProcess>
#include <QTemporaryDir>

namespace demo {

/// Our simulator as a process of its own, as IDEAL would be one.
class PeerProcess
{
public:
    ~PeerProcess();

    /// Starts it with a fresh key; fills in the addresses and the key. False if it does not come up.
    bool start(Options &options);

    /// A word to its control endpoint: `POST /faults` and a JSON body. False if there is none or it refuses.
    bool control(const QByteArray &request, const QByteArray &body);

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_controlPort = 0;
};

} // namespace demo
