// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/trust.h"

#include <QTest>

#include <algorithm>

using namespace nestbox;

namespace {

using Code = TrustFact::Code;
using enum NamespaceKind;

HostFacts anna()
{
    HostFacts facts;
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid }) {
        facts.of(kind).me = 1000;
        facts.of(kind).delegated = { { 100000, 165536 } };
        facts.of(kind).tool = ToolState::Usable;
    }
    facts.home = "/home/anna";
    facts.mapper_available = true;
    return facts;
}

/// Root inside is the caller.
Profile mapped_root(std::set<NamespaceKind> namespaces = {}, std::vector<ProfileMount> mounts = {})
{
    Profile profile;
    const ProfileRange root { 0, { .symbol = OutsideId::Symbol::Me }, 1 };
    profile.levels = { { { root }, { root }, {} } };
    profile.isolation.namespaces = std::move(namespaces);
    profile.isolation.mounts = std::move(mounts);
    return profile;
}

Profile in_empty_root(std::vector<ProfileMount> mounts, std::set<NamespaceKind> more = {})
{
    more.insert({ Mount, Pid });
    Profile profile = mapped_root(more, std::move(mounts));
    profile.isolation.root = RootKind::Private;
    return profile;
}

Profile as(Profile profile, std::vector<ProfileRange> users, CapabilityChoice::Kind capabilities = {})
{
    profile.levels[0].uid = std::move(users);
    profile.program.capabilities.kind = capabilities;
    return profile;
}

ProfileRange number(Id inside, Id outside, Id count)
{
    return { inside, { .number = outside }, count };
}

BindMount bind(const char* source, const char* target, bool read_only = false)
{
    return { source, target, read_only };
}

std::vector<TrustFact> facts_of(const Profile& profile, const HostFacts& facts = anna())
{
    return trust_facts(profile, assess(profile, facts), facts);
}

const TrustFact* find(const std::vector<TrustFact>& facts, Code code)
{
    const auto found = std::ranges::find(facts, code, &TrustFact::code);
    return found == facts.end() ? nullptr : &*found;
}

constexpr auto no_capabilities = CapabilityChoice::Kind::None;

} // namespace

Q_DECLARE_METATYPE(Profile)
Q_DECLARE_METATYPE(TrustFact::Code)

class TestTrust : public QObject
{
    Q_OBJECT

private slots:
    void says_data();
    void says();
    void says_one_of_each_pair();
    void lists_folders();
    void names_other_peoples_ids();
    void root_is_root();
    void comes_from_the_contents();
    void orders_by_gravity();
};

