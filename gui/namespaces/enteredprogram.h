// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/programview.h"

#include <QProcess>
#include <QStringDecoder>

namespace nestbox {

/// A program that was run in a namespace without a terminal. It ends with this widget.
class EnteredProgram : public ProgramView
{
    Q_OBJECT

public:
    /// `command` as enterCommand() makes it; `where`: the namespace, in words.
    EnteredProgram(const QStringList& command, const QString& where, QWidget* parent = nullptr);
    ~EnteredProgram() override;

    void start();
    /// Asks it to end; again: ends it.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

private:
    void readOutput();
    void showRunning();
    void finish();
    void fail();
    void showEnd(bool fine, const QString& state, const QString& sentence);

    QString m_where;
    QProcess m_process;
    QStringDecoder m_decoder { QStringDecoder::Utf8 };
    bool m_stopAsked = false;
};

} // namespace nestbox
