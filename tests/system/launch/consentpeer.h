// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <sys/types.h>
#include <thread>
#include <vector>

namespace nestbox::test {

/// nestbox's end of `nestbox-launch --mapper-socket`, at the test's command.
class ConsentPeer
{
public:
    struct Step
    {
        std::string reply; ///< empty = nothing is sent
        bool write_first = false; ///< write the maps, as root, before the reply
        bool hang = false; ///< then wait for the launcher to close the socket
    };

    /// Listens as `user` and plays the steps to the first launcher that comes; `asked` gets that one's process number.
    ConsentPeer(uid_t user, std::vector<Step> steps, std::function<void(pid_t)> asked = {});
    ~ConsentPeer();
    ConsentPeer(const ConsentPeer&) = delete;
    ConsentPeer& operator=(const ConsentPeer&) = delete;

    [[nodiscard]] const std::string& name() const { return m_name; }
    /// Waits for the launcher to have gone; then what it asked, and of which namespace: "user:[...]".
    [[nodiscard]] std::string request();
    [[nodiscard]] const std::string& user_namespace() const { return m_namespace; }

private:
    void serve();
    void receive(int connection);

    std::vector<Step> m_steps;
    std::function<void(pid_t)> m_asked;
    std::string m_name;
    std::string m_request;
    std::string m_namespace;
    int m_listener = -1;
    std::thread m_thread;
};

} // namespace nestbox::test
