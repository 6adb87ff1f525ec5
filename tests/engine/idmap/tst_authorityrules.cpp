// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/authoritygap.h"
#include "engine/idmap/judge.h"
#include "tests/engine/idmap/contexts.h"

#include <QTest>

#include <cerrno>

using namespace nestbox;
using namespace nestbox::test;
using Place = MapActor::Place;

Q_DECLARE_METATYPE(nestbox::WriteContext)

/// Rules A1 and A2.
class AuthorityRules : public QObject
{
    Q_OBJECT

private slots:
    void decides_data();
    void decides();
    void gaps_data();
    void gaps();
};

namespace {

constexpr MapCapabilities all_but_setfcap { true, true, true, false, true };
constexpr MapCapabilities only_setuid { .setuid = true };
constexpr MapCapabilities only_setgid { .setgid = true };

WriteContext denied(WriteContext context)
{
    context.setgroups_denied = true;
    return context;
}

WriteContext with_writer(WriteContext context, Place place, Id euid, MapCapabilities capabilities)
{
    context.writer.place = place;
    context.writer.euid = euid;
    context.writer.in_parent = capabilities;
    return context;
}

WriteContext creator_with_setfcap(WriteContext context, bool held)
{
    context.creator_had_setfcap = held;
    return context;
}

void add_root_rows()
{
    const auto row = [](const char* name, const char* text, const WriteContext& context, const char* finding) {
        QTest::newRow(name) << QByteArray { text } << context << QString { finding };
    };
    const WriteContext weak = with_actor(root_context(), 0, 0, all_but_setfcap);
    row("A1 opener in the parent without CAP_SETFCAP", "0 0 1", weak, "A1 line 1 ranges 0 outside 0-0");
    row("A1 on the second line", "5 5 1\n0 0 1", weak, "A1 line 2 ranges 1 outside 0-0");
    row("A1 by wrap-around", "0 4294967296 1", weak, "A1 line 1 ranges 0 outside 0-0");
    row("A1 without 0", "0 1 65536", weak, "");
    row("A1 not for gid", "0 0 1", with_actor(root_context(IdKind::Gid), 0, 0, all_but_setfcap), "");
    row("A1 the creator's does not count outside", "0 0 1", creator_with_setfcap(weak, true),
        "A1 line 1 ranges 0 outside 0-0");
    WriteContext inside = inside_context();
    inside.owner = 0;
    inside.opener.euid = inside.writer.euid = 0;
    row("A1 the creator's counts inside", "0 0 1", creator_with_setfcap(inside, true), "");
    row("A1 the opener's does not count inside", "0 0 1", creator_with_setfcap(inside, false),
        "A1 line 1 ranges 0 outside 0-0");
    row("A1 the parent's 0, whatever it is above", "0 0 1",
        with_actor(nested_context({ { 0, 100000, 10 } }), 0, 0, all_but_setfcap), "A1 line 1 ranges 0 outside 0-0");
}

} // namespace

