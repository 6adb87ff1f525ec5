// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/namespacemodel.h"
#include "gui/namespaces/namespacesidebar.h"
#include "gui/namespaces/namespacespage.h"
#include "gui/namespaces/namespacewatcher.h"
#include "nest.h"
#include "tests/support/childprocess.h"
#include "tests/support/mustwork.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QLabel>
#include <QTest>

#include <cstdio>
#include <functional>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace nestbox;
using namespace nestbox::test;

namespace {

constexpr int patience = 60000; // milliseconds: the machine may be busy

bool becomeUser(uid_t uid)
{
    return setresgid(uid, uid, uid) == 0 && setresuid(uid, uid, uid) == 0 && prctl(PR_SET_DUMPABLE, 1) == 0;
}

bool ownMounts(const char* type, const char* options)
{
    return unshare(CLONE_NEWNS) == 0 && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        && mount("none", "/proc", type, 0, options) == 0;
}

bool waitFor(const std::function<bool()>& condition)
{
    const QDeadlineTimer deadline(patience);
    while (!condition() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    return condition();
}

/// Everything that the page says beside the picture.
QString saidBy(const NamespacesPage& page)
{
    QStringList texts;
    for (const QLabel* label : page.sidebar()->findChildren<QLabel*>())
        texts << label->text();
    return texts.join(QLatin1Char('\n'));
}

/// In a child of the test: a program with the page, from the place and as the user that `prepare` makes.
int withPage(const std::function<bool()>& prepare, const std::function<int(NamespacesPage&)>& body)
{
    if (!prepare())
        return 120;
    int argc = 1;
    char name[] = "page";
    char* argv[] { name, nullptr };
    const QApplication application(argc, argv);
    NamespacesPage page;
    page.show();
    return body(page);
}

} // namespace

/// The page before those who may not see everything, and on a machine where nothing happens.
class TestNamespaceReaders : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!Nest::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root, to make namespaces with any maps");
    }

    void anOrdinaryUserIsToldWhatIsHidden()
    {
        const Nest foreign { { "0 100000 10\n", "0 100000 10\n" }, nullptr };
        const ProcessResult result = run_in_child([&] {
            return withPage([] { return becomeUser(1001); },
                [&](NamespacesPage& page) {
                    const Nest own { { "0 1001 1\n", "0 1001 1\n" }, nullptr };
                    page.watcher().refresh();
                    const bool seen = waitFor([&] { return page.model().indexOfInode(own.inode()).isValid(); });
                    std::size_t hidden = 0;
                    const NamespacePlace place = page.place();
                    for (const HiddenGroup& group : place.tree->hidden)
                        hidden += group.processes.size();
                    std::printf("%s", qPrintable(saidBy(page)));
                    const bool told = saidBy(page).contains(QStringLiteral("%1 process").arg(hidden));
                    return (seen ? 0 : 1) + (hidden > 0 && told ? 0 : 2)
                        + (page.model().indexOfInode(foreign.inode()).isValid() ? 4 : 0);
                });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }

    void withHidepidItSaysThatItCannotCount()
    {
        const ProcessResult result = run_in_child([&] {
            return withPage([] { return ownMounts("proc", "hidepid=2") && becomeUser(1001); },
                [&](NamespacesPage& page) {
                    const bool said
                        = waitFor([&] { return saidBy(page).contains(QStringLiteral("they are not even counted")); });
                    const NamespacePlace place = page.place();
                    std::printf("%s", qPrintable(saidBy(page)));
                    return (said ? 0 : 1) + (place.tree && place.tree->processes.size() == 1 ? 0 : 2)
                        + (page.model().rowCount() == 1 ? 0 : 4);
                });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }

    void withoutPermissionToAnythingItSaysSo()
    {
        const ProcessResult result = run_in_child([&] {
            return withPage([] { return ownMounts("tmpfs", "mode=0") && becomeUser(1001); },
                [&](NamespacesPage& page) {
                    const bool said
                        = waitFor([&] { return saidBy(page).contains(QStringLiteral("/proc cannot be read")); });
                    std::printf("%s", qPrintable(saidBy(page)));
                    const bool remedy = saidBy(page).contains(QStringLiteral("start it where /proc is mounted"));
                    return (said ? 0 : 1) + (page.model().rowCount() == 0 ? 0 : 2) + (remedy ? 0 : 4);
                });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }

    /// As after an administrator's consent: nothing else changes, and no event tells.
    void mapsThatComeLaterAreShown()
    {
        const Nest nest { {}, nullptr };
        const ProcessResult result = run_in_child([&] {
            return withPage([] { return true; },
                [&](NamespacesPage& page) {
                    page.watcher().setPauses({ .active = 20, .idle = 20, .elsewhere = 20 });
                    page.watcher().refresh();
                    const auto told = [&] {
                        return page.model().indexOfInode(nest.inode()).data(Qt::AccessibleDescriptionRole).toString();
                    };
                    const bool empty = waitFor([&] { return told().contains(QStringLiteral("nothing mapped")); });
                    QFile map(QStringLiteral("/proc/%1/uid_map").arg(nest.pid()));
                    const bool written
                        = map.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && map.write("0 5000 10\n") > 0;
                    const bool shown = waitFor([&] { return told().contains(QString::fromUtf8("0 → 5000 × 10")); });
                    std::printf("%s", qPrintable(told()));
                    return (empty ? 0 : 1) + (written ? 0 : 2) + (shown ? 0 : 4);
                });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }

    /// In a pid namespace of its own nobody else's processes come and go.
    void looksMoreSlowlyWhereNothingHappens()
    {
        const ProcessResult result = run_in_child([&] {
            if (unshare(CLONE_NEWPID) != 0)
                return 121;
            const pid_t init = fork();
            if (init == 0) {
                prctl(PR_SET_PDEATHSIG, SIGKILL);
                _exit(withPage([] { return ownMounts("proc", nullptr); },
                    [](NamespacesPage& page) {
                        int looks = 0;
                        QObject::connect(&page.watcher(), &NamespaceWatcher::looked, &page, [&looks] { ++looks; });
                        page.watcher().setPauses({ .active = 20, .idle = 3600000, .elsewhere = 3600000 });
                        const bool active = waitFor([&] { return looks >= LookPace::quietLooksUntilIdle; });
                        QTest::qWait(1000); // fifty looks, were it active still
                        const int before = looks;
                        QTest::qWait(1000);
                        const bool idle = looks == before;
                        const Nest nest { { "0 1000 1\n", "0 1000 1\n" }, nullptr };
                        page.watcher().announce();
                        const bool awake = waitFor([&] { return page.model().indexOfInode(nest.inode()).isValid(); });
                        return (active ? 0 : 1) + (idle ? 0 : 2) + (awake ? 0 : 4);
                    }));
            }
            int status = 0;
            waitpid(init, &status, 0);
            return WIFEXITED(status) ? WEXITSTATUS(status) : 122;
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }
};

QTEST_APPLESS_MAIN(TestNamespaceReaders)
#include "tst_namespacereaders.moc"
