// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/profilefiles.h"

#include "engine/host/profilefile.h"
#include "gui/document/presets.h"
#include "gui/document/profilelibrary.h"
#include "gui/document/sandboxdocument.h"
#include "gui/text/profileerrortext.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QRegularExpression>

#include <algorithm>
#include <system_error>

namespace nestbox {

namespace {

constexpr std::size_t errorsShown = 12;

QString nameFilter()
{
    return ProfileFiles::tr("Profiles (*%1)").arg(profileSuffix());
}

QString errorList(const std::vector<ProfileError>& errors)
{
    const std::vector<ProfileError> shown(
        errors.begin(), errors.begin() + static_cast<std::ptrdiff_t>(std::min(errors.size(), errorsShown)));
    QString text = profileErrorsText(shown);
    if (errors.size() > errorsShown)
        text += QLatin1Char('\n')
            + ProfileFiles::tr("… and %n more.", nullptr, static_cast<int>(errors.size() - errorsShown));
    return text;
}

void showErrors(QWidget& window, const QString& path, const std::vector<ProfileError>& errors)
{
    QMessageBox box(QMessageBox::Warning, ProfileFiles::tr("Not Opened"),
        ProfileFiles::tr("“%1” cannot be opened as a profile. Nothing was loaded.").arg(QFileInfo(path).fileName()),
        QMessageBox::Close, &window);
    box.setInformativeText(errorList(errors));
    box.setTextInteractionFlags(Qt::TextSelectableByMouse);
    box.exec();
}

/// "Root + subordinate IDs" becomes root-subordinate-ids.nestbox.json.
QString proposedPath(const Profile& profile)
{
    QString name = QString::fromStdString(profile.name).toLower();
    name.replace(QRegularExpression(QStringLiteral("[^\\p{L}\\p{N}]+")), QStringLiteral("-"));
    name.remove(QRegularExpression(QStringLiteral("^-|-$")));
    return QDir(ProfileLibrary::ownFolder())
        .filePath((name.isEmpty() ? QStringLiteral("profile") : name) + profileSuffix());
}

} // namespace

ProfileFiles::ProfileFiles(SandboxDocument& document, ProfileLibrary& library, QWidget& window)
    : QObject(&window)
    , m_document(document)
    , m_library(library)
    , m_window(window)
{
}

void ProfileFiles::newProfile()
{
    if (!mayDiscard())
        return;
    Profile profile = loadPreset(presetPaths().constFirst(), m_document.facts()).value_or(Profile {});
    profile.name = tr("New sandbox").toStdString();
    profile.description.clear();
    m_document.load(profile, QString());
}

bool ProfileFiles::openMade(const Profile& profile)
{
    if (!mayDiscard())
        return false;
    m_document.load(profile, QString());
    return true;
}

void ProfileFiles::open()
{
    const QString path
        = QFileDialog::getOpenFileName(&m_window, tr("Open Profile"), ProfileLibrary::ownFolder(), nameFilter());
    if (!path.isEmpty())
        openPath(path);
}

void ProfileFiles::openPath(const QString& path)
{
    const bool isOpen = path == m_document.path() && !m_document.isModified();
    if (isOpen || !mayDiscard() || !load(path))
        return;
    if (!isPresetPath(path))
        m_library.addRecent(QFileInfo(path).absoluteFilePath());
}

bool ProfileFiles::load(const QString& path)
{
    if (isPresetPath(path)) {
        m_document.load(loadPreset(path, m_document.facts()).value_or(Profile {}), path);
        return true;
    }
    const auto profile = read_profile_file(QFile::encodeName(path).toStdString());
    if (!profile) {
        showErrors(m_window, path, profile.error());
        return false;
    }
    m_document.load(*profile, QFileInfo(path).absoluteFilePath());
    return true;
}

bool ProfileFiles::save()
{
    const QString path = m_document.path();
    return path.isEmpty() || isPresetPath(path) ? saveAs() : saveTo(path);
}

bool ProfileFiles::saveAs()
{
    const bool named = !m_document.path().isEmpty() && !isPresetPath(m_document.path());
    const QString proposal = named ? m_document.path() : proposedPath(m_document.profile());
    QString path = QFileDialog::getSaveFileName(&m_window, tr("Save Profile"), proposal, nameFilter());
    if (path.isEmpty())
        return false;
    if (!path.endsWith(QLatin1String(".json")))
        path += profileSuffix();
    return saveTo(path);
}

bool ProfileFiles::saveTo(const QString& path)
{
    const auto written = write_profile_file(QFile::encodeName(path).toStdString(), m_document.profile());
    if (!written) {
        const QString reason = QString::fromStdString(std::generic_category().message(written.error().error));
        QMessageBox::critical(&m_window, tr("Not Saved"), tr("“%1” cannot be saved: %2.").arg(path, reason));
        return false;
    }
    m_document.markSaved(path);
    m_library.addRecent(path);
    return true;
}

bool ProfileFiles::mayDiscard()
{
    if (!m_document.isModified())
        return true;
    const auto answer = QMessageBox::question(&m_window, tr("Unsaved Changes"),
        tr("“%1” has unsaved changes.").arg(QString::fromStdString(m_document.profile().name)),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    return answer == QMessageBox::Save ? save() : answer == QMessageBox::Discard;
}

} // namespace nestbox
