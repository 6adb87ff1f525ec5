// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/profilelibrary.h"

#include "annasmachine.h"
#include "engine/host/profilefile.h"
#include "engine/profile/assessment.h"
#include "engine/profile/profiletext.h"
#include "gui/document/presets.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace nestbox;
using namespace nestbox::test;

class ProfileLibraryTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void presetsAreLaunchable_data();
    void presetsAreLaunchable();
    void keepsOwnNumbers();
    void severalLevelsAreSaid();
    void ownProfilesAppear();
    void recentFiles();

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

void ProfileLibraryTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_home->filePath("data").toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home->filePath("config").toUtf8());
    QCoreApplication::setOrganizationName(m_home->path().section('/', -1));
    QCoreApplication::setApplicationName("nestbox");
}

void ProfileLibraryTest::presetsAreLaunchable_data()
{
    QTest::addColumn<QString>("path");
    QCOMPARE(presetPaths().size(), 12);
    for (const QString& path : presetPaths())
        QTest::newRow(qPrintable(path)) << path;
}

void ProfileLibraryTest::presetsAreLaunchable()
{
    QFETCH(QString, path);
    const auto profile = loadPreset(path, annasMachine());
    QVERIFY(profile.has_value());
    QVERIFY(!profile->name.empty() && !profile->description.empty());
    QVERIFY(assess(*profile, annasMachine()).launchable());
    QVERIFY(presetIconName(path) != "profile");
    QCOMPARE(*parse_profile(write_profile(*profile)), *profile);
}

void ProfileLibraryTest::keepsOwnNumbers()
{
    HostFacts facts = annasMachine();
    facts.uid.me = 4321;
    facts.gid.me = 100;
    const auto profile = loadPreset(":/presets/keep-my-id.nestbox.json", facts);
    QCOMPARE(profile->levels[0].uid[0].inside, Id(4321));
    QCOMPARE(profile->levels[0].gid[0].inside, Id(100));
}

void ProfileLibraryTest::severalLevelsAreSaid()
{
    Profile nested = rootAndSubordinate();
    nested.levels.push_back({ { { 0, { .number = 0 }, 1 } }, {}, {} });
    nested.levels.push_back({ { { 0, { .number = 0 }, 1 } }, {}, {} });
    const QTemporaryDir elsewhere;
    const QString path = elsewhere.filePath("deep.nestbox.json");
    QVERIFY(write_profile_file(path.toStdString(), nested).has_value());
    ProfileLibrary library(annasMachine(), nullptr);
    library.addRecent(path);
    const auto detailOf
        = [&](const QString& of) { return library.indexOfPath(of).data(ProfileLibrary::DescriptionRole).toString(); };
    QCOMPARE(detailOf(path), "3 levels · deep.nestbox.json");
    QCOMPARE(detailOf(":/presets/root-in-root.nestbox.json"), "2 levels · two roots");
    QCOMPARE(detailOf(":/presets/mapped-root.nestbox.json"), "0 (root) inside is you");
}

void ProfileLibraryTest::ownProfilesAppear()
{
    ProfileLibrary library(annasMachine(), nullptr);
    const QAbstractItemModelTester tester(&library, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(library.rowCount(), 2);
    const QString path = ProfileLibrary::ownFolder() + "/mine.nestbox.json";
    QVERIFY(write_profile_file(path.toStdString(), rootAndSubordinate()).has_value());
    QTRY_VERIFY(library.indexOfPath(path).isValid());
    QCOMPARE(library.indexOfPath(path).data().toString(), "test");
    QVERIFY(!library.indexOfPath("/nowhere").isValid());
    QVERIFY(!library.indexOfPath("").isValid());
}

void ProfileLibraryTest::recentFiles()
{
    const QTemporaryDir elsewhere;
    const QString path = elsewhere.filePath("other.nestbox.json");
    QVERIFY(write_profile_file(path.toStdString(), rootAndSubordinate()).has_value());
    ProfileLibrary library(annasMachine(), nullptr);
    library.addRecent(path);
    QVERIFY(library.indexOfPath(path).isValid());
    QVERIFY(QFile::remove(path));
    const ProfileLibrary later(annasMachine(), nullptr);
    QVERIFY(!later.indexOfPath(path).isValid());
}

QTEST_MAIN(ProfileLibraryTest)
#include "tst_profilelibrary.moc"
