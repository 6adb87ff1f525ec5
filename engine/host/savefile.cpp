// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/savefile.h"

#include "engine/host/filedescriptor.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <climits>
#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

namespace nestbox {
namespace {

using Step = SaveFailure::Step;

std::unexpected<SaveFailure> failed(Step step)
{
    return std::unexpected(SaveFailure { step, errno });
}

std::string folder_of(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "./" : path.substr(0, slash + 1);
}

/// Where a chain of symbolic links ends; the file there need not exist.
std::expected<std::string, SaveFailure> follow_links(std::string path)
{
    constexpr int most_links = 40; // as path_resolution(7)
    for (int links = 0; links < most_links; ++links) {
        std::array<char, PATH_MAX> target {};
        const ssize_t length = readlink(path.c_str(), target.data(), target.size());
        if (length < 0 && (errno == EINVAL || errno == ENOENT))
            return path;
        if (length < 0)
            return failed(Step::FollowLink);
        const std::string_view next { target.data(), static_cast<std::size_t>(length) };
        path = next.starts_with('/') ? std::string { next } : folder_of(path).append(next);
    }
    errno = ELOOP;
    return failed(Step::FollowLink);
}

/// A name that no one else uses, in the folder of the file that it will replace.
std::string temporary_name(const std::string& path)
{
    std::uint64_t number = 0;
    (void)!getrandom(&number, sizeof number, 0);
    std::array<char, 17> digits {};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16);
    return folder_of(path) + ".nestbox-" + std::string { digits.data(), end.ptr } + ".tmp";
}

/// The new file until it takes its place; removed if it never does.
class TemporaryFile
{
public:
    explicit TemporaryFile(const std::string& path)
        : m_name(temporary_name(path))
        , m_file(open(m_name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666))
    {
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile()
    {
        if (m_file && !m_in_place)
            unlink(m_name.c_str());
    }

    [[nodiscard]] bool made() const { return static_cast<bool>(m_file); }

    /// The group first: changing it takes set-ID bits away.
    [[nodiscard]] bool take_mode(const struct stat& old) const
    {
        (void)!fchown(m_file.get(), static_cast<uid_t>(-1), old.st_gid);
        return fchmod(m_file.get(), old.st_mode & 07777) == 0;
    }

    [[nodiscard]] bool write_all(std::string_view text) const
    {
        while (!text.empty()) {
            const ssize_t length = write(m_file.get(), text.data(), text.size());
            if (length < 0 && errno != EINTR)
                return false;
            text.remove_prefix(length < 0 ? 0 : static_cast<std::size_t>(length));
        }
        return true;
    }

    [[nodiscard]] bool sync() const { return fsync(m_file.get()) == 0; }

    [[nodiscard]] bool replace(const std::string& path)
    {
        m_in_place = std::rename(m_name.c_str(), path.c_str()) == 0;
        return m_in_place;
    }

private:
    std::string m_name;
    FileDescriptor m_file;
    bool m_in_place = false;
};

std::expected<void, SaveFailure> sync_folder(const std::string& path)
{
    const FileDescriptor folder { open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC) };
    if (!folder || fsync(folder.get()) != 0)
        return failed(Step::SyncFolder);
    return {};
}

std::expected<std::optional<struct stat>, SaveFailure> inspect(const std::string& path)
{
    struct stat old {};
    if (stat(path.c_str(), &old) != 0) {
        if (errno == ENOENT)
            return std::nullopt;
        return failed(Step::Inspect);
    }
    errno = EINVAL;
    if (!S_ISREG(old.st_mode))
        return failed(Step::Inspect);
    return old;
}

} // namespace

std::expected<void, SaveFailure> save_file(const std::string& path, std::string_view text)
{
    const auto target = follow_links(path);
    if (!target)
        return std::unexpected(target.error());
    const auto old = inspect(*target);
    if (!old)
        return std::unexpected(old.error());
    TemporaryFile file { *target };
    if (!file.made())
        return failed(Step::Create);
    if (*old && !file.take_mode(**old))
        return failed(Step::KeepMode);
    if (!file.write_all(text))
        return failed(Step::Write);
    if (!file.sync())
        return failed(Step::Sync);
    if (!file.replace(*target))
        return failed(Step::Rename);
    return sync_folder(*target);
}

} // namespace nestbox
