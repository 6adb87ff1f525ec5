// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxed.h"

#include <QDir>
#include <QFile>

namespace nestbox::test {

const QString Sandboxed::private_root
    = QStringLiteral("--map-root --namespaces cgroup,ipc,mount,net,pid,uts --root private --bind-read-only /usr:/usr "
                     "--bind-read-only " NESTBOX_BIN "/tests/sandboxprobe:/probe");
const std::string Sandboxed::launcher = NESTBOX_BIN "/nestbox-launch";
const PrivateMachine::User Sandboxed::ann { .name = "ann", .uid = 4321, .gid = 4322, .groups = {} };
const PrivateMachine::User Sandboxed::root { .name = "root", .groups = {}, .home = "/root" };

namespace {

std::vector<std::string> words_of(const QString& text)
{
    std::vector<std::string> words;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    return words;
}

std::vector<std::string> command(const QString& options, const std::vector<std::string>& program)
{
    std::vector<std::string> words = words_of(options);
    words.insert(words.begin(), Sandboxed::launcher);
    words.emplace_back("--");
    words.insert(words.end(), program.begin(), program.end());
    return words;
}

} // namespace

Sandboxed::Sandboxed()
    : m_user(ann)
{
    m_machine.add_user(ann);
    m_machine.delegate("ann", "100000", "65536");
}

ProcessResult Sandboxed::run(const QString& options, const QString& program) const
{
    return run_words(command(options, words_of(program)));
}

ProcessResult Sandboxed::shell(const QString& options, const QString& line) const
{
    return run_words(command(options, { "/bin/sh", "-c", line.toStdString() }));
}

ProcessResult Sandboxed::run_words(const std::vector<std::string>& words) const
{
    return m_machine.run(m_user, words, m_environment);
}

QString said(const ProcessResult& result)
{
    return QString::fromStdString(result.out).simplified();
}

int processes_with(const QString& word)
{
    int count = 0;
    for (const QString& process : QDir { QStringLiteral("/proc") }.entryList(QDir::Dirs)) {
        QFile file { "/proc/" + process + "/cmdline" };
        if (process.toInt() > 0 && file.open(QIODevice::ReadOnly) && file.readAll().contains(word.toUtf8()))
            ++count;
    }
    return count;
}

} // namespace nestbox::test
