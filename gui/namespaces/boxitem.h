// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/boxlayout.h"
#include "gui/namespaces/namespacemodel.h"
#include "gui/widgets/theme.h"

#include <QGraphicsItem>

namespace nestbox {

/// What a box looks like; compared so that only what changed is painted again.
struct BoxLook
{
    OutlineEntry entry;
    NamespaceModel::Mark mark = NamespaceModel::Mark::None;
    QString pill; ///< what it governs, or how many are folded away in it
    QList<QRectF> chips; ///< in the item's coordinates
    QRectF pillRect;
    QSizeF size;
    int depth = 0;
    bool selected = false;

    friend bool operator==(const BoxLook&, const BoxLook&) = default;
};

/// A user namespace in the picture: the only class of its items.
class BoxItem : public QGraphicsItem
{
public:
    explicit BoxItem(QString key)
        : m_key(std::move(key))
    {
    }

    [[nodiscard]] const QString& key() const { return m_key; }
    void setLook(const BoxLook& look);
    [[nodiscard]] const BoxLook& look() const { return m_look; }

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    [[nodiscard]] QColor hue(const Theme& theme) const;
    void paintFrame(QPainter& painter, const Theme& theme, bool plain) const;
    void paintHead(QPainter& painter, const Theme& theme) const;
    void paintChips(QPainter& painter, const Theme& theme) const;
    void paintPill(QPainter& painter, const Theme& theme) const;
    void drawText(QPainter& painter, const QRectF& rect, const QString& text, double scale, bool bold) const;

    QString m_key;
    BoxLook m_look;
};

/// The sizes of boxes for a font.
[[nodiscard]] BoxMetrics boxMetricsFor(const QFont& font);

} // namespace nestbox
