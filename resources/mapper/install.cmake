# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Where the system reads the mapper's files, whatever CMAKE_INSTALL_PREFIX is: polkitd, for one, looks for actions only
# below /usr/share. Each place can be set by hand (-DNESTBOX_POLKIT_ACTIONS=...). DESTDIR goes before all of them.
function(nestbox_system_directory variable module pkg_variable fallback)
  pkg_get_variable(found ${module} ${pkg_variable})
  if(NOT found)
    set(found ${fallback})
  endif()
  set(${variable} ${found} CACHE PATH "Directory ${pkg_variable} of ${module}")
endfunction()
nestbox_system_directory(NESTBOX_POLKIT_ACTIONS polkit-gobject-1 actiondir /usr/share/polkit-1/actions)
nestbox_system_directory(NESTBOX_DBUS_SERVICES dbus-1 system_bus_services_dir /usr/share/dbus-1/system-services)
nestbox_system_directory(NESTBOX_DBUS_INTERFACES dbus-1 interfaces_dir /usr/share/dbus-1/interfaces)
nestbox_system_directory(NESTBOX_SYSTEMD_UNITS systemd systemdsystemunitdir /usr/lib/systemd/system)
nestbox_system_directory(NESTBOX_SYSUSERS systemd sysusersdir /usr/lib/sysusers.d)
cmake_path(GET NESTBOX_DBUS_SERVICES PARENT_PATH dbus_directory)
set(NESTBOX_DBUS_POLICY ${dbus_directory}/system.d CACHE PATH "Directory of the system bus's policies")

set(here ${PROJECT_SOURCE_DIR}/resources/mapper)
set(made ${PROJECT_BINARY_DIR}/resources/mapper)
foreach(file org.nestbox.Mapper1.service nestbox-mapper.service nestbox-launch.apparmor)
  configure_file(${here}/${file}.in ${made}/${file} @ONLY)
endforeach()

install(TARGETS nestbox-mapper DESTINATION ${CMAKE_INSTALL_LIBEXECDIR} COMPONENT mapper)
install(FILES ${here}/org.nestbox.mapper.policy DESTINATION ${NESTBOX_POLKIT_ACTIONS} COMPONENT mapper)
install(FILES ${made}/org.nestbox.Mapper1.service DESTINATION ${NESTBOX_DBUS_SERVICES} COMPONENT mapper)
install(FILES ${here}/org.nestbox.Mapper1.conf DESTINATION ${NESTBOX_DBUS_POLICY} COMPONENT mapper)
install(FILES ${PROJECT_SOURCE_DIR}/helper/protocol/org.nestbox.Mapper1.xml DESTINATION ${NESTBOX_DBUS_INTERFACES}
  COMPONENT mapper)
install(FILES ${made}/nestbox-mapper.service DESTINATION ${NESTBOX_SYSTEMD_UNITS} COMPONENT mapper)
install(FILES ${here}/nestbox-mapper.sysusers.conf DESTINATION ${NESTBOX_SYSUSERS} RENAME nestbox-mapper.conf
  COMPONENT mapper)
install(FILES ${here}/nestbox-mapper.8 DESTINATION ${CMAKE_INSTALL_MANDIR}/man8 COMPONENT mapper)
install(FILES ${here}/60-nestbox-mapper.rules DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples COMPONENT mapper)
install(FILES ${made}/nestbox-launch.apparmor DESTINATION ${CMAKE_INSTALL_DOCDIR}/apparmor RENAME nestbox-launch
  COMPONENT mapper)
