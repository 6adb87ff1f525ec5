// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/buildtree.h"
#include "engine/namespaces/capabilityprediction.h"
#include "engine/namespaces/fileprediction.h"
#include "madefacts.h"

#include <QTest>

using namespace nestbox;
using namespace nestbox::test;

using Reason = CapabilityPrediction::Reason;
using Rule = FileVerdict::Rule;
Q_DECLARE_METATYPE(CapabilityPrediction::Reason)
Q_DECLARE_METATYPE(FileVerdict::Rule)

namespace {

constexpr CapabilitySet some { 1U << cap_chown | 1U << cap_dac_override };

Credentials who(Id uid, Id gid, CapabilitySet effective = {}, std::vector<Id> groups = {})
{
    Credentials credentials;
    credentials.uid = { uid, uid, uid, uid };
    credentials.gid = { gid, gid, gid, gid };
    credentials.groups = std::move(groups);
    credentials.effective = effective;
    return credentials;
}

/// What a reader in a namespace with that map sees of it.
NamespaceFacts seen_from(const IdMap& map)
{
    NamespaceFacts facts;
    facts.reader = container;
    facts.user_namespaces = { user_namespace(container, 0, 0, map, map) };
    facts.user_namespaces[0].numbers = UserNamespace::MapNumbers::Parent;
    return facts;
}

} // namespace

/// The rules of cap_capable, generic_permission and chown_ok.
class TestPredictions : public QObject
{
    Q_OBJECT

private slots:
    void capabilities_data()
    {
        QTest::addColumn<std::uint64_t>("home");
        QTest::addColumn<quint32>("euid"); // in the reader's numbers
        QTest::addColumn<std::uint64_t>("effective");
        QTest::addColumn<std::uint64_t>("target");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<std::uint64_t>("result");
        const std::uint64_t full = CapabilitySet::full().bits;
        QTest::newRow("member with some")
            << container << 1000U << some.bits << container << Reason::Member << some.bits;
        QTest::newRow("member who owns it, without any")
            << container << 1000U << std::uint64_t { 0 } << container << Reason::Member << std::uint64_t { 0 };
        QTest::newRow("owner in the parent")
            << initial << 1000U << std::uint64_t { 0 } << container << Reason::Owner << full;
        QTest::newRow("owner in the parent, two levels down")
            << initial << 1000U << std::uint64_t { 0 } << deepest << Reason::Owner << full;
        QTest::newRow("another user in the parent")
            << initial << 1001U << std::uint64_t { 0 } << container << Reason::Ancestor << std::uint64_t { 0 };
        QTest::newRow("another user in the parent, with some")
            << initial << 1001U << some.bits << inner << Reason::Ancestor << some.bits;
        QTest::newRow("owner of a lower one only: the rule asks the one just below him")
            << initial << 100000U << std::uint64_t { 0 } << deepest << Reason::Ancestor << std::uint64_t { 0 };
        QTest::newRow("root inside looking up")
            << inner << 100000U << full << container << Reason::Outside << std::uint64_t { 0 };
        QTest::newRow("root inside looking across")
            << container << 1000U << full << sibling << Reason::Outside << std::uint64_t { 0 };
        QTest::newRow("owner who is not in the parent")
            << sibling << 1000U << std::uint64_t { 0 } << container << Reason::Outside << std::uint64_t { 0 };
    }

    void capabilities()
    {
        QFETCH(std::uint64_t, home);
        QFETCH(quint32, euid);
        QFETCH(std::uint64_t, effective);
        QFETCH(std::uint64_t, target);
        const NamespaceTree tree = build_tree(made_facts());
        const CapabilityPrediction prediction
            = predict_capabilities(tree, node_of(tree, home), who(euid, 0, { effective }), node_of(tree, target));
        QTEST(prediction.reason, "reason");
        QTEST(std::uint64_t { prediction.capabilities.bits }, "result");
    }

    void theEffectiveIdCounts()
    {
        const NamespaceTree tree = build_tree(made_facts());
        Credentials credentials = who(1000, 0);
        credentials.uid.effective = 1001;
        QVERIFY(predict_capabilities(tree, node_of(tree, initial), credentials, node_of(tree, container)).reason
            == Reason::Ancestor);
    }

