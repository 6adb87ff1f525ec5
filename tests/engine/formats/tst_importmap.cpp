// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "describeimport.h"
#include "samplefacts.h"

#include "engine/profile/importmap.h"

#include <QTest>

using namespace nestbox;

namespace {

struct Case
{
    const char* name;
    const char* text;
    const char* expected;
};

template <std::size_t N> void add_rows(const Case (&cases)[N])
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    for (const Case& c : cases)
        QTest::newRow(c.name) << QString::fromLatin1(c.text) << QString::fromLatin1(c.expected);
}

void compare(std::optional<MapFormat> format = std::nullopt, const HostFacts& facts = sample_facts())
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(describe(import_map(text.toStdString(), facts, format)), expected);
}

} // namespace

class TestImportMap : public QObject
{
    Q_OBJECT

private slots:
    /// Nobody reads more of them, and finding the line of each takes time.
    void hundredErrorsAreEnough()
    {
        std::string text;
        for (int line = 0; line < 100000; ++line)
            text += "0 x 1\n";
        const auto map = import_map(text, sample_facts());
        QVERIFY(!map.has_value());
        QCOMPARE(map.error().size(), std::size_t { 100 });
        QCOMPARE(map.error().back().line, std::size_t { 100 });
    }

    void kernel_data()
    {
        add_rows({
            { "a line", "0 1000 1", "Kernel [0 1000 1]" },
            { "lines", "0 1000 1\n1 100000 65536\n", "Kernel [0 1000 1, 1 100000 65536]" },
            { "as cat pads them", "         0       1000          1\r\n         1     100000      65536\r\n",
                "Kernel [0 1000 1, 1 100000 65536]" },
            { "the whole space", "0 0 4294967295", "Kernel [0 0 4294967295]" },
            { "leading zeros are decimal to the kernel", "/proc/1/uid_map: 08 1000 010", "Kernel u[8 1000 10] g[]" },
            { "head's headers",
                "==> /proc/7/uid_map <==\n 0 1000 1\n\n==> /proc/7/gid_map <==\n 0 1001 1\n 1 200000 10\n",
                "Kernel u[0 1000 1] g[0 1001 1, 1 200000 10]" },
            { "grep's prefixes",
                "/proc/7/gid_map:         0       1001          1\n/proc/7/projid_map:   0 0 1\n"
                "/proc/7/uid_map:         0       1000          1\n",
                "Kernel u[0 1000 1] g[0 1001 1] !ProjidSkipped2" },
            { "grep without a blank", "/proc/7/uid_map:0 1000 1\n", "Kernel u[0 1000 1] g[]" },
            { "names above", "uid_map:\n0 1000 1\ngid_map\n0 1001 1", "Kernel u[0 1000 1] g[0 1001 1]" },
            { "a terminal", "$ cat /proc/7/uid_map\n 0 1000 1\n# cat /proc/7/gid_map\n 0 1001 1\n",
                "Kernel u[0 1000 1] g[0 1001 1]" },
            { "two numbers", "0 1000", "MissingField 1:3+4 '1000'" },
            { "two numbers below", "0 1000 1\n  5", "MissingField 2:3+1 '5'" },
            { "two files in one cat", "$ cat /proc/7/uid_map /proc/7/gid_map\n0 1000 1",
                "MissingField 1:23+15 '/proc/7/gid_map'" },
            { "a word for a number", "0 me 1", "NumberExpected 1:3+2 'me'" },
            { "a sign", "/uid_map:\n-1 0 1", "NumberExpected 2:1+2 '-1'" },
            { "no wrap-around", "uid_map:\n4294967296 0 1", "NumberTooLarge 2:1+10 '4294967296'" },
            { "nor of 64 bits", "uid_map:\n0 18446744073709551616 1", "NumberTooLarge 2:3+20 '18446744073709551616'" },
            { "no such ID", "uid_map:\n4294967295 0 1", "NoSuchId 2:1+10 '4294967295'" },
            { "seen from elsewhere", "uid_map:\n0 4294967295 65536", "SeenFromElsewhere 2:3+10 '4294967295'" },
            { "count of zero", "uid_map:\n0 0 0", "CountIsZero 2:5+1 '0'" },
            { "inside too long", "uid_map:\n1 0 4294967295", "RangeTooLong 2:1+1 '1'" },
            { "outside too long", "uid_map:\n0 4294967294 2", "RangeTooLong 2:3+10 '4294967294'" },
            { "the last ID", "uid_map:\n0 4294967294 1", "Kernel u[0 4294967294 1] g[]" },
            { "a fourth number", "uid_map:\n0 0 1 1", "TrailingText 2:7+1 '1'" },
            { "lines before the first name", "0 0 1\nuid_map:\n1 1 1", "MixedFormats 2:1+8 'uid_map:'" },
            { "a write", "echo 0 1000 1 >/proc/7/uid_map",
                "TrailingText 1:1+4 'echo'; TrailingText 1:6+1 '0'; "
                "TrailingText 1:8+4 '1000'; TrailingText 1:13+1 '1'" },
            { "names alone", "uid_map:\n", "NothingMapped" },
        });
    }
    void kernel() { compare(); }

