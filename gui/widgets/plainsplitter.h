// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace nestbox {

/// A splitter whose handles are just the room between the cards.
class PlainSplitter : public QSplitter
{
    Q_OBJECT

public:
    using QSplitter::QSplitter;

protected:
    QSplitterHandle* createHandle() override;
};

} // namespace nestbox
