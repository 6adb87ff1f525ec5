// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/importtext.h"

#include "gui/text/idtext.h"

#include <QCoreApplication>
#include <QStringList>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

QString placed(std::size_t line, const QString& sentence)
{
    return line == 0 ? sentence : Words::tr("Line %1: %2").arg(line).arg(sentence);
}

QString candidateNames(const ImportError& error)
{
    QStringList names;
    for (const MapFormat format : error.candidates)
        names.append(mapFormatText(format));
    return names.join(QStringLiteral(", "));
}

/// What is wrong with the text as a whole, or with the way in which it is put.
QString formError(const ImportError& error, const QString& detail)
{
    using Code = ImportError::Code;
    switch (error.code) {
    case Code::TooLarge:
        return Words::tr("The text is larger than 1 MiB.");
    case Code::Unrecognised:
        return Words::tr("This is none of the formats that Nestbox reads.");
    case Code::Ambiguous:
        return Words::tr("The text can be read in several ways, which differ: choose one of %1.")
            .arg(candidateNames(error));
    case Code::MixedFormats:
        return Words::tr("“%1” belongs to another format than the text before it.").arg(detail);
    case Code::NothingMapped:
        return Words::tr("No ID is mapped by this text.");
    case Code::UnclosedQuote:
        return Words::tr("A quotation mark is not closed.");
    case Code::UnknownCommand:
        return Words::tr("“%1” is no command that Nestbox reads maps from.").arg(detail);
    case Code::UnknownOption:
        return Words::tr("“%1” is no option that Nestbox knows.").arg(detail);
    case Code::UnsupportedOption:
        return Words::tr("“%1” maps IDs in a way that Nestbox does not read.").arg(detail);
    case Code::MissingValue:
        return Words::tr("The value of %1 is missing.").arg(detail);
    case Code::UnknownValue:
        return Words::tr("“%1” is none of the words that may stand here.").arg(detail);
    case Code::UnknownKey:
        return Words::tr("“%1” is no key of this format.").arg(detail);
    case Code::DuplicateKey:
        return Words::tr("“%1” is given twice.").arg(detail);
    case Code::WrongType:
        return Words::tr("“%1” has a value of the wrong type.").arg(detail);
    case Code::BadSyntax:
        return Words::tr("“%1” is not expected here.").arg(detail);
    default:
        return {};
    }
}

/// What is wrong with a range.
QString rangeError(const ImportError& error, const QString& detail)
{
    using Code = ImportError::Code;
    switch (error.code) {
    case Code::NumberExpected:
        return Words::tr("A number is expected, not “%1”.").arg(detail);
    case Code::NumberTooLarge:
        return Words::tr("%1 is too large: IDs and counts end at 4294967295.").arg(detail);
    case Code::NoSuchId:
        return Words::tr("4294967295 means “no ID” and cannot be mapped.");
    case Code::CountIsZero:
        return Words::tr("The count is 0.");
    case Code::RangeTooLong:
        return Words::tr("The range runs past 4294967294, the last ID.");
    case Code::RangeReversed:
        return Words::tr("The range ends before it begins.");
    case Code::SizesDiffer:
        return Words::tr("The inside and the outside have different sizes.");
    case Code::MissingField:
        return detail.isEmpty()
            ? Words::tr("Three numbers are expected: inside, outside, count.")
            : Words::tr("Something is missing at “%1”: inside, outside and count are expected.").arg(detail);
    case Code::TrailingText:
        return Words::tr("“%1” follows a complete range.").arg(detail);
    case Code::UnknownAccount:
        return Words::tr("There is no account “%1” on this machine.").arg(detail);
    case Code::NotDelegated:
        return Words::tr("%1 is neither your own nor one of your subordinate IDs.").arg(detail);
    case Code::NoDelegation:
        return Words::tr("You have no subordinate IDs, and the text asks for all of them.");
    case Code::SeenFromElsewhere:
        return Words::tr("The outside 4294967295 says that the map was read in another namespace, where these IDs have "
                         "no number: read it again from the parent.");
    default:
        return {};
    }
}

} // namespace

QString mapFormatText(MapFormat format)
{
    switch (format) {
    case MapFormat::Kernel:
        return Words::tr("lines of uid_map and gid_map");
    case MapFormat::NewIdMap:
        return Words::tr("newuidmap and newgidmap");
    case MapFormat::Unshare:
        return Words::tr("unshare options");
    case MapFormat::Podman:
        return Words::tr("Podman run by root");
    case MapFormat::PodmanRootless:
        return Words::tr("Podman run by a user");
    case MapFormat::LxcConfig:
        return Words::tr("LXC configuration (lxc.idmap)");
    case MapFormat::LxcUsernsExec:
        return Words::tr("lxc-usernsexec options");
    case MapFormat::OciRuntime:
        return Words::tr("OCI config.json");
    case MapFormat::Nsjail:
        return Words::tr("nsjail configuration");
    case MapFormat::Incus:
        return Words::tr("Incus and LXD (raw.idmap)");
    case MapFormat::Bubblewrap:
        return Words::tr("bwrap options");
    }
    return {};
}

QString importErrorText(const ImportError& error)
{
    const QString detail = QString::fromStdString(error.detail);
    const QString form = formError(error, detail);
    return placed(error.line, form.isEmpty() ? rangeError(error, detail) : form);
}

QString importWarningText(const ImportWarning& warning)
{
    using Code = ImportWarning::Code;
    const auto sentence = [&warning]() -> QString {
        switch (warning.code) {
        case Code::ProjidSkipped:
            return Words::tr("The projid_map is left out.");
        case Code::OldUnshareDiffers:
            return Words::tr("unshare before util-linux 2.39 reads these options differently.");
        case Code::HoleCut:
            return Words::tr("unshare cuts a hole for your own ID: the block maps one ID less than it says.");
        case Code::OneKindForBoth:
            return Words::tr("Podman applies the one option to users and groups.");
        case Code::RestFilled:
            return Words::tr("Podman maps the subordinate IDs that are left, too.");
        case Code::OwnIdByDefault:
            return Words::tr("The other kind is not given, so the tool maps your own ID onto itself.");
        case Code::MixedTools:
            return Words::tr("nsjail cannot write one map partly with newuidmap and partly without.");
        case Code::LaidOverDefault:
            return Words::tr("Incus cuts these ranges out of the container's own map, which is not in the text.");
        }
        return {};
    };
    return placed(warning.line, sentence());
}

QString exportErrorText(const ExportError& error)
{
    const QString ranges = QStringLiteral("%1 %2").arg(kindText(error.kind), rangesText(error.ranges));
    switch (error.code) {
    case ExportError::Code::NothingMapped:
        return Words::tr("Nothing is mapped.");
    case ExportError::Code::OneOwnIdOnly:
        return Words::tr("It maps one ID of each kind, your own.");
    case ExportError::Code::NotDelegated:
        return Words::tr("It knows your own and subordinate IDs only, and %1 uses others.").arg(ranges);
    case ExportError::Code::BothKindsNeeded:
        return Words::tr("It would fill in the map that is empty here.");
    case ExportError::Code::IdTooLarge:
        return Words::tr("It reads no IDs from 2147483648 on, and %1 has some.").arg(ranges);
    case ExportError::Code::SetgroupsDiffer:
        return Words::tr("It would set setgroups the other way.");
    }
    return {};
}

} // namespace nestbox