    void newIdMap_data()
    {
        add_rows({
            { "one tool", "newuidmap 1234 0 1000 1 1 100000 65536", "NewIdMap u[0 1000 1, 1 100000 65536] g[]" },
            { "both", "newuidmap $pid 0 1000 1\nnewgidmap $pid 0 1001 1\n", "NewIdMap u[0 1000 1] g[0 1001 1]" },
            { "on one line", "sudo /usr/bin/newuidmap fd:3 0 1000 1 && newgidmap fd:3 0 1001 1",
                "NewIdMap u[0 1000 1] g[0 1001 1]" },
            { "continued", "$ newuidmap \"$!\" 0 1000 1 \\\n  1 100000 65536 # comment",
                "NewIdMap u[0 1000 1, 1 100000 65536] g[]" },
            { "base 0", "newuidmap 1 010 0x3E8 0x1", "NewIdMap u[8 1000 1] g[]" },
            { "nine is not octal", "newuidmap 1 09 0 1", "NumberExpected 1:13+2 '09'" },
            { "0x alone", "newuidmap 1 0x 0 1", "NumberExpected 1:13+2 '0x'" },
            { "own ID", "newuidmap $! 0 $(id -u) 1 1 `id -u` 2; newgidmap $! 0 \"$(id -g)\" 1 $UID $UID 1",
                "NewIdMap u[0 me 1, 1 1000 2] g[0 me 1, 1000 1000 1]" },
            { "bare triples", "0 1000 1 1 100000 65536", "NewIdMap [0 1000 1, 1 100000 65536]" },
            { "bare hexadecimal", "0x0 1000 1", "NewIdMap [0 1000 1]" },
            { "bare octal: kernel and tool differ", "010 1000 1", "Ambiguous Kernel NewIdMap" },
            { "incomplete triple", "newuidmap 1 0 1000", "MissingField 1:15+4 '1000'" },
            { "no PID", "newuidmap", "MissingField 1:1+9 'newuidmap'" },
            { "no range", "newuidmap 1", "NothingMapped" },
            { "too large", "newuidmap 1 0 4294967296 1", "NumberTooLarge 1:15+10 '4294967296'" },
            { "no such ID", "newuidmap 1 0 0xffffffff 1", "NoSuchId 1:15+10 '0xffffffff'" },
            { "longest", "newuidmap 1 0 0 4294967295", "NewIdMap u[0 0 4294967295] g[]" },
            { "another command", "newuidmap 1 0 0 1\nls", "UnknownCommand 2:1+2 'ls'" },
            { "a quote that does not end", "newuidmap '1 0 0 1", "UnclosedQuote 1:11+1" },
        });
    }
    void newIdMap() { compare(); }

