// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Nestbox's window for the tests, run by an ordinary user: launches and cancels when standard input says so, says on
// standard output what a person would see, a line each.

#include "gui/administrator/lockchip.h"
#include "gui/administrator/mapperservice.h"
#include "gui/app/mainwindow.h"
#include "gui/build/buildpage.h"
#include "gui/build/outputpanel.h"
#include "gui/build/outputtab.h"
#include "gui/document/sandboxdocument.h"
#include "gui/text/routetext.h"

#include <QApplication>
#include <QLabel>
#include <QSocketNotifier>
#include <QToolButton>

#include <cstdio>
#include <unistd.h>

using namespace nestbox;

namespace {

void say(const QString& line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

/// The state of each launch, its sentence, and what its button says.
void sayTabs(const OutputPanel& panel)
{
    for (int i = 0; i < panel.count(); ++i) {
        const OutputTab* tab = panel.tabAt(i);
        const auto* button = tab->findChild<QToolButton*>();
        say(QStringLiteral("tab%1 %2 | %3 | %4 | %5")
                .arg(i)
                .arg(tab->stateText(), tab->findChild<QLabel*>()->text(),
                    button->isVisibleTo(tab) ? button->text() : QString(), tab->output().simplified()));
    }
}

class Person : public QObject
{
public:
    explicit Person(BuildPage& page)
        : m_page(page)
        , m_lock(*page.findChild<LockChip*>())
    {
        connect(page.output(), &OutputPanel::stateChanged, this, [this] { sayTabs(*m_page.output()); });
        connect(&m_input, &QSocketNotifier::activated, this, &Person::read);
    }

private:
    void read()
    {
        char text[256] = {};
        if (::read(0, text, sizeof text - 1) <= 0)
            return QCoreApplication::quit();
        for (const QString& line : QString::fromLatin1(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            obey(line);
    }

    void obey(const QString& line)
    {
        if (line == QLatin1String("launch"))
            m_page.launch();
        else if (line == QLatin1String("cancel"))
            m_page.output()->tabAt(0)->findChild<QToolButton*>()->click();
        else if (line == QLatin1String("lock"))
            say(QStringLiteral("lock %1").arg(m_lock.isVisibleTo(&m_page) ? m_lock.text() : QStringLiteral("none")));
        else if (line == QLatin1String("tabs"))
            sayTabs(*m_page.output());
    }

    BuildPage& m_page;
    LockChip& m_lock;
    QSocketNotifier m_input { 0, QSocketNotifier::Read };
};

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    MainWindow window(gatherAllFacts());
    window.show();
    window.openProfile(QCoreApplication::arguments().value(1));
    const Person person(*window.findChild<BuildPage*>());
    say(QStringLiteral("ready"));
    return QCoreApplication::exec();
}
