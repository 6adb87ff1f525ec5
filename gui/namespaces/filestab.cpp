// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/filestab.h"

#include "engine/host/filefacts.h"
#include "gui/namespaces/plainscrollarea.h"
#include "gui/text/filetext.h"
#include "gui/text/namespacetext.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/labels.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <cstring>

namespace nestbox {

FilesTab::FilesTab(QWidget* parent)
    : DetailsTab(parent)
    , m_path(new QLineEdit)
    , m_process(new QComboBox)
    , m_rows(new QFormLayout)
    , m_note(newCaptionLabel())
{
    setAcceptDrops(true);
    const QStringList captions { tr("Owner inside"), tr("Group inside"), tr("Mode"), tr("Read"), tr("Write"),
        tr("Execute or search"), tr("Change the owner") };
    for (const QString& caption : captions) {
        QLabel* name = newCaptionLabel();
        name->setText(caption);
        name->setWordWrap(false);
        m_values << newTextLabel();
        m_rows->addRow(name, m_values.constLast());
    }
    m_rows->setHorizontalSpacing(18);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->setContentsMargins(0, 4, 0, 0);
    auto* content = new QWidget;
    content->setLayout(m_rows);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 4, 0);
    layout->addLayout(buildQuestion());
    layout->addWidget(newPlainScrollArea(content), 1);
    layout->addWidget(m_note);
    connect(m_path, &QLineEdit::textChanged, this, &FilesTab::answer);
    connect(m_process, &QComboBox::currentIndexChanged, this, &FilesTab::answer);
}

QLayout* FilesTab::buildQuestion()
{
    m_path->setPlaceholderText(tr("Drop a file here, or type its path"));
    m_path->setAccessibleName(tr("Path of the file"));
    m_path->setClearButtonEnabled(true);
    m_path->setAcceptDrops(false); // the tab takes it
    m_process->setAccessibleName(tr("Process in the namespace"));
    m_process->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_process->setMinimumContentsLength(20);
    auto* choose = new QToolButton;
    choose->setIcon(icon(QStringLiteral("open")));
    choose->setToolTip(tr("Choose a file"));
    choose->setAccessibleName(choose->toolTip());
    connect(choose, &QToolButton::clicked, this, &FilesTab::browse);
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("What may process")));
    row->addWidget(m_process);
    row->addWidget(new QLabel(tr("do to")));
    row->addWidget(m_path, 1);
    row->addWidget(choose);
    return row;
}

void FilesTab::browse()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a File"), m_path->text());
    if (!path.isEmpty())
        setPath(path);
}

void FilesTab::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void FilesTab::dropEvent(QDropEvent* event)
{
    setPath(event->mimeData()->urls().constFirst().toLocalFile());
    event->acceptProposedAction();
}

void FilesTab::setPath(const QString& path)
{
    m_path->setText(path);
}

void FilesTab::showPlace(const NamespacePlace& place)
{
    m_place = place;
    fillProcesses();
    answer();
}

void FilesTab::fillProcesses()
{
    const QSignalBlocker quiet(m_process);
    const QVariant before = m_process->currentData();
    m_process->clear();
    for (const std::size_t i : m_place.namespaceNode().processes) {
        const Process& process = m_place.tree->processes[i];
        m_process->addItem(QStringLiteral("%1 %2").arg(process.pid).arg(printable(process.name)), process.pid);
    }
    m_process->setCurrentIndex(std::max(0, m_process->findData(before)));
}

void FilesTab::say(const QString& sentence)
{
    for (QLabel* value : std::as_const(m_values))
        value->setText(QStringLiteral("–"));
    m_note->setText(sentence);
}

void FilesTab::answer()
{
    if (!m_place.valid())
        return;
    const auto& processes = m_place.namespaceNode().processes;
    const int chosen = m_process->currentIndex();
    if (!m_place.live)
        return say(tr("A snapshot knows nothing of files."));
    if (chosen < 0 || static_cast<std::size_t>(chosen) >= processes.size())
        return say(processesAreHidden(*m_place.tree, *m_place.node)
                ? tr("There is no process in this namespace that you may see, to ask about.")
                : tr("There is no process in this namespace to ask about."));
    if (m_path->text().isEmpty())
        return say(tr("Drop a file: whose is it as seen from inside, and what may a process in there do to it?"));
    const auto file = file_facts(QFile::encodeName(m_path->text()).constData());
    if (!file)
        return say(tr("%1: %2").arg(m_path->text(), QString::fromLocal8Bit(std::strerror(file.error()))));
    if (!m_place.tree->processes[processes[static_cast<std::size_t>(chosen)]].credentials)
        return say(tr("The credentials of that process could not be read."));
    showAnswers(*file, processes[static_cast<std::size_t>(chosen)]);
}

void FilesTab::showAnswers(const FileFacts& file, std::size_t process)
{
    const NamespaceTree& tree = *m_place.tree;
    const FilePrediction found = predict_file_access(tree, *m_place.node, *tree.processes[process].credentials, file);
    const QStringList texts { fileOwnerText(tree, file.uid, IdKind::Uid, found.owner),
        fileOwnerText(tree, file.gid, IdKind::Gid, found.group), fileModeText(file.mode), fileVerdictText(found.read),
        fileVerdictText(found.write), fileVerdictText(found.execute), fileVerdictText(found.chown) };
    for (qsizetype i = 0; i < texts.size(); ++i)
        m_values[i]->setText(texts[i]);
    m_note->setText(tr("By the credentials of the process alone: folders on the way, read-only or ID-mapped mounts and "
                       "security modules may forbid more."));
}

QStringList FilesTab::answers() const
{
    QStringList texts;
    for (const QLabel* value : m_values)
        texts << value->text();
    return texts << m_note->text();
}

} // namespace nestbox
