// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/delegatedarguments.h"
#include "engine/idmap/judgedelegated.h"

#include <QTest>

using namespace nestbox;
using Reason = DelegatedVerdict::Reason;

Q_DECLARE_METATYPE(nestbox::DelegationContext)
Q_DECLARE_METATYPE(nestbox::IdMap)

class Delegated : public QObject
{
    Q_OBJECT

private slots:
    void decides_data();
    void decides();
    void setgroups_data();
    void setgroups();
    void names_what_is_not_delegated();
    void arguments_data();
    void arguments();
};

namespace {

/// UID 1000, GID 100, with 100000-165535 delegated; the process is its own.
DelegationContext alice(IdKind kind = IdKind::Uid)
{
    DelegationContext context;
    context.kernel.kind = kind;
    context.caller = context.target = context.kernel.owner = 1000;
    context.caller_group = context.target_group = context.kernel.owner_group = 100;
    context.account_group = 100;
    context.delegated = { { 100000, 165536 } };
    return context;
}

template <typename Change> DelegationContext changed(DelegationContext context, Change change)
{
    change(context);
    return context;
}

} // namespace

void Delegated::decides_data()
{
    QTest::addColumn<IdMap>("map");
    QTest::addColumn<DelegationContext>("context");
    QTest::addColumn<int>("reason");
    const auto row = [](const char* name, const IdMap& map, const DelegationContext& context, Reason reason) {
        QTest::newRow(name) << map << context << static_cast<int>(reason);
    };
    const IdMap usual { { { 0, 1000, 1 }, { 1, 100000, 65536 } } };
    row("the usual map", usual, alice(), Reason::Accepted);
    row("no account", usual, changed(alice(), [](auto& c) { c.account_group = std::nullopt; }), Reason::NoAccount);
    row("process of another user", usual, changed(alice(), [](auto& c) { c.target = 1001; }), Reason::DifferentUser);
    row("process with another GID", usual, changed(alice(), [](auto& c) { c.target_group = 5; }),
        Reason::DifferentUser);
    const auto other_group = [](auto& c) { c.caller_group = c.target_group = 5; };
    row("GID is not the account's", usual, changed(alice(), other_group), Reason::DifferentUser);
    row("GRANT_AUX_GROUP_SUBIDS", usual, changed(changed(alice(), other_group), [](auto& c) { c.any_group = true; }),
        Reason::Accepted);
    row("inside reaches 2^32", { { { invalid_id, 1000, 1 } } }, alice(), Reason::NumberTooLarge);
    row("outside reaches 2^32", { { { 0, 4294967290U, 6 } } }, alice(), Reason::NumberTooLarge);
    row("one ID more than delegated", { { { 0, 100000, 65537 } } }, alice(), Reason::NotDelegated);
    row("another user's ID", { { { 0, 1001, 1 } } }, alice(), Reason::NotDelegated);
    row("own ID, count 2", { { { 0, 1000, 2 } } }, alice(), Reason::NotDelegated);
    row("count 0", { { { 0, 100000, 0 } } }, alice(), Reason::NotDelegated);
    row("root is not exempt", { { { 0, 5, 10 } } },
        changed(alice(), [](auto& c) { c.caller = c.target = c.kernel.owner = 0; }), Reason::NotDelegated);
    row("own ID and a neighbour do not join", { { { 0, 1000, 2 } } },
        changed(alice(), [](auto& c) { c.delegated = { { 1001, 1100 } }; }), Reason::NotDelegated);
    row("neighbours join", { { { 0, 100, 30 } } },
        changed(alice(), [](auto& c) { c.delegated = { { 120, 130 }, { 100, 110 }, { 105, 120 } }; }),
        Reason::Accepted);
    row("not over a gap", { { { 0, 100, 30 } } },
        changed(alice(), [](auto& c) { c.delegated = { { 100, 110 }, { 111, 130 } }; }), Reason::NotDelegated);
    row("overlap is the kernel's", { { { 0, 1000, 1 }, { 0, 100000, 1 } } }, alice(), Reason::KernelRefuses);
    row("nothing is the kernel's", {}, alice(), Reason::KernelRefuses);
    row("written before", usual, changed(alice(), [](auto& c) { c.kernel.already_written = true; }),
        Reason::KernelRefuses);
    row("UID 0 delegated: the tool keeps CAP_SETFCAP", { { { 0, 0, 1 } } },
        changed(alice(), [](auto& c) { c.delegated = { { 0, 1 } }; }), Reason::Accepted);
    row("created by another user", usual, changed(alice(), [](auto& c) { c.kernel.owner = 1001; }),
        Reason::KernelRefuses);
    row("not dumpable", usual, changed(alice(), [](auto& c) { c.kernel.dumpable = false; }), Reason::KernelRefuses);
    row("gid", { { { 0, 100, 1 }, { 1, 100000, 10 } } }, alice(IdKind::Gid), Reason::Accepted);
    row("gid: the UID's number", { { { 0, 1000, 1 } } }, alice(IdKind::Gid), Reason::NotDelegated);
    row("gid: own, written before", { { { 0, 100, 1 } } },
        changed(alice(IdKind::Gid), [](auto& c) { c.kernel.already_written = true; }), Reason::SetgroupsRefused);
}

