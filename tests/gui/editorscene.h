// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annasmachine.h"
#include "gui/document/profileedits.h"
#include "gui/editor/mapgesture.h"
#include "gui/editor/maplayout.h"

#include <QTest>

#include <algorithm>

namespace nestbox::test {

inline ProfileRange plain(Id inside, Id outside, std::optional<Id> count)
{
    return { inside, { .number = outside }, count };
}

/// What a view edits, without a view: a profile on anna's machine, assessed and laid out.
struct EditorScene
{
    explicit EditorScene(std::vector<ProfileRange> uid, std::vector<ProfileRange> nested = {})
    {
        profile.name = "test";
        profile.levels = { { std::move(uid), {}, {} } };
        if (!nested.empty())
            profile.levels.push_back({ std::move(nested), {}, {} });
        assessment = assess(profile, facts);
    }

    [[nodiscard]] MapInput input() const { return { profile, assessment, facts, IdKind::Uid }; }
    [[nodiscard]] MapLayout layout() const { return layoutMap(input(), { 0, 0, 900, 600 }, {}); }

    Profile profile;
    HostFacts facts = annasMachine();
    Assessment assessment;
};

inline QString text(const IdRange& range)
{
    return QStringLiteral("%1 %2 %3").arg(range.inside).arg(range.outside).arg(range.count);
}

} // namespace nestbox::test
