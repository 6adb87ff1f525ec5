// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"
#include "gui/launch/launcherprocess.h"
#include "gui/widgets/programview.h"

namespace nestbox {

/// One launch.
class OutputTab : public ProgramView
{
    Q_OBJECT

public:
    explicit OutputTab(const Profile& profile, QWidget* parent = nullptr);

    /// `administrator`: one may be asked.
    void start(bool administrator = false);
    /// Asks the program to end; again: ends it.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_process.isRunning(); }
    /// Ends with this tab: true while it runs outside a terminal.
    [[nodiscard]] bool holdsProgram() const { return m_process.isRunning() && !m_process.isInTerminal(); }

private:
    void take(const LaunchEvent& event);
    void finish(const LaunchOutcome& outcome);
    void showRunning();
    void showAsking();
    void showEnd(const LaunchOutcome& outcome);
    [[nodiscard]] QString processText() const;

    Profile m_profile;
    LauncherProcess m_process;
    bool m_verified = false; ///< the launcher has compared the maps
};

} // namespace nestbox
