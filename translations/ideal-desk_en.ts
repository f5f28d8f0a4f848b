<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ui::FirstStartWizard</name>
    <message numerus="yes">
        <source>%Ln more character(s) needed</source>
        <translation>
            <numerusform>%Ln more character needed</numerusform>
            <numerusform>%Ln more characters needed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HealthList</name>
    <message numerus="yes">
        <source>%n callback(s) of orders that we do not know</source>
        <translation>
            <numerusform>%n callback of an order that we do not know</numerusform>
            <numerusform>%n callbacks of orders that we do not know</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OrderForm</name>
    <message numerus="yes">
        <source>%n line(s) pasted.</source>
        <translation>
            <numerusform>%n line pasted.</numerusform>
            <numerusform>%n lines pasted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) name no product and are marked: %1</source>
        <translation>
            <numerusform>%n code names no product and is marked: %1</numerusform>
            <numerusform>%n codes name no product and are marked: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) had no room: an order holds %1 at most.</source>
        <translation>
            <numerusform>%n line had no room: an order holds %1 at most.</numerusform>
            <numerusform>%n lines had no room: an order holds %1 at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 with its %n line(s)?</source>
        <translation>
            <numerusform>Delete %1 with its %n line?</numerusform>
            <numerusform>Delete %1 with its %n lines?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PagedGrid</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SerialHistoryPage</name>
    <message numerus="yes">
        <source>The first %Ln are shown; %1 more were left out.</source>
        <translation>
            <numerusform>The first one is shown; %1 more were left out.</numerusform>
            <numerusform>The first %Ln are shown; %1 more were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were never seen.</source>
        <translation>
            <numerusform>One of them was never seen.</numerusform>
            <numerusform>%n of them were never seen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StockDocumentPage</name>
    <message numerus="yes">
        <source>%n handset(s) copied.</source>
        <translation>
            <numerusform>%n handset copied.</numerusform>
            <numerusform>%n handsets copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StuckPage</name>
    <message numerus="yes">
        <source>Nothing is stuck: no order has waited for IDEAL longer than %n hour(s).</source>
        <translation>
            <numerusform>Nothing is stuck: no order has waited for IDEAL longer than an hour.</numerusform>
            <numerusform>Nothing is stuck: no order has waited for IDEAL longer than %n hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WarehouseMappingPage</name>
    <message numerus="yes">
        <source>%n row(s) not saved yet</source>
        <translation>
            <numerusform>%n row not saved yet</numerusform>
            <numerusform>%n rows not saved yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pasted line(s) belong to no warehouse and were left out.</source>
        <translation>
            <numerusform>%n pasted line belongs to no warehouse and was left out.</numerusform>
            <numerusform>%n pasted lines belong to no warehouse and were left out.</numerusform>
        </translation>
    </message>
</context>
</TS>
