// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QString>

namespace nestbox {

class NamespacePicture;

/// From then on assistive technology finds every box of every NamespacePicture.
void installPictureAccessibility();

/// The picture, with a child for each box that is drawn.
class PictureAccessible : public QAccessibleWidget
{
public:
    explicit PictureAccessible(NamespacePicture* picture);
    ~PictureAccessible() override;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;

private:
    [[nodiscard]] NamespacePicture& picture() const;
    [[nodiscard]] QAccessibleInterface* objectOf(const QString& key) const;
    /// The objects of boxes that are drawn no more.
    void forgetGone();

    mutable QHash<QString, QAccessible::Id> m_objects; ///< by key of the box, made when first asked for
    QMetaObject::Connection m_forgetting;
};

} // namespace nestbox
