// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"
#include "engine/idmap/maptext.h"
#include "hierarchy.h"
#include "looking.h"
#include "mustwork.h"
#include "privatemachine.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <functional>
#include <linux/nsfs.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace nestbox;
using namespace nestbox::test;

namespace {

const PrivateMachine::User anna { "anna", 1001, 1001, {}, "/tmp", "/bin/sh" };
const PrivateMachine::User root { "root", 0, 0, {}, "/root", "/bin/sh" };

std::uint64_t inode_of(int file)
{
    struct stat status {};
    return fstat(file, &status) == 0 ? status.st_ino : 0;
}

QString told(const char* what, std::uint64_t shown, std::uint64_t kernel)
{
    return shown == kernel ? QString() : QStringLiteral("%1: %2, the kernel says %3").arg(what).arg(shown).arg(kernel);
}

/// What ioctl_ns(2) answers to this process, who may be less than root.
QStringList differences_from_ioctls(const NamespaceTree& tree, const Hierarchy::Member& member)
{
    const FileDescriptor file { open(member.file.c_str(), O_RDONLY | O_CLOEXEC) };
    const FileDescriptor parent { ioctl(file.get(), NS_GET_PARENT) };
    uid_t owner = 0;
    if (!parent || ioctl(file.get(), NS_GET_OWNER_UID, &owner) != 0)
        return { QStringLiteral("the kernel says nothing") };
    const NamespaceNode& node = tree.nodes[*tree.find(member.nest->inode())];
    return { told("inode", node.inode, inode_of(file.get())),
        told("parent", node.parent ? tree.nodes[*node.parent].inode : 0, inode_of(parent.get())),
        told("owner", node.owner_here.value_or(0), owner) };
}

QStringList differences(const NamespaceTree& tree, const Hierarchy& hierarchy, std::uint64_t home)
{
    QStringList all;
    for (std::size_t i = 0; i < hierarchy.members().size(); ++i) {
        const Hierarchy::Member& member = hierarchy.members()[i];
        QStringList found { difference(tree, *member.nest, member.parent == 0 ? home : member.parent) };
        if (tree.find(member.nest->inode()))
            found << differences_from_ioctls(tree, member);
        found.removeAll(QString());
        if (!found.isEmpty())
            all << QStringLiteral("member %1: %2").arg(i).arg(found.join(QStringLiteral(", ")));
    }
    return all;
}

QStringList wrong_holders(const NamespaceTree& tree, const Hierarchy& hierarchy)
{
    const auto held = [&tree](const Hierarchy::Member& member, Holder::Kind kind, pid_t pid, const std::string& path) {
        const std::optional<std::size_t> node = tree.find(member.nest->inode());
        return node && std::ranges::any_of(tree.nodes[*node].holders, [&](const Holder& holder) {
            return holder.kind == kind && holder.pid == static_cast<std::uint32_t>(pid) && holder.path == path;
        });
    };
    QStringList all;
    if (!held(hierarchy.by_descriptor(), Holder::Kind::Descriptor, getpid(), {}))
        all << QStringLiteral("not held by the descriptor");
    if (!held(hierarchy.by_mount(), Holder::Kind::BindMount, hierarchy.keeper(), hierarchy.mount_point()))
        all << QStringLiteral("not held by the mount");
    return all;
}

/// lsns(8) knows those with processes, and here and there one more.
QStringList differences_from_lsns(const NamespaceTree& tree, const Hierarchy& hierarchy)
{
    const QJsonArray rows = lsns();
    if (rows.isEmpty())
        return { QStringLiteral("lsns says nothing") };
    QStringList all;
    for (const Hierarchy::Member& member : hierarchy.members()) {
        const NamespaceNode& node = tree.nodes[*tree.find(member.nest->inode())];
        const auto known = std::ranges::find_if(rows,
            [&node](const QJsonValue& row) { return row[QLatin1String("ns")].toInteger() == qint64(node.inode); });
        if (known == rows.end() && !node.processes.empty())
            all << QStringLiteral("lsns does not know %1").arg(node.inode);
        if (known == rows.end())
            continue;
        const QJsonObject row = known->toObject();
        all << told("parent, by lsns", tree.nodes[*node.parent].inode, quint64(row["pns"].toInteger()))
            << told("processes, by lsns", node.processes.size(), quint64(row["nprocs"].toInteger()));
    }
    all.removeAll(QString());
    return all;
}

bool is_hidden(const NamespaceTree& tree, const Nest& nest)
{
    const auto has_it = [&nest](const HiddenGroup& group) {
        return group.uid_map == parse_map_text(nest.uid_map()).map
            && group.gid_map == parse_map_text(nest.gid_map()).map
            && std::ranges::find(group.processes, static_cast<std::uint32_t>(nest.pid()), &Process::pid)
            != group.processes.end();
    };
    return !tree.find(nest.inode()) && std::ranges::count_if(tree.hidden, has_it) == 1;
}

/// Prints what is wrong.
int report(const QStringList& complaints)
{
    for (const QString& complaint : complaints)
        std::printf("%s\n", qPrintable(complaint));
    std::fflush(stdout);
    return complaints.isEmpty() ? 0 : 1;
}

int compare(const Nest& foreign, std::uint64_t home, bool sees_all)
{
    const Hierarchy hierarchy;
    if (!hierarchy.made())
        return report({ QStringLiteral("not made") });
    Scanner scanner;
    const NamespaceTree tree = look(scanner, true);
    QStringList complaints = differences(tree, hierarchy, home) << wrong_holders(tree, hierarchy);
    if (complaints.isEmpty())
        complaints << differences_from_lsns(tree, hierarchy);
    if (sees_all ? !difference(tree, foreign, home).isEmpty() : !is_hidden(tree, foreign))
        complaints << QStringLiteral("the foreign one is told wrongly");
    if (initial_count(tree) != 1 || root_count(tree) != 1)
        complaints << QStringLiteral("%1 roots").arg(root_count(tree));
    return report(complaints);
}

/// Where no other processes come and go: lsns(8) gives up when one ends under its eyes.
int among_own_processes(const std::function<int()>& body)
{
    const pid_t init = unshare(CLONE_NEWPID) == 0 ? fork() : -1;
    if (init == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        const bool ready = unshare(CLONE_NEWNS) == 0 && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
            && mount("none", "/proc", "proc", 0, nullptr) == 0;
        _exit(ready ? body() : 120);
    }
    int status = 0;
    return init > 0 && waitpid(init, &status, 0) == init && WIFEXITED(status) ? WEXITSTATUS(status) : 121;
}

} // namespace

