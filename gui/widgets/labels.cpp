// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/labels.h"

#include "gui/widgets/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QTextLayout>

namespace nestbox {

namespace {

/// Follows the application's palette, which a fixed palette of the label would hide.
class MutedLabel : public QLabel
{
public:
    explicit MutedLabel(QWidget* parent)
        : QLabel(parent)
    {
        recolour();
    }

protected:
    void changeEvent(QEvent* event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::ApplicationPaletteChange)
            recolour();
    }

private:
    void recolour()
    {
        QPalette muted = QGuiApplication::palette();
        muted.setColor(QPalette::WindowText, Theme::of(muted).muted);
        setPalette(muted);
    }
};

void setUp(QLabel* label)
{
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
}

} // namespace

QLabel* newTextLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    setUp(label);
    return label;
}

QLabel* newCaptionLabel(QWidget* parent)
{
    auto* label = new MutedLabel(parent);
    setUp(label);
    QFont small = label->font();
    small.setPointSizeF(small.pointSizeF() * 0.92);
    label->setFont(small);
    return label;
}

QString unbroken(QString text)
{
    constexpr QChar wordJoiner(0x2060);
    for (const QChar breakable : { QChar(0x2013), QChar(u'/'), QChar(u'-') })
        text.replace(breakable, QString(wordJoiner) + breakable + wordJoiner);
    return text;
}

QString elidedLines(const QString& text, const QLabel& label, int lines)
{
    QTextLayout layout(text, label.font());
    layout.beginLayout();
    qsizetype start = 0;
    for (int line = 1; line < lines; ++line) {
        QTextLine next = layout.createLine();
        if (!next.isValid())
            break;
        next.setLineWidth(label.width());
        start = next.textStart() + next.textLength();
    }
    layout.endLayout();
    return text.left(start) + label.fontMetrics().elidedText(text.mid(start), Qt::ElideRight, label.width() - 4);
}

CodeLabel::CodeLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void CodeLabel::setCode(const QString& code)
{
    m_code = code;
    setToolTip(code);
    setAccessibleName(code);
    elide();
}

QSize CodeLabel::minimumSizeHint() const
{
    return { 80, fontMetrics().height() };
}

void CodeLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    elide();
}

void CodeLabel::elide()
{
    setText(fontMetrics().elidedText(m_code, Qt::ElideRight, width() - 2));
}

} // namespace nestbox
