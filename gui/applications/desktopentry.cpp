// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/applications/desktopentry.h"

#include "gui/applications/execline.h"

#include <QHash>

#include <algorithm>

namespace nestbox {

namespace {

/// The keys of [Desktop Entry] as written, locale in the key: "Name[de]".
QHash<QString, QString> entryKeys(const QByteArray& text)
{
    QHash<QString, QString> keys;
    bool inEntry = false;
    for (const QByteArray& raw : text.split('\n')) {
        const QString line = QString::fromUtf8(raw).trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        if (line.startsWith(QLatin1Char('['))) {
            inEntry = line == QLatin1String("[Desktop Entry]");
            continue;
        }
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        if (inEntry && equals > 0)
            keys.insert(line.left(equals).trimmed(), line.mid(equals + 1).trimmed());
    }
    return keys;
}

/// \s \n \t \r \\ (section "Possible value types").
QString unescaped(const QString& value)
{
    static const QHash<QChar, QChar> escapes { { QLatin1Char('s'), QLatin1Char(' ') },
        { QLatin1Char('n'), QLatin1Char('\n') }, { QLatin1Char('t'), QLatin1Char('\t') },
        { QLatin1Char('r'), QLatin1Char('\r') }, { QLatin1Char('\\'), QLatin1Char('\\') } };
    QString plain;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const bool escape = value[i] == QLatin1Char('\\') && i + 1 < value.size() && escapes.contains(value[i + 1]);
        plain += escape ? escapes.value(value[++i]) : value[i];
    }
    return plain;
}

/// "de_AT" before "de" before none (section "Localized values for keys").
QString localised(const QHash<QString, QString>& keys, const QString& key, const QString& locale)
{
    const QString language = locale.section(QLatin1Char('_'), 0, 0);
    for (const QString& suffix : { locale, language })
        if (const auto found = keys.constFind(QStringLiteral("%1[%2]").arg(key, suffix)); found != keys.constEnd())
            return unescaped(*found);
    return unescaped(keys.value(key));
}

bool isTrue(const QHash<QString, QString>& keys, const QString& key)
{
    return keys.value(key) == QLatin1String("true");
}

QStringList listOf(const QHash<QString, QString>& keys, const QString& key)
{
    return keys.value(key).split(QLatin1Char(';'), Qt::SkipEmptyParts);
}

} // namespace

std::optional<DesktopEntry> DesktopEntry::parse(const QByteArray& text, const QString& locale)
{
    const QHash<QString, QString> keys = entryKeys(text);
    DesktopEntry entry;
    entry.name = localised(keys, QStringLiteral("Name"), locale);
    entry.comment = localised(keys, QStringLiteral("Comment"), locale);
    entry.iconName = localised(keys, QStringLiteral("Icon"), locale);
    entry.exec = unescaped(keys.value(QStringLiteral("Exec")));
    entry.tryExec = unescaped(keys.value(QStringLiteral("TryExec")));
    entry.terminal = isTrue(keys, QStringLiteral("Terminal"));
    entry.hidden = isTrue(keys, QStringLiteral("Hidden")) || isTrue(keys, QStringLiteral("NoDisplay"));
    entry.onlyShowIn = listOf(keys, QStringLiteral("OnlyShowIn"));
    entry.notShowIn = listOf(keys, QStringLiteral("NotShowIn"));
    const bool application = keys.value(QStringLiteral("Type")) == QLatin1String("Application");
    if (!application || entry.name.isEmpty() || entry.exec.isEmpty())
        return std::nullopt;
    return entry;
}

bool DesktopEntry::isShownOn(const QStringList& desktops) const
{
    // The first of the current desktops that either list names decides (section "Recognized desktop entry keys").
    for (const QString& desktop : desktops) {
        if (onlyShowIn.contains(desktop))
            return true;
        if (notShowIn.contains(desktop))
            return false;
    }
    return onlyShowIn.isEmpty();
}

std::optional<QStringList> DesktopEntry::command() const
{
    return parseExec(exec, { .name = name, .iconName = iconName, .path = path });
}

} // namespace nestbox
