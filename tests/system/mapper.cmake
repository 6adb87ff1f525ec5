# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
if(NOT TARGET nestbox-mapper)
  return()
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS DBus)
find_package(PolkitQt6-1 0.200 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(GIO REQUIRED IMPORTED_TARGET gio-unix-2.0)
pkg_check_modules(LIBCAP REQUIRED IMPORTED_TARGET libcap)

# The tests' user of the mapper: a program of its own, because it runs as other users.
add_executable(nestbox-test-mapper-client mapper/client.cpp mapper/heldnamespace.cpp
  mapper/randomcall.cpp)
target_link_libraries(nestbox-test-mapper-client PRIVATE nestbox-options nestbox-idmap Qt6::DBus PolkitQt6-1::Core
  PolkitQt6-1::Agent PkgConfig::GIO)

add_library(nestbox-mappertest STATIC mapper/heldnamespace.cpp mapper/mapperuser.cpp mapper/privatebus.cpp mapper/privatebustest.h
  mapper/silentfilesystem.cpp)
set_target_properties(nestbox-mappertest PROPERTIES AUTOMOC ON)
target_link_libraries(nestbox-mappertest PUBLIC nestbox-options nestbox-testsupport Qt6::Test Qt6::DBus)
target_compile_definitions(nestbox-mappertest PRIVATE NESTBOX_CMAKE="${CMAKE_COMMAND}" NESTBOX_BINDIR="${CMAKE_INSTALL_FULL_BINDIR}" NESTBOX_BUILD="${PROJECT_BINARY_DIR}"
  NESTBOX_CLIENT="$<TARGET_FILE:nestbox-test-mapper-client>")
add_dependencies(nestbox-mappertest nestbox-test-mapper-client nestbox-mapper)

# The fuzzer's mapper has the sanitizers whatever the rest of the build has.
if(NESTBOX_SANITIZE)
  set(NESTBOX_SANITIZED_MAPPER nestbox-mapper)
else()
  set(NESTBOX_SANITIZED_MAPPER nestbox-mapper-sanitized)
endif()

foreach(part attacks fuzz installation load prompts refusals)
  nestbox_test(mapper_${part} SOURCES mapper/tst_${part}.cpp LIBRARIES nestbox-mappertest)
  set_tests_properties(mapper_${part} PROPERTIES LABELS mapper)
endforeach()
target_link_libraries(tst_mapper_attacks PRIVATE nestbox-testsupport PkgConfig::LIBCAP)
target_compile_definitions(tst_mapper_installation PRIVATE NESTBOX_MANDIR="${CMAKE_INSTALL_FULL_MANDIR}"
  NESTBOX_DOCDIR="${CMAKE_INSTALL_FULL_DOCDIR}")
target_sources(tst_mapper_attacks PRIVATE mapper/stoppedworker.cpp)
target_compile_definitions(tst_mapper_fuzz PRIVATE NESTBOX_SANITIZED_MAPPER="$<TARGET_FILE:${NESTBOX_SANITIZED_MAPPER}>")
set_tests_properties(mapper_fuzz PROPERTIES LABELS "mapper;fuzz")
add_dependencies(tst_mapper_fuzz ${NESTBOX_SANITIZED_MAPPER})
target_compile_definitions(tst_mapper_load PRIVATE $<$<BOOL:${NESTBOX_SANITIZE}>:NESTBOX_SANITIZED>)

# Nestbox as a person has it, on the private bus.
add_executable(nestbox-test-window mapper/testwindow.cpp)
set_target_properties(nestbox-test-window PROPERTIES AUTOMOC ON)
target_link_libraries(nestbox-test-window PRIVATE nestbox-gui)
foreach(part run window)
  nestbox_test(mapper_${part} SOURCES mapper/tst_mapper${part}.cpp LIBRARIES nestbox-mappertest)
  set_tests_properties(mapper_${part} PROPERTIES LABELS mapper)
  add_dependencies(tst_mapper_${part} nestbox nestbox-launch nestbox-launch-nss)
endforeach()
target_sources(tst_mapper_run PRIVATE mapper/userterminal.cpp)
target_compile_definitions(tst_mapper_window PRIVATE NESTBOX_TEST_WINDOW="$<TARGET_FILE:nestbox-test-window>")
add_dependencies(tst_mapper_window nestbox-test-window)
