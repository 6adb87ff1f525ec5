// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/mountcheck.h"

#include <QTest>

#include <map>

using namespace nestbox;

namespace {

using Code = MountFinding::Code;
using Mounts = std::vector<ProfileMount>;

ProfileMount bind(const char* source, const char* target)
{
    return BindMount { source, target, false };
}

ProfileMount tmpfs(const char* target)
{
    return TmpfsMount { target };
}

/// A small machine: paths that are not listed are missing.
PathState on_the_machine(const std::string& path)
{
    static const std::map<std::string, PathState> states {
        { "/", PathState::Folder },
        { "/usr", PathState::Folder },
        { "/usr/bin", PathState::Folder },
        { "/mnt", PathState::Folder },
        { "/proc", PathState::Folder },
        { "/tmp", PathState::Folder },
        { "/home/anna", PathState::Folder },
        { "/home/anna/work", PathState::Folder },
        { "/etc/passwd", PathState::Other },
        { "/root/x", PathState::Unreachable },
    };
    const auto found = states.find(path);
    return found == states.end() ? PathState::Missing : found->second;
}

} // namespace

Q_DECLARE_METATYPE(RootKind)
Q_DECLARE_METATYPE(Mounts)
Q_DECLARE_METATYPE(std::optional<MountFinding::Code>)

class TestMountCheck : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void names_the_path_and_the_other();
};

void TestMountCheck::finds_data()
{
    QTest::addColumn<RootKind>("root");
    QTest::addColumn<Mounts>("mounts");
    QTest::addColumn<std::optional<MountFinding::Code>>("last"); // about the last mount
    const auto row = [](const char* name, RootKind root, Mounts mounts, std::optional<Code> code) {
        QTest::newRow(name) << root << std::move(mounts) << code;
    };
    constexpr auto host = RootKind::Host;
    constexpr auto empty = RootKind::Private;
    row("fine", host, { bind("/usr", "/mnt") }, {});
    row("fine, from home", host, { bind("~/work", "/mnt") }, {});
    row("fine, a file on a file", host, { bind("/etc/passwd", "/etc/passwd") }, {});
    row("fine, in memory", host, { tmpfs("/mnt") }, {});
    row("target made in an empty root", empty, { bind("/usr", "/anything") }, {});
    row("source not absolute", host, { bind("usr", "/mnt") }, Code::SourceNotAbsolute);
    row("target not absolute", host, { bind("/usr", "mnt") }, Code::TargetNotAbsolute);
    row("source missing", host, { bind("/nowhere", "/mnt") }, Code::SourceMissing);
    row("source missing, empty root", empty, { bind("~/nothing", "/work") }, Code::SourceMissing);
    row("source unreachable", host, { bind("/root/x", "/mnt") }, Code::SourceUnreachable);
    row("target missing", host, { bind("/usr", "/nowhere") }, Code::TargetMissing);
    row("a folder on a file", host, { bind("/usr", "/etc/passwd") }, Code::KindsDiffer);
    row("a file on a folder", host, { bind("/etc/passwd", "/mnt") }, Code::KindsDiffer);
    row("memory on a file", host, { tmpfs("/etc/passwd") }, Code::KindsDiffer);
    row("through an earlier mount", host, { bind("/usr", "/mnt"), bind("/tmp", "/mnt/bin") }, {});
    row("not through an earlier mount", host, { bind("/usr", "/mnt"), bind("/tmp", "/mnt/tmp") }, Code::TargetMissing);
    row("made in memory", host, { tmpfs("/mnt"), bind("/usr", "/mnt/usr") }, {});
    row("the root comes first", host, { tmpfs("/mnt"), bind("/", "/") }, {});
    row("in a root that is bound", empty, { bind("/", "/"), bind("/usr", "/nowhere") }, Code::TargetMissing);
    row("below a mount in an empty root", empty, { bind("/usr", "/u"), bind("/tmp", "/u/tmp") }, Code::TargetMissing);
    row("on /proc of an empty root", empty, { bind("/tmp", "/proc") }, Code::HidesProc);
    row("in /proc of an empty root", empty, { bind("/tmp", "/proc/sys/") }, Code::HidesProc);
    row("on the host's /proc", host, { tmpfs("/proc") }, {});
}

void TestMountCheck::finds()
{
    QFETCH(RootKind, root);
    QFETCH(Mounts, mounts);
    QFETCH(std::optional<MountFinding::Code>, last);
    Isolation isolation;
    isolation.root = root;
    isolation.mounts = mounts;
    const std::vector<MountFinding> found = check_mounts(isolation, "/home/anna", on_the_machine);
    QCOMPARE(found.size(), last ? std::size_t { 1 } : std::size_t { 0 });
    if (last) {
        QCOMPARE(found[0].code, *last);
        QCOMPARE(found[0].row, mounts.size() - 1);
    }
}

void TestMountCheck::names_the_path_and_the_other()
{
    Isolation isolation;
    isolation.mounts = { bind("~/none", "/tmp"), bind("/usr", "/mnt"), bind("/usr", "/home/anna/work"), tmpfs("/mnt"),
        tmpfs("/home/anna") };
    const std::vector<MountFinding> found = check_mounts(isolation, "/home/anna", on_the_machine);
    const std::vector<MountFinding> expected { { Code::SourceMissing, 0, 0, "/home/anna/none" },
        { Code::Covered, 1, 3, {} }, { Code::Covered, 2, 4, {} } };
    QCOMPARE(found, expected);
}

QTEST_APPLESS_MAIN(TestMountCheck)
#include "tst_mountcheck.moc"
