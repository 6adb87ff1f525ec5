// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/profilehead.h"

#include "gui/document/sandboxdocument.h"
#include "gui/widgets/flatedit.h"
#include "gui/widgets/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace nestbox {

namespace {

void scale(QWidget* widget, double factor, bool bold)
{
    QFont font = widget->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    widget->setFont(font);
}

void showText(FlatEdit* edit, const std::string& text)
{
    const QString shown = QString::fromStdString(text);
    if (edit->text() == shown)
        return;
    edit->setText(shown);
    edit->setCursorPosition(0);
}

} // namespace

ProfileHead::ProfileHead(SandboxDocument& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_name(new FlatEdit)
    , m_description(new FlatEdit)
{
    scale(m_name, 1.5, true);
    m_name->setAccessibleName(tr("Profile name"));
    m_name->setPlaceholderText(tr("Name"));
    mute();
    m_description->setAccessibleName(tr("Description"));
    m_description->setPlaceholderText(tr("Describe it in a line"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_name);
    layout->addWidget(m_description);
    for (FlatEdit* edit : { m_name, m_description }) {
        connect(edit, &QLineEdit::textEdited, this, &ProfileHead::preview);
        connect(edit, &QLineEdit::editingFinished, this, [this] { m_document.commit(tr("Rename")); });
        connect(edit, &FlatEdit::reverted, &document, &SandboxDocument::revert);
    }
    connect(&document, &SandboxDocument::changed, this, &ProfileHead::refresh);
    refresh();
}

void ProfileHead::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mute();
}

void ProfileHead::mute()
{
    QPalette muted = m_description->palette();
    muted.setColor(QPalette::Text, Theme::of(palette()).muted);
    m_description->setPalette(muted);
}

void ProfileHead::refresh()
{
    showText(m_name, m_document.profile().name);
    showText(m_description, m_document.profile().description);
}

void ProfileHead::preview()
{
    Profile profile = m_document.profile();
    // A profile without a name would not be read again.
    if (!m_name->text().trimmed().isEmpty())
        profile.name = m_name->text().toStdString();
    profile.description = m_description->text().toStdString();
    m_document.preview(profile);
}

} // namespace nestbox
