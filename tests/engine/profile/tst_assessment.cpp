// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/assessment.h"

#include <QTest>

#include <initializer_list>

using namespace nestbox;

namespace {

using Rows = std::vector<ProfileRange>;
using Symbol = OutsideId::Symbol;
using Code = Problem::Code;

ProfileRange number(Id inside, Id outside, Id count)
{
    return { inside, { Symbol::Number, outside, {}, {} }, count };
}

ProfileRange me(Id inside)
{
    return { inside, { Symbol::Me, 0, {}, {} }, 1 };
}

ProfileRange subordinate(Id inside, std::optional<Id> count, std::optional<Id> offset = {})
{
    return { inside, { Symbol::Subordinate, 0, {}, offset }, count };
}

ProfileRange named(Symbol symbol, Id inside, const char* name)
{
    return { inside, { symbol, 0, name, {} }, 1 };
}

/// UID and GID 1000 on an ordinary machine with 65536 subordinate IDs of each kind.
HostFacts anna()
{
    HostFacts facts;
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid }) {
        facts.of(kind).me = 1000;
        facts.of(kind).delegated = { { 100000, 165536 } };
        facts.of(kind).tool = ToolState::Usable;
    }
    facts.user_name = "anna";
    facts.find_user = [](std::string_view name) { return name == "bob" ? std::optional<Id> { 1001 } : std::nullopt; };
    facts.find_group = [](std::string_view name) { return name == "disk" ? std::optional<Id> { 6 } : std::nullopt; };
    return facts;
}

HostFacts root()
{
    HostFacts facts = anna();
    facts.uid.me = facts.gid.me = 0;
    facts.user_name = "root";
    facts.uid.delegated.clear();
    facts.gid.delegated.clear();
    facts.capabilities = { "cap_setuid", "cap_setgid", "cap_setfcap", "cap_sys_admin", "cap_dac_override" };
    return facts;
}

HostFacts with(HostFacts facts, void (*change)(HostFacts&))
{
    change(facts);
    return facts;
}

/// Rows of somebody else's IDs, none next to another.
Rows apart(Id count)
{
    Rows rows;
    for (Id i = 0; i < count; ++i)
        rows.push_back(number(i, 2000 + 2 * i, 1));
    return rows;
}

Profile with_maps(Rows uid, Rows gid, std::optional<Setgroups> setgroups = {})
{
    Profile profile;
    profile.name = "test";
    profile.levels = { { std::move(uid), std::move(gid), setgroups } };
    return profile;
}

QString text_of(const IdMap& map)
{
    return QString::fromStdString(map.to_kernel_text()).trimmed().replace('\n', ", ");
}

using RowList = std::vector<std::size_t>;

} // namespace

Q_DECLARE_METATYPE(Profile)
Q_DECLARE_METATYPE(HostFacts)
Q_DECLARE_METATYPE(Route)
Q_DECLARE_METATYPE(Problem::Code)
Q_DECLARE_METATYPE(IdInterval)
Q_DECLARE_METATYPE(RowList)

class TestAssessment : public QObject
{
    Q_OBJECT

private slots:
    void resolves_data();
    void resolves();
    void chooses_route_data();
    void chooses_route();
    void refuses_data();
    void refuses();
    void settles_setgroups_data();
    void settles_setgroups();
    void names_rows_of_split_ranges();
    void judges_nested_levels();
    void picks_identity();
    void administrator_writes_both();
};

