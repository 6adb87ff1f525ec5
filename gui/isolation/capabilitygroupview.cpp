// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/isolation/capabilitygroupview.h"

#include "gui/isolation/capabilityrow.h"
#include "gui/text/capabilitytext.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace nestbox {

namespace {

constexpr int memberIndent = 18;

} // namespace

CapabilityGroupView::CapabilityGroupView(CapabilityGroup group, QWidget* parent)
    : QWidget(parent)
    , m_group(group)
    , m_box(new QCheckBox(capabilityGroupText(group).name))
    , m_count(newCaptionLabel())
    , m_fold(new QToolButton)
    , m_members(new QWidget)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(buildHead());
    layout->addWidget(m_members);
    buildMembers();
    unfold(false);
}

QLayout* CapabilityGroupView::buildHead()
{
    const CapabilityGroupText text = capabilityGroupText(m_group);
    m_box->setToolTip(text.allows);
    m_box->setAccessibleDescription(text.allows);
    connect(m_box, &QCheckBox::clicked, this,
        [this] { emit toggled(capabilities_of(m_group), m_box->checkState() != Qt::Unchecked); });
    m_count->setWordWrap(false);
    m_fold->setAutoRaise(true);
    m_fold->setAccessibleName(tr("Capabilities: %1").arg(text.name));
    m_fold->setToolTip(tr("Show each of them"));
    connect(m_fold, &QToolButton::clicked, this, [this] { unfold(m_members->isHidden()); });
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_box, 1);
    head->addWidget(m_count);
    head->addWidget(m_fold);
    return head;
}

void CapabilityGroupView::buildMembers()
{
    auto* layout = new QVBoxLayout(m_members);
    layout->setContentsMargins(isLeftToRight() ? memberIndent : 0, 0, isLeftToRight() ? 0 : memberIndent, 4);
    layout->setSpacing(6);
    auto* allows = newCaptionLabel();
    allows->setText(capabilityGroupText(m_group).allows);
    layout->addWidget(allows);
    for (const std::string_view& name : capabilities_of(m_group)) {
        auto* row = new CapabilityRow(name);
        connect(row, &CapabilityRow::toggled, this, [this, &name](bool held) { emit toggled({ &name, 1 }, held); });
        layout->addWidget(row);
        m_rows.append(row);
    }
}

void CapabilityGroupView::show(const Profile& profile)
{
    const auto names = capabilities_of(m_group);
    const auto held = std::ranges::count_if(
        names, [&](std::string_view name) { return is_chosen(profile.program.capabilities, name); });
    const auto useful = std::ranges::count_if(names, [&](std::string_view name) {
        return is_chosen(profile.program.capabilities, name) && !capability_effect(name, profile).is_void();
    });
    m_box->setCheckState(held == 0 ? Qt::Unchecked : held == std::ssize(names) ? Qt::Checked : Qt::PartiallyChecked);
    m_count->setText(held == 0 ? tr("none")
            : useful == 0      ? tr("%1, void").arg(held)
            : useful == held   ? tr("%1 of %2").arg(held).arg(names.size())
                               : tr("%1 of %2, %3 void").arg(held).arg(names.size()).arg(held - useful));
    for (CapabilityRow* row : m_rows)
        row->show(profile);
}

void CapabilityGroupView::unfold(bool unfolded)
{
    m_members->setVisible(unfolded);
    m_fold->setIcon(icon(unfolded ? QStringLiteral("collapse") : QStringLiteral("expand")));
}

} // namespace nestbox
