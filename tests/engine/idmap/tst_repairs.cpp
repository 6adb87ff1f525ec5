// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/repairs.h"

#include "engine/idmap/judge.h"
#include "engine/idmap/maptext.h"
#include "tests/engine/idmap/contexts.h"

#include <QTest>

using namespace nestbox;
using namespace nestbox::test;
using Code = Repair::Code;

Q_DECLARE_METATYPE(nestbox::WriteContext)
Q_DECLARE_METATYPE(nestbox::RepairMeans)

/// Which repairs are offered, what they make of the map, and whether that is all it takes.
class Repairs : public QObject
{
    Q_OBJECT

private slots:
    void offers_data();
    void offers();
    void of_one_finding();
    void limits();
    void changes_the_way_of_writing_data();
    void changes_the_way_of_writing();
    void only_delegated();
};

namespace {

/// "Trim 0 0 5|9 9 1", with a "*" behind the code if the verdict is OK then.
QString text_of(const Repair& repair)
{
    static constexpr const char* names[] { "Trim", "CutOut", "MoveInside", "MoveOutside", "SplitAlongParent",
        "MergeAdjacent", "UseOwnId", "UseDelegation", "AskAdministrator", "DenySetgroups", "CountOne", "Remove",
        "KeepGoodLines", "WriteAtOnce", "NewNamespace", "WriteFromParent", "MakeDumpable" };
    QString map = QString::fromStdString(repair.map.to_kernel_text()).trimmed().replace('\n', '|');
    return QStringLiteral("%1%2 %3").arg(names[static_cast<int>(repair.code)], repair.complete ? "*" : "", map);
}

QString texts_of(const std::vector<Repair>& repairs)
{
    QStringList texts;
    for (const Repair& repair : repairs)
        texts << text_of(repair);
    return texts.join('\n');
}

RepairMeans delegation()
{
    return { { { 100000, 165536 } }, true, false, false };
}

WriteContext without_setfcap()
{
    return with_actor(root_context(), 0, 0, { true, true, true, false, true });
}

WriteContext rootless_parent(IdKind kind = IdKind::Uid)
{
    return nested_context({ { 0, 1000, 1 }, { 1, 100000, 65536 } }, kind);
}

void add_text_rows()
{
    const auto row = [](const char* name, const char* text, const WriteContext& context, const char* repairs) {
        QTest::newRow(name) << QByteArray { text } << context << RepairMeans {} << QString { repairs };
    };
    const WriteContext root = root_context();
    row("P1 bad line", "x\n0 5 1", root, "KeepGoodLines* 0 5 1");
    row("P1 nothing", "", user_context(), "UseOwnId* 0 1000 1");
    row("P3 inside", "4294967295 5 3", root, "MoveInside* 0 5 3");
    row("P3 outside", "0 4294967295 3\n5 1 2", root, "MoveOutside* 0 3 3|5 1 2\nRemove* 5 1 2");
    row("P4 count 0", "0 5 0\n1 7 1", root, "CountOne* 0 5 1|1 7 1\nRemove* 1 7 1");
    row("P4 past the end", "4294967290 5 10", root, "Trim* 4294967290 5 5\nMoveInside* 0 5 10");
    row("P5 past the end", "0 4294967290 10", root, "Trim* 0 4294967290 5\nMoveOutside* 0 1 10");
    row("P6 at its end", "10 10 10\n0 100 15", root,
        "Trim* 10 10 10|0 100 10\nMoveInside* 10 10 10|20 100 15\nRemove* 10 10 10");
    row("P6 in the middle", "10 10 5\n0 100 50", root,
        "Trim* 10 10 5|15 115 35\nCutOut* 10 10 5|0 100 10|15 115 35\nMoveInside* 10 10 5|15 100 50\nRemove* 10 10 5");
    row("P6 wholly inside", "0 0 10\n2 100 3", root, "MoveInside* 0 0 10|10 100 3\nRemove* 0 0 10");
    row("P7 the own ID inside the delegation", "0 1000 1\n1 990 20", root,
        "Trim* 0 1000 1|1 990 10\nCutOut* 0 1000 1|1 990 10|12 1001 9\nMoveOutside* 0 1000 1|1 1001 20\nRemove* 0 1000 "
        "1");
}

void add_parent_rows()
{
    const auto row = [](const char* name, const char* text, const WriteContext& context, const char* repairs) {
        QTest::newRow(name) << QByteArray { text } << context << RepairMeans {} << QString { repairs };
    };
    row("M1 sticks out", "0 1 70000", rootless_parent(), "Trim* 0 1 65536\nUseOwnId* 0 0 1");
    row("M1 in a nested namespace", "0 0 1\n200 1000 65335", rootless_parent(),
        "Trim* 0 0 1|200 1000 64537\nMoveOutside* 0 0 1|200 1 65335\nRemove* 0 0 1");
    row("M1 not there at all", "0 100000 10", rootless_parent(), "MoveOutside* 0 1 10\nUseOwnId* 0 0 1");
    row("M2 across a border", "0 0 65537", rootless_parent(),
        "SplitAlongParent* 0 0 1|1 1 65536\nTrim* 1 1 65536\nUseOwnId* 0 0 1");
}

void add_authority_rows()
{
    const auto row = [](const char* name, const char* text, const WriteContext& context, const RepairMeans& means,
                         const char* repairs) {
        QTest::newRow(name) << QByteArray { text } << context << means << QString { repairs };
    };
    const RepairMeans administrator { {}, false, false, true };
    row("A1", "0 0 10", without_setfcap(), {}, "Trim* 1 1 9\nMoveOutside* 0 1 10");
    row("A1 alone", "5 0 1\n6 7 1", without_setfcap(), {}, "MoveOutside* 5 1 1|6 7 1\nRemove* 6 7 1");
    row("A2 setgroups", "0 100 1", user_context(IdKind::Gid), {}, "DenySetgroups* 0 100 1\nUseOwnId* 0 100 1");
    row("A2 own ID", "7 5 1", user_context(), {}, "UseOwnId* 7 1000 1");
    row("A2 delegated already", "0 1000 1\n1 100000 10", user_context(), delegation(),
        "UseOwnId* 0 1000 1\nUseDelegation* 0 1000 1|1 100000 10");
    row("A2 moved to the delegation", "0 1000 1\n1 5000 10\n20 100000 5", user_context(), delegation(),
        "UseOwnId* 0 1000 1\nUseDelegation* 0 1000 1|1 100005 10|20 100000 5");
    row("A2 delegation too small", "1 5000 70000", user_context(), delegation(), "UseOwnId* 1 1000 1");
    row("A2 administrator", "0 5000 10", user_context(), administrator,
        "UseOwnId* 0 1000 1\nAskAdministrator* 0 5000 10");
    row("A2 no administrator for ID 0", "0 0 10", user_context(IdKind::Gid), administrator,
        "DenySetgroups 0 0 10\nUseOwnId* 0 100 1");
}

} // namespace

