// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/profilerepairs.h"

#include <QTest>

#include <random>

using namespace nestbox;

namespace {

using Rows = std::vector<ProfileRange>;
using Symbol = OutsideId::Symbol;
using Code = Repair::Code;

ProfileRange number(Id inside, Id outside, Id count)
{
    return { inside, { Symbol::Number, outside, {}, {} }, count };
}

const ProfileRange me { 0, { Symbol::Me, 0, {}, {} }, 1 };
const ProfileRange rest { 1, { Symbol::Subordinate, 0, {}, {} }, {} };

HostFacts anna()
{
    HostFacts facts;
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid }) {
        facts.of(kind).me = 1000;
        facts.of(kind).delegated = { { 100000, 165536 } };
        facts.of(kind).tool = ToolState::Usable;
    }
    return facts;
}

/// Root in a container: the everyday rootless map.
HostFacts container()
{
    HostFacts facts = anna();
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid }) {
        facts.of(kind).me = 0;
        facts.of(kind).parent = { { { 0, 1000, 1 }, { 1, 100000, 65536 } } };
        facts.of(kind).delegated.clear();
    }
    facts.capabilities = { "cap_setuid", "cap_setgid", "cap_setfcap", "cap_sys_admin" };
    return facts;
}

Profile with_maps(Rows uid, Rows gid, std::optional<Setgroups> setgroups = {})
{
    Profile profile;
    profile.name = "test";
    profile.levels = { { std::move(uid), std::move(gid), setgroups } };
    return profile;
}

std::vector<ProfileRepair> repairs_for(const Profile& profile, const HostFacts& facts)
{
    return profile_repairs(profile, assess(profile, facts), facts);
}

} // namespace

Q_DECLARE_METATYPE(Profile)
Q_DECLARE_METATYPE(HostFacts)
Q_DECLARE_METATYPE(Repair::Code)

class TestProfileRepairs : public QObject
{
    Q_OBJECT

private slots:
    void offers_data();
    void offers();
    void keeps_symbols();
    void denies_setgroups();
    void offers_nothing_for_a_good_profile();
    void always_ends();
};

void TestProfileRepairs::offers_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<HostFacts>("facts");
    QTest::addColumn<Repair::Code>("code");

    QTest::newRow("overlap inside: trim")
        << with_maps({ number(0, 100000, 10), number(5, 100100, 10) }, {}) << anna() << Code::Trim;
    QTest::newRow("overlap inside: move")
        << with_maps({ number(0, 100000, 10), number(5, 100100, 10) }, {}) << anna() << Code::MoveInside;
    QTest::newRow("overlap outside: move")
        << with_maps({ number(0, 100000, 10), number(20, 100005, 10) }, {}) << anna() << Code::MoveOutside;
    QTest::newRow("not delegated") << with_maps({ number(0, 2000, 10) }, {}) << anna() << Code::UseDelegation;
    QTest::newRow("not delegated, one ID") << with_maps({ number(0, 2000, 1) }, {}) << anna() << Code::UseOwnId;
    QTest::newRow("across two ranges of the parent")
        << with_maps({ number(0, 0, 65537) }, {}) << container() << Code::SplitAlongParent;
    QTest::newRow("count 0") << with_maps({ number(0, 100000, 0) }, {}) << anna() << Code::CountOne;
}

void TestProfileRepairs::offers()
{
    QFETCH(Profile, profile);
    QFETCH(HostFacts, facts);
    QFETCH(Repair::Code, code);
    const std::vector<ProfileRepair> repairs = repairs_for(profile, facts);
    const auto found = std::ranges::find(repairs, code, &ProfileRepair::code);
    QVERIFY(found != repairs.end());
    QVERIFY(found->complete);
    QVERIFY(assess(found->profile, facts).launchable());
}

void TestProfileRepairs::keeps_symbols()
{
    const Profile profile = with_maps({ me, rest, number(65000, 1000, 1) }, {});
    const std::vector<ProfileRepair> repairs = repairs_for(profile, anna());
    QVERIFY(!repairs.empty());
    for (const ProfileRepair& repair : repairs) {
        const Rows& rows = repair.profile.levels[0].uid;
        for (std::size_t row = 0; row < 2; ++row)
            if (std::ranges::find(repair.rows, row) == repair.rows.end())
                QCOMPARE(rows[row], profile.levels[0].uid[row]);
    }
}

void TestProfileRepairs::denies_setgroups()
{
    const std::vector<ProfileRepair> repairs = repairs_for(with_maps({ me }, { me }, Setgroups::Allow), anna());
    QCOMPARE(repairs.size(), std::size_t { 1 });
    QCOMPARE(repairs[0].code, Code::DenySetgroups);
    QVERIFY(assess(repairs[0].profile, anna()).launchable());
}

void TestProfileRepairs::offers_nothing_for_a_good_profile()
{
    QVERIFY(repairs_for(with_maps({ me, rest }, { me, rest }), anna()).empty());
}

void TestProfileRepairs::always_ends()
{
    const unsigned seed = std::random_device {}();
    qInfo("seed %u", seed);
    std::mt19937 random { seed };
    const auto below = [&random](Id end) { return static_cast<Id>(random() % end); };
    for (int round = 0; round < 300; ++round) {
        Rows rows;
        for (Id i = 0; i < 1 + below(6); ++i)
            rows.push_back(below(4) == 0 ? ProfileRange { below(20), { Symbol::Subordinate, 0, {}, {} }, below(9) }
                                         : number(below(30), 99995 + below(20), below(12)));
        Profile profile = with_maps(rows, {});
        const HostFacts facts = round % 2 == 0 ? anna() : container();
        int steps = 0;
        for (auto repairs = repairs_for(profile, facts); !repairs.empty() && steps < 1000; ++steps) {
            profile = repairs[below(static_cast<Id>(repairs.size()))].profile;
            repairs = repairs_for(profile, facts);
        }
        QVERIFY2(steps < 1000, "repairs went in a circle");
    }
}

QTEST_GUILESS_MAIN(TestProfileRepairs)
#include "tst_profilerepairs.moc"
