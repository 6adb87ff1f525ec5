// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/judge.h"
#include "engine/idmap/writeprediction.h"
#include "tests/engine/idmap/contexts.h"
#include "tests/engine/idmap/randommap.h"

#include <QTest>

#include <set>

using namespace nestbox;
using namespace nestbox::test;

/// All broken rules are listed, not only the kernel's reason.
class Listing : public QObject
{
    Q_OBJECT

private slots:
    void lists_all();
    void map_and_text_agree();
    void names_rules();
    void writev_of_nothing();
};

void Listing::lists_all()
{
    const char* const text = "0 0 10\n5 5 10\nx\n4294967290 7 10\n20 70000 5\n40 0 1 1\n4294967295 1 0\n";
    const WriteContext context
        = with_actor(nested_context({ { 0, 100000, 10 }, { 10, 200000, 65526 } }), 0, 0, { .sys_admin = true });
    QCOMPARE(text_of(judge_text(text, context)),
        "P6 line 2 ranges 1,0 inside 5-9\n"
        "P7 line 2 ranges 1,0 outside 5-9\n"
        "P1 line 3\n"
        "P4 line 4 ranges 2 inside 4294967295-4294967299\n"
        "P2 line 6\n"
        "P3 line 7 ranges 4 inside 4294967295-4294967295\n"
        "P4 line 7 ranges 4\n"
        "A1 line 1 ranges 0 outside 0-0\n"
        "A2 value 101\n"
        "M2 line 2 ranges 1 outside 5-14 parent 0,1 value 10\n"
        "M1 line 5 ranges 3 outside 70000-70004");
}

void Listing::map_and_text_agree()
{
    QRandomGenerator random { 20260101 };
    for (int i = 0; i < 20000; ++i) {
        const IdMap map = random_map(random, 12);
        const WriteContext context = random_context(random);
        const Verdict verdict = judge(map, context);
        if (verdict != judge_text(map.to_kernel_text(), context))
            QFAIL(map.to_kernel_text().c_str());
        QCOMPARE(map.kernel_text_size(), map.to_kernel_text().size());
        QCOMPARE(verdict.error, verdict.findings.empty() ? 0 : rule_error(verdict.findings.front().rule));
    }
}

void Listing::names_rules()
{
    std::set<std::string_view> codes;
    for (int i = 0; i <= static_cast<int>(last_rule); ++i) {
        const auto rule = static_cast<Rule>(i);
        codes.insert(rule_code(rule));
        QVERIFY(!rule_source(rule).empty());
        QVERIFY(rule_error(rule) > 0);
    }
    QCOMPARE(codes.size(), static_cast<std::size_t>(last_rule) + 1);
    QCOMPARE(rule_code(Rule::InsideOverlap), "P6");
    QCOMPARE(rule_source(Rule::InsideOverlap), "mappings_overlap");
}

/// Unlike write(2) of nothing, it succeeds without reaching the map.
void Listing::writev_of_nothing()
{
    WriteCase write { user_context(), "", WriteCase::Mode::Vector, 0, {} };
    QVERIFY(predict(write).verdicts.front().ok());
    QCOMPARE(predict(write).map_text, "");
    write.context.dumpable = false;
    QCOMPARE(reason_of(predict(write).verdicts.front()), "O1");
    write = { user_context(), "", WriteCase::Mode::Write, 0, {} };
    QCOMPARE(reason_of(predict(write).verdicts.front()), "P1");
}

QTEST_GUILESS_MAIN(Listing)
#include "tst_listing.moc"
