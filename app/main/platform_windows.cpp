// SPDX-License-Identifier: Apache-2.0
#include "main/platform.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <windows.h>

// As werapi.h has it: MinGW's copy of that header does not compile.
extern "C" HRESULT WINAPI WerSetFlags(DWORD flags);

namespace wiring {

namespace {

constexpr DWORD reportWithoutHeap = 1; // WER_FAULT_REPORTING_FLAG_NOHEAP

std::function<void()> &stopFunction()
{
    static std::function<void()> function;
    return function;
}

// Runs in a thread that Windows makes for it.
BOOL WINAPI onConsoleEvent(DWORD)
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [] { stopFunction()(); }, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

void forbidCrashDumps()
{
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    WerSetFlags(reportWithoutHeap);
}

void onStopSignal(std::function<void()> stop)
{
    stopFunction() = std::move(stop);
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

} // namespace wiring
