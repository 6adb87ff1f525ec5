// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/problemannouncer.h"

#include "gui/document/mirroredproblem.h"
#include "gui/document/sandboxdocument.h"
#include "gui/text/problemtext.h"
#include "gui/widgets/announcer.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace nestbox {

namespace {

bool isSame(const Problem& a, const Problem& b)
{
    return a.kind == b.kind && isSameComplaint(a, b);
}

} // namespace

ProblemAnnouncer::ProblemAnnouncer(SandboxDocument& document, QWidget* parent)
    : QObject(parent)
    , m_document(document)
    , m_announcer(new Announcer(parent))
{
    connect(&document, &SandboxDocument::changed, this, &ProblemAnnouncer::refresh);
    refresh();
}

void ProblemAnnouncer::refresh()
{
    std::vector<Problem> errors;
    std::ranges::copy_if(m_document.assessment().problems, std::back_inserter(errors),
        [](const Problem& problem) { return problem.severity == Problem::Severity::Error; });
    const auto isNew = [this](const Problem& problem) {
        return std::ranges::none_of(m_known, [&problem](const Problem& known) { return isSame(known, problem); });
    };
    const auto found = std::ranges::find_if(errors, isNew);
    if (found != errors.end())
        m_announcer->say(problemText(*found, m_document.facts()).sentence);
    else if (errors.empty() && !m_known.empty())
        m_announcer->say(tr("No problem is left."));
    m_known = std::move(errors);
}

} // namespace nestbox
