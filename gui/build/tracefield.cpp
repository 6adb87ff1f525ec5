// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/tracefield.h"

#include "gui/document/rangetext.h"
#include "gui/document/sandboxdocument.h"
#include "gui/editor/rangetablemodel.h"
#include "gui/text/idtext.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/labels.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace nestbox {

namespace {

QString railText(std::size_t rail)
{
    switch (rail) {
    case 0:
        return TraceField::tr("Host");
    case 1:
        return TraceField::tr("Sandbox");
    case 2:
        return TraceField::tr("Nested sandbox");
    default:
        return TraceField::tr("Level %1").arg(rail);
    }
}

QString stopText(const MapTrace& trace, std::size_t rail, const HostFacts& facts)
{
    const MapTrace::Stop& stop = trace.stops[rail];
    if (!stop.number.mapped())
        return TraceField::tr("%1: unmapped, seen as %2")
            .arg(railText(rail), namedIdText(overflowId, trace.question.kind, facts));
    const QString id = QString::number(stop.number.id);
    return QStringLiteral("%1 %2").arg(
        railText(rail), stop.name.isEmpty() ? id : QStringLiteral("%1 (%2)").arg(id, stop.name));
}

/// From outside to inside: "Host 1000 (anna) → Sandbox 0 (root)", or where it ends and what it looks like from there
/// on.
QString wayText(const MapTrace& trace, const HostFacts& facts)
{
    if (!trace.exists())
        return TraceField::tr("%1 %2 does not exist in “%3”: no range maps it.")
            .arg(kindText(trace.question.kind))
            .arg(trace.question.id)
            .arg(railText(trace.question.rail));
    QStringList stops;
    for (std::size_t rail = 0; rail < trace.stops.size(); ++rail) {
        stops.append(stopText(trace, rail, facts));
        if (rail > trace.question.rail && !trace.stops[rail].number.mapped())
            break; // further in it stays unmapped
    }
    return stops.join(QStringLiteral(" → "));
}

} // namespace

TraceField::TraceField(SandboxDocument& document, const RangeTableModel& model, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(model)
    , m_id(new QLineEdit)
    , m_rail(new QComboBox)
    , m_result(newTextLabel())
{
    m_id->setPlaceholderText(tr("Trace an ID"));
    m_id->setAccessibleName(tr("ID or account to trace"));
    m_id->setToolTip(tr("An ID or an account's name: where does it go? (Ctrl+T)"));
    m_id->setClearButtonEnabled(true);
    m_id->addAction(icon(QStringLiteral("trace")), QLineEdit::LeadingPosition);
    m_id->setFixedWidth(m_id->fontMetrics().averageCharWidth() * 20);
    m_rail->setAccessibleName(tr("Where the ID is seen"));
    m_rail->setToolTip(tr("Where the ID is seen"));
    m_result->setAccessibleName(tr("Trace"));
    m_result->hide();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_id);
    layout->addWidget(m_rail);
    connect(m_id, &QLineEdit::textChanged, this, &TraceField::refresh);
    connect(m_rail, &QComboBox::currentIndexChanged, this, &TraceField::refresh);
    connect(&document, &SandboxDocument::changed, this, &TraceField::refresh);
    connect(&model, &QAbstractItemModel::modelReset, this, &TraceField::refresh);
    refresh();
}

/// One entry a rail; the chosen one stays.
void TraceField::fillRails()
{
    const auto levels = static_cast<int>(m_document.profile().levels.size());
    if (m_rail->count() == levels + 1)
        return;
    const QSignalBlocker blocker(m_rail);
    const int chosen = m_rail->currentIndex();
    m_rail->clear();
    for (int rail = 0; rail <= levels; ++rail)
        m_rail->addItem(railText(static_cast<std::size_t>(rail)));
    m_rail->setCurrentIndex(qBound(0, chosen, levels));
}

std::optional<Id> TraceField::typedId() const
{
    const QString text = m_id->text().trimmed();
    const std::optional<Id> number = parseId(text);
    if (number || text.isEmpty())
        return number;
    const HostFacts& facts = m_document.facts();
    if (m_rail->currentIndex() > 0)
        return text == QLatin1String("root") ? std::optional<Id>(0) : std::nullopt;
    const auto& find = m_model.kinds().front() == IdKind::Gid ? facts.find_group : facts.find_user;
    return find ? find(text.toStdString()) : std::nullopt;
}

void TraceField::refresh()
{
    fillRails();
    const std::optional<Id> id = typedId();
    const std::optional<MapTrace> before = m_trace;
    const IdKind kind = m_model.kinds().front();
    const auto rail = static_cast<std::size_t>(m_rail->currentIndex());
    m_trace = id ? traceOf({ m_document.profile(), m_document.assessment(), m_document.facts(), kind },
                       { .kind = kind, .rail = rail, .id = *id })
                 : std::nullopt;
    if (m_trace)
        m_result->setText(wayText(*m_trace, m_document.facts()));
    else
        m_result->setText(m_id->text().isEmpty() ? QString() : tr("There is no such account."));
    m_result->setVisible(!m_result->text().isEmpty());
    if (m_trace != before)
        emit traceChanged();
}

void TraceField::setTrace(std::size_t rail, Id id)
{
    m_rail->setCurrentIndex(static_cast<int>(rail));
    m_id->setText(QString::number(id));
}

void TraceField::clear()
{
    m_id->clear();
}

void TraceField::focusField()
{
    m_id->setFocus();
    m_id->selectAll();
}

} // namespace nestbox
