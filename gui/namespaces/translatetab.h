// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/detailstab.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace nestbox {

class Chip;
class NamespaceChooser;

/// What an ID of one namespace is in another, by which way, and what is read from the map files.
class TranslateTab : public DetailsTab
{
    Q_OBJECT

public:
    explicit TranslateTab(QWidget* parent = nullptr);

    void showPlace(const NamespacePlace& place) override;
    [[nodiscard]] QString sentence() const;

private:
    [[nodiscard]] QLayout* buildQuestion();
    [[nodiscard]] QWidget* buildAnswer();
    void answer();
    void showReadings();
    void addReading(const QString& opener, std::size_t node, int row);

    NamespacePlace m_place;
    QComboBox* m_kind;
    QLineEdit* m_id;
    NamespaceChooser* m_from;
    Chip* m_result;
    NamespaceChooser* m_to;
    QLabel* m_sentence;
    QLabel* m_path;
    QLabel* m_readingsTitle;
    QGridLayout* m_readings;
    QLabel* m_readingsNote;
};

} // namespace nestbox