    void unshare_data()
    {
        add_rows({
            { "-r", "unshare -r", "Unshare u[0 me 1] g[0 me 1] deny" },
            { "cluster", "unshare -Urm sh -c 'newuidmap x'", "Unshare u[0 me 1] g[0 me 1] deny" },
            { "options alone", "--map-root-user", "Unshare u[0 me 1] g[0 me 1] deny" },
            { "-c", "unshare -c", "Unshare u[1000 me 1] g[1001 me 1] deny" },
            { "the last one counts", "unshare -r --map-user=7 -- prog --map-user=8",
                "Unshare u[7 me 1] g[0 me 1] deny" },
            { "by name", "unshare --map-user games --map-group=audio", "Unshare u[5 me 1] g[29 me 1] deny" },
            { "user alone", "unshare --map-user=0", "Unshare u[0 me 1] g[]" },
            { "new order", "unshare --map-users=0:100000:65536 --map-groups 0:200000:65536 --setgroups=allow",
                "Unshare u[0 100000 65536] g[0 200000 65536] allow" },
            { "old order", "unshare --map-users=100000,0,65536", "Unshare u[0 100000 65536] g[]" },
            { "several", "unshare --map-users=0:$(id -u):1 --map-users=1:100000:10",
                "Unshare u[0 1000 1, 1 100000 10] g[] !OldUnshareDiffers1" },
            { "single and block apart", "unshare --map-user=0 --map-users=100000,1,10 --map-group=0",
                "Unshare u[0 me 1, 1 100000 10] g[0 me 1] deny" },
            { "block right below the single", "unshare --map-user=10 --map-users=0:100000:10",
                "Unshare u[10 me 1, 0 100000 9] g[] !HoleCut1" },
            { "a hole inside", "unshare --map-user=5 --map-users=0:100000:10",
                "Unshare u[5 me 1, 0 100000 5, 6 100005 4] g[] !HoleCut1" },
            { "a hole outside", "unshare --map-user=1000000 --map-users=0:998:10",
                "Unshare u[1000000 me 1, 0 998 2, 2 1001 7] g[] !HoleCut1" },
            { "a hole in both", "unshare --map-user=5 --map-users=0:998:10",
                "Unshare u[5 me 1, 0 998 2, 2 1001 3, 6 1004 4] g[] !HoleCut1" },
            { "auto", "unshare --map-auto", "Unshare u[0 sub+0 rest] g[0 sub+0 rest]" },
            { "auto with root", "unshare -r --map-auto",
                "Unshare u[0 me 1, 1 sub+0 rest] g[0 me 1, 1 sub+0 rest] !OldUnshareDiffers1 "
                "!OldUnshareDiffers1" },
            { "auto with the current user", "unshare --map-users=auto --map-user=1000",
                "Unshare u[1000 me 1, 0 sub+0 1000, 1001 sub+1000 rest] g[] !OldUnshareDiffers1" },
            { "subids", "unshare --map-users=subids", "Unshare u[100000 100000 65536] g[]" },
            { "all", "unshare --map-users=all", "Unshare u[0 0 4294967295] g[]" },
            { "leading zeros are decimal", "unshare --map-users=010:0100000:01", "Unshare u[10 100000 1] g[]" },
            { "nothing", "unshare -U bash", "NothingMapped" },
            { "two fields", "unshare --map-users=0:1", "MissingField 1:21+3 '0:1'" },
            { "four fields", "unshare --map-users=0:1:2:3", "TrailingText 1:27+1 '3'" },
            { "mixed separators", "unshare --map-users=0:1,2", "MissingField 1:21+5 '0:1,2'" },
            { "hexadecimal", "unshare --map-users=0x0:1:2", "NumberExpected 1:21+3 '0x0'" },
            { "no such account", "unshare --map-user=nobody2", "UnknownAccount 1:20+7 'nobody2'" },
            { "unknown option", "unshare --map-usr=0", "UnknownOption 1:9+9 '--map-usr'" },
            { "unknown letter", "unshare -rx", "UnknownOption 1:11+1 'x'" },
            { "no value", "unshare -r --map-users", "MissingValue 1:12+11 '--map-users'" },
            { "a value too many", "unshare --map-root-user=1", "TrailingText 1:9+17 '--map-root-user=1'" },
            { "setgroups", "unshare -r --setgroups=no", "UnknownValue 1:24+2 'no'" },
            { "owner", "unshare --owner=5:5 -r", "UnsupportedOption 1:9+7 '--owner'" },
            { "two commands", "unshare -r; ls", "TrailingText 1:13+2 'ls'" },
        });
    }
    void unshare() { compare(); }

