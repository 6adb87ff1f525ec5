// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/output.h"

#include <cstdio>

namespace nestbox {

namespace {

void print(std::FILE* stream, const QString& line)
{
    const QByteArray bytes = line.toLocal8Bit() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void printOut(const QString& line)
{
    print(stdout, line);
}

void printError(const QString& line)
{
    print(stderr, QStringLiteral("nestbox: ") + line);
}

} // namespace nestbox
