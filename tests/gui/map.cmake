# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name mapdrags mapaccessible mapwalk)
  nestbox_test(${name} SOURCES tst_${name}.cpp LIBRARIES nestbox-gui)
endforeach()
if(NESTBOX_SANITIZE) # they make each step tens of times slower
  set_property(TEST mapwalk APPEND PROPERTY ENVIRONMENT NESTBOX_WALK_STEPS=1000)
endif()
