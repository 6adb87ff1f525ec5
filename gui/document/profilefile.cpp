// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/profilefile.h"

#include "engine/profile/profiletext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace nestbox {

namespace {

/// The format's limit (1 MiB) and one byte, so that parse_profile sees that it is exceeded.
constexpr qint64 readLimit = 1024 * 1024 + 1;

std::vector<ProfileError> cannotRead(int error)
{
    return { { .code = ProfileError::Code::CannotRead, .error = error } };
}

} // namespace

std::expected<Profile, std::vector<ProfileError>> readProfileFile(const QString& path)
{
    if (QFileInfo(path).isDir())
        return std::unexpected(cannotRead(EISDIR));
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(cannotRead(errno != 0 ? errno : EIO));
    const QByteArray text = file.read(readLimit);
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(cannotRead(EIO));
    return parse_profile({ text.constData(), static_cast<std::size_t>(text.size()) });
}

QString writeProfileFile(const QString& path, const Profile& profile)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.write(QByteArray::fromStdString(write_profile(profile)));
    return file.commit() ? QString() : file.errorString();
}

} // namespace nestbox
