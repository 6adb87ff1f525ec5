# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
nestbox_fuzzer(snapshot nestbox-snapshot)