void TestAssessment::resolves_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<HostFacts>("facts");
    QTest::addColumn<QString>("map");
    QTest::addColumn<RowList>("row_of_range");

    const HostFacts two_lines
        = with(anna(), [](HostFacts& f) { f.uid.delegated = { { 300000, 300010 }, { 200000, 200010 } }; });
    const HostFacts overlapping
        = with(anna(), [](HostFacts& f) { f.uid.delegated = { { 100000, 100010 }, { 100005, 100015 } }; });
    const HostFacts own_inside = with(anna(), [](HostFacts& f) { f.uid.delegated = { { 995, 1005 } }; });
    const HostFacts container = with(anna(), [](HostFacts& f) {
        f.uid.parent = { { { 0, 1000, 1 }, { 1, 100000, 9 }, { 10, 100009, 100 }, { 1000, 200000, 1 } } };
        f.uid.delegated = { { 5, 15 } };
    });

    QTest::newRow("number") << Rows { number(0, 2000, 10) } << anna() << "0 2000 10" << RowList { 0 };
    QTest::newRow("me") << Rows { me(0) } << anna() << "0 1000 1" << RowList { 0 };
    QTest::newRow("user") << Rows { named(Symbol::User, 5, "bob") } << anna() << "5 1001 1" << RowList { 0 };
    QTest::newRow("subordinate") << Rows { subordinate(1, 10) } << anna() << "1 100000 10" << RowList { 0 };
    QTest::newRow("rest") << Rows { me(0), subordinate(1, {}) } << anna() << "0 1000 1, 1 100000 65536"
                          << RowList { 0, 1 };
    QTest::newRow("the lowest not used before") << Rows { number(0, 100000, 5), subordinate(10, 10) } << anna()
                                                << "0 100000 5, 10 100005 10" << RowList { 0, 1 };
    QTest::newRow("around a hole that is used") << Rows { number(0, 100002, 2), subordinate(10, 4) } << anna()
                                                << "0 100002 2, 10 100000 2, 12 100004 2" << RowList { 0, 1, 1 };
    QTest::newRow("two after each other")
        << Rows { subordinate(0, 3), subordinate(3, 3) } << anna() << "0 100000 3, 3 100003 3" << RowList { 0, 1 };
    QTest::newRow("offset") << Rows { subordinate(0, 3, 5) } << anna() << "0 100005 3" << RowList { 0 };
    QTest::newRow("offset takes even used ones")
        << Rows { subordinate(0, 3), subordinate(10, 3, 1) } << anna() << "0 100000 3, 10 100001 3" << RowList { 0, 1 };
    QTest::newRow("file order, split where lines end")
        << Rows { subordinate(0, 15) } << two_lines << "0 300000 10, 10 200000 5" << RowList { 0, 0 };
    QTest::newRow("offset into the second line")
        << Rows { subordinate(0, 5, 12) } << two_lines << "0 200002 5" << RowList { 0 };
    QTest::newRow("overlapping lines count once")
        << Rows { subordinate(0, {}) } << overlapping << "0 100000 10, 10 100010 5" << RowList { 0, 0 };
    QTest::newRow("own ID inside the delegation")
        << Rows { me(0), subordinate(1, {}) } << own_inside << "0 1000 1, 1 995 5, 6 1001 4" << RowList { 0, 1, 1 };
    QTest::newRow("split where the parent's lines end")
        << Rows { subordinate(0, 10) } << container << "0 5 5, 5 10 5" << RowList { 0, 0 };
    QTest::newRow("count 0 stays") << Rows { subordinate(0, 0) } << anna() << "0 100000 0" << RowList { 0 };
    QTest::newRow("what there is, when there is too little")
        << Rows { subordinate(0, 70000) } << anna() << "0 100000 65536" << RowList { 0 };
    QTest::newRow("inside runs past the last ID")
        << Rows { subordinate(4294967290, {}) } << two_lines << "4294967290 300000 10" << RowList { 0 };
}

void TestAssessment::resolves()
{
    QFETCH(Rows, rows);
    QFETCH(HostFacts, facts);
    QFETCH(RowList, row_of_range);
    const Assessment assessment = assess(with_maps(rows, {}), facts);
    QTEST(text_of(assessment.levels[0].uid.map), "map");
    QCOMPARE(assessment.levels[0].uid.row_of_range, row_of_range);
}

