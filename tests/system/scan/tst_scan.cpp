// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/heldsearch.h"
#include "engine/idmap/maptext.h"
#include "looking.h"
#include "mustwork.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <memory>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace nestbox;
using namespace nestbox::test;

/// Real namespaces, and whether the scan tells of them what the kernel tells from inside.
class TestScan : public QObject
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

    void fiveDeepWithSiblings()
    {
        std::vector<std::unique_ptr<Nest>> chain;
        for (int level = 0; level < 5; ++level) {
            const std::string size = std::to_string(60000 - level * 10000);
            const std::string map = level == 0 ? "0 100000 " + size + "\n" : "0 0 1\n1 17 " + size + "\n";
            chain.push_back(std::make_unique<Nest>(Nest::Maps { map, map }, level == 0 ? nullptr : chain.back().get()));
            QVERIFY(chain.back()->made());
        }
        const Nest sibling { { "0 5 1\n", "0 6 1\n" }, chain[1].get() };
        const NamespaceTree tree = look(m_scanner);
        QCOMPARE(initial_count(tree), 1);
        for (std::size_t level = 0; level < chain.size(); ++level) {
            VERIFY_SAME(tree, *chain[level], level == 0 ? m_home : chain[level - 1]->inode());
            QVERIFY(tree.node_of_process(static_cast<std::uint32_t>(chain[level]->pid()))
                == tree.find(chain[level]->inode()));
        }
        VERIFY_SAME(tree, sibling, chain[1]->inode());
    }

    void anUnmappedOneThatIsMappedLater()
    {
        const Nest nest { {}, nullptr };
        QVERIFY(nest.made());
        VERIFY_SAME(look(m_scanner), nest, m_home);
        QFile map { QStringLiteral("/proc/%1/uid_map").arg(nest.pid()) };
        QVERIFY(map.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QCOMPARE(map.write("0 7 3\n"), 6);
        const NamespaceTree tree = look(m_scanner);
        QVERIFY(tree.nodes[*tree.find(nest.inode())].uid_map == (IdMap { { { 0, 7, 3 } } }));
    }

    void oneOfAnotherUser()
    {
        const Nest nest { { "0 1001 1\n", "0 1001 1\n" }, nullptr, 1001 };
        QVERIFY(nest.made());
        const NamespaceTree tree = look(m_scanner);
        VERIFY_SAME(tree, nest, m_home);
        QVERIFY(tree.nodes[*tree.find(nest.inode())].owner_here == std::optional<Id> { 1001 });
        QCOMPARE(nest.owner(), 1001U);
    }

    void withoutProcessesHeldByADescriptor()
    {
        Nest outer { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        Nest inner { { "0 3 7\n", "0 4 8\n" }, &outer };
        QVERIFY(inner.made());
        const FileDescriptor held { open(inner.path().c_str(), O_RDONLY | O_CLOEXEC) };
        inner.end_process();
        outer.end_process();
        QVERIFY(!look(m_scanner).find(inner.inode()));
        const NamespaceTree tree = look(m_scanner, true);
        VERIFY_SAME(tree, outer, m_home);
        VERIFY_SAME(tree, inner, outer.inode());
        const NamespaceNode& node = tree.nodes[*tree.find(inner.inode())];
        const Holder expected { Holder::Kind::Descriptor, static_cast<std::uint32_t>(getpid()),
            static_cast<std::uint32_t>(held.get()), {} };
        QVERIFY(std::ranges::find(node.holders, expected) != node.holders.end());
    }

    void withoutProcessesBetweenTwoOthers()
    {
        Nest outer { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        const Nest inner { { "0 3 7\n", "0 4 8\n" }, &outer };
        outer.end_process();
        const NamespaceTree tree = look(m_scanner);
        VERIFY_SAME(tree, outer, m_home);
        VERIFY_SAME(tree, inner, outer.inode());
    }

    void withoutProcessesHeldByABindMountElsewhere()
    {
        Nest nest { { "0 3 7\n", "0 4 8\n" }, nullptr };
        const QTemporaryDir directory;
        const std::string point = directory.filePath(QStringLiteral("a place")).toStdString();
        QFile file { QString::fromStdString(point) };
        QVERIFY(file.open(QIODevice::WriteOnly));
        int done[2];
        QCOMPARE(pipe2(done, O_CLOEXEC), 0);
        const pid_t keeper = fork();
        if (keeper == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            const bool mounted = unshare(CLONE_NEWNS) == 0
                && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
                && mount(nest.path().c_str(), point.c_str(), nullptr, MS_BIND, nullptr) == 0;
            (void)!write(done[1], mounted ? "y" : "n", 1);
            pause();
            _exit(0);
        }
        char mounted = 'n';
        (void)!read(done[0], &mounted, 1);
        close(done[0]);
        close(done[1]);
        nest.end_process();
        const NamespaceTree tree = look(m_scanner, true);
        end(keeper);
        QCOMPARE(mounted, 'y');
        VERIFY_SAME(tree, nest, m_home);
        const std::vector<Holder>& holders = tree.nodes[*tree.find(nest.inode())].holders;
        QVERIFY(std::ranges::any_of(holders,
            [&](const Holder& holder) { return holder.kind == Holder::Kind::BindMount && holder.path == point; }));
        QVERIFY(!look(m_scanner, true).find(nest.inode()));
    }

    void governedNamespacesHaveTheirGovernor()
    {
        const pid_t child = fork();
        if (child == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            (void)!unshare(CLONE_NEWUSER | CLONE_NEWUTS | CLONE_NEWIPC);
            pause();
            _exit(0);
        }
        std::size_t governed = 0;
        QTRY_VERIFY([&] {
            const NamespaceTree tree = look(m_scanner);
            const std::optional<std::size_t> node = tree.node_of_process(static_cast<std::uint32_t>(child));
            governed = node && tree.nodes[*node].inode != m_home ? tree.nodes[*node].governs.size() : 0;
            return governed == 2;
        }());
        end(child);
    }

    /// The parents that lsns knows.
    void agreesWithLsns()
    {
        const Nest outer { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        const Nest inner { { "0 3 7\n", "0 4 8\n" }, &outer };
        const QJsonArray rows = lsns();
        if (rows.isEmpty())
            QSKIP("no lsns that tells the parents");
        const NamespaceTree tree = look(m_scanner);
        QVERIFY(rows.size() >= 3);
        for (const QJsonValue& row : rows) {
            const auto inode = static_cast<std::uint64_t>(row["ns"].toInteger());
            const std::optional<std::size_t> node = tree.find(inode);
            if (inode != m_home && inode != outer.inode() && inode != inner.inode())
                continue; // others may have come or gone between the two
            QVERIFY(node);
            const std::uint64_t parent = tree.nodes[*node].parent ? tree.nodes[*tree.nodes[*node].parent].inode : 0;
            QCOMPARE(parent, static_cast<std::uint64_t>(row["pns"].toInteger()));
        }
    }

    void aStoppedSearchHasNoResult()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!find_held_namespaces(m_scanner.held_search(), stop.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestScan)
#include "tst_scan.moc"
