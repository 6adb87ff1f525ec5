# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
add_executable(bench_judge judge/bench_judge.cpp)
set_target_properties(bench_judge PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin/tests)
target_link_libraries(bench_judge PRIVATE nestbox-idmap)
if(NOT NESTBOX_SANITIZE) # a sanitizer slows the engine down, not the kernel
  add_test(NAME bench_judge COMMAND bench_judge)
  set_tests_properties(bench_judge PROPERTIES LABELS bench RUN_SERIAL ON TIMEOUT 300)
endif()
