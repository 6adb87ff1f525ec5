# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
if(NOT TARGET nestbox-mapper)
  return()
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS DBus)
find_package(PolkitQt6-1 0.200 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(GIO REQUIRED IMPORTED_TARGET gio-2.0)

# The tests' user of the mapper: a program of its own, because it runs as other users.
add_executable(nestbox-test-mapper-client mapper/client.cpp mapper/heldnamespace.cpp)
target_link_libraries(nestbox-test-mapper-client PRIVATE nestbox-options nestbox-idmap Qt6::DBus PolkitQt6-1::Core
  PolkitQt6-1::Agent PkgConfig::GIO)

add_library(nestbox-mappertest STATIC mapper/heldnamespace.cpp mapper/mapperuser.cpp mapper/privatebus.cpp mapper/privatebustest.h
  mapper/silentfilesystem.cpp)
set_target_properties(nestbox-mappertest PROPERTIES AUTOMOC ON)
target_link_libraries(nestbox-mappertest PUBLIC nestbox-options nestbox-testsupport Qt6::Test Qt6::DBus)
target_compile_definitions(nestbox-mappertest PRIVATE NESTBOX_CMAKE="${CMAKE_COMMAND}" NESTBOX_BUILD="${PROJECT_BINARY_DIR}"
  NESTBOX_CLIENT="$<TARGET_FILE:nestbox-test-mapper-client>")
add_dependencies(nestbox-mappertest nestbox-test-mapper-client nestbox-mapper)

foreach(part refusals)
  nestbox_test(mapper_${part} SOURCES mapper/tst_${part}.cpp LIBRARIES nestbox-mappertest)
endforeach()
