// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/detailstab.h"

namespace nestbox {

class GovernedModel;

/// The namespaces of other types over which capabilities in this one count.
class GovernsTab : public DetailsTab
{
    Q_OBJECT

public:
    explicit GovernsTab(QWidget* parent = nullptr);

    void showPlace(const NamespacePlace& place) override;

private:
    GovernedModel* m_model;
};

} // namespace nestbox
