// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/isolation/isolationcard.h"

#include "engine/profile/legalnames.h"
#include "gui/document/isolationedits.h"
#include "gui/document/sandboxdocument.h"
#include "gui/isolation/switchchip.h"
#include "gui/text/isolationtext.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/theme.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

#include <array>

namespace nestbox {

namespace {

/// As the eye looks for them, three in a row.
constexpr std::array shownKinds { NamespaceKind::Pid, NamespaceKind::Mount, NamespaceKind::Uts, NamespaceKind::Net,
    NamespaceKind::Ipc, NamespaceKind::Cgroup };
constexpr int columns = 3;

QWidget* newExplanation(const NamespaceText& text)
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    auto* gives = newTextLabel();
    gives->setText(IsolationCard::tr("%1: %2", "namespace: what it gives").arg(text.name, text.gives));
    auto* lacks = newCaptionLabel();
    lacks->setText(text.lacks);
    layout->addWidget(gives);
    layout->addWidget(lacks);
    layout->addStretch(1);
    return page;
}

} // namespace

IsolationCard::IsolationCard(SandboxDocument& document, QWidget* parent)
    : Card(tr("Isolation"), parent)
    , m_document(document)
    , m_explanations(new QStackedWidget)
    , m_hostnameRow(nullptr)
    , m_hostname(new QLineEdit)
    , m_hostnameError(newCaptionLabel())
    , m_need(nullptr)
    , m_needText(newTextLabel())
    , m_needButton(new QPushButton)
{
    m_hostnameRow = buildHostname();
    m_need = buildNeed();
    body()->addWidget(buildSwitches());
    body()->addWidget(m_need);
    body()->addWidget(m_hostnameRow);
    body()->addWidget(m_explanations);
    connect(&document, &SandboxDocument::changed, this, &IsolationCard::refresh);
    refresh();
}

QWidget* IsolationCard::buildSwitches()
{
    auto* area = new QWidget;
    auto* grid = new QGridLayout(area);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    int at = 0;
    for (const NamespaceKind kind : shownKinds) {
        addSwitch(kind);
        grid->addWidget(m_switches[kind], at / columns, at % columns);
        ++at;
    }
    return area;
}

void IsolationCard::addSwitch(NamespaceKind kind)
{
    const NamespaceText text = namespaceText(kind);
    auto* chip = new SwitchChip(text.name);
    chip->setAccessibleName(tr("%1 namespace").arg(text.name));
    chip->setAccessibleDescription(text.gives + QLatin1Char(' ') + text.lacks);
    chip->setToolTip(QStringLiteral("<p>%1</p><p>%2</p>").arg(text.gives.toHtmlEscaped(), text.lacks.toHtmlEscaped()));
    connect(chip, &SwitchChip::pointedAt, this, [this, kind] { explain(kind); });
    connect(chip, &QAbstractButton::clicked, this, [this, kind](bool on) { toggle(kind, on); });
    m_switches[kind] = chip;
    m_explanations->addWidget(newExplanation(text));
}

QWidget* IsolationCard::buildHostname()
{
    m_hostname->setAccessibleName(tr("Host name inside"));
    m_hostname->setPlaceholderText(tr("unchanged"));
    m_hostname->setClearButtonEnabled(true);
    auto* label = new QLabel(tr("Host name inside"));
    auto* row = new QWidget;
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(3);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_hostname, 0, 1);
    grid->addWidget(m_hostnameError, 1, 0, 1, 2);
    connect(m_hostname, &QLineEdit::textEdited, this, &IsolationCard::previewHostname);
    connect(m_hostname, &QLineEdit::editingFinished, this, &IsolationCard::commitHostname);
    auto* escape = new QShortcut(Qt::Key_Escape, m_hostname, nullptr, nullptr, Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, &IsolationCard::revertHostname);
    return row;
}

QWidget* IsolationCard::buildNeed()
{
    auto* row = new QWidget;
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_needText);
    layout->addWidget(m_needButton, 0, Qt::AlignLeft);
    connect(m_needButton, &QPushButton::clicked, this, &IsolationCard::dropNeed);
    row->hide();
    return row;
}

void IsolationCard::explain(NamespaceKind kind)
{
    m_explanations->setCurrentIndex(static_cast<int>(std::ranges::find(shownKinds, kind) - shownKinds.begin()));
}

void IsolationCard::toggle(NamespaceKind kind, bool on)
{
    Profile profile = m_document.profile();
    const std::optional<IsolationNeed> need = on ? std::nullopt : needOf(profile.isolation, kind);
    if (need) {
        m_needed = kind;
        m_needText->setText(needText(*need));
        m_needButton->setText(dropNeedText(kind));
        refresh();
        m_need->show();
        return;
    }
    if (on)
        addNamespace(profile.isolation, kind);
    else
        removeNamespace(profile.isolation, kind);
    const QString name = namespaceText(kind).name;
    m_document.apply(on ? tr("Add %1 Namespace").arg(name) : tr("Remove %1 Namespace").arg(name), profile);
}

void IsolationCard::dropNeed()
{
    Profile profile = m_document.profile();
    removeNamespace(profile.isolation, m_needed);
    m_document.apply(tr("Remove %1 Namespace").arg(namespaceText(m_needed).name), profile);
    m_switches[m_needed]->setFocus();
}

void IsolationCard::previewHostname(const QString& name)
{
    refreshHostname();
    if (!name.isEmpty() && !is_hostname(name.toStdString()))
        return;
    Profile profile = m_document.profile();
    setHostname(profile.isolation, name.toStdString());
    m_document.preview(profile);
}

/// A name that is none is dropped, as Escape drops it.
void IsolationCard::commitHostname()
{
    if (!m_hostname->isModified())
        return;
    m_hostname->setModified(false);
    m_document.commit(tr("Change Host Name"));
    refresh();
}

void IsolationCard::revertHostname()
{
    m_hostname->setModified(false);
    m_document.revert();
    refresh();
}

void IsolationCard::refresh()
{
    const Isolation& isolation = m_document.profile().isolation;
    for (auto chip = m_switches.cbegin(); chip != m_switches.cend(); ++chip)
        chip.value()->setChecked(isolation.namespaces.contains(chip.key()));
    m_need->hide();
    m_hostnameRow->setVisible(isolation.namespaces.contains(NamespaceKind::Uts));
    const QString name = QString::fromStdString(isolation.hostname.value_or(std::string()));
    if (!m_hostname->isModified() && m_hostname->text() != name)
        m_hostname->setText(name);
    refreshHostname();
}

void IsolationCard::refreshHostname()
{
    const QString name = m_hostname->text();
    const bool wrong = !name.isEmpty() && !is_hostname(name.toStdString());
    m_hostnameError->setText(wrong
            ? tr("At most 64 letters, digits, hyphens and dots; it begins and ends with a letter or digit.")
            : QString());
    m_hostnameError->setVisible(wrong);
}

} // namespace nestbox