void Repairs::offers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<WriteContext>("context");
    QTest::addColumn<RepairMeans>("means");
    QTest::addColumn<QString>("offered");
    add_text_rows();
    add_parent_rows();
    add_authority_rows();
}

void Repairs::offers()
{
    QFETCH(const QByteArray, text);
    QFETCH(const WriteContext, context);
    QFETCH(const RepairMeans, means);
    const std::string_view bytes { text.data(), static_cast<std::size_t>(text.size()) };
    QTEST(texts_of(repairs(parse_map_text(bytes).map, context, judge_text(bytes, context), means)), "offered");
}

void Repairs::of_one_finding()
{
    const IdMap map { { { 0, 0, 10 }, { 5, 100, 10 }, { 30, 105, 10 } } };
    const Verdict verdict = judge(map, root_context());
    QCOMPARE(texts_of(repairs_of(1, map, root_context(), verdict)),
        "Trim 0 0 10|5 100 10|35 110 5\nMoveOutside 0 0 10|5 100 10|30 110 10\nRemove 0 0 10|5 100 10");
    QVERIFY(repairs_of(2, map, root_context(), verdict).empty());
    QVERIFY(repairs({ { { 0, 0, 1 } } }, root_context(), {}).empty());
}

void Repairs::limits()
{
    IdMap map;
    for (Id i = 0; i < 400; ++i)
        map.ranges.push_back({ i, i < 200 ? i : 1000 + i, 1 });
    const std::vector<Repair> offered = repairs(map, root_context(), judge(map, root_context()));
    QCOMPARE(texts_of(offered).section(' ', 0, 0), "MergeAdjacent*");
    QCOMPARE(offered[0].map, (IdMap { { { 0, 0, 200 }, { 200, 1200, 200 } } }));
    QCOMPARE(offered[1].code, Code::Remove); // for want of lines
    QCOMPARE(offered[1].map.ranges.size(), std::size_t { 340 });
    QCOMPARE(offered[1].ranges.size(), std::size_t { 60 });
    QVERIFY(offered[1].complete);
    // Not across a border of the parent.
    const WriteContext seam = nested_context({ { 0, 0, 100 }, { 100, 100, 5000 } });
    QCOMPARE(repairs(map, seam, judge(map, seam)).front().map,
        (IdMap { { { 0, 0, 100 }, { 100, 100, 100 }, { 200, 1200, 200 } } }));
}

