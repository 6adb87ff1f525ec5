# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Warnings, hardening and sanitizers, once for every target of the project.
add_library(nestbox-options INTERFACE)
target_compile_options(nestbox-options INTERFACE -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wshadow
  $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor> $<$<COMPILE_LANGUAGE:CXX>:-Woverloaded-virtual>)
target_include_directories(nestbox-options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(nestbox-options INTERFACE NESTBOX_VERSION="${PROJECT_VERSION}"
  $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
if(NESTBOX_WERROR)
  target_compile_options(nestbox-options INTERFACE -Werror)
endif()
if(NESTBOX_SANITIZE)
  target_compile_options(nestbox-options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
    -fno-omit-frame-pointer)
  target_link_options(nestbox-options INTERFACE -fsanitize=address,undefined)
endif()
if(NESTBOX_FUZZ)
  target_compile_options(nestbox-options INTERFACE -fsanitize=fuzzer-no-link,address,undefined
    -fno-sanitize-recover=undefined)
  target_link_options(nestbox-options INTERFACE -fsanitize=address,undefined)
endif()
