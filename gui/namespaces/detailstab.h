// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/namespaceplace.h"

#include <QWidget>

#include <cstdint>
#include <vector>

namespace nestbox {

/// A page of the details panel. It is told of a place only while it can be seen.
class DetailsTab : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Another place, or the same one as it is now. Only valid ones, unless it needs none.
    virtual void showPlace(const NamespacePlace& place) = 0;
    /// False: it is about the whole machine.
    [[nodiscard]] virtual bool needsNamespace() const { return true; }
    /// Processes whose credentials it shows.
    [[nodiscard]] virtual std::vector<std::uint32_t> shownProcesses() const { return {}; }
};

} // namespace nestbox
