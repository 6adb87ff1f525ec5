// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/plainsplitter.h"

namespace nestbox {

namespace {

class PlainHandle : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent*) override { }
};

} // namespace

QSplitterHandle* PlainSplitter::createHandle()
{
    return new PlainHandle(orientation(), this);
}

} // namespace nestbox
