// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/leafaccessible.h"

#include <QModelIndex>
#include <QString>

namespace nestbox {

class NamespacePicture;

/// A box of the picture: its title is the name, its maps are the value.
class BoxAccessible : public LeafAccessible
{
public:
    BoxAccessible(NamespacePicture& picture, const QString& key);

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override;

    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString& name) override;

private:
    [[nodiscard]] QModelIndex index() const;

    NamespacePicture& m_picture;
    QString m_key;
};

} // namespace nestbox
