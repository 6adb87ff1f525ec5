# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
nestbox_test(profiletext SOURCES profile/tst_profiletext.cpp profile/profiletexts.cpp profile/describe.cpp LIBRARIES nestbox-profile)
nestbox_test(profileroundtrip SOURCES profile/tst_profileroundtrip.cpp profile/randomprofile.cpp profile/describe.cpp
  LIBRARIES nestbox-profile)
nestbox_test(assessment SOURCES profile/tst_assessment.cpp LIBRARIES nestbox-profile)
nestbox_test(isolationproblems SOURCES profile/tst_isolationproblems.cpp LIBRARIES nestbox-profile)
nestbox_test(profileschema SOURCES profile/tst_profileschema.cpp profile/schema.cpp profile/profiletexts.cpp
  profile/randomprofile.cpp profile/describe.cpp LIBRARIES nestbox-profile)
nestbox_test(profilerepairs SOURCES profile/tst_profilerepairs.cpp LIBRARIES nestbox-profile)
foreach(name visibletree capabilityeffect trust mountcheck)
  nestbox_test(${name} SOURCES profile/tst_${name}.cpp LIBRARIES nestbox-profile)
endforeach()
