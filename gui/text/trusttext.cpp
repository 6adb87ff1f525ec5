// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/trusttext.h"

#include "gui/text/idtext.h"
#include "gui/text/lists.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace nestbox {

namespace {

using Code = TrustFact::Code;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TrustText)
};

/// In the order of TrustFact::Code. %1: the folders or IDs of those that have some.
constexpr std::array sentences {
    QT_TRANSLATE_NOOP("TrustText", "An ID inside is root (UID 0) outside: what it may do to files, root may do."),
    QT_TRANSLATE_NOOP("TrustText", "It can act as other users of this machine: UID %1."),
    QT_TRANSLATE_NOOP("TrustText", "It can read and change all your files."),
    QT_TRANSLATE_NOOP("TrustText", "It can read all your files, and change none."),
    QT_TRANSLATE_NOOP("TrustText", "It has another ID than you: of your files it gets what everybody gets."),
    QT_TRANSLATE_NOOP("TrustText", "Your home folder is not there."),
    QT_TRANSLATE_NOOP("TrustText", "It can change what you may change in %1."),
    QT_TRANSLATE_NOOP("TrustText", "It can read what you may read in %1."),
    QT_TRANSLATE_NOOP("TrustText", "It sees the files of this system, as far as you may read them."),
    QT_TRANSLATE_NOOP("TrustText", "Files of this system that no mount shows are not there."),
    QT_TRANSLATE_NOOP("TrustText", "It reaches your network: the Internet, other machines, servers on this one."),
    QT_TRANSLATE_NOOP("TrustText", "It has a loopback of its own and no way to any network."),
    QT_TRANSLATE_NOOP("TrustText", "It sees your other processes, and can stop and end them."),
    QT_TRANSLATE_NOOP("TrustText", "It can list your other processes, but not signal them."),
    QT_TRANSLATE_NOOP("TrustText", "It sees its own processes only."),
    QT_TRANSLATE_NOOP("TrustText",
        "The sockets of your session are there (Wayland, session bus, sound, keys): over the session bus it can have"
        " programs started outside the sandbox."),
    QT_TRANSLATE_NOOP("TrustText", "The sockets of your session (Wayland, session bus, sound, keys) are out of reach."),
    QT_TRANSLATE_NOOP(
        "TrustText", "It reaches an X11 server of yours: there it can watch the keyboard and type into other windows."),
    QT_TRANSLATE_NOOP("TrustText", "X11 servers are out of reach."),
    QT_TRANSLATE_NOOP("TrustText", "It reaches the system bus, with the services that you may ask there."),
    QT_TRANSLATE_NOOP("TrustText", "The system bus is out of reach."),
    QT_TRANSLATE_NOOP("TrustText", "It shares message queues, semaphores and shared memory with your programs."),
    QT_TRANSLATE_NOOP("TrustText", "Its message queues, semaphores and shared memory are its own."),
    QT_TRANSLATE_NOOP("TrustText", "It can open the devices that you may open (/dev)."),
    QT_TRANSLATE_NOOP("TrustText", "It finds no devices but null, zero, random and terminals."),
    QT_TRANSLATE_NOOP("TrustText", "It stays in your groups: what they may open, it may."),
    QT_TRANSLATE_NOOP("TrustText", "It leaves your groups."),
    QT_TRANSLATE_NOOP("TrustText", "It gets your environment variables, apart from those that the profile changes."),
    QT_TRANSLATE_NOOP("TrustText", "It sees this machine's name."),
    QT_TRANSLATE_NOOP("TrustText", "It sees in which control groups it and others are."),
    QT_TRANSLATE_NOOP("TrustText", "Set-user-ID programs give it no new rights (no_new_privs)."),
    QT_TRANSLATE_NOOP("TrustText", "A set-user-ID program can give it the rights of an ID that is mapped."),
    QT_TRANSLATE_NOOP("TrustText", "What it starts in the background can go on after Stop."),
    QT_TRANSLATE_NOOP("TrustText", "When it ends, everything it started ends."),
    QT_TRANSLATE_NOOP("TrustText", "Memory, processor time and disk space are not limited."),
    QT_TRANSLATE_NOOP("TrustText", "It talks to the same kernel as you: a fault in the kernel can let it out."),
};
static_assert(sentences.size() == static_cast<std::size_t>(Code::KernelReached) + 1);

