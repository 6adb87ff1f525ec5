# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name mapdrags mapaccessible mapwalk)
  nestbox_test(${name} SOURCES tst_${name}.cpp LIBRARIES nestbox-gui)
endforeach()
