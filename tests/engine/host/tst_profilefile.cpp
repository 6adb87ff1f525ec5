// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/profilefile.h"
#include "engine/profile/profiletext.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace nestbox;

namespace {

Profile named(const std::string& name)
{
    Profile profile;
    profile.name = name;
    return profile;
}

mode_t mode_of(const std::string& path)
{
    struct stat status {};
    return stat(path.c_str(), &status) == 0 ? status.st_mode & 07777 : 0;
}

void write_text(const std::string& path, const QByteArray& text)
{
    QFile file { QString::fromStdString(path) };
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

int error_of(const std::string& path)
{
    const auto profile = read_profile_file(path);
    return profile || profile.error().front().code != ProfileError::Code::CannotRead ? 0
                                                                                     : profile.error().front().error;
}

/// For as long as it lives, write(2) beyond `bytes` of a file fails with EFBIG.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
        : m_old_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_old);
        const rlimit limit { bytes, m_old.rlim_max };
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_old);
        std::signal(SIGXFSZ, m_old_handler);
    }

private:
    rlimit m_old {};
    void (*m_old_handler)(int);
};

} // namespace

class TestProfileFile : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath("a.nestbox.json").toStdString();
    }

    void readsWhatItSaved()
    {
        QVERIFY(write_profile_file(m_path, named("first")).has_value());
        QVERIFY(write_profile_file(m_path, named("second")).has_value());
        QVERIFY(read_profile_file(m_path) == named("second"));
        QCOMPARE(entries(), QStringList { "a.nestbox.json" });
    }

    void obeysTheUmask()
    {
        const mode_t before = umask(027);
        QVERIFY(write_profile_file(m_path, named("n")).has_value());
        umask(before);
        QCOMPARE(mode_of(m_path), mode_t { 0640 });
    }

    void keepsTheMode()
    {
        QVERIFY(write_profile_file(m_path, named("first")).has_value());
        QCOMPARE(chmod(m_path.c_str(), 0604), 0);
        QVERIFY(write_profile_file(m_path, named("second")).has_value());
        QCOMPARE(mode_of(m_path), mode_t { 0604 });
    }

    void replacesTheTargetOfALink_data()
    {
        QTest::addColumn<bool>("exists");
        QTest::newRow("file") << true;
        QTest::newRow("nothing") << false;
    }

    void replacesTheTargetOfALink()
    {
        QFETCH(bool, exists);
        const std::string folder = m_folder->path().toStdString();
        std::filesystem::create_directory(folder + "/sub");
        if (exists)
            QVERIFY(write_profile_file(folder + "/sub/target", named("old")).has_value());
        std::filesystem::create_symlink("sub/target", folder + "/link");
        std::filesystem::create_symlink(folder + "/link", m_path);
        QVERIFY(write_profile_file(m_path, named("new")).has_value());
        QVERIFY(std::filesystem::is_symlink(m_path));
        QVERIFY(std::filesystem::is_symlink(folder + "/link"));
        QVERIFY(read_profile_file(folder + "/sub/target") == named("new"));
    }

    void savesByABareName()
    {
        const auto before = std::filesystem::current_path();
        std::filesystem::current_path(m_folder->path().toStdString());
        const bool saved = write_profile_file("bare", named("n")).has_value();
        std::filesystem::current_path(before);
        QVERIFY(saved);
        QCOMPARE(entries(), QStringList { "bare" });
    }

    void cannotSave_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("error");
        using Step = SaveFailure::Step;
        QTest::newRow("no folder") << "nowhere/a" << static_cast<int>(Step::Create) << ENOENT;
        QTest::newRow("a folder") << "" << static_cast<int>(Step::Inspect) << EINVAL;
        QTest::newRow("a device") << "/dev/null" << static_cast<int>(Step::Inspect) << EINVAL;
        QTest::newRow("a link to itself") << "loop" << static_cast<int>(Step::FollowLink) << ELOOP;
        QTest::newRow("below a file") << "/etc/passwd/a" << static_cast<int>(Step::FollowLink) << ENOTDIR;
        QTest::newRow("a link to a device") << "full" << static_cast<int>(Step::Inspect) << EINVAL;
    }

    void cannotSave()
    {
        QFETCH(QString, path);
        QFETCH(int, step);
        QFETCH(int, error);
        const std::string folder = m_folder->path().toStdString();
        std::filesystem::create_symlink("loop", folder + "/loop");
        std::filesystem::create_symlink("/dev/full", folder + "/full");
        const QStringList before = entries();
        const std::string target = path.startsWith('/') ? path.toStdString() : folder + "/" + path.toStdString();
        const auto saved = write_profile_file(target, named("n"));
        QVERIFY(!saved.has_value());
        QCOMPARE(static_cast<int>(saved.error().step), step);
        QCOMPARE(saved.error().error, error);
        QCOMPARE(entries(), before);
    }

    void leavesTheOldFileWhenTheNewOneDoesNotFit()
    {
        QVERIFY(write_profile_file(m_path, named("old")).has_value());
        Profile large = named("new");
        large.description.assign(100000, 'x');
        const auto saved = [&] {
            const FileSizeLimit limit { 4096 };
            return write_profile_file(m_path, large);
        }();
        QVERIFY(!saved.has_value());
        QCOMPARE(static_cast<int>(saved.error().step), static_cast<int>(SaveFailure::Step::Write));
        QCOMPARE(saved.error().error, EFBIG);
        QVERIFY(read_profile_file(m_path) == named("old"));
        QCOMPARE(entries(), QStringList { "a.nestbox.json" });
    }

    void readsAPipe()
    {
        QCOMPARE(mkfifo(m_path.c_str(), 0600), 0);
        std::thread writer { [this] { write_text(m_path, QByteArray::fromStdString(write_profile(named("piped")))); } };
        const auto profile = read_profile_file(m_path);
        writer.join();
        QVERIFY(profile == named("piped"));
    }

    void cannotRead()
    {
        QCOMPARE(error_of(m_path), ENOENT);
        QCOMPARE(error_of(m_folder->path().toStdString()), EISDIR);
        QCOMPARE(error_of("/dev/zero"), EINVAL);
        QCOMPARE(error_of("/dev/null"), EINVAL);
    }

    void readsOneMebibyteAndNoMore()
    {
        QByteArray text = QByteArray::fromStdString(write_profile(named("n")));
        text.prepend(QByteArray(static_cast<qsizetype>(largest_profile_text) - text.size(), ' '));
        write_text(m_path, text);
        QVERIFY(read_profile_file(m_path) == named("n"));
        write_text(m_path, text + '\n');
        const auto profile = read_profile_file(m_path);
        QVERIFY(!profile.has_value());
        QVERIFY(profile.error().front().code == ProfileError::Code::TooLarge);
    }

    void reportsWhatTheTextHolds()
    {
        write_text(m_path, "{\n}");
        const auto profile = read_profile_file(m_path);
        QVERIFY(!profile.has_value());
        QCOMPARE(profile.error().size(), std::size_t { 3 });
    }

private:
    [[nodiscard]] QStringList entries() const
    {
        return QDir { m_folder->path() }.entryList(
            QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
};

QTEST_GUILESS_MAIN(TestProfileFile)
#include "tst_profilefile.moc"
