// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/applications/applicationsmodel.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QIcon>
#include <QTemporaryDir>
#include <QTest>

using namespace nestbox;

namespace {

void write(const QString& path, const QByteArray& keys)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[Desktop Entry]\nType=Application\n" + keys);
}

QStringList names(const ApplicationsModel& model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found.append(model.index(row).data().toString());
    return found;
}

} // namespace

class ApplicationsModelTest : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatCanBeShownAndRun();
    void earlierFolderCounts();
    void everyApplicationHasAnIcon();
};

void ApplicationsModelTest::onlyWhatCanBeShownAndRun()
{
    const QTemporaryDir folder;
    write(folder.filePath("b.desktop"), "Name=Beta\nExec=true\n");
    write(folder.filePath("sub/a.desktop"), "Name=alpha\nExec=true %U\n");
    write(folder.filePath("hidden.desktop"), "Name=H\nExec=true\nHidden=true\n");
    write(folder.filePath("nodisplay.desktop"), "Name=N\nExec=true\nNoDisplay=true\n");
    write(folder.filePath("gone.desktop"), "Name=G\nExec=true\nTryExec=not-installed-here\n");
    write(folder.filePath("elsewhere.desktop"), "Name=E\nExec=true\nOnlyShowIn=Nowhere;\n");
    write(folder.filePath("broken.desktop"), "Name=X\nExec=true \"\n");
    ApplicationsModel model(installedApplications({ folder.path() }));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(names(model), QStringList({ "alpha", "Beta" }));
}

void ApplicationsModelTest::earlierFolderCounts()
{
    const QTemporaryDir own;
    const QTemporaryDir system;
    write(own.filePath("sub/a.desktop"), "Name=Mine\nExec=true\n");
    write(own.filePath("b.desktop"), "Name=B\nExec=true\nHidden=true\n");
    write(system.filePath("sub-a.desktop"), "Name=Theirs\nExec=true\n");
    write(system.filePath("b.desktop"), "Name=B\nExec=true\n");
    const ApplicationsModel model(installedApplications({ own.path(), system.path() }));
    QCOMPARE(names(model), QStringList { "Mine" });
}

void ApplicationsModelTest::everyApplicationHasAnIcon()
{
    const QTemporaryDir folder;
    write(folder.filePath("a.desktop"), "Name=A\nExec=true\nIcon=no-such-icon\n");
    write(folder.filePath("b.desktop"), "Name=B\nExec=true\nIcon=/no/such/icon.png\n");
    write(folder.filePath("c.desktop"), "Name=C\nExec=true\n");
    const ApplicationsModel model(installedApplications({ folder.path() }));
    for (int row = 0; row < 3; ++row)
        QVERIFY(!model.index(row).data(Qt::DecorationRole).value<QIcon>().pixmap(32, 32).isNull());
}

QTEST_MAIN(ApplicationsModelTest)
#include "tst_applicationsmodel.moc"
