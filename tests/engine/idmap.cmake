# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(NESTBOX_CORPUS "${PROJECT_SOURCE_DIR}/../shared/corpus" CACHE PATH
  "Folder with more recorded answers of the kernel (*.jsonl); the tests use it if it exists")

add_library(nestbox-idmap-cases STATIC idmap/contexts.cpp idmap/randommap.cpp)
target_link_libraries(nestbox-idmap-cases PUBLIC nestbox-idmap Qt6::Core)

foreach(name accessrules authorityrules collisions delegated listing maptext parentrules repairs repairproperties
  subordinatetext textrules translate)
  nestbox_test(${name} SOURCES idmap/tst_${name}.cpp LIBRARIES nestbox-idmap-cases)
endforeach()
nestbox_test(corpus SOURCES idmap/tst_corpus.cpp LIBRARIES nestbox-corpus)
target_compile_definitions(tst_corpus PRIVATE NESTBOX_CORPUS="${NESTBOX_CORPUS}")
