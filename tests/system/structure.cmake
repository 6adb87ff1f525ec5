# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
nestbox_test(structure SOURCES structure/tst_structure.cpp structure/sourcefile.cpp structure/functionlengths.cpp)
nestbox_test(programs SOURCES structure/tst_programs.cpp)
target_include_directories(tst_programs PRIVATE ${PROJECT_SOURCE_DIR}/tests/support)
target_compile_definitions(tst_programs PRIVATE CMAKE_PROGRAM="${CMAKE_COMMAND}"
  NESTBOX_BUILD="${CMAKE_BINARY_DIR}" NESTBOX_PREFIX="${CMAKE_INSTALL_PREFIX}"
  $<$<BOOL:${NESTBOX_SANITIZE}>:NESTBOX_SANITIZED>)
