// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/isolation/rootcard.h"

#include "engine/host/pathstate.h"
#include "gui/document/isolationedits.h"
#include "gui/document/sandboxdocument.h"
#include "gui/isolation/mountdialog.h"
#include "gui/isolation/mountrow.h"
#include "gui/text/mounttext.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/labels.h"

#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nestbox {

namespace {

QString wordsFor(const Isolation& isolation)
{
    if (isolation.root == RootKind::Private)
        return RootCard::tr("Nothing of this system but what is mounted below; besides a fresh /proc, a small /dev and"
                            " an empty /tmp.");
    if (isolation.namespaces.contains(NamespaceKind::Mount))
        return RootCard::tr("All files that you can reach, apart from what the mounts below cover.");
    return RootCard::tr("All files that you can reach.");
}

} // namespace

RootCard::RootCard(SandboxDocument& document, QWidget* parent)
    : Card(tr("Files and mounts"), parent)
    , m_document(document)
    , m_host(new QRadioButton(tr("This system's files")))
    , m_private(new QRadioButton(tr("An empty root")))
    , m_words(newCaptionLabel())
    , m_rows(new QVBoxLayout)
{
    m_private->setToolTip(tr("Needs the PID and mount namespaces, and switches them on"));
    m_rows->setSpacing(8);
    body()->addWidget(m_host);
    body()->addWidget(m_private);
    body()->addWidget(m_words);
    body()->addLayout(m_rows);
    buildButtons();
    connect(m_host, &QRadioButton::clicked, this, [this] { chooseRoot(RootKind::Host); });
    connect(m_private, &QRadioButton::clicked, this, [this] { chooseRoot(RootKind::Private); });
    connect(&document, &SandboxDocument::changed, this, &RootCard::refresh);
    m_shown = m_document.profile().isolation;
    rebuild();
}

void RootCard::buildButtons()
{
    auto* add = new QToolButton;
    add->setText(tr("Add mount…"));
    add->setIcon(icon(QStringLiteral("add")));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setAutoRaise(true);
    connect(add, &QToolButton::clicked, this, [this] { editMount(m_document.profile().isolation.mounts.size()); });
    body()->addWidget(add, 0, Qt::AlignLeft);
}

void RootCard::chooseRoot(RootKind root)
{
    Profile profile = m_document.profile();
    setRoot(profile.isolation, root);
    m_document.apply(root == RootKind::Private ? tr("Use an Empty Root") : tr("Use This System's Files"), profile);
}

void RootCard::editMount(std::size_t row)
{
    Profile profile = m_document.profile();
    Isolation& isolation = profile.isolation;
    MountDialog dialog(isolation, row, m_document.facts().home, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const bool known = row < isolation.mounts.size();
    if (known)
        isolation.mounts[row] = dialog.mount();
    else
        addMount(isolation, dialog.mount());
    m_document.apply(known ? tr("Change Mount") : tr("Add Mount"), profile);
}

void RootCard::moveRow(std::size_t row, int step)
{
    Profile profile = m_document.profile();
    if (moveMount(profile.isolation, row, step))
        m_document.apply(tr("Move Mount"), profile);
}

void RootCard::removeRow(std::size_t row)
{
    Profile profile = m_document.profile();
    profile.isolation.mounts.erase(profile.isolation.mounts.begin() + static_cast<std::ptrdiff_t>(row));
    m_document.apply(tr("Remove Mount"), profile);
}

/// Asks the machine about paths only when some may have changed: not while a range is dragged.
void RootCard::refresh()
{
    if (m_shown == m_document.profile().isolation)
        return;
    m_shown = m_document.profile().isolation;
    rebuild();
}

void RootCard::rebuild()
{
    m_findings = check_mounts(m_shown, m_document.facts().home, path_state);
    (m_shown.root == RootKind::Private ? m_private : m_host)->setChecked(true);
    m_words->setText(unbroken(wordsFor(m_shown)));
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        // A row may be the sender of the click that brought us here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t row = 0; row < m_shown.mounts.size(); ++row)
        m_rows->addWidget(newRow(row));
}

QWidget* RootCard::newRow(std::size_t row)
{
    const auto found = std::ranges::find(m_findings, row, &MountFinding::row);
    const QString finding = found == m_findings.end() ? QString() : mountFindingText(*found, m_shown);
    auto* widget = new MountRow(m_shown.mounts[row], finding, row == 0, row + 1 == m_shown.mounts.size());
    connect(widget, &MountRow::editRequested, this, [this, row] { editMount(row); });
    connect(widget, &MountRow::moveRequested, this, [this, row](int step) { moveRow(row, step); });
    connect(widget, &MountRow::removeRequested, this, [this, row] { removeRow(row); });
    return widget;
}

} // namespace nestbox
