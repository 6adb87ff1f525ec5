// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/hostquestions.h"
#include "engine/host/kernelfacts.h"
#include "engine/host/readfile.h"
#include "engine/host/subidservice.h"
#include "engine/host/subordinatefile.h"
#include "helper/launch/accountfile.h"
#include "helper/launch/hostanswers.h"
#include "helper/launch/nameserviceorder.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

constexpr std::size_t longest_nsswitch = 65536;

bool take_account(HostFacts& facts)
{
    const auto account = account_in_file(facts.uid.me);
    if (!account)
        return false;
    facts.user_name = account->name;
    facts.login_group = account->gid;
    facts.home = account->home;
    facts.shell = account->shell;
    facts.find_user = [](std::string_view name) {
        const auto found = account_in_file(name);
        return found ? std::optional { found->uid } : std::nullopt;
    };
    facts.find_group = group_in_file;
    return true;
}

void take_delegations(HostFacts& facts)
{
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid }) {
        find_map_tool(facts.of(kind), kind);
        const char* path = kind == IdKind::Gid ? "/etc/subgid" : "/etc/subuid";
        facts.of(kind).delegated = delegated_in_file(path, facts.user_name, facts.uid.me);
    }
}

bool is_found(const OutsideId& outside, const HostFacts& facts)
{
    switch (outside.symbol) {
    case OutsideId::Symbol::User:
        return facts.find_user(outside.name).has_value();
    case OutsideId::Symbol::Group:
        return facts.find_group(outside.name).has_value();
    default:
        return true;
    }
}

/// A name that is not in the files may be known elsewhere.
bool names_are_found(const Profile& profile, const HostFacts& facts)
{
    const ProfileLevel& level = profile.levels.front();
    const auto found = [&facts](const ProfileRange& range) { return is_found(range.outside, facts); };
    return std::ranges::all_of(level.uid, found) && std::ranges::all_of(level.gid, found);
}

/// False = the files do not settle it.
bool take_from_files(const Profile& profile, const HostQuestions& questions, HostFacts& facts)
{
    const std::string order = read_file("/etc/nsswitch.conf", longest_nsswitch).value_or("");
    if (!files_come_first(order, "passwd") || !files_come_first(order, "group") || !take_account(facts))
        return false;
    if (questions.delegations && subid_service(order) != "files")
        return false;
    if (questions.delegations)
        take_delegations(facts);
    return names_are_found(profile, facts);
}

std::string own_directory()
{
    std::string path(4096, '\0');
    const ssize_t length = readlink("/proc/self/exe", path.data(), path.size());
    path.resize(length < 0 ? 0 : static_cast<std::size_t>(length));
    return path.substr(0, path.rfind('/'));
}

/// It lies beside this program where it was built, and in libexec where it is installed.
Failure become_the_other(std::span<char*> arguments, int status_fd)
{
    if (status_fd >= 0)
        fcntl(status_fd, F_SETFD, 0);
    const std::string directory = own_directory();
    const std::string installed = directory + "/../" NESTBOX_LIBEXEC "/nestbox/" NESTBOX_LAUNCH_NSS;
    execv((directory + "/" NESTBOX_LAUNCH_NSS).c_str(), arguments.data());
    execv(installed.c_str(), arguments.data());
    return { FailureCode::NameServicesNotAsked, errno, {}, installed, {}, {} };
}

} // namespace

std::expected<HostFacts, Failure> host_answers(const Profile& profile, std::span<char*> arguments, int status_fd)
{
    const HostQuestions questions = questions_for(profile);
    HostFacts facts = gather_kernel_facts(questions);
    const bool kernel_suffices = !questions.accounts && !questions.delegations;
    if (kernel_suffices || take_from_files(profile, questions, facts))
        return facts;
    return std::unexpected { become_the_other(arguments, status_fd) };
}

} // namespace nestbox::launch
