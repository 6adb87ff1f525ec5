// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiletexts.h"

#include "engine/profile/profiletext.h"

namespace {

using nestbox::largest_profile_text;

/// The text between a profile's first lines and its end, so that every case starts on line 4.
std::string with_header(const std::string& body)
{
    return "{\n  \"nestbox\": 1,\n  \"name\": \"n\",\n" + body + "\n}\n";
}

std::string with_levels(const std::string& body)
{
    return with_header("  \"levels\": [{}],\n" + body);
}
std::string with_range(const std::string& range)
{
    return with_header("\"levels\": [ { \"uid\": [\n" + range + "\n] } ]");
}

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

/// `containers` arrays in each other, as the value of an unknown key.
std::string nested(std::size_t containers)
{
    return with_levels("\"deep\": " + std::string(containers, '[') + std::string(containers, ']'));
}

class Refusals
{
public:
    std::vector<RefusedText> take()
    {
        add_file_rows();
        add_range_rows();
        add_level_rows();
        add_isolation_rows();
        add_program_rows();
        return std::move(m_cases);
    }

private:
    void add_file_rows()
    {
        const auto row = [&](const char* name, const std::string& text, const char* error) {
            m_cases.push_back({ name, text, error });
        };
        row("empty", "", "1  NotJson");
        row("not an object", "\n[]\n", "2  WrongType Object");
        row("just a number", "12", "1  WrongType Object");
        row("no version", "{ \"name\": \"n\", \"levels\": [{}] }", "1 nestbox MissingKey");
        row("no name", "\n{ \"nestbox\": 1, \"levels\": [{}] }", "2 name MissingKey");
        row("no levels", "{ \"nestbox\": 1, \"name\": \"n\" }", "1 levels MissingKey");
        row("other version, other keys", "{ \"news\": 1,\n\"nestbox\": 2 }", "2 nestbox WrongVersion <2>");
        row("version 0", with_levels("\"description\": \"\"").replace(15, 1, "0"), "2 nestbox WrongVersion <0>");
        row("negative version", with_levels("\"description\": \"\"").replace(15, 1, "-1"), "2 nestbox WrongVersion");
        row("version as text", with_levels("\"description\": \"\"").replace(15, 1, "\"1\""),
            "2 nestbox WrongType Integer");
        row("unknown key", with_levels("\"descripton\": \"\""), "5 descripton UnknownKey");
        row("key in quotes", with_levels("\"a b\\n\": 1"), "5 [\"a b\uFFFD\"] UnknownKey");
        row("doubled key", with_levels("\"description\": \"\",\n\"description\": 1"), "6 description DuplicateKey");
        row("doubled unknown key",
            with_levels("\"program\": { \"environment\": { \"set\": { \"A\": \"\",\n\"A\": \"\" } } }"),
            "6 program.environment.set.A DuplicateKey");
        row("empty name", with_levels("\"description\": \"\"").replace(29, 1, ""), "3 name WrongValue NonEmptyString");
        row("NUL in the description", with_levels(R"("description": "a\u0000")"),
            "5 description WrongValue NoNulByte <a\uFFFD>");
        row("description of a wrong type", with_levels("\"description\": null"), "5 description WrongType String");
        row("17 containers deep", nested(16), "5 deep[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0] TooDeep");
        row("not finished", "{\n\"nestbox\": 1,\n", "2  NotJson");
        row("comma at the end", with_levels("\"description\": \"\",").c_str(), "6  NotJson <}>");
        row("line break in a string", with_levels("\"description\": \"a\n\""), "5 description NotJson <\"a>");
        row("comment", with_levels("// none"), "5  NotJson </>");
        row("text behind the end", with_levels("\"description\": \"\"") + "x", "7  NotJson <x>");
        row("half a surrogate pair", with_levels(R"("description": "\ud83d")"), "5 description NotJson <\"\\ud83d\">");
        row("number beyond all bounds", with_range(R"({ "inside": 0, "outside": 1e999, "count": 1 })"),
            "5 levels[0].uid[0].outside WrongType Integer <1e999>");
    }

