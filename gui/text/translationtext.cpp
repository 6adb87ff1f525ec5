// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/translationtext.h"

#include "gui/text/idtext.h"
#include "gui/text/namespacetext.h"

#include <QCoreApplication>

namespace nestbox {

namespace {

using Status = NamespaceTranslation::Status;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TranslationText)
};

QString stepText(const NamespaceTree& tree, const NamespaceTranslation::Step& step)
{
    const QString place = longNamespaceName(tree, step.node);
    switch (step.id.status) {
    case MappedId::Status::Mapped:
        return Words::tr("%1 in %2").arg(step.id.id).arg(place);
    case MappedId::Status::Unmapped:
        return Words::tr("no number in %1").arg(place);
    case MappedId::Status::Invalid:
        break;
    }
    return Words::tr("does not exist in %1").arg(place);
}

/// The first namespace on the way where the ID has no number.
std::size_t endOf(const NamespaceTranslation& answer, std::size_t otherwise)
{
    for (const NamespaceTranslation::Step& step : answer.path)
        if (!step.id.mapped())
            return step.node;
    return otherwise;
}

QString overflowText(const NamespaceTree& tree, IdKind kind)
{
    return QString::number(kind == IdKind::Gid ? tree.overflow_gid : tree.overflow_uid);
}

QString resultText(const NamespaceTranslation& answer)
{
    switch (answer.status) {
    case Status::Mapped:
        return QString::number(answer.id);
    case Status::Unmapped:
        return Words::tr("no number");
    case Status::Invalid:
        return Words::tr("invalid");
    case Status::Unknown:
        break;
    }
    return Words::tr("not known");
}

} // namespace

TranslationText translationText(
    const NamespaceTree& tree, IdKind kind, Id id, std::size_t from, std::size_t to, const NamespaceTranslation& answer)
{
    TranslationText text { resultText(answer), {}, {} };
    for (const NamespaceTranslation::Step& step : answer.path)
        text.path << stepText(tree, step);
    const QString subject = QStringLiteral("%1 %2").arg(kindText(kind)).arg(id);
    const QString there = longNamespaceName(tree, to);
    const QString here = longNamespaceName(tree, from);
    switch (answer.status) {
    case Status::Mapped:
        text.sentence = Words::tr("%1 of %2 is %3 in %4.").arg(subject, here, text.result, there);
        break;
    case Status::Unmapped:
        text.sentence
            = Words::tr("%1 of %2 has no number in %3: system calls show %4. It is lost in %5.")
                  .arg(subject, here, there, overflowText(tree, kind), longNamespaceName(tree, endOf(answer, to)));
        break;
    case Status::Invalid:
        text.sentence = Words::tr("There is no %1 in %2: its map says %3. System calls that name it fail with EINVAL.")
                            .arg(subject, here, shortMapText(tree.nodes[from].map(kind), 3));
        break;
    case Status::Unknown:
        text.sentence
            = Words::tr("What %1 of %2 is in %3 is not known: a map or an ancestor on the way could not be read.")
                  .arg(subject, here, there);
        break;
    }
    return text;
}

} // namespace nestbox
