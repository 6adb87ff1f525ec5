// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/scanner.h"
#include "engine/namespaces/namespacetree.h"
#include "nest.h"

#include <QJsonArray>
#include <QString>
#include <functional>
#include <sys/types.h>

namespace nestbox::test {

/// A quick pass, or a deep one besides, made into a tree.
[[nodiscard]] NamespaceTree look(Scanner& scanner, bool deep = false);

/// Empty, or what the tree tells of the nest otherwise than the kernel told inside.
[[nodiscard]] QString difference(const NamespaceTree& tree, const Nest& nest, std::uint64_t parent);

#define VERIFY_SAME(tree, nest, parent)                                                                                \
    QVERIFY2(difference(tree, nest, parent).isEmpty(), qPrintable(difference(tree, nest, parent)))

/// What lsns(8) tells this process of user namespaces: objects with "ns", "pns" and "nprocs". Empty: nothing.
[[nodiscard]] QJsonArray lsns();

/// Of this process.
[[nodiscard]] qsizetype open_descriptors();
[[nodiscard]] long resident_kib();

/// How many nodes say that they are the initial namespace.
[[nodiscard]] int initial_count(const NamespaceTree& tree);
/// How many have no parent in the tree, the initial one included.
[[nodiscard]] int root_count(const NamespaceTree& tree);

/// Becomes an ordinary user and looks; what it says goes to the test.
[[nodiscard]] int as_user(uid_t uid, const std::function<int()>& body);

/// A child that makes processes and namespaces as fast as it can, until end().
[[nodiscard]] pid_t start_storm();

/// Kills a child and reaps it with what it left behind.
void end(pid_t child);

} // namespace nestbox::test
