// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/capabilityeffect.h"

#include "engine/profile/legalnames.h"

#include <QTest>

#include <map>

using namespace nestbox;

namespace {

using Effect = CapabilityEffect::Code;

Profile mapped_root(std::set<NamespaceKind> namespaces = {})
{
    Profile profile;
    const ProfileRange root { 0, { .symbol = OutsideId::Symbol::Me }, 1 };
    profile.levels = { { { root }, { root }, {} } };
    profile.isolation.namespaces = std::move(namespaces);
    return profile;
}

Profile unmapped()
{
    Profile profile;
    profile.levels = { {} };
    return profile;
}

} // namespace

Q_DECLARE_METATYPE(Profile)
Q_DECLARE_METATYPE(CapabilityEffect::Code)

class TestCapabilityEffect : public QObject
{
    Q_OBJECT

private slots:
    void each_is_in_one_group();
    void effects_data();
    void effects();
    void names_the_missing_namespace();
    void choice();
};

void TestCapabilityEffect::each_is_in_one_group()
{
    std::map<std::string_view, int> count;
    for (std::size_t group = 0; group < capability_group_count; ++group)
        for (const std::string_view name : capabilities_of(static_cast<CapabilityGroup>(group)))
            ++count[name];
    for (const std::string_view name : capability_names())
        QVERIFY2(count[name] == 1, std::string { name }.c_str());
    QCOMPARE(count.size(), capability_names().size());
}

void TestCapabilityEffect::effects_data()
{
    QTest::addColumn<QByteArray>("capability");
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<CapabilityEffect::Code>("effect");
    const auto row = [](const char* name, const char* capability, const Profile& profile, Effect effect) {
        QTest::newRow(name) << QByteArray { capability } << profile << effect;
    };
    row("network without one", "cap_net_admin", mapped_root(), Effect::NeedsNamespace);
    row("network with another", "cap_net_raw", mapped_root({ NamespaceKind::Pid }), Effect::NeedsNamespace);
    row("network", "cap_net_admin", mapped_root({ NamespaceKind::Net }), Effect::Works);
    row("reboot without a PID namespace", "cap_sys_boot", mapped_root(), Effect::NeedsNamespace);
    row("reboot", "cap_sys_boot", mapped_root({ NamespaceKind::Pid }), Effect::Works);
    row("IPC without one", "cap_ipc_owner", mapped_root(), Effect::NeedsNamespace);
    row("IPC", "cap_ipc_owner", mapped_root({ NamespaceKind::Ipc }), Effect::Works);
    row("files", "cap_chown", mapped_root(), Effect::Works);
    row("files, nothing mapped", "cap_chown", unmapped(), Effect::NothingMapped);
    row("users, nothing mapped", "cap_setuid", unmapped(), Effect::NothingMapped);
    row("groups, nothing mapped", "cap_setgid", unmapped(), Effect::NothingMapped);
    row("its own processes", "cap_kill", unmapped(), Effect::Works);
    row("administration", "cap_sys_admin", unmapped(), Effect::Works);
    for (const char* never : { "cap_sys_time", "cap_sys_module", "cap_sys_rawio", "cap_mknod", "cap_syslog",
             "cap_linux_immutable", "cap_lease", "cap_bpf" })
        row(never, never, mapped_root({ NamespaceKind::Net, NamespaceKind::Pid, NamespaceKind::Mount }), Effect::Never);
}

void TestCapabilityEffect::effects()
{
    QFETCH(QByteArray, capability);
    QFETCH(Profile, profile);
    const CapabilityEffect effect = capability_effect(capability.toStdString(), profile);
    QTEST(effect.code, "effect");
    QCOMPARE(effect.is_void(), effect.code != Effect::Works);
}

void TestCapabilityEffect::names_the_missing_namespace()
{
    QCOMPARE(capability_effect("cap_net_raw", mapped_root()).needed, std::optional { NamespaceKind::Net });
    QCOMPARE(capability_effect("cap_ipc_lock", mapped_root()).needed, std::optional { NamespaceKind::Ipc });
    QCOMPARE(capability_effect("cap_sys_boot", mapped_root()).needed, std::optional { NamespaceKind::Pid });
}

void TestCapabilityEffect::choice()
{
    QVERIFY(is_chosen({}, "cap_chown"));
    QVERIFY(!is_chosen({ CapabilityChoice::Kind::None, {} }, "cap_chown"));
    const CapabilityChoice list { CapabilityChoice::Kind::List, { "cap_kill" } };
    QVERIFY(is_chosen(list, "cap_kill") && !is_chosen(list, "cap_chown"));
}

QTEST_APPLESS_MAIN(TestCapabilityEffect)
#include "tst_capabilityeffect.moc"
