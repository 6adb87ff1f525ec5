// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <sys/types.h>
#include <vector>

/// Processes made for a run: some in a user namespace of their own (mapped onto the caller), some not. They end with
/// it.
class Population
{
public:
    Population(std::size_t namespaces, std::size_t more_processes);
    Population(const Population&) = delete;
    Population& operator=(const Population&) = delete;
    ~Population();

    [[nodiscard]] std::size_t namespaces() const { return m_namespaces; } ///< as many as could be made
    [[nodiscard]] std::size_t processes() const { return m_pids.size(); }

private:
    bool add(bool own_namespace);

    std::size_t m_namespaces = 0;
    std::vector<pid_t> m_pids;
};
