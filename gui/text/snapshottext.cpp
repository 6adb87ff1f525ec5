// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/snapshottext.h"

#include "engine/snapshot/treetext.h"
#include "gui/text/profileerrortext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SnapshotText)
};

/// What has other words than for a profile.
QString ownText(const ProfileError& error)
{
    using Code = ProfileError::Code;
    switch (error.code) {
    case Code::TooLarge:
        return Words::tr("it is larger than %1 or than %2 values.")
            .arg(
                QLocale().formattedDataSize(largest_tree_text, 0), QLocale().toString(qulonglong { most_tree_values }));
    case Code::UnknownKey:
        return Words::tr("this key is unknown.");
    case Code::WrongVersion:
        return Words::tr("this version of the format is unknown; \"nestbox_namespaces\": 1 is expected.");
    default:
        return {};
    }
}

QString place(const ProfileError& error)
{
    const QString path = QString::fromStdString(error.key_path);
    if (error.line == 0)
        return path;
    const QString line = Words::tr("line %1").arg(error.line);
    return path.isEmpty() ? line : Words::tr("%1, %2").arg(line, path);
}

} // namespace

QString snapshotErrorText(const std::vector<ProfileError>& errors)
{
    if (errors.empty())
        return {};
    // Another version explains all the rest.
    const auto version = std::ranges::find(errors, ProfileError::Code::WrongVersion, &ProfileError::code);
    const ProfileError& first = version == errors.end() ? errors.front() : *version;
    const QString own = ownText(first);
    const QString reason = own.isEmpty() ? profileErrorText(first) : own;
    const QString where = place(first);
    if (where.isEmpty())
        return Words::tr("This is not a snapshot of namespaces: %1").arg(reason);
    return Words::tr("This is not a snapshot of namespaces: %1: %2").arg(where, reason);
}

} // namespace nestbox
