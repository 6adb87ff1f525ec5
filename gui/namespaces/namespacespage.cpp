// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/namespacespage.h"

#include "gui/namespaces/detailspanel.h"
#include "gui/namespaces/filestab.h"
#include "gui/namespaces/governstab.h"
#include "gui/namespaces/historymodel.h"
#include "gui/namespaces/historytab.h"
#include "gui/namespaces/namespacemodel.h"
#include "gui/namespaces/namespacepicture.h"
#include "gui/namespaces/namespacesidebar.h"
#include "gui/namespaces/namespacewatcher.h"
#include "gui/namespaces/overviewtab.h"
#include "gui/namespaces/picturehead.h"
#include "gui/namespaces/processestab.h"
#include "gui/namespaces/rangestab.h"
#include "gui/namespaces/runstab.h"
#include "gui/namespaces/translatetab.h"
#include "gui/namespaces/whotab.h"
#include "gui/text/namespacetext.h"
#include "gui/widgets/card.h"
#include "gui/widgets/plainsplitter.h"

#include <QAction>
#include <QDataStream>
#include <QDateTime>
#include <QEvent>
#include <QIODevice>
#include <QItemSelectionModel>
#include <QTimer>
#include <QVBoxLayout>
#include <QWindow>

#include <cstring>
#include <numeric>

namespace nestbox {

namespace {

constexpr int markDuration = 4000; // milliseconds that new and gone ones are marked

QString summaryOf(const NamespaceTree& tree)
{
    return NamespacesPage::tr("%1 with %2")
        .arg(NamespacesPage::tr("%Ln user namespace(s)", nullptr, static_cast<int>(tree.nodes.size())),
            processCountText(tree.processes.size()));
}

} // namespace

NamespacesPage::NamespacesPage(QWidget* parent)
    : QWidget(parent)
    , m_actions(this)
    , m_model(new NamespaceModel(this))
    , m_selection(new QItemSelectionModel(m_model, this))
    , m_watcher(new NamespaceWatcher(this))
    , m_history(new HistoryModel(this))
    , m_sidebar(new NamespaceSidebar(*m_model, *m_selection))
    , m_head(new PictureHead(m_actions.ofView(), m_actions.backToLive))
    , m_picture(new NamespacePicture(*m_model, *m_selection))
    , m_details(new DetailsPanel)
    , m_overview(new OverviewTab(m_actions.ofNamespace()))
    , m_runs(new RunsTab)
    , m_forgetMarks(new QTimer(this))
    , m_columns(new PlainSplitter(Qt::Horizontal))
    , m_rows(new PlainSplitter(Qt::Vertical))
{
    m_rows->addWidget(buildPictureCard());
    m_rows->addWidget(buildDetailsCard());
    m_rows->setChildrenCollapsible(false);
    m_rows->setHandleWidth(cardSpacing);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({ 480, 300 });
    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(cardMargin, cardSpacing, cardMargin, cardSpacing);
    layout->addWidget(m_rows);
    m_columns->addWidget(m_sidebar);
    m_columns->addWidget(centre);
    m_columns->setChildrenCollapsible(false);
    m_columns->setHandleWidth(1);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({ 290, 1000 });
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_columns);
    m_forgetMarks->setSingleShot(true);
    m_forgetMarks->setInterval(markDuration);
    connect(m_forgetMarks, &QTimer::timeout, m_model, &NamespaceModel::forgetMarks);
    connectActions();
    refreshActions();
    refreshNote();
}

NamespacesPage::~NamespacesPage()
{
    delete m_columns; // the views before the model
}

QWidget* NamespacesPage::buildPictureCard()
{
    auto* card = new Card(QString());
    card->setAccessibleName(tr("Picture"));
    card->body()->setContentsMargins(2, 4, 2, 2);
    card->body()->setSpacing(0);
    card->body()->addWidget(m_head);
    card->body()->addWidget(m_picture, 1);
    m_picture->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_picture->addActions(m_actions.ofNamespace());
    return card;
}

