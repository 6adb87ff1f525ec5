// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the launchers launch: ends at once.
int main(void)
{
    return 0;
}
