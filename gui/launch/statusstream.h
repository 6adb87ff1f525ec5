// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace nestbox {

/// One line of nestbox-launch's status stream (helper/protocol/statusline.h).
struct LaunchEvent
{
    enum class Step
    {
        Namespace,
        Asking, ///< for an administrator's consent
        Mapped,
        Verified,
        Exec,
        Stopped,
        Continued,
        Exit,
        Failed,
        Unknown, ///< of a newer launcher
    };

    Step step = Step::Unknown;
    QJsonObject members;

    [[nodiscard]] std::optional<qint64> number(const QString& key) const;
    [[nodiscard]] QString text(const QString& key) const { return members.value(key).toString(); }
    [[nodiscard]] bool isLast() const { return step == Step::Exit || step == Step::Failed; }
};

/// Cuts the bytes that arrive into events.
class StatusStream
{
public:
    /// The events that `bytes` completed. Lines that are no JSON object are skipped.
    [[nodiscard]] std::vector<LaunchEvent> take(const QByteArray& bytes);

private:
    QByteArray m_pending;
};

} // namespace nestbox
