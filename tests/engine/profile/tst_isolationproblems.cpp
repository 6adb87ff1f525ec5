// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/assessment.h"

#include <QTest>

using namespace nestbox;

/// What a profile file cannot say, but options and a profile that is being edited can.
class TestIsolationProblems : public QObject
{
    Q_OBJECT

private slots:
    void namesTheMissingNamespace_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("kind");
        QTest::newRow("host name") << 0 << "isolation.hostname" << static_cast<int>(NamespaceKind::Uts);
        QTest::newRow("private root") << 1 << "isolation.root" << static_cast<int>(NamespaceKind::Pid);
        QTest::newRow("mounts") << 2 << "isolation.mounts" << static_cast<int>(NamespaceKind::Mount);
    }

    void namesTheMissingNamespace()
    {
        QFETCH(int, change);
        QFETCH(QString, key);
        QFETCH(int, kind);
        Isolation isolation;
        if (change == 0)
            isolation.hostname = "nest";
        else if (change == 1)
            isolation = { { NamespaceKind::Mount }, {}, RootKind::Private, {} };
        else
            isolation.mounts = { TmpfsMount { "/tmp" } };
        const Assessment missing = assess(with(isolation), anna());
        QCOMPARE(missing.problems.size(), std::size_t { 1 });
        QVERIFY(missing.problems.front().code == Problem::Code::NamespaceMissing);
        QCOMPARE(QString::fromStdString(missing.problems.front().name), key);
        QCOMPARE(static_cast<int>(missing.problems.front().value), kind);
        isolation.namespaces.insert(static_cast<NamespaceKind>(kind));
        QVERIFY(assess(with(isolation), anna()).launchable());
    }

    void countsLevels()
    {
        Profile profile = with({});
        profile.levels.resize(33, profile.levels.front());
        for (std::size_t i = 1; i < profile.levels.size(); ++i)
            profile.levels[i].uid = profile.levels[i].gid = { { 0, {}, 1 } };
        QVERIFY(assess(profile, anna()).launchable());
        profile.levels.push_back(profile.levels.back());
        const Assessment deep = assess(profile, anna());
        QCOMPARE(deep.problems.size(), std::size_t { 1 });
        QVERIFY(deep.problems.front().code == Problem::Code::TooManyLevels);
        QCOMPARE(deep.problems.front().limit, 33U);
    }

    /// In a namespace without a map of one kind nobody has a number, so nobody can create another (create_user_ns).
    void tellsThatNobodyCanCreateALevel()
    {
        Profile profile = with({});
        profile.levels.front().gid.clear();
        profile.levels.emplace_back();
        const Assessment assessment = assess(profile, anna());
        QVERIFY(!assessment.launchable());
        QVERIFY(assessment.problems.front().finding->rule == Rule::CreatorUnmapped);
        QCOMPARE(assessment.problems.front().level, std::size_t { 1 });
    }

private:
    static HostFacts anna()
    {
        HostFacts facts;
        facts.uid.me = facts.gid.me = 1000;
        return facts;
    }

    static Profile with(const Isolation& isolation)
    {
        const ProfileRange me { 0, { .symbol = OutsideId::Symbol::Me }, 1 };
        Profile profile;
        profile.name = "test";
        profile.levels = { { { me }, { me }, {} } };
        profile.isolation = isolation;
        return profile;
    }
};

QTEST_GUILESS_MAIN(TestIsolationProblems)
#include "tst_isolationproblems.moc"
