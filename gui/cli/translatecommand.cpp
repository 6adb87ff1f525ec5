// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/translatecommand.h"

#include "engine/host/personaldetails.h"
#include "engine/host/procfs.h"
#include "engine/host/scanner.h"
#include "engine/namespaces/buildtree.h"
#include "gui/cli/cli.h"
#include "gui/cli/namespaceargument.h"
#include "gui/cli/output.h"
#include "gui/text/namespacetext.h"
#include "gui/text/translationtext.h"

#include <QCommandLineParser>

#include <cstring>
#include <utility>

namespace nestbox {

namespace {

struct TranslateCommand
{
    Q_DECLARE_TR_FUNCTIONS(TranslateCommand)
};

struct Question
{
    IdKind kind = IdKind::Uid;
    Id id = 0;
    NamespaceArgument from;
    NamespaceArgument to;
};

/// An ID as the kernel takes it: 4294967295 is none.
std::optional<Id> idFrom(const QString& text)
{
    bool isNumber = false;
    const std::uint32_t id = text.toUInt(&isNumber);
    const bool plain = !text.isEmpty() && text.front().isDigit();
    return isNumber && plain && id != invalid_id ? std::optional { id } : std::nullopt;
}

std::expected<Question, QString> parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption gid { QStringLiteral("gid") };
    const QCommandLineOption from { QStringLiteral("from"), {}, QStringLiteral("NS") };
    const QCommandLineOption to { QStringLiteral("to"), {}, QStringLiteral("NS") };
    parser.addOptions({ gid, from, to });
    if (!parser.parse(QStringList { QStringLiteral("translate") } + arguments))
        return std::unexpected(parser.errorText());
    if (parser.positionalArguments().size() != 1 || parser.values(from).size() != 1 || parser.values(to).size() != 1)
        return std::unexpected(TranslateCommand::tr(
            "translate takes an ID and two namespaces: nestbox translate ID [--gid] --from NS --to NS"));
    const auto id = idFrom(parser.positionalArguments().constFirst());
    if (!id)
        return std::unexpected(TranslateCommand::tr("%1 is not an ID: they go from 0 to 4294967294.")
                .arg(parser.positionalArguments().constFirst()));
    auto source = NamespaceArgument::parse(parser.value(from));
    if (!source)
        return std::unexpected(source.error());
    auto target = NamespaceArgument::parse(parser.value(to));
    if (!target)
        return std::unexpected(target.error());
    return Question { parser.isSet(gid) ? IdKind::Gid : IdKind::Uid, *id, *std::move(source), *std::move(target) };
}

/// What the open files lead to, which perhaps no process is in.
void adoptOpened(Scanner& scanner, Question& question)
{
    const HeldSearch search = scanner.held_search();
    const FileDescriptor proc = open_proc();
    NamespaceExplorer explorer { proc.get(), search.reader, search.known };
    for (NamespaceArgument* argument : { &question.from, &question.to })
        if (argument->file)
            explorer.visit_user(std::move(argument->file));
    scanner.adopt(explorer.take());
}

/// Looks as deep as it takes to find both.
std::expected<NamespaceTree, int> look(Question& question)
{
    Scanner scanner;
    if (const auto seen = scanner.refresh(); !seen)
        return std::unexpected(seen.error());
    const auto complete = [&question](const NamespaceTree& tree) {
        return tree.find(question.from.inode) && tree.find(question.to.inode);
    };
    NamespaceTree tree = build_tree(scanner.facts());
    if (complete(tree))
        return tree;
    adoptOpened(scanner, question);
    tree = build_tree(scanner.facts());
    if (complete(tree))
        return tree;
    if (auto held = find_held_namespaces(scanner.held_search(), {}))
        scanner.adopt(*std::move(held));
    return build_tree(scanner.facts());
}

int refuse(const QString& sentence)
{
    printError(sentence);
    return translateMisused;
}

int answer(const NamespaceTree& tree, const Question& question, std::size_t from, std::size_t to)
{
    const NamespaceTranslation result = translate(tree, question.kind, question.id, from, to);
    const TranslationText text = translationText(tree, question.kind, question.id, from, to, result);
    printOut(text.sentence);
    for (const QString& step : text.path)
        printOut(QStringLiteral("  ") + step);
    return result.status == NamespaceTranslation::Status::Mapped ? translateMapped : translateNotMapped;
}

} // namespace

int translateId(const QStringList& arguments)
{
    auto question = parse(arguments);
    if (!question)
        return refuse(question.error());
    const auto tree = look(*question);
    if (!tree)
        return refuse(
            TranslateCommand::tr("/proc cannot be read: %1").arg(QString::fromLocal8Bit(std::strerror(tree.error()))));
    const std::optional<std::size_t> from = tree->find(question->from.inode);
    const std::optional<std::size_t> to = tree->find(question->to.inode);
    if (!from || !to)
        return refuse(TranslateCommand::tr("%1 is not among the user namespaces that can be seen from here.")
                .arg(namespaceName(from ? question->to.inode : question->from.inode)));
    return answer(*tree, *question, *from, *to);
}

} // namespace nestbox
