// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacetranslation.h"

#include <QString>
#include <QStringList>

namespace nestbox {

/// What an ID of one namespace of a tree is in another, in words.
struct TranslationText
{
    QString result; ///< "1000", "no number", "invalid", "not known"
    QString sentence;
    QStringList path; ///< a line for every namespace on the way
};

/// `answer` is that of translate() to the same question.
[[nodiscard]] TranslationText translationText(const NamespaceTree& tree, IdKind kind, Id id, std::size_t from,
    std::size_t to, const NamespaceTranslation& answer);

} // namespace nestbox
