// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/detailspanel.h"
#include "gui/namespaces/historymodel.h"
#include "livepage.h"
#include "tests/support/mustwork.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <malloc.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace nestbox;
using namespace nestbox::test;

namespace {

/// A child that makes processes and namespaces as fast as it can, until it is killed.
pid_t startStorm()
{
    const pid_t storm = fork();
    if (storm != 0)
        return storm;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_CHILD_SUBREAPER, 1); // nobody else has to wait for what it leaves behind
    signal(SIGCHLD, SIG_IGN);
    for (;;) {
        if (fork() == 0) {
            (void)!unshare(CLONE_NEWUSER);
            if (fork() == 0)
                (void)!unshare(CLONE_NEWUSER | CLONE_NEWUTS);
            _exit(0);
        }
        usleep(1000);
    }
}

/// Bytes in use, whatever the allocator keeps besides.
qint64 memoryInUse()
{
    const struct mallinfo2 info = mallinfo2();
    return static_cast<qint64>(info.uordblks + info.hblkhd);
}

/// Among the outermost.
int countOf(const NamespaceModel& model, OutlineEntry::Kind kind)
{
    int count = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        count += model.entry(model.index(row, 0)).kind == kind ? 1 : 0;
    return count;
}

} // namespace

/// The page before a machine that does not keep still, and for a long time.
class TestNamespaceStrain : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LivePage> m_page;

    /// Looks, and shows what it sees.
    void refresh() const
    {
        const qsizetype before = m_page->looks().count();
        m_page->watcher().refresh();
        QDeadlineTimer deadline(patience);
        while (m_page->looks().count() == before && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // outside exec() nobody else does
    }

    [[nodiscard]] QModelIndex row(const Nest& nest) const { return m_page->row(nest); }

private slots:
    void initTestCase()
    {
        if (!Nest::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root, to make namespaces with any maps");
    }

    void init()
    {
        m_page = std::make_unique<LivePage>(noPolling);
        TRY_VERIFY(m_page->looks().count() > 0);
    }

    void cleanup() { m_page.reset(); }

    void survivesAForkStorm()
    {
        const Nest outer { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        const Nest inner { { "0 3 7\n", "0 4 8\n" }, &outer };
        const NamespaceModel& model = m_page->model();
        TRY_VERIFY((refresh(), row(inner).isValid())); // not by a look that was under way before
        const pid_t storm = startStorm();
        QStringList complaints;
        for (int round = 0; round < 150; ++round) {
            refresh();
            if (countOf(model, OutlineEntry::Kind::Namespace) != 1
                || countOf(model, OutlineEntry::Kind::UnknownAncestors) != 0)
                complaints << QStringLiteral("round %1: another root").arg(round);
            if (row(inner).parent() != row(outer) || row(outer).parent() != model.index(0, 0))
                complaints << QStringLiteral("round %1: another parent").arg(round);
            if (!model.entry(row(inner)).maps.contains(QStringLiteral("0 → 3 × 7")))
                complaints << QStringLiteral("round %1: other maps").arg(round);
        }
        kill(storm, SIGKILL);
        waitpid(storm, nullptr, 0);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    /// With something new and something gone in every look, and every tab of the details shown by turns.
    void keepsNothingOverAThousandRefreshes()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("a sanitizer keeps what was freed, so the memory says nothing");
#endif
        const Nest still { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        for (int look = 0; look < HistoryModel::most; ++look) // the charts are full from the beginning
            emit m_page->watcher().looked(1, 1);
        std::unique_ptr<Nest> changing;
        constexpr int tabs = 8;
        constexpr int part = 300;
        std::vector<qint64> grown; // since the first hundred, in each part
        qint64 before = 0;
        for (int round = 1; round <= 100 + 3 * part; ++round) {
            changing.reset();
            changing = std::make_unique<Nest>(Nest::Maps { "0 9 1\n", "0 9 1\n" }, nullptr);
            m_page->details()->setCurrentIndex(round / 10 % tabs);
            refresh();
            m_page->model().forgetMarks();
            if (round % 7 == 0)
                m_page->select(still);
            if (round % part != 100)
                continue;
            m_page->forgetLooks();
            const qint64 now = memoryInUse();
            if (round > part)
                grown.push_back(now - before);
            before = now;
        }
        qInfo("%lld, %lld and %lld KiB more after 300 refreshes each", static_cast<long long>(grown[0] / 1024),
            static_cast<long long>(grown[1] / 1024), static_cast<long long>(grown[2] / 1024));
        // What is made once and kept shows in one part, what is never given back in each.
        const qint64 least = *std::min_element(grown.begin(), grown.end());
        QVERIFY2(3 * least < 512 * 1024, qPrintable(QString::number(least)));
    }

    void theChartsForgetTheOldest()
    {
        HistoryModel history;
        for (int look = 0; look < HistoryModel::most + 100; ++look)
            history.add(look, 1, 2);
        QCOMPARE(history.rowCount(), HistoryModel::most);
        QCOMPARE(history.index(0, HistoryModel::TimeColumn).data().toInt(), 100);
    }
};

QTEST_MAIN(TestNamespaceStrain)
#include "tst_namespacestrain.moc"