void TestAssessment::chooses_route_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<HostFacts>("facts");
    QTest::addColumn<Route>("uid");
    QTest::addColumn<Route>("gid");
    QTest::addColumn<bool>("launchable");

    const HostFacts no_setfcap = with(root(), [](HostFacts& f) { f.capabilities.erase("cap_setfcap"); });
    const HostFacts powerless_root = with(root(), [](HostFacts& f) { f.capabilities.clear(); });
    const HostFacts delegated_root
        = with(powerless_root, [](HostFacts& f) { f.uid.delegated = f.gid.delegated = { { 100000, 165536 } }; });
    const HostFacts with_mapper = with(anna(), [](HostFacts& f) { f.mapper_available = true; });
    const HostFacts no_tool = with(anna(), [](HostFacts& f) { f.uid.tool = ToolState::Missing; });

    QTest::newRow("empty") << with_maps({}, {}) << anna() << Route::Unmapped << Route::Unmapped << true;
    QTest::newRow("mapped root") << with_maps({ me(0) }, { me(0) }) << anna() << Route::Self << Route::Self << true;
    QTest::newRow("keep my ID") << with_maps({ me(1000) }, { me(1000) }) << anna() << Route::Self << Route::Self
                                << true;
    QTest::newRow("root and subordinate") << with_maps({ me(0), subordinate(1, {}) }, { me(0), subordinate(1, {}) })
                                          << anna() << Route::Subordinate << Route::Subordinate << true;
    QTest::newRow("each kind for itself")
        << with_maps({ me(0) }, { me(0), subordinate(1, 5) }) << anna() << Route::Self << Route::Subordinate << true;
    QTest::newRow("one subordinate ID alone")
        << with_maps({ subordinate(0, 1) }, {}) << anna() << Route::Subordinate << Route::Unmapped << true;
    QTest::newRow("two own ranges: own twice overlaps")
        << with_maps({ me(0), me(1) }, {}) << anna() << Route::Impossible << Route::Unmapped << false;
    QTest::newRow("own ID, count 2") << with_maps({ number(0, 1000, 2) }, {}) << anna() << Route::Impossible
                                     << Route::Unmapped << false;
    QTest::newRow("no newuidmap") << with_maps({ subordinate(0, 5) }, {}) << no_tool << Route::Subordinate
                                  << Route::Unmapped << false;
    QTest::newRow("not delegated") << with_maps({ number(0, 2000, 10) }, {}) << anna() << Route::Impossible
                                   << Route::Unmapped << false;
    QTest::newRow("not delegated, mapper")
        << with_maps({ number(0, 2000, 10) }, {}) << with_mapper << Route::Administrator << Route::Unmapped << true;
    QTest::newRow("the mapper gives nobody ID 0") << with_maps({ number(0, 0, 10) }, { number(0, 0, 1) }) << with_mapper
                                                  << Route::Impossible << Route::Impossible << false;
    QTest::newRow("16 ranges to consent to")
        << with_maps(apart(8), apart(8)) << with_mapper << Route::Administrator << Route::Administrator << true;
    QTest::newRow("17 ranges to consent to")
        << with_maps(apart(8), apart(9)) << with_mapper << Route::Impossible << Route::Impossible << false;
    QTest::newRow("root: mapped root") << with_maps({ me(0) }, { me(0) }) << root() << Route::Self << Route::Self
                                       << true;
    QTest::newRow("root: any") << with_maps({ number(0, 2000, 10) }, { number(0, 2000, 10) }) << root()
                               << Route::Privileged << Route::Privileged << true;
    QTest::newRow("root: keeps setgroups")
        << with_maps({ me(0) }, { me(0) }, Setgroups::Allow) << root() << Route::Self << Route::Privileged << true;
    QTest::newRow("root without CAP_SETFCAP: 0 of the parent")
        << with_maps({ me(0) }, { me(0) }) << no_setfcap << Route::Impossible << Route::Self << false;
    QTest::newRow("root without CAP_SETFCAP: others")
        << with_maps({ number(0, 7, 3) }, {}) << no_setfcap << Route::Privileged << Route::Unmapped << true;
    QTest::newRow("root without any capability")
        << with_maps({ number(0, 7, 3) }, {}) << powerless_root << Route::Impossible << Route::Unmapped << false;
    QTest::newRow("root needs a delegation as well")
        << with_maps({ subordinate(0, 9) }, {}) << delegated_root << Route::Subordinate << Route::Unmapped << true;
}

void TestAssessment::chooses_route()
{
    QFETCH(Profile, profile);
    QFETCH(HostFacts, facts);
    QFETCH(Route, uid);
    QFETCH(Route, gid);
    const Assessment assessment = assess(profile, facts);
    QCOMPARE(static_cast<int>(assessment.levels[0].uid.route), static_cast<int>(uid));
    QCOMPARE(static_cast<int>(assessment.levels[0].gid.route), static_cast<int>(gid));
    QTEST(assessment.launchable(), "launchable");
}