    void namesTheNamespaceWhoseOwnerDecides()
    {
        const NamespaceTree tree = build_tree(made_facts());
        const CapabilityPrediction prediction
            = predict_capabilities(tree, node_of(tree, initial), who(1000, 0), node_of(tree, deepest));
        QVERIFY(prediction.decided_by == tree.find(container));
    }

    void aProcessOfTheTree()
    {
        const NamespaceTree tree = build_tree(made_facts());
        QVERIFY(predict_capabilities(tree, 0, node_of(tree, deepest)).reason == Reason::Ancestor);
        QVERIFY(predict_capabilities(tree, 4, node_of(tree, deepest)).reason == Reason::Member);
    }

    void whatCannotBeKnownIsNotClaimed()
    {
        NamespaceFacts facts = made_facts();
        facts.processes[0].credentials.reset();
        facts.user_namespaces[0].owner.reset();
        facts.user_namespaces[2].ancestry = Ancestry::Hidden;
        const NamespaceTree tree = build_tree(facts);
        QVERIFY(predict_capabilities(tree, 0, node_of(tree, container)).reason == Reason::Unknown);
        QVERIFY(predict_capabilities(tree, node_of(tree, initial), who(1, 1), node_of(tree, inner)).reason
            == Reason::Unknown);
        // The reader's own may not be above what is hidden from it; the hidden one's may be above anything.
        QVERIFY(predict_capabilities(tree, node_of(tree, initial), who(1, 1), node_of(tree, sibling)).reason
            == Reason::Outside);
    }

    void files_data()
    {
        QTest::addColumn<std::uint64_t>("effective");
        QTest::addColumn<QList<quint32>>("ids"); // fsuid, fsgid, one more group
        QTest::addColumn<QList<quint32>>("file"); // uid, gid, mode
        QTest::addColumn<QString>("access"); // read, write, execute
        QTest::addColumn<Rule>("rule"); // of write
        using Ids = QList<quint32>;
        const std::uint64_t none = 0;
        const std::uint64_t override_all = 1U << cap_dac_override;
        const std::uint64_t search = 1U << cap_dac_read_search;
        constexpr quint32 regular = 0100000;
        constexpr quint32 directory = 0040000;
        QTest::newRow("owner") << none << Ids { 1000, 1000, 0 } << Ids { 1000, 1, regular | 0640 } << "rw-"
                               << Rule::OwnerBits;
        QTest::newRow("owner shut out, though others may")
            << none << Ids { 1000, 1000, 0 } << Ids { 1000, 1, regular | 0077 } << "---" << Rule::OwnerBits;
        QTest::newRow("group") << none << Ids { 1000, 1000, 0 } << Ids { 1, 1000, regular | 0750 } << "r-x"
                               << Rule::GroupBits;
        QTest::newRow("supplementary group")
            << none << Ids { 1000, 1000, 7 } << Ids { 1, 7, regular | 0670 } << "rwx" << Rule::GroupBits;
        QTest::newRow("group shut out, though others may")
            << none << Ids { 1000, 1000, 7 } << Ids { 1, 7, regular | 0606 } << "---" << Rule::GroupBits;
        QTest::newRow("others") << none << Ids { 1000, 1000, 0 } << Ids { 1, 1, regular | 0604 } << "r--"
                                << Rule::OtherBits;
        QTest::newRow("capability, both IDs mapped")
            << override_all << Ids { 1000, 1000, 0 } << Ids { 100005, 100005, regular | 0600 } << "rw-"
            << Rule::Capability;
        QTest::newRow("capability, somebody may execute it")
            << override_all << Ids { 1000, 1000, 0 } << Ids { 100005, 100005, regular | 0100 } << "rwx"
            << Rule::Capability;
        QTest::newRow("capability, the UID is not mapped")
            << override_all << Ids { 1000, 1000, 0 } << Ids { 1, 100005, regular | 0600 } << "---" << Rule::NotMapped;
        QTest::newRow("capability, the GID is not mapped")
            << override_all << Ids { 1000, 1000, 0 } << Ids { 100005, 1, regular | 0600 } << "---" << Rule::NotMapped;
        QTest::newRow("reading capability")
            << search << Ids { 1000, 1000, 0 } << Ids { 100005, 100005, regular | 0700 } << "r--" << Rule::OtherBits;
        QTest::newRow("reading capability, directory")
            << search << Ids { 1000, 1000, 0 } << Ids { 100005, 100005, directory | 0700 } << "r-x" << Rule::OtherBits;
        QTest::newRow("overriding capability, directory that nobody may search")
            << override_all << Ids { 1000, 1000, 0 } << Ids { 100005, 100005, directory | 0600 } << "rwx"
            << Rule::Capability;
    }

