# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
nestbox_test(localids SOURCES host/tst_localids.cpp LIBRARIES nestbox-host nestbox-testsupport)
nestbox_test(profilefile SOURCES host/tst_profilefile.cpp LIBRARIES nestbox-host)
nestbox_test(hostquestions SOURCES host/tst_hostquestions.cpp LIBRARIES nestbox-host)
nestbox_test(subidservice SOURCES host/tst_subidservice.cpp LIBRARIES nestbox-host)

add_library(nestbox-fakesubid MODULE host/fakesubid.cpp)
set_target_properties(nestbox-fakesubid PROPERTIES OUTPUT_NAME subid_fake LINK_OPTIONS "-Wl,-soname,libsubid_fake.so")
target_link_libraries(nestbox-fakesubid PRIVATE nestbox-options)
nestbox_test(hostfacts SOURCES host/tst_hostfacts.cpp LIBRARIES nestbox-host nestbox-testsupport ${CMAKE_DL_LIBS})
target_compile_definitions(tst_hostfacts PRIVATE NESTBOX_FAKE_SUBID="$<TARGET_FILE:nestbox-fakesubid>")
add_dependencies(tst_hostfacts nestbox-fakesubid)
