// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "describeimport.h"
#include "samplefacts.h"

#include "engine/profile/exportmap.h"
#include "engine/profile/importmap.h"
#include "engine/profile/resolve.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace nestbox;

namespace {

Assessment::Level level_of(IdMap uid, IdMap gid, Setgroups setgroups)
{
    Assessment::Level level;
    level.uid.map = std::move(uid);
    level.gid.map = std::move(gid);
    level.setgroups = setgroups;
    return level;
}

const Assessment::Level own_root = level_of({ { { 0, 1000, 1 } } }, { { { 0, 1001, 1 } } }, Setgroups::Deny);
const Assessment::Level everyday = level_of(
    { { { 0, 1000, 1 }, { 1, 100000, 65536 } } }, { { { 0, 1001, 1 }, { 1, 200000, 65536 } } }, Setgroups::Allow);
const Assessment::Level same = level_of({ { { 0, 100000, 10 } } }, { { { 0, 100000, 10 } } }, Setgroups::Allow);
const Assessment::Level users_only = level_of({ { { 5, 1000, 1 } } }, {}, Setgroups::Allow);
const Assessment::Level groups_only = level_of({}, { { { 7, 200000, 2 } } }, Setgroups::Allow);

Assessment::Level by_tool(Assessment::Level level)
{
    level.uid.route = level.gid.route = Route::Subordinate;
    return level;
}

Assessment::Level with_setgroups(Assessment::Level level, Setgroups setgroups)
{
    level.setgroups = setgroups;
    return level;
}

QString describe_error(const ExportError& error)
{
    static const std::array names { "NothingMapped", "OneOwnIdOnly", "NotDelegated", "BothKindsNeeded", "IdTooLarge",
        "SetgroupsDiffer" };
    QString text = QString::fromLatin1(names.at(static_cast<std::size_t>(error.code)));
    text += error.kind == IdKind::Gid ? QStringLiteral(" gid") : QStringLiteral(" uid");
    for (const std::size_t range : error.ranges)
        text += QStringLiteral(" %1").arg(range);
    return text;
}

/// Ranges that overlap on neither side, all within the first 65536 IDs of the delegation that begins at `first`; now
/// and then preceded by the own ID.
IdMap random_map(std::mt19937& random, Id me, Id first)
{
    const auto below = [&](Id end) { return std::uniform_int_distribution<Id> { 0, end - 1 }(random); };
    IdMap map;
    std::vector<IdRange> ranges;
    Id inside = below(100);
    Id offset = 0;
    for (Id left = below(3) == 0 ? 0 : below(6); left > 0; --left) {
        offset += below(1000);
        inside += 2 + below(100000);
        const Id count = 1 + below(8000);
        ranges.push_back({ inside, first + offset, count });
        inside += count;
        offset += count;
    }
    std::ranges::shuffle(ranges, random);
    if (ranges.empty() || below(2) == 0)
        map.ranges.push_back({ inside + 2, me, 1 });
    map.ranges.insert(map.ranges.end(), ranges.begin(), ranges.end());
    return map;
}

IdMap resolved(const std::vector<ProfileRange>& rows, IdKind kind, const HostFacts& facts)
{
    const ResolvedMap result = resolve_ranges(rows, 0, kind, facts);
    return result.problems.empty() ? result.map : IdMap { { { 1, 1, 1 }, { 1, 1, 1 } } };
}

QString text_of(const IdMap& map)
{
    return QString::fromStdString(map.to_kernel_text()).replace('\n', ';');
}

} // namespace

