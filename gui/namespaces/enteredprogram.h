// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringDecoder>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace nestbox {

class Chip;

/// A program that was run in a namespace without a terminal: its state, its output, Stop. It ends with this widget.
class EnteredProgram : public QWidget
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
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString details() const;
    [[nodiscard]] QString output() const;

signals:
    void stateChanged();

private:
    void build();
    void readOutput();
    void showRunning();
    void finish();
    void fail();
    void showEnd(bool fine, const QString& state, const QString& sentence);

    QString m_where;
    QProcess m_process;
    QStringDecoder m_decoder { QStringDecoder::Utf8 };
    bool m_stopAsked = false;
    Chip* m_state;
    QLabel* m_details;
    QToolButton* m_stop;
    QPlainTextEdit* m_text;
};

} // namespace nestbox
