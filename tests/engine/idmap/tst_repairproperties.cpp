// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/badness.h"
#include "engine/idmap/judge.h"
#include "engine/idmap/repairs.h"
#include "tests/engine/idmap/contexts.h"
#include "tests/engine/idmap/randommap.h"

#include <QTest>

using namespace nestbox;
using namespace nestbox::test;

/// What must hold for the repairs of any map in any context.
class RepairProperties : public QObject
{
    Q_OBJECT

private slots:
    void each_is_better();
    void chains_end();
    void privileged_writers_get_there();
    void order_is_total();
};

namespace {

RepairMeans random_means(QRandomGenerator& random, const WriteContext& context)
{
    RepairMeans means;
    means.tool = random.bounded(2) == 0;
    means.administrator = random.bounded(2) == 0;
    if (!context.parent_map().ranges.empty() && means.tool)
        means.delegated = { context.parent_map().ranges.front().inside_ids(), { 5000, 6000 } };
    return means;
}

/// Of the first finding that has any.
std::optional<Repair> first_repair(const IdMap& map, const WriteContext& context, const Verdict& verdict)
{
    for (std::size_t i = 0; i < verdict.findings.size(); ++i)
        if (const std::vector<Repair> offered = repairs_of(i, map, context, verdict); !offered.empty())
            return offered.front();
    return std::nullopt;
}

} // namespace

void RepairProperties::each_is_better()
{
    QRandomGenerator random { 11 };
    for (int i = 0; i < 3000; ++i) {
        const IdMap map = random_map(random, 12);
        const WriteContext context = random_context(random);
        const Verdict verdict = judge(map, context);
        for (const Repair& repair : repairs(map, context, verdict, random_means(random, context))) {
            const Verdict after = judge(repair.map, repair.context);
            QVERIFY(badness_of(after) < badness_of(verdict));
            QCOMPARE(repair.complete, after.ok());
        }
    }
}

/// Takes repairs at random until none is offered.
void RepairProperties::chains_end()
{
    QRandomGenerator random { 12 };
    for (int i = 0; i < 500; ++i) {
        IdMap map = random_map(random, 12);
        WriteContext context = random_context(random);
        RepairMeans means = random_means(random, context);
        Badness last = badness_of(judge(map, context));
        for (;;) {
            const std::vector<Repair> offered = repairs(map, context, judge(map, context), means);
            if (offered.empty())
                break;
            const Repair& taken = offered[static_cast<std::size_t>(random.bounded(static_cast<int>(offered.size())))];
            map = taken.map;
            context = taken.context;
            means.only_delegated = taken.only_delegated;
            const Badness now = badness_of(judge(map, context));
            QVERIFY(now < last);
            last = now;
        }
    }
}

/// Where nothing but the map is wrong, the first repair, again and again, leads to OK.
void RepairProperties::privileged_writers_get_there()
{
    QRandomGenerator random { 13 };
    for (int i = 0; i < 1000; ++i) {
        WriteContext context = root_context(static_cast<IdKind>(random.bounded(3)));
        context.opener.in_parent.setfcap = random.bounded(2) == 0;
        if (random.bounded(2) == 0)
            context.parent_uid = context.parent_gid = context.parent_projid
                = random_legal_map(random, 1 + static_cast<std::size_t>(random.bounded(8)));
        IdMap map = random_map(random, i % 250 == 0 ? 400 : 12);
        map.ranges.push_back({ 5, 5, 1 }); // at least one
        Verdict verdict = judge(map, context);
        while (!verdict.ok()) {
            const std::optional<Repair> first = first_repair(map, context, verdict);
            if (!first)
                QFAIL(qPrintable(QString::fromStdString(map.to_kernel_text()) + text_of(verdict)));
            map = first->map;
            context = first->context;
            verdict = judge(map, context);
        }
    }
}

void RepairProperties::order_is_total()
{
    QVERIFY((Badness { 1, 0, 0, 9 }) < (Badness { 2, 0, 0, 0 }));
    QVERIFY((Badness { 1, 4, 9, 9 }) < (Badness { 1, 5, 0, 0 }));
    QVERIFY((Badness { 1, 4, 8, 9 }) < (Badness { 1, 4, 9, 0 }));
    QVERIFY((Badness { 1, 4, 9, 0 }) < (Badness { 1, 4, 9, 1 }));
    QCOMPARE(badness_of(Verdict {}), Badness {});
    const IdMap overlap { { { 0, 0, 10 }, { 5, 100, 10 } } };
    QCOMPARE(badness_of(judge(overlap, root_context())), (Badness { 1, 5, 0, 0 }));
    QCOMPARE(badness_of(judge({ { { 0, 5, 1 } } }, user_context())), (Badness { 1, 0, 0, 3 }));
    QCOMPARE(badness_of(judge_text(std::string(5000, ' '), root_context())), (Badness { 2, 0, 5000, 0 }));
}

QTEST_GUILESS_MAIN(RepairProperties)
#include "tst_repairproperties.moc"
