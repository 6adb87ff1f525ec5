# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later

find_package(nlohmann_json 3.11 REQUIRED)

# Recorded answers of the kernel and of newuidmap, compared with what the engine says.
add_library(nestbox-corpus STATIC corpus/corpusfile.cpp corpus/delegatedcase.cpp corpus/latin1.cpp corpus/mapjson.cpp
  corpus/translatecase.cpp corpus/writecase.cpp corpus/writeoutcome.cpp)
target_link_libraries(nestbox-corpus PUBLIC nestbox-profile nlohmann_json::nlohmann_json)

add_executable(verdicts verdicts.cpp)
target_link_libraries(verdicts PRIVATE nestbox-corpus)
