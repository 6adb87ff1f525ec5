# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake --build build --target tidy: clang-tidy over everything that was built (build first: moc's files are needed).
find_program(NESTBOX_RUN_CLANG_TIDY run-clang-tidy-19)
find_program(NESTBOX_CLANG_TIDY clang-tidy-19)
mark_as_advanced(NESTBOX_RUN_CLANG_TIDY NESTBOX_CLANG_TIDY)
if(NESTBOX_RUN_CLANG_TIDY AND NESTBOX_CLANG_TIDY)
  add_custom_target(tidy
    COMMAND ${NESTBOX_RUN_CLANG_TIDY} -clang-tidy-binary ${NESTBOX_CLANG_TIDY} -p ${CMAKE_BINARY_DIR} -quiet
      "^${PROJECT_SOURCE_DIR}/(engine|helper|gui|tests)/"
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} USES_TERMINAL VERBATIM)
endif()
