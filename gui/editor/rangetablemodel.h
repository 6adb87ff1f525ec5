// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/document/rangekey.h"
#include "gui/document/sandboxdocument.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace nestbox {

/// The document's ranges as rows. Holds which rows there are, never what they say.
class RangeTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        KindColumn,
        LevelColumn,
        InsideColumn,
        OutsideColumn,
        CountColumn,
        WriterColumn,
        ColumnCount
    };
    enum Role
    {
        SymbolRole = Qt::UserRole, ///< the leading part of DisplayRole that was typed: "me" of "me (1000)"
        FaultRole, ///< bool: the row is at fault in some problem
    };

    RangeTableModel(SandboxDocument& document, QObject* parent);

    void setKinds(const std::vector<IdKind>& kinds);
    [[nodiscard]] const std::vector<IdKind>& kinds() const { return m_kinds; }

    [[nodiscard]] RangeKey keyAt(int row) const { return m_keys.at(static_cast<std::size_t>(row)); }
    /// An invalid index when the range is not shown.
    [[nodiscard]] QModelIndex indexOf(RangeKey key, int column = InsideColumn) const;

    /// Shows `text` as the cell's value without committing it; false (and inputRefused) when it means nothing.
    bool preview(const QModelIndex& index, const QString& text);
    /// Drops what preview() showed.
    void revert();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

signals:
    /// What was typed means nothing in that cell; `sentence` says what would.
    void inputRefused(const QString& sentence);
    void inputAccepted();

private:
    void announce(const Profile& next);
    void update();
    [[nodiscard]] std::optional<Profile> edited(const QModelIndex& index, const QString& text) const;
    [[nodiscard]] QString displayText(RangeKey key, int column) const;
    [[nodiscard]] QString accountOf(RangeKey key, const ProfileRange& range) const;
    [[nodiscard]] QString insideNameOf(RangeKey key, Id inside) const;
    [[nodiscard]] QString editText(RangeKey key, int column) const;
    [[nodiscard]] const Problem* problemOf(RangeKey key) const;

    void takeOut(RangeKey first, std::size_t count);

    /// Rows of one map that are next to each other.
    struct Rows
    {
        RangeKey first;
        std::size_t count;
    };

    SandboxDocument& m_document;
    std::vector<IdKind> m_kinds { IdKind::Uid };
    std::vector<RangeKey> m_keys;
    std::vector<Rows> m_arriving; ///< announced, and not yet there
};

} // namespace nestbox
