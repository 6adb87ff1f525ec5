// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace nestbox {

/// A wrapping label for running text whose text can be selected.
[[nodiscard]] QLabel* newTextLabel(QWidget* parent = nullptr);

/// The same in the muted colour and slightly smaller: captions, explanations.
[[nodiscard]] QLabel* newCaptionLabel(QWidget* parent = nullptr);

/// Keeps ID ranges and paths in one piece where the text wraps.
[[nodiscard]] QString unbroken(QString text);

/// `text`, cut with an ellipsis where it needs more than `lines` lines of the label's width.
[[nodiscard]] QString elidedLines(const QString& text, const QLabel& label, int lines);

/// One fixed-width line of code; as much as fits, the whole text in the tool tip.
class CodeLabel : public QLabel
{
    Q_OBJECT

public:
    explicit CodeLabel(QWidget* parent = nullptr);

    void setCode(const QString& code);
    [[nodiscard]] QString code() const { return m_code; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();

    QString m_code;
};

} // namespace nestbox
