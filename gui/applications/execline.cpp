// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/applications/execline.h"

namespace nestbox {

namespace {

class ExecParser
{
public:
    ExecParser(const QString& exec, const ExecFields& fields)
        : m_exec(exec)
        , m_fields(fields)
    {
    }

    std::optional<QStringList> parse()
    {
        for (m_at = 0; m_at < m_exec.size(); ++m_at)
            if (!takeCharacter(m_exec[m_at]))
                return std::nullopt;
        finishWord();
        if (m_quoted || m_words.isEmpty() || m_words.first().isEmpty())
            return std::nullopt;
        return m_words;
    }

private:
    bool takeCharacter(QChar c)
    {
        if (c == QLatin1Char('"')) {
            m_quoted = !m_quoted;
            m_started = true;
        } else if (m_quoted) {
            takeQuoted(c);
        } else if (c == QLatin1Char(' ') || c == QLatin1Char('\t')) {
            finishWord();
        } else if (c == QLatin1Char('%')) {
            return takeField(++m_at < m_exec.size() ? m_exec[m_at] : QChar());
        } else {
            add(c);
        }
        return true;
    }

    void takeQuoted(QChar c)
    {
        const QChar next = m_at + 1 < m_exec.size() ? m_exec[m_at + 1] : QChar();
        if (c == QLatin1Char('\\') && !next.isNull() && QStringLiteral("\"`$\\").contains(next)) {
            ++m_at;
            add(next);
        } else {
            add(c);
        }
    }

    bool takeField(QChar code)
    {
        if (code == QLatin1Char('%'))
            add(code);
        else if (code == QLatin1Char('c'))
            add(m_fields.name);
        else if (code == QLatin1Char('k'))
            add(m_fields.path);
        else if (code == QLatin1Char('i'))
            addIcon();
        else
            // Files and URLs, and the deprecated codes: nothing stands for them.
            return !code.isNull() && QStringLiteral("fFuUdDnNvm").contains(code);
        return true;
    }

    void addIcon()
    {
        finishWord();
        if (!m_fields.iconName.isEmpty())
            m_words << QStringLiteral("--icon") << m_fields.iconName;
    }

    void add(const QString& text)
    {
        m_word += text;
        m_started = true;
    }

    void finishWord()
    {
        if (m_started)
            m_words.append(m_word);
        m_word.clear();
        m_started = false;
    }

    const QString& m_exec;
    const ExecFields& m_fields;
    QStringList m_words;
    QString m_word;
    qsizetype m_at = 0;
    bool m_quoted = false;
    bool m_started = false;
};

} // namespace

std::optional<QStringList> parseExec(const QString& exec, const ExecFields& fields)
{
    return ExecParser(exec, fields).parse();
}

} // namespace nestbox
