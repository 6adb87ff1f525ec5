# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
nestbox_test(profilefile SOURCES host/tst_profilefile.cpp LIBRARIES nestbox-host)
