// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/mapgrip.h"

#include <QLineEdit>

namespace nestbox {

class MapView;

/// Opens over a handle when somebody types a digit on it. Enter takes the value, Escape does not.
class MapValueEntry : public QLineEdit
{
    Q_OBJECT

public:
    explicit MapValueEntry(MapView& view);

    void open(const MapGrip& grip, const QString& text, const QRect& handle);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void finish(bool takes);

    MapView& m_view;
    MapGrip m_grip;
};

/// What the number of a handle means, for a screen reader and a label: "First ID inside".
[[nodiscard]] QString handleText(const MapGrip& grip);
/// The number that a handle stands for: its own value, for End the last ID rather than the one behind it.
[[nodiscard]] std::uint64_t shownValue(const IdRange& range, const MapGrip& grip);

} // namespace nestbox
