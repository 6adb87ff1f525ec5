// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "looking.h"
#include "tests/support/mustwork.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace nestbox;
using namespace nestbox::test;

namespace {

/// A child in a mount namespace of its own that does something there and then waits for its end.
class MountPlace
{
public:
    explicit MountPlace(const std::function<bool()>& prepare)
    {
        int ends[2];
        if (pipe(ends) != 0)
            return;
        m_child = fork();
        if (m_child == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            const bool fine = unshare(CLONE_NEWNS) == 0
                && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 && prepare();
            (void)!write(ends[1], fine ? "y" : "n", 1);
            for (;;)
                pause();
        }
        close(ends[1]);
        char answer = 'n';
        m_made = read(ends[0], &answer, 1) == 1 && answer == 'y';
        close(ends[0]);
    }
    MountPlace(const MountPlace&) = delete;
    MountPlace& operator=(const MountPlace&) = delete;
    ~MountPlace()
    {
        kill(m_child, SIGKILL);
        waitpid(m_child, nullptr, 0);
    }

    [[nodiscard]] bool made() const { return m_made; }

private:
    pid_t m_child = -1;
    bool m_made = false;
};

bool make_file(const std::string& path)
{
    return close(open(path.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600)) == 0;
}

bool bind_file(const std::string& from, const std::string& to)
{
    return make_file(to) && mount(from.c_str(), to.c_str(), nullptr, MS_BIND, nullptr) == 0;
}

} // namespace

/// Namespaces that nothing keeps but a file that was bound to them, where the mounts are hard to read.
class TestHeldMounts : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_directory;

    [[nodiscard]] std::string path(const char* name) const { return m_directory.filePath(name).toStdString(); }

    static bool is_found(const Nest& nest)
    {
        Scanner scanner;
        const NamespaceTree tree = look(scanner, true);
        const auto node = tree.find(nest.inode());
        return node && std::ranges::any_of(tree.nodes[*node].holders, [](const Holder& holder) {
            return holder.kind == Holder::Kind::BindMount;
        });
    }

private slots:
    void init()
    {
        const Nest probe { { "0 1000 1\n", "0 1000 1\n" }, nullptr };
        if (geteuid() != 0 || !probe.made())
            SKIP_UNLESS_IT_MUST_WORK("needs root, to mount");
    }

    void behindALongLine()
    {
        Nest nest { { "0 1000 1\n", "0 1000 1\n" }, nullptr };
        const MountPlace place { [&] {
            // Each line of the table takes most of a page, as an overlay with many layers does.
            for (int i = 0; i < 3; ++i)
                if (mount(std::string(3000, 'x').c_str(), m_directory.path().toLocal8Bit().constData(), "tmpfs", 0, "")
                    != 0)
                    return false;
            return bind_file(nest.path(), path("bound"));
        } };
        QVERIFY(place.made());
        nest.end_process();
        QVERIFY(is_found(nest));
    }

    void besideAProcessWithAnotherRoot()
    {
        Nest nest { { "0 1000 1\n", "0 1000 1\n" }, nullptr };
        QVERIFY(QDir(m_directory.path()).mkdir("root"));
        const MountPlace place { [&] {
            if (!bind_file(nest.path(), path("beside")))
                return false;
            if (fork() == 0) { // the one with the higher number keeps the whole root
                prctl(PR_SET_PDEATHSIG, SIGKILL);
                for (;;)
                    pause();
            }
            return chroot(path("root").c_str()) == 0;
        } };
        QVERIFY(place.made());
        nest.end_process();
        QVERIFY(is_found(nest));
    }

    void areNotNamedWhereItIsRedacted()
    {
        Nest nest { { "0 1000 1\n", "0 1000 1\n" }, nullptr };
        const MountPlace place { [&] { return bind_file(nest.path(), path("secret")); } };
        QVERIFY(place.made());
        nest.end_process();
        const auto shown = [](const QStringList& options) {
            QProcess tree;
            tree.start(NESTBOX_BIN "/nestbox", QStringList { "tree", "--all" } + options);
            return tree.waitForFinished() ? QString::fromUtf8(tree.readAllStandardOutput()) : QString();
        };
        QVERIFY(shown({}).contains("kept by a bind mount on " + QString::fromStdString(path("secret"))));
        const QString redacted = shown({ "--redact" });
        QVERIFY(redacted.contains("kept by a bind mount seen by process"));
        QVERIFY(!redacted.contains("secret"));
    }
};

QTEST_GUILESS_MAIN(TestHeldMounts)
#include "tst_heldmounts.moc"
