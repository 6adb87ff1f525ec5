// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launch/statusstream.h"

#include <QHash>
#include <QJsonDocument>

namespace nestbox {

namespace {

LaunchEvent::Step stepNamed(const QString& name)
{
    using Step = LaunchEvent::Step;
    static const QHash<QString, Step> steps {
        { QStringLiteral("namespace"), Step::Namespace },
        { QStringLiteral("asking"), Step::Asking },
        { QStringLiteral("mapped"), Step::Mapped },
        { QStringLiteral("verified"), Step::Verified },
        { QStringLiteral("exec"), Step::Exec },
        { QStringLiteral("stopped"), Step::Stopped },
        { QStringLiteral("continued"), Step::Continued },
        { QStringLiteral("exit"), Step::Exit },
        { QStringLiteral("failed"), Step::Failed },
    };
    return steps.value(name, Step::Unknown);
}

} // namespace

std::optional<qint64> LaunchEvent::number(const QString& key) const
{
    const QJsonValue value = members.value(key);
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

std::vector<LaunchEvent> StatusStream::take(const QByteArray& bytes)
{
    m_pending += bytes;
    std::vector<LaunchEvent> events;
    for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
        const QJsonDocument line = QJsonDocument::fromJson(m_pending.left(end));
        m_pending.remove(0, end + 1);
        if (line.isObject())
            events.push_back({ stepNamed(line.object().value(QStringLiteral("step")).toString()), line.object() });
    }
    return events;
}

} // namespace nestbox
