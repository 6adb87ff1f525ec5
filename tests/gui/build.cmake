# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name desktopentry commandtext equivalentcommand terminalemulator rangetext document levels ranges followswitch mapscale maplayout maptrace mapview problemtext
             rangetablemodel applicationsmodel profilelibrary)
  nestbox_test(${name} SOURCES tst_${name}.cpp LIBRARIES nestbox-gui)
endforeach()
if(TARGET nestbox-protocol)
  nestbox_test(statusstream SOURCES tst_statusstream.cpp LIBRARIES nestbox-gui nestbox-protocol)
endif()
nestbox_test(window SOURCES tst_window.cpp LIBRARIES nestbox-gui)
# The launcher is looked for beside the program.
set_target_properties(tst_window PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
if(TARGET nestbox-launch)
  add_dependencies(tst_window nestbox-launch)
endif()
if(TARGET nestbox-mapper)
  nestbox_test(consent SOURCES tst_consent.cpp ${PROJECT_SOURCE_DIR}/helper/mapper/refusal.h LIBRARIES nestbox-gui)
endif()
nestbox_test(hostdirectory SOURCES tst_hostdirectory.cpp LIBRARIES nestbox-gui nestbox-testsupport)
foreach(name repairbuttons exchange buildcommands charts)
  nestbox_test(${name} SOURCES tst_${name}.cpp LIBRARIES nestbox-gui)
endforeach()