    void add_range_rows()
    {
        const auto row = [&](const char* name, const char* range, const char* error) {
            m_cases.push_back({ name, with_range(range), error });
        };
        row("range is a number", "5", "5 levels[0].uid[0] WrongType Object");
        row("no inside", R"({ "outside": 0, "count": 1 })", "5 levels[0].uid[0].inside MissingKey");
        row("no outside", R"({ "inside": 0, "count": 1 })", "5 levels[0].uid[0].outside MissingKey");
        row("no count", R"({ "inside": 0, "outside": 0 })", "5 levels[0].uid[0].count MissingKey");
        row("unknown key of a range", "{ \"inside\": 0, \"outside\": 0,\n\"length\": 1, \"count\": 1 }",
            "6 levels[0].uid[0].length UnknownKey");
        row("inside as text", R"({ "inside": "0", "outside": 0, "count": 1 })",
            "5 levels[0].uid[0].inside WrongType IdValue");
        row("inside -1", R"({ "inside": -1, "outside": 0, "count": 1 })",
            "5 levels[0].uid[0].inside WrongValue IdValue");
        row("inside 1.0", R"({ "inside": 1.0, "outside": 0, "count": 1 })",
            "5 levels[0].uid[0].inside WrongType IdValue");
        row("inside is no ID", R"({ "inside": 4294967295, "outside": 0, "count": 1 })",
            "5 levels[0].uid[0].inside WrongValue IdValue <4294967295>");
        row("outside is no ID", R"({ "inside": 0, "outside": 4294967295, "count": 1 })",
            "5 levels[0].uid[0].outside WrongValue OutsideValue <4294967295>");
        row("outside wraps", R"({ "inside": 0, "outside": 4294967296, "count": 1 })",
            "5 levels[0].uid[0].outside WrongValue OutsideValue <4294967296>");
        row("outside beyond 64 bits", R"({ "inside": 0, "outside": 18446744073709551616, "count": 1 })",
            "5 levels[0].uid[0].outside WrongValue OutsideValue");
        row("outside null", R"({ "inside": 0, "outside": null, "count": 1 })",
            "5 levels[0].uid[0].outside WrongType OutsideValue");
        row("unknown symbol", R"({ "inside": 0, "outside": "Me", "count": 1 })",
            "5 levels[0].uid[0].outside WrongValue OutsideValue <Me>");
        row("user without a name", R"({ "inside": 0, "outside": "user:", "count": 1 })",
            "5 levels[0].uid[0].outside WrongValue OutsideValue <user:>");
        row("group among the users", R"({ "inside": 0, "outside": "group:video", "count": 1 })",
            "5 levels[0].uid[0].outside WrongValue SymbolOfThisKind <group:video>");
        row("count as text", R"({ "inside": 0, "outside": 0, "count": "all" })",
            "5 levels[0].uid[0].count WrongValue CountValue <all>");
        row("count true", R"({ "inside": 0, "outside": 0, "count": true })",
            "5 levels[0].uid[0].count WrongType CountValue");
        row("count too large", R"({ "inside": 0, "outside": 0, "count": 4294967296 })",
            "5 levels[0].uid[0].count WrongValue CountValue <4294967296>");
        row("rest of a number", R"({ "inside": 0, "outside": 0, "count": "rest" })",
            "5 levels[0].uid[0].count WrongValue SubordinateOnly <rest>");
        row("rest of me", R"({ "inside": 0, "outside": "me", "count": "rest" })",
            "5 levels[0].uid[0].count WrongValue SubordinateOnly <rest>");
        row("offset of me", R"({ "inside": 0, "outside": "me", "offset": 1, "count": 1 })",
            "5 levels[0].uid[0].offset WrongValue SubordinateOnly <1>");
        row("offset as text", R"({ "inside": 0, "outside": "subordinate", "offset": "1", "count": 1 })",
            "5 levels[0].uid[0].offset WrongType Integer");
        row("line of a value behind others", "{ \"inside\": 0,\n\"outside\": 0\n,\n\"count\":\n-1\n}",
            "9 levels[0].uid[0].count WrongValue CountValue");
    }

