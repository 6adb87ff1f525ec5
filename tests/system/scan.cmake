# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
add_library(nestbox-scantest STATIC scan/hierarchy.cpp scan/looking.cpp scan/nest.cpp scan/recordedtree.cpp)
target_link_libraries(nestbox-scantest PUBLIC nestbox-host nestbox-namespaces nestbox-testsupport Qt6::Core)
target_include_directories(nestbox-scantest PUBLIC scan ${PROJECT_SOURCE_DIR}/tests/support)
foreach(name heldmounts nsfs scan scanaccess scanhierarchy latemaps stopping scanreuse fileaccess)
  nestbox_test(${name} SOURCES scan/tst_${name}.cpp LIBRARIES nestbox-scantest)
endforeach()
add_dependencies(tst_heldmounts nestbox)
nestbox_test(treecommands SOURCES scan/tst_treecommands.cpp ${PROJECT_SOURCE_DIR}/tests/engine/profile/schema.cpp
  LIBRARIES nestbox-scantest nestbox-snapshot)
target_include_directories(tst_treecommands PRIVATE ${PROJECT_SOURCE_DIR}/tests/engine/profile)
add_dependencies(tst_treecommands nestbox nestbox-launch)
nestbox_test(activity SOURCES scan/tst_activity.cpp LIBRARIES nestbox-host)
