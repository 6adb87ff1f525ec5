// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/isolation/capabilityrow.h"

#include "engine/profile/capabilityeffect.h"
#include "gui/text/capabilitytext.h"
#include "gui/widgets/labels.h"

#include <QCheckBox>
#include <QStyle>
#include <QVBoxLayout>

namespace nestbox {

CapabilityRow::CapabilityRow(std::string_view capability, QWidget* parent)
    : QWidget(parent)
    , m_capability(capability)
    , m_box(new QCheckBox(QString::fromUtf8(capability.data(), static_cast<qsizetype>(capability.size()))))
    , m_void(newCaptionLabel())
{
    auto* allows = newCaptionLabel();
    allows->setText(capabilityText(capability));
    const int indent
        = style()->pixelMetric(QStyle::PM_IndicatorWidth) + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
    for (QLabel* label : { allows, m_void })
        label->setContentsMargins(isLeftToRight() ? indent : 0, 0, isLeftToRight() ? 0 : indent, 0);
    QFont italic = m_void->font();
    italic.setItalic(true);
    m_void->setFont(italic);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(m_box);
    layout->addWidget(allows);
    layout->addWidget(m_void);
    connect(m_box, &QCheckBox::clicked, this, &CapabilityRow::toggled);
}

void CapabilityRow::show(const Profile& profile)
{
    const QString reason = capabilityEffectText(capability_effect(m_capability, profile));
    m_box->setChecked(is_chosen(profile.program.capabilities, m_capability));
    m_box->setAccessibleDescription(QStringList { capabilityText(m_capability), reason }.join(QLatin1Char(' ')));
    m_void->setText(reason);
    m_void->setVisible(!reason.isEmpty());
}

} // namespace nestbox
