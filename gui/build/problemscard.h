// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/problem.h"
#include "gui/build/problemrepairs.h"
#include "gui/widgets/card.h"

#include <QTimer>

#include <vector>

namespace nestbox {

class SandboxDocument;

/// Everything that stands against a launch, in words, as one types, and what would mend it: a click does, as one step
/// of undo; under the mouse it is shown as long as the mouse is there and no key is pressed.
class ProblemsCard : public Card
{
    Q_OBJECT

public:
    explicit ProblemsCard(SandboxDocument& document, QWidget* parent = nullptr);

signals:
    void pointedAt(const nestbox::Problem& problem);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void rebuild();
    void clear();
    /// Whether it is told with the UID map's, whose GIDs follow.
    [[nodiscard]] bool isToldBefore(const Problem& problem) const;
    [[nodiscard]] bool goesForGidsToo(const Problem& problem) const;
    [[nodiscard]] QWidget* newRow(std::size_t number);
    void announce(const QWidget* row) const;
    void findRepairs();
    [[nodiscard]] const ProblemRepair* repairAt(std::size_t problem, int which) const;
    void preview(std::size_t problem, int which);
    void endPreview();
    void apply(std::size_t problem, int which);

    SandboxDocument& m_document;
    std::vector<Problem> m_shown; ///< so that rows stay (and "Why?" stays open) while nothing changes
    std::vector<std::vector<ProblemRepair>> m_repairs; ///< of each problem shown
    QTimer m_idle; ///< repairs take longer than judging: during a gesture they wait for a moment of rest
    bool m_previewing = false; ///< a repair is shown: the list stays what the button was chosen from
    QVBoxLayout* m_rows;
};

} // namespace nestbox
