// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"
#include "engine/host/heldsearch.h"
#include "engine/namespaces/buildtree.h"
#include "looking.h"
#include "mustwork.h"

#include <QTest>
#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <memory>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace nestbox;
using namespace nestbox::test;

namespace {

/// A namespace and one in it, without processes: only a descriptor holds them.
struct HeldPair
{
    std::uint64_t inode = 0;
    std::uint64_t below = 0;
    FileDescriptor held;

    HeldPair()
    {
        const Nest outer { { "0 500 5\n", "0 600 5\n" }, nullptr };
        const Nest inner { { "0 0 1\n", "0 0 1\n" }, &outer };
        inode = outer.inode();
        below = inner.inode();
        held = FileDescriptor { open(inner.path().c_str(), O_RDONLY | O_CLOEXEC) };
    }
};

} // namespace

/// The number of a namespace is used again as soon as it is free, and a scan may run out of room to look.
class TestScanReuse : public QObject
{
    Q_OBJECT

private:
    std::uint64_t m_home = 0;

    /// A namespace with that inode, now that it is free; nullptr = others were quicker.
    static std::unique_ptr<Nest> again(std::uint64_t inode, const Nest* parent = nullptr)
    {
        for (int attempt = 0; attempt < 200; ++attempt) {
            auto nest = std::make_unique<Nest>(Nest::Maps { "0 3 7\n", "0 4 8\n" }, parent);
            if (nest->inode() == inode)
                return nest;
            nest.reset();
            QTest::qWait(5); // the kernel frees namespaces a little later
        }
        return nullptr;
    }

    static std::vector<FileDescriptor> all_descriptors_but(int room)
    {
        std::vector<FileDescriptor> taken;
        for (FileDescriptor next { dup(0) }; next; next = FileDescriptor { dup(0) })
            taken.push_back(std::move(next));
        taken.resize(taken.size() - static_cast<std::size_t>(room));
        return taken;
    }

private slots:
    void initTestCase()
    {
        Scanner scanner;
        QVERIFY(scanner.refresh().has_value());
        m_home = scanner.facts().reader;
        if (m_home != initial_user_namespace_inode || !Nest::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root in the initial user namespace");
    }

    /// A search found it, held; it was let go, and then a process made another one with the same number.
    void afterOneThatWasHeld()
    {
        Scanner scanner;
        const Nest outer { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        auto old = std::make_unique<Nest>(Nest::Maps { "0 500 5\n", "0 600 5\n" }, nullptr);
        const std::uint64_t inode = old->inode();
        FileDescriptor held { open(old->path().c_str(), O_RDONLY | O_CLOEXEC) };
        old.reset();
        const NamespaceTree before = look(scanner, true);
        QVERIFY(before.find(inode));
        held = {};
        const std::unique_ptr<Nest> nest = again(inode, &outer);
        if (!nest)
            QSKIP("others took the number");
        VERIFY_SAME(look(scanner), *nest, outer.inode());
        VERIFY_SAME(look(scanner, true), *nest, outer.inode());
    }

    /// The same with something below it that is believed to be held still.
    void afterOneThatHadAChild()
    {
        Scanner scanner;
        HeldPair old;
        QVERIFY(look(scanner, true).find(old.below));
        old.held = {};
        const std::unique_ptr<Nest> nest = again(old.inode);
        if (!nest)
            QSKIP("others took the number");
        const NamespaceTree tree = look(scanner);
        VERIFY_SAME(tree, *nest, m_home);
        QVERIFY(tree.nodes[*tree.find(old.inode)].children.empty());
    }

    /// A search takes its time: what it has found may be outdated when it is adopted.
    void whileASearchWasOnItsWay()
    {
        Scanner scanner;
        const Nest outer { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        HeldPair old;
        QVERIFY(scanner.refresh().has_value());
        std::optional<HeldNamespaces> found = find_held_namespaces(scanner.held_search(), {});
        old.held = {};
        const std::unique_ptr<Nest> nest = again(old.inode, &outer);
        if (!nest)
            QSKIP("others took the number");
        VERIFY_SAME(look(scanner), *nest, outer.inode());
        scanner.adopt(*std::move(found));
        const NamespaceTree tree = look(scanner);
        VERIFY_SAME(tree, *nest, outer.inode());
        QVERIFY(!tree.find(old.below));
    }

    /// A process that enters a held one does not make it forget what holds it.
    void aVisitorLeavesTheHolders()
    {
        Scanner scanner;
        Nest nest { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        const std::uint64_t inode = nest.inode();
        const FileDescriptor held { open(nest.path().c_str(), O_RDONLY | O_CLOEXEC) };
        nest.end_process();
        QVERIFY(look(scanner, true).find(inode));
        int ready[2];
        QCOMPARE(pipe2(ready, O_CLOEXEC), 0);
        const pid_t visitor = fork();
        if (visitor == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            (void)!write(ready[1], setns(held.get(), CLONE_NEWUSER) == 0 ? "y" : "n", 1);
            pause();
            _exit(0);
        }
        char entered = 'n';
        (void)!read(ready[0], &entered, 1);
        close(ready[0]);
        close(ready[1]);
        const NamespaceTree meanwhile = look(scanner);
        end(visitor);
        const NamespaceTree after = look(scanner);
        QCOMPARE(entered, 'y');
        QVERIFY(meanwhile.node_of_process(static_cast<std::uint32_t>(visitor)) == meanwhile.find(inode));
        VERIFY_SAME(after, nest, m_home);
    }

    /// However few descriptors are left: what is shown is true, and all is there again afterwards.
    void withoutRoomNothingIsInvented()
    {
        const Nest outer { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        Nest middle { { "0 0 500\n", "0 0 500\n" }, &outer };
        const Nest inner { { "0 3 7\n", "0 4 8\n" }, &middle };
        middle.end_process();
        const ProcessResult result = run_in_child([&] {
            rlimit limit {};
            getrlimit(RLIMIT_NOFILE, &limit);
            limit.rlim_cur = 64;
            setrlimit(RLIMIT_NOFILE, &limit);
            const std::vector<std::uint32_t> watched { static_cast<std::uint32_t>(inner.pid()) };
            for (int room = 0; room < 12; ++room) {
                Scanner experienced;
                (void)look(experienced);
                Scanner fresh;
                std::vector<FileDescriptor> taken = all_descriptors_but(room);
                for (int round = 0; round < 3; ++round) {
                    const NamespaceTree tree = look(fresh);
                    if (root_count(tree) != initial_count(tree))
                        return 100 + room;
                    if (tree.find(inner.inode()) && !difference(tree, inner, middle.inode()).isEmpty())
                        return 50 + room;
                    (void)experienced.refresh(watched);
                    if (!difference(build_tree(experienced.facts()), inner, middle.inode()).isEmpty())
                        return 70 + room;
                }
                taken.clear();
                const NamespaceTree tree = look(fresh);
                if (!difference(tree, inner, middle.inode()).isEmpty()
                    || !difference(tree, middle, outer.inode()).isEmpty())
                    return 150 + room;
                if (!std::ranges::all_of(tree.governed, [](const auto& one) { return one.governor.has_value(); }))
                    return 200 + room;
            }
            return 0;
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }
};

QTEST_GUILESS_MAIN(TestScanReuse)
#include "tst_scanreuse.moc"
