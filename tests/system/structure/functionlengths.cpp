// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "functionlengths.h"

#include <QRegularExpression>

namespace {

bool opensFunction(const QStringList& lines, qsizetype brace)
{
    static const QRegularExpression function { QStringLiteral(
        R"(\)(\s*(const|noexcept|override|final|mutable))*$|^\s*[:,] .*[)}]$)") };
    static const QRegularExpression type { QStringLiteral(R"(^\s*(template <.*> )?(struct|class|enum|union)\b)") };
    static const QRegularExpression alone { QStringLiteral(R"(^\s*\{$)") };
    return brace > 0 && alone.match(lines[brace]).hasMatch() && function.match(lines[brace - 1]).hasMatch()
        && !type.match(lines[brace - 1]).hasMatch();
}

/// The line of the brace that closes the one of line `open`: the next with the same indentation.
qsizetype closingLine(const QStringList& lines, qsizetype open)
{
    QString closing = lines[open];
    closing.replace(QLatin1Char('{'), QLatin1Char('}'));
    const qsizetype found = lines.indexOf(closing, open);
    return found < 0 ? lines.size() - 1 : found;
}

bool isFlat(const QStringList& body)
{
    static const QRegularExpression branch { QStringLiteral(R"(^\s*(\} )?(if|else|for|while|do)\b)") };
    return body.filter(branch).isEmpty();
}

bool isFunctionOnOneLine(const QString& line)
{
    static const QRegularExpression pattern { QStringLiteral(
        R"(^\s*[\w\[].*\)(\s*(const|noexcept|override|final))* \{ .* \}$)") };
    return pattern.match(line).hasMatch();
}

} // namespace

std::vector<FunctionLength> functionLengths(const SourceFile& file)
{
    std::vector<FunctionLength> found;
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        const QString place = QStringLiteral("%1:%2").arg(file.path).arg(i + 1);
        if (isFunctionOnOneLine(file.lines[i]))
            found.push_back({ place, 1, true });
        if (!opensFunction(file.lines, i))
            continue;
        const qsizetype end = closingLine(file.lines, i);
        found.push_back({ place, end - i - 1, isFlat(file.lines.mid(i + 1, end - i - 1)) });
        i = end;
    }
    return found;
}
