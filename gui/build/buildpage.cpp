// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/buildpage.h"

#include "gui/build/launchbar.h"
#include "gui/build/outputpanel.h"
#include "gui/build/problemscard.h"
#include "gui/build/profilehead.h"
#include "gui/build/profilesidebar.h"
#include "gui/build/programcard.h"
#include "gui/build/routecard.h"
#include "gui/build/stepscard.h"
#include "gui/document/sandboxdocument.h"
#include "gui/editor/mapview.h"
#include "gui/editor/rangetable.h"
#include "gui/editor/rangetablemodel.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/pillbutton.h"
#include "gui/widgets/plainsplitter.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace nestbox {

namespace {

QToolButton* toolButton(QAction* action, Qt::ToolButtonStyle style)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
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
    , m_inputError(newTextLabel())
    , m_program(new ProgramCard(document, m_actions.chooseApplication))
    , m_launchBar(new LaunchBar(m_actions.launch, m_actions.copyCommand))
    , m_output(new OutputPanel)
    , m_columns(new PlainSplitter(Qt::Horizontal))
    , m_rows(new PlainSplitter(Qt::Vertical))
{
    m_table->setSelectionModel(m_selection);
    m_columns->addWidget(sidebar);
    m_columns->addWidget(buildCentre());
    m_columns->addWidget(buildCards());
    m_columns->setStretchFactor(1, 1);
    m_columns->setChildrenCollapsible(false);
    m_columns->setHandleWidth(1);
    m_columns->setSizes({ 232, 800, 330 });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_launchBar);
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
    head->addWidget(toolButton(undo, Qt::ToolButtonIconOnly));
    head->addWidget(toolButton(redo, Qt::ToolButtonIconOnly));
    return head;
}

QWidget* BuildPage::buildMapCard()
{
    auto* card = new Card(QString());
    card->setAccessibleName(tr("Map"));
    card->body()->setContentsMargins(2, 2, 2, 6);
    card->body()->addWidget(m_map, 1);
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
    buttons->addWidget(toolButton(m_actions.addRange, Qt::ToolButtonTextBesideIcon));
    buttons->addWidget(m_inputError, 1);
    for (QAction* action : { m_actions.moveUp, m_actions.moveDown, m_actions.removeRange })
        buttons->addWidget(toolButton(action, Qt::ToolButtonIconOnly));
    card->body()->addLayout(buttons);
    return card;
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

QScrollArea* BuildPage::buildCards()
{
    auto* problems = new ProblemsCard(m_document);
    connect(problems, &ProblemsCard::pointedAt, this, &BuildPage::pointAt);
    connect(m_program, &ProgramCard::inputChanged, this, &BuildPage::refreshActions);
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    const bool mirrored = isRightToLeft();
    layout->setContentsMargins(mirrored ? cardMargin : 0, cardSpacing, mirrored ? 0 : cardMargin, cardSpacing);
    layout->setSpacing(cardSpacing);
    layout->addWidget(new RouteCard(m_document));
    layout->addWidget(problems);
    layout->addWidget(m_program);
    layout->addWidget(new StepsCard(m_document), 1);
    auto* area = new QScrollArea;
    area->setWidget(column);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(300);
    area->setFocusPolicy(Qt::NoFocus); // it scrolls to whatever inside has the focus
    area->viewport()->setAutoFillBackground(false);
    column->setAutoFillBackground(false);
    return area;
}

void BuildPage::connectActions()
{
    connect(m_actions.addRange, &QAction::triggered, this, &BuildPage::addRange);
    connect(m_actions.removeRange, &QAction::triggered, this, &BuildPage::removeSelected);
    connect(m_actions.moveUp, &QAction::triggered, this, [this] { moveSelected(-1); });
    connect(m_actions.moveDown, &QAction::triggered, this, [this] { moveSelected(1); });
    connect(m_actions.showUid, &QAction::triggered, this, [this] { showKinds({ IdKind::Uid }); });
    connect(m_actions.showGid, &QAction::triggered, this, [this] { showKinds({ IdKind::Gid }); });
    connect(m_actions.showBoth, &QAction::triggered, this, [this] { showKinds({ IdKind::Uid, IdKind::Gid }); });
    connect(m_actions.chooseApplication, &QAction::triggered, this, &BuildPage::chooseApplication);
    connect(m_actions.editCommand, &QAction::triggered, m_program, &ProgramCard::focusCommand);
    connect(m_actions.copyCommand, &QAction::triggered, this, &BuildPage::copyCommand);
    connect(m_actions.launch, &QAction::triggered, this, &BuildPage::launch);
    connect(m_actions.stop, &QAction::triggered, m_output, &OutputPanel::stopCurrent);
    connect(m_rows, &QSplitter::splitterMoved, this, [this] { m_rowsAreTheUsers = true; });
    for (auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(m_model, signal, this, &BuildPage::fitTable);
    connect(m_model, &QAbstractItemModel::modelReset, this, &BuildPage::fitTable);
    connect(m_map, &MapView::editRequested, this, &BuildPage::editCell);
    connect(m_model, &RangeTableModel::inputRefused, this, &BuildPage::showInputError);
    connect(m_model, &RangeTableModel::inputAccepted, this, [this] { showInputError(QString()); });
    connect(m_selection, &QItemSelectionModel::selectionChanged, this, &BuildPage::refreshSelectionActions);
    connect(m_output, &OutputPanel::stateChanged, this, &BuildPage::refreshActions);
    connect(&m_document, &SandboxDocument::changed, this, &BuildPage::refresh);
}

} // namespace nestbox
