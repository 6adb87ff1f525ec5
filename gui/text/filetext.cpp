// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/filetext.h"

#include "gui/text/capabilitysettext.h"

#include <QCoreApplication>

#include <sys/stat.h>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileText)
};

QString ruleText(const FileVerdict& verdict)
{
    const QString capability = capabilityName(verdict.capability);
    switch (verdict.rule) {
    case FileVerdict::Rule::OwnerBits:
        return Words::tr("it owns the file, so the owner's permission bits decide");
    case FileVerdict::Rule::GroupBits:
        return Words::tr("it is in the file's group, so the group's bits decide");
    case FileVerdict::Rule::OtherBits:
        return Words::tr("it is neither owner nor in the group, so the others' bits decide");
    case FileVerdict::Rule::Capability:
        return Words::tr("it has %1, and owner and group of the file have numbers in its namespace").arg(capability);
    case FileVerdict::Rule::NotMapped:
        return Words::tr("it has %1, but owner or group of the file has no number in its namespace").arg(capability);
    case FileVerdict::Rule::NoCapability:
        return Words::tr("only %1 would allow it").arg(capability);
    case FileVerdict::Rule::Ambiguous:
        return Words::tr("IDs that have no number here all look the same, so whose the file is cannot be told");
    case FileVerdict::Rule::Unknown:
        break;
    }
    return Words::tr("a map or an ancestor could not be read");
}

QString typeLetter(std::uint32_t mode)
{
    switch (mode & S_IFMT) {
    case S_IFDIR:
        return QStringLiteral("d");
    case S_IFBLK:
        return QStringLiteral("b");
    case S_IFCHR:
        return QStringLiteral("c");
    case S_IFIFO:
        return QStringLiteral("p");
    case S_IFSOCK:
        return QStringLiteral("s");
    default:
        return QStringLiteral("-");
    }
}

} // namespace

QString fileVerdictText(const FileVerdict& verdict)
{
    const QString reason = ruleText(verdict);
    const bool unknown = verdict.rule == FileVerdict::Rule::Unknown || verdict.rule == FileVerdict::Rule::Ambiguous;
    const QString text = unknown ? Words::tr("Not known: %1.").arg(reason)
        : verdict.allowed        ? Words::tr("Yes: %1.").arg(reason)
                                 : Words::tr("No: %1.").arg(reason);
    return verdict.acl_may_differ ? Words::tr("%1 The file has an ACL, which may say otherwise.").arg(text) : text;
}

QString fileOwnerText(const NamespaceTree& tree, Id here, IdKind kind, const NamespaceTranslation& inside)
{
    const Id overflow = kind == IdKind::Gid ? tree.overflow_gid : tree.overflow_uid;
    if (inside.status == NamespaceTranslation::Status::Mapped)
        return Words::tr("%1 (here %2)").arg(inside.id).arg(here);
    if (inside.status == NamespaceTranslation::Status::Unknown)
        return Words::tr("not known (here %1)").arg(here);
    return Words::tr("%1, for %2 has no number in there").arg(overflow).arg(here);
}

QString fileModeText(std::uint32_t mode)
{
    QString text = typeLetter(mode);
    const QString letters = QStringLiteral("rwxrwxrwx");
    for (int i = 0; i < 9; ++i)
        text += (mode >> (8 - i) & 1U) != 0 ? letters[i] : QLatin1Char('-');
    return QStringLiteral("%1 (%2)").arg(text, QString::number(mode & 07777U, 8));
}

} // namespace nestbox
