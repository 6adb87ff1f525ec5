// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/problemtext.h"

#include "annasmachine.h"
#include "gui/text/profileerrortext.h"
#include "gui/text/routetext.h"

#include <QSet>
#include <QTest>

using namespace nestbox;
using namespace nestbox::test;

namespace {

Problem problemOf(Problem::Code code)
{
    Problem problem;
    problem.code = code;
    problem.kind = IdKind::Uid;
    problem.rows = { 2, 1 };
    problem.ids = { 45000, 50001 };
    problem.ids_are_inside = true;
    problem.name = "bob";
    problem.value = 70000;
    problem.limit = 65536;
    problem.finding = Finding { .rule = Rule::InsideOverlap, .line = 3, .ranges = { 2, 1 }, .value = 5000 };
    return problem;
}

bool isComplete(const ProblemText& text)
{
    const QString all = text.brief + text.sentence + text.why + text.remedy;
    return !text.brief.isEmpty() && !text.why.isEmpty() && !text.remedy.isEmpty() && text.sentence.endsWith('.')
        && !all.contains('%');
}

} // namespace

class ProblemTextTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeHasWords();
    void everyRuleHasWords();
    void everyProfileErrorHasWords();
    void everyRouteHasWords();
    void overlapNamesRangesAndIds();
    void remedyNamesTheCommand();
    void loginGroupIsNamed();
    void switchThatForbidsIsNamed();
    void placeOfAProfileError();
};

void ProblemTextTest::everyCodeHasWords()
{
    QSet<QString> sentences;
    constexpr int last = static_cast<int>(Problem::Code::AdministratorNeeded);
    for (int code = 0; code <= last; ++code) {
        const ProblemText text = problemText(problemOf(static_cast<Problem::Code>(code)), annasMachine());
        QVERIFY2(isComplete(text), qPrintable(QStringLiteral("code %1: %2").arg(code).arg(text.sentence)));
        sentences.insert(text.sentence);
    }
    QCOMPARE(sentences.size(), last + 1);
}

void ProblemTextTest::everyRuleHasWords()
{
    QSet<QString> sentences;
    constexpr int last = static_cast<int>(Rule::CrossesParentRanges);
    for (int rule = 0; rule <= last; ++rule) {
        Problem problem = problemOf(Problem::Code::KernelRefuses);
        problem.finding->rule = static_cast<Rule>(rule);
        problem.ids_are_inside = problem.finding->rule != Rule::OutsideOverlap;
        const ProblemText text = ruleText(problem);
        QVERIFY2(isComplete(text), qPrintable(QStringLiteral("rule %1: %2").arg(rule).arg(text.sentence)));
        sentences.insert(text.sentence);
    }
    QCOMPARE(sentences.size(), last + 1);
}

void ProblemTextTest::everyProfileErrorHasWords()
{
    for (int code = 0; code <= static_cast<int>(ProfileError::Code::WrongVersion); ++code)
        for (int expected = 0; expected <= static_cast<int>(ProfileError::Expected::NoNulByte); ++expected) {
            ProfileError error;
            error.code = static_cast<ProfileError::Code>(code);
            error.expected = static_cast<ProfileError::Expected>(expected);
            error.detail = "}";
            error.error = 13;
            QVERIFY2(
                profileErrorText(error).endsWith('.'), qPrintable(QStringLiteral("%1 %2").arg(code).arg(expected)));
        }
}

void ProblemTextTest::everyRouteHasWords()
{
    for (int route = 0; route <= static_cast<int>(Route::Impossible); ++route)
        for (const IdKind kind : { IdKind::Uid, IdKind::Gid }) {
            const RouteText text = routeText(static_cast<Route>(route), kind);
            QVERIFY(!text.chip.isEmpty() && !text.writer.isEmpty() && !text.explanation.isEmpty());
        }
}

void ProblemTextTest::overlapNamesRangesAndIds()
{
    const ProblemText text = ruleText(problemOf(Problem::Code::KernelRefuses));
    QCOMPARE(text.sentence, "UID ranges 3 and 2 overlap inside on 45000–50000.");
    QVERIFY(text.why.contains("EINVAL"));
}

void ProblemTextTest::remedyNamesTheCommand()
{
    Problem problem = problemOf(Problem::Code::NoDelegation);
    problem.value = 65536;
    HostFacts facts = annasMachine();
    facts.uid.delegated.clear();
    facts.gid.delegated.clear();
    QVERIFY(problemText(problem, facts).remedy.endsWith("sudo usermod --add-subuids 100000-165535 anna"));
    problem.kind = IdKind::Gid;
    QVERIFY(problemText(problem, facts).remedy.endsWith("sudo usermod --add-subgids 100000-165535 anna"));
}

void ProblemTextTest::loginGroupIsNamed()
{
    Problem problem = problemOf(Problem::Code::NotLoginGroup);
    problem.value = 1000;
    HostFacts facts = annasMachine();
    facts.gid.me = 50;
    const ProblemText text = problemText(problem, facts);
    QVERIFY2(text.sentence.contains("newuidmap") && text.sentence.endsWith("you run under GID 50."),
        qPrintable(text.sentence));
    QCOMPARE(text.remedy, "Start Nestbox from a session that runs under GID 1000.");
    problem.kind = IdKind::Gid;
    QVERIFY(problemText(problem, facts).sentence.contains("newgidmap"));
}

/// A number of namespaces needs a number, a switch needs 1.
void ProblemTextTest::switchThatForbidsIsNamed()
{
    Problem problem = problemOf(Problem::Code::NamespacesDisabled);
    problem.name = "user.max_user_namespaces";
    const ProblemText limit = problemText(problem, annasMachine());
    QVERIFY(limit.why.contains("user.max_user_namespaces is 0"));
    QVERIFY(limit.remedy.endsWith("sudo sysctl user.max_user_namespaces=15000"));
    problem.name = "kernel.unprivileged_userns_clone";
    const ProblemText denied = problemText(problem, annasMachine());
    QVERIFY(denied.why.contains("kernel.unprivileged_userns_clone is 0"));
    QVERIFY(denied.remedy.endsWith("sudo sysctl kernel.unprivileged_userns_clone=1"));
}

void ProblemTextTest::placeOfAProfileError()
{
    ProfileError error { ProfileError::Code::UnknownKey, 7, "levels[0].uid[2].cuont" };
    QVERIFY(placedProfileErrorText(error).startsWith("Line 7, levels[0].uid[2].cuont: "));
    error.key_path.clear();
    QVERIFY(placedProfileErrorText(error).startsWith("Line 7: "));
    error.line = 0;
    QCOMPARE(placedProfileErrorText(error), profileErrorText(error));
}

QTEST_GUILESS_MAIN(ProblemTextTest)
#include "tst_problemtext.moc"
