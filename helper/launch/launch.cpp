// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/launch.h"

#include "engine/host/profilefile.h"
#include "helper/launch/capabilities.h"
#include "helper/launch/execute.h"
#include "helper/launch/hostanswers.h"
#include "helper/launch/identity.h"
#include "helper/launch/messages.h"
#include "helper/launch/options.h"
#include "helper/launch/sandbox.h"
#include "helper/launch/standarddescriptors.h"
#include "helper/launch/supervisor.h"
#include "helper/launch/terminalfilter.h"

#include <algorithm>
#include <cerrno>

#include <sys/prctl.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

void print(int fd, std::string_view text)
{
    (void)!write(fd, text.data(), text.size());
}

int report(const Failure& failure, const StatusSink& status)
{
    if (failure.code != FailureCode::ConsentRefused) // nestbox, who was asked, says why
        print(STDERR_FILENO, "nestbox-launch: " + sentence(failure) + '\n');
    status.write(failed_line(failure));
    return failure.exit_status();
}

Failure wrong_profile(const std::string& path, const ProfileError& error)
{
    const bool unreadable = error.code == ProfileError::Code::CannotRead;
    return { unreadable ? FailureCode::ProfileUnreadable : FailureCode::ProfileWrong, error.error, {}, path, {},
        error };
}

std::expected<Profile, Failure> profile_of(Options& options)
{
    if (!options.profile_file)
        return std::move(options.profile);
    auto profile = read_profile_file(*options.profile_file);
    if (!profile)
        return std::unexpected { wrong_profile(*options.profile_file, profile.error().front()) };
    if (!options.profile.program.command.empty())
        profile->program.command = std::move(options.profile.program.command);
    return std::move(*profile);
}

Result forbid_new_privileges(const Program& program)
{
    if (program.no_new_privileges && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return failed(FailureCode::NoNewPrivilegesNotSet, errno);
    return {};
}

/// From here on this process is what the program will be. The namespace gives every capability, the filter and
/// the identity need them; the program keeps what the plan leaves it.
Failure become_program(const Plan& plan, StatusSink& status)
{
    const auto inmate = enter_sandbox(plan, status);
    if (!inmate)
        return inmate.error();
    status = inmate->status;
    Result done = forbid_new_privileges(plan.program);
    if (done)
        done = protect_terminal();
    if (done)
        done = take_identity(plan);
    if (done)
        done = limit_capabilities(plan.program.capabilities);
    if (done)
        done = enter_directory(plan.program);
    if (!done)
        return std::move(done.error());
    if (status.wanted())
        status.write(StatusLine { "exec" }.add("pid", inmate->pid));
    return execute(plan.program);
}

std::expected<Plan, Failure> plan_of(Options& options, std::span<char*> arguments)
{
    const auto profile = profile_of(options);
    if (!profile)
        return std::unexpected { profile.error() };
    auto facts = host_answers(*profile, arguments, options.status_fd);
    if (!facts)
        return std::unexpected { facts.error() };
    facts->mapper_available = !options.mapper_socket.empty();
    auto plan = make_plan(*profile, *facts);
    if (plan)
        plan->levels.front().mapper_socket = std::move(options.mapper_socket);
    return plan;
}

int launch(Options options, std::span<char*> arguments)
{
    StatusSink status { options.status_fd };
    if (const Result done = keep_standard_descriptors(options.status_fd); !done)
        return report(done.error(), {});
    const auto plan = plan_of(options, arguments);
    if (!plan)
        return report(plan.error(), status);
    const bool has_init = plan->has(NamespaceKind::Pid);
    if (status.wanted() || has_init) {
        const auto reports = continue_supervised(status, has_init ? Supervised::Init : Supervised::Program);
        if (!reports)
            return report(reports.error(), status);
        status = *reports;
    }
    const Failure failure = become_program(*plan, status);
    return report(failure, status);
}

} // namespace

int run(std::span<char*> arguments)
{
    auto options = parse_options(arguments.subspan(std::min<std::size_t>(arguments.size(), 1)));
    if (!options)
        return report({ FailureCode::Usage, 0, {}, {}, {}, options.error() }, {});
    if (options->action == Options::Action::Launch)
        return launch(std::move(*options), arguments);
    print(STDOUT_FILENO, options->action == Options::Action::Help ? help_text() : version_text());
    return 0;
}

} // namespace nestbox::launch
