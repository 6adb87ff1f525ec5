# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later

# How fast the namespaces of a busy machine are found.
add_executable(bench_scan scan/main.cpp scan/population.cpp scan/program.cpp scan/timings.cpp scan/minimalscan.c)
target_link_libraries(bench_scan PRIVATE nestbox-options nestbox-host nestbox-namespaces)
target_compile_definitions(bench_scan PRIVATE NESTBOX_BIN="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
add_dependencies(bench_scan nestbox)
set_target_properties(bench_scan PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin/tests)
if(NOT NESTBOX_SANITIZE) # a sanitizer slows the scan down, not the C program beside it
  add_test(NAME bench_scan COMMAND bench_scan)
  set_tests_properties(bench_scan PROPERTIES LABELS bench RUN_SERIAL ON TIMEOUT 600)
endif()

# How long the window keeps a person waiting meanwhile.
add_executable(bench_window scan/window.cpp scan/eventlatency.cpp scan/population.cpp)
target_link_libraries(bench_window PRIVATE nestbox-options nestbox-gui)
set_target_properties(bench_window PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin/tests)
if(NOT NESTBOX_SANITIZE)
  add_test(NAME bench_window COMMAND bench_window)
  set_tests_properties(bench_window PROPERTIES LABELS bench RUN_SERIAL ON TIMEOUT 600)
endif()
