# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
nestbox_test(namespacetree SOURCES namespaces/tst_namespacetree.cpp namespaces/madefacts.cpp
  LIBRARIES nestbox-namespaces)
nestbox_test(namespacetranslation SOURCES namespaces/tst_namespacetranslation.cpp namespaces/madefacts.cpp
  LIBRARIES nestbox-namespaces)
nestbox_test(predictions SOURCES namespaces/tst_predictions.cpp namespaces/madefacts.cpp
  LIBRARIES nestbox-namespaces)
nestbox_test(treetext SOURCES namespaces/tst_treetext.cpp namespaces/madefacts.cpp LIBRARIES nestbox-snapshot)
nestbox_test(procfsparsers SOURCES namespaces/tst_procfsparsers.cpp LIBRARIES nestbox-host)
