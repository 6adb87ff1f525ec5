// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a process in a namespace may do to a file: predicted from outside, then tried from inside.
#include "engine/host/filefacts.h"
#include "engine/namespaces/fileprediction.h"
#include "looking.h"
#include "mustwork.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace nestbox;
using namespace nestbox::test;

namespace {

constexpr uid_t another = 7; ///< inside, to whom files are given

/// "rwxc", a dash for what the kernel refuses to this process.
std::string tried(const std::string& path)
{
    struct stat status {};
    const bool folder = stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
    const auto may = [&](int mode) { return faccessat(AT_FDCWD, path.c_str(), mode, AT_EACCESS) == 0; };
    const auto opens = [&](int flags) { return close(open(path.c_str(), flags | O_CLOEXEC)) == 0; };
    std::string answer;
    answer += (folder ? may(R_OK) : opens(O_RDONLY)) ? 'r' : '-';
    answer += (folder ? may(W_OK) : opens(O_WRONLY)) ? 'w' : '-';
    answer += may(X_OK) ? 'x' : '-';
    answer += chown(path.c_str(), another, static_cast<gid_t>(-1)) == 0 ? 'c' : '-';
    return answer;
}

QByteArray predicted(const FilePrediction& prediction)
{
    QByteArray answer;
    answer += prediction.read.allowed ? 'r' : '-';
    answer += prediction.write.allowed ? 'w' : '-';
    answer += prediction.execute.allowed ? 'x' : '-';
    answer += prediction.chown.allowed ? 'c' : '-';
    return answer;
}

/// A process that enters the nest as somebody, waits for a byte, tries all files and tells what came of it.
class Trier
{
public:
    Trier(const Nest& nest, uid_t uid, gid_t gid, gid_t group, const std::vector<std::string>& paths)
    {
        if (pipe2(m_ready, O_CLOEXEC) != 0 || pipe2(m_go, O_CLOEXEC) != 0 || pipe2(m_told, O_CLOEXEC) != 0)
            return;
        m_pid = fork();
        if (m_pid == 0)
            live(nest, uid, gid, group, paths);
        close(m_told[1]);
        close(m_ready[1]);
    }
    Trier(const Trier&) = delete;
    Trier& operator=(const Trier&) = delete;
    ~Trier()
    {
        kill(m_pid, SIGKILL);
        while (waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) { }
        for (const int end : { m_ready[0], m_go[0], m_go[1], m_told[0] })
            close(end);
    }

    [[nodiscard]] pid_t pid() const { return m_pid; }
    [[nodiscard]] bool entered() const
    {
        char byte = 0;
        return read(m_ready[0], &byte, 1) == 1;
    }
    [[nodiscard]] QByteArray answers() const
    {
        (void)!write(m_go[1], "x", 1);
        QByteArray all;
        char buffer[4096];
        for (ssize_t size = 0; (size = read(m_told[0], buffer, sizeof buffer)) > 0;)
            all.append(buffer, size);
        return all;
    }

private:
    [[noreturn]] void live(
        const Nest& nest, uid_t uid, gid_t gid, gid_t group, const std::vector<std::string>& paths) const
    {
        const int target = open(nest.path().c_str(), O_RDONLY | O_CLOEXEC);
        if (setns(target, CLONE_NEWUSER) != 0 || setgroups(1, &group) != 0 || setresgid(gid, gid, gid) != 0
            || setresuid(uid, uid, uid) != 0)
            _exit(1);
        prctl(PR_SET_DUMPABLE, 1);
        (void)!write(m_ready[1], "x", 1);
        char byte = 0;
        (void)!read(m_go[0], &byte, 1);
        std::string all;
        for (const std::string& path : paths)
            all += tried(path) + '\n';
        (void)!write(m_told[1], all.data(), all.size());
        _exit(0);
    }

    pid_t m_pid = -1;
    int m_ready[2] { -1, -1 };
    int m_go[2] { -1, -1 };
    int m_told[2] { -1, -1 };
};

/// Files and folders of all kinds of owners, in the numbers of outside.
std::vector<std::string> makeFiles(const QDir& folder)
{
    std::vector<std::string> paths;
    for (const uid_t uid : { 100000U, 100005U, 0U })
        for (const gid_t gid : { 200000U, 200005U, 200009U, 0U })
            for (const mode_t mode : { 0000, 0600, 0060, 0006, 0640, 0077, 0711, 0100 })
                for (const bool isFolder : { false, true }) {
                    const std::string path = folder.filePath(QString::number(paths.size())).toStdString();
                    const int made = isFolder ? mkdir(path.c_str(), 0700)
                                              : close(open(path.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
                    if (made == 0 && chown(path.c_str(), uid, gid) == 0 && chmod(path.c_str(), mode) == 0)
                        paths.push_back(path);
                }
    return paths;
}

QByteArray describe(const FileFacts& file)
{
    return QStringLiteral("%1:%2 %3").arg(file.uid).arg(file.gid).arg(QString::number(file.mode, 8)).toLatin1();
}

} // namespace

class TestFileAccess : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!Nest::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root, to make namespaces and files of other users");
    }

    void predictionsAreTheKernelsAnswers_data()
    {
        QTest::addColumn<quint32>("uid"); // inside
        QTest::addColumn<quint32>("gid");
        QTest::addColumn<quint32>("group"); // a supplementary one
        QTest::newRow("root inside") << 0U << 0U << 0U;
        QTest::newRow("a user inside") << 5U << 5U << 5U;
        QTest::newRow("a user inside with another group") << 5U << 5U << 9U;
        QTest::newRow("a user inside to whom nothing belongs") << 6U << 6U << 6U;
    }

    void predictionsAreTheKernelsAnswers()
    {
        QFETCH(quint32, uid);
        QFETCH(quint32, gid);
        QFETCH(quint32, group);
        const QTemporaryDir folder;
        QVERIFY(chmod(qPrintable(folder.path()), 0755) == 0);
        const std::vector<std::string> paths = makeFiles(QDir(folder.path()));
        QCOMPARE(paths.size(), 192U);
        const Nest nest { { "0 100000 1000\n", "0 200000 1000\n" }, nullptr };
        const Trier trier { nest, uid, gid, group, paths };
        QVERIFY(trier.entered());
        Scanner scanner;
        const NamespaceTree tree = look(scanner);
        const auto process = std::ranges::find(tree.processes, static_cast<std::uint32_t>(trier.pid()), &Process::pid);
        const std::optional<std::size_t> node = tree.find(nest.inode());
        QVERIFY(process != tree.processes.end() && process->credentials && node);
        QList<QByteArray> expected;
        for (const std::string& path : paths) {
            const auto file = file_facts(path.c_str());
            QVERIFY(file.has_value());
            expected << describe(*file) + ' '
                    + predicted(predict_file_access(tree, *node, *process->credentials, *file));
        }
        const QList<QByteArray> answers = trier.answers().split('\n');
        QCOMPARE(answers.size(), expected.size() + 1);
        for (qsizetype i = 0; i < expected.size(); ++i)
            QCOMPARE(expected[i], expected[i].left(expected[i].lastIndexOf(' ') + 1) + answers[i]);
    }
};

QTEST_GUILESS_MAIN(TestFileAccess)
#include "tst_fileaccess.moc"
