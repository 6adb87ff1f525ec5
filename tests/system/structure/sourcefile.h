// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

/// A text file of the project.
struct SourceFile
{
    QString path; ///< below the project's folder
    QStringList lines;

    [[nodiscard]] bool isIn(const QString& folder) const { return path.startsWith(folder + QLatin1Char('/')); }
    [[nodiscard]] bool isHeader() const { return path.endsWith(QStringLiteral(".h")); }
    [[nodiscard]] bool isCode() const;
    /// Code, CMake files, scripts and settings: whatever can carry a comment and is not prose.
    [[nodiscard]] bool carriesLicence() const;
    /// The targets of its #include lines, with their brackets or quotes.
    [[nodiscard]] QStringList includes() const;
};

/// All text files that belong to the project, sorted by path. Build folders and version control are left out.
[[nodiscard]] std::vector<SourceFile> projectFiles();
