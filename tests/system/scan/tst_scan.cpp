// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"
#include "engine/host/heldsearch.h"
#include "engine/host/scanner.h"
#include "engine/idmap/maptext.h"
#include "engine/namespaces/buildtree.h"
#include "engine/namespaces/namespacetranslation.h"
#include "mustwork.h"
#include "nest.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <map>
#include <memory>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace nestbox;
using namespace nestbox::test;

namespace {

NamespaceTree look(Scanner& scanner, bool deep = false)
{
    (void)scanner.refresh();
    if (deep) {
        scanner.adopt(find_held_namespaces(scanner.held_search(), {}).value_or(HeldNamespaces {}));
        (void)scanner.refresh();
    }
    return build_tree(scanner.facts());
}

/// Empty, or what the tree tells of the nest otherwise than the kernel told inside.
QString difference(const NamespaceTree& tree, const Nest& nest, std::uint64_t parent)
{
    const std::optional<std::size_t> at = tree.find(nest.inode());
    if (!at)
        return QStringLiteral("not found");
    const NamespaceNode& node = tree.nodes[*at];
    if (!node.parent || tree.nodes[*node.parent].inode != parent)
        return QStringLiteral("another parent");
    if (node.owner != nest.owner())
        return QStringLiteral("another owner");
    if (node.uid_map != parse_map_text(nest.uid_map()).map || node.gid_map != parse_map_text(nest.gid_map()).map)
        return QStringLiteral("other maps");
    return {};
}

#define VERIFY_SAME(tree, nest, parent)                                                                                \
    QVERIFY2(difference(tree, nest, parent).isEmpty(), qPrintable(difference(tree, nest, parent)))

qsizetype open_descriptors()
{
    return QDir { QStringLiteral("/proc/self/fd") }
        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
        .size();
}

long resident_kib()
{
    QFile status { QStringLiteral("/proc/self/status") };
    (void)status.open(QIODevice::ReadOnly);
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf("VmRSS:") + 6, 20).simplified().split(' ').value(0).toLong();
}

int initial_count(const NamespaceTree& tree)
{
    return static_cast<int>(std::ranges::count(tree.nodes, Ancestry::Initial, &NamespaceNode::ancestry));
}

/// Becomes an ordinary user and looks; what it says goes to the test.
int as_user(uid_t uid, const std::function<int()>& body)
{
    if (setresgid(uid, uid, uid) != 0 || setresuid(uid, uid, uid) != 0)
        return 120;
    prctl(PR_SET_DUMPABLE, 1);
    return body();
}

/// A child that makes processes and namespaces as fast as it can, until it is killed.
pid_t start_storm()
{
    const pid_t storm = fork();
    if (storm != 0)
        return storm;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    signal(SIGCHLD, SIG_IGN);
    for (;;) {
        const pid_t child = fork();
        if (child == 0) {
            (void)!unshare(CLONE_NEWUSER);
            if (fork() == 0)
                (void)!unshare(CLONE_NEWUSER);
            _exit(0);
        }
        if (child > 0)
            waitpid(child, nullptr, 0);
    }
}

