// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/verdict.h"
#include "engine/idmap/writecontext.h"

#include <QString>

#include <initializer_list>
#include <string_view>

namespace nestbox::test {

/// Root of the initial namespace writes for a child of its own.
[[nodiscard]] WriteContext root_context(IdKind kind = IdKind::Uid);

/// UID 1000, GID 100 without capabilities, outside a namespace of its own making.
[[nodiscard]] WriteContext user_context(IdKind kind = IdKind::Uid);

/// The same, inside and with all capabilities there.
[[nodiscard]] WriteContext inside_context(IdKind kind = IdKind::Uid);

/// Below a parent with these maps, written by somebody with all capabilities in it.
[[nodiscard]] WriteContext nested_context(std::initializer_list<IdRange> parent, IdKind kind = IdKind::Uid);

/// An opener, who also writes, in the parent.
[[nodiscard]] WriteContext with_actor(WriteContext context, Id euid, Id egid, MapCapabilities capabilities);

/// "P6 line 2 ranges 1,0 inside 5-9 parent 0,1 value 3": what a finding says, without what is empty.
[[nodiscard]] QString text_of(const Finding& finding);

/// All findings, one a line.
[[nodiscard]] QString text_of(const Verdict& verdict);

/// The kernel's reason, "OK" if there is none: "P6".
[[nodiscard]] QString reason_of(const Verdict& verdict);

} // namespace nestbox::test
