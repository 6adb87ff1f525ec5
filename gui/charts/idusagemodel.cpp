// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/idusagemodel.h"

#include "engine/profile/intervals.h"
#include "gui/document/sandboxdocument.h"
#include "gui/editor/rangetablemodel.h"
#include "gui/text/idtext.h"

namespace nestbox {

namespace {

constexpr std::size_t intervalsShown = 3;

QString intervalsText(const std::vector<IdInterval>& intervals)
{
    QStringList texts;
    for (std::size_t i = 0; i < intervals.size() && i < intervalsShown; ++i)
        texts.append(idsText(intervals[i]));
    if (intervals.size() > intervalsShown)
        texts.append(QStringLiteral("…"));
    return texts.join(QStringLiteral(", "));
}

QString rowName(int row)
{
    switch (row) {
    case IdUsageModel::OwnRow:
        return IdUsageModel::tr("you");
    case IdUsageModel::DelegatedRow:
        return IdUsageModel::tr("delegated");
    case IdUsageModel::ProfileRow:
        return IdUsageModel::tr("this map");
    case IdUsageModel::RunningRow:
        return IdUsageModel::tr("running");
    default:
        return IdUsageModel::tr("in conflict");
    }
}

QString rowMeaning(int row)
{
    switch (row) {
    case IdUsageModel::OwnRow:
        return IdUsageModel::tr("Your own ID");
    case IdUsageModel::DelegatedRow:
        return IdUsageModel::tr("IDs that are delegated to you");
    case IdUsageModel::ProfileRow:
        return IdUsageModel::tr("IDs of the host that this profile maps");
    case IdUsageModel::RunningRow:
        return IdUsageModel::tr("Of your IDs, those that running namespaces map");
    default:
        return IdUsageModel::tr("Subordinate IDs that this profile and a running namespace both map: programs of the "
                                "two can reach each other's files and processes");
    }
}

} // namespace

IdUsageModel::IdUsageModel(SandboxDocument& document, const RangeTableModel& ranges, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_ranges(ranges)
{
    connect(&document, &SandboxDocument::changed, this, &IdUsageModel::refresh);
    connect(&ranges, &QAbstractItemModel::modelReset, this, &IdUsageModel::refresh);
    refresh();
}

IdKind IdUsageModel::kind() const
{
    return m_ranges.kinds().front();
}

void IdUsageModel::setRunning(const std::vector<IdInterval>& uids, const std::vector<IdInterval>& gids)
{
    m_runningUids = uids;
    m_runningGids = gids;
    refresh();
}

void IdUsageModel::refresh()
{
    const std::vector<IdInterval>& running = kind() == IdKind::Gid ? m_runningGids : m_runningUids;
    m_usage = idUsage(m_document.assessment(), m_document.facts(), kind(), running);
    emit dataChanged(index(0, 0), index(RowCount - 1, ColumnCount - 1));
}

const std::vector<IdInterval>& IdUsageModel::ids(int row) const
{
    switch (row) {
    case OwnRow:
        return m_usage.own;
    case DelegatedRow:
        return m_usage.delegated;
    case ProfileRow:
        return m_usage.profile;
    case RunningRow:
        return m_usage.running;
    default:
        return m_usage.shared;
    }
}

int IdUsageModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(RowCount);
}

int IdUsageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant IdUsageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::ToolTipRole)
        return rowMeaning(index.row());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return rowName(index.row());
    case CountColumn:
        return static_cast<qulonglong>(total(ids(index.row())));
    default:
        return intervalsText(ids(index.row()));
    }
}

QVariant IdUsageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Whose") : section == CountColumn ? tr("Count") : tr("IDs");
}

} // namespace nestbox
