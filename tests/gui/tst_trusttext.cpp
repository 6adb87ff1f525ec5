// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/trusttext.h"

#include "annasmachine.h"
#include "engine/profile/legalnames.h"
#include "gui/text/capabilitytext.h"
#include "gui/text/lists.h"

#include <QTest>

using namespace nestbox;
using namespace nestbox::test;

namespace {

using enum NamespaceKind;

Profile withIsolation(
    std::set<NamespaceKind> kinds, RootKind root = RootKind::Host, std::vector<ProfileMount> mounts = {})
{
    Profile profile = rootAndSubordinate();
    profile.isolation = { std::move(kinds), {}, root, std::move(mounts) };
    return profile;
}

QString lineOf(const Profile& profile)
{
    const HostFacts facts = annasMachine();
    return trustLine(trust_facts(profile, assess(profile, facts), facts), facts);
}

} // namespace

Q_DECLARE_METATYPE(Profile)

class TrustTextTest : public QObject
{
    Q_OBJECT

private slots:
    void lines_data();
    void lines();
    void everyFactHasItsSentence();
    void foldersAndIdsAreNamed();
    void everyCapabilityHasItsSentence();
    void lists();
};

void TrustTextTest::lines_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<QString>("line");
    const ProfileMount usr = BindMount { "/usr", "/usr", true };
    const ProfileMount work = BindMount { "~/work", "/work", false };
    const ProfileMount other = BindMount { "/srv", "/srv", false };
    QTest::newRow("nothing kept")
        << withIsolation({})
        << "The program can change all your files, reach the network, end your processes and use your desktop session.";
    QTest::newRow("no network") << withIsolation({ Net })
                                << "The program can change all your files, end your processes and use your desktop "
                                   "session; it cannot reach the network.";
    QTest::newRow("read-only")
        << withIsolation({ Mount, Pid }, RootKind::Host, { BindMount { "/", "/", true } })
        << "The program can read all your files, reach the network and use your desktop session; it cannot change your "
           "files or see your processes.";
    QTest::newRow("a folder") << withIsolation({ Mount, Pid, Net }, RootKind::Private, { usr, work })
                              << "The program can change ~/work; it cannot see your home folder, reach the network, "
                                 "see your processes or use your desktop session.";
    QTest::newRow("two folders") << withIsolation({ Mount, Pid }, RootKind::Private, { work, other })
                                 << "The program can change 2 folder(s) of yours, reach the network and use your X11 "
                                    "display; it cannot see your home folder or see your processes.";
    QTest::newRow("nothing left") << withIsolation({ Mount, Pid, Net }, RootKind::Private, { usr })
                                  << "The program cannot see your home folder, reach the network, see your processes "
                                     "or use your desktop session.";
    Profile stranger = withIsolation({});
    stranger.levels[0].uid = { subordinateIds(0, 10) };
    QTest::newRow("another ID") << stranger
                                << "The program can reach the network and list your processes; it cannot change your "
                                   "files or use your desktop session.";
}

void TrustTextTest::lines()
{
    QFETCH(Profile, profile);
    QTEST(lineOf(profile), "line");
}

void TrustTextTest::everyFactHasItsSentence()
{
    QSet<QString> sentences;
    const int count = static_cast<int>(TrustFact::Code::KernelReached) + 1;
    for (int code = 0; code < count; ++code)
        sentences.insert(trustText({ static_cast<TrustFact::Code>(code), {}, {} }, annasMachine()));
    QCOMPARE(sentences.size(), count);
}

void TrustTextTest::foldersAndIdsAreNamed()
{
    const HostFacts facts = annasMachine();
    QCOMPARE(
        trustText({ TrustFact::Code::FoldersWritable, { { "/home/anna/work", false }, { "/srv", false } }, {} }, facts),
        "It can change what you may change in ~/work and /srv.");
    QCOMPARE(trustText({ TrustFact::Code::ActsAsOthers, {}, { { 7, 8 }, { 20, 30 } } }, facts),
        "It can act as other users of this machine: UID 7 and 20–29.");
}

void TrustTextTest::everyCapabilityHasItsSentence()
{
    for (const std::string_view name : capability_names())
        QVERIFY2(!capabilityText(name).isEmpty(), std::string(name).c_str());
    QVERIFY(capabilityEffectText({}).isEmpty());
    QCOMPARE(capabilityEffectText({ CapabilityEffect::Code::NeedsNamespace, Net }),
        "Void without a namespace of its own: Network.");
}

void TrustTextTest::lists()
{
    QCOMPARE(allOf({}), QString());
    QCOMPARE(allOf({ "a" }), "a");
    QCOMPARE(allOf({ "a", "b", "c" }), "a, b and c");
    QCOMPARE(anyOf({ "a", "b" }), "a or b");
    QCOMPARE(homePath("/home/anna", "/home/anna"), "~");
    QCOMPARE(homePath("/home/annabel", "/home/anna"), "/home/annabel");
    QCOMPARE(homePath("/usr", "/"), "/usr");
}

QTEST_GUILESS_MAIN(TrustTextTest)
#include "tst_trusttext.moc"
