// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annasmachine.h"
#include "gui/app/mainwindow.h"
#include "gui/build/buildpage.h"
#include "gui/editor/rangetable.h"
#include "gui/editor/rangetablemodel.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>

namespace nestbox::test {

/// The real window on anna's machine, with a home of its own.
class BuildWindow
{
public:
    BuildWindow()
    {
        qputenv("XDG_DATA_HOME", m_home.filePath("data").toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home.filePath("config").toUtf8());
        m_window = std::make_unique<MainWindow>(annasMachine());
        m_window->resize(1360, 860);
        m_window->show();
    }

    [[nodiscard]] MainWindow& window() const { return *m_window; }
    [[nodiscard]] SandboxDocument& document() const { return m_window->document(); }
    [[nodiscard]] const Profile& profile() const { return document().profile(); }
    [[nodiscard]] BuildActions& actions() const { return m_window->buildPage().actions(); }
    [[nodiscard]] int steps() const { return document().undoStack()->count(); }
    [[nodiscard]] RangeTable& table() const { return *m_window->findChild<RangeTable*>(); }

    void load(const Profile& profile) const { document().load(profile, {}); }

    /// After a dialog: shortcuts work in the active window only.
    void activate() const
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void select(const std::vector<int>& rows) const
    {
        table().setFocus();
        table().clearSelection();
        for (const int row : rows)
            table().selectionModel()->select(
                table().model()->index(row, 2), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }

    /// What the visible labels say.
    [[nodiscard]] QStringList texts() const
    {
        QStringList found;
        for (const QLabel* label : m_window->findChildren<QLabel*>())
            if (label->isVisible())
                found.append(label->text());
        return found;
    }

    /// Does `act` to the dialog that opens within the next call.
    static void onDialog(const std::function<void(QDialog&)>& act)
    {
        QTimer::singleShot(0, qApp, [act] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            act(*dialog);
        });
    }

private:
    QTemporaryDir m_home;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace nestbox::test
