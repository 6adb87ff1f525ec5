// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "functionlengths.h"
#include "sourcefile.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace {

/// What the files of a folder may not include.
struct Border
{
    const char* folder;
    const char* forbidden; ///< a regular expression over the include's target with its brackets or quotes
};

constexpr const char* qt = R"(^[<"]Q)";
constexpr const char* machine
    = R"(^<(sys/|linux/|unistd\.h|fcntl\.h|pwd\.h|grp\.h|dlfcn\.h|fstream|filesystem|iostream))";

constexpr Border borders[] {
    { "engine", qt },
    { "engine", R"(^"(gui|helper|tests)/)" },
    { "engine/idmap", machine },
    { "engine/idmap", R"(^"engine/(profile|namespaces|host)/|nlohmann)" },
    { "engine/profile", machine },
    { "engine/profile", R"(^"engine/(namespaces|snapshot|host)/)" },
    { "engine/namespaces", machine },
    { "engine/namespaces", R"(^"engine/(profile|snapshot|host)/)" },
    { "engine/snapshot", machine },
    { "engine/snapshot", "^.engine/host/" },
    { "helper", R"(^"(gui|tests)/)" },
    { "helper/launch", qt },
    { "helper/protocol", qt },
    { "helper/mapper", R"(^"engine/(profile|namespaces|host)/|nlohmann)" },
    { "gui", R"(^"(tests|helper/launch|helper/mapper)/)" },
};

QString numbered(const SourceFile& file, qsizetype line)
{
    return QStringLiteral("%1:%2: %3").arg(file.path).arg(line + 1).arg(file.lines[line].trimmed());
}

/// The lines of `file` that match, as messages.
QStringList matches(const SourceFile& file, const QRegularExpression& pattern)
{
    QStringList found;
    for (qsizetype i = 0; i < file.lines.size(); ++i)
        if (pattern.match(file.lines[i]).hasMatch())
            found << numbered(file, i);
    return found;
}

bool isProductCode(const SourceFile& file)
{
    return file.isCode() && (file.isIn("engine") || file.isIn("helper") || file.isIn("gui"));
}

} // namespace

#define VERIFY_NONE(complaints)                                                                                        \
    QVERIFY2((complaints).isEmpty(), qPrintable(QLatin1Char('\n') + (complaints).join('\n')))

