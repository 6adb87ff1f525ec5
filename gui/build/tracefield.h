// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/maptrace.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace nestbox {

class RangeTableModel;
class SandboxDocument;

/// "Trace": an ID or an account's name is typed, its way through all levels is said.
class TraceField : public QWidget
{
    Q_OBJECT

public:
    TraceField(SandboxDocument& document, const RangeTableModel& model, QWidget* parent = nullptr);

    /// What is traced; nullopt when nothing is typed, or what is typed is neither a number nor an account.
    [[nodiscard]] const std::optional<MapTrace>& trace() const { return m_trace; }
    /// As if typed: an ID on a rail (0 = the host).
    void setTrace(std::size_t rail, Id id);
    void clear();
    void focusField();
    /// Where the result is said: a label of its own, so that it can have the whole width.
    [[nodiscard]] QLabel* resultLabel() const { return m_result; }

signals:
    void traceChanged();

private:
    void fillRails();
    void refresh();
    [[nodiscard]] std::optional<Id> typedId() const;

    SandboxDocument& m_document;
    const RangeTableModel& m_model;
    std::optional<MapTrace> m_trace;
    QLineEdit* m_id;
    QComboBox* m_rail;
    QLabel* m_result;
};

} // namespace nestbox
