# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name mapsnap rangedrag mapkeys mapgesture mapdrags mapaccessible mapwalk mappainting)
  nestbox_test(${name} SOURCES tst_${name}.cpp LIBRARIES nestbox-gui)
endforeach()
# Events are sent where somebody listens, and only Qt's private parts can say so.
find_path(NESTBOX_QT_PRIVATE qpa/qplatformaccessibility.h
  PATHS ${Qt6Gui_INCLUDE_DIRS} PATH_SUFFIXES ${Qt6Gui_VERSION}/QtGui NO_DEFAULT_PATH)
if(NESTBOX_QT_PRIVATE AND TARGET Qt6::GuiPrivate)
  nestbox_test(mapevents SOURCES tst_mapevents.cpp LIBRARIES nestbox-gui Qt6::GuiPrivate)
else()
  message(STATUS "Without Qt's private headers there is no test of what screen readers are told.")
endif()
nestbox_test(newcomer SOURCES tst_newcomer.cpp LIBRARIES nestbox-gui)
# The launcher is looked for beside the program.
set_target_properties(tst_newcomer PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
if(TARGET nestbox-launch)
  add_dependencies(tst_newcomer nestbox-launch)
endif()
nestbox_test(pagewalk SOURCES tst_pagewalk.cpp pagecheck.cpp LIBRARIES nestbox-gui)
if(NESTBOX_SANITIZE) # they make each step tens of times slower
  set_property(TEST mapwalk APPEND PROPERTY ENVIRONMENT NESTBOX_WALK_STEPS=1000)
  set_property(TEST pagewalk APPEND PROPERTY ENVIRONMENT NESTBOX_WALK_STEPS=50)
endif()
add_test(NAME mappainting-dense COMMAND tst_mappainting)
set_tests_properties(mappainting-dense PROPERTIES
  ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_SCALE_FACTOR=2" TIMEOUT 600)
