<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ui::AskIdealAction</name>
    <message numerus="yes">
        <source>%n report(s) of IDEAL on %1 had not arrived; they are being posted now.</source>
        <translation>
            <numerusform>A report of IDEAL on %1 had not arrived; it is being posted now.</numerusform>
            <numerusform>%n reports of IDEAL on %1 had not arrived; they are being posted now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BulkDialog</name>
    <message numerus="yes">
        <source>Stopped; %Ln order(s) were not touched.</source>
        <translation>
            <numerusform>Stopped; %Ln order was not touched.</numerusform>
            <numerusform>Stopped; %Ln orders were not touched.</numerusform>
        </translation>
    </message>
</context>
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
    <name>ui::GridExporter</name>
    <message numerus="yes">
        <source>%Ln row(s) exported to %1</source>
        <translation>
            <numerusform>%Ln row exported to %1</numerusform>
            <numerusform>%Ln rows exported to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
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
    <name>ui::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) have a problem. Correct them in the file and choose it again: either all rows are imported or none.</source>
        <translation>
            <numerusform>%Ln row has a problem. Correct it in the file and choose it again: either all rows are imported or none.</numerusform>
            <numerusform>%Ln rows have a problem. Correct them in the file and choose it again: either all rows are imported or none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) can be imported.</source>
        <translation>
            <numerusform>%Ln row can be imported.</numerusform>
            <numerusform>%Ln rows can be imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MappingPage</name>
    <message numerus="yes">
        <source>%n other selected row(s) are in another state and stay as they are.</source>
        <translation>
            <numerusform>%n other selected row is in another state and stays as it is.</numerusform>
            <numerusform>%n other selected rows are in another state and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n proposal(s)?</source>
        <translation>
            <numerusform>Confirm %n proposal?</numerusform>
            <numerusform>Confirm %n proposals?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) mapped.</source>
        <translation>
            <numerusform>%n row mapped.</numerusform>
            <numerusform>%n rows mapped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm all %n proposal(s)?</source>
        <translation>
            <numerusform>Confirm the one proposal (%n)?</numerusform>
            <numerusform>Confirm all %n proposals?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) created in the ERP and mapped.</source>
        <translation>
            <numerusform>%n row created in the ERP and mapped.</numerusform>
            <numerusform>%n rows created in the ERP and mapped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n mapping(s)?</source>
        <translation>
            <numerusform>Remove %n mapping?</numerusform>
            <numerusform>Remove %n mappings?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mapping(s) removed.</source>
        <translation>
            <numerusform>%n mapping removed.</numerusform>
            <numerusform>%n mappings removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MappingWords</name>
    <message numerus="yes">
        <source>Create %n ERP product(s) under e-stack&apos;s codes and map them?</source>
        <translation>
            <numerusform>Create %n ERP product under e-stack&apos;s code and map it?</numerusform>
            <numerusform>Create %n ERP products under e-stack&apos;s codes and map them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n ERP customer(s) under e-stack&apos;s codes and map them?</source>
        <translation>
            <numerusform>Create %n ERP customer under e-stack&apos;s code and map it?</numerusform>
            <numerusform>Create %n ERP customers under e-stack&apos;s codes and map them?</numerusform>
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
    <message numerus="yes">
        <source>%n line(s) imported. Ctrl+Z takes them away again.</source>
        <translation>
            <numerusform>%n line imported. Ctrl+Z takes it away again.</numerusform>
            <numerusform>%n lines imported. Ctrl+Z takes them away again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OrderListPage</name>
    <message numerus="yes">
        <source>Push %Ln order(s) to IDEAL?</source>
        <translation>
            <numerusform>Push %Ln order to IDEAL?</numerusform>
            <numerusform>Push %Ln orders to IDEAL?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %Ln order(s) for shipping?</source>
        <translation>
            <numerusform>Release %Ln order for shipping?</numerusform>
            <numerusform>Release %Ln orders for shipping?</numerusform>
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
    <name>ui::ParkedReturnsPage</name>
    <message numerus="yes">
        <source>Process %n return(s) again?</source>
        <translation>
            <numerusform>Process %n return again?</numerusform>
            <numerusform>Process %n returns again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n return(s) are processed again.</source>
        <translation>
            <numerusform>%n return is processed again.</numerusform>
            <numerusform>%n returns are processed again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReceiptPage</name>
    <message numerus="yes">
        <source>%n scanned serial(s) will be lost.</source>
        <translation>
            <numerusform>%n scanned serial will be lost.</numerusform>
            <numerusform>%n scanned serials will be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n red line(s) must be removed first.</source>
        <translation>
            <numerusform>%n red line must be removed first.</numerusform>
            <numerusform>%n red lines must be removed first.</numerusform>
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
        <source>%n handset(s)</source>
        <translation>
            <numerusform>%n handset</numerusform>
            <numerusform>%n handsets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
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
    <name>ui::VfOrdersPage</name>
    <message numerus="yes">
        <source>%n wholesale order(s) made.</source>
        <translation>
            <numerusform>%n wholesale order made.</numerusform>
            <numerusform>%n wholesale orders made.</numerusform>
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
    <message numerus="yes">
        <source>%n row(s) are taken over. They count once they are saved.</source>
        <translation>
            <numerusform>%n row is taken over. It counts once it is saved.</numerusform>
            <numerusform>%n rows are taken over. They count once they are saved.</numerusform>
        </translation>
    </message>
</context>
</TS>
