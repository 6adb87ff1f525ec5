// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/buildtree.h"
#include "engine/profile/errorlist.h"
#include "engine/snapshot/treetext.h"
#include "madefacts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace nestbox;
using namespace nestbox::test;

using Code = ProfileError::Code;
Q_DECLARE_METATYPE(ProfileError::Code)

namespace {

/// Something of everything.
NamespaceTree full_tree()
{
    NamespaceFacts facts = made_facts();
    facts.user_namespaces[1].holders
        = { { Holder::Kind::BindMount, 12, 0, "/run/user/1000/ns of anna" }, { Holder::Kind::Descriptor, 11, 0, "" },
              { Holder::Kind::Thread, 11, 17, "" }, { Holder::Kind::Unknown, 0, 0, "" } };
    facts.user_namespaces[2].ancestry = Ancestry::Hidden;
    facts.user_namespaces[3].gid_map.reset();
    facts.user_namespaces[3].id = 9876543210;
    facts.governed = { { NamespaceType::Net, 200, 77, inner, facts.user_namespaces[1].holders },
        { NamespaceType::Mnt, 201, 0, std::nullopt, {} }, { NamespaceType::Uts, 202, 0, 999, {} } };
    facts.processes[1].name = "we\"ird\n\\\x01";
    facts.processes[1].command = { "/bin/secret", "", "--password=anna" };
    facts.processes[1].credentials->groups = { 4, 65534 };
    facts.processes[1].credentials->no_new_privileges = true;
    facts.processes[1].credentials->pids = { 11, 2, 1 };
    facts.processes[1].namespaces[static_cast<std::size_t>(NamespaceType::Mnt)] = 4026531832;
    facts.processes[2].credentials.reset();
    facts.processes.push_back(process(30, 998, 7, 7));
    Process out_of_sight = process(99, 0, 65534, 0);
    facts.hidden = { { std::move(out_of_sight), map_of({ { 0, invalid_id, 5 } }), std::nullopt } };
    facts.overflow_uid = 65533;
    facts.proc_hides = true;
    NamespaceTree tree = build_tree(std::move(facts));
    tree.user_names = { { 1000, "anna" } };
    return tree;
}

QJsonObject json_of(const std::string& text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

std::string replaced(std::string text, std::string_view what, std::string_view by)
{
    const std::size_t at = text.find(what);
    if (at == std::string::npos)
        qFatal("the text has no %.*s", static_cast<int>(what.size()), what.data());
    return text.replace(at, what.size(), by);
}

} // namespace

class TestTreeText : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrites()
    {
        for (const NamespaceTree& tree : { full_tree(), build_tree(made_facts()), NamespaceTree {} }) {
            const std::string text = write_tree(tree);
            const auto read = parse_tree(text);
            QVERIFY2(read.has_value(), read ? "" : qPrintable(QString::fromStdString(read.error()[0].key_path)));
            QVERIFY(*read == tree);
            QCOMPARE(write_tree(*read), text);
        }
    }

    void isTheJsonThatItsReadersKnow()
    {
        const QJsonObject root = json_of(write_tree(build_tree(made_facts())));
        const QJsonArray namespaces = root["namespaces"].toArray();
        QCOMPARE(namespaces.size(), 5);
        QVERIFY(namespaces[0]["parent"].isNull());
        const QJsonObject nested = namespaces[2].toObject();
        QCOMPARE(nested["inode"].toInteger(), qint64 { inner });
        QCOMPARE(nested["parent"].toInteger(), qint64 { container });
        QCOMPARE(nested["owner"].toInteger(), 0);
        QCOMPARE(nested["owner_here"].toInteger(), 1000);
        QCOMPARE(nested["uid_map"], (QJsonArray { QJsonArray { 0, 1, 1000 } }));
        QCOMPARE(nested["gid_map"], (QJsonArray { QJsonArray { 0, 11, 10 } }));
        QCOMPARE(nested["processes"][0]["pid"].toInteger(), 12);
        QCOMPARE(nested["governs"], QJsonArray {});
    }

    void unknownIsNotInitial()
    {
        const QJsonArray namespaces = json_of(write_tree(full_tree()))["namespaces"].toArray();
        QCOMPARE(namespaces.last()["parent"].toString(), "unknown");
        QVERIFY(namespaces.last()["uid_map"].isNull());
    }