void AuthorityRules::decides_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<WriteContext>("context");
    QTest::addColumn<QString>("finding"); // of the kernel's reason, without the gaps
    add_root_rows();
    const auto row = [](const char* name, const char* text, const WriteContext& context, const char* finding) {
        QTest::newRow(name) << QByteArray { text } << context << QString { finding };
    };
    const WriteContext user = user_context();
    const WriteContext gid = user_context(IdKind::Gid);
    row("self-map from outside", "0 1000 1", user, "");
    row("self-map from inside", "7 1000 1", inside_context(), "");
    row("two IDs", "0 1000 2", user, "A2");
    row("two lines", "0 1000 1\n1 1001 1", user, "A2");
    row("another ID", "0 1001 1", user, "A2");
    row("not the owner", "0 1001 1", with_actor(user, 1001, 100, { .sys_admin = true, .dac_override = true }), "A2");
    row("gid with setgroups allowed", "0 100 1", gid, "A2");
    row("gid with setgroups denied", "0 100 1", denied(gid), "");
    row("gid: the UID's number", "0 1000 1", denied(gid), "A2");
    row("gid: the opener's EGID, not the creator's", "0 200 1", denied(with_actor(gid, 1000, 200, {})), "");
    row("gid: the creator's EGID", "0 100 1", denied(with_actor(gid, 1000, 200, {})), "A2");
    row("a range with CAP_SETUID", "0 1000 1\n1 100000 65536", with_actor(user, 1000, 100, only_setuid), "");
    row("a range with CAP_SETGID", "0 100 1\n1 100000 65536", with_actor(gid, 1000, 100, only_setgid), "");
    row("uid with CAP_SETGID", "0 1000 2", with_actor(user, 1000, 100, only_setgid), "A2");
    row("gid with CAP_SETUID", "0 100 2", with_actor(gid, 1000, 100, only_setuid), "A2");
    row("root inside has no power over the parent", "0 1000 2", inside_context(), "A2");
    const WriteContext root = root_context();
    row("writer without CAP_SETUID", "0 5 2", with_writer(root, Place::Parent, 0, {}), "A2");
    row("writer inside", "0 5 2", with_writer(root, Place::Inside, 0, MapCapabilities::all()), "A2");
    row("writer elsewhere without", "0 5 2", with_writer(root, Place::Elsewhere, 0, {}), "A2");
    row("opener without CAP_SETUID", "0 5 2",
        with_writer(with_actor(root, 0, 0, only_setgid), Place::Parent, 0, MapCapabilities::all()), "A2");
    row("self-map, written by anyone", "0 1000 1", with_writer(user, Place::Elsewhere, 5, {}), "");
    row("self-map is the opener's", "0 1000 1", with_writer(root, Place::Parent, 1000, {}), "A2");
}

void AuthorityRules::decides()
{
    QFETCH(const QByteArray, text);
    QFETCH(const WriteContext, context);
    QFETCH(const QString, finding);
    const Verdict verdict = judge_text({ text.data(), static_cast<std::size_t>(text.size()) }, context);
    QCOMPARE(verdict.ok() ? QString {} : text_of(verdict.findings.front()).section(" value", 0, 0), finding);
    QCOMPARE(verdict.error, finding.isEmpty() ? 0 : EPERM);
}

void AuthorityRules::gaps_data()
{
    using enum AuthorityGap;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<WriteContext>("context");
    QTest::addColumn<int>("gaps");
    const auto row = [](const char* name, const char* text, const WriteContext& context,
                         std::initializer_list<AuthorityGap> gaps) {
        int bits = 0;
        for (const AuthorityGap gap : gaps)
            bits |= static_cast<int>(gap);
        QTest::newRow(name) << QByteArray { text } << context << bits;
    };
    row("count", "0 1000 2", user_context(), { SeveralIds, OpenerLacksCapability, WriterLacksCapability });
    row("lines", "0 1000 1\n1 5 1", user_context(),
        { SeveralIds, ForeignId, OpenerLacksCapability, WriterLacksCapability });
    row("ID", "0 5 1", inside_context(), { ForeignId, OpenerInside, WriterLacksCapability });
    row("setgroups", "0 100 1", user_context(IdKind::Gid),
        { SetgroupsAllowed, OpenerLacksCapability, WriterLacksCapability });
    row("owner", "0 1001 1", with_actor(user_context(), 1001, 1, { .sys_admin = true, .dac_override = true }),
        { NotOwner, OpenerLacksCapability, WriterLacksCapability });
    row("writer", "0 5 2", with_writer(root_context(), Place::Parent, 0, {}),
        { SeveralIds, ForeignId, WriterLacksCapability });
}

void AuthorityRules::gaps()
{
    QFETCH(const QByteArray, text);
    QFETCH(const WriteContext, context);
    QFETCH(const int, gaps);
    const Verdict verdict = judge_text({ text.data(), static_cast<std::size_t>(text.size()) }, context);
    QCOMPARE(reason_of(verdict), "A2");
    QCOMPARE(verdict.findings.front().value, static_cast<std::uint64_t>(gaps));
    for (int bit = 1; bit < 128; bit *= 2)
        QCOMPARE(has_gap(verdict.findings.front().value, static_cast<AuthorityGap>(bit)), (gaps & bit) != 0);
}

QTEST_GUILESS_MAIN(AuthorityRules)
#include "tst_authorityrules.moc"