void TestAssessment::refuses_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<HostFacts>("facts");
    QTest::addColumn<Problem::Code>("code");
    QTest::addColumn<RowList>("rows");
    QTest::addColumn<IdInterval>("ids");
    QTest::addColumn<quint64>("value");

    const auto row = [](const char* name, const Profile& profile, const HostFacts& facts, Code code,
                         const RowList& rows = {}, IdInterval ids = {}, quint64 value = 0) {
        QTest::newRow(name) << profile << facts << code << rows << ids << value;
    };
    const HostFacts none = with(anna(), [](HostFacts& f) { f.uid.delegated.clear(); });
    const HostFacts container = with(anna(), [](HostFacts& f) {
        f.uid.parent = { { { 0, 1000, 1 }, { 1, 100000, 65536 } } };
        f.uid.me = f.gid.me = 0;
        f.capabilities = root().capabilities;
    });

    row("unknown user", with_maps({ named(Symbol::User, 0, "nix") }, {}), anna(), Code::UnknownUser, { 0 });
    row("unknown group", with_maps({}, { named(Symbol::Group, 0, "nix") }), anna(), Code::UnknownGroup, { 0 });
    row("no delegation", with_maps({ me(0), subordinate(1, 5) }, {}), none, Code::NoDelegation, { 1 }, {}, 5);
    row("delegation too small", with_maps({ subordinate(0, 65537) }, {}), anna(), Code::DelegationTooSmall, { 0 }, {},
        65537);
    row("not delegated", with_maps({ me(0), number(1, 165530, 10) }, {}), anna(), Code::NotDelegated, { 1 },
        { 165536, 165540 });
    row("tool missing", with_maps({ subordinate(0, 5) }, {}),
        with(anna(), [](HostFacts& f) { f.uid.tool = ToolState::Missing; }), Code::ToolMissing, { 0 });
    row("tool without privilege", with_maps({}, { subordinate(0, 5) }),
        with(anna(), [](HostFacts& f) { f.gid.tool = ToolState::NotPrivileged; }), Code::ToolNotPrivileged, { 0 });
    row("no user namespaces", with_maps({}, {}), with(anna(), [](HostFacts& f) { f.max_user_namespaces.reset(); }),
        Code::NamespacesUnsupported);
    row("user namespaces turned off", with_maps({}, {}), with(anna(), [](HostFacts& f) { f.max_user_namespaces = 0; }),
        Code::NamespacesDisabled);
    row("AppArmor", with_maps({}, {}), with(anna(), [](HostFacts& f) { f.apparmor_restricts = true; }),
        Code::AppArmorRestricts);
    row("inside overlap", with_maps({ number(0, 100000, 10), number(5, 100100, 10) }, {}), anna(), Code::KernelRefuses,
        { 1, 0 }, { 5, 10 });
    row("not in the container", with_maps({ number(0, 1, 65537) }, {}), container, Code::KernelRefuses, { 0 },
        { 65537, 65538 });
    row("setgroups wanted, own GID only", with_maps({ me(0) }, { me(0) }, Setgroups::Allow), anna(),
        Code::SetgroupsMustBeDenied);
    row("setgroups denied above", with_maps({ me(0) }, { me(0), subordinate(1, 9) }, Setgroups::Allow),
        with(anna(), [](HostFacts& f) { f.setgroups_denied = true; }), Code::SetgroupsInheritedDeny);

    Profile groups = with_maps({ me(0) }, { me(0) });
    groups.program.groups = { 0 };
    row("groups need setgroups", groups, anna(), Code::GroupsNeedSetgroups);
    groups.levels[0].gid.clear();
    row("group not mapped", groups, anna(), Code::GroupNotMapped, {}, {}, 0);
    Profile identity = with_maps({ me(0) }, { me(0) });
    identity.program.user = 7;
    row("user not mapped", identity, anna(), Code::UserNotMapped, {}, {}, 7);
    identity.program.user.reset();
    identity.program.group = 8;
    row("primary group not mapped", identity, anna(), Code::GroupNotMapped, {}, {}, 8);
}

void TestAssessment::refuses()
{
    QFETCH(Profile, profile);
    QFETCH(HostFacts, facts);
    QFETCH(Problem::Code, code);
    QFETCH(RowList, rows);
    QFETCH(IdInterval, ids);
    QFETCH(quint64, value);
    const Assessment assessment = assess(profile, facts);
    const auto found = std::ranges::find(assessment.problems, code, &Problem::code);
    QVERIFY(found != assessment.problems.end());
    QCOMPARE(found->rows, rows);
    QCOMPARE(found->ids.first, ids.first);
    QCOMPARE(found->ids.end, ids.end);
    if (value != 0)
        QCOMPARE(found->value, value);
    QCOMPARE(assessment.launchable(), code == Code::AppArmorRestricts);
}

