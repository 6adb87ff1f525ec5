// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "looking.h"

#include "engine/host/heldsearch.h"
#include "engine/idmap/maptext.h"
#include "engine/namespaces/buildtree.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nestbox::test {

NamespaceTree look(Scanner& scanner, bool deep)
{
    (void)scanner.refresh();
    if (deep) {
        scanner.adopt(find_held_namespaces(scanner.held_search(), {}).value_or(HeldNamespaces {}));
        (void)scanner.refresh();
    }
    return build_tree(scanner.facts());
}

QString difference(const NamespaceTree& tree, const Nest& nest, std::uint64_t parent)
{
    const std::optional<std::size_t> at = tree.find(nest.inode());
    if (!at)
        return QStringLiteral("not found");
    const NamespaceNode& node = tree.nodes[*at];
    if (!node.parent || tree.nodes[*node.parent].inode != parent)
        return QStringLiteral("another parent");
    if (node.owner != nest.owner())
        return QStringLiteral("another owner");
    if (node.uid_map != parse_map_text(nest.uid_map()).map || node.gid_map != parse_map_text(nest.gid_map()).map)
        return QStringLiteral("other maps");
    return {};
}

/// It fails if a process ends while it looks: then it is asked again.
QJsonArray lsns()
{
    constexpr int attempts = 50;
    QJsonArray rows;
    for (int attempt = 0; attempt < attempts && rows.isEmpty(); ++attempt) {
        QByteArray text;
        FILE* const pipe = popen("lsns -t user -J -o NS,PNS,NPROCS 2>/dev/null", "r");
        for (char buffer[4096]; pipe && std::fgets(buffer, sizeof buffer, pipe);)
            text += buffer;
        if (pipe && pclose(pipe) == 0)
            rows = QJsonDocument::fromJson(text).object()[QStringLiteral("namespaces")].toArray();
    }
    return rows;
}

qsizetype open_descriptors()
{
    return QDir { QStringLiteral("/proc/self/fd") }
        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
        .size();
}

long resident_kib()
{
    QFile status { QStringLiteral("/proc/self/status") };
    (void)status.open(QIODevice::ReadOnly);
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf("VmRSS:") + 6, 20).simplified().split(' ').value(0).toLong();
}

int initial_count(const NamespaceTree& tree)
{
    return static_cast<int>(std::ranges::count(tree.nodes, Ancestry::Initial, &NamespaceNode::ancestry));
}

int root_count(const NamespaceTree& tree)
{
    return static_cast<int>(
        std::ranges::count_if(tree.nodes, [](const NamespaceNode& node) { return !node.parent.has_value(); }));
}

int as_user(uid_t uid, const std::function<int()>& body)
{
    if (setresgid(uid, uid, uid) != 0 || setresuid(uid, uid, uid) != 0)
        return 120;
    prctl(PR_SET_DUMPABLE, 1);
    return body();
}

pid_t start_storm()
{
    const pid_t storm = fork();
    if (storm != 0)
        return storm;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    signal(SIGCHLD, SIG_IGN);
    for (;;) {
        const pid_t child = fork();
        if (child == 0) {
            (void)!unshare(CLONE_NEWUSER);
            if (fork() == 0)
                (void)!unshare(CLONE_NEWUSER);
            _exit(0);
        }
        if (child > 0)
            waitpid(child, nullptr, 0);
    }
}

void end(pid_t child)
{
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    while (waitpid(-1, nullptr, WNOHANG) > 0) { } // what it left behind
}

} // namespace nestbox::test
