// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/profilefile.h"

#include "engine/host/filedescriptor.h"
#include "engine/host/readfile.h"
#include "engine/host/savefile.h"
#include "engine/profile/profiletext.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace nestbox {
namespace {

std::unexpected<std::vector<ProfileError>> cannot_read(int error)
{
    return std::unexpected(std::vector { ProfileError { .code = ProfileError::Code::CannotRead, .error = error } });
}

/// 0, or why it is nothing to read from.
int refusal_of(int fd)
{
    struct stat status {};
    if (fstat(fd, &status) != 0)
        return errno;
    if (S_ISDIR(status.st_mode))
        return EISDIR;
    return S_ISREG(status.st_mode) || S_ISFIFO(status.st_mode) ? 0 : EINVAL;
}

} // namespace

std::expected<Profile, std::vector<ProfileError>> read_profile_file(const std::string& path)
{
    const FileDescriptor file { open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY) };
    if (!file)
        return cannot_read(errno);
    if (const int refusal = refusal_of(file.get()); refusal != 0)
        return cannot_read(refusal);
    const std::expected<std::string, int> text = read_all(file.get(), largest_profile_text);
    if (!text)
        return cannot_read(text.error());
    return parse_profile(*text);
}

std::expected<void, SaveFailure> write_profile_file(const std::string& path, const Profile& profile)
{
    return save_file(path, write_profile(profile));
}

} // namespace nestbox
