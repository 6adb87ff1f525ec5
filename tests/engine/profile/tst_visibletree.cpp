// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/visibletree.h"

#include <QTest>

using namespace nestbox;

namespace {

ProfileMount bind(const char* source, const char* target, bool read_only = false)
{
    return BindMount { source, target, read_only };
}

ProfileMount tmpfs(const char* target)
{
    return TmpfsMount { target };
}

Isolation with(RootKind root, std::vector<ProfileMount> mounts)
{
    return { .namespaces = {}, .hostname = {}, .root = root, .mounts = std::move(mounts) };
}

} // namespace

Q_DECLARE_METATYPE(Isolation)
Q_DECLARE_METATYPE(Sight)

class TestVisibleTree : public QObject
{
    Q_OBJECT

private slots:
    void normal_paths_data();
    void normal_paths();
    void sights_data();
    void sights();
    void folders();
};

void TestVisibleTree::normal_paths_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("normal");
    QTest::newRow("root") << QByteArray { "/" } << QByteArray { "/" };
    QTest::newRow("slashes") << QByteArray { "//usr///lib/" } << QByteArray { "/usr/lib" };
    QTest::newRow("dots") << QByteArray { "/usr/./lib/../bin" } << QByteArray { "/usr/bin" };
    QTest::newRow("above the root") << QByteArray { "/../.." } << QByteArray { "/" };
    QTest::newRow("home") << QByteArray { "~" } << QByteArray { "/home/anna" };
    QTest::newRow("below home") << QByteArray { "~/work" } << QByteArray { "/home/anna/work" };
    QTest::newRow("no home") << QByteArray { "/~/x" } << QByteArray { "/~/x" };
}

void TestVisibleTree::normal_paths()
{
    QFETCH(QByteArray, path);
    QTEST(QByteArray::fromStdString(normal_path(path.toStdString(), "/home/anna")), "normal");
}

void TestVisibleTree::sights_data()
{
    QTest::addColumn<Isolation>("isolation");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<Sight>("sight");
    const auto row = [](const char* name, const Isolation& isolation, const char* path, Sight sight) {
        QTest::newRow(name) << isolation << QByteArray { path } << sight;
    };
    using enum Sight;
    const auto host = [](std::vector<ProfileMount> mounts) { return with(RootKind::Host, std::move(mounts)); };
    const auto empty = [](std::vector<ProfileMount> mounts) { return with(RootKind::Private, std::move(mounts)); };
    row("the host's tree", host({}), "/home/anna", Writable);
    row("an empty root", empty({}), "/home/anna", Hidden);
    row("covered by memory", host({ tmpfs("/home") }), "/home/anna", Hidden);
    row("memory below", host({ tmpfs("/home/anna/x") }), "/home/anna", Writable);
    row("memory beside", host({ tmpfs("/home/ann") }), "/home/anna", Writable);
    row("covered, then bound", host({ tmpfs("/home"), bind("~", "/home/anna") }), "/home/anna/x", Writable);
    row("bound, then covered", host({ bind("~", "/mnt/a"), tmpfs("/home"), tmpfs("/mnt") }), "/home/anna", Hidden);
    row("bound elsewhere first", host({ bind("~", "/mnt/a"), tmpfs("/home") }), "/home/anna", Writable);
    row("all read-only", host({ bind("/", "/", true) }), "/home/anna", ReadOnly);
    row("all read-only, home not", host({ bind("/", "/", true), bind("~", "/home/anna") }), "/home/anna/x", Writable);
    row("read-only again", host({ bind("~", "/home/anna", true) }), "/home/anna", ReadOnly);
    row("writable elsewhere", host({ bind("~", "/home/anna", true), bind("/home", "/mnt") }), "/home/anna", Writable);
    row("bound into nothing", empty({ bind("/usr", "/usr", true) }), "/usr/bin", ReadOnly);
    row("beside what is bound", empty({ bind("/usr", "/usr", true) }), "/usrx", Hidden);
    row("above what is bound", empty({ bind("~/work", "/work") }), "/home/anna", Hidden);
    row("the root comes first", host({ tmpfs("/home"), bind("/", "/", true) }), "/home/anna", Hidden);
    row("the last root counts", empty({ bind("/", "/", true), tmpfs("/") }), "/home/anna", Hidden);
    row("a bound root has a /tmp of its own", empty({ bind("/", "/", true) }), "/tmp/x", Hidden);
    row("a bound root has a /dev of its own", empty({ bind("/", "/", true), tmpfs("/x") }), "/dev/sda", Hidden);
    row("unless it is bound", empty({ bind("/tmp", "/tmp") }), "/tmp/x", Writable);
    row("written oddly", empty({ bind("/usr/../home//", "/h/") }), "/home/anna", Writable);
}

void TestVisibleTree::sights()
{
    QFETCH(Isolation, isolation);
    QFETCH(QByteArray, path);
    const VisibleTree tree { isolation, "/home/anna" };
    QTEST(tree.sight_of(path.toStdString()), "sight");
}

void TestVisibleTree::folders()
{
    const VisibleTree tree {
        with(RootKind::Private,
            { bind("/usr", "/usr", true), bind("~/a", "/covered/a"), tmpfs("/covered"), bind("~/b", "/covered/b") }),
        "/home/anna"
    };
    const std::vector<VisibleFolder> expected { { "/usr", true }, { "/home/anna/b", false } };
    QCOMPARE(tree.folders(), expected);
}

QTEST_APPLESS_MAIN(TestVisibleTree)
#include "tst_visibletree.moc"
