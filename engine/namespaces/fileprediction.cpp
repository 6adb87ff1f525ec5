// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/fileprediction.h"

#include "engine/namespaces/seenid.h"

#include <algorithm>
#include <vector>

namespace nestbox {
namespace {

using Rule = FileVerdict::Rule;
using Status = NamespaceTranslation::Status;

constexpr unsigned may_read = 4;
constexpr unsigned may_write = 2;
constexpr unsigned may_execute = 1;

// inode(7)
constexpr std::uint32_t type_bits = 0170000;
constexpr std::uint32_t directory_type = 0040000;
constexpr std::uint32_t any_execute_bit = 0111;

/// One process and one file.
class Judge
{
public:
    /// `uid` and `gid`: what the file's numbers stand for.
    Judge(const Credentials& who, const FileFacts& file, const FilePrediction& prediction, SeenId uid, SeenId gid)
        : m_who(who)
        , m_file(file)
        , m_uid(uid)
        , m_gid(gid)
        , m_owner(prediction.owner.status)
        , m_group(prediction.group.status)
    {
    }

    [[nodiscard]] FileVerdict access(unsigned wanted) const
    {
        FileVerdict verdict = by_bits(wanted);
        if (verdict.allowed || verdict.rule == Rule::Ambiguous)
            return verdict;
        for (const unsigned capability : capabilities_for(wanted))
            if (m_who.effective.has(capability))
                return by_capability(capability, verdict.acl_may_differ);
        return verdict;
    }

    [[nodiscard]] FileVerdict chown() const
    {
        if (m_who.effective.has(cap_chown))
            return by_capability(cap_chown, false);
        return { .allowed = false, .rule = Rule::NoCapability, .capability = cap_chown };
    }

private:
    /// acl_permission_check: exactly one of the three classes counts, even if another one would allow more.
    [[nodiscard]] FileVerdict by_bits(unsigned wanted) const
    {
        const bool owner = m_who.uid.filesystem == m_file.uid;
        const bool member
            = m_who.gid.filesystem == m_file.gid || std::ranges::find(m_who.groups, m_file.gid) != m_who.groups.end();
        if ((owner && m_uid != SeenId::Itself) || (!owner && member && m_gid != SeenId::Itself))
            return { .rule = Rule::Ambiguous };
        const unsigned bits = m_file.mode >> (owner ? 6U : member ? 3U : 0U) & 7U;
        FileVerdict verdict;
        verdict.allowed = (bits & wanted) == wanted;
        verdict.rule = owner ? Rule::OwnerBits : member ? Rule::GroupBits : Rule::OtherBits;
        verdict.acl_may_differ = m_file.has_acl && !owner;
        return verdict;
    }

    /// generic_permission: CAP_DAC_READ_SEARCH reads files, and reads and searches directories; CAP_DAC_OVERRIDE does
    /// everything but execute a file that nobody may.
    [[nodiscard]] std::vector<unsigned> capabilities_for(unsigned wanted) const
    {
        const bool directory = (m_file.mode & type_bits) == directory_type;
        std::vector<unsigned> capabilities;
        if (wanted == may_read || (directory && wanted == may_execute))
            capabilities.push_back(cap_dac_read_search);
        if (directory || wanted != may_execute || (m_file.mode & any_execute_bit) != 0)
            capabilities.push_back(cap_dac_override);
        return capabilities;
    }

    /// capable_wrt_inode_uidgid.
    [[nodiscard]] FileVerdict by_capability(unsigned capability, bool acl_may_differ) const
    {
        const Rule rule = capability_rule();
        return { .allowed = rule == Rule::Capability,
            .rule = rule,
            .capability = capability,
            .acl_may_differ = acl_may_differ && rule != Rule::Capability };
    }

    [[nodiscard]] Rule capability_rule() const
    {
        if (m_owner == Status::Mapped && m_group == Status::Mapped)
            return Rule::Capability;
        if (m_owner != Status::Unknown && m_group != Status::Unknown)
            return Rule::NotMapped;
        return m_uid == SeenId::Ambiguous || m_gid == SeenId::Ambiguous ? Rule::Ambiguous : Rule::Unknown;
    }

    const Credentials& m_who;
    const FileFacts& m_file;
    SeenId m_uid;
    SeenId m_gid;
    Status m_owner;
    Status m_group;
};

/// Who has no number for the reader has none in any namespace below him.
NamespaceTranslation seen_inside(const NamespaceTree& tree, IdKind kind, Id id, SeenId seen, std::size_t home)
{
    if (seen == SeenId::Itself)
        return translate(tree, kind, id, *tree.reader, home);
    NamespaceTranslation result;
    if (seen == SeenId::NoNumber && tree.is_within(home, *tree.reader))
        result.status = Status::Unmapped;
    return result;
}

} // namespace

FilePrediction predict_file_access(
    const NamespaceTree& tree, std::size_t home, const Credentials& credentials, const FileFacts& file)
{
    FilePrediction prediction;
    if (!tree.reader)
        return prediction;
    const SeenId uid = seen_id(tree, IdKind::Uid, file.uid);
    const SeenId gid = seen_id(tree, IdKind::Gid, file.gid);
    prediction.owner = seen_inside(tree, IdKind::Uid, file.uid, uid, home);
    prediction.group = seen_inside(tree, IdKind::Gid, file.gid, gid, home);
    const Judge judge { credentials, file, prediction, uid, gid };
    prediction.read = judge.access(may_read);
    prediction.write = judge.access(may_write);
    prediction.execute = judge.access(may_execute);
    prediction.chown = judge.chown();
    return prediction;
}

} // namespace nestbox