void TestTrust::says_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<TrustFact::Code>("code");
    const auto row
        = [](const char* name, const Profile& profile, Code code) { QTest::newRow(name) << profile << code; };
    row("files: the host's tree", mapped_root(), Code::FilesWritable);
    row("files: unmapped IDs stay the caller's", as(mapped_root(), {}), Code::FilesWritable);
    row("files: read-only", mapped_root({ Mount }, { bind("/", "/", true) }), Code::FilesReadable);
    row("files: hidden", mapped_root({ Mount }, { TmpfsMount { "/home" } }), Code::FilesHidden);
    row("files: an empty root", in_empty_root({}), Code::FilesHidden);
    row("files: another ID, no power", as(mapped_root(), { number(0, 100000, 1), number(1, 1000, 1) }, no_capabilities),
        Code::FilesAsStranger);
    row("files: another ID with power over the caller's",
        as(mapped_root(), { number(0, 100000, 1), number(1, 1000, 1) }), Code::FilesWritable);
    row("files: another ID, the caller not mapped", as(mapped_root(), { number(0, 100000, 9) }), Code::FilesAsStranger);
    row("folders: writable", in_empty_root({ bind("~/work", "/work") }), Code::FoldersWritable);
    row("folders: read-only", in_empty_root({ bind("/usr", "/usr", true) }), Code::FoldersReadable);
    row("system: there", mapped_root(), Code::SystemReadable);
    row("system: not there", in_empty_root({ bind("/usr", "/usr", true) }), Code::SystemHidden);
    row("network: there", mapped_root({ Pid, Mount, Ipc, Uts, Cgroup }), Code::NetworkReached);
    row("network: not there", mapped_root({ Net }), Code::NetworkKept);
    row("processes: all", mapped_root({ Mount, Net }), Code::ProcessesReached);
    row("processes: the host's /proc", mapped_root({ Pid }), Code::ProcessesSeen);
    row("processes: of another ID", as(mapped_root(), { number(0, 100000, 9) }), Code::ProcessesSeen);
    row("processes: none", mapped_root({ Pid, Mount }), Code::ProcessesKept);
    row("session: there", mapped_root({ Net, Pid, Mount }), Code::SessionReached);
    row("session: a read-only mount stops no connection", mapped_root({ Mount }, { bind("/", "/", true) }),
        Code::SessionReached);
    row("session: covered", mapped_root({ Mount }, { TmpfsMount { "/run/user" } }), Code::SessionKept);
    row("session: an empty root", in_empty_root({}), Code::SessionKept);
    row("session: folder bound", in_empty_root({ bind("/run/user/1000", "/s") }), Code::SessionReached);
    row("display: the abstract socket is the network's", in_empty_root({}), Code::DisplayReached);
    row("display: the path is the file tree's", mapped_root({ Net }), Code::DisplayReached);
    row("display: for another ID", as(mapped_root(), { number(0, 100000, 9) }), Code::DisplayKept);
    row("session: for another ID", as(mapped_root(), { number(0, 100000, 9) }), Code::SessionKept);
    row("display: neither", in_empty_root({}, { Net }), Code::DisplayKept);
    row("system bus: there", mapped_root({ Net }), Code::SystemBusReached);
    row("system bus: not there", in_empty_root({}), Code::SystemBusKept);
    row("IPC: shared", mapped_root({ Net }), Code::IpcReached);
    row("IPC: own", mapped_root({ Ipc }), Code::IpcKept);
    row("devices: there", mapped_root(), Code::DevicesReached);
    row("devices: not there", in_empty_root({}), Code::DevicesKept);
    row("host name", mapped_root(), Code::HostNameSeen);
    row("control group", mapped_root(), Code::ControlGroupSeen);
    row("Stop without init", mapped_root(), Code::OutlivesStop);
    row("Stop with init", mapped_root({ Pid }), Code::EndsWithInit);
    row("no_new_privs", mapped_root(), Code::PrivilegeKept);
    row("always: resources", in_empty_root({}, { Net, Ipc, Uts, Cgroup }), Code::ResourcesUnlimited);
    row("always: the kernel", in_empty_root({}, { Net, Ipc, Uts, Cgroup }), Code::KernelReached);
    Profile free = mapped_root();
    free.program.no_new_privileges = false;
    row("without no_new_privs", free, Code::PrivilegeGained);
    row("groups: held", mapped_root(), Code::GroupsHeld);
    Profile grouped = mapped_root();
    grouped.program.groups.emplace();
    row("groups: dropped", grouped, Code::GroupsDropped);
}

void TestTrust::says()
{
    QFETCH(Profile, profile);
    QFETCH(TrustFact::Code, code);
    QVERIFY(find(facts_of(profile), code) != nullptr);
}

