// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/subordinateids.h"

#include "engine/host/readfile.h"
#include "engine/host/subidservice.h"
#include "engine/host/subordinatefile.h"

#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <mutex>
#include <optional>
#include <span>

namespace nestbox {
namespace {

/// struct subid_range of shadow/subid.h, the same in both versions of the library.
struct SubidRange
{
    unsigned long start;
    unsigned long count;
};

/// libsubid, loaded once and kept: it holds on to its log.
class Libsubid
{
public:
    Libsubid()
    {
        for (const char* const name : { "libsubid.so.5", "libsubid.so.4" })
            if (m_library == nullptr)
                m_library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
        if (m_library == nullptr)
            return;
        m_get_uids = function<Get>("subid_get_uid_ranges");
        m_get_gids = function<Get>("subid_get_gid_ranges");
        m_free = function<Free>("subid_free");
        using Initialise = bool(const char*, std::FILE*);
        if (auto* const initialise = function<Initialise>("subid_init"))
            initialise("nestbox", nullptr); // its messages go to /dev/null
    }

    [[nodiscard]] bool loaded() const { return m_get_uids != nullptr && m_get_gids != nullptr; }

    [[nodiscard]] std::vector<IdInterval> ids_of(const std::string& user_name, IdKind kind)
    {
        const std::scoped_lock lock { m_mutex }; // the library keeps its place in the file in a global
        SubidRange* ranges = nullptr;
        const int count = (kind == IdKind::Gid ? m_get_gids : m_get_uids)(user_name.c_str(), &ranges);
        std::vector<IdInterval> intervals;
        if (count > 0)
            intervals = to_intervals({ ranges, static_cast<std::size_t>(count) });
        (m_free != nullptr ? m_free : &std::free)(ranges);
        return intervals;
    }

private:
    using Get = int(const char*, SubidRange**);
    using Free = void(void*);

    template <typename Function> [[nodiscard]] Function* function(const char* name) const
    {
        return reinterpret_cast<Function*>(dlsym(m_library, name));
    }

    static std::vector<IdInterval> to_intervals(std::span<const SubidRange> ranges)
    {
        std::vector<IdInterval> intervals;
        for (const SubidRange& range : ranges)
            if (range.start < id_space_end && range.count > 0)
                intervals.push_back(
                    { range.start, range.start + std::min<Wide>(range.count, id_space_end - range.start) });
        return intervals;
    }

    using Wide = unsigned long;

    void* m_library = nullptr;
    Get* m_get_uids = nullptr;
    Get* m_get_gids = nullptr;
    Free* m_free = nullptr;
    std::mutex m_mutex;
};

} // namespace

std::vector<IdInterval> subordinate_ids(const std::string& user_name, Id uid, IdKind kind)
{
    constexpr std::size_t largest_nsswitch = 64UL * 1024;
    if (subid_service(read_file("/etc/nsswitch.conf", largest_nsswitch).value_or("")) != "files") {
        static Libsubid library;
        if (library.loaded())
            return library.ids_of(user_name, kind);
    }
    return delegated_in_file(kind == IdKind::Gid ? "/etc/subgid" : "/etc/subuid", user_name, uid);
}

} // namespace nestbox
