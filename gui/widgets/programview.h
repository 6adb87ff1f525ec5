// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/chip.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace nestbox {

/// A program that runs or ran: its state, what there is to say of it, Stop, what it printed.
class ProgramView : public QWidget
{
    Q_OBJECT

public:
    explicit ProgramView(QWidget* parent = nullptr);

    [[nodiscard]] QString stateText() const { return m_state->text(); }
    [[nodiscard]] QString details() const;
    [[nodiscard]] QString output() const;

signals:
    void stateChanged();
    void stopClicked();

protected:
    void showState(Chip::Tone tone, const QString& iconName, const QString& text);
    void setStateHint(const QString& hint);
    void setDetails(const QString& text);
    void setDetailsHint(const QString& hint);
    /// Shown as long as there is no output.
    void setPlaceholder(const QString& text);
    /// What the button does now.
    void offerStop(const QString& iconName, const QString& text, const QString& hint = {});
    /// It has ended.
    void withdrawStop();
    /// More of what it prints. The end stays in sight where it was.
    void append(const QString& text);

private:
    void build();

    Chip* m_state;
    QLabel* m_details;
    QToolButton* m_stop;
    QPlainTextEdit* m_text;
};

} // namespace nestbox
