// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/administrator/lockwatcher.h"
#include "gui/widgets/chip.h"

namespace nestbox {

class SandboxDocument;

/// Beside Launch, where the maps need an administrator: whether a password will be asked for. Else hidden.
class LockChip : public Chip
{
    Q_OBJECT

public:
    explicit LockChip(SandboxDocument& document, QWidget* parent = nullptr);

private:
    void refresh();

    SandboxDocument& m_document;
    LockWatcher m_watcher;
};

} // namespace nestbox
