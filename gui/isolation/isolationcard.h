// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"
#include "gui/widgets/card.h"

#include <QMap>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace nestbox {

class SandboxDocument;
class SwitchChip;

/// Which namespaces the sandbox has of its own, each with what it does and what it does not.
class IsolationCard : public Card
{
    Q_OBJECT

public:
    explicit IsolationCard(SandboxDocument& document, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* buildSwitches();
    [[nodiscard]] QWidget* buildHostname();
    [[nodiscard]] QWidget* buildNeed();
    void addSwitch(NamespaceKind kind);
    void explain(NamespaceKind kind);
    void toggle(NamespaceKind kind, bool on);
    void dropNeed();
    void previewHostname(const QString& name);
    void commitHostname();
    void revertHostname();
    void refresh();
    void refreshHostname();

    SandboxDocument& m_document;
    QMap<NamespaceKind, SwitchChip*> m_switches;
    QStackedWidget* m_explanations;
    QWidget* m_hostnameRow;
    QLineEdit* m_hostname;
    QLabel* m_hostnameError;
    QWidget* m_need; ///< shown after a namespace was to go that something needs
    QLabel* m_needText;
    QPushButton* m_needButton;
    NamespaceKind m_needed = NamespaceKind::Mount;
};

} // namespace nestbox
