// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/isolation/capabilitiescard.h"

#include "gui/document/capabilityedits.h"
#include "gui/document/sandboxdocument.h"
#include "gui/isolation/capabilitygroupview.h"
#include "gui/widgets/labels.h"

#include <QVBoxLayout>

namespace nestbox {

namespace {

/// Which sets of the process they go into.
QString wordsFor(const Profile& profile, const Assessment& assessment)
{
    if (profile.program.capabilities.kind == CapabilityChoice::Kind::None)
        return CapabilitiesCard::tr("The program has none, and can gain none.");
    if (assessment.user == Id { 0 })
        return CapabilitiesCard::tr("What the program may hold (bounding set); running as 0, it holds all of it.");
    return CapabilitiesCard::tr("What the program may hold (bounding set), and holds although it does not run as 0"
                                " (ambient set).");
}

} // namespace

CapabilitiesCard::CapabilitiesCard(SandboxDocument& document, QWidget* parent)
    : Card(tr("Capabilities inside"), parent)
    , m_document(document)
    , m_words(newCaptionLabel())
{
    body()->addWidget(m_words);
    for (std::size_t group = 0; group < capability_group_count; ++group) {
        auto* view = new CapabilityGroupView(static_cast<CapabilityGroup>(group));
        connect(view, &CapabilityGroupView::toggled, this,
            [this](std::span<const std::string_view> capabilities, bool held) {
                Profile profile = m_document.profile();
                profile.program.capabilities = withCapabilities(profile.program.capabilities, capabilities, held);
                m_document.apply(held ? tr("Give Capabilities") : tr("Take Capabilities"), profile);
            });
        body()->addWidget(view);
        m_groups.append(view);
    }
    connect(&document, &SandboxDocument::changed, this, &CapabilitiesCard::refresh);
    refresh();
}

void CapabilitiesCard::refresh()
{
    const Profile& profile = m_document.profile();
    m_words->setText(wordsFor(profile, m_document.assessment()));
    for (CapabilityGroupView* view : m_groups)
        view->show(profile);
}

} // namespace nestbox
