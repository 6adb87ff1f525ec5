// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace nestbox {

class FlatEdit;
class SandboxDocument;

/// The profile's name and description, edited where they stand.
class ProfileHead : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileHead(SandboxDocument& document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void mute();
    void refresh();
    void preview();

    SandboxDocument& m_document;
    FlatEdit* m_name;
    FlatEdit* m_description;
};

} // namespace nestbox