    void unshareLines()
    {
        const auto result = import_map("unshare -r --map-users=auto", facts_with_three_lines());
        QCOMPARE(describe(result), QStringLiteral("Unshare u[0 me 1, 1 sub+0 10] g[0 me 1] deny !OldUnshareDiffers1"));
        HostFacts none = sample_facts();
        none.uid.delegated.clear();
        QCOMPARE(describe(import_map("unshare --map-auto", none)), QStringLiteral("NoDelegation 1:9+10 '--map-auto'"));
    }

    void podman_data()
    {
        add_rows({
            { "both kinds", "podman run --uidmap 0:100000:65536 --gidmap=0:200000:65536 image",
                "Podman u[0 100000 65536] g[0 200000 65536]" },
            { "one for both", "--uidmap=0:5:10", "Podman u[0 5 10] g[0 5 10] !OneKindForBoth" },
            { "one kind only", "--uidmap=u0:5:10", "Podman u[0 5 10] g[] !OneKindForBoth" },
            { "flags", "--gidmap=0:0:1000 --gidmap=g2000:2000:1",
                "Podman u[0 0 1000] g[0 0 1000, 2000 2000 1] !OneKindForBoth" },
            { "amount of one", "--uidmap 5:6 --gidmap 7:8", "Podman u[5 6 1] g[7 8 1]" },
            { "several in one value", "--uidmap 0:1:2:3:4:5,9:9 --gidmap 7:8",
                "Podman u[0 1 2, 3 4 5, 9 9 1] g[7 8 1]" },
            { "Quadlet", "UIDMap=0:10:5\nGIDMap=+0:10:5\n", "Podman u[0 10 5] g[0 10 5]" },
            { "host IDs of root are host IDs", "--uidmap 0:@5:10", "Podman u[0 5 10] g[0 5 10] !OneKindForBoth" },
            { "extending", "--gidmap=0:0:65000 --gidmap=+100000:1:1 --uidmap=0:0:1",
                "Podman u[0 0 1] g[0 0 1, 2 2 64998, 100000 1 1]" },
            { "extending on both sides", "--uidmap=0:100:10 --uidmap=+2:105:2 --gidmap=0:0:1",
                "Podman u[0 100 2, 4 104 1, 7 107 3, 2 105 2] g[0 0 1]" },
            { "extending beside", "--uidmap=0:100:10 --uidmap=+10:110:2 --gidmap=0:0:1",
                "Podman u[0 100 10, 10 110 2] g[0 0 1]" },
            { "behind --", "podman run --uidmap 0:1:1 -- image --uidmap 5:5:5",
                "Podman u[0 1 1] g[0 1 1] !OneKindForBoth" },
            { "one field", "--uidmap 5", "MissingField 1:10+1 '5'" },
            { "four fields", "--uidmap 1:2:3:4", "MissingField 1:10+7 '1:2:3:4'" },
            { "no amount among several", "--uidmap 1:2::4:5:6", "MissingField 1:10+10 '1:2::4:5:6'" },
            { "unknown flag", "--uidmap x1:2:3", "NumberExpected 1:10+2 'x1'" },
            { "hexadecimal", "--uidmap 0x1:2:3", "NumberExpected 1:10+3 '0x1'" },
            { "zero", "--uidmap 1:2:0", "CountIsZero 1:14+1 '0'" },
            { "too long", "--uidmap 1:2:4294967294", "RangeTooLong 1:12+1 '2'" },
            { "no value", "podman run --uidmap", "MissingValue 1:12+8 '--uidmap'" },
            { "keep-id", "podman run --userns=keep-id --uidmap 0:0:1", "UnsupportedOption 1:12+16 '--userns=keep-id'" },
            { "no map", "podman run image", "NothingMapped" },
        });
    }
    void podman() { compare(MapFormat::Podman); }

