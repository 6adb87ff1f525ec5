# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name launch launchconsent launchrefusals launchsignals)
  nestbox_test(${name} SOURCES launch/tst_${name}.cpp LIBRARIES nestbox-testsupport)
  target_include_directories(tst_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests/support)
  add_dependencies(tst_${name} nestbox-launch nestbox-launch-nss)
endforeach()
target_sources(tst_launchconsent PRIVATE launch/consentpeer.cpp)
target_link_libraries(tst_launchconsent PRIVATE nestbox-protocol)
nestbox_test(presets SOURCES launch/tst_presets.cpp LIBRARIES nestbox-testsupport)
target_include_directories(tst_presets PRIVATE ${PROJECT_SOURCE_DIR}/tests/support)
add_dependencies(tst_presets nestbox-launch nestbox-launch-nss)
