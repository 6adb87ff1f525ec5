// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/picturehead.h"

#include "gui/widgets/chip.h"
#include "gui/widgets/flatbutton.h"
#include "gui/widgets/labels.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace nestbox {

namespace {

QToolButton* namedButton(QAction* action, Qt::ToolButtonStyle style)
{
    QToolButton* made = newFlatButton(action, style);
    made->setAccessibleName(action->text().remove(QLatin1Char('&')));
    return made;
}

} // namespace

PictureHead::PictureHead(const QList<QAction*>& ofView, QAction* backToLive, QWidget* parent)
    : QWidget(parent)
    , m_snapshot(new Chip)
    , m_text(newCaptionLabel())
    , m_back(namedButton(backToLive, Qt::ToolButtonTextBesideIcon))
{
    m_snapshot->show(Chip::Tone::Warning, QStringLiteral("info"), tr("Snapshot"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 8, 2);
    layout->addWidget(m_snapshot);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_back);
    for (QAction* action : ofView)
        layout->addWidget(namedButton(action, Qt::ToolButtonIconOnly));
    show({}, {});
}

void PictureHead::show(const QString& summary, const QString& snapshot)
{
    m_snapshot->setVisible(!snapshot.isEmpty());
    m_back->setVisible(!snapshot.isEmpty());
    m_text->setText(snapshot.isEmpty()
            ? summary
            : tr("%1, not this machine as it is now: %2", "file and what is in it").arg(snapshot, summary));
}

QString PictureHead::text() const
{
    return m_text->text();
}

} // namespace nestbox
