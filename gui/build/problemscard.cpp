// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/problemscard.h"

#include "gui/build/problemrow.h"
#include "gui/document/mirroredproblem.h"
#include "gui/document/sandboxdocument.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace nestbox {

namespace {

constexpr int restTime = 150; // milliseconds

int errorCount(const std::vector<Problem>& problems)
{
    return static_cast<int>(std::ranges::count(problems, Problem::Severity::Error, &Problem::severity));
}

QString titleFor(const std::vector<Problem>& problems)
{
    if (problems.empty())
        return ProblemsCard::tr("No problems");
    const int errors = errorCount(problems);
    return errors > 0 ? ProblemsCard::tr("%n problem(s)", nullptr, errors)
                      : ProblemsCard::tr("%n note(s)", nullptr, static_cast<int>(problems.size()));
}

/// Whether the buttons would be the same; what they do is always what the present profile would become.
bool sameLabels(const std::vector<std::vector<ProblemRepair>>& a, const std::vector<std::vector<ProblemRepair>>& b)
{
    const auto same = [](const std::vector<ProblemRepair>& x, const std::vector<ProblemRepair>& y) {
        return std::ranges::equal(x, y, {}, &ProblemRepair::label, &ProblemRepair::label);
    };
    return std::ranges::equal(a, b, same);
}

} // namespace

ProblemsCard::ProblemsCard(SandboxDocument& document, QWidget* parent)
    : Card(QString(), parent)
    , m_document(document)
    , m_rows(new QVBoxLayout)
{
    m_rows->setSpacing(12);
    body()->addLayout(m_rows);
    connect(&document, &SandboxDocument::changed, this, &ProblemsCard::refresh);
    connect(&document, &SandboxDocument::gidFollowsUidChanged, this, &ProblemsCard::rebuild);
    m_idle.setSingleShot(true);
    m_idle.setInterval(restTime);
    connect(&m_idle, &QTimer::timeout, this, &ProblemsCard::findRepairs);
    refresh();
    rebuild();
}

void ProblemsCard::refresh()
{
    if (m_previewing)
        return;
    if (!m_document.isPreviewing())
        return findRepairs();
    m_idle.start();
    if (m_shown == m_document.assessment().problems)
        return;
    m_repairs.clear();
    rebuild();
}

void ProblemsCard::findRepairs()
{
    m_idle.stop();
    const Assessment& assessment = m_document.assessment();
    std::vector<std::vector<ProblemRepair>> repairs
        = problemRepairs(m_document.profile(), assessment, m_document.facts());
    const bool sameRows = m_shown == assessment.problems && sameLabels(m_repairs, repairs);
    m_repairs = std::move(repairs);
    if (!sameRows)
        rebuild();
}

void ProblemsCard::clear()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* row = item->widget()) {
            // A row may be the sender of the click that brought us here.
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
}

void ProblemsCard::rebuild()
{
    clear();
    std::vector<Problem> problems = m_document.assessment().problems;
    std::erase_if(problems, [this](const Problem& problem) { return isToldBefore(problem); });
    const Theme theme = Theme::of(palette());
    const bool errors = errorCount(problems) > 0;
    setTitle(titleFor(problems), errors ? theme.danger : problems.empty() ? theme.good : theme.warning);
    setFrameColour(errors ? blended(theme.danger, theme.card, 0.5) : QColor());
    const std::vector<Problem> before = std::exchange(m_shown, m_document.assessment().problems);
    for (std::size_t number = 0; number < m_shown.size(); ++number) {
        if (isToldBefore(m_shown[number]))
            continue;
        QWidget* row = newRow(number);
        m_rows->addWidget(row);
        if (std::ranges::find(before, m_shown[number]) == before.end())
            announce(row);
    }
    if (m_shown.empty()) {
        auto* label = newTextLabel();
        label->setText(tr("The kernel will accept these maps."));
        m_rows->addWidget(label);
    }
}

bool ProblemsCard::isToldBefore(const Problem& problem) const
{
    return m_document.gidFollowsUid() && mirrorsUidProblem(problem, m_document.assessment().problems);
}

bool ProblemsCard::goesForGidsToo(const Problem& problem) const
{
    const std::vector<Problem>& problems = m_document.assessment().problems;
    return m_document.gidFollowsUid() && problem.kind == IdKind::Uid
        && std::ranges::any_of(problems,
            [&problem](const Problem& other) { return other.kind == IdKind::Gid && isSameComplaint(problem, other); });
}

QWidget* ProblemsCard::newRow(std::size_t number)
{
    static const std::vector<ProblemRepair> none;
    const std::vector<ProblemRepair>& repairs = number < m_repairs.size() ? m_repairs[number] : none;
    auto* row = new ProblemRow(m_shown[number], repairs, m_document.facts());
    if (goesForGidsToo(m_shown[number]))
        row->addToRemedy(tr("The GID map follows and is mended with it."));
    connect(row, &ProblemRow::pointedAt, this, [this, number] { emit pointedAt(m_shown[number]); });
    connect(row, &ProblemRow::repairHovered, this, [this, number](int which) { preview(number, which); });
    connect(row, &ProblemRow::repairLeft, this, &ProblemsCard::endPreview);
    connect(row, &ProblemRow::repairChosen, this, [this, number](int which) { apply(number, which); });
    return row;
}

const ProblemRepair* ProblemsCard::repairAt(std::size_t problem, int which) const
{
    const auto place = static_cast<std::size_t>(which);
    return problem < m_repairs.size() && place < m_repairs[problem].size() ? &m_repairs[problem][place] : nullptr;
}

/// A screen reader reads it aloud.
void ProblemsCard::announce(const QWidget* row) const
{
    if (!isVisible())
        return;
    QAccessibleEvent event(const_cast<QWidget*>(row), QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ProblemsCard::preview(std::size_t problem, int which)
{
    const ProblemRepair* repair = repairAt(problem, which);
    if (repair == nullptr || m_document.isPreviewing())
        return; // something is being typed or dragged
    m_previewing = true;
    qApp->installEventFilter(this);
    m_document.preview(repair->profile);
}

void ProblemsCard::endPreview()
{
    if (!m_previewing)
        return;
    qApp->removeEventFilter(this);
    m_document.revert();
    m_previewing = false;
    refresh();
}

void ProblemsCard::apply(std::size_t problem, int which)
{
    endPreview();
    if (m_idle.isActive())
        findRepairs();
    const ProblemRepair* repair = repairAt(problem, which);
    if (repair == nullptr)
        return;
    const ProblemRepair chosen = *repair; // the list changes with the document
    m_document.apply(chosen.label, chosen.profile);
}

/// Whatever a key does, it does to the profile as it is.
bool ProblemsCard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)
        endPreview();
    return Card::eventFilter(watched, event);
}

void ProblemsCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace nestbox
