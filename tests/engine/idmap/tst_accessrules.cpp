// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/judge.h"
#include "tests/engine/idmap/contexts.h"

#include <QTest>

using namespace nestbox;
using namespace nestbox::test;
using Place = MapActor::Place;

Q_DECLARE_METATYPE(nestbox::WriteContext)

/// Rules C4, O1, W0 to W5: each row breaks one of them, or comes close.
class AccessRules : public QObject
{
    Q_OBJECT

private slots:
    void decides_data();
    void decides();
    void order();
};

namespace {

constexpr MapCapabilities only_dac { .dac_override = true };

template <typename Change> WriteContext changed(WriteContext context, Change change)
{
    change(context);
    return context;
}

WriteContext at_place(WriteContext context, Place place)
{
    context.opener.place = context.writer.place = place;
    return context;
}

WriteContext undumpable(WriteContext context)
{
    context.dumpable = false;
    return context;
}

void add_opening_rows()
{
    const auto row = [](const char* name, const WriteContext& context, const char* reason) {
        QTest::newRow(name) << context << QString { reason };
    };
    const WriteContext user = user_context();
    row("C4 creator not mapped", changed(user, [](auto& c) { c.creator_mapped = false; }), "C4");
    row("O1 another user", with_actor(user, 1001, 1001, {}), "O1");
    row("O1 CAP_DAC_OVERRIDE opens", with_actor(user, 1001, 1001, only_dac), "W5");
    row("O1 same GID does not", with_actor(user, 1001, 100, {}), "O1");
    row("O1 not dumpable: root's file", undumpable(user), "O1");
    row("O1 not dumpable: root opens", undumpable(with_actor(user, 0, 0, {})), "W5");
    row("O1 not dumpable, CAP_DAC_OVERRIDE", undumpable(with_actor(user, 1001, 1001, only_dac)), "W5");
    row("O1 not dumpable, root has no number in the parent",
        changed(undumpable(with_actor(user, 0, 0, MapCapabilities::all())),
            [](auto& c) { c.undumpable_owner = std::nullopt; }),
        "O1");
    row("O1 not dumpable, GID 0 has no number in the parent",
        changed(undumpable(with_actor(user, 1, 1, MapCapabilities::all())),
            [](auto& c) { c.undumpable_group = std::nullopt; }),
        "O1");
    const WriteContext inside = inside_context();
    const WriteContext joined = changed(inside, [](auto& c) { c.opener.euid = 0; });
    row("O1 joined by another user", joined, "O1");
    row("O1 joined, file has numbers inside", changed(joined, [](auto& c) { c.file_mapped_inside = true; }), "A2");
    row("O1 joined by one without a number here", changed(inside, [](auto& c) { c.opener.euid = std::nullopt; }), "O1");
}

} // namespace

void AccessRules::decides_data()
{
    QTest::addColumn<WriteContext>("context");
    QTest::addColumn<QString>("reason");
    add_opening_rows();
    const auto row = [](const char* name, const WriteContext& context, const char* reason) {
        QTest::newRow(name) << context << QString { reason };
    };
    const WriteContext user = user_context();
    const WriteContext root = root_context();
    row("the user's own ID", user, "OK");
    row("W0 pwrite", changed(user, [](auto& c) { c.mode = WriteContext::Mode::Positioned; }), "W0");
    row("W1 the initial namespace", changed(root, [](auto& c) { c.target_is_initial = true; }), "W1");
    row("W1 from elsewhere", at_place(root, Place::Elsewhere), "W1");
    row("W1 writer elsewhere", changed(user, [](auto& c) { c.writer.place = Place::Elsewhere; }), "OK");
    row("W2 at an offset",
        changed(user,
            [](auto& c) {
                c.mode = WriteContext::Mode::AtOffset;
                c.offset = 1;
            }),
        "W2");
    row("W2 sought to 0", changed(user, [](auto& c) { c.mode = WriteContext::Mode::AtOffset; }), "OK");
    row("W4 written", changed(user, [](auto& c) { c.already_written = true; }), "W4");
    row("W5 another user with CAP_SYS_ADMIN", with_actor(user, 1001, 1001, { .sys_admin = true, .dac_override = true }),
        "A2");
    row("W5 owner without capabilities inside", changed(inside_context(), [](auto& c) { c.opener.in_target = {}; }),
        "W5");
    row("W5 CAP_SETUID inside is not it",
        changed(inside_context(), [](auto& c) { c.opener.in_target = { .setuid = true }; }), "W5");
    row("W5 CAP_SYS_ADMIN inside",
        changed(inside_context(), [](auto& c) { c.opener.in_target = { .sys_admin = true }; }), "OK");
    row("W5 not for projid", changed(with_actor(user, 1001, 1001, only_dac), [](auto& c) { c.kind = IdKind::Projid; }),
        "OK");
}

void AccessRules::decides()
{
    QFETCH(const WriteContext, context);
    const Verdict verdict = judge({ { { 0, 1000, 1 } } }, context);
    QTEST(reason_of(verdict), "reason");
    const Stage stage = reason_of(verdict) == "C4" ? Stage::Create
        : reason_of(verdict) == "O1"               ? Stage::Open
                                                   : Stage::Write;
    QCOMPARE(verdict.stage, stage);
    if (!verdict.ok())
        QCOMPARE(verdict.error, rule_error(verdict.findings.front().rule));
}

/// All of them at once, and a bad text: the reason is the first, the others follow.
void AccessRules::order()
{
    WriteContext context = with_actor(user_context(), 1001, 1001, {});
    context.creator_mapped = false;
    context.target_is_initial = true;
    context.already_written = true;
    context.page_size = 8;
    context.mode = WriteContext::Mode::Positioned;
    QCOMPARE(text_of(judge_text("0 1000 1 x", context)), "C4\nO1\nW0\nW1\nW3 value 10\nW4\nW5\nP2 line 1");
    context.mode = WriteContext::Mode::AtOffset;
    context.offset = 3;
    QCOMPARE(text_of(judge_text("0 1000 1 x", context)), "C4\nO1\nW1\nW2 value 3\nW3 value 10\nW4\nW5\nP2 line 1");
}

QTEST_GUILESS_MAIN(AccessRules)
#include "tst_accessrules.moc"
