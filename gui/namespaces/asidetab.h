// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/detailstab.h"

class QLabel;

namespace nestbox {

/// About a box that is no namespace: a group of like ones, unknown ancestors, processes whose namespaces are hidden.
class AsideTab : public DetailsTab
{
    Q_OBJECT

public:
    explicit AsideTab(QWidget* parent = nullptr);

    void showPlace(const NamespacePlace& place) override;
    [[nodiscard]] bool needsNamespace() const override { return false; }
    [[nodiscard]] QString text() const;

private:
    QLabel* m_title;
    QLabel* m_what;
    QLabel* m_why;
    QLabel* m_members;
};

} // namespace nestbox
