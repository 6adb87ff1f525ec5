// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/judge.h"
#include "tests/engine/idmap/contexts.h"

#include <QTest>

#include <cerrno>

using namespace nestbox;
using namespace nestbox::test;

/// Rules M0 to M2.
class ParentRules : public QObject
{
    Q_OBJECT

private slots:
    void decides_data();
    void decides();
    void no_map();
    void kinds();
};

void ParentRules::decides_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char* name, const char* text, const char* finding) {
        QTest::newRow(name) << QByteArray { text } << QString { finding };
    };
    // The parent: 0-9, 10-19 (further on outside), gap, 100-109, 110-119, 120-129 and 4294967290 to the end.
    row("one range of the parent", "0 0 10", "");
    row("part of one", "0 103 4", "");
    row("the last ID", "0 4294967294 1", "");
    row("in the gap", "0 50 1", "M1 line 1 ranges 0 outside 50-50");
    row("into the gap", "0 15 10", "M1 line 1 ranges 0 outside 20-24");
    row("over the gap", "0 15 90", "M1 line 1 ranges 0 outside 20-99");
    row("before the first", "0 90 20", "M1 line 1 ranges 0 outside 90-99");
    row("behind the last but one", "0 125 10", "M1 line 1 ranges 0 outside 130-134");
    row("past several", "0 105 30", "M1 line 1 ranges 0 outside 130-134");
    row("across a border", "0 5 10", "M2 line 1 ranges 0 outside 5-14 parent 1,0 value 10");
    row("across two borders", "0 100 30", "M2 line 1 ranges 0 outside 100-129 parent 2,4 value 110");
    row("split there", "0 5 5\n5 10 5", "");
    row("the second line", "0 0 1\n1 115 10", "M2 line 2 ranges 1 outside 115-124 parent 4,3 value 120");
    row("EINVAL comes first", "0 50 10\n5 60 10", "P6 line 2 ranges 1,0 inside 5-9");
}

void ParentRules::decides()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, finding);
    const WriteContext context = nested_context({ { 10, 5010, 10 }, { 0, 100, 10 }, { 100, 1000, 10 },
        { 120, 1020, 10 }, { 110, 1010, 10 }, { 4294967290U, 4294967290U, 5 } });
    const Verdict verdict = judge_text({ text.data(), static_cast<std::size_t>(text.size()) }, context);
    QCOMPARE(verdict.ok() ? QString {} : text_of(verdict.findings.front()), finding);
    QCOMPARE(verdict.error, finding.isEmpty() ? 0 : finding.startsWith('P') ? EINVAL : EPERM);
}

void ParentRules::no_map()
{
    const WriteContext context = nested_context({}, IdKind::Projid);
    QCOMPARE(text_of(judge_text("0 0 1\n", context)), "M0 line 1");
    QCOMPARE(text_of(judge_text("x\n0 0 1\n", context)), "P1 line 1\nM0 line 2");
}

/// Each kind looks at its own map of the parent.
void ParentRules::kinds()
{
    WriteContext context = root_context();
    context.parent_uid.ranges = { { 1, 1, 1 } };
    context.parent_gid.ranges = { { 2, 2, 1 } };
    context.parent_projid.ranges = { { 3, 3, 1 } };
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid, IdKind::Projid })
        for (Id id = 1; id <= 3; ++id) {
            context.kind = kind;
            const bool own = id == static_cast<Id>(kind) + 1;
            QCOMPARE(reason_of(judge({ { { 0, id, 1 } } }, context)), own ? "OK" : "M1");
        }
}

QTEST_GUILESS_MAIN(ParentRules)
#include "tst_parentrules.moc"
