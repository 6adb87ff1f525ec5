// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/assessment.h"
#include "engine/profile/hostfacts.h"
#include "engine/profile/profile.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

namespace nestbox {

/// The profile being edited. Views read it and hold no copy of its ranges.
///
/// There are two values: the committed one, which undo and the file know, and the working one, which a gesture (a drag,
/// a cell being typed into) changes as often as it likes with preview(). commit() makes one undo command of the whole
/// gesture, revert() drops it. Everything shown is the working value, freshly assessed.
class SandboxDocument : public QObject
{
    Q_OBJECT

public:
    explicit SandboxDocument(HostFacts facts, QObject* parent = nullptr);
    ~SandboxDocument() override;

    [[nodiscard]] const Profile& profile() const { return m_working; }
    [[nodiscard]] const Assessment& assessment() const { return m_assessment; }
    [[nodiscard]] const HostFacts& facts() const { return m_facts; }
    [[nodiscard]] bool isPreviewing() const { return m_working != m_committed; }

    /// Shows `profile` without making it a step of undo.
    void preview(Profile profile);
    /// Makes one undo command named `text` of what preview() showed; nothing when it changed nothing.
    void commit(const QString& text);
    /// Back to the committed value.
    void revert();
    /// preview() and commit() in one.
    void apply(const QString& text, Profile profile);

    /// Starts over with `profile` from `path` (empty: not saved yet). Forgets undo.
    void load(const Profile& profile, const QString& path);
    /// The committed value is in `path` now.
    void markSaved(const QString& path);
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isModified() const { return !m_undoStack.isClean() || isPreviewing(); }

    /// The machine changed (a delegation was added): assesses anew.
    void setFacts(HostFacts facts);

    /// While it is on, an edit of the UID maps is mirrored onto the GID maps (gidmirror.h) in the same step of undo. It
    /// is on after load() when the maps are such mirrors, and switches itself off as soon as the committed ones are
    /// not: somebody edited the GID maps on their own, or undid to where they were something else.
    [[nodiscard]] bool gidFollowsUid() const { return m_gidFollowsUid; }
    /// Switching it on mirrors the maps at once, as a step of undo.
    void setGidFollowsUid(bool follows);

    [[nodiscard]] QUndoStack* undoStack() { return &m_undoStack; }

signals:
    /// The working value is about to become `next`: the moment for a model to announce rows.
    void aboutToChange(const nestbox::Profile& next);
    /// The working value or its assessment changed.
    void changed();
    /// Another profile was loaded, or the file's path or the modified state changed.
    void identityChanged();
    void gidFollowsUidChanged(bool follows);

private:
    class EditCommand;

    void setWorking(Profile next);
    void setCommitted(const Profile& profile);
    [[nodiscard]] bool isMirrored(const Profile& profile) const;
    [[nodiscard]] Profile followed(Profile profile) const;
    void switchFollowing(bool follows);

    HostFacts m_facts;
    Profile m_committed;
    Profile m_working;
    Assessment m_assessment;
    QString m_path;
    QUndoStack m_undoStack;
    bool m_gidFollowsUid = false;
};

} // namespace nestbox
