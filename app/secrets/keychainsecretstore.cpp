// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychainsecretstore.h"

#include "secrets/readyanswer.h"
#include "secrets/systemkeychain.h"

#include <QThread>
#include <QTimer>

#include <chrono>

#include <qt6keychain/keychain.h>

namespace secrets {

using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

/// Long enough for a person to find the password of the keyring; a service that never answers is not waited
/// for.
constexpr std::chrono::minutes patience{2};

/// QtKeychain lines up all jobs of a process behind one object, which lives in the thread that asked first.
/// So there is one such thread, and it stays until the process ends.
class KeychainThread
{
public:
    KeychainThread()
    {
        m_thread.setObjectName(QStringLiteral("keychain"));
        m_thread.start();
    }
    ~KeychainThread()
    {
        m_thread.quit();
        m_thread.wait();
    }
    QThread *thread() { return &m_thread; }

private:
    QThread m_thread;
};

QThread *keychainThread()
{
    static KeychainThread keychain;
    return keychain.thread();
}

/// A promise that is kept in any case: whoever drops it unanswered says Cancelled.
template<class R> class Answer
{
public:
    Answer() { m_promise.start(); }
    ~Answer() { give(R(ErrorCode::Cancelled)); }
    Answer(const Answer &) = delete;
    Answer &operator=(const Answer &) = delete;

    QFuture<R> future() { return m_promise.future(); }
    void give(R result)
    {
        if (!m_given) {
            m_given = true;
            m_promise.addResult(std::move(result));
            m_promise.finish();
        }
    }

private:
    QPromise<R> m_promise;
    bool m_given = false;
};

using OutcomeAnswer = std::shared_ptr<Answer<Outcome>>;

Error explain(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::EntryNotFound) {
        return {ErrorCode::SecretMissing,
                QStringLiteral("%1: not found, or the keychain is locked").arg(job.key())};
    }
    return {ErrorCode::SecretStoreUnavailable,
            QStringLiteral("keychain error %1: %2").arg(int(job.error())).arg(job.errorString()), true};
}

/// What is done once the job succeeded is `finish(Job &)`. Runs in the keychain's thread. The job is nobody's
/// child: the keychain's own library still points to it until it has finished.
template<class Job, class R, class Finish>
void runJob(QObject *context, Job *job, const std::shared_ptr<Answer<R>> &answer, Finish finish)
{
    QObject::connect(job, &QKeychain::Job::finished, job, [job, answer, finish] {
        if (job->error() == QKeychain::NoError) {
            finish(*job);
        } else {
            answer->give(R(explain(*job)));
        }
    });
    QObject::connect(context, &QObject::destroyed, job, [answer] { answer->give(R(ErrorCode::Cancelled)); });
    QTimer::singleShot(patience, job, [answer] {
        answer->give(
            R(ErrorCode::SecretStoreUnavailable, QStringLiteral("the keychain does not answer"), true));
    });
    job->start();
}

/// Queues `start(answer)` in the keychain's thread.
template<class R, class Start> QFuture<R> ask(QObject *context, Start start)
{
    auto answer = std::make_shared<Answer<R>>();
    QFuture<R> future = answer->future();
    QMetaObject::invokeMethod(
        context, [answer, start] { start(answer); }, Qt::QueuedConnection);
    return future;
}

/// Keychains keep text: base64, so that any bytes survive.
Result<SecretBytes> decode(const QString &text, const QString &name)
{
    auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty()) {
        return Error{ErrorCode::SecretUnreadable, name};
    }
    return SecretBytes::taking(std::move(*decoded));
}

QKeychain::ReadPasswordJob *readJob(const QString &service, const QString &name)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(name);
    return job;
}

QKeychain::WritePasswordJob *writeJob(const QString &service, const QString &name, const SecretBytes &value)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(name);
    QByteArray plain = value.view().toByteArray();
    job->setTextData(QString::fromLatin1(plain.toBase64()));
    wipe(plain);
    return job;
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service)
    : m_service(std::move(service)), m_context(new QObject)
{
    m_context->moveToThread(keychainThread());
}

KeychainSecretStore::~KeychainSecretStore()
{
    m_context->deleteLater();
}

QFuture<Result<SecretBytes>> KeychainSecretStore::read(const QString &name)
{
    using R = Result<SecretBytes>;
    if (!isSecretName(name)) {
        return readyAnswer(R(ErrorCode::InvalidInput, name));
    }
    return ask<R>(m_context, [context = m_context, service = m_service,
                              name](const std::shared_ptr<Answer<R>> &answer) {
        runJob(context, readJob(service, name), answer, [answer, name](QKeychain::ReadPasswordJob &done) {
            answer->give(decode(done.textData(), name));
        });
    });
}

QFuture<Outcome> KeychainSecretStore::write(const QString &name, const SecretBytes &value)
{
    if (!isSecretName(name) || value.isEmpty()) {
        return readyAnswer(Outcome(ErrorCode::InvalidInput, name));
    }
    return ask<Outcome>(m_context,
                        [context = m_context, service = m_service, name, value](const OutcomeAnswer &answer) {
                            runJob(context, writeJob(service, name, value), answer,
                                   [answer](QKeychain::WritePasswordJob &) { answer->give(base::done); });
                        });
}

QFuture<Outcome> KeychainSecretStore::remove(const QString &name)
{
    if (!isSecretName(name)) {
        return readyAnswer(Outcome(ErrorCode::InvalidInput, name));
    }
    return ask<Outcome>(m_context, [context = m_context, service = m_service,
                                    name](const OutcomeAnswer &answer) {
        auto *job = new QKeychain::DeletePasswordJob(service);
        job->setKey(name);
        runJob(context, job, answer, [answer](QKeychain::DeletePasswordJob &) { answer->give(base::done); });
    });
}

QFuture<Outcome> KeychainSecretStore::probe()
{
    return ask<Outcome>(m_context, [context = m_context, service = m_service](const OutcomeAnswer &answer) {
        const QString name = QStringLiteral("probe");
        const SecretBytes value("probe");
        const auto compare = [answer, name, value](QKeychain::ReadPasswordJob &done) {
            const Result<SecretBytes> read = decode(done.textData(), name);
            answer->give(read && *read == value ? Outcome(base::done)
                                                : Outcome(ErrorCode::SecretStoreUnavailable,
                                                          QStringLiteral("reads what was not written")));
        };
        runJob(context, writeJob(service, name, value), answer,
               [context, service, name, answer, compare](QKeychain::WritePasswordJob &) {
                   runJob(context, readJob(service, name), answer, compare);
               });
    });
}

QString KeychainSecretStore::describe() const
{
    return QStringLiteral("the operating system's keychain, service \"%1\"").arg(m_service);
}

std::unique_ptr<SecretStore> openSystemKeychain(const QString &service)
{
    return std::make_unique<KeychainSecretStore>(service);
}

} // namespace secrets
