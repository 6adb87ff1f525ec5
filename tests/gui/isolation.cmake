# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name isolationedits trusttext isolationcards)
  nestbox_test(${name} SOURCES tst_${name}.cpp LIBRARIES nestbox-gui)
endforeach()
nestbox_test(launchlife SOURCES tst_launchlife.cpp LIBRARIES nestbox-gui)
# The launcher is looked for beside the program.
set_target_properties(tst_launchlife PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
add_dependencies(tst_launchlife nestbox-launch)