    void add_level_rows()
    {
        const auto row = [&](const char* name, const std::string& body, const char* error) {
            m_cases.push_back({ name, with_header(body), error });
        };
        const auto level2
            = [](const std::string& range) { return "\"levels\": [ {},\n{ \"gid\": [ " + range + " ] } ]"; };
        row("levels is an object", "\"levels\": {}", "4 levels WrongType OneToThirtyThreeLevels");
        row("no level", "\"levels\": []", "4 levels WrongValue OneToThirtyThreeLevels");
        row("34 levels", "\"levels\": [{}" + repeated(",{}", 33) + "]", "4 levels WrongValue OneToThirtyThreeLevels");
        row("level is a list", "\"levels\": [[]]", "4 levels[0] WrongType Object");
        row("unknown key of a level", "\"levels\": [{ \"projid\": [] }]", "4 levels[0].projid UnknownKey");
        row("uid is an object", "\"levels\": [{ \"uid\": {} }]", "4 levels[0].uid WrongType Array");
        row("gid is null", "\"levels\": [{ \"gid\": null }]", "4 levels[0].gid WrongType Array");
        row("setgroups true", "\"levels\": [{ \"setgroups\": true }]",
            "4 levels[0].setgroups WrongType SetgroupsValue");
        row("setgroups else", "\"levels\": [{ \"setgroups\": \"no\" }]",
            "4 levels[0].setgroups WrongValue SetgroupsValue <no>");
        row("user among the groups", R"("levels": [{ "gid": [ { "inside": 0, "outside": "user:ann", "count": 1 } ] }])",
            "4 levels[0].gid[0].outside WrongValue SymbolOfThisKind <user:ann>");
        row("symbol on level 2", level2(R"({ "inside": 0, "outside": "me", "count": 1 })"),
            "5 levels[1].gid[0].outside WrongValue OutsideNumber <me>");
        row("subordinate on level 2", level2(R"({ "inside": 0, "outside": "subordinate", "count": "rest" })"),
            "5 levels[1].gid[0].outside WrongValue OutsideNumber <subordinate>");
        row("rest on level 2", level2(R"({ "inside": 0, "outside": 0, "count": "rest" })"),
            "5 levels[1].gid[0].count WrongValue SubordinateOnly <rest>");
        row("offset on level 2", level2(R"({ "inside": 0, "outside": 0, "offset": 0, "count": 1 })"),
            "5 levels[1].gid[0].offset WrongValue SubordinateOnly <0>");
        row("no ID on level 2", level2(R"({ "inside": 0, "outside": 4294967295, "count": 1 })"),
            "5 levels[1].gid[0].outside WrongValue OutsideNumber <4294967295>");
    }

