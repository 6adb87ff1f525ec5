// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/problem.h"

#include <QObject>

#include <vector>

class QWidget;

namespace nestbox {

class Announcer;
class SandboxDocument;

/// Has a screen reader say each problem of the document when it comes up, and that the last one is gone. A problem
/// whose IDs alone change, as they do on every move of a drag, is not a new one.
class ProblemAnnouncer : public QObject
{
    Q_OBJECT

public:
    ProblemAnnouncer(SandboxDocument& document, QWidget* parent);

    [[nodiscard]] const Announcer& announcer() const { return *m_announcer; }

private:
    void refresh();

    SandboxDocument& m_document;
    Announcer* m_announcer;
    std::vector<Problem> m_known; ///< the errors of the last time
};

} // namespace nestbox
