// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"
#include "engine/idmap/maptext.h"
#include "engine/namespaces/buildtree.h"
#include "looking.h"
#include "mustwork.h"

#include <QTest>
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace nestbox;
using namespace nestbox::test;

/// What a scan makes of processes that it may not see, that come and go while it looks, and of a long time.
class TestScanAccess : public QObject
{
    Q_OBJECT

private:
    Scanner m_scanner;
    std::uint64_t m_home = 0;

private slots:
    void initTestCase()
    {
        QVERIFY(m_scanner.refresh().has_value());
        m_home = m_scanner.facts().reader;
        if (geteuid() != 0 || m_home != initial_user_namespace_inode)
            SKIP_UNLESS_IT_MUST_WORK("needs root in the initial user namespace");
        const Nest probe { { "0 1000 1\n", "0 1000 1\n" }, nullptr };
        if (!probe.made())
            SKIP_UNLESS_IT_MUST_WORK("user namespaces cannot be made here");
    }

    void anOrdinaryUserSeesItsOwnAndThatOthersAreHidden()
    {
        const Nest foreign { { "0 100000 10\n", "0 100000 10\n" }, nullptr };
        const ProcessResult result = run_in_child([&] {
            return as_user(1001, [&] {
                const Nest own { { "0 1001 1\n", "0 1001 1\n" }, nullptr };
                const Nest inner { { "7 0 1\n", "8 0 1\n" }, &own };
                Scanner scanner;
                const NamespaceTree tree = look(scanner, true);
                const bool same
                    = difference(tree, own, m_home).isEmpty() && difference(tree, inner, own.inode()).isEmpty();
                const bool hidden
                    = !tree.find(foreign.inode()) && std::ranges::any_of(tree.hidden, [&](const HiddenGroup& group) {
                          return group.uid_map == parse_map_text(foreign.uid_map()).map
                              && std::ranges::any_of(group.processes, [&](const Process& process) {
                                     return process.pid == static_cast<std::uint32_t>(foreign.pid());
                                 });
                      });
                return (own.made() && inner.made() ? 0 : 8) + (same ? 0 : 1) + (hidden ? 0 : 2)
                    + (initial_count(tree) == 1 ? 0 : 4);
            });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }

    /// From inside, the own parent exists, yet may not be seen: it is neither invented nor a root.
    void fromInsideTheAncestorsAreUnknown()
    {
        const Nest nest { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        const Nest inner { { "0 3 7\n", "0 4 8\n" }, &nest };
        const ProcessResult result = run_in_child([&] {
            const int target = open(nest.path().c_str(), O_RDONLY | O_CLOEXEC);
            if (setns(target, CLONE_NEWUSER) != 0 || setresuid(0, 0, 0) != 0)
                return 120;
            prctl(PR_SET_DUMPABLE, 1);
            Scanner scanner;
            const NamespaceTree tree = look(scanner);
            const std::optional<std::size_t> own = tree.find(nest.inode());
            const bool unknown = own && tree.nodes[*own].ancestry == Ancestry::Hidden && tree.reader == own
                && tree.nodes[*own].uid_map == parse_map_text(nest.uid_map()).map;
            const std::optional<std::size_t> below = tree.find(inner.inode());
            const bool same = below && tree.nodes[*below].parent == own
                && tree.nodes[*below].uid_map == parse_map_text(inner.uid_map()).map;
            return (unknown ? 0 : 1) + (same ? 0 : 2) + (initial_count(tree) == 0 ? 0 : 4);
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }

    /// The owner's number outside is 0, inside none; inside, 65534 is the number of somebody else.
    void anOwnerWithoutANumberIsNotTheOverflowId()
    {
        for (const char* map : { "0 100000 1000\n", "0 100000 65536\n" }) {
            const Nest nest { { map, map }, nullptr };
            const ProcessResult result = run_in_child([&] {
                const int target = open(nest.path().c_str(), O_RDONLY | O_CLOEXEC);
                if (setns(target, CLONE_NEWUSER) != 0 || setresuid(0, 0, 0) != 0)
                    return 120;
                prctl(PR_SET_DUMPABLE, 1);
                Scanner scanner;
                const NamespaceTree tree = look(scanner);
                const std::optional<std::size_t> own = tree.find(nest.inode());
                return own && !tree.nodes[*own].owner_here && !tree.nodes[*own].owner ? 0 : 1;
            });
            QVERIFY2(result.exit_status == 0, result.describe().c_str());
        }
    }

    void hidepidIsToldAndSurvived()
    {
        const ProcessResult result = run_in_child([&] {
            if (unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
                || mount("proc", "/proc", "proc", 0, "hidepid=2") != 0)
                return 121;
            return as_user(1001, [&] {
                Scanner scanner;
                const NamespaceTree tree = look(scanner, true);
                const bool sees_itself = tree.node_of_process(static_cast<std::uint32_t>(getpid())).has_value();
                return (tree.proc_hides ? 0 : 1) + (sees_itself ? 0 : 2) + (tree.processes.size() == 1 ? 0 : 4)
                    + (initial_count(tree) == 1 ? 0 : 8);
            });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }

    void aProcThatMayNotBeReadIsAnError()
    {
        const ProcessResult result = run_in_child([&] {
            if (unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
                || mount("none", "/proc", "tmpfs", 0, "mode=0") != 0)
                return 121;
            return as_user(1001, [&] {
                Scanner scanner;
                const std::expected<bool, int> seen = scanner.refresh();
                const NamespaceTree tree = build_tree(scanner.facts());
                return (!seen && seen.error() == EACCES ? 0 : 1) + (tree.nodes.empty() ? 0 : 2)
                    + (tree.processes.empty() ? 0 : 4);
            });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }

    void survivesAForkStorm()
    {
        const Nest outer { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        const Nest inner { { "0 3 7\n", "0 4 8\n" }, &outer };
        const pid_t storm = start_storm();
        QStringList complaints;
        for (int round = 0; round < 200; ++round) {
            Scanner fresh;
            const NamespaceTree tree = round % 2 == 0 ? look(m_scanner) : look(fresh, round % 10 == 1);
            if (initial_count(tree) != 1 || root_count(tree) != 1)
                complaints << QStringLiteral("round %1: %2 roots").arg(round).arg(root_count(tree));
            complaints << difference(tree, outer, m_home) << difference(tree, inner, outer.inode());
        }
        end(storm);
        complaints.removeAll(QString {});
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    void keepsNothingOverAThousandRefreshes()
    {
        Scanner scanner;
        (void)look(scanner, true);
        for (int i = 0; i < 100; ++i)
            (void)look(scanner);
        const qsizetype descriptors = open_descriptors();
        const long memory = resident_kib();
        for (int i = 0; i < 1000; ++i)
            (void)look(scanner, i % 100 == 0);
        QCOMPARE(open_descriptors(), descriptors);
#ifdef __SANITIZE_ADDRESS__
        Q_UNUSED(memory)
        QSKIP("a sanitizer keeps what was freed, so the memory says nothing");
#else
        QVERIFY2(resident_kib() - memory < 2048, qPrintable(QString::number(resident_kib() - memory)));
#endif
    }
};

QTEST_GUILESS_MAIN(TestScanAccess)
#include "tst_scanaccess.moc"