    void redactionLeavesOutWhatIsPersonal()
    {
        const QByteArray text = QByteArray::fromStdString(write_tree(full_tree(), Redaction::Personal));
        QVERIFY(!text.contains("anna"));
        QVERIFY(!text.contains("secret"));
        QVERIFY(text.contains("made-12"));
        QVERIFY(parse_tree(text.toStdString()).has_value());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("by");
        QTest::addColumn<Code>("code");
        QTest::addColumn<QString>("path");
        QTest::newRow("unknown key") << "\"owner\": 1000" << "\"owner\": 1000, \"x\": 1" << Code::UnknownKey
                                     << "namespaces[1].x";
        QTest::newRow("missing key") << "\"owner\": 1000," << "" << Code::MissingKey << "namespaces[1].owner";
        QTest::newRow("doubled key") << "\"owner\": 1000" << "\"owner\": 1000, \"owner\": 1" << Code::DuplicateKey
                                     << "namespaces[1].owner";
        QTest::newRow("ID out of range") << "\"owner\": 1000" << "\"owner\": 4294967295" << Code::WrongValue
                                         << "namespaces[1].owner";
        QTest::newRow("negative") << "\"owner\": 1000" << "\"owner\": -1" << Code::WrongValue << "namespaces[1].owner";
        QTest::newRow("text for a number")
            << "\"owner\": 1000" << "\"owner\": \"1000\"" << Code::WrongType << "namespaces[1].owner";
        QTest::newRow("short row") << "[0, 1000, 1]" << "[0, 1000]" << Code::WrongType << "namespaces[1].uid_map[0]";
        QTest::newRow("parent behind") << "\"inode\": 102,\n      \"parent\": 101" << "\"inode\": 102, \"parent\": 104"
                                       << Code::WrongValue << "namespaces[2].parent";
        QTest::newRow("its own parent") << "\"inode\": 102,\n      \"parent\": 101" << "\"inode\": 102, \"parent\": 102"
                                        << Code::WrongValue << "namespaces[2].parent";
        QTest::newRow("inode twice") << "\"inode\": 103" << "\"inode\": 101" << Code::WrongValue
                                     << "namespaces[4].inode";
        QTest::newRow("row of no IDs") << "[0, 1000, 1]" << "[0, 1000, 0]" << Code::WrongValue
                                       << "namespaces[1].uid_map[0]";
        QTest::newRow("row beyond the IDs")
            << "[0, 1000, 1]" << "[4294967294, 1000, 2]" << Code::WrongValue << "namespaces[1].uid_map[0]";
        QTest::newRow("name that is none") << "\"made-11\"" << '"' + QString(longest_tree_name + 1, 'x') + '"'
                                           << Code::WrongValue << "namespaces[1].processes[0].name";
        QTest::newRow("reader nowhere") << "\"reader\": 4026531837" << "\"reader\": 7" << Code::WrongValue << "reader";
        QTest::newRow("process in another namespace")
            << "\"user\": 101" << "\"user\": 102" << Code::WrongValue << "namespaces[1].processes[0]";
        QTest::newRow("capabilities") << "\"0000000000000000\"" << "\"00000000000000g0\"" << Code::WrongValue
                                      << "namespaces[0].processes[0].capabilities.permitted";
        QTest::newRow("another version") << "\"nestbox_namespaces\": 1" << "\"nestbox_namespaces\": 2"
                                         << Code::WrongVersion << "nestbox_namespaces";
        QTest::newRow("not JSON") << "\"reader\": 4026531837" << "\"reader\" 4026531837" << Code::NotJson << "reader";
    }

    void refuses()
    {
        QFETCH(QString, what);
        QFETCH(QString, by);
        const std::string text = replaced(write_tree(build_tree(made_facts())), what.toStdString(), by.toStdString());
        const auto read = parse_tree(text);
        QVERIFY(!read.has_value());
        QTEST(read.error()[0].code, "code");
        QTEST(QString::fromStdString(read.error()[0].key_path), "path");
    }

    void refusesWhatIsNoTextOrTooMuch()
    {
        QVERIFY(parse_tree("{\"nestbox_namespaces\": \"\xff\"}").error()[0].code == Code::NotUtf8);
        QVERIFY(parse_tree("").error()[0].code == Code::NotJson);
        QVERIFY(parse_tree("[]").error()[0].code == Code::WrongType);
        QVERIFY(parse_tree(std::string(largest_tree_text + 1, ' ')).error()[0].code == Code::TooLarge);
    }

    /// A level each: what goes through the tree level by level must not run out of stack.
    void refusesToGoDeeperThanAnyKernel()
    {
        const auto chain = [](std::uint64_t levels) {
            NamespaceFacts facts;
            for (std::uint64_t inode = 1; inode <= levels; ++inode)
                facts.user_namespaces.push_back(user_namespace(inode, inode - 1, 0, {}, {}));
            return write_tree(build_tree(facts));
        };
        QVERIFY(parse_tree(chain(most_tree_levels)).has_value());
        const auto deep = parse_tree(chain(most_tree_levels + 1));
        QVERIFY(!deep && deep.error()[0].key_path == "namespaces[64].parent");
        QVERIFY(!parse_tree(chain(20000)).has_value());
    }

    void countsItsErrors()
    {
        std::string text = "{\"namespaces\": [";
        for (int i = 0; i < 100000; ++i)
            text += "0, ";
        QCOMPARE(parse_tree(text + "0]}").error().size(), ErrorList::most_errors);
    }

    void bytesThatAreNoTextDoNotSpoilIt()
    {
        NamespaceFacts facts = made_facts();
        facts.processes[0].name = "\xff\xfe";
        QVERIFY(parse_tree(write_tree(build_tree(facts))).has_value());
    }
};

QTEST_GUILESS_MAIN(TestTreeText)
#include "tst_treetext.moc"
