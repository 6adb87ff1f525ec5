// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcefile.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

#include <algorithm>

namespace {

const QStringList folders { ".ci", "cmake", "docs", "engine", "gui", "helper", "resources", "tests", "tools",
    "translations" };

bool isBinary(const QByteArray& content)
{
    return content.contains('\0') || content.startsWith("\x89PNG");
}

void addFile(std::vector<SourceFile>& files, const QString& path)
{
    QFile file { QStringLiteral(NESTBOX_SOURCE "/") + path };
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QByteArray content = file.readAll();
    if (!isBinary(content))
        files.push_back({ path, QString::fromUtf8(content).split(QLatin1Char('\n')) });
}

} // namespace

bool SourceFile::isCode() const
{
    return isHeader() || path.endsWith(QStringLiteral(".cpp")) || path.endsWith(QStringLiteral(".c"));
}

bool SourceFile::carriesLicence() const
{
    static const QRegularExpression pattern {
        QStringLiteral(
            R"((CMakeLists\.txt|\.(cmake|svg|xml|desktop|policy|conf|service|rules|1|8|py|sh))$|^(tools|\.ci)/[a-z]+$|(^|/)\.clang-[a-z]+$)")
    };
    return isCode() || pattern.match(path).hasMatch();
}

QStringList SourceFile::includes() const
{
    static const QRegularExpression pattern { QStringLiteral(R"(^\s*#\s*include\s+([<"][^>"]+[>"]))") };
    QStringList found;
    for (const QString& line : lines)
        if (const auto match = pattern.match(line); match.hasMatch())
            found << match.captured(1);
    return found;
}

std::vector<SourceFile> projectFiles()
{
    const QDir root { QStringLiteral(NESTBOX_SOURCE) };
    std::vector<SourceFile> files;
    for (const QString& name : root.entryList(QDir::Files | QDir::Hidden))
        addFile(files, name);
    for (const QString& folder : folders) {
        QDirIterator all { root.filePath(folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories };
        while (all.hasNext())
            addFile(files, root.relativeFilePath(all.next()));
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}
