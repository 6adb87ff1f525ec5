# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
nestbox_test(launchoptions SOURCES launch/tst_launchoptions.cpp LIBRARIES nestbox-launch-parts)
nestbox_test(launchparts SOURCES launch/tst_launchparts.cpp LIBRARIES nestbox-launch-parts)
