// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"
#include "engine/namespaces/buildtree.h"
#include "looking.h"
#include "mustwork.h"

#include <QFile>
#include <QTest>
#include <algorithm>
#include <csignal>
#include <memory>
#include <sys/prctl.h>
#include <unistd.h>

using namespace nestbox;
using namespace nestbox::test;

namespace {

constexpr int turns = 16; // looks within which each of many is read again

bool write_map(pid_t pid, const char* file, const QByteArray& text)
{
    QFile map { QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(file)) };
    return map.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && map.write(text) == text.size();
}

std::optional<IdMap> shown(const NamespaceTree& tree, const Nest& nest, IdKind kind)
{
    const std::optional<std::size_t> node = tree.find(nest.inode());
    return node ? tree.nodes[*node].map(kind) : std::nullopt;
}

bool shows(const NamespaceTree& tree, const Nest& nest, const IdMap& uid, const IdMap& gid)
{
    return shown(tree, nest, IdKind::Uid) == uid && shown(tree, nest, IdKind::Gid) == gid;
}

/// A look that nothing but the map itself makes different.
bool look_finds(Scanner& scanner, const Nest& nest, const IdMap& uid, const IdMap& gid)
{
    return scanner.refresh().value_or(false) && shows(build_tree(scanner.facts()), nest, uid, gid);
}

/// Root elsewhere, as the mapper's service: writes the maps of the one process that it is told of.
class Mapper
{
public:
    Mapper()
    {
        if (pipe(m_numbers) == 0 && pipe(m_answers) == 0)
            m_pid = fork();
        if (m_pid == 0)
            serve();
    }
    Mapper(const Mapper&) = delete;
    Mapper& operator=(const Mapper&) = delete;
    ~Mapper()
    {
        if (m_pid > 0)
            end(m_pid);
        for (const int file : { m_numbers[0], m_numbers[1], m_answers[0], m_answers[1] })
            close(file);
    }

    /// Whether they have been written.
    [[nodiscard]] bool write_maps_of(pid_t pid) const
    {
        char answer = 'n';
        return write(m_numbers[1], &pid, sizeof pid) == sizeof pid && read(m_answers[0], &answer, 1) == 1
            && answer == 'y';
    }

private:
    [[noreturn]] void serve() const
    {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        pid_t pid = 0;
        const bool written = read(m_numbers[0], &pid, sizeof pid) == sizeof pid
            && write_map(pid, "uid_map", "0 5000 10\n") && write_map(pid, "gid_map", "0 6000 10\n");
        (void)!write(m_answers[1], written ? "y" : "n", 1);
        _exit(0);
    }

    int m_numbers[2] { -1, -1 };
    int m_answers[2] { -1, -1 };
    pid_t m_pid = -1;
};

/// A group of hidden processes with these maps and this one among them.
bool hides(const NamespaceTree& tree, const Nest& nest, const IdMap& uid, const IdMap& gid)
{
    const auto pid = static_cast<std::uint32_t>(nest.pid());
    return std::ranges::any_of(tree.hidden, [&](const HiddenGroup& group) {
        return group.uid_map == uid && group.gid_map == gid
            && std::ranges::find(group.processes, pid, &Process::pid) != group.processes.end();
    });
}

} // namespace

/// A namespace is there before its maps are: for as long as a person takes to consent.
class TestLateMaps : public QObject
{
    Q_OBJECT

private:
    const IdMap m_empty;
    const IdMap m_uid { { { 0, 5000, 10 } } };
    const IdMap m_gid { { { 0, 6000, 10 } } };

private slots:
    void initTestCase()
    {
        if (!Nest::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root, to write any maps");
    }

    void eachMapIsSeenAtTheNextLook_data()
    {
        QTest::addColumn<bool>("isNew");
        QTest::addColumn<int>("looksBefore");
        QTest::newRow("there before the first look") << false << 1;
        QTest::newRow("new") << true << 1;
        QTest::newRow("after a long consideration") << true << 40;
    }

    void eachMapIsSeenAtTheNextLook()
    {
        QFETCH(bool, isNew);
        QFETCH(int, looksBefore);
        Scanner scanner;
        if (isNew)
            (void)look(scanner);
        const Nest nest { {}, nullptr };
        for (int i = 0; i < looksBefore; ++i)
            QVERIFY(shows(look(scanner), nest, m_empty, m_empty));
        QVERIFY(write_map(nest.pid(), "uid_map", "0 5000 10\n"));
        QVERIFY(look_finds(scanner, nest, m_uid, m_empty));
        QVERIFY(write_map(nest.pid(), "gid_map", "0 6000 10\n"));
        QVERIFY(look_finds(scanner, nest, m_uid, m_gid));
    }

    /// Where there are many each has its turn, so that a look stays cheap.
    void amongManyItTakesSomeLooks()
    {
        std::vector<std::unique_ptr<Nest>> nests;
        for (int i = 0; i < 20; ++i)
            nests.push_back(std::make_unique<Nest>(Nest::Maps {}, nullptr));
        Scanner scanner;
        (void)look(scanner);
        for (const std::unique_ptr<Nest>& nest : nests)
            QVERIFY(
                write_map(nest->pid(), "uid_map", "0 5000 10\n") && write_map(nest->pid(), "gid_map", "0 6000 10\n"));
        for (int i = 0; i < turns; ++i)
            (void)scanner.refresh();
        const NamespaceTree tree = build_tree(scanner.facts());
        for (const std::unique_ptr<Nest>& nest : nests)
            QVERIFY(shows(tree, *nest, m_uid, m_gid));
    }

    /// The namespace is the user's own; the numbers in its maps are others', and root writes them.
    void anOrdinaryUserSeesWhatAnAdministratorWrote()
    {
        const Mapper mapper;
        const ProcessResult result = run_in_child([&] {
            return as_user(1001, [&] {
                const Nest own { {}, nullptr };
                Scanner scanner;
                const bool empty = shows(look(scanner), own, m_empty, m_empty);
                const bool written = mapper.write_maps_of(own.pid());
                return (empty ? 0 : 1) + (written ? 0 : 2) + (look_finds(scanner, own, m_uid, m_gid) ? 0 : 4);
            });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }

    /// Of what may not be opened the processes' maps are all that is known.
    void anothersIsSeenAtTheNextLook()
    {
        const Mapper mapper;
        const Nest foreign { {}, nullptr };
        const ProcessResult result = run_in_child([&] {
            return as_user(1001, [&] {
                Scanner scanner;
                const bool empty = hides(look(scanner), foreign, m_empty, m_empty);
                const bool written = mapper.write_maps_of(foreign.pid());
                const bool seen = scanner.refresh().value_or(false);
                return (empty ? 0 : 1) + (written ? 0 : 2)
                    + (seen && hides(build_tree(scanner.facts()), foreign, m_uid, m_gid) ? 0 : 4);
            });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }
};

QTEST_GUILESS_MAIN(TestLateMaps)
#include "tst_latemaps.moc"
