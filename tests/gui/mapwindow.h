// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annasmachine.h"
#include "gui/document/profileedits.h"
#include "gui/document/sandboxdocument.h"
#include "gui/editor/mapview.h"
#include "gui/editor/rangetablemodel.h"

#include <QItemSelectionModel>
#include <QTest>

namespace nestbox::test {

/// A map view of its own in a real window, with the document that it edits.
struct MapWindow
{
    explicit MapWindow(const Profile& profile, QSize size = { 900, 600 })
    {
        document.load(profile, {});
        view.resize(size);
        view.show();
        view.activateWindow();
    }

    [[nodiscard]] const MapLayout& layout() const { return view.layouts().front(); }
    [[nodiscard]] const std::vector<ProfileRange>& rows(std::size_t level = 0) const
    {
        return rowsOf(document.profile(), level, IdKind::Uid);
    }
    [[nodiscard]] IdRange range(std::size_t row, std::size_t level = 0) const
    {
        return rangeOfRow(document.assessment(), document.profile(), { level, IdKind::Uid, row }).value_or(IdRange {});
    }
    /// Where `id` begins on `rail`, in the viewport.
    [[nodiscard]] QPoint at(std::size_t rail, std::uint64_t id, double dx = railWidth / 2) const
    {
        const MapRail& line = layout().rails[rail];
        return view.viewRect(layout(), QRectF(line.left + dx, line.scale.yOf(id), 0.1, 0.1)).center();
    }
    [[nodiscard]] QPoint handle(std::size_t row, MapPart part, Side side = Side::Inside, std::size_t level = 0) const
    {
        return view.viewRect(layout(), handleRect(layout(), { { level, IdKind::Uid, row }, part, side })).center();
    }
    void press(QPoint from, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers, from);
    }
    /// Moves with the button held; QTest::mouseMove knows no modifiers.
    void move(QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent event(
            QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
    void release(QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, modifiers, to);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        press(from, modifiers);
        move((from + to) / 2, modifiers);
        move(to, modifiers);
        release(to, modifiers);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, Qt::Key(key), modifiers); }

    SandboxDocument document { annasMachine() };
    RangeTableModel model { document, nullptr };
    QItemSelectionModel selection { &model };
    MapView view { document, model, selection };
};

inline ProfileRange plain(Id inside, Id outside, Id count)
{
    return { inside, { .number = outside }, count };
}

inline Profile profileOf(std::vector<ProfileRange> uid)
{
    Profile profile;
    profile.name = "test";
    profile.levels = { { std::move(uid), {}, {} } };
    return profile;
}

} // namespace nestbox::test
