# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
add_executable(bench_mapview mapview/bench_mapview.cpp)
set_target_properties(bench_mapview PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin/tests)
target_link_libraries(bench_mapview PRIVATE nestbox-gui)
if(NOT NESTBOX_SANITIZE) # a sanitizer slows the window down, not what it is compared with
  add_test(NAME bench_mapview COMMAND bench_mapview)
  set_tests_properties(bench_mapview PROPERTIES LABELS bench RUN_SERIAL ON TIMEOUT 300
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endif()