    void add_isolation_rows()
    {
        const auto row = [&](const char* name, const std::string& body, const char* error) {
            m_cases.push_back({ name, with_levels("\"isolation\": {\n" + body + "\n}"), error });
        };
        m_cases.push_back({ "isolation is a list", with_levels("\"isolation\": []"), "5 isolation WrongType Object" });
        row("unknown isolation", R"("seccomp": true)", "6 isolation.seccomp UnknownKey");
        row("namespaces is text", R"("namespaces": "pid")", "6 isolation.namespaces WrongType Array");
        row("user namespace", R"("namespaces": ["pid", "user"])",
            "6 isolation.namespaces[1] WrongValue NamespaceName <user>");
        row("namespace twice", "\"namespaces\": [\"pid\",\n\"pid\"]",
            "7 isolation.namespaces[1] WrongValue NoRepetition <pid>");
        row("namespace 1", "\"namespaces\": [1]", "6 isolation.namespaces[0] WrongType NamespaceName");
        row("hostname without uts", R"("hostname": "nest")", "6 isolation.hostname WrongValue UtsNamespace <nest>");
        row("hostname with a blank", R"("namespaces": ["uts"], "hostname": "my nest")",
            "6 isolation.hostname WrongValue Hostname <my nest>");
        row("hostname that begins with a hyphen", R"("namespaces": ["uts"], "hostname": "-nest")",
            "6 isolation.hostname WrongValue Hostname <-nest>");
        row("empty hostname", R"("namespaces": ["uts"], "hostname": "")", "6 isolation.hostname WrongValue Hostname");
        row("hostname 1", R"("namespaces": ["uts"], "hostname": 1)", "6 isolation.hostname WrongType Hostname");
        row("unknown root", R"("root": "/srv")", "6 isolation.root WrongValue RootValue </srv>");
        row("root null", R"("root": null)", "6 isolation.root WrongType RootValue");
        row("private root without mount", R"("namespaces": ["pid"], "root": "private")",
            "6 isolation.root WrongValue MountNamespace <private>");
        row("private root without pid", R"("namespaces": ["mount"], "root": "private")",
            "6 isolation.root WrongValue PidNamespace <private>");
        row("mounts without mount", R"("mounts": [{ "tmpfs": "/tmp" }])",
            "6 isolation.mounts WrongValue MountNamespace");
        const auto mount = [&](const char* name, const std::string& entry, const char* error) {
            row(name, "\"namespaces\": [\"mount\"], \"mounts\": [\n" + entry + "]", error);
        };
        row("mounts is an object", R"("mounts": {})", "6 isolation.mounts WrongType Array");
        mount("mount is text", R"("/tmp")", "7 isolation.mounts[0] WrongType Mount");
        mount("mount of nothing", "{}", "7 isolation.mounts[0] WrongValue Mount");
        mount("mount of both", R"({ "bind": "/a", "at": "/a", "tmpfs": "/a" })",
            "7 isolation.mounts[0] WrongValue Mount");
        mount("bind without at", R"({ "bind": "/a" })", "7 isolation.mounts[0].at MissingKey");
        mount("bind of a relative path", R"({ "bind": "a", "at": "/a" })",
            "7 isolation.mounts[0].bind WrongValue AbsoluteOrHomePath <a>");
        mount("bind of another's home", R"({ "bind": "~ann", "at": "/a" })",
            "7 isolation.mounts[0].bind WrongValue AbsoluteOrHomePath <~ann>");
        mount("bind at the home", R"({ "bind": "/a", "at": "~" })",
            "7 isolation.mounts[0].at WrongValue AbsolutePath <~>");
        mount("bind with NUL", R"({ "bind": "/a\u0000b", "at": "/a" })",
            "7 isolation.mounts[0].bind WrongValue NoNulByte </a\uFFFDb>");
        mount("read_only as text", R"({ "bind": "/a", "at": "/a", "read_only": "yes" })",
            "7 isolation.mounts[0].read_only WrongType Boolean");
        mount("tmpfs of a size", R"({ "tmpfs": "/a", "size": 1 })", "7 isolation.mounts[0].size UnknownKey");
        mount("tmpfs at", R"({ "tmpfs": "/a", "at": "/a" })", "7 isolation.mounts[0].at UnknownKey");
        mount("tmpfs at a relative path", R"({ "tmpfs": "a" })",
            "7 isolation.mounts[0].tmpfs WrongValue AbsolutePath <a>");
    }

