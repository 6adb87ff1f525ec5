// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"
#include "gui/document/isolationedits.h"

#include <QString>

namespace nestbox {

/// A namespace in words.
struct NamespaceText
{
    QString name; ///< "Network": on its switch
    QString gives; ///< what it does
    QString lacks; ///< what it does not do
};

[[nodiscard]] NamespaceText namespaceText(NamespaceKind kind);

/// Why a namespace cannot be switched off, as a sentence.
[[nodiscard]] QString needText(IsolationNeed need);
/// A button's words: it goes, and everything that needs it.
[[nodiscard]] QString dropNeedText(NamespaceKind kind);

} // namespace nestbox
