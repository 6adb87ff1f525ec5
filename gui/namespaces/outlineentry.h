// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QtGlobal>

namespace nestbox {

/// A box of the picture and a row of the tree, in words. A plain value: made off the GUI thread, compared with the one
/// before it.
struct OutlineEntry
{
    enum class Kind
    {
        Namespace,
        Group, ///< siblings that differ in nothing but their numbers
        UnknownAncestors, ///< namespaces below ones that may not be seen from here
        HiddenProcesses, ///< processes whose namespaces may not be seen from here, by equal maps
    };

    /// A process in the box.
    struct Chip
    {
        QString title; ///< "2571 bash"
        QString detail; ///< "0 here, 1000 outside"

        friend bool operator==(const Chip&, const Chip&) = default;
    };

    QString key; ///< the same from one look to the next
    Kind kind = Kind::Namespace;
    quint64 inode = 0; ///< Namespace only
    QString title;
    QString line; ///< "user:[4026532711], owner 1000 (anna)"
    QString maps;
    QString detail; ///< second line of the tree: "0 → 1000, 3 processes"
    QString governs;
    QList<Chip> chips; ///< the first few
    int moreProcesses = 0;
    QString search; ///< everything one may look for, in lower case
    QList<OutlineEntry> children;

    friend bool operator==(const OutlineEntry&, const OutlineEntry&) = default;
};

} // namespace nestbox
