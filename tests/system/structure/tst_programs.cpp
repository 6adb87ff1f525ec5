// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mustwork.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Program
{
    const char* name;
    const char* allowed; ///< a regular expression over the name of a shared library that it may need
};

// The launcher is what starts hundreds of times an hour and runs next to privileges: the C library at most.
constexpr const char* c_library = R"(lib[cm]\.so\.6|ld-linux.*)";
constexpr const char* cpp_library
    = R"(lib[cm]\.so\.6|ld-linux.*|libstdc\+\+\.so\.6|libgcc_s\.so\.1|libcap\.so\.2|libdl\.so\.2)";
constexpr const char* desktop
    = R"(lib[cm]\.so\.6|ld-linux.*|libstdc\+\+\.so\.6|libgcc_s\.so\.1|libcap\.so\.2|libdl\.so\.2)"
      R"(|libQt6(Core|Gui|Widgets|Svg|SvgWidgets|Charts|DBus|OpenGL|OpenGLWidgets)\.so\.6)"
      R"(|lib(GLX|OpenGL|GL)\.so\..*|libpolkit-qt6-(core|agent)-1\.so\.1)";

// What runs with privileges: no part of it draws, and none parses JSON or talks to a network.
constexpr const char* service = R"(lib[cm]\.so\.6|ld-linux.*|libstdc\+\+\.so\.6|libgcc_s\.so\.1|libcap\.so\.2)"
                                R"(|libQt6(Core|DBus)\.so\.6|libpolkit-qt6-core-1\.so\.1)";

constexpr Program programs[] {
    { "nestbox", desktop },
    { "nestbox-launch", c_library },
    { "nestbox-launch-nss", cpp_library },
    { "nestbox-mapper", service },
};

struct Output
{
    int status = -1;
    QString text; ///< standard output and standard error
};

Output run(const QString& program, const QStringList& arguments, const QString& destination = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("DESTDIR", destination);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished();
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        QString::fromLocal8Bit(process.readAll()) };
}

/// The names in the NEEDED entries of an ELF file's dynamic section.
QStringList neededLibraries(const QString& path)
{
    static const QRegularExpression entry { QStringLiteral(R"(\(NEEDED\).*\[(.*)\])") };
    QStringList names;
    auto all = entry.globalMatch(run("readelf", { "-d", "-W", path }).text);
    while (all.hasNext())
        names << all.next().captured(1);
    return names;
}

} // namespace

/// The programs as they were built and as they are installed.
class TestPrograms : public QObject
{
    Q_OBJECT

private slots:
    void needOnlyTheirLibraries_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("allowed");
        for (const Program& program : programs)
            QTest::newRow(program.name) << program.name << program.allowed;
    }

    void needOnlyTheirLibraries()
    {
#ifdef NESTBOX_SANITIZED
        QSKIP("sanitizers add libraries of their own");
#endif
        QFETCH(QString, name);
        QFETCH(QString, allowed);
        const QString path = QStringLiteral(NESTBOX_BIN "/") + name;
        QVERIFY2(QFileInfo { path }.isExecutable(), qPrintable(path));
        const QRegularExpression pattern { QRegularExpression::anchoredPattern(allowed) };
        for (const QString& library : neededLibraries(path))
            QVERIFY2(pattern.match(library).hasMatch(), qPrintable(name + QStringLiteral(" needs ") + library));
    }

    /// What holds capabilities: all addresses are resolved before main() and then read-only, the stack is guarded.
    void theMapperIsHardened()
    {
#ifdef NESTBOX_SANITIZED
        QSKIP("sanitizers have guards of their own");
#endif
        const QString path = QStringLiteral(NESTBOX_BIN "/nestbox-mapper");
        const QString headers = run("readelf", { "-d", "-l", "-W", path }).text;
        for (const char* part : { "GNU_RELRO", "BIND_NOW", "PIE" })
            QVERIFY2(headers.contains(part), part);
        QVERIFY(run("readelf", { "--dyn-syms", "-W", path }).text.contains("__stack_chk_fail"));
    }

    void saysItsVersion_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : { "nestbox", "nestbox-launch", "nestbox-launch-nss" })
            QTest::newRow(name) << name;
    }

    void saysItsVersion()
    {
        QFETCH(QString, name);
        const Output output = run(QStringLiteral(NESTBOX_BIN "/") + name, { "--version" });
        QCOMPARE(output.status, 0);
        QVERIFY2(output.text.startsWith(QStringLiteral("nestbox")), qPrintable(output.text));
        QVERIFY2(output.text.endsWith(QStringLiteral(" " NESTBOX_VERSION "\n")), qPrintable(output.text));
    }

    void installs()
    {
        const QTemporaryDir folder;
        const QString prefix = folder.path() + QStringLiteral(NESTBOX_PREFIX "/");
        const Output output = run(CMAKE_PROGRAM, { "--install", NESTBOX_BUILD }, folder.path());
        QVERIFY2(output.status == 0, qPrintable(output.text));
        for (const char* file : { "bin/nestbox", "bin/nestbox-launch", "share/applications/org.nestbox.Nestbox.desktop",
                 "share/icons/hicolor/scalable/apps/org.nestbox.Nestbox.svg", "share/man/man1/nestbox.1",
                 "share/man/man1/nestbox-launch.1", "share/metainfo/org.nestbox.Nestbox.metainfo.xml",
                 "share/mime/packages/org.nestbox.Nestbox.xml", "share/nestbox/presets/mapped-root.nestbox.json" })
            QVERIFY2(QFileInfo::exists(prefix + file), file);
        QCOMPARE(run(prefix + QStringLiteral("bin/nestbox-launch"), { "--version" }).status, 0);
        const QString dynamic = run("readelf", { "-d", "-W", prefix + QStringLiteral("libexec/nestbox-mapper") }).text;
        QVERIFY2(dynamic.contains("NEEDED") && !dynamic.contains("RUNPATH") && !dynamic.contains("RPATH"),
            "libraries are looked for where the system has them, and nowhere else");
        const Output check = run(prefix + QStringLiteral("bin/nestbox"),
            { "check", prefix + QStringLiteral("share/nestbox/presets/mapped-root.nestbox.json") });
        QVERIFY2(check.status == 0, qPrintable(check.text));
    }

    void desktopEntryIsValid()
    {
        const QString validator = QStandardPaths::findExecutable("desktop-file-validate");
        if (validator.isEmpty())
            SKIP_UNLESS_IT_MUST_WORK("desktop-file-validate is not installed");
        const Output output = run(validator, { NESTBOX_SOURCE "/resources/desktop/org.nestbox.Nestbox.desktop" });
        QCOMPARE(output.text, QString {});
    }
};

QTEST_GUILESS_MAIN(TestPrograms)
#include "tst_programs.moc"