/// One hierarchy with all that the kernel knows, before root and before the user who owns it.
class TestScanHierarchy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Scanner scanner;
        QVERIFY(scanner.refresh().has_value());
        if (!PrivateMachine::available() || scanner.facts().reader != initial_user_namespace_inode)
            SKIP_UNLESS_IT_MUST_WORK("needs root in the initial user namespace");
        const Nest probe { { "0 1001 1\n", "0 1001 1\n" }, nullptr, 1001 };
        if (!probe.made())
            SKIP_UNLESS_IT_MUST_WORK("ordinary users cannot make user namespaces here");
    }

    void equalsWhatTheKernelSays_data()
    {
        QTest::addColumn<bool>("asRoot");
        QTest::newRow("root") << true;
        QTest::newRow("an ordinary user") << false;
    }

    /// Another user's namespace cannot be opened; that its processes are there and what their maps are can be read.
    void equalsWhatTheKernelSays()
    {
        QFETCH(bool, asRoot);
        PrivateMachine machine;
        machine.add_user(anna);
        const ProcessResult result = run_in_child([&] {
            return among_own_processes([&] {
                const Nest foreign { { "0 1002 1\n", "3 1002 1\n" }, nullptr, 1002 };
                const ProcessResult compared = machine.call(asRoot ? root : anna,
                    [&] { return foreign.made() ? compare(foreign, initial_user_namespace_inode, asRoot) : 122; });
                (void)report({ QString::fromStdString(compared.describe()) });
                return compared.exit_status;
            });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }
};

QTEST_GUILESS_MAIN(TestScanHierarchy)
#include "tst_scanhierarchy.moc"
