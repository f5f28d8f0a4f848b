// SPDX-License-Identifier: Apache-2.0
#include "main/platform.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace wiring {

namespace {

int wakeSockets[2] = {-1, -1};

// The only things that are safe in a signal handler: one byte into a socket that the event loop watches.
void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(wakeSockets[0], &byte, sizeof byte);
}

} // namespace

void forbidCrashDumps()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
    // A collector that the kernel pipes dumps to does not ask for the limit; this it respects.
    ::prctl(PR_SET_DUMPABLE, 0);
#endif
}

void onStopSignal(std::function<void()> stop)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, wakeSockets) != 0) {
        return;
    }
    auto *notifier = new QSocketNotifier(wakeSockets[1], QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(notifier, &QSocketNotifier::activated, notifier, [notifier, stop = std::move(stop)] {
        notifier->setEnabled(false);
        stop();
    });
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
}

} // namespace wiring