    void podmanRootless_data()
    {
        add_rows({
            { "own and subordinate", "--uidmap 0:0:1 --uidmap 1:1:65536 --gidmap 0:0:65537",
                "PodmanRootless u[0 me 1, 1 sub+0 65536] g[0 me 1, 1 sub+0 65536]" },
            { "own inside another", "--uidmap 5:0:1 --gidmap 5:0:1", "PodmanRootless u[5 me 1] g[5 me 1]" },
            { "host IDs", "--uidmap 7:@1000 --uidmap 8:@100005:3 --gidmap 0:@1001",
                "PodmanRootless u[7 me 1, 8 sub+5 3] g[0 me 1]" },
            { "not delegated", "--uidmap 8:@99999:3 --gidmap 0:0:1", "NotDelegated 1:10+1 '99999'" },
            { "the rest is filled in", "--uidmap +5:0:1 --gidmap 0:0:1",
                "PodmanRootless u[0 sub+0 5, 5 me 1, 6 sub+5 65531] g[0 me 1] !RestFilled" },
            { "the other kind is filled in", "--uidmap u5:0:1",
                "PodmanRootless u[5 me 1] g[0 me 1, 1 sub+0 65536] !OneKindForBoth !RestFilled" },
            { "a group of the host", "--gidmap=+g100000:@200003",
                "PodmanRootless u[0 me 1, 1 sub+0 65536] g[0 me 1, 1 sub+0 3, 4 sub+4 65532, 100000 sub+3 1] "
                "!OneKindForBoth !RestFilled !RestFilled" },
        });
    }
    void podmanRootless() { compare(MapFormat::PodmanRootless); }

    void podmanLines()
    {
        const auto result
            = import_map("--uidmap 0:@100008:4 --gidmap 0:0:1", facts_with_three_lines(), MapFormat::PodmanRootless);
        QCOMPARE(describe(result), QStringLiteral("PodmanRootless u[0 sub+8 2, 2 sub+110 2] g[0 me 1]"));
    }

    void lxcConfig_data()
    {
        add_rows({
            { "lines", "# map\nlxc.idmap = u 0 100000 65536\nlxc.idmap = g 0 200000 65536\n",
                "LxcConfig u[0 100000 65536] g[0 200000 65536]" },
            { "Proxmox VE", "arch: amd64\nlxc.idmap: u 0 100000 1000\nlxc.idmap: u 1000 1000 1\n",
                "LxcConfig u[0 100000 1000, 1000 1000 1] g[]" },
            { "old key, no blanks", "lxc.id_map=u 0 1 2", "LxcConfig u[0 1 2] g[]" },
            { "tabs", "\tlxc.idmap\t=\tg\t0\t1\t2\r\n", "LxcConfig u[] g[0 1 2]" },
            { "base 0", "lxc.idmap = u 010 0x10 1", "LxcConfig u[8 16 1] g[]" },
            { "cleared", "lxc.idmap = u 0 1 2\nlxc.idmap =\nlxc.idmap = g 5 6 7", "LxcConfig u[] g[5 6 7]" },
            { "both is not LXC's", "lxc.idmap = b 0 1 2", "UnknownValue 1:13+1 'b'" },
            { "three fields", "lxc.idmap = u 0 1", "MissingField 1:17+1 '1'" },
            { "five fields", "lxc.idmap = u 0 1 2 3", "TrailingText 1:21+1 '3'" },
            { "too large", "lxc.idmap = u 0 1 99999999999", "NumberTooLarge 1:19+11 '99999999999'" },
            { "no sign", "lxc.idmap u 0 1 2", "BadSyntax 1:1+9 'lxc.idmap'" },
        });
    }
    void lxcConfig() { compare(); }

    void lxcUsernsExec_data()
    {
        add_rows({
            { "both", "lxc-usernsexec -m b:0:100000:65536 -- bash",
                "LxcUsernsExec u[0 100000 65536] g[0 100000 65536]" },
            { "each", "lxc-usernsexec -m u:0:1000:1 -mu:1:100000:5 -m g:0:1001:1",
                "LxcUsernsExec u[0 1000 1, 1 100000 5] g[0 1001 1]" },
            { "alone", "b:0:100000:10 u:10:1000:1", "LxcUsernsExec u[0 100000 10, 10 1000 1] g[0 100000 10]" },
            { "option alone", "-m b:0:1:2", "LxcUsernsExec u[0 1 2] g[0 1 2]" },
            { "default", "lxc-usernsexec bash -m b:0:0:1", "LxcUsernsExec u[0 sub+0 65536] g[0 sub+0 65536]" },
            { "self", "lxc-usernsexec -s -m b:0:100000:10",
                "LxcUsernsExec u[0 100000 10, 10 me 1] g[0 100000 10, 10 me 1]" },
            { "decimal", "-m b:010:1:1", "LxcUsernsExec u[10 1 1] g[10 1 1]" },
            { "kind", "lxc-usernsexec -m x:0:1:2", "UnknownValue 1:19+1 'x'" },
            { "three fields", "lxc-usernsexec -m b:0:1", "MissingField 1:19+5 'b:0:1'" },
            { "five fields", "lxc-usernsexec -m b:0:1:2:3", "TrailingText 1:27+1 '3'" },
            { "garbage behind a number", "lxc-usernsexec -m b:0:1:2x", "NumberExpected 1:25+2 '2x'" },
            { "no value", "lxc-usernsexec -m", "MissingValue 1:16+2 '-m'" },
            { "unknown option", "lxc-usernsexec -q", "UnknownOption 1:16+2 '-q'" },
        });
    }
    void lxcUsernsExec() { compare(); }

