// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/sandboxdocument.h"

#include "gui/document/gidmirror.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace nestbox {

/// Holds whole profiles: at most a few kilobytes each, and undo restores exactly.
class SandboxDocument::EditCommand : public QUndoCommand
{
public:
    EditCommand(SandboxDocument& document, const QString& text, Profile before, Profile after)
        : QUndoCommand(text)
        , m_document(document)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    void undo() override { m_document.setCommitted(m_before); }
    void redo() override { m_document.setCommitted(m_after); }

private:
    SandboxDocument& m_document;
    Profile m_before;
    Profile m_after;
};

SandboxDocument::SandboxDocument(HostFacts facts, QObject* parent)
    : QObject(parent)
    , m_facts(std::move(facts))
    , m_assessment(assess(m_working, m_facts))
{
    connect(&m_undoStack, &QUndoStack::cleanChanged, this, &SandboxDocument::identityChanged);
}

SandboxDocument::~SandboxDocument()
{
    // The stack tells that it is clean once more when it goes.
    m_undoStack.disconnect(this);
}

void SandboxDocument::setWorking(Profile next)
{
    const bool wasPreviewing = isPreviewing();
    emit aboutToChange(next);
    m_working = std::move(next);
    m_assessment = assess(m_working, m_facts);
    emit changed();
    if (wasPreviewing != isPreviewing())
        emit identityChanged();
}

void SandboxDocument::setCommitted(const Profile& profile)
{
    m_committed = profile;
    setWorking(m_committed);
    switchFollowing(m_gidFollowsUid && isMirrored(m_committed));
}

bool SandboxDocument::isMirrored(const Profile& profile) const
{
    return withMirroredGids(profile, m_facts) == profile;
}

/// What was edited, with the GID maps brought along unless they were edited themselves.
Profile SandboxDocument::followed(Profile profile) const
{
    const auto sameGids = [&profile](const Profile& other) {
        return std::ranges::equal(profile.levels, other.levels, {}, &ProfileLevel::gid, &ProfileLevel::gid);
    };
    const auto untouched = [&] { return sameGids(m_committed) || (sameGids(m_working) && isMirrored(m_working)); };
    return m_gidFollowsUid && untouched() ? withMirroredGids(std::move(profile), m_facts) : profile;
}

void SandboxDocument::switchFollowing(bool follows)
{
    if (m_gidFollowsUid == follows)
        return;
    m_gidFollowsUid = follows;
    emit gidFollowsUidChanged(follows);
}

void SandboxDocument::setGidFollowsUid(bool follows)
{
    switchFollowing(follows);
    if (follows)
        apply(tr("Let GIDs Follow UIDs"), withMirroredGids(m_working, m_facts));
}

void SandboxDocument::preview(Profile profile)
{
    Profile next = followed(std::move(profile));
    if (next != m_working)
        setWorking(std::move(next));
}

void SandboxDocument::commit(const QString& text)
{
    if (isPreviewing())
        m_undoStack.push(new EditCommand(*this, text, m_committed, m_working));
}

void SandboxDocument::revert()
{
    preview(m_committed);
}

void SandboxDocument::apply(const QString& text, Profile profile)
{
    preview(std::move(profile));
    commit(text);
}

void SandboxDocument::load(const Profile& profile, const QString& path)
{
    m_path = path;
    setCommitted(profile);
    m_undoStack.clear();
    switchFollowing(isMirrored(profile));
    emit identityChanged();
}

void SandboxDocument::markSaved(const QString& path)
{
    m_path = path;
    m_undoStack.setClean();
    emit identityChanged();
}

void SandboxDocument::setFacts(HostFacts facts)
{
    m_facts = std::move(facts);
    setWorking(m_working);
    switchFollowing(m_gidFollowsUid && isMirrored(m_committed));
}

} // namespace nestbox
