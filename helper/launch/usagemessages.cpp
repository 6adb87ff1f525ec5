// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/messages.h"

namespace nestbox::launch {

std::string sentence(const UsageError& error)
{
    switch (error.code) {
    case UsageError::Code::UnknownOption:
        return error.option + " is not an option; see nestbox-launch --help, and put -- before the program";
    case UsageError::Code::MissingValue:
        return error.option + " needs a value: " + error.expected;
    case UsageError::Code::UnexpectedValue:
        return error.option + " takes no value";
    case UsageError::Code::WrongValue:
        return error.option + ": \"" + error.value + "\" is not " + error.expected;
    case UsageError::Code::NotWithProfile:
        return error.option + " cannot be used with --profile: the profile says it; change the profile instead";
    case UsageError::Code::NoMap:
        return "no map: say which IDs exist inside, with --map-root, --uid and --gid, --profile or --unmapped";
    case UsageError::Code::EmptyProgram:
        return "the program's name is empty; name a program after --, or none for your shell";
    }
    return {};
}

std::string_view version_text()
{
    return "nestbox-launch " NESTBOX_VERSION "\n";
}

std::string_view help_text()
{
    return R"(Usage: nestbox-launch [OPTION]... [--] [PROGRAM [ARGUMENT]...]
Run PROGRAM (or your shell) in a new user namespace under an ID map.

  --map-root                  root inside is you outside: --uid 0:me:1 --gid 0:me:1
  --uid INSIDE:OUTSIDE:COUNT  map COUNT UIDs from INSIDE to OUTSIDE; repeatable
  --gid INSIDE:OUTSIDE:COUNT  the same for GIDs
                              OUTSIDE: a number, me, subordinate, subordinate+N,
                              user/NAME or group/NAME; COUNT: a number or rest
  --unmapped                  no map at all
  --level                     what follows maps a namespace inside the one before;
                              its OUTSIDE are numbers in there
  --setgroups allow|deny      whether groups may be changed inside
  --user N, --group N         the program's IDs inside (0 where that is mapped)
  --groups N,N...             its supplementary groups inside ("" for none)
  --directory DIR             where it starts; ~ is your home
  --set-env NAME=VALUE        --unset-env NAME
  --capabilities all|none|cap_a,cap_b
  --no-new-privileges yes|no  (default yes)
  --namespaces LIST           other namespaces: cgroup,ipc,mount,net,pid,uts
  --hostname NAME             with uts
  --root host|private         private: an empty root in memory; with mount and pid
  --bind SOURCE:TARGET        --bind-read-only SOURCE:TARGET  --tmpfs TARGET
                              what is mounted; with mount
  --profile FILE              take all of the above from a profile
  --mapper-socket NAME        where nestbox waits to ask for an administrator's consent
  --status-fd N               write a JSON object for each step to descriptor N
  --help, --version

The exit status is PROGRAM's own; 125 if nothing was started, 126 if PROGRAM
cannot be executed, 127 if it is not there.
)";
}

} // namespace nestbox::launch
