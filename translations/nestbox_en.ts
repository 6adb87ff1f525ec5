<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ProgramText</name>
    <message numerus="yes">
        <source>%n word(s): %1</source>
        <translation>
            <numerusform>%n word: %1</numerusform>
            <numerusform>%n words: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message numerus="yes">
        <source>%1 is %n byte(s) of text, a page or more.</source>
        <translation>
            <numerusform>%1 is %n byte of text, a page or more.</numerusform>
            <numerusform>%1 is %n bytes of text, a page or more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapTrace</name>
    <message numerus="yes">
        <source>%1 (%n level(s))</source>
        <translation>
            <numerusform>%1 (%n level)</numerusform>
            <numerusform>%1 (%n levels)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nestbox::MainWindow</name>
    <message numerus="yes">
        <source>%n program(s) launched from this window still run. Closing it ends them.</source>
        <translation>
            <numerusform>%n program launched from this window still runs. Closing it ends it.</numerusform>
            <numerusform>%n programs launched from this window still run. Closing it ends them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nestbox::MapView</name>
    <message numerus="yes">
        <source>%1: %n range(s)</source>
        <translation>
            <numerusform>%1: %n range</numerusform>
            <numerusform>%1: %n ranges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nestbox::ProblemsCard</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nestbox::ProfileFiles</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nestbox::RangeTableModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoxItem</name>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>+ %n more</numerusform>
            <numerusform>+ %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapabilitySetText</name>
    <message numerus="yes">
        <source>all %n</source>
        <translation>
            <numerusform>all %n</numerusform>
            <numerusform>all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamespaceText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es)</source>
        <translation>
            <numerusform>%Ln process</numerusform>
            <numerusform>%Ln processes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message numerus="yes">
        <source>%1, %n like this</source>
        <translation>
            <numerusform>%1, %n like this</numerusform>
            <numerusform>%1, %n like this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n namespace(s) below</source>
        <translation>
            <numerusform>%n namespace below</numerusform>
            <numerusform>%n namespaces below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeReport</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nestbox::NamespacePicture</name>
    <message numerus="yes">
        <source>%n namespace(s) folded away</source>
        <translation>
            <numerusform>%n namespace folded away</numerusform>
            <numerusform>%n namespaces folded away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nestbox::NamespacesPage</name>
    <message numerus="yes">
        <source>%Ln user namespace(s)</source>
        <translation>
            <numerusform>%Ln user namespace</numerusform>
            <numerusform>%Ln user namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The namespaces of %n process(es) are hidden from you.</source>
        <translation>
            <numerusform>The namespaces of %n process are hidden from you.</numerusform>
            <numerusform>The namespaces of %n processes are hidden from you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You may not stop %n process(es): only their user and an administrator (CAP_KILL in their namespace) may. Ask them, or start Nestbox as root.</source>
        <translation>
            <numerusform>You may not stop %n process: only its user and an administrator (CAP_KILL in its namespace) may. Ask them, or start Nestbox as root.</numerusform>
            <numerusform>You may not stop %n processes: only their user and an administrator (CAP_KILL in their namespace) may. Ask them, or start Nestbox as root.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) could not be stopped: %1. Try again.</source>
        <translation>
            <numerusform>%n process could not be stopped: %1. Try again.</numerusform>
            <numerusform>%n processes could not be stopped: %1. Try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrustText</name>
    <message numerus="yes">
        <source>change %n folder(s) of yours</source>
        <translation>
            <numerusform>change %n folder of yours</numerusform>
            <numerusform>change %n folders of yours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeldRanges</name>
    <message numerus="yes">
        <source>%n namespace(s) of %1</source>
        <translation>
            <numerusform>%n namespace of %1</numerusform>
            <numerusform>%n namespaces of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n namespace(s)</source>
        <translation>
            <numerusform>%1, %n namespace</numerusform>
            <numerusform>%1, %n namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) hidden from you</source>
        <translation>
            <numerusform>%n process hidden from you</numerusform>
            <numerusform>%n processes hidden from you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nestbox::RangesTab</name>
    <message numerus="yes">
        <source>%n more row(s) are not drawn.</source>
        <translation>
            <numerusform>%n more row is not drawn.</numerusform>
            <numerusform>%n more rows are not drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more overlap(s)</source>
        <translation>
            <numerusform>and %n more overlap</numerusform>
            <numerusform>and %n more overlaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nestbox::WhoTab</name>
    <message numerus="yes">
        <source>%n capabilities</source>
        <translation>
            <numerusform>%n capability</numerusform>
            <numerusform>%n capabilities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) whose namespaces you may not see are not listed: what they may do here is not known.</source>
        <translation>
            <numerusform>%n process whose namespaces you may not see is not listed: what it may do here is not known.</numerusform>
            <numerusform>%n processes whose namespaces you may not see are not listed: what they may do here is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AsideTab</name>
    <message numerus="yes">
        <source>and %n more process(es)</source>
        <translation>
            <numerusform>and %n more process</numerusform>
            <numerusform>and %n more processes</numerusform>
        </translation>
    </message>
</context>
</TS>
