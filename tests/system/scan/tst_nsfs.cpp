// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/nsfs.h"
#include "nest.h"
#include "tests/support/mustwork.h"

#include <QTest>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace nestbox;
using namespace nestbox::test;

/// Namespaces by the numbers that the kernel never gives twice, and what is refused because it is no namespace.
class TestNsfs : public QObject
{
    Q_OBJECT

private:
    static NamespaceFile file_of(const Nest& nest)
    {
        return namespace_file(FileDescriptor { open(nest.path().c_str(), O_RDONLY | O_CLOEXEC) });
    }

private slots:
    void opensByNumberWhatHasNoProcess()
    {
        Nest nest { { "0 0 1\n", "0 0 1\n" }, nullptr };
        if (!nest.made() || geteuid() != 0)
            SKIP_UNLESS_IT_MUST_WORK("needs user namespaces, and the administrator, who alone may open them by number");
        if (!list_user_namespaces())
            QSKIP("the kernel finds a namespace by its number alone from Linux 6.19 on");
        NamespaceFile kept = file_of(nest);
        const std::uint64_t id = namespace_id(kept.fd.get());
        QCOMPARE(open_by_id(id).inode, nest.inode());
        nest.end_process();
        QCOMPARE(open_by_id(id).inode, kept.inode);
        kept = {};
        QTRY_VERIFY_WITH_TIMEOUT(!open_by_id(id), 30000); // the kernel takes its time with the last of it
    }

    void opensNothingElse()
    {
        QVERIFY(!open_by_id(0));
        QVERIFY(!open_by_id(~std::uint64_t { 0 }));
        QVERIFY(!namespace_file(FileDescriptor { open("/proc/self/status", O_RDONLY | O_CLOEXEC) }));
        const FileDescriptor proc { open("/proc", O_PATH | O_DIRECTORY | O_CLOEXEC) };
        QVERIFY(!reopen_namespace(proc.get(), FileDescriptor { open("/dev/null", O_PATH | O_CLOEXEC) }));
        const FileDescriptor path { open("/proc/self/ns/user", O_PATH | O_CLOEXEC) };
        QCOMPARE(reopen_namespace(proc.get(), path).inode,
            namespace_file(FileDescriptor { open("/proc/self/ns/user", O_RDONLY | O_CLOEXEC) }).inode);
    }

    void listsWhatIsThere()
    {
        const Nest nest { { "0 0 1\n", "0 0 1\n" }, nullptr };
        if (!nest.made())
            SKIP_UNLESS_IT_MUST_WORK("needs user namespaces");
        const auto ids = list_user_namespaces();
        if (!ids) {
            QCOMPARE(ids.error(), ENOSYS);
            QSKIP("this kernel is older than Linux 6.19");
        }
        QVERIFY(std::ranges::find(*ids, namespace_id(file_of(nest).fd.get())) != ids->end());
    }
};

QTEST_GUILESS_MAIN(TestNsfs)
#include "tst_nsfs.moc"
