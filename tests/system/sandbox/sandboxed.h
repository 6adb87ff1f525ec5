// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privatemachine.h"

#include <QString>
#include <QStringList>

#include <string>

namespace nestbox::test {

/// Launches on a machine of its own, as an ordinary user with subordinate IDs or as root.
class Sandboxed
{
public:
    Sandboxed();

    /// `options` and `program` as a shell splits them without quotes.
    [[nodiscard]] ProcessResult run(const QString& options, const QString& program) const;
    /// The program is a line for /bin/sh.
    [[nodiscard]] ProcessResult shell(const QString& options, const QString& line) const;
    [[nodiscard]] ProcessResult run_words(const std::vector<std::string>& words) const;

    void become_root() { m_user = root; }
    /// Into the launcher's environment; `variable` as "NAME=VALUE".
    void set(const std::string& variable) { m_environment.push_back(variable); }

    /// With every namespace, and a private root with /usr, the probe at /probe, and nothing else.
    static const QString private_root;
    static const std::string launcher;
    static const PrivateMachine::User ann;
    static const PrivateMachine::User root;

private:
    PrivateMachine m_machine;
    PrivateMachine::User m_user;
    std::vector<std::string> m_environment;
};

/// What it printed, blanks and newlines made one blank.
[[nodiscard]] QString said(const ProcessResult& result);

/// The processes of the machine whose command line holds `word`.
[[nodiscard]] int processes_with(const QString& word);

} // namespace nestbox::test
