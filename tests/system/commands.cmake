# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
nestbox_test(commands SOURCES commands/tst_commands.cpp LIBRARIES nestbox-profile nestbox-testsupport)
target_include_directories(tst_commands PRIVATE ${PROJECT_SOURCE_DIR}/tests/support)
nestbox_test(exportedmaps SOURCES commands/tst_exportedmaps.cpp LIBRARIES nestbox-profile nestbox-testsupport)
target_include_directories(tst_exportedmaps PRIVATE ${PROJECT_SOURCE_DIR}/tests/support)