    /// For a process in the container.
    void files()
    {
        QFETCH(std::uint64_t, effective);
        QFETCH(QList<quint32>, ids);
        QFETCH(QList<quint32>, file);
        const NamespaceTree tree = build_tree(made_facts());
        const FilePrediction prediction = predict_file_access(tree, node_of(tree, container),
            who(ids[0], ids[1], { effective }, { ids[2] }), { .uid = file[0], .gid = file[1], .mode = file[2] });
        QString access;
        access += prediction.read.allowed ? 'r' : '-';
        access += prediction.write.allowed ? 'w' : '-';
        access += prediction.execute.allowed ? 'x' : '-';
        QTEST(access, "access");
        QTEST(prediction.write.rule, "rule");
    }

    void chown_data()
    {
        QTest::addColumn<std::uint64_t>("effective");
        QTest::addColumn<quint32>("uid");
        QTest::addColumn<quint32>("gid");
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<Rule>("rule");
        const std::uint64_t chown = 1U << cap_chown;
        QTest::newRow("owner without the capability")
            << std::uint64_t { 0 } << 1000U << 1000U << false << Rule::NoCapability;
        QTest::newRow("capability") << chown << 100005U << 1000U << true << Rule::Capability;
        QTest::newRow("UID not mapped") << chown << 0U << 1000U << false << Rule::NotMapped;
        QTest::newRow("GID not mapped") << chown << 1000U << 0U << false << Rule::NotMapped;
    }

    void chown()
    {
        QFETCH(std::uint64_t, effective);
        QFETCH(quint32, uid);
        QFETCH(quint32, gid);
        const NamespaceTree tree = build_tree(made_facts());
        const FilePrediction prediction = predict_file_access(tree, node_of(tree, container),
            who(1000, 1000, { effective }), { .uid = uid, .gid = gid, .mode = 0100644 });
        QTEST(prediction.chown.allowed, "allowed");
        QTEST(prediction.chown.rule, "rule");
        QCOMPARE(prediction.chown.capability, cap_chown);
    }

    void aFileIsSeenInTheNumbersOfTheInside()
    {
        const NamespaceTree tree = build_tree(made_facts());
        const FilePrediction prediction = predict_file_access(
            tree, node_of(tree, container), who(1000, 1000), { .uid = 100005, .gid = 0, .mode = 0 });
        QVERIFY(prediction.owner.status == NamespaceTranslation::Status::Mapped);
        QCOMPARE(prediction.owner.id, 6U);
        QVERIFY(prediction.group.status == NamespaceTranslation::Status::Unmapped);
    }

    void anAclMayGiveOthersMoreButNotTheOwner()
    {
        const NamespaceTree tree = build_tree(made_facts());
        const auto predict = [&](Id uid) {
            const FileFacts file { .uid = uid, .gid = 1, .mode = 0100600, .has_acl = true };
            return predict_file_access(tree, node_of(tree, container), who(1000, 1000), file);
        };
        QVERIFY(!predict(1000).read.acl_may_differ);
        QVERIFY(predict(1001).read.acl_may_differ);
    }

