// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/execute.h"

#include "helper/launch/environment.h"

#include <cerrno>

#include <unistd.h>

namespace nestbox::launch {

namespace {

/// Tries places one after the other and remembers the first one that holds a file which cannot be executed.
class Attempt
{
public:
    explicit Attempt(const Program& program)
        : m_environment(environ, program)
    {
        for (const std::string& argument : program.command)
            m_arguments.push_back(const_cast<char*>(argument.c_str())); // execve(2) leaves them alone
        m_arguments.push_back(nullptr);
    }

    /// Whether looking further makes sense: nothing there, or nothing that we may execute (as execvp(3)).
    bool at(const std::string& path)
    {
        execve(path.c_str(), m_arguments.data(), m_environment.pointers());
        m_last_error = errno;
        // ENOENT of a file that is there speaks of its interpreter.
        if (access(path.c_str(), F_OK) != 0)
            return true;
        if (m_error == 0) {
            m_error = m_last_error;
            m_path = path;
        }
        return m_last_error == EACCES;
    }

    void along(std::string_view search_path, const std::string& program)
    {
        while (true) {
            const std::size_t colon = search_path.find(':');
            const std::string directory { search_path.substr(0, colon) };
            if (!at((directory.empty() ? "." : directory) + '/' + program) || colon == std::string_view::npos)
                return;
            search_path.remove_prefix(colon + 1);
        }
    }

    void in_path(const std::string& program) { along(m_environment.search_path(), program); }

    [[nodiscard]] Failure failure(const std::string& program) const
    {
        if (m_error != 0)
            return { FailureCode::ProgramNotExecutable, m_error, {}, m_path, {}, {} };
        if (program.find('/') != std::string::npos && m_last_error != ENOENT && m_last_error != ENOTDIR)
            return { FailureCode::ProgramNotExecutable, m_last_error, {}, program, {}, {} };
        return { FailureCode::ProgramNotFound, ENOENT, {}, program, {}, {} };
    }

private:
    Environment m_environment;
    std::vector<char*> m_arguments;
    int m_last_error = 0;
    int m_error = 0; ///< of the first place that holds a file
    std::string m_path;
};

} // namespace

Result enter_directory(const Program& program)
{
    if (program.directory && chdir(program.directory->c_str()) != 0)
        return failed(FailureCode::DirectoryNotEntered, errno, *program.directory);
    return {};
}

Failure execute(const Program& program)
{
    const std::string& name = program.command.front();
    Attempt attempt { program };
    if (name.find('/') == std::string::npos)
        attempt.in_path(name);
    else
        (void)attempt.at(name);
    return attempt.failure(name);
}

} // namespace nestbox::launch
