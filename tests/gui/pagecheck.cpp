// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagecheck.h"

#include "engine/profile/commands.h"
#include "engine/profile/launchstep.h"
#include "gui/build/commandscard.h"
#include "gui/build/problemrow.h"
#include "gui/build/problemscard.h"
#include "gui/build/stepscard.h"
#include "gui/charts/idusagemodel.h"
#include "gui/charts/mapfunctionmodel.h"
#include "gui/document/mirroredproblem.h"
#include "gui/document/profileedits.h"
#include "gui/document/rangetext.h"
#include "gui/document/resolved.h"
#include "gui/editor/mapview.h"
#include "gui/text/problemtext.h"
#include "gui/text/steptext.h"

#include <QLabel>

namespace nestbox::test {

namespace {

QString mapDisagrees(const MapView& view, const Assessment& fresh)
{
    for (const MapLayout& layout : view.layouts()) {
        std::size_t ribbon = 0;
        if (layout.rails.size() != fresh.levels.size() + 1)
            return QStringLiteral("rails");
        for (std::size_t level = 0; level < fresh.levels.size(); ++level)
            for (const IdRange& range : fresh.levels[level].of(layout.kind).map.ranges) {
                if (ribbon == layout.ribbons.size())
                    return QStringLiteral("a range without a ribbon");
                const MapRibbon& drawn = layout.ribbons[ribbon++];
                if (drawn.rightTop != layout.rails[level + 1].scale.yOf(range.inside)
                    || drawn.leftBottom != layout.rails[level].scale.yOf(range.outside_ids().end))
                    return QStringLiteral("a ribbon of other IDs");
                if (range.inside_ids().end > id_space_end || range.outside_ids().end > id_space_end)
                    return QStringLiteral("an ID above 4294967294");
            }
        if (ribbon != layout.ribbons.size())
            return QStringLiteral("a ribbon without a range");
    }
    return {};
}

bool isFaulty(const Assessment& fresh, RangeKey key)
{
    return std::ranges::any_of(fresh.problems, [key](const Problem& problem) {
        return problem.severity == Problem::Severity::Error && problem.level == key.level && problem.kind == key.kind
            && !problem.rows.empty() && problem.rows.front() == key.row;
    });
}

QString tableDisagrees(const RangeTableModel& model, const Profile& profile, const Assessment& fresh)
{
    const std::vector<RangeKey> keys = rangeKeys(profile, model.kinds());
    if (static_cast<std::size_t>(model.rowCount()) != keys.size())
        return QStringLiteral("rows of the table");
    for (int row = 0; row < model.rowCount(); ++row) {
        const RangeKey key = keys[static_cast<std::size_t>(row)];
        const ProfileRange& range = rowsOf(profile, key.level, key.kind)[key.row];
        const auto edited
            = [&model, row](int column) { return model.index(row, column).data(Qt::EditRole).toString(); };
        if (edited(RangeTableModel::InsideColumn) != QString::number(range.inside)
            || edited(RangeTableModel::OutsideColumn) != outsideText(range.outside)
            || edited(RangeTableModel::CountColumn) != countText(range.count))
            return QStringLiteral("a row of the table");
        if (model.index(row, 0).data(RangeTableModel::FaultRole).toBool() != isFaulty(fresh, key))
            return QStringLiteral("a fault in the table");
    }
    return {};
}

QStringList shownTexts(const QWidget& card)
{
    QStringList texts;
    for (const QLabel* label : card.findChildren<QLabel*>())
        if (label->isVisibleTo(&card))
            texts.append(label->text());
    return texts;
}

QString stepsDisagree(const BuildWindow& window, const Assessment& fresh)
{
    const QStringList shown = shownTexts(*window.window().findChild<StepsCard*>());
    qsizetype sentences = 0;
    if (fresh.launchable())
        for (const LaunchStep& step : launch_steps(window.profile(), fresh, window.document().facts())) {
            const StepText text = stepText(step, fresh.levels.size());
            if (!shown.contains(text.sentence) || (!text.written.isEmpty() && !shown.contains(text.written)))
                return QStringLiteral("a step");
            sentences += text.written.isEmpty() ? 2 : 3; // with its number
        }
    if (sentences > 0 && shown.size() != sentences + 1)
        return QStringLiteral("steps");
    const auto commands
        = fresh.launchable() ? equivalent_commands(fresh, window.document().facts(), window.profile()) : std::nullopt;
    const QString script = window.window().findChild<CommandsCard*>()->script();
    return script == QString::fromStdString(commands.value_or("")).trimmed() ? QString() : QStringLiteral("commands");
}

QString problemsDisagree(const BuildWindow& window, const Assessment& fresh)
{
    auto* card = window.window().findChild<ProblemsCard*>();
    QStringList expected;
    for (const Problem& problem : fresh.problems)
        if (!window.document().gidFollowsUid() || !mirrorsUidProblem(problem, fresh.problems))
            expected.append(problemText(problem, window.document().facts()).sentence);
    QStringList shown;
    for (const ProblemRow* row : card->findChildren<ProblemRow*>())
        if (row->isVisibleTo(card))
            shown.append(row->accessibleName());
    return shown == expected ? QString() : QStringLiteral("problems");
}

QString chartsDisagree(const BuildWindow& window, const Assessment& fresh)
{
    const auto* usage = window.window().findChild<IdUsageModel*>();
    const IdUsage expected = idUsage(fresh, window.document().facts(), usage->kind(), {});
    if (usage->ids(IdUsageModel::ProfileRow) != expected.profile
        || usage->ids(IdUsageModel::DelegatedRow) != expected.delegated)
        return QStringLiteral("the chart of the ID space");
    if (!fresh.launchable())
        return {}; // where ranges overlap, an ID has no one place
    const auto* function = window.window().findChild<MapFunctionModel*>();
    const std::size_t last = fresh.levels.size() - 1;
    for (const IdRange& piece : function->pieces())
        for (const Id at : { Id(0), piece.count - 1 })
            if (hostId(fresh, function->kind(), last, piece.inside + at) != piece.outside + at)
                return QStringLiteral("the chart of the map");
    return {};
}

} // namespace

QString disagreement(const BuildWindow& window)
{
    const SandboxDocument& document = window.document();
    const Assessment fresh = assess(document.profile(), document.facts());
    if (document.isPreviewing())
        return QStringLiteral("a gesture that does not end");
    if (document.assessment().problems != fresh.problems)
        return QStringLiteral("a stale verdict");
    const bool errors = std::ranges::any_of(
        fresh.problems, [](const Problem& problem) { return problem.severity == Problem::Severity::Error; });
    if (window.actions().launch->isEnabled() == errors)
        return QStringLiteral("the launch button");
    const auto* map = window.window().findChild<MapView*>();
    const auto* table = static_cast<const RangeTableModel*>(window.table().model());
    for (const QString& found : { mapDisagrees(*map, fresh), tableDisagrees(*table, document.profile(), fresh),
             stepsDisagree(window, fresh), problemsDisagree(window, fresh), chartsDisagree(window, fresh) })
        if (!found.isEmpty())
            return found;
    return {};
}

} // namespace nestbox::test
