// SPDX-License-Identifier: Apache-2.0
#include "sheets/ziparchive.h"

#include <minizip/unzip.h>

namespace sheets {

using base::Error;
using base::ErrorCode;
using base::Outcome;

namespace {

// minizip on a QIODevice: no file names, hence no encodings of file names.

QIODevice *device(voidpf stream)
{
    return static_cast<QIODevice *>(stream);
}

voidpf open(voidpf opaque, const void *, int)
{
    return opaque;
}

uLong read(voidpf, voidpf stream, void *buffer, uLong size)
{
    return uLong(qMax<qint64>(0, device(stream)->read(static_cast<char *>(buffer), qint64(size))));
}

uLong write(voidpf, voidpf, const void *, uLong)
{
    return 0;
}

ZPOS64_T tell(voidpf, voidpf stream)
{
    return ZPOS64_T(device(stream)->pos());
}

long seek(voidpf, voidpf stream, ZPOS64_T offset, int origin)
{
    qint64 to = qint64(offset);
    if (origin == ZLIB_FILEFUNC_SEEK_CUR) {
        to += device(stream)->pos();
    } else if (origin == ZLIB_FILEFUNC_SEEK_END) {
        to += device(stream)->size();
    }
    return to >= 0 && to <= device(stream)->size() && device(stream)->seek(to) ? 0 : -1;
}

int close(voidpf, voidpf)
{
    return 0;
}

int noError(voidpf, voidpf)
{
    return 0;
}

} // namespace

/// The part that is current in the archive.
class ZipArchive::Part final : public QIODevice
{
public:
    explicit Part(ZipArchive &archive) : m_archive(archive) { setOpenMode(ReadOnly | Unbuffered); }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_ended; }
    bool overBudget() const { return m_archive.m_budget < 0; }
    bool failed() const { return m_failed; }

    void drain()
    {
        char rest[16 * 1024];
        while (readData(rest, sizeof rest) > 0) {
        }
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_ended || overBudget()) {
            return -1;
        }
        const int got = unzReadCurrentFile(m_archive.m_handle, data, unsigned(qMin(most, qint64(1) << 20)));
        m_failed = got < 0;
        m_ended = got <= 0;
        m_archive.m_budget -= qMax(0, got);
        return m_ended || overBudget() ? -1 : got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    ZipArchive &m_archive;
    bool m_ended = false;
    bool m_failed = false;
};

ZipArchive::ZipArchive(qint64 budget) : m_budget(budget) {}

base::Result<std::unique_ptr<ZipArchive>> ZipArchive::open(QIODevice &file, qint64 budget)
{
    zlib_filefunc64_def functions{.zopen64_file = sheets::open,
                                  .zread_file = sheets::read,
                                  .zwrite_file = write,
                                  .ztell64_file = tell,
                                  .zseek64_file = seek,
                                  .zclose_file = sheets::close,
                                  .zerror_file = noError,
                                  .opaque = &file};
    std::unique_ptr<ZipArchive> archive(new ZipArchive(budget));
    archive->m_handle = unzOpen2_64("", &functions);
    if (!archive->m_handle) {
        return Error{ErrorCode::SheetBroken, {}};
    }
    return archive;
}

ZipArchive::~ZipArchive()
{
    if (m_handle) {
        unzClose(m_handle);
    }
}

bool ZipArchive::contains(const QString &name) const
{
    // Case does not count in the names of a package's parts.
    return unzLocateFile(m_handle, name.toUtf8().constData(), 2) == UNZ_OK;
}

Outcome ZipArchive::read(const QString &name, const std::function<Outcome(QIODevice &)> &use)
{
    if (!contains(name) || unzOpenCurrentFile(m_handle) != UNZ_OK) {
        return Error{ErrorCode::SheetBroken, name};
    }
    Part part(*this);
    const Outcome used = use(part);
    if (used) {
        part.drain();
    }
    const bool intact = unzCloseCurrentFile(m_handle) != UNZ_CRCERROR && !part.failed();
    if (part.overBudget()) {
        return Error{ErrorCode::SheetTooLarge, {}};
    }
    if (!used) {
        return used;
    }
    return intact ? Outcome(base::done) : Outcome(Error{ErrorCode::SheetBroken, name});
}

} // namespace sheets
