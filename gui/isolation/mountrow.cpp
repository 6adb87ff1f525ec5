// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/isolation/mountrow.h"

#include "gui/text/mounttext.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/theme.h"

#include <QGridLayout>
#include <QGuiApplication>
#include <QMenu>
#include <QToolButton>

namespace nestbox {

namespace {

QLabel* newSign(const QString& name, const QColor& colour)
{
    auto* sign = new QLabel;
    sign->setPixmap(icon(name, colour).pixmap(16, 16));
    return sign;
}

/// A path reads from the left everywhere, and begins where the row begins.
void showPath(QLabel* label, const QString& text)
{
    label->setText(unbroken(text));
    label->setAlignment((QGuiApplication::isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
}

QLabel* newPath(const QString& path)
{
    auto* label = newTextLabel();
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    showPath(label, path);
    return label;
}

} // namespace

MountRow::MountRow(const ProfileMount& mount, const QString& finding, bool first, bool last, QWidget* parent)
    : QWidget(parent)
{
    const MountText text = mountText(mount);
    const Theme theme = Theme::of(palette());
    auto* source = newCaptionLabel();
    showPath(source, text.source);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(1, 1);
    const bool bound = std::holds_alternative<BindMount>(mount);
    grid->addWidget(newSign(bound ? QStringLiteral("open") : QStringLiteral("new"), theme.muted), 0, 0, Qt::AlignTop);
    grid->addWidget(newPath(text.target), 0, 1);
    grid->addWidget(source, 1, 1);
    grid->addWidget(newMenuButton(text.target, first, last), 0, 2, 2, 1, Qt::AlignTop);
    if (!finding.isEmpty()) {
        auto* sentence = newTextLabel();
        sentence->setText(unbroken(finding));
        grid->addWidget(newSign(QStringLiteral("warning"), theme.danger), 2, 0, Qt::AlignTop);
        grid->addWidget(sentence, 2, 1, 1, 2);
    }
    setAccessibleName(text.target);
    setAccessibleDescription(finding.isEmpty() ? text.source : text.source + QStringLiteral(". ") + finding);
}

QWidget* MountRow::newMenuButton(const QString& target, bool first, bool last)
{
    auto* menu = new QMenu(this);
    connect(menu->addAction(icon(QStringLiteral("edit")), tr("Change…")), &QAction::triggered, this,
        &MountRow::editRequested);
    QAction* up = menu->addAction(icon(QStringLiteral("up")), tr("Move Up"));
    QAction* down = menu->addAction(icon(QStringLiteral("down")), tr("Move Down"));
    up->setEnabled(!first);
    down->setEnabled(!last);
    connect(up, &QAction::triggered, this, [this] { emit moveRequested(-1); });
    connect(down, &QAction::triggered, this, [this] { emit moveRequested(1); });
    connect(menu->addAction(icon(QStringLiteral("remove")), tr("Remove")), &QAction::triggered, this,
        &MountRow::removeRequested);
    auto* button = new QToolButton;
    button->setIcon(icon(QStringLiteral("more")));
    button->setAutoRaise(true);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAccessibleName(tr("Mount on %1").arg(target));
    button->setToolTip(tr("Change, move or remove this mount"));
    return button;
}

} // namespace nestbox
