// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/treecommand.h"

#include "engine/host/personaldetails.h"
#include "engine/host/scanner.h"
#include "engine/namespaces/buildtree.h"
#include "engine/snapshot/treetext.h"
#include "gui/cli/cli.h"
#include "gui/cli/output.h"
#include "gui/cli/treereport.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstring>

namespace nestbox {

namespace {

struct TreeCommand
{
    Q_DECLARE_TR_FUNCTIONS(TreeCommand)
};

struct Options
{
    bool json = false;
    bool all = false;
    bool redact = false;
    QString unknown; ///< the first argument that is none of these
};

Options parse(const QStringList& arguments)
{
    Options options;
    for (const QString& argument : arguments)
        if (argument == QStringLiteral("--json"))
            options.json = true;
        else if (argument == QStringLiteral("--all"))
            options.all = true;
        else if (argument == QStringLiteral("--redact"))
            options.redact = true;
        else if (options.unknown.isEmpty())
            options.unknown = argument;
    return options;
}

/// Of the files that namespaces are bound to.
void forgetPaths(NamespaceTree& tree)
{
    for (NamespaceNode& node : tree.nodes)
        for (Holder& holder : node.holders)
            holder.path.clear();
}

std::expected<NamespaceTree, int> look(const Options& options)
{
    Scanner scanner;
    if (const auto seen = scanner.refresh(); !seen)
        return std::unexpected(seen.error());
    if (options.all)
        if (auto held = find_held_namespaces(scanner.held_search(), {}))
            scanner.adopt(*std::move(held));
    NamespaceTree tree = build_tree(scanner.facts());
    if (options.redact)
        forgetPaths(tree);
    else
        add_user_names(tree);
    if (options.all && !options.redact)
        add_commands(tree);
    return tree;
}

/// Straight to the file: the text may have megabytes.
int writeJson(const NamespaceTree& tree, Redaction redaction)
{
    const std::string text = write_tree(tree, redaction);
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
        return treeShown;
    printError(TreeCommand::tr("The output cannot be written: %1").arg(QString::fromLocal8Bit(std::strerror(errno))));
    return treeUnreadable;
}

} // namespace

int showTree(const QStringList& arguments)
{
    const Options options = parse(arguments);
    if (!options.unknown.isEmpty()) {
        printError(
            TreeCommand::tr("tree takes no \"%1\": nestbox tree [--json] [--all] [--redact]").arg(options.unknown));
        return treeMisused;
    }
    const auto tree = look(options);
    if (!tree) {
        printError(
            TreeCommand::tr("/proc cannot be read: %1").arg(QString::fromLocal8Bit(std::strerror(tree.error()))));
        return treeUnreadable;
    }
    if (options.json)
        return writeJson(*tree, options.redact ? Redaction::Personal : Redaction::Nothing);
    printOut(treeReportText(*tree, options.all));
    return treeShown;
}

} // namespace nestbox
