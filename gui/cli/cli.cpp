// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/cli.h"

#include "gui/cli/checkcommand.h"
#include "gui/cli/entercommand.h"
#include "gui/cli/output.h"
#include "gui/cli/runcommand.h"
#include "gui/cli/translatecommand.h"
#include "gui/cli/treecommand.h"
#include "gui/text/hostdirectory.h"
#include "gui/text/translations.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace nestbox {

namespace {

struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

int showHelp(const QStringList&)
{
    printOut(Cli::tr(R"(Usage:
  nestbox [PROFILE]                         open the window, on a profile if one is given
  nestbox run PROFILE [-- PROGRAM [ARG]...] launch the profile's program, or PROGRAM, in its sandbox
  nestbox check [--json] PROFILE            say whether and how this machine can write the profile's maps
  nestbox check [--json] --context FILE     say what the kernel answers to one map write described in FILE
  nestbox tree [--json] [--all] [--redact]  show every user namespace with its owner, maps and processes
  nestbox translate ID [--gid] --from NS --to NS
                                            say what an ID of one user namespace is in another; NS is a
                                            process ID, an inode or the path of a namespace file
  nestbox enter PID [--] [PROGRAM [ARG]...] run PROGRAM, or your shell, in the namespaces of process PID

Options of the window:
  --page NAME                               show the page "build" or "namespaces"
  --screenshot FILE [--dark] [--size WIDTHxHEIGHT]
                                            draw the window into a PNG file and exit; needs no display

Options:
  -h, --help                                show this help
  -v, --version                             show the version

Exit status of check: 0 some route can write every map, 1 refused, 2 the file cannot be read.
Exit status of tree: 0 shown, 1 /proc cannot be read, 2 wrong arguments.
Exit status of translate: 0 it has a number there, 1 it has none, 2 wrong arguments or no such namespace.
Exit status of run and enter: the program's own; 125 refused or failed, 126 cannot be executed, 127 not found.)"));
    return 0;
}

int showVersion(const QStringList&)
{
    printOut(QStringLiteral("nestbox " NESTBOX_VERSION));
    return 0;
}

struct Command
{
    std::string_view name;
    int (*run)(const QStringList& arguments);
};

constexpr std::array<Command, 9> commands { {
    { "run", runProfile },
    { "check", checkProfile },
    { "tree", showTree },
    { "translate", translateId },
    { "enter", enterNamespaces },
    { "--help", showHelp },
    { "-h", showHelp },
    { "--version", showVersion },
    { "-v", showVersion },
} };

} // namespace

std::optional<int> runCommandLine(int argc, char** argv)
{
    if (argc < 2)
        return std::nullopt;
    const auto command = std::ranges::find(commands, std::string_view { argv[1] }, &Command::name);
    if (command == commands.end())
        return std::nullopt;
    const QCoreApplication application { argc, argv };
    installTranslations();
    HostDirectory::open();
    const int status = command->run(QCoreApplication::arguments().mid(2));
    if (outputError() == 0)
        return status;
    printError(Cli::tr("The output cannot be written: %1").arg(QString::fromLocal8Bit(std::strerror(outputError()))));
    return status == 0 ? 1 : status;
}

} // namespace nestbox
