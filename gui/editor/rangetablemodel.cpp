// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/rangetablemodel.h"

#include "gui/document/profileedits.h"
#include "gui/document/rangetext.h"
#include "gui/document/resolved.h"
#include "gui/text/hostdirectory.h"
#include "gui/text/idtext.h"
#include "gui/text/problemtext.h"
#include "gui/text/routetext.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace nestbox {

namespace {

const std::vector<ProfileRange>& rowsAt(const Profile& profile, std::size_t level, IdKind kind)
{
    static const std::vector<ProfileRange> none;
    return level < profile.levels.size() ? rowsOf(profile, level, kind) : none;
}

/// How many rows at the start are the same in both.
std::size_t commonStart(const std::vector<ProfileRange>& a, const std::vector<ProfileRange>& b)
{
    return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

bool isBetween(RangeKey key, RangeKey first, std::size_t count)
{
    return key.level == first.level && key.kind == first.kind && key.row >= first.row && key.row < first.row + count;
}

QString bracketed(const QString& symbol, const QString& resolved)
{
    return resolved.isEmpty() ? symbol : QStringLiteral("%1 (%2)").arg(symbol, resolved);
}

QString accountName(Id id, IdKind kind)
{
    return QString::fromStdString(HostDirectory::nameOf(id, kind));
}

/// "1000 anna" for one ID of the host that an account has.
QString outsideIdsText(const IdRange& range, RangeKey key)
{
    const QString ids = idsText(range.outside_ids());
    const QString name = key.level == 0 && range.count == 1 ? accountName(range.outside, key.kind) : QString();
    return name.isEmpty() ? ids : QStringLiteral("%1 %2").arg(ids, name);
}

QString resolvedOutside(const std::vector<IdRange>& ranges, RangeKey key)
{
    if (ranges.empty())
        return {};
    const QString first = outsideIdsText(ranges.front(), key);
    return ranges.size() == 1
        ? first
        : RangeTableModel::tr("%1 and %n more", nullptr, static_cast<int>(ranges.size() - 1)).arg(first);
}

QString resolvedCount(const std::vector<IdRange>& ranges)
{
    std::uint64_t total = 0;
    for (const IdRange& range : ranges)
        total += range.count;
    return ranges.empty() ? QString() : QString::number(total);
}

} // namespace

RangeTableModel::RangeTableModel(SandboxDocument& document, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_keys(rangeKeys(document.profile(), m_kinds))
{
    connect(&document, &SandboxDocument::aboutToChange, this, &RangeTableModel::announce);
    connect(&document, &SandboxDocument::changed, this, &RangeTableModel::update);
}

void RangeTableModel::setKinds(const std::vector<IdKind>& kinds)
{
    beginResetModel();
    m_kinds = kinds;
    m_keys = rangeKeys(m_document.profile(), m_kinds);
    endResetModel();
}

QModelIndex RangeTableModel::indexOf(RangeKey key, int column) const
{
    const auto found = std::ranges::find(m_keys, key);
    return found == m_keys.end() ? QModelIndex() : index(static_cast<int>(found - m_keys.begin()), column);
}

/// Rows that go are taken out while the document still has them; those that come are put in when it has them.
void RangeTableModel::announce(const Profile& next)
{
    const Profile& now = m_document.profile();
    m_arriving.clear();
    for (std::size_t level = 0; level < std::max(now.levels.size(), next.levels.size()); ++level)
        for (const IdKind kind : m_kinds) {
            const std::vector<ProfileRange>& before = rowsAt(now, level, kind);
            const std::vector<ProfileRange>& after = rowsAt(next, level, kind);
            const RangeKey first { level, kind, commonStart(before, after) };
            if (after.size() < before.size())
                takeOut(first, before.size() - after.size());
            else if (after.size() > before.size())
                m_arriving.push_back({ first, after.size() - before.size() });
        }
}

void RangeTableModel::takeOut(RangeKey first, std::size_t count)
{
    const auto start = std::ranges::find(m_keys, first);
    const auto row = static_cast<int>(start - m_keys.begin());
    beginRemoveRows({}, row, row + static_cast<int>(count) - 1);
    m_keys.erase(start, start + static_cast<std::ptrdiff_t>(count));
    endRemoveRows();
}

void RangeTableModel::update()
{
    const std::vector<RangeKey> all = rangeKeys(m_document.profile(), m_kinds);
    const std::vector<Rows> arriving = std::exchange(m_arriving, {});
    m_keys.clear();
    std::ranges::copy_if(all, std::back_inserter(m_keys), [&arriving](RangeKey key) {
        return std::ranges::none_of(
            arriving, [key](const Rows& rows) { return isBetween(key, rows.first, rows.count); });
    });
    for (const Rows& rows : arriving) {
        const auto start = std::ranges::find(all, rows.first);
        const auto row = start - all.begin();
        const auto count = static_cast<std::ptrdiff_t>(rows.count);
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row + count - 1));
        m_keys.insert(m_keys.begin() + row, start, start + count);
        endInsertRows();
    }
    if (!m_keys.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RangeTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int RangeTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

const Problem* RangeTableModel::problemOf(RangeKey key) const
{
    return problemOfRange(m_document.assessment(), key);
}

QString RangeTableModel::editText(RangeKey key, int column) const
{
    const ProfileRange* range = findRange(m_document.profile(), key);
    if (range == nullptr)
        return {};
    switch (column) {
    case InsideColumn:
        return QString::number(range->inside);
    case OutsideColumn:
        return outsideText(range->outside);
    case CountColumn:
        return countText(range->count);
    default:
        return {};
    }
}

/// Whose number it is on the host, where that is one account.
QString RangeTableModel::accountOf(RangeKey key, const ProfileRange& range) const
{
    return key.level == 0 && range.count == 1U ? accountName(range.outside.number, key.kind) : QString();
}

/// What the number is called inside, and whether it only looks like it.
QString RangeTableModel::insideNameOf(RangeKey key, Id inside) const
{
    const std::optional<Id> host = hostId(m_document.assessment(), key.kind, key.level, inside);
    return insideName(inside, host, key.kind, m_document.facts());
}

QString RangeTableModel::displayText(RangeKey key, int column) const
{
    const ProfileRange* range = findRange(m_document.profile(), key);
    if (range == nullptr)
        return {};
    const std::vector<IdRange> resolved = resolvedRanges(m_document.assessment(), key);
    switch (column) {
    case KindColumn:
        return kindText(key.kind);
    case LevelColumn:
        return QString::number(key.level + 1);
    case InsideColumn:
        return bracketed(editText(key, column), range->count == 1U ? insideNameOf(key, range->inside) : QString());
    case OutsideColumn:
        return range->outside.symbol == OutsideId::Symbol::Number
            ? bracketed(editText(key, column), accountOf(key, *range))
            : bracketed(editText(key, column), resolvedOutside(resolved, key));
    case CountColumn:
        return range->count ? editText(key, column) : bracketed(editText(key, column), resolvedCount(resolved));
    case WriterColumn:
        if (const Problem* problem = problemOf(key))
            return tr("refused: %1").arg(problemText(*problem, m_document.facts()).brief);
        return routeText(m_document.assessment().levels.at(key.level).of(key.kind).route, key.kind).writer;
    default:
        return editText(key, column);
    }
}

QVariant RangeTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RangeKey key = keyAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(key, index.column());
    case Qt::EditRole:
    case SymbolRole:
        return editText(key, index.column());
    case FaultRole:
        return problemOf(key) != nullptr;
    case Qt::ToolTipRole:
        if (const Problem* problem = problemOf(key))
            return problemText(*problem, m_document.facts()).sentence;
        return {};
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), displayText(key, index.column()));
    default:
        return {};
    }
}