void end(pid_t child)
{
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    while (waitpid(-1, nullptr, WNOHANG) > 0) { } // what it left behind
}

} // namespace

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
        QProcess lsns;
        lsns.start(QStringLiteral("lsns"), { "-t", "user", "-J", "-o", "NS,PNS,NPROCS" });
        if (!lsns.waitForStarted() || !lsns.waitForFinished() || lsns.exitCode() != 0)
            QSKIP("no lsns that tells the parents");
        const NamespaceTree tree = look(m_scanner);
        const QJsonArray rows = QJsonDocument::fromJson(lsns.readAllStandardOutput()).object()["namespaces"].toArray();
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

    /// Trees whose translations were recorded once are made anew; the same answers must come out of the live tree.
    void translatesAsRecorded()
    {
        QFile file { QStringLiteral(NESTBOX_TEST_DATA "/idmap/translate.jsonl") };
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::map<QString, std::unique_ptr<Nest>> nests;
        NamespaceTree tree;
        int checked = 0;
        while (!file.atEnd()) {
            const QJsonObject record = QJsonDocument::fromJson(file.readLine()).object();
            if (record["type"] == "tree") {
                QVERIFY(make_tree(record, nests));
                tree = look(m_scanner);
            } else if (record["type"] == "id") {
                QVERIFY2(answers(record, tree, nests), QJsonDocument { record }.toJson());
                ++checked;
            } else if (record["type"] == "view") {
                QVERIFY2(shows(record, tree, nests), QJsonDocument { record }.toJson());
                ++checked;
            }
        }
        QVERIFY(checked > 500);
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

    void survivesAForkStorm()
    {
        const Nest outer { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        const Nest inner { { "0 3 7\n", "0 4 8\n" }, &outer };
        const pid_t storm = start_storm();
        QStringList complaints;
        for (int round = 0; round < 60; ++round) {
            Scanner fresh;
            const NamespaceTree tree = round % 2 == 0 ? look(m_scanner) : look(fresh, round % 10 == 1);
            if (initial_count(tree) != 1)
                complaints << QStringLiteral("round %1: %2 roots").arg(round).arg(initial_count(tree));
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
        QVERIFY2(resident_kib() - memory < 2048, qPrintable(QString::number(resident_kib() - memory)));
    }

    void aStoppedSearchHasNoResult()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!find_held_namespaces(m_scanner.held_search(), stop.get_token()));
    }

private:
    static Nest::Maps maps_of(const QJsonValue& node)
    {
        const auto text = [](const QJsonArray& lines) {
            std::string map;
            for (const QJsonValue& line : lines)
                map += std::to_string(line[0].toInteger()) + ' ' + std::to_string(line[1].toInteger()) + ' '
                    + std::to_string(line[2].toInteger()) + '\n';
            return map;
        };
        return { text(node["uid"].toArray()), text(node["gid"].toArray()) };
    }

    /// Owners do not matter to translation: root makes them all.
    static bool make_tree(const QJsonObject& record, std::map<QString, std::unique_ptr<Nest>>& nests)
    {
        nests.clear();
        for (const QJsonValue& node : record["nodes"].toArray()) {
            const auto parent = nests.find(node["parent"].toString());
            auto& nest = nests[node["ns"].toString()];
            nest = std::make_unique<Nest>(maps_of(node), parent == nests.end() ? nullptr : parent->second.get());
            if (!nest->made())
                return false;
        }
        return true;
    }

    std::size_t node_of(
        const NamespaceTree& tree, const std::map<QString, std::unique_ptr<Nest>>& nests, const QString& name) const
    {
        const auto nest = nests.find(name);
        return tree.find(nest == nests.end() ? m_home : nest->second->inode()).value_or(0);
    }

    static IdKind kind_of(const QJsonObject& record) { return record["kind"] == "gid" ? IdKind::Gid : IdKind::Uid; }

    bool answers(const QJsonObject& record, const NamespaceTree& tree,
        const std::map<QString, std::unique_ptr<Nest>>& nests) const
    {
        using Status = NamespaceTranslation::Status;
        const NamespaceTranslation answer = translate(tree, kind_of(record), static_cast<Id>(record["id"].toInteger()),
            node_of(tree, nests, record["from"].toString()), node_of(tree, nests, record["to"].toString()));
        const QString status = record["status"].toString();
        if (status == "mapped")
            return answer.status == Status::Mapped && answer.id == record["result"].toInteger();
        return answer.status == (status == "unmapped" ? Status::Unmapped : Status::Invalid);
    }

    bool shows(const QJsonObject& record, const NamespaceTree& tree,
        const std::map<QString, std::unique_ptr<Nest>>& nests) const
    {
        const std::optional<IdMap> seen = map_seen_by(tree, kind_of(record),
            node_of(tree, nests, record["ns"].toString()), node_of(tree, nests, record["opener"].toString()));
        IdMap expected;
        for (const QJsonValue& line : record["lines"].toArray())
            expected.ranges.push_back({ static_cast<Id>(line[0].toInteger()), static_cast<Id>(line[1].toInteger()),
                static_cast<Id>(line[2].toInteger()) });
        return seen == expected;
    }
};

QTEST_GUILESS_MAIN(TestScan)
#include "tst_scan.moc"