/// Never both "kept" and "left" of one thing, whatever the profile.
void TestTrust::says_one_of_each_pair()
{
    const std::vector<std::vector<Code>> choices {
        { Code::FilesWritable, Code::FilesReadable, Code::FilesAsStranger, Code::FilesHidden },
        { Code::SystemReadable, Code::SystemHidden },
        { Code::NetworkReached, Code::NetworkKept },
        { Code::ProcessesReached, Code::ProcessesSeen, Code::ProcessesKept },
        { Code::SessionReached, Code::SessionKept },
        { Code::DisplayReached, Code::DisplayKept },
        { Code::SystemBusReached, Code::SystemBusKept },
        { Code::IpcReached, Code::IpcKept },
        { Code::DevicesReached, Code::DevicesKept },
        { Code::GroupsHeld, Code::GroupsDropped },
        { Code::PrivilegeKept, Code::PrivilegeGained },
        { Code::OutlivesStop, Code::EndsWithInit },
    };
    for (unsigned bits = 0; bits < 128; ++bits) {
        std::set<NamespaceKind> kinds;
        for (unsigned kind = 0; kind < 6; ++kind)
            if ((bits >> kind) % 2 == 1)
                kinds.insert(static_cast<NamespaceKind>(kind));
        const std::vector<TrustFact> facts
            = facts_of(bits < 64 ? mapped_root(kinds) : in_empty_root({ bind("/usr", "/usr") }, kinds));
        for (const std::vector<Code>& choice : choices)
            QCOMPARE(std::ranges::count_if(choice, [&](Code code) { return find(facts, code) != nullptr; }), 1);
    }
}

void TestTrust::lists_folders()
{
    const std::vector<TrustFact> facts = facts_of(in_empty_root(
        { bind("/usr", "/usr", true), bind("~/work", "/work"), bind("/srv", "/srv"), bind("/", "/all") }));
    const std::vector<VisibleFolder> writable { { "/home/anna/work", false }, { "/srv", false } };
    const std::vector<VisibleFolder> readable { { "/usr", true } };
    QCOMPARE(find(facts, Code::FoldersWritable)->folders, writable);
    QCOMPARE(find(facts, Code::FoldersReadable)->folders, readable);
    QVERIFY(find(facts, Code::FilesWritable) != nullptr);
}

void TestTrust::names_other_peoples_ids()
{
    const std::vector<TrustFact> facts
        = facts_of(as(mapped_root(), { number(0, 1000, 3), number(10, 100000, 5), number(20, 165530, 10) }));
    const std::vector<IdInterval> others { { 1001, 1003 }, { 165536, 165540 } };
    QVERIFY(find(facts, Code::ActsAsOthers) != nullptr);
    QCOMPARE(find(facts, Code::ActsAsOthers)->ids, others);
    QVERIFY(find(facts_of(mapped_root()), Code::ActsAsOthers) == nullptr);
    QVERIFY(find(facts_of(mapped_root()), Code::ActsAsRoot) == nullptr);
}

void TestTrust::root_is_root()
{
    HostFacts root = anna();
    root.uid.me = root.gid.me = 0;
    root.home = "/root";
    QVERIFY(find(facts_of(mapped_root(), root), Code::ActsAsRoot) != nullptr);
    QVERIFY(find(facts_of(as(mapped_root(), {}), root), Code::ActsAsRoot) != nullptr);
    QVERIFY(find(facts_of(as(mapped_root(), { number(0, 100000, 9) }), root), Code::ActsAsRoot) == nullptr);
}

void TestTrust::comes_from_the_contents()
{
    Profile named = mapped_root();
    named.name = "Perfectly safe";
    named.description = "No network, no files";
    QCOMPARE(facts_of(named), facts_of(mapped_root()));
}

void TestTrust::orders_by_gravity()
{
    const std::vector<TrustFact> facts = facts_of(mapped_root({ Net }));
    QVERIFY(std::ranges::is_sorted(facts, {}, &TrustFact::code));
    for (const TrustFact& fact : facts)
        QVERIFY(!name(fact.code).empty());
    QVERIFY(is_kept(Code::NetworkKept) && !is_kept(Code::NetworkReached));
    QCOMPARE(name(Code::EndsWithInit), std::string_view { "ends-with-init" });
    QCOMPARE(name(Code::FilesWritable), std::string_view { "files-writable" });
}

QTEST_APPLESS_MAIN(TestTrust)
#include "tst_trust.moc"