QWidget* NamespacesPage::buildDetailsCard()
{
    auto* card = new Card(QString());
    card->setAccessibleName(tr("Details"));
    card->body()->setContentsMargins(10, 4, 10, 8);
    m_details->addDetails(m_overview, tr("Overview"));
    m_details->addDetails(new TranslateTab, tr("Translate an ID"));
    m_details->addDetails(new ProcessesTab, tr("Processes"));
    m_details->addDetails(new GovernsTab, tr("Governs"));
    m_details->addDetails(new WhoTab, tr("Who Can Do What Here"));
    m_details->addDetails(new FilesTab, tr("Files"));
    m_details->addDetails(new HistoryTab(*m_history), tr("Over Time"));
    m_details->addDetails(new RangesTab, tr("ID Ranges"));
    m_details->addDetails(m_runs, tr("Output"));
    card->body()->addWidget(m_details);
    return card;
}

void NamespacesPage::connectActions()
{
    connect(m_watcher, &NamespaceWatcher::seen, this, &NamespacesPage::take);
    connect(m_watcher, &NamespaceWatcher::looked, m_history, [this](int namespaces, int processes) {
        m_history->add(QDateTime::currentMSecsSinceEpoch(), namespaces, processes);
    });
    connect(m_watcher, &NamespaceWatcher::failed, this, [this](int error) {
        m_trouble = tr(
            "/proc cannot be read: %1. Nestbox sees namespaces through it: start it where /proc is mounted and may "
            "be read.")
                        .arg(QString::fromLocal8Bit(std::strerror(error)));
        refreshNote();
    });
    connect(m_selection, &QItemSelectionModel::currentChanged, this, &NamespacesPage::showPlace);
    connect(m_details, &DetailsPanel::shownProcessesChanged, this,
        [this] { m_watcher->setWatched(m_details->shownProcesses()); });
    connect(m_actions.nextDetails, &QAction::triggered, this, [this] { m_details->step(1); });
    connect(m_actions.previousDetails, &QAction::triggered, this, [this] { m_details->step(-1); });
    connect(m_actions.zoomIn, &QAction::triggered, m_picture, &NamespacePicture::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, m_picture, &NamespacePicture::zoomOut);
    connect(m_actions.fit, &QAction::triggered, m_picture, &NamespacePicture::toggleFit);
    connect(m_actions.refresh, &QAction::triggered, m_watcher, &NamespaceWatcher::refresh);
    connect(m_actions.exportPicture, &QAction::triggered, this, &NamespacesPage::exportPicture);
    connect(m_actions.runProgram, &QAction::triggered, this, &NamespacesPage::runProgram);
    connect(m_actions.openTerminal, &QAction::triggered, this, &NamespacesPage::openTerminal);
    connect(m_actions.saveAsProfile, &QAction::triggered, this, &NamespacesPage::makeProfile);
    connect(m_actions.stopProcesses, &QAction::triggered, this, &NamespacesPage::stopProcesses);
    connect(m_actions.copyText, &QAction::triggered, this, &NamespacesPage::copyText);
    connect(m_actions.saveSnapshot, &QAction::triggered, this, &NamespacesPage::askAndSaveSnapshot);
    connect(m_actions.openSnapshot, &QAction::triggered, this, &NamespacesPage::askAndOpenSnapshot);
    connect(m_actions.backToLive, &QAction::triggered, this, &NamespacesPage::backToLive);
}

void NamespacesPage::take(const NamespaceSight& sight)
{
    m_live = sight;
    m_trouble.clear();
    if (m_snapshot.isEmpty())
        showSight(sight);
}

void NamespacesPage::showSight(const NamespaceSight& sight)
{
    m_shown = sight;
    m_model->update(sight.outline, !sight.firstSearch);
    if (m_model->hasMarks() && !m_forgetMarks->isActive())
        m_forgetMarks->start();
    if (!m_selection->currentIndex().isValid())
        m_selection->setCurrentIndex(firstChoice(), QItemSelectionModel::ClearAndSelect);
    showPlace();
    refreshNote();
}

