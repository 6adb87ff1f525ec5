// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/hostdirectory.h"

#include "engine/host/account.h"
#include "engine/host/freeids.h"
#include "engine/host/localids.h"
#include "engine/profile/intervals.h"
#include "gui/text/idtext.h"

#include <atomic>
#include <map>
#include <mutex>
#include <utility>

namespace nestbox {

namespace {

constexpr std::size_t mostStretches = 6; ///< each takes room in a picture

std::atomic<bool> isOpen = false;

std::string lookUp(Id id, IdKind kind)
{
    if (kind == IdKind::Gid)
        return name_of_group(id);
    const std::optional<Account> account = find_account(id);
    return account ? account->name : std::string {};
}

/// What the files said when they were read.
struct Local
{
    LocalIds ids;
    std::vector<IdInterval> taken;
};

std::vector<IdInterval> ordinaryIds(const LocalIds& ids)
{
    const std::vector<IdInterval> ordinary { { firstOrdinaryId, overflowId }, { overflowId + 1, id_space_end } };
    std::vector<IdInterval> taken;
    for (const IdInterval part : taken_ids(ids))
        for (const IdInterval where : ordinary)
            taken.push_back(part.intersection(where));
    return joined_to(mostStretches, std::move(taken));
}

Local readLocal(IdKind kind)
{
    LocalIds ids = find_local_ids(kind);
    std::vector<IdInterval> taken = ordinaryIds(ids);
    return { std::move(ids), std::move(taken) };
}

std::mutex localMutex;
std::map<IdKind, Local> localOfKind;

/// With the mutex held.
const Local& localIds(IdKind kind)
{
    const auto known = localOfKind.find(kind);
    if (known != localOfKind.end())
        return known->second;
    return localOfKind.emplace(kind, readLocal(kind)).first->second;
}

} // namespace

void HostDirectory::open()
{
    if (!isOpen.exchange(true))
        return; // read when first asked: a command may not need it
    std::map<IdKind, Local> now;
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid })
        now.emplace(kind, readLocal(kind));
    const std::scoped_lock lock(localMutex);
    localOfKind.swap(now);
}

std::string HostDirectory::localNameOf(std::uint32_t id, IdKind kind)
{
    if (!isOpen)
        return {};
    const std::scoped_lock lock(localMutex);
    const std::map<Id, std::string>& names = localIds(kind).ids.names;
    const auto found = names.find(id);
    return found == names.end() ? std::string {} : found->second;
}

std::optional<std::vector<IdInterval>> HostDirectory::takenIds(IdKind kind)
{
    if (!isOpen)
        return std::nullopt;
    const std::scoped_lock lock(localMutex);
    return localIds(kind).taken;
}

std::string HostDirectory::nameOf(std::uint32_t id, IdKind kind)
{
    static std::mutex mutex;
    static std::map<std::pair<Id, IdKind>, std::string> names;
    if (!isOpen)
        return {};
    const std::scoped_lock lock(mutex);
    const auto known = names.find({ id, kind });
    return known != names.end() ? known->second : names.emplace(std::pair { id, kind }, lookUp(id, kind)).first->second;
}

std::optional<IdInterval> HostDirectory::freeIds(std::uint64_t count)
{
    return isOpen ? find_free_ids(count) : std::nullopt;
}

} // namespace nestbox
