// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe.h"
#include "profiletexts.h"
#include "randomprofile.h"
#include "schema.h"

#include "engine/profile/profiletext.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace nestbox;

namespace {

QByteArray content(const QString& path)
{
    QFile file { path };
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray {};
}

QString resource(const QString& name)
{
    return QStringLiteral(NESTBOX_SOURCE "/resources/") + name;
}

/// The value of a text; undefined where it is no JSON to Qt.
QJsonValue json(const std::string& text)
{
    QByteArray bytes = QByteArray::fromStdString(text);
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (document.isNull())
        return QJsonValue::Undefined;
    return document.isArray() ? QJsonValue { document.array() } : QJsonValue { document.object() };
}

/// What no schema can say: 1.0 is an integer to it, for one.
bool is_beyond_schemas(const RefusedText& row)
{
    const auto is_about = [&](const char* code) { return row.error.find(code) != std::string::npos; };
    return is_about("NotJson") || is_about("DuplicateKey") || is_about("TooDeep") || row.name == "inside 1.0";
}

} // namespace

/// The schema that ships for editors says what the parser says.
class TestProfileSchema : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void acceptsWhatTheParserAccepts_data();
    void acceptsWhatTheParserAccepts();
    void refusesWhatTheParserRefuses_data();
    void refusesWhatTheParserRefuses();
    void acceptsWhatTheWriterWrites();
    void presetsAreLegal();

private:
    Schema m_schema { QJsonDocument::fromJson(content(resource("profile.schema.json"))).object() };
};

void TestProfileSchema::initTestCase()
{
    QVERIFY(!m_schema.accepts(QJsonObject {}));
    QCOMPARE(m_schema.unknown_keywords(), QStringList {});
}

void TestProfileSchema::acceptsWhatTheParserAccepts_data()
{
    QTest::addColumn<std::string>("text");
    for (const AcceptedText& row : accepted_texts())
        QTest::newRow(row.name.c_str()) << row.text;
}

void TestProfileSchema::acceptsWhatTheParserAccepts()
{
    QFETCH(std::string, text);
    QVERIFY(m_schema.accepts(json(text)));
}

void TestProfileSchema::refusesWhatTheParserRefuses_data()
{
    QTest::addColumn<std::string>("text");
    for (const RefusedText& row : refused_texts())
        if (!is_beyond_schemas(row))
            QTest::newRow(row.name.c_str()) << row.text;
}

void TestProfileSchema::refusesWhatTheParserRefuses()
{
    QFETCH(std::string, text);
    QVERIFY(!m_schema.accepts(json(text)));
}

void TestProfileSchema::acceptsWhatTheWriterWrites()
{
    std::mt19937 random { 7 };
    for (int i = 0; i < 30; ++i) {
        const std::string text = write_profile(random_profile(random));
        QVERIFY2(m_schema.accepts(json(text)), text.c_str());
    }
}

void TestProfileSchema::presetsAreLegal()
{
    const QDir presets { resource("presets") };
    const QStringList names = presets.entryList({ "*.nestbox.json" }, QDir::Files);
    for (const QString& name : names) {
        const std::string text = content(presets.filePath(name)).toStdString();
        const auto profile = parse_profile(text);
        QCOMPARE(profile ? QStringList {} : describe(profile.error()), QStringList {});
        QVERIFY2(m_schema.accepts(json(text)), qPrintable(name));
        QVERIFY2(!profile->name.empty() && !profile->description.empty(), qPrintable(name));
        QVERIFY2(parse_profile(write_profile(*profile)) == *profile, qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestProfileSchema)
#include "tst_profileschema.moc"