    void oci_data()
    {
        add_rows({
            { "a configuration",
                "{ \"ociVersion\": \"1.0\", \"linux\": { \"uidMappings\": [ { \"containerID\": 0, \"hostID\": 1000, "
                "\"size\": 1 } ],\n \"gidMappings\": [ { \"size\": 5, \"hostID\": 7, \"containerID\": 6 } ] } }",
                "OciRuntime u[0 1000 1] g[6 7 5]" },
            { "the inner part", "{ \"uidMappings\": [ { \"containerID\": 0, \"hostID\": 0, \"size\": 4294967295 } ] }",
                "OciRuntime u[0 0 4294967295] g[]" },
            { "not JSON", "{ \"linux\": \n{ x } }", "BadSyntax 2 'x'" },
            { "missing", "{\n\"uidMappings\": [\n { \"containerID\": 0, \"hostID\": 0 } ] }", "MissingField 3 'size'" },
            { "unknown", "{\"uidMappings\":[{\"containerId\":0,\"containerID\":0,\"hostID\":0,\"size\":1}]}",
                "UnknownKey 1 'containerId'" },
            { "doubled", "{\"uidMappings\":[{\"size\":1,\"containerID\":0,\"hostID\":0,\n\"size\":1}]}",
                "DuplicateKey 2 'uidMappings[0].size'" },
            { "a string", "{\"uidMappings\":[{\"containerID\":\"0\",\"hostID\":0,\"size\":1}]}",
                "WrongType 1 'containerID'" },
            { "negative", "{\"uidMappings\":[{\"containerID\":-1,\"hostID\":0,\"size\":1}]}",
                "NumberTooLarge 1 'containerID'" },
            { "too large", "{\"uidMappings\":[{\"containerID\":4294967296,\"hostID\":0,\"size\":1}]}",
                "NumberTooLarge 1 'containerID'" },
            { "no such ID", "{\"uidMappings\":[{\"containerID\":0,\"hostID\":4294967295,\"size\":1}]}",
                "NoSuchId 1 'hostID'" },
            { "zero", "{\"uidMappings\":[{\"containerID\":0,\"hostID\":0,\"size\":0}]}", "CountIsZero 1 'size'" },
            { "too long", "{\"uidMappings\":[{\"containerID\":2,\"hostID\":0,\"size\":4294967294}]}",
                "RangeTooLong 1 'size'" },
            { "no list", "{\"linux\":{\"gidMappings\":{}}}", "WrongType 1 'gidMappings'" },
            { "no object", "{\"linux\":{\"gidMappings\":[5]}}", "WrongType 1" },
            { "no maps", "{\"linux\":{}}", "NothingMapped" },
        });
    }
    void oci() { compare(); }

