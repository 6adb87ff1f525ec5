# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
nestbox_test(importmap SOURCES formats/tst_importmap.cpp formats/describeimport.cpp formats/samplefacts.cpp
  LIBRARIES nestbox-profile)
nestbox_test(exportmap SOURCES formats/tst_exportmap.cpp formats/describeimport.cpp formats/samplefacts.cpp
  LIBRARIES nestbox-profile)
nestbox_test(mapcommands SOURCES formats/tst_mapcommands.cpp LIBRARIES nestbox-profile)
