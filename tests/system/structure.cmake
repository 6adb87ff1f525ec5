# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
nestbox_test(structure SOURCES structure/tst_structure.cpp structure/sourcefile.cpp structure/functionlengths.cpp)
if(TARGET nestbox AND TARGET nestbox-launch)
  nestbox_test(programs SOURCES structure/tst_programs.cpp)
  target_include_directories(tst_programs PRIVATE ${PROJECT_SOURCE_DIR}/tests/support)
  target_compile_definitions(tst_programs PRIVATE NESTBOX_BUILD="${CMAKE_BINARY_DIR}" CMAKE_PROGRAM="${CMAKE_COMMAND}"
    $<$<BOOL:${NESTBOX_SANITIZE}>:NESTBOX_SANITIZED>)
endif()
