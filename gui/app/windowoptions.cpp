// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/windowoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <optional>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WindowOptions)
};

std::optional<QSize> sizeFrom(const QString& text)
{
    const auto match = QRegularExpression(QStringLiteral("^(\\d{3,4})x(\\d{3,4})$")).match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

} // namespace

std::expected<WindowOptions, QString> WindowOptions::parse(const QStringList& arguments)
{
    const QCommandLineOption screenshot(QStringLiteral("screenshot"), {}, QStringLiteral("FILE"));
    const QCommandLineOption profile(QStringLiteral("profile"), {}, QStringLiteral("FILE"));
    const QCommandLineOption size(QStringLiteral("size"), {}, QStringLiteral("WIDTHxHEIGHT"));
    const QCommandLineOption dark(QStringLiteral("dark"));
    const QCommandLineOption page(QStringLiteral("page"), {}, QStringLiteral("NAME"));
    QCommandLineParser parser;
    parser.addOptions({ screenshot, profile, size, dark, page });
    if (!parser.parse(arguments))
        return std::unexpected(parser.errorText());
    const QStringList files = parser.positionalArguments() + parser.values(profile);
    if (files.size() > 1)
        return std::unexpected(Words::tr("One profile can be opened at a time."));
    WindowOptions options { .profile = files.value(0), .screenshot = parser.value(screenshot) };
    options.dark = parser.isSet(dark);
    options.page = parser.value(page);
    const std::optional<QSize> asked = parser.isSet(size) ? sizeFrom(parser.value(size)) : options.size;
    if (!asked)
        return std::unexpected(Words::tr("--size takes WIDTHxHEIGHT in pixels, for example 1400x900."));
    options.size = *asked;
    return options;
}

} // namespace nestbox