/// Rules that the sources keep, read off the sources.
class TestStructure : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_files = projectFiles();
        QVERIFY(m_files.size() > 50);
    }

    void layersKeepTheirBorders_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("forbidden");
        for (const Border& border : borders)
            QTest::addRow("%s never %s", border.folder, border.forbidden) << border.folder << border.forbidden;
    }

    void layersKeepTheirBorders()
    {
        QFETCH(QString, folder);
        QFETCH(QString, forbidden);
        const QRegularExpression pattern { forbidden };
        QStringList complaints;
        for (const SourceFile& file : m_files) {
            if (!file.isCode() || !file.isIn(folder))
                continue;
            for (const QString& include : file.includes())
                if (pattern.match(include).hasMatch())
                    complaints << file.path + QStringLiteral(" includes ") + include;
        }
        VERIFY_NONE(complaints);
    }

    void everyFileNamesItsLicence()
    {
        QStringList complaints;
        for (const SourceFile& file : m_files) {
            const QString top = file.lines.mid(0, 6).join(QLatin1Char('\n'));
            if (file.carriesLicence()
                && (!top.contains("SPDX-FileCopyrightText: ") || !top.contains("SPDX-License-Identifier: ")))
                complaints << file.path;
        }
        VERIFY_NONE(complaints);
    }

    void everyHeaderIsGuarded()
    {
        QStringList complaints;
        for (const SourceFile& file : m_files)
            if (file.isHeader() && file.lines.value(2) != QStringLiteral("#pragma once"))
                complaints << file.path;
        VERIFY_NONE(complaints);
    }

    void everySourceIncludesItsOwnHeaderFirst()
    {
        QStringList complaints;
        for (const SourceFile& file : m_files) {
            const QString header = QFileInfo { file.path }.completeBaseName() + QStringLiteral(".h");
            const bool has
                = QFileInfo::exists(QDir { NESTBOX_SOURCE }.filePath(QFileInfo { file.path }.path() + '/' + header));
            if (file.path.endsWith(".cpp") && has && !file.includes().value(0).chopped(1).endsWith(header))
                complaints << file.path;
        }
        VERIFY_NONE(complaints);
    }

    void filesAreNamedInLowerCase()
    {
        static const QRegularExpression pattern { QStringLiteral("^[a-z0-9_]+\\.(h|cpp|c)$") };
        QStringList complaints;
        for (const SourceFile& file : m_files)
            if (file.isCode() && !pattern.match(QFileInfo { file.path }.fileName()).hasMatch())
                complaints << file.path;
        VERIFY_NONE(complaints);
    }

    void noFileIsLong()
    {
        QStringList complaints;
        for (const SourceFile& file : m_files)
            if (file.carriesLicence() && !file.isIn("tests") && file.lines.size() - 1 > 400)
                complaints << QStringLiteral("%1: %2 lines").arg(file.path).arg(file.lines.size() - 1);
        VERIFY_NONE(complaints);
    }

    void functionsAreShort()
    {
        std::vector<FunctionLength> functions;
        for (const SourceFile& file : m_files)
            if (isProductCode(file))
                std::ranges::copy(functionLengths(file), std::back_inserter(functions));
        std::ranges::sort(functions, std::ranges::greater {}, &FunctionLength::lines);
        QVERIFY(functions.size() > 100);
        QStringList complaints;
        for (const FunctionLength& function : functions)
            if (function.lines > 60 && !function.flat)
                complaints << QStringLiteral("%1: %2 lines").arg(function.place).arg(function.lines);
        VERIFY_NONE(complaints);
        QVERIFY2(functions[functions.size() / 10].lines <= 30, "nine functions of ten have at most 30 lines");
        QVERIFY2(functions[functions.size() / 2].lines < 8, "half of the functions have fewer than 8 lines");
    }

    /// Everything that runs with privileges can be read in an afternoon.
    void theMapperIsSmall()
    {
        static const QRegularExpression code { QStringLiteral(R"(^\s*(?!//)\S)") };
        qsizetype lines = 0;
        QStringList complaints;
        for (const SourceFile& file : m_files) {
            if (!file.isIn("helper/mapper") || !file.isCode())
                continue;
            lines += matches(file, code).size();
            for (const FunctionLength& function : functionLengths(file))
                if (function.lines > 40)
                    complaints << QStringLiteral("%1: %2 lines").arg(function.place).arg(function.lines);
        }
        VERIFY_NONE(complaints);
        QVERIFY2(lines > 100 && lines <= 600, qPrintable(QStringLiteral("%1 lines of code").arg(lines)));
    }

    void onlyTheGuiSpeaksToPeople()
    {
        static const QRegularExpression translated { QStringLiteral(
            R"(\b(tr|QT_TR_NOOP|QT_TRANSLATE_NOOP|qtTrId)\()") };
        QStringList complaints;
        for (const SourceFile& file : m_files)
            if (file.isIn("engine") || file.isIn("helper"))
                complaints << matches(file, translated);
        VERIFY_NONE(complaints);
    }

    void nothingNamesAMachine()
    {
        static const QRegularExpression hosts {
            QStringLiteral(
                R"((deb|ftp|archive|security|snapshot|ports)\.(debian|ubuntu)\.(org|com)|registry\.npmjs|pypi\.org|crates\.io)")
        };
        // A tree that lies as high as /nestbox has a name that files may well have.
        const QString root = QStringLiteral(NESTBOX_SOURCE);
        const QRegularExpression here { root.count(QLatin1Char('/')) < 2
                ? QStringLiteral("(*FAIL)")
                : QStringLiteral(R"((?<![\w.}~]))") + QRegularExpression::escape(root) + QStringLiteral("\\b") };
        QStringList complaints;
        for (const SourceFile& file : m_files)
            complaints << matches(file, hosts) << matches(file, here);
        VERIFY_NONE(complaints);
    }

    void scriptsAreSound()
    {
        QStringList scripts = QDir { NESTBOX_SOURCE "/tools" }.entryList(QDir::Files, QDir::Name);
        QCOMPARE(scripts, (QStringList { "run", "setup", "test" }));
        scripts.replaceInStrings(QRegularExpression { "^" }, QStringLiteral("tools/"));
        scripts << QStringLiteral(".ci/run");
        for (const QString& script : std::as_const(scripts)) {
            const QString path = QStringLiteral(NESTBOX_SOURCE "/") + script;
            QVERIFY2(QFileInfo { path }.isExecutable(), qPrintable(script));
            QProcess bash;
            bash.start("bash", { "-n", path });
            QVERIFY(bash.waitForFinished());
            QVERIFY2(bash.exitCode() == 0, bash.readAllStandardError().constData());
        }
    }

private:
    std::vector<SourceFile> m_files;
};

QTEST_GUILESS_MAIN(TestStructure)
#include "tst_structure.moc"
