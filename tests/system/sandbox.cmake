# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Runs inside of sandboxes, in any root: static, and without the sanitizers, which need more than that.
add_executable(sandboxprobe sandbox/probe.cpp)
target_link_options(sandboxprobe PRIVATE -static -fno-sanitize=all)
target_compile_options(sandboxprobe PRIVATE -fno-sanitize=all)
set_target_properties(sandboxprobe PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin/tests
  POSITION_INDEPENDENT_CODE OFF CXX_STANDARD 23)

add_library(nestbox-sandboxtest STATIC sandbox/sandboxed.cpp)
target_link_libraries(nestbox-sandboxtest PUBLIC nestbox-options nestbox-testsupport Qt6::Core)
target_include_directories(nestbox-sandboxtest PUBLIC ${PROJECT_SOURCE_DIR}/tests/support)
target_compile_definitions(nestbox-sandboxtest PRIVATE NESTBOX_BIN="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")

foreach(name escapes life likebubblewrap namespaces privateroot)
  nestbox_test(sandbox_${name} SOURCES sandbox/tst_${name}.cpp LIBRARIES nestbox-sandboxtest util)
  set_tests_properties(sandbox_${name} PROPERTIES LABELS sandbox)
  add_dependencies(tst_sandbox_${name} nestbox-launch nestbox-launch-nss sandboxprobe)
endforeach()
