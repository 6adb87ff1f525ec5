# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Sanitizers make other programs of what is measured.
if(TARGET nestbox-launch AND NOT NESTBOX_SANITIZE)
  foreach(program launchlimit nothing)
    add_executable(${program} launch/${program}.c)
    target_link_options(${program} PRIVATE -static)
  endforeach()
  add_executable(launchbench launch/launchbench.cpp)
  target_link_libraries(launchbench PRIVATE nestbox-testsupport)
  target_compile_definitions(launchbench PRIVATE NESTBOX_BIN="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
  set_target_properties(launchlimit nothing launchbench PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/bench)
  add_dependencies(launchbench nestbox-launch)
  add_test(NAME bench-launch COMMAND launchbench)
  set_tests_properties(bench-launch PROPERTIES LABELS bench RUN_SERIAL ON SKIP_RETURN_CODE 77)
endif()
