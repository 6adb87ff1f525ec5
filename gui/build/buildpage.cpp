// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/buildpage.h"

#include "gui/administrator/lockchip.h"
#include "gui/build/commandscard.h"
#include "gui/build/launchbar.h"
#include "gui/build/levelcommands.h"
#include "gui/build/mapbar.h"
#include "gui/build/mapexchange.h"
#include "gui/build/outputpanel.h"
#include "gui/build/problemannouncer.h"
#include "gui/build/problemscard.h"
#include "gui/build/profilehead.h"
#include "gui/build/profilesidebar.h"
#include "gui/build/programcard.h"
#include "gui/build/rangecommands.h"
#include "gui/build/routecard.h"
#include "gui/build/sidepanel.h"
#include "gui/build/stepscard.h"
#include "gui/build/tracefield.h"
#include "gui/charts/functioncard.h"
#include "gui/charts/idusagemodel.h"
#include "gui/charts/mapfunctionmodel.h"
#include "gui/charts/usagecard.h"
#include "gui/document/sandboxdocument.h"
#include "gui/editor/mapnavigation.h"
#include "gui/editor/mapview.h"
#include "gui/editor/rangetable.h"
#include "gui/editor/rangetablemodel.h"
#include "gui/isolation/capabilitiescard.h"
#include "gui/isolation/isolationcard.h"
#include "gui/isolation/rootcard.h"
#include "gui/isolation/trustcard.h"
#include "gui/widgets/flatbutton.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/pillbutton.h"
#include "gui/widgets/plainsplitter.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMenu>
#include <QVBoxLayout>

namespace nestbox {

namespace {

QToolButton* menuButton(QMenu* menu)
{
    auto* button = new QToolButton;
    button->setIcon(icon(QStringLiteral("more")));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(BuildPage::tr("More to do with ranges: join, split, sort, copy, paste, import"));
    button->setAccessibleName(BuildPage::tr("More"));
    // The arrow that styles put over the icon says nothing that the dots do not.
    button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    return button;
}

} // namespace

BuildPage::BuildPage(SandboxDocument& document, ProfileSidebar* sidebar, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_actions(this)
    , m_model(new RangeTableModel(document, this))
    , m_selection(new QItemSelectionModel(m_model, this))
    , m_table(new RangeTable(*m_model))
    , m_map(new MapView(document, *m_model, *m_selection))
    , m_ranges(new RangeCommands(m_actions, document, *m_model, *m_selection, this))
    , m_levels(new LevelCommands(m_actions, document, *m_ranges, this))
    , m_exchange(new MapExchange(m_actions, document, *m_model, *m_ranges, this))
    , m_trace(new TraceField(document, *m_model))
    , m_inputError(newTextLabel())
    , m_program(new ProgramCard(document, m_actions.chooseApplication))
    , m_commands(new CommandsCard(document, m_actions.copyScript))
    , m_launchBar(new LaunchBar(m_actions.launch, m_actions.copyCommand, m_actions.showSteps, new LockChip(document)))
    , m_output(new OutputPanel)
    , m_rangeMenu(buildRangeMenu())
    , m_columns(new PlainSplitter(Qt::Horizontal))
    , m_rows(new PlainSplitter(Qt::Vertical))
{
    m_table->setSelectionModel(m_selection);
    m_columns->addWidget(sidebar);
    m_columns->addWidget(buildCentre());
    m_columns->addWidget(buildSide());
    m_columns->setStretchFactor(1, 1);
    m_columns->setChildrenCollapsible(false);
    m_columns->setHandleWidth(1);
    m_columns->setSizes({ 232, 800, 330 });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_launchBar);
    new ProblemAnnouncer(document, this);
    connectActions();
    refresh();
    fitTable();
}

BuildPage::~BuildPage()
{
    // The views before the model that they commit open cells to.
    delete m_columns;
}

QBoxLayout* BuildPage::buildHead()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(new ProfileHead(m_document), 1);
    for (QAction* action : { m_actions.showUid, m_actions.showGid, m_actions.showBoth })
        head->addWidget(new PillButton(action));
    head->addSpacing(12);
    QAction* undo = m_document.undoStack()->createUndoAction(this, tr("Undo"));
    QAction* redo = m_document.undoStack()->createRedoAction(this, tr("Redo"));
    undo->setIcon(icon(QStringLiteral("undo")));
    redo->setIcon(icon(QStringLiteral("redo")));
    head->addWidget(newFlatButton(undo, Qt::ToolButtonIconOnly));
    head->addWidget(newFlatButton(redo, Qt::ToolButtonIconOnly));
    const MapNavigation& map = m_map->navigation();
    for (QAction* action : { map.zoomOut(), map.zoomIn(), map.fit() })
        head->addWidget(newFlatButton(action, Qt::ToolButtonIconOnly));
    return head;
}

QWidget* BuildPage::buildMapCard()
{
    auto* card = new Card(QString());
    card->setAccessibleName(tr("Map"));
    card->body()->setContentsMargins(2, 2, 2, 6);
    card->body()->setSpacing(2);
    card->body()->addWidget(m_map, 1);
    card->body()->addWidget(new MapBar(m_actions, *m_levels, m_trace));
    return card;
}