/// Where one is oneself.
QModelIndex NamespacesPage::firstChoice() const
{
    const std::optional<std::size_t> reader = m_shown.tree->reader;
    const QModelIndex own = reader ? m_model->indexOfInode(m_shown.tree->nodes[*reader].inode) : QModelIndex();
    return own.isValid() ? own : m_model->index(0, 0);
}

/// Another machine, as it were: what was selected is selected again if it is there, too.
void NamespacesPage::showOther(const NamespaceSight& sight)
{
    const QString key = m_selection->currentIndex().data(NamespaceModel::KeyRole).toString();
    m_model->clear();
    m_model->update(sight.outline);
    if (const QModelIndex again = m_model->indexOfKey(key); again.isValid())
        m_selection->setCurrentIndex(again, QItemSelectionModel::ClearAndSelect);
    showSight(sight);
}

NamespacePlace NamespacesPage::place() const
{
    const QModelIndex current = m_selection->currentIndex();
    NamespacePlace place { m_shown.tree, {}, m_snapshot.isEmpty(), {} };
    if (!current.isValid() || !m_shown.tree)
        return place;
    place.entry = m_model->entry(current);
    if (place.entry.kind == OutlineEntry::Kind::Namespace)
        place.node = m_shown.tree->find(place.entry.inode);
    else
        for (int row = 0; row < m_model->rowCount(current); ++row)
            place.entry.children << m_model->entry(m_model->index(row, 0, current));
    return place;
}

void NamespacesPage::showPlace()
{
    m_details->showPlace(place());
    refreshActions();
}

void NamespacesPage::refreshNote()
{
    QStringList notes;
    if (!m_trouble.isEmpty() && m_snapshot.isEmpty())
        notes << m_trouble;
    m_head->show(m_shown.tree     ? summaryOf(*m_shown.tree)
            : m_trouble.isEmpty() ? tr("Looking…")
                                  : tr("Nothing can be seen"),
        m_snapshot);
    m_picture->setPlaceholder(m_shown.tree ? QString() : m_trouble);
    if (m_shown.tree) {
        const std::size_t hidden = std::accumulate(m_shown.tree->hidden.begin(), m_shown.tree->hidden.end(),
            std::size_t { 0 }, [](std::size_t sum, const HiddenGroup& group) { return sum + group.processes.size(); });
        if (hidden > 0)
            notes << tr("The namespaces of %n process(es) are hidden from you.", nullptr, static_cast<int>(hidden));
        if (m_shown.tree->proc_hides)
            notes << tr("/proc is mounted so that it hides processes of others: they are not even counted.");
    }
    m_sidebar->setNote(notes.join(QLatin1Char('\n')));
}

void NamespacesPage::focusFilter()
{
    m_sidebar->focusFilter();
}

void NamespacesPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_covered = false;
    window()->installEventFilter(this);
    if (QWindow* surface = window()->windowHandle())
        surface->installEventFilter(this);
    watchWhileVisible();
}

void NamespacesPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    watchWhileVisible();
}

bool NamespacesPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Expose)
        m_covered = !window()->windowHandle()->isExposed();
    if (event->type() == QEvent::WindowStateChange || event->type() == QEvent::WindowActivate
        || event->type() == QEvent::Expose)
        watchWhileVisible();
    return QWidget::eventFilter(watched, event);
}

void NamespacesPage::watchWhileVisible()
{
    m_watcher->setRunning(isVisible() && !window()->isMinimized() && !m_covered && m_snapshot.isEmpty());
}

QByteArray NamespacesPage::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_columns->saveState() << m_rows->saveState();
    return state;
}

void NamespacesPage::restoreState(const QByteArray& state)
{
    QDataStream stream(state);
    QByteArray columns;
    QByteArray rows;
    stream >> columns >> rows;
    m_columns->restoreState(columns);
    m_rows->restoreState(rows);
}

} // namespace nestbox
