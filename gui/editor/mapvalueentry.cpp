// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/mapvalueentry.h"

#include "gui/document/rangetext.h"
#include "gui/editor/mapview.h"

#include <QKeyEvent>

namespace nestbox {

MapValueEntry::MapValueEntry(MapView& view)
    : QLineEdit(view.viewport())
    , m_view(view)
{
    setAlignment(Qt::AlignHCenter);
    setMaxLength(10);
    hide();
}

void MapValueEntry::open(const MapGrip& grip, const QString& text, const QRect& handle)
{
    m_grip = grip;
    setAccessibleName(handleText(grip));
    setToolTip(handleText(grip));
    setText(text);
    const QSize size(fontMetrics().horizontalAdvance(QStringLiteral("4294967294")) + 28, sizeHint().height());
    const QRect room = parentWidget()->rect().adjusted(2, 2, -2, -2);
    QRect box(handle.center() - QPoint(size.width() / 2, size.height() / 2), size);
    box.moveLeft(qBound(room.left(), box.left(), room.right() - box.width()));
    box.moveTop(qBound(room.top(), box.top(), room.bottom() - box.height()));
    setGeometry(box);
    show();
    setFocus();
    end(false);
}

void MapValueEntry::finish(bool takes)
{
    if (isHidden())
        return;
    const std::optional<Id> value = parseId(text());
    if (takes && !value)
        return selectAll();
    hide();
    m_view.setFocus();
    if (takes)
        m_view.setValue(m_grip, std::uint64_t { *value } + (m_grip.part == MapPart::End ? 1 : 0));
}

void MapValueEntry::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return finish(false);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return finish(true);
    QLineEdit::keyPressEvent(event);
}

void MapValueEntry::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        hide();
}

QString handleText(const MapGrip& grip)
{
    const bool inside = grip.side == Side::Inside;
    switch (grip.part) {
    case MapPart::Inside:
        return MapValueEntry::tr("Position inside");
    case MapPart::Outside:
        return MapValueEntry::tr("Position outside");
    case MapPart::First:
        return inside ? MapValueEntry::tr("First ID inside") : MapValueEntry::tr("First ID outside");
    case MapPart::End:
        return inside ? MapValueEntry::tr("Last ID inside") : MapValueEntry::tr("Last ID outside");
    case MapPart::Both:
    case MapPart::New:
        break;
    }
    return MapValueEntry::tr("Position inside and outside");
}

std::uint64_t shownValue(const IdRange& range, const MapGrip& grip)
{
    const std::uint64_t value = heldValue(range, grip.part, grip.side);
    return grip.part == MapPart::End && value > 0 ? value - 1 : value;
}

} // namespace nestbox
