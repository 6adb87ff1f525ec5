// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// verdicts FILE.jsonl...: compares recorded answers of the kernel and of newuidmap with the engine's.
#include "tests/support/corpus/corpusfile.h"

#include <cstdio>

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fputs("usage: verdicts FILE.jsonl...\n", stderr);
        return 2;
    }
    std::size_t passed = 0;
    std::size_t failed = 0;
    for (int i = 1; i < argc; ++i) {
        const nestbox::corpus::Agreement agreement = nestbox::corpus::check_file(argv[i]);
        for (const std::string& disagreement : agreement.disagreements)
            std::printf("%s: %s\n", argv[i], disagreement.c_str());
        passed += agreement.passed;
        failed += agreement.failed;
    }
    std::printf("%zu passed, %zu failed\n", passed, failed);
    return failed == 0 ? 0 : 1;
}
