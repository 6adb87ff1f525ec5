# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
nestbox_test(scan SOURCES scan/tst_scan.cpp scan/nest.cpp LIBRARIES nestbox-host nestbox-namespaces nestbox-testsupport)
target_include_directories(tst_scan PRIVATE ${PROJECT_SOURCE_DIR}/tests/support)