class TestExportMap : public QObject
{
    Q_OBJECT

private slots:
    void text_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<Assessment::Level>("level");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, MapFormat format, const Assessment::Level& level, const char* expected) {
            QTest::addRow("%s: %s", qPrintable(name_of(format)), name)
                << static_cast<int>(format) << level << QString::fromLatin1(expected);
        };
        row("both", MapFormat::Kernel, everyday,
            "uid_map:\n0 1000 1\n1 100000 65536\ngid_map:\n0 1001 1\n1 200000 65536\n");
        row("one", MapFormat::Kernel, groups_only, "gid_map:\n7 200000 2\n");
        row("both", MapFormat::NewIdMap, everyday,
            "newuidmap \"$pid\" 0 1000 1 1 100000 65536\nnewgidmap \"$pid\" 0 1001 1 1 200000 65536\n");
        row("root", MapFormat::Unshare, own_root, "unshare --user --map-root-user\n");
        row("another", MapFormat::Unshare, users_only, "unshare --user --map-user=5\n");
        row("denied by hand", MapFormat::Unshare, with_setgroups(users_only, Setgroups::Deny),
            "unshare --user --map-user=5 --setgroups=deny\n");
        row("one block", MapFormat::Unshare, same, "unshare --user --map-users=100000,0,10 --map-groups=100000,0,10\n");
        row("own beside a block", MapFormat::Unshare, everyday,
            "unshare --user --map-users=0:1000:1 --map-users=1:100000:65536 --map-groups=0:1001:1 "
            "--map-groups=1:200000:65536\n");
        row("own apart from a block", MapFormat::Unshare,
            level_of({ { { 0, 1000, 1 }, { 5, 100000, 9 } } }, {}, Setgroups::Allow),
            "unshare --user --map-user=0 --map-users=100000,5,9\n");
        row("both", MapFormat::Podman, everyday,
            "podman run --uidmap=0:1000:1 --uidmap=1:100000:65536 --gidmap=0:1001:1 --gidmap=1:200000:65536\n");
        row("one kind", MapFormat::Podman, groups_only, "podman run --gidmap=g7:200000:2\n");
        row("both", MapFormat::PodmanRootless, everyday,
            "podman run --uidmap=0:0:1 --uidmap=1:1:65536 --gidmap=0:0:1 --gidmap=1:1:65536\n");
        row("both", MapFormat::LxcConfig, everyday,
            "lxc.idmap = u 0 1000 1\nlxc.idmap = u 1 100000 65536\nlxc.idmap = g 0 1001 1\n"
            "lxc.idmap = g 1 200000 65536\n");
        row("the same", MapFormat::LxcUsernsExec, same, "lxc-usernsexec -m b:0:100000:10\n");
        row("different", MapFormat::LxcUsernsExec, own_root, "lxc-usernsexec -m u:0:1000:1 -m g:0:1001:1\n");
        row("both", MapFormat::OciRuntime, own_root,
            "{\n  \"linux\": {\n    \"uidMappings\": [\n      { \"containerID\": 0, \"hostID\": 1000, \"size\": 1 }\n"
            "    ],\n    \"gidMappings\": [\n      { \"containerID\": 0, \"hostID\": 1001, \"size\": 1 }\n    ]\n  "
            "}\n}\n");
        row("by itself", MapFormat::Nsjail, own_root,
            "uidmap {\n  inside_id: \"0\"\n  outside_id: \"1000\"\n  count: 1\n}\n"
            "gidmap {\n  inside_id: \"0\"\n  outside_id: \"1001\"\n  count: 1\n}\n");
        row("by newuidmap", MapFormat::Nsjail, by_tool(same),
            "uidmap {\n  inside_id: \"0\"\n  outside_id: \"100000\"\n  count: 10\n  use_newidmap: true\n}\n"
            "gidmap {\n  inside_id: \"0\"\n  outside_id: \"100000\"\n  count: 10\n  use_newidmap: true\n}\n");
        row("the same", MapFormat::Incus, same, "both 100000-100009 0-9\n");
        row("different", MapFormat::Incus, own_root, "uid 1000 0\ngid 1001 0\n");
        row("root", MapFormat::Bubblewrap, own_root, "bwrap --unshare-user --uid 0 --gid 0\n");
    }
    void text()
    {
        QFETCH(const int, format);
        QFETCH(const Assessment::Level, level);
        QFETCH(const QString, expected);
        const auto result = export_map(level, static_cast<MapFormat>(format), sample_facts());
        QVERIFY2(result, result ? "" : qPrintable(describe_error(result.error())));
        QCOMPARE(QString::fromStdString(*result), expected);
    }

    void errors_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<Assessment::Level>("level");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, MapFormat format, const Assessment::Level& level, const char* expected) {
            QTest::addRow("%s: %s", qPrintable(name_of(format)), name)
                << static_cast<int>(format) << level << QString::fromLatin1(expected);
        };
        for (const MapFormat format : all_map_formats)
            row("nothing", format, level_of({}, {}, Setgroups::Allow), "NothingMapped uid");
        row("groups of the own ID, not denied", MapFormat::Unshare, with_setgroups(own_root, Setgroups::Allow),
            "SetgroupsDiffer gid");
        row("a block, denied", MapFormat::Unshare, with_setgroups(same, Setgroups::Deny), "SetgroupsDiffer gid");
        row("one kind", MapFormat::PodmanRootless, users_only, "BothKindsNeeded gid");
        row("not delegated", MapFormat::PodmanRootless,
            level_of({ { { 0, 1000, 1 }, { 1, 165535, 2 } } }, { { { 0, 1001, 1 } } }, Setgroups::Allow),
            "NotDelegated uid 1");
        row("one kind", MapFormat::Nsjail, groups_only, "BothKindsNeeded uid");
        row("one kind", MapFormat::Bubblewrap, with_setgroups(users_only, Setgroups::Deny), "BothKindsNeeded gid");
        row("a block", MapFormat::Bubblewrap, same, "OneOwnIdOnly uid");
        row("two ranges", MapFormat::Bubblewrap,
            level_of({ { { 0, 1000, 1 } } }, { { { 0, 1001, 1 }, { 1, 1, 1 } } }, Setgroups::Deny), "OneOwnIdOnly gid");
        row("another's ID", MapFormat::Bubblewrap,
            level_of({ { { 0, 1000, 1 } } }, { { { 0, 1000, 1 } } }, Setgroups::Deny), "OneOwnIdOnly gid");
        row("a signed number", MapFormat::Bubblewrap,
            level_of({ { { 2147483648U, 1000, 1 } } }, { { { 0, 1001, 1 } } }, Setgroups::Deny), "IdTooLarge uid 0");
        row("not denied", MapFormat::Bubblewrap, with_setgroups(own_root, Setgroups::Allow), "SetgroupsDiffer gid");
    }
    void errors()
    {
        QFETCH(const int, format);
        QFETCH(const Assessment::Level, level);
        QFETCH(const QString, expected);
        const auto result = export_map(level, static_cast<MapFormat>(format), sample_facts());
        QVERIFY(!result);
        QCOMPARE(describe_error(result.error()), expected);
    }

    void rootlessPodmanFollowsTheLines()
    {
        const Assessment::Level level
            = level_of({ { { 0, 100008, 4 }, { 9, 50000, 1 } } }, { { { 0, 1001, 1 } } }, Setgroups::Allow);
        const auto text = export_map(level, MapFormat::PodmanRootless, facts_with_three_lines());
        QVERIFY(text);
        QCOMPARE(QString::fromStdString(*text),
            QStringLiteral("podman run --uidmap=0:9:2 --uidmap=2:111:2 --uidmap=9:11:1 --gidmap=0:0:1\n"));
    }

    void roundTrip_data()
    {
        QTest::addColumn<int>("format");
        for (const MapFormat format : all_map_formats)
            QTest::newRow(qPrintable(name_of(format))) << static_cast<int>(format);
    }

    /// Whatever can be exported is read back as the same maps, range by range.
    void roundTrip()
    {
        QFETCH(const int, format);
        const HostFacts facts = sample_facts();
        std::mt19937 random { 20260101 };
        int exported = 0;
        for (int i = 0; i < 500; ++i) {
            const Assessment::Level level = level_of(random_map(random, facts.uid.me, 100000),
                random_map(random, facts.gid.me, 200000), i % 2 == 0 ? Setgroups::Allow : Setgroups::Deny);
            const auto text = export_map(level, static_cast<MapFormat>(format), facts);
            if (!text)
                continue;
            ++exported;
            const auto imported = import_map(*text, facts, static_cast<MapFormat>(format));
            QVERIFY2(imported, (*text + describe(imported).toStdString()).c_str());
            QCOMPARE(text_of(resolved(imported->uid, IdKind::Uid, facts)), text_of(level.uid.map));
            QCOMPARE(text_of(resolved(imported->gid, IdKind::Gid, facts)), text_of(level.gid.map));
            if (imported->setgroups)
                QVERIFY(imported->setgroups == level.setgroups);
        }
        QVERIFY2(exported > 20, qPrintable(QString::number(exported)));
    }

    /// An exported text is known for what it is.
    void detected()
    {
        const HostFacts facts = sample_facts();
        for (const MapFormat format : all_map_formats) {
            const auto text = export_map(own_root, format, facts);
            QVERIFY(text);
            const auto imported = import_map(*text, facts);
            const bool podman = format == MapFormat::Podman || format == MapFormat::PodmanRootless;
            QCOMPARE(imported.has_value(), !podman);
            if (imported)
                QCOMPARE(name_of(imported->format), name_of(format));
        }
    }
};

QTEST_APPLESS_MAIN(TestExportMap)
#include "tst_exportmap.moc"
