# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(made_facts ${PROJECT_SOURCE_DIR}/tests/engine/namespaces)
nestbox_test(boxlayout SOURCES tst_boxlayout.cpp LIBRARIES nestbox-gui)
foreach(name namespacemodel namespacedetails namespaceunseen namespacekeys)
  nestbox_test(${name} SOURCES tst_${name}.cpp ${made_facts}/madefacts.cpp LIBRARIES nestbox-gui)
  target_include_directories(tst_${name} PRIVATE ${made_facts})
endforeach()
# In real namespaces, which the scan's tests know how to make.
foreach(name namespacespage namespaceevents namespacestrain namespacereaders namespacerefusals
             entering)
  nestbox_test(${name} SOURCES tst_${name}.cpp LIBRARIES nestbox-gui nestbox-scantest)
endforeach()
nestbox_test(lookpace SOURCES tst_lookpace.cpp LIBRARIES nestbox-gui)
# The launcher is looked for beside the program.
foreach(name namespaceevents entering)
  set_target_properties(tst_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
  add_dependencies(tst_${name} nestbox nestbox-launch)
endforeach()
# A thousand refreshes take a while on a busy machine.
set_tests_properties(namespacestrain PROPERTIES TIMEOUT 1200 RUN_SERIAL TRUE
  ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTEST_FUNCTION_TIMEOUT=1000000")
