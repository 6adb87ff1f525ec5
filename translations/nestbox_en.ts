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
</TS>
