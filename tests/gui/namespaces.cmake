# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(made_facts ${PROJECT_SOURCE_DIR}/tests/engine/namespaces)
nestbox_test(boxlayout SOURCES tst_boxlayout.cpp LIBRARIES nestbox-gui)
foreach(name namespacemodel namespacedetails)
  nestbox_test(${name} SOURCES tst_${name}.cpp ${made_facts}/madefacts.cpp LIBRARIES nestbox-gui)
  target_include_directories(tst_${name} PRIVATE ${made_facts})
endforeach()
# In real namespaces, which the scan's tests know how to make.
nestbox_test(namespacespage SOURCES tst_namespacespage.cpp ${PROJECT_SOURCE_DIR}/tests/system/scan/nest.cpp
  LIBRARIES nestbox-gui nestbox-testsupport)
target_include_directories(tst_namespacespage PRIVATE ${PROJECT_SOURCE_DIR}/tests/system/scan)