    void nsjail_data()
    {
        add_rows({
            { "a configuration",
                "name: \"x\" # comment { uidmap\nmount { dst: '/proc' options: \"a\\\"}\" }\nuidmap {\n inside_id: "
                "\"0\"\n"
                " outside_id: \"1000\"\n count: 1\n use_newidmap: true\n}\ngidmap: "
                "<inside_id:'5',outside_id:'audio';>\n",
                "Nsjail u[0 1000 1] g[5 @audio 1]" },
            { "names inside are numbers here", "uidmap { inside_id: \"games\" outside_id: \"alice\" } gidmap {}",
                "Nsjail u[5 @alice 1] g[1001 me 1]" },
            { "a list", "uidmap: [ { inside_id: \"1\" \"0\" count: 0x10 outside_id: '7' }, { inside_id: '0' } ]",
                "Nsjail u[10 7 16, 0 me 1] g[1001 me 1] !OwnIdByDefault" },
            { "base 0", "uidmap { inside_id: \"010\" outside_id: \"0x10\" } gidmap {}",
                "Nsjail u[8 16 1] g[1001 me 1]" },
            { "a symbol is one ID",
                "uidmap { inside_id: '0' count: 3 } gidmap { inside_id: '0' outside_id: 'audio' count: 2 }",
                "Nsjail u[0 1000 3] g[0 29 2]" },
            { "mixed tools", "uidmap{}gidmap{}\nuidmap{inside_id:'1' outside_id:'100000' use_newidmap:true}",
                "Nsjail u[1000 me 1, 1 100000 1] g[1001 me 1] !MixedTools2" },
            { "no such account", "uidmap { inside_id: \"nobody2\" }", "UnknownAccount 1:21+9 'nobody2'" },
            { "unknown", "uidmap { inside: \"0\" }", "UnknownKey 1:10+6 'inside'" },
            { "doubled", "uidmap { count: 1 count: 2 }", "DuplicateKey 1:19+5 'count'" },
            { "a number as ID", "uidmap { inside_id: 0 }", "WrongType 1:10+9 'inside_id'" },
            { "a word as boolean", "uidmap { use_newidmap: yes }", "WrongType 1:10+12 'use_newidmap'" },
            { "zero", "uidmap { count: 0 }", "CountIsZero 1:17+1 '0'" },
            { "too long", "uidmap { inside_id: '5' outside_id: '0' count: 4294967295 }",
                "RangeTooLong 1:48+10 '4294967295'" },
            { "not closed", "uidmap { count: 1", "BadSyntax 1:18+0" },
            { "closed twice", "uidmap { } }", "BadSyntax 1:12+1 '}'" },
            { "no colon", "uidmap { count 1 }", "BadSyntax 1:16+1 '1'" },
            { "an open string", "uidmap { inside_id: \"0\n }", "UnclosedQuote 1:21+1 '\"'" },
            { "escapes are in no ID", "uidmap { inside_id: \"\\061\" }", "UnknownAccount 1:21+6 '\\061'" },
        });
    }
    void nsjail() { compare(); }

    void incus_data()
    {
        add_rows({
            { "host first", "both 1000 2000\nuid 50-60 500-510\ngid 100000-110000 10000-20000\n",
                "Incus u[2000 1000 1, 500 50 11] g[2000 1000 1, 10000 100000 10001] !LaidOverDefault" },
            { "YAML", "raw.idmap: |-\n  uid 5 6\n  gid 7 8\n", "Incus u[6 5 1] g[8 7 1] !LaidOverDefault" },
            { "command", "incus config set c1 raw.idmap \"both 1000 0\nuid 5 6\"",
                "Incus u[0 1000 1, 6 5 1] g[0 1000 1] !LaidOverDefault" },
            { "command with a sign", "lxc config set c1 raw.idmap='both 1000 0'",
                "Incus u[0 1000 1] g[0 1000 1] !LaidOverDefault" },
            { "sizes differ", "uid 5-7 5-8", "SizesDiffer 1:9+3 '5-8'" },
            { "reversed", "uid 7-5 7-5", "RangeReversed 1:5+3 '7-5'; RangeReversed 1:9+3 '7-5'" },
            { "the last ID", "uid 4294967294 0", "Incus u[0 4294967294 1] g[] !LaidOverDefault" },
            { "no such ID", "uid 0-4294967295 0-4294967295",
                "NoSuchId 1:5+12 '0-4294967295'; NoSuchId 1:18+12 '0-4294967295'" },
            { "three ends", "uid 1-2-3 1-3", "NumberExpected 1:5+5 '1-2-3'" },
            { "half a range", "uid 1- 1", "NumberExpected 1:7+0" },
            { "a word", "both 1 2\nall 1 2", "UnknownValue 2:1+3 'all'" },
            { "two fields", "uid 1", "MissingField 1:5+1 '1'" },
            { "four fields", "uid 1 2 3", "TrailingText 1:9+1 '3'" },
            { "no value", "incus config set c1 raw.idmap", "MissingValue 1:21+9 'raw.idmap'" },
        });
    }
    void incus() { compare(); }

