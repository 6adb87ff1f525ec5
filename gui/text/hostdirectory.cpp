// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/hostdirectory.h"

#include "engine/host/account.h"
#include "engine/host/freeids.h"

#include <atomic>
#include <map>
#include <mutex>
#include <utility>

namespace nestbox {

namespace {

std::atomic<bool> isOpen = false;

std::string lookUp(Id id, IdKind kind)
{
    if (kind == IdKind::Gid)
        return name_of_group(id);
    const std::optional<Account> account = find_account(id);
    return account ? account->name : std::string {};
}

} // namespace

void HostDirectory::open()
{
    isOpen = true;
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
