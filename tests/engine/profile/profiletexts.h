// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

/// A text that parse_profile refuses, and the only error it finds, as describe() puts it.
struct RefusedText
{
    std::string name;
    std::string text;
    std::string error;
};

struct AcceptedText
{
    std::string name;
    std::string text;
};

std::vector<RefusedText> refused_texts();
std::vector<AcceptedText> accepted_texts();
