// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/mapexchange.h"

#include "engine/profile/exportmap.h"
#include "engine/profile/importmap.h"
#include "gui/build/buildactions.h"
#include "gui/build/importdialog.h"
#include "gui/build/rangecommands.h"
#include "gui/document/mapimport.h"
#include "gui/document/profileedits.h"
#include "gui/document/sandboxdocument.h"
#include "gui/editor/rangetablemodel.h"
#include "gui/text/idtext.h"
#include "gui/text/importtext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace nestbox {

namespace {

/// The ranges of a level that come from some of its rows.
Assessment::Level restricted(const Assessment::Level& level, const std::vector<RangeKey>& keys)
{
    Assessment::Level part = level;
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid }) {
        const Assessment::Map& whole = level.of(kind);
        part.of(kind).map.ranges.clear();
        for (std::size_t i = 0; i < whole.map.ranges.size(); ++i)
            if (std::ranges::any_of(
                    keys, [&](RangeKey key) { return key.kind == kind && key.row == whole.row_of_range[i]; }))
                part.of(kind).map.ranges.push_back(whole.map.ranges[i]);
    }
    return part;
}

/// Bare lines where one kind is meant: they can be pasted into either map.
QString kernelLines(const Assessment::Level& level, const HostFacts& facts)
{
    if (level.uid.map.ranges.empty() || level.gid.map.ranges.empty())
        return QString::fromStdString(level.uid.map.to_kernel_text() + level.gid.map.to_kernel_text());
    const auto text = export_map(level, MapFormat::Kernel, facts);
    return text ? QString::fromStdString(*text) : QString();
}

QString kindsText(const std::vector<IdKind>& kinds)
{
    return kinds.size() == 2           ? MapExchange::tr("the UID and the GID map")
        : kinds.front() == IdKind::Gid ? MapExchange::tr("the GID map")
                                       : MapExchange::tr("the UID map");
}

} // namespace

MapExchange::MapExchange(const BuildActions& actions, SandboxDocument& document, const RangeTableModel& model,
    const RangeCommands& ranges, QWidget* window)
    : QObject(window)
    , m_document(document)
    , m_model(model)
    , m_ranges(ranges)
    , m_window(window)
    , m_copyAs(new QMenu(tr("Copy &As"), window))
{
    m_copyAs->setToolTipsVisible(true);
    connect(m_copyAs, &QMenu::aboutToShow, this, &MapExchange::fillCopyAs);
    connect(actions.copyRanges, &QAction::triggered, this, &MapExchange::copy);
    connect(actions.pasteRanges, &QAction::triggered, this, &MapExchange::paste);
    connect(actions.importRanges, &QAction::triggered, this, [this] { import(QGuiApplication::clipboard()->text()); });
}

void MapExchange::copy()
{
    const Assessment::Level& level = m_document.assessment().levels.at(m_ranges.currentLevel());
    std::vector<RangeKey> keys = m_ranges.selected();
    const auto inOtherLevel = [this](RangeKey key) { return key.level != m_ranges.currentLevel(); };
    std::erase_if(keys, inOtherLevel);
    if (keys.empty()) {
        keys = rangeKeys(m_document.profile(), m_model.kinds());
        std::erase_if(keys, inOtherLevel);
    }
    QGuiApplication::clipboard()->setText(kernelLines(restricted(level, keys), m_document.facts()));
}

void MapExchange::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    const auto map = import_map(text.toStdString(), m_document.facts());
    if (map)
        take(*map);
    else
        import(text);
}

void MapExchange::import(const QString& text)
{
    ImportDialog dialog(m_document.facts(), m_window);
    dialog.setText(text);
    if (dialog.exec() == QDialog::Accepted && dialog.map())
        take(*dialog.map());
}

void MapExchange::take(const ImportedMap& map)
{
    const std::size_t level = m_ranges.currentLevel();
    const std::vector<IdKind> kinds = importedKinds(map, m_model.kinds());
    m_document.apply(
        tr("Paste Map"), withImported(m_document.profile(), map, level, m_model.kinds(), m_document.facts()));
    QStringList sentences {
        tr("Replaced %1 of level %2: %3.").arg(kindsText(kinds)).arg(level + 1).arg(mapFormatText(map.format))
    };
    for (const ImportWarning& warning : map.warnings)
        sentences.append(importWarningText(warning));
    emit done(sentences.join(QLatin1Char(' ')));
}

void MapExchange::fillCopyAs()
{
    m_copyAs->clear();
    for (const MapFormat format : all_map_formats)
        addFormat(format);
}

void MapExchange::addFormat(MapFormat format)
{
    const Assessment::Level& level = m_document.assessment().levels.at(m_ranges.currentLevel());
    const auto text = export_map(level, format, m_document.facts());
    QAction* action = m_copyAs->addAction(mapFormatText(format));
    action->setEnabled(text.has_value());
    if (!text) {
        action->setToolTip(exportErrorText(text.error()));
        return;
    }
    connect(action, &QAction::triggered, this, [this, format, copied = QString::fromStdString(*text)] {
        QGuiApplication::clipboard()->setText(copied);
        emit done(tr("Copied: %1.").arg(mapFormatText(format)));
    });
}

} // namespace nestbox
