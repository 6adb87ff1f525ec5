// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/maptextwarningtext.h"

#include <QCoreApplication>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MapTextWarningText)
};

} // namespace

QString mapTextWarningText(const MapTextWarning& warning)
{
    switch (warning.code) {
    case MapTextWarning::Code::NumberWraps:
        return Words::tr("Line %1: the kernel takes the number modulo 4294967296, so it reads %2.")
            .arg(warning.line)
            .arg(warning.value);
    case MapTextWarning::Code::LeadingZero:
        return Words::tr("Line %1: the kernel reads the number as decimal %2, but newuidmap would read it as octal.")
            .arg(warning.line)
            .arg(warning.value);
    case MapTextWarning::Code::NoBreakSpace:
        return Words::tr("Line %1: the byte 0xA0 counts as a blank.").arg(warning.line);
    case MapTextWarning::Code::TextAfterNul:
        return Words::tr("Line %1: the text behind the NUL byte is ignored, though it counts for the size.")
            .arg(warning.line);
    }
    return {};
}

} // namespace nestbox
