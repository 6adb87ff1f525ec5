// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/importedmap.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace nestbox {

/// Reads a text as ID maps while it is typed: what it means, or what is wrong with it and where.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const HostFacts& facts, QWidget* parent);

    void setText(const QString& text);
    /// What the text means; nullopt while it cannot be read.
    [[nodiscard]] const std::optional<ImportedMap>& map() const { return m_map; }

private:
    void fillFormats();
    void build();
    void read();
    void showMap();
    void openFile();

    const HostFacts& m_facts;
    std::optional<ImportedMap> m_map;
    QPlainTextEdit* m_text;
    QComboBox* m_format;
    QLabel* m_result;
    QPushButton* m_import;
};

} // namespace nestbox
