// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace nestbox {

Q_NAMESPACE

/// Why a request is refused: the last word of the D-Bus error, each explained in org.nestbox.Mapper1.xml, and the exit
/// status of the request's worker (None is not 0: nothing that ends early or by accident has granted anything).
// clang-format off
enum class Refusal : quint8
{
    None = 100, InvalidRanges, ForbiddenId, TooManyIntervals, CallerGone, InvalidCaller, Busy, // steps one and two
    NotANamespace, WrongParent, NotOwner, // step three
    NotAuthorized, Dismissed, NoAgent, NoAuthority, Timeout, AlreadyMapped, Failed // from step four on
};
// clang-format on
Q_ENUM_NS(Refusal)

} // namespace nestbox