    void theOverflowIdMayBeAnybody_data()
    {
        QTest::addColumn<quint32>("mapped"); // so many IDs from 0 on have numbers where the reader is
        QTest::addColumn<std::uint64_t>("effective");
        QTest::addColumn<QList<quint32>>("ids"); // fsuid, fsgid, one more group
        QTest::addColumn<QList<quint32>>("file"); // uid, gid, permission bits
        QTest::addColumn<bool>("allowed"); // to read
        QTest::addColumn<Rule>("rule");
        using Ids = QList<quint32>;
        const std::uint64_t none = 0;
        const std::uint64_t all = CapabilitySet::full().bits;
        const quint32 whole = invalid_id;
        const quint32 any = 65534;
        QTest::newRow("all have: an ID like others")
            << whole << none << Ids { any, 1, 1 } << Ids { any, 0, 0600 } << true << Rule::OwnerBits;
        QTest::newRow("all have: a capability")
            << whole << all << Ids { 0, 0, 0 } << Ids { any, any, 0600 } << true << Rule::Capability;
        QTest::newRow("owner or not") << 65536U << none << Ids { any, 1, 1 } << Ids { any, 0, 0600 } << false
                                      << Rule::Ambiguous;
        QTest::newRow("owner or not, both without")
            << 1000U << none << Ids { any, 1, 1 } << Ids { any, 0, 0600 } << false << Rule::Ambiguous;
        QTest::newRow("in the group or not")
            << 65536U << none << Ids { 1, any, 1 } << Ids { 0, any, 0640 } << false << Rule::Ambiguous;
        QTest::newRow("in another group or not")
            << 65536U << none << Ids { 1, 1, any } << Ids { 0, any, 0640 } << false << Rule::Ambiguous;
        QTest::newRow("owner all the same")
            << 65536U << none << Ids { 1, any, any } << Ids { 1, any, 0400 } << true << Rule::OwnerBits;
        QTest::newRow("neither") << 65536U << none << Ids { 1, 1, 1 } << Ids { any, any, 0604 } << true
                                 << Rule::OtherBits;
        QTest::newRow("mapped or not") << 65536U << all << Ids { 0, 0, 0 } << Ids { any, 0, 0600 } << false
                                       << Rule::Ambiguous;
        QTest::newRow("its group mapped or not")
            << 65536U << all << Ids { 0, 1, 1 } << Ids { 5, any, 0600 } << false << Rule::Ambiguous;
        QTest::newRow("not mapped") << 1000U << all << Ids { 0, 0, 0 } << Ids { any, 0, 0600 } << false
                                    << Rule::NotMapped;
    }

    /// A reader to whom IDs without a number look like 65534, and a process beside him.
    void theOverflowIdMayBeAnybody()
    {
        QFETCH(quint32, mapped);
        QFETCH(std::uint64_t, effective);
        QFETCH(QList<quint32>, ids);
        QFETCH(QList<quint32>, file);
        const NamespaceTree tree
            = build_tree(seen_from(map_of({ { 0, mapped == invalid_id ? 0U : 100000U, mapped } })));
        const FilePrediction prediction
            = predict_file_access(tree, *tree.reader, who(ids[0], ids[1], { effective }, { ids[2] }),
                { .uid = file[0], .gid = file[1], .mode = 0100000 | file[2] });
        QTEST(prediction.read.allowed, "allowed");
        QTEST(prediction.read.rule, "rule");
    }

    void whoLooksLikeTheOwnerMayBeAnother()
    {
        NamespaceFacts facts = seen_from(map_of({ { 0, 100000, 65536 } }));
        facts.user_namespaces.push_back(user_namespace(inner, container, 65534, map_of({ { 0, 5, 1 } }), {}));
        const NamespaceTree tree = build_tree(facts);
        const auto reason = [&](Id uid) {
            return predict_capabilities(tree, *tree.reader, who(uid, 0), node_of(tree, inner)).reason;
        };
        QVERIFY(reason(65534) == Reason::Unknown);
        QVERIFY(reason(0) == Reason::Ancestor);
    }

    void withoutAReaderNothingIsClaimed()
    {
        NamespaceFacts facts = made_facts();
        facts.reader = 0;
        const NamespaceTree tree = build_tree(facts);
        const FilePrediction prediction = predict_file_access(tree, 0, who(0, 0), {});
        QVERIFY(prediction.read.rule == Rule::Unknown);
        QVERIFY(!prediction.read.allowed);
    }
};

QTEST_GUILESS_MAIN(TestPredictions)
#include "tst_predictions.moc"