QString foldersText(const TrustFact& fact, const HostFacts& facts)
{
    QStringList paths;
    for (const VisibleFolder& folder : fact.folders)
        paths << homePath(folder.path, facts.home);
    return allOf(paths);
}

QString idsOf(const TrustFact& fact)
{
    QStringList parts;
    for (const IdInterval ids : fact.ids)
        parts << idsText(ids);
    return allOf(parts);
}

/// What the program can and cannot do, as infinitives.
struct Deeds
{
    QStringList can;
    QStringList cannot;
};

class DeedCollector
{
public:
    DeedCollector(const std::vector<TrustFact>& found, const HostFacts& facts)
        : m_found(found)
        , m_facts(facts)
    {
    }

    [[nodiscard]] Deeds deeds()
    {
        if (has(Code::ActsAsRoot))
            m_deeds.can << Words::tr("act as root on files");
        if (has(Code::ActsAsOthers))
            m_deeds.can << Words::tr("act as other users");
        files();
        if (const TrustFact* folders = find(Code::FoldersWritable))
            m_deeds.can << folderDeed(*folders);
        either(Code::NetworkReached, Words::tr("reach the network"));
        processes();
        desktop();
        return m_deeds;
    }

private:
    [[nodiscard]] const TrustFact* find(Code code) const
    {
        const auto found = std::ranges::find(m_found, code, &TrustFact::code);
        return found == m_found.end() ? nullptr : &*found;
    }

    [[nodiscard]] bool has(Code code) const { return find(code) != nullptr; }

    void either(Code reached, const QString& deed) { (has(reached) ? m_deeds.can : m_deeds.cannot) << deed; }

    void files()
    {
        if (has(Code::FilesWritable))
            m_deeds.can << Words::tr("change all your files");
        else if (has(Code::FilesReadable))
            m_deeds.can << Words::tr("read all your files");
        if (has(Code::FilesReadable) || has(Code::FilesAsStranger))
            m_deeds.cannot << Words::tr("change your files");
        else if (has(Code::FilesHidden))
            m_deeds.cannot << Words::tr("see your home folder");
    }

    [[nodiscard]] QString folderDeed(const TrustFact& fact) const
    {
        return fact.folders.size() == 1
            ? Words::tr("change %1").arg(homePath(fact.folders.front().path, m_facts.home))
            : Words::tr("change %n folder(s) of yours", nullptr, static_cast<int>(fact.folders.size()));
    }

    void processes()
    {
        if (has(Code::ProcessesReached))
            m_deeds.can << Words::tr("end your processes");
        else if (has(Code::ProcessesSeen))
            m_deeds.can << Words::tr("list your processes");
        else
            m_deeds.cannot << Words::tr("see your processes");
    }

    void desktop()
    {
        if (has(Code::SessionReached))
            m_deeds.can << Words::tr("use your desktop session");
        else if (has(Code::DisplayReached))
            m_deeds.can << Words::tr("use your X11 display");
        else
            m_deeds.cannot << Words::tr("use your desktop session");
    }

    const std::vector<TrustFact>& m_found;
    const HostFacts& m_facts;
    Deeds m_deeds;
};

} // namespace

QString trustLine(const std::vector<TrustFact>& found, const HostFacts& facts)
{
    const Deeds deeds = DeedCollector(found, facts).deeds();
    if (deeds.cannot.isEmpty())
        return Words::tr("The program can %1.").arg(allOf(deeds.can));
    if (deeds.can.isEmpty())
        return Words::tr("The program cannot %1.").arg(anyOf(deeds.cannot));
    return Words::tr("The program can %1; it cannot %2.").arg(allOf(deeds.can), anyOf(deeds.cannot));
}

QString trustText(const TrustFact& fact, const HostFacts& facts)
{
    const QString sentence = Words::tr(sentences.at(static_cast<std::size_t>(fact.code)));
    if (fact.code == Code::ActsAsOthers)
        return sentence.arg(idsOf(fact));
    if (fact.code == Code::FoldersWritable || fact.code == Code::FoldersReadable)
        return sentence.arg(foldersText(fact, facts));
    return sentence;
}

} // namespace nestbox
