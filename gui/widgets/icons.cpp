// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

namespace nestbox {

namespace {

QColor colourFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::WindowText);
}

/// Replaces currentColor when painting, so that a palette change needs no reload.
class SymbolicIconEngine : public QIconEngine
{
public:
    SymbolicIconEngine(QByteArray svg, const QColor& colour)
        : m_svg(std::move(svg))
        , m_colour(colour)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray svg = m_svg;
        const QColor colour = m_colour.isValid() && mode != QIcon::Disabled ? m_colour : colourFor(mode);
        svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
        painter->save();
        painter->setOpacity(painter->opacity() * colour.alphaF());
        QSvgRenderer(svg).render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new SymbolicIconEngine(m_svg, m_colour); }

private:
    QByteArray m_svg;
    QColor m_colour;
};

QByteArray svgNamed(const QString& name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "icon", qPrintable(name));
    return opened ? file.readAll() : QByteArray();
}

} // namespace

QIcon icon(const QString& name, const QColor& colour)
{
    return QIcon(new SymbolicIconEngine(svgNamed(name), colour));
}

QIcon applicationIcon()
{
    return icon(QStringLiteral("org.nestbox.Nestbox"));
}

} // namespace nestbox
