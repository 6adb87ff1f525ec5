# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Random map writes in real namespaces against the engine. By hand: bin/tests/oracle --cases 1000000 --seed 1
add_executable(oracle oracle/agent.cpp oracle/batch.cpp oracle/casecontext.cpp oracle/caserun.cpp oracle/channel.cpp
  oracle/credentials.cpp oracle/mapfile.cpp oracle/oracle.cpp oracle/randomcase.cpp oracle/randomtext.cpp)
set_target_properties(oracle PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin/tests)
target_link_libraries(oracle PRIVATE nestbox-options nestbox-corpus)
add_test(NAME oracle COMMAND oracle)
set_tests_properties(oracle PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 600)
