# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name isolationedits trusttext isolationcards)
  nestbox_test(${name} SOURCES tst_${name}.cpp LIBRARIES nestbox-gui)
endforeach()