QVariant RangeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("Map");
    case LevelColumn:
        return tr("Level");
    case InsideColumn:
        return tr("Inside");
    case OutsideColumn:
        return tr("Outside");
    case CountColumn:
        return tr("Count");
    case WriterColumn:
        return tr("Written by");
    default:
        return {};
    }
}

Qt::ItemFlags RangeTableModel::flags(const QModelIndex& index) const
{
    const bool editable = index.column() >= InsideColumn && index.column() <= CountColumn;
    return QAbstractTableModel::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

std::optional<Profile> RangeTableModel::edited(const QModelIndex& index, const QString& text) const
{
    Profile profile = m_document.profile();
    ProfileRange* range = findRange(profile, keyAt(index.row()));
    const std::optional<Id> inside = parseId(text);
    const std::optional<OutsideId> outside = parseOutside(text);
    const std::optional<std::optional<Id>> count = parseCount(text);
    if (index.column() == InsideColumn && inside)
        range->inside = *inside;
    else if (index.column() == OutsideColumn && outside)
        range->outside = *outside;
    else if (index.column() == CountColumn && count)
        range->count = *count;
    else
        return std::nullopt;
    return profile;
}

bool RangeTableModel::preview(const QModelIndex& index, const QString& text)
{
    const std::optional<Profile> profile = edited(index, text);
    if (profile) {
        m_document.preview(*profile);
        emit inputAccepted();
        return true;
    }
    emit inputRefused(index.column() == OutsideColumn
            ? tr("Outside takes a number from 0 to 4294967294, me, subordinate, user:NAME or group:NAME.")
            : index.column() == CountColumn ? tr("Count takes a number from 1 to 4294967295, or rest.")
                                            : tr("Inside takes a number from 0 to 4294967294."));
    return false;
}

void RangeTableModel::revert()
{
    m_document.revert();
    emit inputAccepted();
}

bool RangeTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    if (!preview(index, value.toString())) {
        revert();
        return false;
    }
    const QString column = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    m_document.commit(tr("Change %1").arg(column));
    return true;
}

} // namespace nestbox
