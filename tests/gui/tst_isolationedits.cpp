// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/legalnames.h"
#include "engine/profile/profiletext.h"
#include "gui/document/capabilityedits.h"
#include "gui/document/isolationedits.h"

#include <QTest>

#include <random>

using namespace nestbox;

namespace {

Isolation everything()
{
    Isolation isolation;
    setRoot(isolation, RootKind::Private);
    setHostname(isolation, "nest");
    addMount(isolation, BindMount { "/usr", "/usr", true });
    return isolation;
}

bool canBeSaved(const Isolation& isolation)
{
    Profile profile;
    profile.name = "test";
    profile.isolation = isolation;
    const auto read = parse_profile(write_profile(profile));
    return read && read->isolation == isolation;
}

CapabilityChoice only(std::set<std::string> names)
{
    return { .kind = CapabilityChoice::Kind::List, .names = std::move(names) };
}

} // namespace

class IsolationEditsTest : public QObject
{
    Q_OBJECT

private slots:
    void editsBringWhatTheyNeed();
    void namesTheStrongestNeed();
    void removingTakesWhatNeedsIt();
    void anyRowOfEditsCanBeSaved();
    void mountsMove();
    void capabilitiesComeAndGo();
    void allAndNoneHaveShortNames();
};

void IsolationEditsTest::editsBringWhatTheyNeed()
{
    Isolation isolation;
    setRoot(isolation, RootKind::Private);
    QCOMPARE(isolation.namespaces, (std::set { NamespaceKind::Mount, NamespaceKind::Pid }));
    isolation = {};
    setHostname(isolation, "nest");
    QVERIFY(isolation.namespaces.contains(NamespaceKind::Uts));
    setHostname(isolation, "");
    QVERIFY(!isolation.hostname);
    isolation = {};
    addMount(isolation, TmpfsMount { "/tmp" });
    QVERIFY(isolation.namespaces.contains(NamespaceKind::Mount));
}

void IsolationEditsTest::namesTheStrongestNeed()
{
    const Isolation isolation = everything();
    QCOMPARE(needOf(isolation, NamespaceKind::Mount), std::optional { IsolationNeed::PrivateRoot });
    QCOMPARE(needOf(isolation, NamespaceKind::Pid), std::optional { IsolationNeed::PrivateRoot });
    QCOMPARE(needOf(isolation, NamespaceKind::Uts), std::optional { IsolationNeed::Hostname });
    QCOMPARE(needOf(isolation, NamespaceKind::Net), std::nullopt);
    Isolation host = isolation;
    setRoot(host, RootKind::Host);
    QCOMPARE(needOf(host, NamespaceKind::Mount), std::optional { IsolationNeed::Mounts });
    QCOMPARE(needOf(host, NamespaceKind::Pid), std::nullopt);
}

void IsolationEditsTest::removingTakesWhatNeedsIt()
{
    Isolation isolation = everything();
    removeNamespace(isolation, NamespaceKind::Pid);
    QCOMPARE(isolation.root, RootKind::Host);
    QCOMPARE(isolation.mounts.size(), std::size_t(1));
    removeNamespace(isolation, NamespaceKind::Mount);
    QVERIFY(isolation.mounts.empty());
    removeNamespace(isolation, NamespaceKind::Uts);
    QCOMPARE(isolation, Isolation {});
}

void IsolationEditsTest::anyRowOfEditsCanBeSaved()
{
    const unsigned seed = std::random_device {}();
    qInfo("seed %u", seed);
    std::mt19937 random { seed };
    Isolation isolation;
    for (int step = 0; step < 500; ++step) {
        const auto kind = static_cast<NamespaceKind>(random() % 6);
        switch (random() % 6) {
        case 0:
            addNamespace(isolation, kind);
            break;
        case 1:
            removeNamespace(isolation, kind);
            break;
        case 2:
            setRoot(isolation, random() % 2 == 0 ? RootKind::Host : RootKind::Private);
            break;
        case 3:
            setHostname(isolation, random() % 2 == 0 ? "" : "nest");
            break;
        case 4:
            addMount(isolation, BindMount { "~/x", "/x", random() % 2 == 0 });
            break;
        default:
            moveMount(isolation, random() % 4, random() % 2 == 0 ? 1 : -1);
        }
        QVERIFY2(canBeSaved(isolation), qPrintable(QString::number(step)));
    }
}

void IsolationEditsTest::mountsMove()
{
    Isolation isolation;
    addMount(isolation, TmpfsMount { "/a" });
    addMount(isolation, TmpfsMount { "/b" });
    QVERIFY(!moveMount(isolation, 0, -1) && !moveMount(isolation, 1, 1) && !moveMount(isolation, 2, -1));
    QVERIFY(moveMount(isolation, 1, -1));
    QCOMPARE(std::get<TmpfsMount>(isolation.mounts[0]).target, std::string("/b"));
}

void IsolationEditsTest::capabilitiesComeAndGo()
{
    const std::array<std::string_view, 2> some { "cap_kill", "cap_chown" };
    QCOMPARE(withCapabilities(only({ "cap_kill" }), some, true), only({ "cap_chown", "cap_kill" }));
    QCOMPARE(withCapabilities(only({ "cap_kill", "cap_mknod" }), some, false), only({ "cap_mknod" }));
    const CapabilityChoice most = withCapabilities({}, some, false);
    QCOMPARE(most.names.size(), capability_names().size() - 2);
    QVERIFY(!most.names.contains("cap_kill"));
}

void IsolationEditsTest::allAndNoneHaveShortNames()
{
    const std::array<std::string_view, 1> kill { "cap_kill" };
    QCOMPARE(withCapabilities(only({ "cap_kill" }), kill, false).kind, CapabilityChoice::Kind::None);
    const CapabilityChoice most = withCapabilities({}, kill, false);
    QCOMPARE(withCapabilities(most, kill, true), CapabilityChoice {});
    const CapabilityChoice none { .kind = CapabilityChoice::Kind::None, .names = {} };
    QCOMPARE(withCapabilities(none, capability_names(), true), CapabilityChoice {});
}

QTEST_APPLESS_MAIN(IsolationEditsTest)
#include "tst_isolationedits.moc"
