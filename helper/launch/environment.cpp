// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/environment.h"

namespace nestbox::launch {

namespace {

std::string_view name_of(std::string_view entry)
{
    return entry.substr(0, entry.find('='));
}

bool replaced(std::string_view entry, const Program& program)
{
    const std::string name { name_of(entry) };
    return program.unset_environment.contains(name) || program.set_environment.contains(name);
}

} // namespace

Environment::Environment(char* const* inherited, const Program& program)
{
    for (; *inherited != nullptr; ++inherited)
        if (!replaced(*inherited, program))
            m_pointers.push_back(*inherited);
    for (const auto& [name, value] : program.set_environment)
        m_set.push_back(name + '=' + value);
    for (std::string& entry : m_set)
        m_pointers.push_back(entry.data());
    m_pointers.push_back(nullptr);
}

std::string_view Environment::search_path() const
{
    for (const char* entry : m_pointers)
        if (entry != nullptr && name_of(entry) == "PATH")
            return std::string_view { entry }.substr(5);
    return "/bin:/usr/bin";
}

} // namespace nestbox::launch