void TestAssessment::settles_setgroups_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<HostFacts>("facts");
    QTest::addColumn<bool>("denied");

    Profile with_groups = with_maps({ me(0) }, { me(0) });
    with_groups.program.groups = std::vector<Id> { 0 };
    QTest::newRow("own GID alone") << with_maps({ me(0) }, { me(0) }) << anna() << true;
    QTest::newRow("subordinate GIDs") << with_maps({ me(0) }, { me(0), subordinate(1, 5) }) << anna() << false;
    QTest::newRow("denied on request") << with_maps({ me(0) }, { me(0), subordinate(1, 5) }, Setgroups::Deny) << anna()
                                       << true;
    QTest::newRow("nothing mapped") << with_maps({}, {}) << anna() << false;
    QTest::newRow("root: own GID alone") << with_maps({ me(0) }, { me(0) }) << root() << true;
    QTest::newRow("root: allowed on request") << with_maps({ me(0) }, { me(0) }, Setgroups::Allow) << root() << false;
    QTest::newRow("root: groups need it") << with_groups << root() << false;
    QTest::newRow("inherited") << with_maps({}, {}) << with(anna(), [](HostFacts& f) { f.setgroups_denied = true; })
                               << true;
}

void TestAssessment::settles_setgroups()
{
    QFETCH(Profile, profile);
    QFETCH(HostFacts, facts);
    const Assessment assessment = assess(profile, facts);
    QTEST(assessment.levels[0].setgroups == Setgroups::Deny, "denied");
    QVERIFY(assessment.launchable());
}

void TestAssessment::names_rows_of_split_ranges()
{
    HostFacts facts = anna();
    facts.uid.delegated = { { 300000, 300010 }, { 200000, 200010 } };
    // Row 1 becomes two ranges; the second of them is what row 2 collides with.
    const Assessment assessment = assess(with_maps({ me(0), subordinate(1, {}), number(15, 200000, 1) }, {}), facts);
    QVERIFY(!assessment.problems.empty());
    const Problem& problem = assessment.problems.front();
    QCOMPARE(problem.rows, (RowList { 2, 1 }));
    QVERIFY(problem.finding.has_value());
    QCOMPARE(problem.finding->ranges, (RowList { 3, 2 }));
}

void TestAssessment::judges_nested_levels()
{
    Profile profile = with_maps({ me(0), subordinate(1, {}) }, { me(0), subordinate(1, {}) });
    profile.levels.push_back({ { number(0, 0, 1), number(1, 1, 65536) }, { number(0, 0, 1) }, {} });
    profile.levels.push_back({ { number(0, 0, 2) }, {}, {} });
    const Assessment assessment = assess(profile, anna());
    QCOMPARE(assessment.levels.size(), std::size_t { 3 });
    QCOMPARE(static_cast<int>(assessment.levels[1].uid.route), static_cast<int>(Route::Privileged));
    // One range over two lines of the level above, although these continue each other.
    const auto found = std::ranges::find(assessment.problems, std::size_t { 2 }, &Problem::level);
    QVERIFY(found != assessment.problems.end());
    QVERIFY(found->finding && found->finding->rule == Rule::CrossesParentRanges);
}

void TestAssessment::picks_identity()
{
    const Assessment mapped = assess(with_maps({ me(0) }, { me(0) }), anna());
    QCOMPARE(mapped.user, std::optional<Id> { 0 });
    QCOMPARE(mapped.group, std::optional<Id> { 0 });
    const Assessment kept = assess(with_maps({ me(1000) }, {}), anna());
    QCOMPARE(kept.user, std::optional<Id> {});
    QCOMPARE(kept.group, std::optional<Id> {});
}

void TestAssessment::administrator_writes_both()
{
    HostFacts facts = anna();
    facts.mapper_available = true;
    const Assessment assessment = assess(with_maps({ number(0, 2000, 10) }, { me(0) }), facts);
    QCOMPARE(static_cast<int>(assessment.levels[0].gid.route), static_cast<int>(Route::Administrator));
    QVERIFY(assessment.launchable());
}

QTEST_GUILESS_MAIN(TestAssessment)
#include "tst_assessment.moc"