    void bubblewrap_data()
    {
        add_rows({
            { "both", "bwrap --unshare-user --uid 0 --gid 5 --ro-bind / / bash",
                "Bubblewrap u[0 me 1] g[5 me 1] deny" },
            { "one", "bwrap --unshare-user --uid 0 -- bash --gid 5",
                "Bubblewrap u[0 me 1] g[1001 me 1] deny !OwnIdByDefault" },
            { "none", "bwrap --unshare-all bash", "Bubblewrap u[1000 me 1] g[1001 me 1] deny !OwnIdByDefault" },
            { "options alone", "--unshare-user --gid 0", "Bubblewrap u[1000 me 1] g[0 me 1] deny !OwnIdByDefault" },
            { "signed", "bwrap --uid 2147483648 --gid 0", "NumberTooLarge 1:13+10 '2147483648'" },
            { "the last", "bwrap --uid 2147483647 --gid 0", "Bubblewrap u[2147483647 me 1] g[0 me 1] deny" },
            { "another's namespace", "bwrap --userns 5 --uid 0", "UnsupportedOption 1:7+8 '--userns'" },
            { "no value", "bwrap --uid", "MissingValue 1:7+5 '--uid'" },
            { "no namespace", "bwrap --ro-bind / / bash", "NothingMapped" },
        });
    }
    void bubblewrap() { compare(); }

    void detection_data()
    {
        add_rows({
            { "Podman's user is not in the text", "podman run --uidmap 0:0:1 --gidmap 0:0:1 image",
                "Ambiguous Podman PodmanRootless" },
            { "nothing", "", "Unrecognised" },
            { "blanks", " \n\t\n", "Unrecognised" },
            { "prose", "the map is 0 1000 1", "Unrecognised" },
            { "a line of /etc/subuid", "alice:100000:65536", "Unrecognised" },
            { "two formats", "lxc.idmap = u 0 1 2\nboth 1 1", "BadSyntax 2:1+4 'both'" },
        });
    }
    void detection() { compare(); }

    void asked()
    {
        const HostFacts facts = sample_facts();
        QCOMPARE(describe(import_map("010 1000 1", facts, MapFormat::Kernel)), QStringLiteral("Kernel [10 1000 1]"));
        QCOMPARE(describe(import_map("010 1000 1", facts, MapFormat::NewIdMap)), QStringLiteral("NewIdMap [8 1000 1]"));
        QCOMPARE(describe(import_map("lxc.idmap = u 0 1 2", facts, MapFormat::Incus)),
            QStringLiteral("UnknownValue 1:1+9 'lxc.idmap'"));
        for (const MapFormat format : all_map_formats) {
            QVERIFY2(!import_map("", facts, format), qPrintable(name_of(format)));
            QVERIFY2(!import_map("ls -l", facts, format), qPrintable(name_of(format)));
        }
    }

    void bytes()
    {
        using namespace std::string_literals;
        const HostFacts facts = sample_facts();
        QCOMPARE(describe(import_map("0 0 1\0"s, facts)), QStringLiteral("NumberExpected 1:5+2 '1\uFFFD'"));
        QCOMPARE(describe(import_map("0\xC2\xA0"
                                     "0 1",
                     facts)),
            QStringLiteral("MissingField 1:6+1 '1'"));
    }

    void size()
    {
        const std::string text((1U << 20) + 1, ' ');
        QCOMPARE(describe(import_map(text, sample_facts())), QStringLiteral("TooLarge"));
        std::string many;
        for (int i = 0; i < 2000; ++i)
            many += std::to_string(i) + ' ' + std::to_string(i) + " 1\n";
        const auto result = import_map(many, sample_facts());
        QVERIFY(result);
        QCOMPARE(result->uid.size(), 2000U); // the kernel takes 340: for the verdict to say
    }
};

QTEST_APPLESS_MAIN(TestImportMap)
#include "tst_importmap.moc"
