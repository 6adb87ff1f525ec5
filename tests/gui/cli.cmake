# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
nestbox_test(cli SOURCES tst_cli.cpp LIBRARIES nestbox-testsupport)
add_dependencies(tst_cli nestbox)
if(TARGET nestbox-launch)
  add_dependencies(tst_cli nestbox-launch)
endif()
nestbox_test(knownfailures SOURCES tst_knownfailures.cpp LIBRARIES nestbox-testsupport)
add_dependencies(tst_knownfailures nestbox)