void Delegated::decides()
{
    QFETCH(const IdMap, map);
    QFETCH(const DelegationContext, context);
    const DelegatedVerdict verdict = judge_delegated(map, context);
    QTEST(static_cast<int>(verdict.reason), "reason");
    QCOMPARE(verdict.ok(), verdict.reason == Reason::Accepted);
}

void Delegated::setgroups_data()
{
    QTest::addColumn<IdMap>("map");
    QTest::addColumn<bool>("before");
    QTest::addColumn<bool>("after");
    QTest::newRow("own GID alone denies") << IdMap { { { 0, 100, 1 } } } << false << true;
    QTest::newRow("delegated leaves it") << IdMap { { { 0, 100000, 1 } } } << false << false;
    QTest::newRow("any delegated range leaves it") << IdMap { { { 0, 100, 1 }, { 1, 100000, 5 } } } << false << false;
    QTest::newRow("denied stays denied") << IdMap { { { 0, 100000, 1 } } } << true << true;
    QTest::newRow("refused: untouched") << IdMap { { { 0, 5, 1 } } } << false << false;
}

void Delegated::setgroups()
{
    QFETCH(const IdMap, map);
    DelegationContext context = alice(IdKind::Gid);
    QFETCH(const bool, before);
    context.kernel.setgroups_denied = before;
    QTEST(judge_delegated(map, context).setgroups_denied, "after");
}

void Delegated::names_what_is_not_delegated()
{
    const DelegatedVerdict verdict
        = judge_delegated({ { { 0, 1000, 1 }, { 1, 165530, 10 }, { 20, 165530, 5 }, { 30, 5, 1 } } }, alice());
    QCOMPARE(verdict.reason, Reason::NotDelegated);
    QCOMPARE(verdict.ranges, (std::vector<std::size_t> { 1, 3 }));
    QCOMPARE(verdict.ids, (IdInterval { 165536, 165540 }));
}

void Delegated::arguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("map");
    QTest::addColumn<int>("error"); // -1 = none
    using Code = DelegatedArgumentError::Code;
    const auto row = [](const char* name, const char* arguments, const char* map, int error) {
        QTest::newRow(name) << QString { arguments }.split(',', Qt::SkipEmptyParts) << QString { map } << error;
    };
    row("none", "", "", -1);
    row("two ranges", "0,1000,1,1,100000,65536", "0 1000 1\n1 100000 65536\n", -1);
    row("hexadecimal, octal, plus and blank", "0x10,010,+1, 5,0,1", "16 8 1\n5 0 1\n", -1);
    row("four", "0,0,1,1", "", static_cast<int>(Code::Incomplete));
    row("letters", "0,0,1x", "", static_cast<int>(Code::NotANumber));
    row("2^64", "18446744073709551616,0,1", "", static_cast<int>(Code::NotANumber));
    row("negative", "0,0,-1", "", static_cast<int>(Code::TooLarge));
    row("2^32", "4294967296,0,1", "", static_cast<int>(Code::TooLarge));
    row("reaches 2^32", "0,4294967290,6", "", static_cast<int>(Code::TooLarge));
    row("up to the end", "0,4294967290,5", "0 4294967290 5\n", -1);
}

void Delegated::arguments()
{
    QFETCH(const QStringList, arguments);
    std::vector<std::string> words;
    for (const QString& argument : arguments)
        words.push_back(argument.toStdString());
    const auto map = parse_delegated_arguments(words);
    QTEST(map ? -1 : static_cast<int>(map.error().code), "error");
    if (map)
        QTEST(QString::fromStdString(map->to_kernel_text()), "map");
}

QTEST_GUILESS_MAIN(Delegated)
#include "tst_delegated.moc"
