// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/output.h"

#include <cerrno>
#include <cstdio>

namespace nestbox {

namespace {

int firstError = 0;

int print(std::FILE* stream, const QString& line)
{
    const QByteArray bytes = line.toLocal8Bit() + '\n';
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0 ? 0 : errno;
}

} // namespace

void printOut(const QString& line)
{
    if (const int error = print(stdout, line); firstError == 0)
        firstError = error;
}

int outputError()
{
    return firstError;
}

void printError(const QString& line)
{
    print(stderr, QStringLiteral("nestbox: ") + line);
}

} // namespace nestbox
