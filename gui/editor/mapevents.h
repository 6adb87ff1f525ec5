// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/mapgrip.h"

#include <QAccessible>
#include <QObject>
#include <QString>

#include <array>
#include <optional>

class QItemSelection;
class QItemSelectionModel;

namespace nestbox {

class MapAccessible;
class MapView;

/// Tells assistive technology what happens in a map view: which handle has the focus, what value it has now, which
/// ranges are selected, what is wrong with the range that is being worked on. (New problems wherever they are:
/// ProblemAnnouncer.)
class MapEvents : public QObject, public QAccessible::ActivationObserver
{
    Q_OBJECT

public:
    MapEvents(MapView& view, const QItemSelectionModel& selection);
    ~MapEvents() override;

    /// Somebody begins to listen: from now on changes are told.
    void accessibilityActiveChanged(bool active) override;

private:
    /// What was told last of the range that is being worked on.
    struct Told
    {
        std::optional<MapGrip> grip;
        bool focused = false;
        bool exists = false;
        std::array<QString, mapHandles.size()> values {};
        QString problem {};
    };

    void refresh();
    void tellChanges(const Told& before) const;
    void tellSelection(const QItemSelection& selected, const QItemSelection& deselected) const;
    void tellOtherRanges() const;
    [[nodiscard]] Told current() const;
    [[nodiscard]] MapAccessible* map() const;

    MapView& m_view;
    Told m_told;
};

} // namespace nestbox