void Repairs::changes_the_way_of_writing_data()
{
    QTest::addColumn<WriteContext>("context");
    QTest::addColumn<QString>("offered");
    const auto row = [](const char* name, auto change, const char* repairs) {
        WriteContext context = user_context();
        change(context);
        QTest::newRow(name) << context << QString { repairs };
    };
    row("W0", [](auto& c) { c.mode = WriteContext::Mode::Positioned; }, "WriteAtOnce* 0 1000 1");
    const auto at_offset = [](auto& c) {
        c.mode = WriteContext::Mode::AtOffset;
        c.offset = 5;
    };
    row("W2", at_offset, "WriteAtOnce* 0 1000 1");
    row("W4 a second write", [](auto& c) { c.already_written = true; }, "NewNamespace* 0 1000 1");
    row("O1 not dumpable", [](auto& c) { c.dumpable = false; }, "MakeDumpable* 0 1000 1\nAskAdministrator* 0 1000 1");
    row("O1 another user", [](auto& c) { c.opener.euid = 5; }, "AskAdministrator* 0 1000 1");
    const auto root_above = [](auto& c) {
        c.opener = { MapActor::Place::Elsewhere, 0, 0, MapCapabilities::all(), {} };
        c.writer = c.opener;
    };
    row("W1 root of the machine", root_above, "WriteFromParent* 0 1000 1\nAskAdministrator* 0 1000 1");
    const auto sibling = [](auto& c) { c.opener.place = MapActor::Place::Elsewhere; };
    row("W1 a sibling", sibling, "AskAdministrator* 0 1000 1");
    const auto shell = [](auto& c) { c.opener.place = c.writer.place = MapActor::Place::Inside; };
    row("W5 the shell after unshare -U", shell, "WriteFromParent* 0 1000 1\nAskAdministrator* 0 1000 1");
    row("C4 nothing helps", [](auto& c) { c.creator_mapped = false; }, "");
}

void Repairs::changes_the_way_of_writing()
{
    QFETCH(const WriteContext, context);
    const IdMap map { { { 0, 1000, 1 } } };
    const std::vector<Repair> offered
        = repairs(map, context, judge(map, context), { .delegated = {}, .administrator = true });
    QTEST(texts_of(offered), "offered");
    for (const Repair& repair : offered)
        QVERIFY(judge(repair.map, repair.context).ok());
}

/// Once newuidmap writes the map, every repair keeps to what it accepts.
void Repairs::only_delegated()
{
    const IdMap map { { { 0, 1000, 1 }, { 1, 5000, 10 }, { 5, 100000, 10 } } };
    const std::vector<Repair> first = repairs(map, user_context(), judge(map, user_context()), delegation());
    const auto delegated = std::ranges::find(first, Code::UseDelegation, &Repair::code);
    QVERIFY(delegated != first.end() && delegated->only_delegated && !delegated->complete);
    RepairMeans means = delegation();
    means.only_delegated = true;
    QCOMPARE(texts_of(repairs(delegated->map, delegated->context, judge(delegated->map, delegated->context), means)),
        "Trim* 0 1000 1|1 100010 10|11 100006 4\nMoveInside* 0 1000 1|1 100010 10|11 100000 10\nRemove* 0 1000 1|1 "
        "100010 10");
    // An own ID and its delegated neighbour do not become one range.
    IdMap many { { { 0, 1000, 1 }, { 1, 1001, 1 } } };
    for (Id i = 0; i < 340; ++i)
        many.ranges.push_back({ 10 + 2 * i, 2000 + 2 * i, 1 });
    means.delegated = { { 1001, 5000 } };
    for (const Repair& repair : repairs(many, delegated->context, judge(many, delegated->context), means))
        QVERIFY(repair.code != Code::MergeAdjacent);
}

QTEST_GUILESS_MAIN(Repairs)
#include "tst_repairs.moc"
