// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nestbox {

/// Writes JSON straight into a string, for what is too large to be built as nodes first. Two-space indent; a container
/// opened as a Line, and all in it, stays on one line.
class JsonStream
{
public:
    enum class Layout : std::uint8_t
    {
        Block,
        Line
    };

    void open_object(Layout layout = Layout::Block) { open('{', layout); }
    void open_array(Layout layout = Layout::Block) { open('[', layout); }
    void close_object() { close('}'); }
    void close_array() { close(']'); }

    /// The key of the value that comes next.
    void key(std::string_view key);

    void number(std::uint64_t value);
    void text(std::string_view value); ///< bytes that are not UTF-8 become U+FFFD
    void boolean(bool value);
    void null();

    /// All that was written, and a final newline.
    [[nodiscard]] std::string take();

private:
    struct Container
    {
        Layout layout;
        bool empty = true;
    };

    void open(char bracket, Layout layout);
    void close(char bracket);
    void separate();
    void break_line();

    std::string m_out;
    std::vector<Container> m_open;
    bool m_after_key = false;
};

} // namespace nestbox
