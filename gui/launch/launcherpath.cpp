// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launch/launcherpath.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace nestbox {

QString launcherPath()
{
    const QString name = QStringLiteral("nestbox-launch");
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString& folder : { here, here + QStringLiteral("/../libexec"), QStringLiteral(NESTBOX_LIBEXECDIR) }) {
        const QFileInfo file(folder + QLatin1Char('/') + name);
        if (file.isExecutable() && file.isFile())
            return file.canonicalFilePath();
    }
    return {};
}

} // namespace nestbox