QWidget* BuildPage::buildTableCard()
{
    auto* card = new Card(QString());
    card->setAccessibleName(tr("Ranges"));
    card->body()->setContentsMargins(6, 2, 6, 8);
    card->body()->setSpacing(4);
    card->body()->addWidget(m_table, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(4, 0, 4, 0);
    buttons->addWidget(newFlatButton(m_actions.addRange, Qt::ToolButtonTextBesideIcon));
    buttons->addWidget(m_inputError, 1);
    for (QAction* action : { m_actions.moveUp, m_actions.moveDown, m_actions.removeRange })
        buttons->addWidget(newFlatButton(action, Qt::ToolButtonIconOnly));
    buttons->addWidget(menuButton(m_rangeMenu));
    card->body()->addLayout(buttons);
    return card;
}

QMenu* BuildPage::buildRangeMenu()
{
    auto* menu = new QMenu(tr("&Ranges"), this);
    menu->addActions({ m_actions.addRange, m_actions.removeRange, m_actions.moveUp, m_actions.moveDown });
    menu->addSeparator();
    menu->addActions({ m_actions.mergeRanges, m_actions.splitRange, m_actions.sortRanges, m_actions.normaliseRanges });
    menu->addSeparator();
    menu->addAction(m_actions.copyRanges);
    menu->addMenu(m_exchange->copyAsMenu());
    menu->addActions({ m_actions.pasteRanges, m_actions.importRanges });
    return menu;
}

QWidget* BuildPage::buildCentre()
{
    auto* outputCard = new Card(QString());
    outputCard->setAccessibleName(tr("Output"));
    outputCard->body()->setContentsMargins(10, 6, 10, 8);
    outputCard->body()->addWidget(m_output);
    outputCard->hide();
    connect(m_output, &OutputPanel::emptied, outputCard, &QWidget::hide);

    m_rows->addWidget(buildMapCard());
    m_rows->addWidget(buildTableCard());
    m_rows->addWidget(outputCard);
    m_rows->setChildrenCollapsible(false);
    m_rows->setHandleWidth(cardSpacing);
    m_rows->setStretchFactor(0, 1);

    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(cardMargin, cardSpacing, cardSpacing, cardSpacing);
    layout->setSpacing(cardSpacing);
    layout->addLayout(buildHead());
    layout->addWidget(m_rows, 1);
    return centre;
}

QWidget* BuildPage::buildSide()
{
    auto* problems = new ProblemsCard(m_document);
    connect(problems, &ProblemsCard::pointedAt, this, &BuildPage::pointAt);
    connect(m_program, &ProgramCard::inputChanged, this, &BuildPage::refreshActions);
    auto* side = new SidePanel;
    side->addTab(m_actions.showSandbox, { new RouteCard(m_document), problems, m_program, new TrustCard(m_document) });
    side->addTab(m_actions.showIsolation,
        { new IsolationCard(m_document), new RootCard(m_document), new CapabilitiesCard(m_document) });
    side->addTab(m_actions.showSteps, { new StepsCard(m_document), m_commands });
    side->addTab(m_actions.showCharts, buildCharts());
    return side;
}

QList<QWidget*> BuildPage::buildCharts()
{
    auto* function = new FunctionCard(*new MapFunctionModel(m_document, *m_model, this));
    connect(m_map, &MapView::traceChanged, function, [this, function] { function->setTrace(m_map->trace()); });
    return { new UsageCard(*new IdUsageModel(m_document, *m_model, this)), function };
}

void BuildPage::connectActions()
{
    connect(m_trace, &TraceField::traceChanged, this, &BuildPage::showTrace);
    connect(m_actions.traceId, &QAction::triggered, m_trace, &TraceField::focusField);
    connect(m_ranges, &RangeCommands::editRequested, this, &BuildPage::editCell);
    connect(m_levels, &LevelCommands::levelPlaced, this, &BuildPage::selectLevel);
    connect(m_exchange, &MapExchange::done, this, &BuildPage::showMessage);
    connect(m_actions.showUid, &QAction::triggered, this, [this] { showKinds({ IdKind::Uid }); });
    connect(m_actions.showGid, &QAction::triggered, this, [this] { showKinds({ IdKind::Gid }); });
    connect(m_actions.showBoth, &QAction::triggered, this, [this] { showKinds({ IdKind::Uid, IdKind::Gid }); });
    connect(m_actions.chooseApplication, &QAction::triggered, this, &BuildPage::chooseApplication);
    connect(m_actions.editCommand, &QAction::triggered, m_program, &ProgramCard::focusCommand);
    connect(m_actions.copyCommand, &QAction::triggered, this, &BuildPage::copyCommand);
    connect(m_actions.copyScript, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(m_commands->script()); });
    connect(m_actions.launch, &QAction::triggered, this, &BuildPage::launch);
    connect(m_actions.stop, &QAction::triggered, m_output, &OutputPanel::stopCurrent);
    connect(m_rows, &QSplitter::splitterMoved, this, [this] { m_rowsAreTheUsers = true; });
    connect(m_model, &QAbstractItemModel::modelReset, this, &BuildPage::fitTable);
    connect(m_map, &MapView::editRequested, this, &BuildPage::editCell);
    connect(m_model, &RangeTableModel::inputRefused, this, &BuildPage::showInputError);
    connect(m_model, &RangeTableModel::inputAccepted, this, [this] { showInputError(QString()); });
    connect(m_selection, &QItemSelectionModel::selectionChanged, m_levels, &LevelCommands::refresh);
    connect(m_selection, &QItemSelectionModel::selectionChanged, this, &BuildPage::showSums);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this,
        [this](QPoint position) { m_rangeMenu->popup(m_table->viewport()->mapToGlobal(position)); });
    for (QWidget* view : { static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_map) })
        view->addActions({ m_actions.copyRanges, m_actions.pasteRanges });
    connect(m_output, &OutputPanel::stateChanged, this, &BuildPage::refreshActions);
    connect(&m_document, &SandboxDocument::changed, this, &BuildPage::refresh);
    connect(&m_document, &SandboxDocument::identityChanged, this, &BuildPage::refresh);
}

} // namespace nestbox
