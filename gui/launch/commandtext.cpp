// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launch/commandtext.h"

#include <algorithm>

namespace nestbox {

namespace {

constexpr QChar noQuote {};

/// Walks the text character by character; one state for splitting and for looking.
class Splitter
{
public:
    void take(QChar c)
    {
        if (m_escaped)
            takeEscaped(c);
        else if (c == QLatin1Char('\\') && m_quote != QLatin1Char('\''))
            m_escaped = true;
        else if (m_quote != noQuote)
            takeQuoted(c);
        else
            takePlain(c);
    }

    void finish()
    {
        if (m_started)
            m_words.append(m_word);
    }

    [[nodiscard]] bool inQuote() const { return m_quote != noQuote; }
    [[nodiscard]] bool isEscaped() const { return m_escaped; }
    [[nodiscard]] bool metShell() const { return m_metShell; }
    [[nodiscard]] QStringList words() const { return m_words; }

private:
    void takeEscaped(QChar c)
    {
        // Within double quotes a backslash is special before these characters only (POSIX, 2.2.3).
        if (m_quote == QLatin1Char('"') && !QStringLiteral("$`\"\\").contains(c))
            m_word += QLatin1Char('\\');
        m_word += c;
        m_started = true;
        m_escaped = false;
    }

    void takeQuoted(QChar c)
    {
        if (c == m_quote)
            m_quote = noQuote;
        else
            m_word += c;
    }

    void takePlain(QChar c)
    {
        if (c == QLatin1Char('\'') || c == QLatin1Char('"')) {
            m_quote = c;
            m_started = true;
        } else if (c.isSpace()) {
            finish();
            m_word.clear();
            m_started = false;
        } else {
            m_metShell = m_metShell || QStringLiteral("|&;<>()$`*?[]~#").contains(c);
            m_word += c;
            m_started = true;
        }
    }

    QStringList m_words;
    QString m_word;
    QChar m_quote = noQuote;
    bool m_started = false;
    bool m_escaped = false;
    bool m_metShell = false;
};

Splitter walked(const QString& text)
{
    Splitter splitter;
    for (const QChar c : text)
        splitter.take(c);
    splitter.finish();
    return splitter;
}

bool isPlain(QChar c)
{
    return (c.unicode() < 128 && c.isLetterOrNumber()) || QStringLiteral("_-./:=,+@%").contains(c);
}

QString quoted(const QString& word)
{
    if (!word.isEmpty() && std::ranges::all_of(word, isPlain))
        return word;
    QString inner = word;
    inner.replace(QLatin1String("'"), QLatin1String("'\\''"));
    return QLatin1Char('\'') + inner + QLatin1Char('\'');
}

} // namespace

std::expected<QStringList, CommandText::Error> CommandText::split(const QString& text)
{
    const Splitter splitter = walked(text);
    if (splitter.inQuote())
        return std::unexpected(Error::OpenQuote);
    if (splitter.isEscaped())
        return std::unexpected(Error::OpenBackslash);
    return splitter.words();
}

QString CommandText::join(const QStringList& argv)
{
    QStringList words;
    std::ranges::transform(argv, std::back_inserter(words), quoted);
    return words.join(QLatin1Char(' '));
}

bool CommandText::looksLikeShell(const QString& text)
{
    return walked(text).metShell();
}

} // namespace nestbox
