// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/lists.h"

#include <QCoreApplication>

namespace nestbox {

namespace {

struct Lists
{
    Q_DECLARE_TR_FUNCTIONS(Lists)
};

/// All but the last word with commas between them.
QString head(const QStringList& words)
{
    return words.mid(0, words.size() - 1).join(Lists::tr(", ", "between the words of a list"));
}

} // namespace

QString allOf(const QStringList& words)
{
    return words.size() < 2 ? words.join(QString()) : Lists::tr("%1 and %2").arg(head(words), words.last());
}

QString anyOf(const QStringList& words)
{
    return words.size() < 2 ? words.join(QString()) : Lists::tr("%1 or %2").arg(head(words), words.last());
}

QString homePath(const std::string& path, const std::string& home)
{
    const QString whole = QString::fromStdString(path);
    const QString own = QString::fromStdString(home);
    if (own.size() < 2 || (whole != own && !whole.startsWith(own + QLatin1Char('/'))))
        return whole;
    return QLatin1Char('~') + whole.mid(own.size());
}

} // namespace nestbox
