// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/mapfunctionmodel.h"

#include "engine/idmap/compose.h"
#include "gui/document/sandboxdocument.h"
#include "gui/editor/rangetablemodel.h"
#include "gui/text/idtext.h"

#include <algorithm>

namespace nestbox {

namespace {

IdMap throughAllLevels(const Assessment& assessment, IdKind kind)
{
    IdMap map = assessment.levels.front().of(kind).map;
    for (std::size_t level = 1; level < assessment.levels.size(); ++level)
        map = compose(map, assessment.levels[level].of(kind).map);
    return map;
}

} // namespace

MapFunctionModel::MapFunctionModel(SandboxDocument& document, const RangeTableModel& ranges, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_ranges(ranges)
{
    connect(&document, &SandboxDocument::changed, this, &MapFunctionModel::refresh);
    connect(&ranges, &QAbstractItemModel::modelReset, this, &MapFunctionModel::refresh);
    refresh();
}

IdKind MapFunctionModel::kind() const
{
    return m_ranges.kinds().front();
}

void MapFunctionModel::refresh()
{
    std::vector<IdRange> pieces = throughAllLevels(m_document.assessment(), kind()).ranges;
    std::erase_if(pieces, [](const IdRange& piece) { return piece.count == 0; });
    std::ranges::stable_sort(pieces, {}, &IdRange::inside);
    beginResetModel();
    m_pieces = std::move(pieces);
    endResetModel();
}

int MapFunctionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pieces.size());
}

int MapFunctionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant MapFunctionModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const IdRange& piece = m_pieces.at(static_cast<std::size_t>(index.row()));
    switch (index.column()) {
    case InsideColumn:
        return idsText(piece.inside_ids());
    case OutsideColumn:
        return idsText(piece.outside_ids());
    default:
        return QString::number(piece.count);
    }
}

QVariant MapFunctionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == InsideColumn ? tr("Inside") : section == OutsideColumn ? tr("Outside") : tr("Count");
}

} // namespace nestbox