    void add_program_rows()
    {
        const auto row = [&](const char* name, const std::string& body, const char* error) {
            m_cases.push_back({ name, with_levels("\"program\": {\n" + body + "\n}"), error });
        };
        m_cases.push_back({ "program is text", with_levels("\"program\": \"sh\""), "5 program WrongType Object" });
        row("unknown key of the program", R"("shell": "/bin/sh")", "6 program.shell UnknownKey");
        row("command is a shell line", R"("command": "sh -c id")", "6 program.command WrongType Command");
        row("empty command", R"("command": [])", "6 program.command WrongValue Command");
        row("command without a name", R"("command": ["", "a"])", "6 program.command[0] WrongValue NonEmptyString");
        row("argument is a number", "\"command\": [\"sleep\",\n1]", "7 program.command[1] WrongType String");
        row("argument with NUL", R"("command": ["a", "\u0000"])", "6 program.command[1] WrongValue NoNulByte <\uFFFD>");
        row("user by name", R"("user": "root")", "6 program.user WrongType IdValue");
        row("user is no ID", R"("user": 4294967295)", "6 program.user WrongValue IdValue <4294967295>");
        row("group -1", R"("group": -1)", "6 program.group WrongValue IdValue");
        row("groups keep", R"("groups": "keep")", "6 program.groups WrongType IdList");
        row("group of the list", "\"groups\": [1,\n2,\n4294967295]",
            "8 program.groups[2] WrongValue IdValue <4294967295>");
        row("relative directory", R"("directory": "src")", "6 program.directory WrongValue AbsoluteOrHomePath <src>");
        row("environment is a list", R"("environment": [])", "6 program.environment WrongType Object");
        row("unknown key of the environment", R"("environment": { "clear": true })",
            "6 program.environment.clear UnknownKey");
        row("set is a list", R"("environment": { "set": [] })", "6 program.environment.set WrongType Object");
        row("value is a number", R"("environment": { "set": { "A": 1 } })",
            "6 program.environment.set.A WrongType String");
        row("empty name of a variable", R"("environment": { "set": { "": "1" } })",
            "6 program.environment.set[\"\"] WrongValue EnvironmentName <1>");
        row("name with =", R"("environment": { "set": { "A=B": "1" } })",
            "6 program.environment.set[\"A=B\"] WrongValue EnvironmentName <1>");
        row("name with NUL", R"("environment": { "set": { "A\u0000": "1" } })",
            "6 program.environment.set[\"A\uFFFD\"] WrongValue EnvironmentName <1>");
        row("unset with =", R"("environment": { "unset": ["A="] })",
            "6 program.environment.unset[0] WrongValue EnvironmentName <A=>");
        row("terminal 1", R"("terminal": 1)", "6 program.terminal WrongType Boolean");
        row("no_new_privileges null", R"("no_new_privileges": null)", "6 program.no_new_privileges WrongType Boolean");
        row("capabilities some", R"("capabilities": "some")",
            "6 program.capabilities WrongValue CapabilityValue <some>");
        row("capabilities true", R"("capabilities": true)", "6 program.capabilities WrongType CapabilityValue");
        row("unknown capability", R"("capabilities": ["cap_chown", "cap_fly"])",
            "6 program.capabilities[1] WrongValue CapabilityName <cap_fly>");
        row("capability in capitals", R"("capabilities": ["CAP_CHOWN"])",
            "6 program.capabilities[0] WrongValue CapabilityName <CAP_CHOWN>");
    }

    std::vector<RefusedText> m_cases;
};

} // namespace

std::vector<RefusedText> refused_texts()
{
    return Refusals {}.take();
}

std::vector<AcceptedText> accepted_texts()
{
    std::vector<AcceptedText> cases;
    const auto row = [&](const char* name, const std::string& text) { cases.push_back({ name, text }); };
    row("the least", with_levels("\"description\": \"\""));
    row("schema of any kind", with_levels("\"$schema\": [null]"));
    row("explicit defaults", with_levels(R"("isolation": { "root": "host", "namespaces": [], "mounts": [] },
        "program": { "terminal": false, "capabilities": "all", "no_new_privileges": true, "environment": {} })"));
    row("empty lists of ranges", with_header(R"("levels": [ { "uid": [], "gid": [] } ])"));
    row("highest ID", with_range(R"({ "inside": 4294967294, "outside": 4294967294, "count": 1 })"));
    row("whole space", with_range(R"({ "inside": 0, "outside": 0, "count": 4294967295 })"));
    row("count that a verdict refuses", with_range(R"({ "inside": 0, "outside": 0, "count": 0 })"));
    row("byte order mark", "\xEF\xBB\xBF" + with_levels("\"description\": \"\""));
    row("CR LF", "{\r\n\"nestbox\": 1,\r\n\"name\": \"n\",\r\n\"levels\": [{}]\r\n}\r\n");
    row("other key order", R"({"levels":[{}],"name":"n","nestbox":1})");
    row("escaped characters", with_levels(R"("description": "\u20ac \ud83d\ude00 \n")"));
    row("16 containers deep", with_levels("\"$schema\": " + std::string(15, '[') + std::string(15, ']')));
    row("33 levels", with_header("\"levels\": [{}" + repeated(",{}", 32) + "]"));
    row("exactly 1 MiB",
        std::string(largest_profile_text - with_levels("\"description\": \"\"").size(), ' ')
            + with_levels("\"description\": \"\""));
    return cases;
}
