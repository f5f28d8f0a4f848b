<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message>
        <source>&amp;Login</source>
        <translation>登录名(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>&amp;Clerk</source>
        <translation>仓管/业务员(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Supervisor</source>
        <translation>主管(&amp;S)</translation>
    </message>
    <message>
        <source>A&amp;dministrator</source>
        <translation>管理员(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Vendor</source>
        <translation>博远后台(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Repeat it</source>
        <translation>再输一遍(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Active</source>
        <translation>启用(&amp;A)</translation>
    </message>
</context>
<context>
    <name>FirstStartWizard</name>
    <message>
        <source>Welcome to IDEAL Desk</source>
        <translation>欢迎使用 IDEAL Desk</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>登录名(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>确认密码(&amp;R)</translation>
    </message>
    <message>
        <source>Create Administrator</source>
        <translation>创建管理员</translation>
    </message>
</context>
<context>
    <name>IdealSettingsPage</name>
    <message>
        <source>&amp;Discard changes</source>
        <translation>放弃修改(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Saves settings and APPKEY together (Ctrl+S)</source>
        <translation>设置和 APPKEY 一并保存（Ctrl+S）</translation>
    </message>
    <message>
        <source>&amp;Show the saved values</source>
        <translation>显示已保存的(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Keep what I typed</source>
        <translation>保留我输入的(&amp;K)</translation>
    </message>
    <message>
        <source>Credentials from Honor</source>
        <translation>荣耀提供的凭证</translation>
    </message>
    <message>
        <source>Interface &amp;ID</source>
        <translation>荣耀IDEAL接口ID(&amp;I)</translation>
    </message>
    <message>
        <source>Honor IDEAL interface ID, as handed out by Honor</source>
        <translation>由荣耀提供的荣耀IDEAL接口ID</translation>
    </message>
    <message>
        <source>APP&amp;KEY</source>
        <translation>APPKEY(&amp;P)</translation>
    </message>
    <message>
        <source>Signs every message. It is kept in the system keychain and never shown again</source>
        <translation>用来给报文签名；保存在系统密钥库中，不再显示</translation>
    </message>
    <message>
        <source>&amp;Owner code</source>
        <translation>省包编号(&amp;O)</translation>
    </message>
    <message>
        <source>The provincial distributor that every message and every serial belongs to</source>
        <translation>每条报文和每个串号所属的省包</translation>
    </message>
    <message>
        <source>&amp;Enable date</source>
        <translation>接口启用日期(&amp;E)</translation>
    </message>
    <message>
        <source>Orders dated before this day cannot be pushed</source>
        <translation>单据日期早于这一天的订单不能推送</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>IDEAL &amp;address</source>
        <translation>IDEAL地址(&amp;A)</translation>
    </message>
    <message>
        <source>e-s&amp;tack address</source>
        <translation>e栈地址(&amp;T)</translation>
    </message>
    <message>
        <source>Si&amp;gnature scheme</source>
        <translation>签名方式(&amp;G)</translation>
    </message>
    <message>
        <source>Interface status</source>
        <translation>接口状态</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>连接测试</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>e-stack</source>
        <translation>荣耀e栈</translation>
    </message>
    <message>
        <source>Products and customers come from e-stack. Nothing can be pushed before the first synchronisation.</source>
        <translation>商品和客户来源于荣耀e栈。至少同步过一次才能推送。</translation>
    </message>
    <message>
        <source>Synchronise &amp;now</source>
        <translation>立即同步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Choose &amp;File …</source>
        <translation>选择文件(&amp;F) …</translation>
    </message>
    <message>
        <source>An Excel workbook (.xlsx) or a CSV file</source>
        <translation>Excel 工作簿 (.xlsx) 或 CSV 文件</translation>
    </message>
    <message>
        <source>Save &amp;Template …</source>
        <translation>保存模板(&amp;T) …</translation>
    </message>
    <message>
        <source>An empty workbook with the columns that are understood here</source>
        <translation>带有可识别列名的空白工作簿</translation>
    </message>
    <message>
        <source>Only rows with &amp;problems</source>
        <translation>只看有问题的行(&amp;P)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>MatchPanel</name>
    <message>
        <source>e-stack</source>
        <translation>e栈</translation>
    </message>
    <message>
        <source>ERP</source>
        <translation>ERP</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Model and colour</source>
        <translation>型号和颜色</translation>
    </message>
    <message>
        <source>Serial-managed</source>
        <translation>按串号管理</translation>
    </message>
    <message>
        <source>Serial length</source>
        <translation>串号长度</translation>
    </message>
    <message>
        <source>Multi-serial</source>
        <translation>多串号管理</translation>
    </message>
    <message>
        <source>ERP product</source>
        <translation>ERP商品</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>建立映射(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>新建(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Take e-stack&apos;s attributes over</source>
        <translation>采用e栈的属性(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Remove the mapping</source>
        <translation>取消映射(&amp;R)</translation>
    </message>
</context>
<context>
    <name>OrderConflictDialog</name>
    <message>
        <source>Theirs and mine</source>
        <translation>对方的与我的</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>&amp;Take theirs</source>
        <translation>采用对方的(&amp;T)</translation>
    </message>
    <message>
        <source>What you entered is dropped</source>
        <translation>您填写的内容将被放弃</translation>
    </message>
    <message>
        <source>&amp;Keep mine and save over it</source>
        <translation>保留我的并覆盖(&amp;K)</translation>
    </message>
    <message>
        <source>What they entered is replaced</source>
        <translation>对方填写的内容将被替换</translation>
    </message>
    <message>
        <source>&amp;Copy mine into a new order</source>
        <translation>把我的复制为新单(&amp;C)</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍后再定</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Push to IDEAL</source>
        <translation>推送IDEAL</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>To warehouse</source>
        <translation>移入仓</translation>
    </message>
    <message>
        <source>Manual order number</source>
        <translation>手工单号</translation>
    </message>
    <message>
        <source>Optional; goes to IDEAL</source>
        <translation>选填，填写后随单推送</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>单据日期</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>增行</translation>
    </message>
    <message>
        <source>Insert or Ctrl+Enter</source>
        <translation>Insert 或 Ctrl+Enter</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>删行</translation>
    </message>
    <message>
        <source>Ctrl+Delete</source>
        <translation>Ctrl+Delete</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>从 Excel 粘贴</translation>
    </message>
    <message>
        <source>Ctrl+V: product code, quantity and price in columns</source>
        <translation>Ctrl+V：依次为商品编码、数量、单价三列</translation>
    </message>
    <message>
        <source>Type a code, a name or scan a barcode; Enter goes on</source>
        <translation>输入编码、名称或扫条码，按回车继续</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Before it can be pushed</source>
        <translation>推送前需解决</translation>
    </message>
    <message>
        <source>Stock documents</source>
        <translation>出入库单</translation>
    </message>
    <message>
        <source>Receive by hand</source>
        <translation>引入入库</translation>
    </message>
    <message>
        <source>Terminate</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Express number</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入 …</translation>
    </message>
    <message>
        <source>Lines from an Excel workbook or a CSV file (Ctrl+I)</source>
        <translation>从 Excel 工作簿或 CSV 文件导入明细 (Ctrl+I)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制为新单</translation>
    </message>
</context>
<context>
    <name>PartnerDialog</name>
    <message>
        <source>&amp;Code</source>
        <translation>编码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;ontact</source>
        <translation>联系人(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>电话(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;rovince</source>
        <translation>省(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;ity</source>
        <translation>市(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;District</source>
        <translation>区县(&amp;D)</translation>
    </message>
    <message>
        <source>Addr&amp;ess</source>
        <translation>地址(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Active</source>
        <translation>启用(&amp;A)</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>&amp;Present password</source>
        <translation>当前密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>新密码(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Repeat it</source>
        <translation>再输一遍(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ProductDialog</name>
    <message>
        <source>&amp;Code</source>
        <translation>编码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Barcode</source>
        <translation>条码(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>型号(&amp;M)</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>颜色(&amp;O)</translation>
    </message>
    <message>
        <source>Managed by &amp;serial</source>
        <translation>按串号管理(&amp;S)</translation>
    </message>
    <message>
        <source>Serial &amp;length</source>
        <translation>串号长度(&amp;L)</translation>
    </message>
    <message>
        <source>Several serials: &amp;two IMEIs</source>
        <translation>多串号：两个 IMEI(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Active</source>
        <translation>启用(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Post</source>
        <translation>入账</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>Lines to receive</source>
        <translation>引入明细</translation>
    </message>
    <message>
        <source>Serial or IMEI</source>
        <translation>串号或 IMEI</translation>
    </message>
    <message>
        <source>Scan, or type and press Enter</source>
        <translation>扫描，或键入后按 Enter</translation>
    </message>
    <message>
        <source>Paste serials</source>
        <translation>粘贴串号</translation>
    </message>
    <message>
        <source>From a file …</source>
        <translation>从文件导入…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the red ones</source>
        <translation>移除红色行</translation>
    </message>
    <message>
        <source>Scanned serials</source>
        <translation>已扫描的串号</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in to work with orders and stock</source>
        <translation>登录后处理订单与库存</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>登录名(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Demo: click an account to sign in with it</source>
        <translation>演示账号：点击即可登录</translation>
    </message>
</context>
<context>
    <name>StockDocumentPage</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>往来单位</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>单据日期</translation>
    </message>
    <message>
        <source>Posted at</source>
        <translation>过账时间</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>生成方式</translation>
    </message>
    <message>
        <source>Document lines</source>
        <translation>单据明细</translation>
    </message>
    <message>
        <source>Serials</source>
        <translation>串号</translation>
    </message>
    <message>
        <source>Part of a serial or an IMEI</source>
        <translation>串号或 IMEI 的一部分</translation>
    </message>
    <message>
        <source>Only of the line chosen above</source>
        <translation>只看上面选中的行</translation>
    </message>
    <message>
        <source>Copy all that are shown</source>
        <translation>复制所列串号</translation>
    </message>
</context>
<context>
    <name>WarehouseDialog</name>
    <message>
        <source>&amp;Code</source>
        <translation>编码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Active</source>
        <translation>启用(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ui::AccountDialog</name>
    <message>
        <source>The two passwords differ. Please repeat the password.</source>
        <translation>两次输入的密码不一致，请重新确认密码。</translation>
    </message>
    <message>
        <source>New Account</source>
        <translation>新增账号</translation>
    </message>
    <message>
        <source>Edit Account</source>
        <translation>修改账号</translation>
    </message>
    <message>
        <source>Given and taken by the Boyuan back office only</source>
        <translation>只能由博远后台授予或收回</translation>
    </message>
</context>
<context>
    <name>ui::AccountsPage</name>
    <message>
        <source>Login or name</source>
        <translation>登录名或姓名</translation>
    </message>
    <message>
        <source>Show inactive ones</source>
        <translation>显示已停用</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Locked until</source>
        <translation>锁定至</translation>
    </message>
    <message>
        <source>No account matches these filters. Take one away to see more.</source>
        <translation>没有符合条件的账号，可去掉一个筛选条件再看。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>The password of %1 is reset.</source>
        <translation>已重置 %1 的密码。</translation>
    </message>
    <message>
        <source>%1 can sign in again.</source>
        <translation>%1 可以重新登录。</translation>
    </message>
    <message>
        <source>New Account</source>
        <translation>新增账号</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Reset &amp;Password …</source>
        <translation>重置密码(&amp;P)……</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>After too many wrong passwords</source>
        <translation>密码错误次数过多时使用</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
</context>
<context>
    <name>ui::AskIdealAction</name>
    <message>
        <source>Ask IDEAL</source>
        <translation>查询IDEAL</translation>
    </message>
    <message>
        <source>IDEAL is being asked about %1…</source>
        <translation>正在向IDEAL查询 %1……</translation>
    </message>
    <message>
        <source>Choose an order first.</source>
        <translation>请先选择一张订单。</translation>
    </message>
    <message>
        <source>IDEAL does not have %1: it was not pushed.</source>
        <translation>%1 未上传，IDEAL 没有这张订单。</translation>
    </message>
    <message>
        <source>Asks IDEAL what it has reported of %1, in case a callback was lost (Ctrl+Shift+Q)</source>
        <translation>向IDEAL查询 %1 的回传情况，以防回调丢失（Ctrl+Shift+Q）</translation>
    </message>
    <message>
        <source>IDEAL has nothing on %1 that is not here already.</source>
        <translation>%1 在IDEAL没有新的回传。</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) of IDEAL on %1 had not arrived; they are being posted now.</source>
        <translation>
            <numerusform>IDEAL 有 %n 条 %1 的回传没有收到，现在正在入账。</numerusform>
        </translation>
    </message>
    <message>
        <source>No gateway has answered the question about %1. Look whether it is running, then try again.</source>
        <translation>没有网关回答 %1 的查询。请检查网关是否在运行，然后重试。</translation>
    </message>
</context>
<context>
    <name>ui::AskedHandsetsModel</name>
    <message>
        <source>Never seen</source>
        <translation>从未出现过</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>查询值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>串号</translation>
    </message>
    <message>
        <source>IMEI 1</source>
        <translation>IMEI 1</translation>
    </message>
    <message>
        <source>IMEI 2</source>
        <translation>IMEI 2</translation>
    </message>
    <message>
        <source>Last document</source>
        <translation>最后单据</translation>
    </message>
    <message>
        <source>Last moved</source>
        <translation>最后变动时间</translation>
    </message>
</context>
<context>
    <name>ui::AuditChangesModel</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
</context>
<context>
    <name>ui::AuditPage</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Number, code or login</source>
        <translation>单据号、编码或登录名</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>还没有操作记录。</translation>
    </message>
    <message>
        <source>Nothing that was done matches these filters. Take one away to see more.</source>
        <translation>没有符合条件的操作记录，可去掉一个筛选条件再看。</translation>
    </message>
    <message>
        <source>Choose a row to see what it changed.</source>
        <translation>选中一行查看它修改了什么。</translation>
    </message>
    <message>
        <source>This act changed no field.</source>
        <translation>此操作没有修改任何字段。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
</context>
<context>
    <name>ui::AuditWords</name>
    <message>
        <source>Order entered</source>
        <translation>录入订单</translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation>修改订单</translation>
    </message>
    <message>
        <source>Order approved</source>
        <translation>审核订单</translation>
    </message>
    <message>
        <source>Order pushed to IDEAL</source>
        <translation>推送ideal</translation>
    </message>
    <message>
        <source>Order deleted</source>
        <translation>删除订单</translation>
    </message>
    <message>
        <source>Warehouse mapped</source>
        <translation>设置仓库映射</translation>
    </message>
    <message>
        <source>Product added</source>
        <translation>新增商品</translation>
    </message>
    <message>
        <source>Product changed</source>
        <translation>修改商品</translation>
    </message>
    <message>
        <source>Product deleted</source>
        <translation>删除商品</translation>
    </message>
    <message>
        <source>Warehouse added</source>
        <translation>新增仓库</translation>
    </message>
    <message>
        <source>Warehouse changed</source>
        <translation>修改仓库</translation>
    </message>
    <message>
        <source>Warehouse deleted</source>
        <translation>删除仓库</translation>
    </message>
    <message>
        <source>Supplier added</source>
        <translation>新增供应商</translation>
    </message>
    <message>
        <source>Supplier changed</source>
        <translation>修改供应商</translation>
    </message>
    <message>
        <source>Supplier deleted</source>
        <translation>删除供应商</translation>
    </message>
    <message>
        <source>Customer added</source>
        <translation>新增客户</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>修改客户</translation>
    </message>
    <message>
        <source>Customer deleted</source>
        <translation>删除客户</translation>
    </message>
    <message>
        <source>Interface settings saved</source>
        <translation>保存接口设置</translation>
    </message>
    <message>
        <source>APPKEY replaced</source>
        <translation>更换 APPKEY</translation>
    </message>
    <message>
        <source>Interface switched on</source>
        <translation>启用接口</translation>
    </message>
    <message>
        <source>Interface switched off</source>
        <translation>关闭接口</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>新增账号</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>修改账号</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>重置密码</translation>
    </message>
    <message>
        <source>Own password changed</source>
        <translation>修改自己的密码</translation>
    </message>
    <message>
        <source>Account unlocked</source>
        <translation>解锁账号</translation>
    </message>
    <message>
        <source>Account locked after wrong passwords</source>
        <translation>密码多次错误，账号锁定</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Interface settings</source>
        <translation>接口设置</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Document date</source>
        <translation>单据日期</translation>
    </message>
    <message>
        <source>Supplier or customer</source>
        <translation>供应商/客户</translation>
    </message>
    <message>
        <source>Manual order number</source>
        <translation>手工单号</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Interface ID</source>
        <translation>接口ID</translation>
    </message>
    <message>
        <source>Owner code</source>
        <translation>省包编号</translation>
    </message>
    <message>
        <source>Enable date</source>
        <translation>接口启用日期</translation>
    </message>
    <message>
        <source>IDEAL address</source>
        <translation>IDEAL地址</translation>
    </message>
    <message>
        <source>e-stack address</source>
        <translation>e栈地址</translation>
    </message>
    <message>
        <source>Signature scheme</source>
        <translation>签名方式</translation>
    </message>
    <message>
        <source>IDEAL warehouse code</source>
        <translation>荣耀IDEAL仓库编码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Managed by serial</source>
        <translation>按串号管理</translation>
    </message>
    <message>
        <source>Serial length</source>
        <translation>串号长度</translation>
    </message>
    <message>
        <source>Several serials</source>
        <translation>多串号</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Order terminated, or IDEAL asked to</source>
        <translation>终止订单（或向IDEAL申请终止）</translation>
    </message>
    <message>
        <source>Order received or delivered by hand</source>
        <translation>手工引入</translation>
    </message>
    <message>
        <source>Parked return processed again</source>
        <translation>重新处理回传异常</translation>
    </message>
    <message>
        <source>Parked return accepted as it is</source>
        <translation>接受回传异常现状</translation>
    </message>
    <message>
        <source>Product mapped</source>
        <translation>商品映射</translation>
    </message>
    <message>
        <source>Customer mapped</source>
        <translation>客户映射</translation>
    </message>
    <message>
        <source>Serial attributes taken over from e-stack</source>
        <translation>采用e栈的串号属性</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回传</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Kind of reason</source>
        <translation>原因类别</translation>
    </message>
    <message>
        <source>Accepted because</source>
        <translation>接受原因</translation>
    </message>
    <message>
        <source>Callback key</source>
        <translation>回调业务号</translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation>取消申请号</translation>
    </message>
    <message>
        <source>Stock document</source>
        <translation>出入库单</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>是否完成</translation>
    </message>
    <message>
        <source>VF order</source>
        <translation>VF订单号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Stock compared with IDEAL</source>
        <translation>库存对账</translation>
    </message>
    <message>
        <source>Comparison with IDEAL stopped</source>
        <translation>停止库存对账</translation>
    </message>
    <message>
        <source>Stock reconciliation</source>
        <translation>库存对账</translation>
    </message>
    <message>
        <source>Warehouse of VF orders chosen</source>
        <translation>选择VF订单发货仓库</translation>
    </message>
    <message>
        <source>Gateway&apos;s work stopped</source>
        <translation>停止网关任务</translation>
    </message>
    <message>
        <source>Gateway&apos;s work</source>
        <translation>网关任务</translation>
    </message>
    <message>
        <source>To warehouse</source>
        <translation>移入仓</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Inventory type</source>
        <translation>库存类型</translation>
    </message>
    <message>
        <source>e-stack item code</source>
        <translation>e栈商品编码</translation>
    </message>
    <message>
        <source>e-stack customer code</source>
        <translation>e栈客户编码</translation>
    </message>
</context>
<context>
    <name>ui::BulkDialog</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as Excel …</source>
        <translation>另存为 Excel(&amp;S) …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Done: %1, refused: %2</source>
        <translation>成功 %1 张，未通过 %2 张</translation>
    </message>
    <message>
        <source>%1 of %2 …</source>
        <translation>%1 / %2 …</translation>
    </message>
    <message numerus="yes">
        <source>Stopped; %Ln order(s) were not touched.</source>
        <translation>
            <numerusform>已停止，%Ln 张订单未处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>ui::ChoiceFilter</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>ui::DateFilter</name>
    <message>
        <source>Any date</source>
        <translation>不限日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近7天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>From – to …</source>
        <translation>自定义…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束日期</translation>
    </message>
</context>
<context>
    <name>ui::Desk</name>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
    <message>
        <source>Show or hide the navigation (Ctrl+B)</source>
        <translation>显示或隐藏导航 (Ctrl+B)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Help on This Page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>当前用户：%1</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>您的密码已修改。</translation>
    </message>
    <message>
        <source>Change My Password …</source>
        <translation>修改我的密码……</translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message>
        <source>Interface ID</source>
        <translation>接口ID</translation>
    </message>
    <message>
        <source>APPKEY</source>
        <translation>APPKEY</translation>
    </message>
    <message>
        <source>Owner code</source>
        <translation>省包编号</translation>
    </message>
    <message>
        <source>Enable date</source>
        <translation>接口启用日期</translation>
    </message>
    <message>
        <source>IDEAL address</source>
        <translation>IDEAL地址</translation>
    </message>
    <message>
        <source>e-stack address</source>
        <translation>e栈地址</translation>
    </message>
    <message>
        <source>Signature scheme</source>
        <translation>签名方式</translation>
    </message>
    <message>
        <source>IDEAL warehouse code</source>
        <translation>荣耀IDEAL仓库编码</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Document date</source>
        <translation>单据日期</translation>
    </message>
    <message>
        <source>Manual order number</source>
        <translation>手工单号</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence, %2 a technical detail about it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Try again; if it stays, tell your administrator what you did.</source>
        <translation>程序内部出错。请重试；若仍然出现，请把当时的操作告诉管理员。</translation>
    </message>
    <message>
        <source>This was given up before it was done. Start it again if you still want it.</source>
        <translation>操作未完成就已取消。如仍需要，请重新执行。</translation>
    </message>
    <message>
        <source>“%1” has a value that is not allowed. Please correct it.</source>
        <translation>“%1”的内容不符合要求，请修改。</translation>
    </message>
    <message>
        <source>This is not there any more; somebody may have deleted it. Refresh the list.</source>
        <translation>该数据已不存在，可能已被他人删除。请刷新列表。</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile. Open it again and repeat your change.</source>
        <translation>数据已被他人修改。请重新打开后再次修改。</translation>
    </message>
    <message>
        <source>Your account is not allowed to do this. Ask your administrator for the role.</source>
        <translation>当前账号没有此操作权限，请联系管理员授予角色。</translation>
    </message>
    <message>
        <source>The database can&apos;t be reached. Check the network; your entries stay on the screen until you save again.</source>
        <translation>无法连接数据库。请检查网络；已录入的内容保留在屏幕上，恢复后请再次保存。</translation>
    </message>
    <message>
        <source>The database is busy at the moment. Please try again in a few seconds.</source>
        <translation>数据库正忙，请几秒后重试。</translation>
    </message>
    <message>
        <source>The disk of the database is full, nothing can be saved. Tell your administrator now.</source>
        <translation>数据库磁盘已满，无法保存。请立即通知管理员。</translation>
    </message>
    <message>
        <source>The database refused the change, because it would break a rule. Open the document again to see its present state.</source>
        <translation>数据库拒绝了这次修改，因为违反业务规则。请重新打开单据查看当前状态。</translation>
    </message>
    <message>
        <source>The database was made by a newer version of this program. Please update the program.</source>
        <translation>数据库由更新版本的程序创建，请升级本程序。</translation>
    </message>
    <message>
        <source>The other side refuses the connection. Check the address in the interface settings.</source>
        <translation>对方拒绝连接。请检查接口设置中的地址。</translation>
    </message>
    <message>
        <source>The address of the other side was not found. Check it in the interface settings, and the network.</source>
        <translation>找不到对方地址。请检查接口设置中的地址以及网络。</translation>
    </message>
    <message>
        <source>There was no answer in time. Nothing is lost: it is asked again by itself.</source>
        <translation>对方未及时响应。数据不会丢失，系统会自动再次查询。</translation>
    </message>
    <message>
        <source>The secure connection failed: the certificate of the other side is not accepted. Tell your administrator.</source>
        <translation>安全连接失败：对方证书不被信任。请联系管理员。</translation>
    </message>
    <message>
        <source>The connection broke before the answer came. It is asked again by itself.</source>
        <translation>连接在收到应答前中断，系统会自动再次查询。</translation>
    </message>
    <message>
        <source>The other side points to another address, which is not followed for safety. Check the address in the interface settings.</source>
        <translation>对方要求转到其他地址，出于安全没有跟随。请检查接口设置中的地址。</translation>
    </message>
    <message>
        <source>The answer was too large and was not read. Tell your administrator.</source>
        <translation>应答内容过大，未读取。请联系管理员。</translation>
    </message>
    <message>
        <source>The answer could not be understood. Look at the raw messages, or tell your administrator.</source>
        <translation>无法识别应答内容。请查看接口报文，或联系管理员。</translation>
    </message>
    <message>
        <source>The other side asks us to slow down. It goes on by itself in a while.</source>
        <translation>对方要求降低请求频率，稍后会自动继续。</translation>
    </message>
    <message>
        <source>The other side has a fault of its own. It is tried again by itself.</source>
        <translation>对方系统故障，系统会自动重试。</translation>
    </message>
    <message>
        <source>The signature was refused. Check interface ID, APPKEY and signature scheme in the interface settings.</source>
        <translation>签名未通过。请检查接口设置中的接口ID、APPKEY 和签名方式。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 seconds off. Set the clock right, then try again.</source>
        <translation>本机时钟相差 %1 秒。请校准时间后重试。</translation>
    </message>
    <message>
        <source>IDEAL refused: %1. Correct the document and try again.</source>
        <translation>IDEAL 拒绝：%1。请修改单据后重试。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain can&apos;t be used. Unlock it or sign in to the system again.</source>
        <translation>系统密钥库无法使用。请解锁密钥库，或重新登录操作系统。</translation>
    </message>
    <message>
        <source>The APPKEY was not found in the keychain. Enter it again in the interface settings.</source>
        <translation>密钥库中没有 APPKEY。请在接口设置中重新填写。</translation>
    </message>
    <message>
        <source>The stored APPKEY can&apos;t be read. Enter it again in the interface settings.</source>
        <translation>已保存的 APPKEY 无法读取。请在接口设置中重新填写。</translation>
    </message>
    <message>
        <source>Login or password is wrong. Check both and the Caps Lock key.</source>
        <translation>登录名或密码错误。请核对，并检查大写锁定键。</translation>
    </message>
    <message>
        <source>Too many wrong passwords: the account is locked for another %1 minute(s).</source>
        <translation>密码错误次数过多，账号已锁定，请 %1 分钟后再试。</translation>
    </message>
    <message>
        <source>The password is too short: at least %1 characters, please.</source>
        <translation>密码太短，至少需要 %1 个字符。</translation>
    </message>
    <message>
        <source>The first account exists already. Please sign in.</source>
        <translation>首个账号已经创建，请直接登录。</translation>
    </message>
    <message>
        <source>The order has been pushed to IDEAL: it can&apos;t be edited, deleted or received by hand. Copy it to a new one if you need another.</source>
        <translation>订单已推送 IDEAL，不能修改、删除或引入。如需另做一单，请使用“复制为新单”。</translation>
    </message>
    <message>
        <source>The order&apos;s present state does not allow this. Refresh to see where it stands.</source>
        <translation>订单当前状态不允许此操作。请刷新查看最新状态。</translation>
    </message>
    <message>
        <source>The order has no lines yet. Add at least one product.</source>
        <translation>订单还没有明细，请至少添加一个商品。</translation>
    </message>
    <message>
        <source>The order has too many lines: at most %1. Divide it into several orders.</source>
        <translation>订单明细过多，最多 %1 行。请拆分成多张订单。</translation>
    </message>
    <message>
        <source>The supplier or customer is missing. Choose one in the header.</source>
        <translation>缺少供应商或客户，请在表头选择。</translation>
    </message>
    <message>
        <source>The warehouse is missing. Choose one in the header.</source>
        <translation>缺少仓库，请在表头选择。</translation>
    </message>
    <message>
        <source>Goods can&apos;t be moved into the warehouse that they are in. Choose two different ones.</source>
        <translation>移出仓与移入仓不能相同，请选择不同的仓库。</translation>
    </message>
    <message>
        <source>Line %1 has no product. Choose one or delete the line.</source>
        <translation>第 %1 行没有商品。请选择商品或删除该行。</translation>
    </message>
    <message>
        <source>The quantity of line %1 is not possible. Enter a number from 1 to 1,000,000.</source>
        <translation>第 %1 行的数量不正确，请填写 1 至 1,000,000。</translation>
    </message>
    <message>
        <source>This is mapped already: %1. Remove that mapping first.</source>
        <translation>已存在映射：%1。请先解除原映射。</translation>
    </message>
    <message>
        <source>Order %1 is still on its way under this mapping. Wait until it has been returned.</source>
        <translation>订单 %1 仍在使用此映射执行中，请等待回传完成。</translation>
    </message>
    <message>
        <source>The order is not saved yet. Save it, then push it.</source>
        <translation>订单尚未保存，请先保存再推送。</translation>
    </message>
    <message>
        <source>e-stack has not been synchronised yet. Set it up and synchronise once, then push.</source>
        <translation>荣耀e栈尚未同步。请先开通并同步一次，再推送。</translation>
    </message>
    <message>
        <source>The interface settings are incomplete. Fill them in before pushing.</source>
        <translation>接口设置不完整，请先填写完整再推送。</translation>
    </message>
    <message>
        <source>“%1” is missing in the interface settings. Fill it in before pushing.</source>
        <translation>接口设置缺少“%1”，请先填写再推送。</translation>
    </message>
    <message>
        <source>The interface is switched off. Ask your Boyuan representative to enable it.</source>
        <translation>接口状态为关闭，请联系博远业务员启用。</translation>
    </message>
    <message>
        <source>The document date lies before the interface&apos;s enable date (%1). Such orders are not pushed.</source>
        <translation>单据日期早于接口启用日期（%1），不能推送。</translation>
    </message>
    <message>
        <source>Warehouse “%1” has no IDEAL warehouse code. Map it in the warehouse settings.</source>
        <translation>仓库“%1”没有对应的 IDEAL 仓库编码，请在荣耀IDEAL仓库设置中建立映射。</translation>
    </message>
    <message>
        <source>Product “%1” is not mapped to e-stack. Map it on the product mapping screen.</source>
        <translation>商品“%1”没有 e栈映射，请在商品映射中建立。</translation>
    </message>
    <message>
        <source>Product “%1” has other serial attributes here than in IDEAL. Make them equal on the product mapping screen.</source>
        <translation>商品“%1”的串号属性与 IDEAL 不一致，请在商品映射中核对并改为一致。</translation>
    </message>
    <message>
        <source>Customer “%1” is not mapped to e-stack. Map it on the customer mapping screen.</source>
        <translation>客户“%1”没有 e栈映射，请在客户映射中建立。</translation>
    </message>
    <message>
        <source>The order was received by hand, so it can no longer be pushed.</source>
        <translation>订单已手工引入，不能再推送。</translation>
    </message>
    <message>
        <source>Only orders that are ready to ship can be pushed. Have this one approved first.</source>
        <translation>批发订单状态为待发货时才能推送，请先审核。</translation>
    </message>
    <message>
        <source>The order has been pushed already. There is nothing left to do but wait for its return.</source>
        <translation>订单已推送，无需重复推送，请等待回传。</translation>
    </message>
    <message>
        <source>IDEAL returned an order that we don&apos;t know: %1. Check the owner code.</source>
        <translation>IDEAL 回传了未知订单：%1。请核对省包编号。</translation>
    </message>
    <message>
        <source>IDEAL returned order %1, which was never pushed. Ask IDEAL&apos;s support.</source>
        <translation>IDEAL 回传的订单 %1 从未推送，请联系 IDEAL 支持人员。</translation>
    </message>
    <message>
        <source>The return has a line that the order does not have: %1.</source>
        <translation>回传中有订单里不存在的明细：%1。</translation>
    </message>
    <message>
        <source>The return has a quantity that can&apos;t be: %1.</source>
        <translation>回传数量不合理：%1。</translation>
    </message>
    <message>
        <source>More was returned than was ordered: %1.</source>
        <translation>回传数量超过订单数量：%1。</translation>
    </message>
    <message>
        <source>The return names another warehouse than the order: %1.</source>
        <translation>回传仓库与订单仓库不一致：%1。</translation>
    </message>
    <message>
        <source>Another return came behind the final one: %1.</source>
        <translation>最终回传之后又收到回传：%1。</translation>
    </message>
    <message>
        <source>Goods are reported as moved in before they were moved out. Reprocess this when the other return is there.</source>
        <translation>移入回传早于移出回传。请等移出回传到达后重新处理。</translation>
    </message>
    <message>
        <source>The return has no lines, so there is nothing to post.</source>
        <translation>回传没有明细，无法生成单据。</translation>
    </message>
    <message>
        <source>IDEAL reported an exception: %1. Clear it up with the warehouse, then reprocess.</source>
        <translation>IDEAL 回报异常：%1。请与仓库核实后重新处理。</translation>
    </message>
    <message>
        <source>IDEAL rejected or closed the order: %1. Copy it to a new order and push that.</source>
        <translation>IDEAL 已拒绝或关闭该订单：%1。请“复制为新单”后重新推送。</translation>
    </message>
    <message>
        <source>The serials of this return could not be fetched: %1. Reprocess it later.</source>
        <translation>未能取得此回传的串号：%1。请稍后重新处理。</translation>
    </message>
    <message>
        <source>There is not enough stock for this: %1. Check stock on hand.</source>
        <translation>库存不足：%1。请核对库存。</translation>
    </message>
    <message>
        <source>The number of serials differs from the quantity: %1.</source>
        <translation>串号个数与数量不符：%1。</translation>
    </message>
    <message>
        <source>A serial number of product “%1” is blank.</source>
        <translation>商品“%1”有空白串号。</translation>
    </message>
    <message>
        <source>A serial number has the wrong length: %1.</source>
        <translation>串号长度不符：%1。</translation>
    </message>
    <message>
        <source>A serial number is not a valid IMEI: %1.</source>
        <translation>串号不是有效的 IMEI：%1。</translation>
    </message>
    <message>
        <source>A serial number comes twice: %1.</source>
        <translation>串号重复：%1。</translation>
    </message>
    <message>
        <source>A serial number is in stock already: %1.</source>
        <translation>串号已在库：%1。</translation>
    </message>
    <message>
        <source>A serial number is not in this warehouse: %1.</source>
        <translation>串号不在该仓库：%1。</translation>
    </message>
    <message>
        <source>A serial number comes back that was never sold: %1.</source>
        <translation>退回的串号没有销售记录：%1。</translation>
    </message>
    <message>
        <source>A serial number belongs to another product: %1.</source>
        <translation>串号属于其他商品：%1。</translation>
    </message>
    <message>
        <source>Serial numbers came for a product without serials: %1.</source>
        <translation>非串号管理的商品收到了串号：%1。</translation>
    </message>
    <message>
        <source>Something is wrong that this version of the program has no words for.</source>
        <translation>出现此版本程序无法说明的错误，请联系管理员。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing is entered yet: at least one line needs a quantity.</source>
        <translation>还没有填写数量：至少有一行需要数量。</translation>
    </message>
    <message>
        <source>More than is left of the line: %1. Lower the quantity of this time.</source>
        <translation>超过该行剩余数量：%1。请减少本次数量。</translation>
    </message>
    <message>
        <source>More than has been moved out: %1. Move the goods out first.</source>
        <translation>超过已移出数量：%1。请先移出。</translation>
    </message>
    <message>
        <source>This return is not parked any more: it was settled meanwhile. Nothing was done.</source>
        <translation>这条回传已不是回传异常：期间已被处理。没有做任何操作。</translation>
    </message>
    <message>
        <source>The file “%1” can&apos;t be read. Check that it is still there and open nowhere else.</source>
        <translation>无法读取文件“%1”。请确认文件仍然存在，且没有被其他程序打开。</translation>
    </message>
    <message>
        <source>The file “%1” can&apos;t be written: it may be open in another program, the disk full or the folder protected. What was there before is unchanged.</source>
        <translation>无法写入文件“%1”：可能已被其他程序打开、磁盘已满或文件夹受保护。原有文件未改动。</translation>
    </message>
    <message>
        <source>This is no spreadsheet, or it is damaged. Open it in Excel and save it again as .xlsx or CSV.</source>
        <translation>该文件不是电子表格或已损坏。请用 Excel 打开，另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>This spreadsheet is too large to be read here. Save the rows and columns that you need as a file of their own.</source>
        <translation>该表格过大，无法读取。请把需要的行和列另存为单独的文件。</translation>
    </message>
    <message>
        <source>Files of old Excel (.xls) and files with a password can&apos;t be read. Open it in Excel and save it as .xlsx without a password.</source>
        <translation>无法读取旧版 Excel 文件 (.xls) 或带密码的文件。请用 Excel 打开，另存为不带密码的 .xlsx。</translation>
    </message>
    <message>
        <source>IDEAL did not agree to terminate the order: %1.</source>
        <translation>IDEAL 不同意终止订单：%1。</translation>
    </message>
    <message>
        <source>The goods had been delivered before the order could be terminated.</source>
        <translation>订单终止之前货物已经发出。</translation>
    </message>
    <message>
        <source>IDEAL delivered goods of order %1, which it had terminated. Clear it up with the warehouse.</source>
        <translation>IDEAL 对已终止的订单 %1 又回传了发货，请与仓库核实。</translation>
    </message>
    <message>
        <source>There is stock or a serial of product “%1”, so its serial attributes can&apos;t change any more. Have Honor correct e-stack, or map to a new product.</source>
        <translation>商品“%1”已有库存或串号，串号属性不能再改。请联系荣耀更正 e栈，或映射到新的商品。</translation>
    </message>
    <message>
        <source>No warehouse is chosen for VF orders. An administrator chooses it above the list of VF orders.</source>
        <translation>还没有选择 VF 订单的发货仓库。请管理员在 VF 订单列表上方选择。</translation>
    </message>
    <message>
        <source>e-stack has changed the VF order after order %1 was made from it. Compare both and correct the order.</source>
        <translation>生成订单 %1 之后，e栈又修改了这张 VF 订单。请核对并修改订单。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Serial length</source>
        <translation>串号长度</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>This is the last active administrator. Make another account an administrator first.</source>
        <translation>这是最后一个启用的管理员账号，请先把另一个账号设为管理员。</translation>
    </message>
    <message>
        <source>The present password is not right. Please type it again.</source>
        <translation>当前密码不正确，请重新输入。</translation>
    </message>
    <message>
        <source>%1 is used by orders, stock or mappings and can&apos;t be deleted. Make it inactive instead.</source>
        <translation>%1 已被订单、库存或映射引用，不能删除，可以改为停用。</translation>
    </message>
    <message>
        <source>%1 has stock, serials or orders under way. Its serial settings can&apos;t be changed any more; make a new product instead.</source>
        <translation>%1 已有库存、串号或在途订单，串号设置不能再修改，请另建商品。</translation>
    </message>
    <message>
        <source>The code %1 is taken already. Choose another one, or use what has it.</source>
        <translation>编码 %1 已被占用。请换一个编码，或使用已有的那一条。</translation>
    </message>
    <message>
        <source>This list is too long: %1 rows at most. Filter it, select some rows, or export it to Excel.</source>
        <translation>列表过长：最多 %1 行。请先筛选、选中部分行，或导出到 Excel。</translation>
    </message>
</context>
<context>
    <name>ui::EstackWords</name>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>VF orders</source>
        <translation>VF订单</translation>
    </message>
    <message>
        <source>Waiting for the gateway to begin…</source>
        <translation>正在等待网关开始…</translation>
    </message>
    <message>
        <source>%1: page %2 of %3, %4 new or changed so far</source>
        <extracomment>%1 is a list (&quot;Products&quot;), %4 a number of rows</extracomment>
        <translation>%1：第 %2 页，共 %3 页，已有 %4 条新增或变更</translation>
    </message>
    <message>
        <source>Fetched. New or changed VF orders: %1.</source>
        <translation>获取完成。新增或变更的 VF 订单：%1。</translation>
    </message>
    <message>
        <source>Synchronised. New or changed: %1 products, %2 customers.</source>
        <translation>同步完成。新增或变更：商品 %1，客户 %2。</translation>
    </message>
    <message>
        <source>Stopped. What had come is kept: %1 VF orders.</source>
        <translation>已停止。已获取的保留：VF 订单 %1。</translation>
    </message>
    <message>
        <source>Stopped. What had come is kept: %1 products, %2 customers. The next time goes on from there.</source>
        <translation>已停止。已同步的保留：商品 %1，客户 %2。下次从这里继续。</translation>
    </message>
</context>
<context>
    <name>ui::ExchangeModel</name>
    <message>
        <source>To IDEAL</source>
        <translation>发往IDEAL</translation>
    </message>
    <message>
        <source>From IDEAL</source>
        <translation>来自IDEAL</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无答复</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP状态</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>ui::ExportStrip</name>
    <message>
        <source>Finishing the file …</source>
        <translation>正在生成文件 …</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>正在导出 …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ui::FilterBar</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>清除所有筛选条件</translation>
    </message>
</context>
<context>
    <name>ui::FirstStartWizard</name>
    <message>
        <source>Please enter your name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>Please enter a login of 1 to 64 characters.</source>
        <translation>请填写登录名，1 至 64 个字符。</translation>
    </message>
    <message>
        <source>The two passwords differ. Please repeat the password.</source>
        <translation>两次输入的密码不一致，请重新确认密码。</translation>
    </message>
    <message>
        <source>At least %1 characters; longer beats complicated.</source>
        <translation>至少 %1 个字符；长比复杂更安全。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more character(s) needed</source>
        <translation>
            <numerusform>还需 %Ln 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>Long enough; a few more words make it strong</source>
        <translation>长度符合要求；再长一些更安全</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强度好</translation>
    </message>
    <message>
        <source>There are no accounts yet. Make the administrator&apos;s; all others are made afterwards under System › Accounts.</source>
        <translation>系统中还没有账号。请先创建管理员账号，其他账号之后在“系统管理 › 账号管理”中创建。</translation>
    </message>
</context>
<context>
    <name>ui::GridColumns</name>
    <message>
        <source>Reset Columns</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>ui::GridExporter</name>
    <message>
        <source>Export to Excel</source>
        <translation>导出到 Excel</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) exported to %1</source>
        <translation>
            <numerusform>已导出 %Ln 行到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>导出已取消，未写入文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HandsetMovementsModel</name>
    <message>
        <source>Posted at</source>
        <translation>过账时间</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Document type</source>
        <translation>单据类型</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>To</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
</context>
<context>
    <name>ui::HealthList</name>
    <message>
        <source>Open the interface settings</source>
        <translation>打开接口设置</translation>
    </message>
    <message numerus="yes">
        <source>%n callback(s) of orders that we do not know</source>
        <translation>
            <numerusform>有 %n 条回调的订单在本系统中不存在</numerusform>
        </translation>
    </message>
    <message>
        <source>They are stored and parked. Ask IDEAL which orders they mean.</source>
        <translation>回调已保存，暂不入账。请向 IDEAL 核实是哪些订单。</translation>
    </message>
    <message>
        <source>Gateway %1 is running</source>
        <translation>网关 %1 正在运行</translation>
    </message>
    <message>
        <source>It listens for returns at %1.</source>
        <translation>在 %1 接收回传。</translation>
    </message>
    <message>
        <source>Gateway %1 cannot talk to IDEAL</source>
        <translation>网关 %1 不能与 IDEAL 通信</translation>
    </message>
    <message>
        <source>No gateway is running; last seen %1</source>
        <translation>没有网关在运行，最后一次见到是 %1</translation>
    </message>
    <message>
        <source>No gateway has ever run</source>
        <translation>还没有网关运行过</translation>
    </message>
    <message>
        <source>Nothing is sent and no return comes in until it runs. Start the gateway service or ask whoever looks after it.</source>
        <translation>网关不运行时，订单发不出去，回传也进不来。请启动网关服务，或联系负责维护的人。</translation>
    </message>
    <message>
        <source>The IDEAL interface is not set up</source>
        <translation>IDEAL接口还没有设置</translation>
    </message>
    <message>
        <source>An administrator enters what Honor handed out.</source>
        <translation>请管理员填写荣耀提供的内容。</translation>
    </message>
    <message>
        <source>The IDEAL interface is disabled</source>
        <translation>IDEAL接口已关闭</translation>
    </message>
    <message>
        <source>Nobody can push. Please contact your Boyuan representative.</source>
        <translation>现在不能推送，请联系博远业务员。</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无答复</translation>
    </message>
    <message>
        <source>Last request to IDEAL %1: %2, %3 ms.</source>
        <translation>最近一次请求 IDEAL：%1，%2，%3 毫秒。</translation>
    </message>
    <message>
        <source>Last callback from IDEAL %1: %2, %3 ms.</source>
        <translation>最近一次 IDEAL 回调：%1，%2，%3 毫秒。</translation>
    </message>
    <message>
        <source>The IDEAL interface is enabled</source>
        <translation>IDEAL接口已启用</translation>
    </message>
    <message>
        <source>e-stack was synchronised %1</source>
        <translation>荣耀e栈已于 %1 同步</translation>
    </message>
    <message>
        <source>e-stack was never synchronised</source>
        <translation>荣耀e栈还没有同步过</translation>
    </message>
    <message>
        <source>Nothing can be pushed before its products and customers are here.</source>
        <translation>同步商品和客户之后才能推送。</translation>
    </message>
</context>
<context>
    <name>ui::HelpPage</name>
    <message>
        <source>There is no help page for this yet.</source>
        <translation>此页面暂无帮助内容。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>ui::IdealSettingsPage</name>
    <message>
        <source>v1: HMAC-SHA256 over the whole message (recommended)</source>
        <translation>v1：HMAC-SHA256，覆盖整条报文（推荐）</translation>
    </message>
    <message>
        <source>top-hmac-sha256: open platform, HMAC-SHA256</source>
        <translation>top-hmac-sha256：开放平台，HMAC-SHA256</translation>
    </message>
    <message>
        <source>top-md5: open platform, MD5</source>
        <translation>top-md5：开放平台，MD5</translation>
    </message>
    <message>
        <source>Only an administrator can change this</source>
        <translation>只有管理员可以修改</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Saved; leave empty to keep it</source>
        <translation>已保存，留空则不变</translation>
    </message>
    <message>
        <source>Not set yet</source>
        <translation>尚未设置</translation>
    </message>
    <message>
        <source>MD5 is weak: use it only if Honor asks for it.</source>
        <translation>MD5 较弱，仅在荣耀要求时使用。</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Switch &amp;off</source>
        <translation>关闭(&amp;F)</translation>
    </message>
    <message>
        <source>Switch &amp;on</source>
        <translation>启用(&amp;F)</translation>
    </message>
    <message>
        <source>While it is disabled nobody can push; returns of orders pushed before still arrive.</source>
        <translation>关闭时不能推送；以前推送的订单仍会回传。</translation>
    </message>
    <message>
        <source>The Boyuan back office switches the interface on and off. Please contact your Boyuan representative.</source>
        <translation>接口状态由博远后台进行启用、关闭，请联系博远业务员。</translation>
    </message>
    <message>
        <source>Somebody else has saved these settings meanwhile. What you typed is still here, but not saved.</source>
        <translation>别人刚刚保存了这些设置。您输入的内容还在，但没有保存。</translation>
    </message>
    <message>
        <source>Enable the IDEAL interface?</source>
        <translation>启用IDEAL接口？</translation>
    </message>
    <message>
        <source>Disable the IDEAL interface?</source>
        <translation>关闭IDEAL接口？</translation>
    </message>
    <message>
        <source>Orders of mapped warehouses can then be pushed to IDEAL.</source>
        <translation>启用后，有映射的仓库的订单可以推送到 IDEAL。</translation>
    </message>
    <message>
        <source>Nobody can push orders to IDEAL until it is enabled again.</source>
        <translation>关闭后，在重新启用之前不能向 IDEAL 推送订单。</translation>
    </message>
    <message>
        <source>Returns of orders that were pushed before still arrive.</source>
        <translation>以前推送的订单仍会回传。</translation>
    </message>
    <message>
        <source>Enable interface</source>
        <translation>启用接口</translation>
    </message>
    <message>
        <source>Disable interface</source>
        <translation>关闭接口</translation>
    </message>
    <message>
        <source>The status was not changed</source>
        <translation>接口状态没有改变</translation>
    </message>
    <message>
        <source>The interface is enabled.</source>
        <translation>接口已启用。</translation>
    </message>
    <message>
        <source>The interface is disabled.</source>
        <translation>接口已关闭。</translation>
    </message>
    <message>
        <source>Enter the interface ID that Honor gave you.</source>
        <translation>请填写荣耀提供的接口ID。</translation>
    </message>
    <message>
        <source>At most 64 characters, without control characters.</source>
        <translation>最多 64 个字符，不能有控制字符。</translation>
    </message>
    <message>
        <source>Enter the owner code that Honor gave you.</source>
        <translation>请填写荣耀提供的省包编号。</translation>
    </message>
    <message>
        <source>Enter the day from which orders may be pushed.</source>
        <translation>请填写从哪一天起可以推送。</translation>
    </message>
    <message>
        <source>Enter the address that Honor gave you.</source>
        <translation>请填写荣耀提供的地址。</translation>
    </message>
    <message>
        <source>Only https is safe; plain http may go to this very computer only.</source>
        <translation>必须使用 https；只有本机可以用 http。</translation>
    </message>
    <message>
        <source>This is no https address without user, question mark or #.</source>
        <translation>请填写 https 地址，不能带用户名、问号或 #。</translation>
    </message>
    <message>
        <source>The APPKEY belongs to the owner code: enter it anew for the new one.</source>
        <translation>APPKEY 属于省包编号：更换省包编号时请重新输入。</translation>
    </message>
    <message>
        <source>The settings were not saved</source>
        <translation>设置没有保存</translation>
    </message>
    <message>
        <source>The settings are saved, the APPKEY is not. %1</source>
        <translation>设置已保存，但 APPKEY 没有保存。%1</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>设置已保存。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.csv *.txt)</source>
        <translation>电子表格 (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取 …</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1”是空的。</translation>
    </message>
    <message>
        <source>(not in the file)</source>
        <translation>（文件中没有）</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>Say above which column of the file is “%1”.</source>
        <translation>请在上方指定文件中哪一列是“%1”。</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在检查 …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have a problem. Correct them in the file and choose it again: either all rows are imported or none.</source>
        <translation>
            <numerusform>%Ln 行有问题。请在文件中改正后重新选择：要么全部导入，要么都不导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) can be imported.</source>
        <translation>
            <numerusform>可导入 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>No row below the headers has anything to import.</source>
        <translation>表头下没有可导入的行。</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>正在导入 …</translation>
    </message>
</context>
<context>
    <name>ui::ImportPreview</name>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>ui::LookSwitch</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Like the System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>Title of the window: %1 is the page, %2 the program</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>ui::MappingImport</name>
    <message>
        <source>e-stack code</source>
        <translation>e栈编码</translation>
    </message>
    <message>
        <source>ERP code</source>
        <translation>ERP编码</translation>
    </message>
    <message>
        <source>e-stack has no such code. Synchronise first if it is new.</source>
        <translation>e栈没有这个编码。如果是新的，请先同步。</translation>
    </message>
    <message>
        <source>e-stack does not carry this any more.</source>
        <translation>e栈已不再提供它。</translation>
    </message>
    <message>
        <source>The ERP has no active one with this code.</source>
        <translation>ERP中没有启用的这个编码。</translation>
    </message>
    <message>
        <source>It is mapped to %1. Remove that mapping first.</source>
        <translation>它已映射到 %1，请先取消该映射。</translation>
    </message>
    <message>
        <source>A row above maps it to %1.</source>
        <translation>上面的行把它映射到 %1。</translation>
    </message>
</context>
<context>
    <name>ui::MappingPage</name>
    <message>
        <source>Synchronise</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Code, barcode or name</source>
        <translation>编码、条码或名称</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>编码或名称</translation>
    </message>
    <message>
        <source>e-stack code</source>
        <translation>e栈编码</translation>
    </message>
    <message>
        <source>e-stack name</source>
        <translation>e栈名称</translation>
    </message>
    <message>
        <source>ERP code</source>
        <translation>ERP编码</translation>
    </message>
    <message>
        <source>ERP name</source>
        <translation>ERP名称</translation>
    </message>
    <message>
        <source>Proposed because</source>
        <translation>建议依据</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Changed in e-stack</source>
        <translation>e栈更新时间</translation>
    </message>
    <message>
        <source>There is nothing to map before the interface settings are saved.</source>
        <translation>保存接口设置之后才能进行映射。</translation>
    </message>
    <message>
        <source>Nothing matches these filters. Take one away to see more.</source>
        <translation>没有符合筛选条件的记录。去掉一个条件可以看到更多。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Confirm selected proposals</source>
        <translation>确认所选建议</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation>Ctrl+Shift+Enter</translation>
    </message>
    <message>
        <source>Create selected in the ERP</source>
        <translation>所选新建到ERP</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Remove selected mappings</source>
        <translation>取消所选映射</translation>
    </message>
    <message>
        <source>Ctrl+Del</source>
        <translation>Ctrl+Del</translation>
    </message>
    <message>
        <source>Confirm all proposals (%1)</source>
        <translation>确认全部建议（%1）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A state and how many rows are in it</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>没有修改任何内容</translation>
    </message>
    <message>
        <source>Mapped.</source>
        <translation>已建立映射。</translation>
    </message>
    <message>
        <source>Created in the ERP and mapped.</source>
        <translation>已在 ERP 中新建并建立映射。</translation>
    </message>
    <message>
        <source>The ERP product has e-stack&apos;s attributes now.</source>
        <translation>ERP 商品已采用 e栈的属性。</translation>
    </message>
    <message>
        <source>None of the selected rows is in a state for that.</source>
        <translation>所选的行都不适用这项操作。</translation>
    </message>
    <message numerus="yes">
        <source>%n other selected row(s) are in another state and stay as they are.</source>
        <translation>
            <numerusform>所选中另有 %n 行状态不符，保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm proposals</source>
        <translation>确认建议</translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n proposal(s)?</source>
        <translation>
            <numerusform>确认 %n 条建议？</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) mapped.</source>
        <translation>
            <numerusform>已映射 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm all %n proposal(s)?</source>
        <translation>
            <numerusform>确认全部 %n 条建议？</numerusform>
        </translation>
    </message>
    <message>
        <source>Each has the same barcode or the same name as exactly one of the ERP&apos;s.</source>
        <translation>每一条都与 ERP 中唯一的一条条码相同或名称相同。</translation>
    </message>
    <message>
        <source>Confirm all</source>
        <translation>全部确认</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) created in the ERP and mapped.</source>
        <translation>
            <numerusform>已在 ERP 中新建 %n 条并建立映射。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove mappings</source>
        <translation>取消映射</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n mapping(s)?</source>
        <translation>
            <numerusform>取消 %n 条映射？</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取消映射</translation>
    </message>
    <message numerus="yes">
        <source>%n mapping(s) removed.</source>
        <translation>
            <numerusform>已取消 %n 条映射。</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 rows at a time. Narrow the list by a filter.</source>
        <translation>一次最多 %1 行。请用筛选条件缩小范围。</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入 …</translation>
    </message>
    <message>
        <source>Mappings from a spreadsheet, e.g. from this list, exported and filled in; a proposed code that is left in it is confirmed (Ctrl+I)</source>
        <translation>从表格导入映射，例如把本列表导出、填好后再导入；表中留着的建议编码视为确认 (Ctrl+I)</translation>
    </message>
</context>
<context>
    <name>ui::MappingWords</name>
    <message>
        <source>ERP product</source>
        <translation>ERP商品</translation>
    </message>
    <message>
        <source>Model and colour</source>
        <translation>型号和颜色</translation>
    </message>
    <message>
        <source>Create the ERP product</source>
        <translation>新建ERP商品</translation>
    </message>
    <message>
        <source>Code, barcode or name of the ERP product</source>
        <translation>ERP商品的编码、条码或名称</translation>
    </message>
    <message>
        <source>No product has come from e-stack yet. Press “Synchronise” to fetch them.</source>
        <translation>还没有从 e栈同步过商品。点击“同步”获取。</translation>
    </message>
    <message numerus="yes">
        <source>Create %n ERP product(s) under e-stack&apos;s codes and map them?</source>
        <translation>
            <numerusform>按 e栈编码新建 %n 个 ERP 商品并建立映射？</numerusform>
        </translation>
    </message>
    <message>
        <source>ERP customer</source>
        <translation>ERP客户</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Create the ERP customer</source>
        <translation>新建ERP客户</translation>
    </message>
    <message>
        <source>Code or name of the ERP customer</source>
        <translation>ERP客户的编码或名称</translation>
    </message>
    <message>
        <source>No customer has come from e-stack yet. Press “Synchronise” to fetch them.</source>
        <translation>还没有从 e栈同步过客户。点击“同步”获取。</translation>
    </message>
    <message numerus="yes">
        <source>Create %n ERP customer(s) under e-stack&apos;s codes and map them?</source>
        <translation>
            <numerusform>按 e栈编码新建 %n 个 ERP 客户并建立映射？</numerusform>
        </translation>
    </message>
    <message>
        <source>Import Product Mappings</source>
        <translation>导入商品映射</translation>
    </message>
    <message>
        <source>Product mappings</source>
        <translation>商品映射</translation>
    </message>
    <message>
        <source>Import Customer Mappings</source>
        <translation>导入客户映射</translation>
    </message>
    <message>
        <source>Customer mappings</source>
        <translation>客户映射</translation>
    </message>
</context>
<context>
    <name>ui::MasterData</name>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>By serial</source>
        <translation>串号管理</translation>
    </message>
    <message>
        <source>Serial length</source>
        <translation>串号长度</translation>
    </message>
    <message>
        <source>Several serials</source>
        <translation>多串号</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>New Product</source>
        <translation>新增商品</translation>
    </message>
    <message>
        <source>There is no product yet. Press Ctrl+N to add the first one.</source>
        <translation>还没有商品，按 Ctrl+N 新增。</translation>
    </message>
    <message>
        <source>Code, name or barcode</source>
        <translation>编码、名称或条码</translation>
    </message>
    <message>
        <source>New Warehouse</source>
        <translation>新增仓库</translation>
    </message>
    <message>
        <source>There is no warehouse yet. Press Ctrl+N to add the first one.</source>
        <translation>还没有仓库，按 Ctrl+N 新增。</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>编码或名称</translation>
    </message>
    <message>
        <source>New Supplier</source>
        <translation>新增供应商</translation>
    </message>
    <message>
        <source>There is no supplier yet. Press Ctrl+N to add the first one.</source>
        <translation>还没有供应商，按 Ctrl+N 新增。</translation>
    </message>
    <message>
        <source>New Customer</source>
        <translation>新增客户</translation>
    </message>
    <message>
        <source>There is no customer yet. Press Ctrl+N to add the first one.</source>
        <translation>还没有客户，按 Ctrl+N 新增。</translation>
    </message>
</context>
<context>
    <name>ui::MasterDataImport</name>
    <message>
        <source>Write yes or no.</source>
        <translation>请填“是”或“否”。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>The serial length must be a whole number.</source>
        <translation>串号长度必须是整数。</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Serial length</source>
        <translation>串号长度</translation>
    </message>
    <message>
        <source>By serial</source>
        <translation>串号管理</translation>
    </message>
    <message>
        <source>Several serials</source>
        <translation>多串号</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>The code is in a row above already.</source>
        <translation>上面的行里已有这个编码。</translation>
    </message>
    <message>
        <source>Import Products</source>
        <translation>导入商品</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Import Warehouses</source>
        <translation>导入仓库</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Import Suppliers</source>
        <translation>导入供应商</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Import Customers</source>
        <translation>导入客户</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>ui::MasterDataPage</name>
    <message>
        <source>Show inactive ones</source>
        <translation>显示已停用</translation>
    </message>
    <message>
        <source>Nothing matches these filters. Take one away to see more.</source>
        <translation>没有符合条件的记录，可去掉一个筛选条件再看。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>删除 %1？</translation>
    </message>
    <message>
        <source>Only what no order, stock or mapping refers to can be deleted.</source>
        <translation>只有未被订单、库存和映射引用的才能删除。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 已删除。</translation>
    </message>
    <message>
        <source>%1 was not deleted</source>
        <translation>%1 未删除</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Imported: %1 new, %2 changed, the others were so already.</source>
        <translation>已导入：新增 %1，更改 %2，其余本来就是这样。</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入 …</translation>
    </message>
    <message>
        <source>From a spreadsheet (Ctrl+I)</source>
        <translation>从表格文件导入 (Ctrl+I)</translation>
    </message>
</context>
<context>
    <name>ui::MatchPanel</name>
    <message>
        <source>&amp;Confirm the proposal</source>
        <translation>确认建议(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>建立映射(&amp;M)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a state and why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose a row on the left to see both sides. Enter goes on here.</source>
        <translation>在左侧选择一行，可以对照两边。按 Enter 转到这里。</translation>
    </message>
    <message>
        <source>Look for the one that it is, or create it.</source>
        <translation>查找对应的 ERP 记录，或新建。</translation>
    </message>
    <message>
        <source>Enter confirms. If it is another one, look for it below.</source>
        <translation>按 Enter 确认。如果不是它，请在下面查找。</translation>
    </message>
    <message>
        <source>Orders that hold it are not pushed until both sides are equal.</source>
        <translation>两边一致之前，含该商品的订单不能推送。</translation>
    </message>
    <message>
        <source>e-stack does not carry it any more: orders that hold it are not pushed.</source>
        <translation>e栈已停用：含它的订单不能推送。</translation>
    </message>
</context>
<context>
    <name>ui::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>ui::OrderDifference</name>
    <message>
        <source>Manual order number</source>
        <translation>手工单号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>单据日期</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>a product that is not known</source>
        <translation>未知商品</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>商品行 %1</translation>
    </message>
    <message>
        <source>%1: quantity</source>
        <translation>%1：数量</translation>
    </message>
    <message>
        <source>%1: price</source>
        <translation>%1：单价</translation>
    </message>
    <message>
        <source>%1: remark</source>
        <translation>%1：备注</translation>
    </message>
</context>
<context>
    <name>ui::OrderFields</name>
    <message>
        <source>%1 (not in IDEAL)</source>
        <translation>%1（未对应IDEAL仓库）</translation>
    </message>
    <message>
        <source>Optional; goes to IDEAL</source>
        <translation>选填，填写后随单推送</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>编码或名称</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
</context>
<context>
    <name>ui::OrderForm</name>
    <message>
        <source>No product has a code, name or barcode like &quot;%1&quot;.</source>
        <translation>没有编码、名称或条码与“%1”相符的商品。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) pasted.</source>
        <translation>
            <numerusform>已粘贴 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) name no product and are marked: %1</source>
        <translation>
            <numerusform>有 %n 个编码找不到商品，已标出：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) had no room: an order holds %1 at most.</source>
        <translation>
            <numerusform>有 %n 行放不下：一张订单最多 %1 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Makes a new order with the same content (Ctrl+Shift+C)</source>
        <translation>用同样的内容新建一张订单（Ctrl+Shift+C）</translation>
    </message>
    <message>
        <source>Releases the order for shipping (Ctrl+Shift+A)</source>
        <translation>审核通过，订单转为待发货（Ctrl+Shift+A）</translation>
    </message>
    <message>
        <source>Ask IDEAL again</source>
        <translation>再次询问IDEAL</translation>
    </message>
    <message>
        <source>Push to IDEAL</source>
        <translation>推送IDEAL</translation>
    </message>
    <message>
        <source>The same push under the same key: it can&apos;t make a second order (Ctrl+Shift+P)</source>
        <translation>用同一个键再问一次，不会产生第二张订单（Ctrl+Shift+P）</translation>
    </message>
    <message>
        <source>Sends the order to IDEAL. It can&apos;t be changed, deleted or taken back then (Ctrl+Shift+P)</source>
        <translation>将订单推送到IDEAL；推送后不能修改、不能删除、不能取消推送（Ctrl+Shift+P）</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy into a new order</source>
        <translation>复制为新单</translation>
    </message>
    <message>
        <source>Load theirs</source>
        <translation>载入最新内容</translation>
    </message>
    <message>
        <source>%1 %2, quantity %3, %4</source>
        <translation>%1 %2&#x3000;数量 %3&#x3000;%4</translation>
    </message>
    <message>
        <source>Lines %1</source>
        <translation>行数 %1</translation>
    </message>
    <message>
        <source>Quantity %1</source>
        <translation>数量 %1</translation>
    </message>
    <message>
        <source>Amount %1</source>
        <translation>金额 %1</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>%1 is released for shipping.</source>
        <translation>%1 已审核，待发货。</translation>
    </message>
    <message>
        <source>Delete order</source>
        <translation>删除订单</translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 with its %n line(s)?</source>
        <translation>
            <numerusform>删除 %1 及其 %n 行明细？</numerusform>
        </translation>
    </message>
    <message>
        <source>It was never pushed. Its number is not used again.</source>
        <translation>该订单未曾推送；单据号不会再次使用。</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 已删除。</translation>
    </message>
    <message>
        <source>Parked returns</source>
        <translation>回传异常</translation>
    </message>
    <message>
        <source>Compare …</source>
        <translation>对比…</translation>
    </message>
    <message>
        <source>All of it is received by hand already.</source>
        <translation>已全部引入。</translation>
    </message>
    <message>
        <source>The order has to be approved first.</source>
        <translation>订单须先审核。</translation>
    </message>
    <message>
        <source>Deliver by hand</source>
        <translation>引入出库</translation>
    </message>
    <message>
        <source>Receive by hand</source>
        <translation>引入入库</translation>
    </message>
    <message>
        <source>Posts the goods of an order that does not go through IDEAL; it can&apos;t be pushed after that (Ctrl+Shift+R)</source>
        <translation>不经过 IDEAL，手工生成出入库单；之后不能再推送（Ctrl+Shift+R）</translation>
    </message>
    <message>
        <source>Save or undo your changes first.</source>
        <translation>请先保存或撤销修改。</translation>
    </message>
    <message>
        <source>Asks IDEAL to stop the order; IDEAL decides (Ctrl+Shift+T)</source>
        <translation>向IDEAL申请终止订单，是否终止由IDEAL决定（Ctrl+Shift+T）</translation>
    </message>
    <message>
        <source>Ends the order here; IDEAL does not have it (Ctrl+Shift+T)</source>
        <translation>直接终止订单，IDEAL 没有这张订单（Ctrl+Shift+T）</translation>
    </message>
    <message>
        <source>Terminate order</source>
        <translation>终止订单</translation>
    </message>
    <message>
        <source>Why is %1 to be terminated? IDEAL gets to read it.</source>
        <translation>为什么终止 %1？原因会发给IDEAL。</translation>
    </message>
    <message>
        <source>Why is %1 to be terminated? (may be left empty)</source>
        <translation>为什么终止 %1？（可不填）</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Not terminated: IDEAL wants a reason.</source>
        <translation>未终止：向IDEAL申请必须填写原因。</translation>
    </message>
    <message>
        <source>Not terminated: a reason may have 500 characters at most.</source>
        <translation>未终止：原因最多 500 个字。</translation>
    </message>
    <message>
        <source>Ask IDEAL to terminate %1?</source>
        <translation>向IDEAL申请终止 %1？</translation>
    </message>
    <message>
        <source>IDEAL decides. If it agrees, the order ends and can&apos;t be taken up again; if the goods have left already, they are posted as usual.</source>
        <translation>是否终止由IDEAL决定。IDEAL 同意后订单终止，不能恢复；如果货物已经发出，仍照常入账。</translation>
    </message>
    <message>
        <source>Ask IDEAL</source>
        <translation>向IDEAL申请</translation>
    </message>
    <message>
        <source>Terminate %1?</source>
        <translation>终止 %1？</translation>
    </message>
    <message>
        <source>It can&apos;t be changed or pushed any more then.</source>
        <translation>终止后不能再修改、推送。</translation>
    </message>
    <message>
        <source>Terminate</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>%1 is terminated.</source>
        <translation>%1 已终止。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) imported. Ctrl+Z takes them away again.</source>
        <translation>
            <numerusform>已导入 %n 行明细，按 Ctrl+Z 可撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the changes first, then print.</source>
        <translation>请先保存修改再打印。</translation>
    </message>
</context>
<context>
    <name>ui::OrderLinesImport</name>
    <message>
        <source>Product code or barcode</source>
        <translation>商品编码或条码</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No product has the code or barcode “%1”.</source>
        <translation>没有编码或条码为“%1”的商品。</translation>
    </message>
    <message>
        <source>The quantity must be a whole number from 1.</source>
        <translation>数量必须是不小于 1 的整数。</translation>
    </message>
    <message>
        <source>The price must be a number with two decimals at most.</source>
        <translation>单价必须是最多两位小数的数字。</translation>
    </message>
    <message>
        <source>The remark is too long or has characters that can&apos;t be in it.</source>
        <translation>备注过长或含有不允许的字符。</translation>
    </message>
    <message>
        <source>The order has no room for this row.</source>
        <translation>订单明细行数已满，放不下这一行。</translation>
    </message>
    <message>
        <source>Import Order Lines</source>
        <translation>导入订单明细</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>订单明细</translation>
    </message>
</context>
<context>
    <name>ui::OrderLinesModel</name>
    <message>
        <source>No product has the code or barcode %1.</source>
        <translation>没有编码或条码为 %1 的商品。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Stock type</source>
        <translation>库存类型</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>已移出</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已回传</translation>
    </message>
    <message>
        <source>Moved in</source>
        <translation>已移入</translation>
    </message>
</context>
<context>
    <name>ui::OrderListPage</name>
    <message>
        <source>Date</source>
        <translation>单据日期</translation>
    </message>
    <message>
        <source>Push status</source>
        <translation>上传状态</translation>
    </message>
    <message>
        <source>Return status</source>
        <translation>回传状态</translation>
    </message>
    <message>
        <source>Order or manual number</source>
        <translation>单据号或手工单号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Pushed at</source>
        <translation>上传时间</translation>
    </message>
    <message>
        <source>Returned at</source>
        <translation>回传时间</translation>
    </message>
    <message>
        <source>Termination</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Manual order number</source>
        <translation>手工单号</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>IDEAL&apos;s reason</source>
        <translation>IDEAL返回的原因</translation>
    </message>
    <message>
        <source>Orders can be entered once an administrator has saved the interface settings.</source>
        <translation>管理员保存荣耀IDEAL接口设置后才能录入订单。</translation>
    </message>
    <message>
        <source>No order matches these filters. Take one away to see more.</source>
        <translation>没有符合条件的订单，放宽条件再看。</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>No order of this kind yet. Press Ctrl+N to enter the first one.</source>
        <translation>还没有此类订单，按 Ctrl+N 录入第一张。</translation>
    </message>
    <message>
        <source>No order of this kind yet.</source>
        <translation>还没有此类订单。</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Releases the selected orders for shipping (Ctrl+Shift+A)</source>
        <translation>审核选中的订单，进入待发货 (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>Push to IDEAL</source>
        <extracomment>The order is on its way to IDEAL; its push status tells how that ends</extracomment>
        <translation>推送IDEAL</translation>
    </message>
    <message>
        <source>Pushes the selected orders (Ctrl+Shift+P)</source>
        <translation>推送选中的订单 (Ctrl+Shift+P)</translation>
    </message>
    <message numerus="yes">
        <source>Push %Ln order(s) to IDEAL?</source>
        <translation>
            <numerusform>把 %Ln 张订单推送到 IDEAL？</numerusform>
        </translation>
    </message>
    <message>
        <source>Pushed orders can&apos;t be changed, deleted or taken back. What can&apos;t be pushed is left as it is and listed with its reasons.</source>
        <translation>推送后的订单不能修改、删除，也不能取消推送。不能推送的订单保持原样，并列出原因。</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推送</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>上传中</translation>
    </message>
    <message numerus="yes">
        <source>Release %Ln order(s) for shipping?</source>
        <translation>
            <numerusform>审核 %Ln 张订单，进入待发货？</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders that are not waiting for approval are left as they are and listed.</source>
        <translation>不是待审核的订单保持原样，并会列出。</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已审核</translation>
    </message>
</context>
<context>
    <name>ui::OrderPrint</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Stock type</source>
        <translation>库存类型</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>单据日期</translation>
    </message>
    <message>
        <source>Manual order number</source>
        <translation>手工单号</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Push status</source>
        <translation>上传状态</translation>
    </message>
    <message>
        <source>Return status</source>
        <translation>回传状态</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>制单</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>签收</translation>
    </message>
</context>
<context>
    <name>ui::OrderTrail</name>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Messages (%1)</source>
        <translation>报文（%1）</translation>
    </message>
    <message>
        <source>Callbacks (%1)</source>
        <translation>回传记录（%1）</translation>
    </message>
    <message>
        <source>Choose an order above to see what went to IDEAL and what came back.</source>
        <translation>在上面选中一张订单，查看发往 IDEAL 和回传的内容。</translation>
    </message>
    <message>
        <source>No stock document yet</source>
        <translation>还没有出入库单</translation>
    </message>
    <message>
        <source>Stock documents: %1</source>
        <translation>出入库单：%1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待处理</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Return exception</source>
        <translation>回传异常</translation>
    </message>
    <message>
        <source>Accepted as it is</source>
        <translation>已确认，不入账</translation>
    </message>
    <message>
        <source>Our query</source>
        <translation>主动查询</translation>
    </message>
    <message>
        <source>IDEAL&apos;s callback</source>
        <translation>IDEAL回调</translation>
    </message>
</context>
<context>
    <name>ui::OrderWords</name>
    <message>
        <source>Pushed orders can&apos;t be changed, deleted, taken back or received by hand; the stock documents come by themselves when the warehouse is done. To order something else, copy this order into a new one.</source>
        <translation>已推送的订单不能修改、不能删除、不能取消推送，也不能引入；仓库完成后由IDEAL回调自动生成出入库单。如需另下单，请“复制为新单”。</translation>
    </message>
    <message>
        <source>IDEAL reported back, but it could not be posted. A supervisor can handle it among the parked returns.</source>
        <translation>IDEAL已回传，但未能过账；请主管在异常回传中处理。</translation>
    </message>
    <message>
        <source>Completed: IDEAL reported the last of it on %1. The stock documents are below.</source>
        <translation>已完成：IDEAL于 %1 全部回传，出入库单见下方。</translation>
    </message>
    <message>
        <source>Completed. The stock documents are below.</source>
        <translation>已完成，出入库单见下方。</translation>
    </message>
    <message>
        <source>The goods have left and are on their way to the other warehouse.</source>
        <translation>货已移出，正在运往移入仓。</translation>
    </message>
    <message>
        <source>A part has been reported; the rest is awaited.</source>
        <translation>已回传一部分，等待其余回传。</translation>
    </message>
    <message>
        <source>Pushed to IDEAL on %1.</source>
        <translation>已于 %1 推送到IDEAL。</translation>
    </message>
    <message>
        <source>Pushed to IDEAL.</source>
        <translation>已推送到IDEAL。</translation>
    </message>
    <message>
        <source>The order is being sent to IDEAL and locked meanwhile; this page shows the answer as soon as it is there.</source>
        <translation>正在上传到IDEAL，期间订单锁定；有结果后本页自动显示。</translation>
    </message>
    <message>
        <source>IDEAL has not answered, so nobody knows whether it has the order; it stays locked. Ask IDEAL again: it is the same push under the same key and can&apos;t make a second order.</source>
        <translation>IDEAL没有应答，不能确定是否已收到，订单保持锁定。请“再次询问IDEAL”：用同一个键再问，不会产生第二张订单。</translation>
    </message>
    <message>
        <source>The order is terminated. Copy it into a new one to order again.</source>
        <translation>订单已终止。如需再下单，请“复制为新单”。</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>From warehouse</source>
        <translation>移出仓</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>To warehouse</source>
        <translation>移入仓</translation>
    </message>
    <message>
        <source>The manual order number may have 64 characters at most and no blanks around it.</source>
        <translation>手工单号最多 64 个字符，首尾不能有空格。</translation>
    </message>
    <message>
        <source>The date is missing.</source>
        <translation>请填写单据日期。</translation>
    </message>
    <message>
        <source>A remark may have 500 characters at most.</source>
        <translation>备注最多 500 个字符。</translation>
    </message>
    <message>
        <source>Line %1: price times quantity is more than an amount can be.</source>
        <translation>第 %1 行：单价乘以数量超出金额上限。</translation>
    </message>
    <message>
        <source>Goods of this order were received by hand: it can&apos;t be changed or pushed any more.</source>
        <translation>此订单已手工引入，不能再修改，也不能再推送。</translation>
    </message>
    <message>
        <source>Your account may read orders, not change them.</source>
        <translation>您的账号只能查看订单，不能修改。</translation>
    </message>
    <message>
        <source>Theirs and yours differ in: %1.</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>两边不同的内容：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>What you entered is still here: compare, then take theirs or save yours over it.</source>
        <translation>您填写的内容还在：请对比后采用对方的，或用您的覆盖保存。</translation>
    </message>
    <message>
        <source>%1 pushed the order to IDEAL on %2; it is locked now.</source>
        <translation>%1 已于 %2 将订单推送 IDEAL，订单现已锁定。</translation>
    </message>
    <message>
        <source>The order was pushed to IDEAL meanwhile and is locked now.</source>
        <translation>订单期间已被推送 IDEAL，现已锁定。</translation>
    </message>
    <message>
        <source>What you entered is still here, but can&apos;t be saved: copy it into a new order, or load the order as it was pushed.</source>
        <translation>您填写的内容还在，但不能保存：可以复制为新单，或载入推送时的订单。</translation>
    </message>
    <message>
        <source>%1 received goods of the order by hand on %2.</source>
        <translation>%1 已于 %2 手工引入该订单的商品。</translation>
    </message>
    <message>
        <source>Goods of the order were received by hand meanwhile.</source>
        <translation>该订单的商品期间已被手工引入。</translation>
    </message>
    <message>
        <source>What you entered is still here, but can&apos;t be saved: copy it into a new order, or load the order as it is.</source>
        <translation>您填写的内容还在，但不能保存：可以复制为新单，或载入现在的订单。</translation>
    </message>
    <message>
        <source>%1 deleted the order on %2.</source>
        <translation>%1 已于 %2 删除该订单。</translation>
    </message>
    <message>
        <source>The order was deleted meanwhile.</source>
        <translation>订单期间已被删除。</translation>
    </message>
    <message>
        <source>What you see can be copied into a new order.</source>
        <translation>您看到的内容可以复制为新单。</translation>
    </message>
    <message>
        <source>%1 changed this order on %2, while you were at it too.</source>
        <translation>您修改期间，%1 于 %2 也修改了这张订单。</translation>
    </message>
    <message>
        <source>Somebody else changed this order, while you were at it too.</source>
        <translation>您修改期间，别人也修改了这张订单。</translation>
    </message>
    <message>
        <source>The order is terminated (reason: %1). Copy it into a new one to order again.</source>
        <translation>订单已终止（原因：%1）。需要重新下单时请复制为新单。</translation>
    </message>
    <message>
        <source>IDEAL was asked on %1 to terminate the order and has not decided yet. Reason given: %2</source>
        <translation>%1 已向IDEAL申请终止订单（申请中），IDEAL 尚未答复。申请原因：%2</translation>
    </message>
    <message>
        <source>IDEAL has agreed to terminate the order; the termination is being carried out.</source>
        <translation>IDEAL 已同意终止订单，正在更新（更新中）。</translation>
    </message>
    <message>
        <source>The termination was rejected: the order goes on.</source>
        <translation>终止申请被驳回，订单继续执行。</translation>
    </message>
    <message>
        <source>The order is terminated already.</source>
        <translation>订单已经终止。</translation>
    </message>
    <message>
        <source>IDEAL has been asked to terminate the order; wait for its decision.</source>
        <translation>已向IDEAL申请终止，请等待答复。</translation>
    </message>
    <message>
        <source>The order is being pushed; wait for IDEAL&apos;s answer.</source>
        <translation>订单上传中，请等待IDEAL答复。</translation>
    </message>
    <message>
        <source>Nobody knows yet whether IDEAL has the order. Ask IDEAL again first.</source>
        <translation>上传结果未知，请先再次询问IDEAL。</translation>
    </message>
    <message>
        <source>The goods have been delivered: there is nothing left to terminate.</source>
        <translation>货物已经发出，不能再终止。</translation>
    </message>
    <message>
        <source>IDEAL has reported back on this order and it could not be posted; that comes first.</source>
        <translation>订单有回传异常，请先处理异常。</translation>
    </message>
    <message>
        <source>A part of the goods has been delivered; the rest can&apos;t be terminated any more.</source>
        <translation>已部分发货，不能再终止。</translation>
    </message>
    <message>
        <source>The termination was rejected.</source>
        <translation>终止申请被驳回。</translation>
    </message>
    <message>
        <source>IDEAL refused the order: %1. Correct it, save it and push it again.</source>
        <translation>IDEAL拒绝了此订单：%1。请修改、保存后重新推送。</translation>
    </message>
    <message>
        <source>IDEAL refused the order. %1</source>
        <translation>IDEAL拒绝了此订单。%1</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>What needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Interfaces</source>
        <translation>接口状况</translation>
    </message>
    <message>
        <source>Stock documents posted last</source>
        <translation>最近的出入库单</translation>
    </message>
    <message>
        <source>Push when ready</source>
        <translation>待推送</translation>
    </message>
    <message>
        <source>On its way to IDEAL</source>
        <translation>正在发往 IDEAL</translation>
    </message>
    <message>
        <source>Correct and push again</source>
        <translation>修改后再推送</translation>
    </message>
    <message>
        <source>Waiting for return</source>
        <translation>待回传</translation>
    </message>
    <message>
        <source>A supervisor has to look</source>
        <translation>由主管处理</translation>
    </message>
    <message>
        <source>Push again to ask</source>
        <translation>再次推送即询问</translation>
    </message>
    <message>
        <source>IDEAL is working on it</source>
        <translation>IDEAL 处理中</translation>
    </message>
</context>
<context>
    <name>ui::PagedGrid</name>
    <message>
        <source>Nothing here yet.</source>
        <translation>暂无数据。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>共 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>More than %1 rows, counting …</source>
        <translation>超过 %1 行，正在统计…</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Export List to Excel …</source>
        <translation>导出列表到 Excel …</translation>
    </message>
    <message>
        <source>Export Selected Rows to Excel …</source>
        <translation>导出选中行到 Excel …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the list to Excel (Ctrl+E)</source>
        <translation>把列表导出到 Excel (Ctrl+E)</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印 …</translation>
    </message>
</context>
<context>
    <name>ui::ParkedReturns</name>
    <message>
        <source>Order unknown</source>
        <translation>订单不存在</translation>
    </message>
    <message>
        <source>Order never pushed</source>
        <translation>订单未推送</translation>
    </message>
    <message>
        <source>Line or product unknown</source>
        <translation>行或商品不符</translation>
    </message>
    <message>
        <source>Impossible quantity</source>
        <translation>数量无效</translation>
    </message>
    <message>
        <source>More than ordered</source>
        <translation>超过订单数量</translation>
    </message>
    <message>
        <source>Another warehouse</source>
        <translation>仓库不符</translation>
    </message>
    <message>
        <source>After the final return</source>
        <translation>最终回传之后</translation>
    </message>
    <message>
        <source>Moved in before out</source>
        <translation>移入早于移出</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>没有明细</translation>
    </message>
    <message>
        <source>Exception at IDEAL</source>
        <translation>IDEAL 报告异常</translation>
    </message>
    <message>
        <source>Rejected or closed by IDEAL</source>
        <translation>IDEAL 拒绝或关闭</translation>
    </message>
    <message>
        <source>Serials not to be had</source>
        <translation>查不到串号</translation>
    </message>
    <message>
        <source>Number of serials differs</source>
        <translation>串号数量不符</translation>
    </message>
    <message>
        <source>Blank serial</source>
        <translation>串号为空</translation>
    </message>
    <message>
        <source>Serial of wrong length</source>
        <translation>串号长度不符</translation>
    </message>
    <message>
        <source>Not an IMEI</source>
        <translation>不是有效 IMEI</translation>
    </message>
    <message>
        <source>Serial twice</source>
        <translation>串号重复</translation>
    </message>
    <message>
        <source>Serial in stock already</source>
        <translation>串号已在库</translation>
    </message>
    <message>
        <source>Serial not in the warehouse</source>
        <translation>串号不在该仓库</translation>
    </message>
    <message>
        <source>Serial never sold</source>
        <translation>串号未曾售出</translation>
    </message>
    <message>
        <source>Serial of another product</source>
        <translation>串号属于其他商品</translation>
    </message>
    <message>
        <source>Unexpected serials</source>
        <translation>不应有串号</translation>
    </message>
    <message>
        <source>Not enough stock</source>
        <translation>库存不足</translation>
    </message>
    <message>
        <source>Inbound completed</source>
        <translation>入库完成</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>移出完成</translation>
    </message>
    <message>
        <source>Moved in</source>
        <translation>移入完成</translation>
    </message>
    <message>
        <source>Sales order status</source>
        <translation>销售订单状态</translation>
    </message>
    <message>
        <source>Cancel result</source>
        <translation>取消结果</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>处理次数</translation>
    </message>
    <message>
        <source>Callback number</source>
        <translation>回调编号</translation>
    </message>
</context>
<context>
    <name>ui::ParkedReturnsPage</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Nothing is parked: every return that came could be posted.</source>
        <translation>没有回传异常：收到的回传都已入账。</translation>
    </message>
    <message>
        <source>No parked return matches these filters. Take one away to see more.</source>
        <translation>没有符合筛选条件的回传异常。去掉一个条件可以看到更多。</translation>
    </message>
    <message>
        <source>Process again</source>
        <translation>重新处理</translation>
    </message>
    <message>
        <source>Accept as it is …</source>
        <translation>接受现状…</translation>
    </message>
    <message>
        <source>Only a supervisor may do this.</source>
        <translation>只有主管可以操作。</translation>
    </message>
    <message>
        <source>Choose a return first.</source>
        <translation>请先选择一条回传。</translation>
    </message>
    <message>
        <source>Judges the selected returns anew, once the reason is gone (F9)</source>
        <translation>原因消除后，重新判断所选回传（F9）</translation>
    </message>
    <message>
        <source>One at a time: each needs its own reason.</source>
        <translation>一次一条：每条都要有自己的原因。</translation>
    </message>
    <message>
        <source>Nothing is posted for it; you say why (Shift+F9)</source>
        <translation>不入账，由您说明原因（Shift+F9）</translation>
    </message>
    <message numerus="yes">
        <source>Process %n return(s) again?</source>
        <translation>
            <numerusform>重新处理 %n 条回传？</numerusform>
        </translation>
    </message>
    <message>
        <source>What can be posted now is posted; anything else is parked again with its reason.</source>
        <translation>现在可以入账的将入账；其余带着原因回到回传异常。</translation>
    </message>
    <message numerus="yes">
        <source>%n return(s) are processed again.</source>
        <translation>
            <numerusform>%n 条回传正在重新处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept as it is</source>
        <translation>接受现状</translation>
    </message>
    <message>
        <source>Nothing will be posted for this return, and that can&apos;t be taken back. Why is it all right as it is?</source>
        <translation>这条回传将不入账，且不能撤销。为什么可以接受现状？</translation>
    </message>
    <message>
        <source>If it was IDEAL&apos;s last word, the order is closed with it.</source>
        <translation>如果它是 IDEAL 的最后一次回传，订单随之结束。</translation>
    </message>
    <message>
        <source>The return is accepted as it is.</source>
        <translation>已接受现状。</translation>
    </message>
</context>
<context>
    <name>ui::PartnerDialog</name>
    <message>
        <source>New Supplier</source>
        <translation>新增供应商</translation>
    </message>
    <message>
        <source>Edit Supplier</source>
        <translation>修改供应商</translation>
    </message>
    <message>
        <source>New Customer</source>
        <translation>新增客户</translation>
    </message>
    <message>
        <source>Edit Customer</source>
        <translation>修改客户</translation>
    </message>
</context>
<context>
    <name>ui::PasswordDialog</name>
    <message>
        <source>The two passwords differ. Please repeat the password.</source>
        <translation>两次输入的密码不一致，请重新确认密码。</translation>
    </message>
    <message>
        <source>Change My Password</source>
        <translation>修改我的密码</translation>
    </message>
    <message>
        <source>Reset the Password of %1</source>
        <translation>重置 %1 的密码</translation>
    </message>
    <message>
        <source>At least %1 characters; longer beats complicated.</source>
        <translation>至少 %1 个字符；长比复杂更安全。</translation>
    </message>
</context>
<context>
    <name>ui::Places</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Purchasing|Purchase Orders</source>
        <translation>采购管理|采购订单</translation>
    </message>
    <message>
        <source>Purchasing|Purchase Return Orders</source>
        <translation>采购管理|采购退货订单</translation>
    </message>
    <message>
        <source>Stock|Transfers|Transfer Orders</source>
        <translation>库存管理|移库管理|移库订单</translation>
    </message>
    <message>
        <source>Stock|Stock Documents</source>
        <translation>库存管理|库存单据</translation>
    </message>
    <message>
        <source>Stock|Stock on Hand</source>
        <translation>库存管理|库存查询</translation>
    </message>
    <message>
        <source>Stock|Stock Ledger</source>
        <translation>库存管理|库存台账</translation>
    </message>
    <message>
        <source>Stock|Serial History</source>
        <translation>库存管理|串号追踪</translation>
    </message>
    <message>
        <source>Wholesale|Wholesale Orders</source>
        <translation>批发管理|批发订单</translation>
    </message>
    <message>
        <source>Wholesale|Wholesale Return Orders</source>
        <translation>批发管理|批发退货订单</translation>
    </message>
    <message>
        <source>System|Interfaces|Honor Interfaces|Stuck Documents</source>
        <translation>系统管理|接口管理|荣耀接口|滞留单据</translation>
    </message>
    <message>
        <source>System|Interfaces|Honor Interfaces|Return Exceptions</source>
        <translation>系统管理|接口管理|荣耀接口|回传异常</translation>
    </message>
    <message>
        <source>System|Interfaces|Honor Interfaces|Stock Reconciliation</source>
        <translation>系统管理|接口管理|荣耀接口|库存对账</translation>
    </message>
    <message>
        <source>System|Accounts</source>
        <translation>系统管理|账号管理</translation>
    </message>
    <message>
        <source>System|Audit Trail</source>
        <translation>系统管理|操作日志</translation>
    </message>
    <message>
        <source>System|Interfaces|Honor Interfaces|IDEAL Interface Settings</source>
        <translation>系统管理|接口管理|荣耀接口|荣耀IDEAL接口设置</translation>
    </message>
    <message>
        <source>System|Interfaces|Honor Interfaces|IDEAL Warehouse Settings</source>
        <translation>系统管理|接口管理|荣耀接口|荣耀IDEAL仓库设置</translation>
    </message>
    <message>
        <source>System|Interfaces|Honor Interfaces|IDEAL Push Log</source>
        <translation>系统管理|接口管理|荣耀接口|荣耀IDEAL物流推送日志</translation>
    </message>
    <message>
        <source>System|Interfaces|Honor Interfaces|e-stack Product Mapping</source>
        <translation>系统管理|接口管理|荣耀接口|荣耀e栈商品映射</translation>
    </message>
    <message>
        <source>System|Interfaces|Honor Interfaces|e-stack Customer Mapping</source>
        <translation>系统管理|接口管理|荣耀接口|荣耀e栈客户映射</translation>
    </message>
    <message>
        <source>Wholesale|e-stack VF Orders</source>
        <translation>批发管理|e栈VF订单</translation>
    </message>
    <message>
        <source>Master Data|Products</source>
        <translation>基础资料|商品资料</translation>
    </message>
    <message>
        <source>Master Data|Warehouses</source>
        <translation>基础资料|仓库资料</translation>
    </message>
    <message>
        <source>Master Data|Suppliers</source>
        <translation>基础资料|供应商</translation>
    </message>
    <message>
        <source>Master Data|Customers</source>
        <translation>基础资料|客户</translation>
    </message>
</context>
<context>
    <name>ui::PrintButton</name>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Shows the pages and prints them (Ctrl+P)</source>
        <translation>预览并打印 (Ctrl+P)</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印 …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>保存为 PDF …</translation>
    </message>
</context>
<context>
    <name>ui::Printing</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Foot of a printed page: %1 of %2</extracomment>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Printed by %1 on %2</source>
        <translation>%1 打印于 %2</translation>
    </message>
</context>
<context>
    <name>ui::ProductDialog</name>
    <message>
        <source>New Product</source>
        <translation>新增商品</translation>
    </message>
    <message>
        <source>Edit Product</source>
        <translation>修改商品</translation>
    </message>
    <message>
        <source>Must be the same as at IDEAL. Serials of 15 characters are IMEIs.</source>
        <translation>必须与 IDEAL 一致。15 位的串号即为 IMEI。</translation>
    </message>
</context>
<context>
    <name>ui::Prompts</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>有未保存的修改</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1”有修改尚未保存。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ui::PushLogPage</name>
    <message>
        <source>Order number</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>单据类型</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>单据日期</translation>
    </message>
    <message>
        <source>Push status</source>
        <translation>上传状态</translation>
    </message>
    <message>
        <source>Pushed at</source>
        <translation>上传时间</translation>
    </message>
    <message>
        <source>Return status</source>
        <translation>回传状态</translation>
    </message>
    <message>
        <source>Returned at</source>
        <translation>回传时间</translation>
    </message>
    <message>
        <source>Manual number</source>
        <translation>手工单号</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>往来单位</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Pushed, waiting for return</source>
        <translation>已上传，待回传</translation>
    </message>
    <message>
        <source>Order number or manual number</source>
        <translation>单据号或手工单号</translation>
    </message>
    <message>
        <source>Nothing is set up yet: save the Honor IDEAL Interface Settings first.</source>
        <translation>还没有设置：请先保存荣耀IDEAL接口设置。</translation>
    </message>
    <message>
        <source>No order of a mapped warehouse yet.</source>
        <translation>有映射的仓库还没有订单。</translation>
    </message>
    <message>
        <source>No order matches these filters.</source>
        <translation>没有符合条件的单据。</translation>
    </message>
</context>
<context>
    <name>ui::QuickSearch</name>
    <message>
        <source>Document, serial or manual number (Ctrl+K)</source>
        <translation>单据号、串号或手工单号 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Quick search</source>
        <translation>快速查找</translation>
    </message>
</context>
<context>
    <name>ui::RawMessagesView</name>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copies request and answer as text</source>
        <translation>把请求和答复复制为文本</translation>
    </message>
    <message>
        <source>Nothing has been sent or received yet.</source>
        <translation>还没有发送或收到任何报文。</translation>
    </message>
    <message>
        <source>There was no answer.</source>
        <translation>没有答复。</translation>
    </message>
</context>
<context>
    <name>ui::ReceiptLinesModel</name>
    <message>
        <source>none needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Stock type</source>
        <translation>库存类型</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>订单数量</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已入账</translation>
    </message>
    <message>
        <source>This time</source>
        <translation>本次数量</translation>
    </message>
    <message>
        <source>Serials</source>
        <translation>串号</translation>
    </message>
    <message>
        <source>Type a number to take less this time</source>
        <translation>键入数字可以减少本次数量</translation>
    </message>
</context>
<context>
    <name>ui::ReceiptPage</name>
    <message>
        <source>Deliver by hand</source>
        <translation>引入出库</translation>
    </message>
    <message>
        <source>Receive by hand</source>
        <translation>引入入库</translation>
    </message>
    <message>
        <source>Not posted yet</source>
        <translation>尚未入账</translation>
    </message>
    <message>
        <source>Close %1 without posting it?</source>
        <translation>不入账就关闭“%1”？</translation>
    </message>
    <message numerus="yes">
        <source>%n scanned serial(s) will be lost.</source>
        <translation>
            <numerusform>已扫描的 %n 个串号将丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>What you entered will be lost.</source>
        <translation>您填写的内容将丢失。</translation>
    </message>
    <message>
        <source>Close without posting</source>
        <translation>不入账并关闭</translation>
    </message>
    <message>
        <source>A scanner may be used wherever the cursor is (F8 goes here)</source>
        <translation>光标在任何位置都可以用扫码枪（F8 转到这里）</translation>
    </message>
    <message>
        <source>One handset a line: serial, IMEI 1, IMEI 2, as they stand in a spreadsheet (Ctrl+V)</source>
        <translation>每行一台：串号、IMEI1、IMEI2，与表格中的列相同（Ctrl+V）</translation>
    </message>
    <message>
        <source>Removes the selected ones (Delete)</source>
        <translation>移除选中的（Delete）</translation>
    </message>
    <message>
        <source>%1 has changed the order meanwhile. What you scanned was checked again; see what is left.</source>
        <translation>%1 期间改动了订单。已扫描的串号已重新检查，请查看剩余数量。</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>All of this order is received by hand already.</source>
        <translation>该订单已全部引入。</translation>
    </message>
    <message>
        <source>Serials are being checked.</source>
        <translation>正在检查串号。</translation>
    </message>
    <message numerus="yes">
        <source>%n red line(s) must be removed first.</source>
        <translation>
            <numerusform>请先移除 %n 个红色行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last handset lacks an IMEI: scan it.</source>
        <translation>最后一台还缺 IMEI，请扫描。</translation>
    </message>
    <message>
        <source>Line %1 has %2 serials of %3.</source>
        <translation>第 %1 行有 %2 个串号，应为 %3 个。</translation>
    </message>
    <message>
        <source>Posts the stock document; it is final (Ctrl+Enter)</source>
        <translation>生成出入库单，入账后不能更改（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Ready to post</source>
        <translation>可以入账</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Not posted: %1</source>
        <translation>未入账：%1</translation>
    </message>
    <message>
        <source>%1 is posted.</source>
        <translation>“%1”已入账。</translation>
    </message>
    <message>
        <source>The clipboard holds no serials. Copy the columns serial, IMEI 1, IMEI 2 first.</source>
        <translation>剪贴板中没有串号。请先复制串号、IMEI1、IMEI2 列。</translation>
    </message>
    <message>
        <source>Serials from a file</source>
        <translation>从文件导入串号</translation>
    </message>
    <message>
        <source>The file can&apos;t be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB; that can&apos;t be a list of serials.</source>
        <translation>文件超过 %1 MB，不会是串号清单。</translation>
    </message>
    <message>
        <source>There is no serial in the file. It needs one handset a line: serial, IMEI 1, IMEI 2.</source>
        <translation>文件中没有串号。应为每行一台：串号、IMEI1、IMEI2。</translation>
    </message>
    <message numerus="yes">
        <source>%n handset(s)</source>
        <translation>
            <numerusform>%n 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 个不合格</numerusform>
        </translation>
    </message>
    <message>
        <source>An Excel, CSV or text file: serial, IMEI 1, IMEI 2 (Ctrl+O)</source>
        <translation>Excel、CSV 或文本文件：串号、IMEI1、IMEI2（Ctrl+O）</translation>
    </message>
    <message>
        <source>Excel, CSV and text files (*.xlsx *.csv *.txt);;All files (*)</source>
        <translation>Excel、CSV 和文本文件 (*.xlsx *.csv *.txt);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>ui::ReceiptScansModel</name>
    <message>
        <source>Good</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>The next scan is its IMEI</source>
        <translation>接着扫描它的 IMEI</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>串号</translation>
    </message>
    <message>
        <source>IMEI 1</source>
        <translation>IMEI 1</translation>
    </message>
    <message>
        <source>IMEI 2</source>
        <translation>IMEI 2</translation>
    </message>
</context>
<context>
    <name>ui::RecentDocuments</name>
    <message>
        <source>Number</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>单据类型</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Posted at</source>
        <translation>过账时间</translation>
    </message>
    <message>
        <source>No stock document has been posted yet.</source>
        <translation>还没有出入库单。</translation>
    </message>
    <message>
        <source>From order</source>
        <translation>来源订单</translation>
    </message>
</context>
<context>
    <name>ui::ReconcilePage</name>
    <message>
        <source>Equal</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Transfer in transit</source>
        <translation>移库在途</translation>
    </message>
    <message>
        <source>Pushed, not returned yet</source>
        <translation>已推送未回传</translation>
    </message>
    <message>
        <source>Not mapped</source>
        <translation>未映射</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>IDEAL item code</source>
        <translation>IDEAL 商品编码</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Stock type</source>
        <translation>库存类型</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方库存</translation>
    </message>
    <message>
        <source>IDEAL&apos;s</source>
        <translation>IDEAL 库存</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation>可能原因</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Still to come in</source>
        <translation>待入库</translation>
    </message>
    <message>
        <source>Still to go out</source>
        <translation>待出库</translation>
    </message>
    <message>
        <source>Also what is equal</source>
        <translation>也显示一致的</translation>
    </message>
    <message>
        <source>Item or product code</source>
        <translation>IDEAL 或 ERP 商品编码</translation>
    </message>
    <message>
        <source>Compared on %1 by %2: %3 of %4 rows differ.</source>
        <translation>对账时间 %1（%2）：共 %4 行，%3 行有差异。</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止 …</translation>
    </message>
    <message>
        <source>Waiting for the gateway …</source>
        <translation>正在等待网关 …</translation>
    </message>
    <message>
        <source>Reading IDEAL&apos;s stock: warehouse %1 of %2 …</source>
        <translation>正在读取 IDEAL 库存：第 %1 个仓库，共 %2 个 …</translation>
    </message>
    <message>
        <source>The last attempt failed: %1</source>
        <translation>最近一次对账失败：%1</translation>
    </message>
    <message>
        <source>The last attempt was stopped.</source>
        <translation>最近一次对账已被停止。</translation>
    </message>
    <message>
        <source>Stock can be compared once an administrator has saved the interface settings.</source>
        <translation>管理员保存接口设置后才能进行库存对账。</translation>
    </message>
    <message>
        <source>Nothing has been compared yet. Press Ctrl+Enter to compare our stock with IDEAL&apos;s.</source>
        <translation>还没有对过账。按 Ctrl+Enter 把我方库存与 IDEAL 库存进行比较。</translation>
    </message>
    <message>
        <source>No row matches these filters. Take one away to see more.</source>
        <translation>没有符合筛选条件的行。去掉一个条件可以看到更多。</translation>
    </message>
    <message>
        <source>No difference: IDEAL has what we have.</source>
        <translation>没有差异：IDEAL 库存与我方一致。</translation>
    </message>
    <message>
        <source>Compare Now</source>
        <translation>立即对账</translation>
    </message>
    <message>
        <source>Asks IDEAL for its stock of every mapped warehouse (Ctrl+Enter)</source>
        <translation>向 IDEAL 查询每个已映射仓库的库存 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>ui::ReturnDetail</name>
    <message>
        <source>The callback as it came</source>
        <translation>回传原文</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>订单数量</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已入账</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>回传数量</translation>
    </message>
    <message>
        <source>The order&apos;s lines beside what was confirmed</source>
        <translation>订单各行与回传数量的对照</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Choose a return to see why it could not be posted.</source>
        <translation>请选择一条回传，查看不能入账的原因。</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>回传异常</translation>
    </message>
    <message>
        <source>Is processed again</source>
        <translation>正在重新处理</translation>
    </message>
    <message>
        <source>The gateway has it next; it is posted, or parked again with the reason.</source>
        <translation>网关随后处理：入账，或带着原因回到这里。</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Nothing is left to do about it; its stock document is on the order.</source>
        <translation>无需再处理；出入库单在订单上。</translation>
    </message>
    <message>
        <source>Accepted as it is</source>
        <translation>已接受现状</translation>
    </message>
    <message>
        <source>Nothing was posted for it; who accepted it and why is in the audit trail.</source>
        <translation>没有入账；操作人和原因见操作日志。</translation>
    </message>
    <message>
        <source>not ordered</source>
        <translation>未订购</translation>
    </message>
</context>
<context>
    <name>ui::SavedFilters</name>
    <message>
        <source>No filter is saved here yet</source>
        <translation>这里还没有保存的筛选</translation>
    </message>
    <message>
        <source>Save this filter …</source>
        <translation>保存当前筛选 …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Name of this filter:</source>
        <translation>筛选名称：</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>There is a filter “%1” already. Replace it?</source>
        <translation>已有名为“%1”的筛选，要替换吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Delete Filter</source>
        <translation>删除筛选</translation>
    </message>
    <message>
        <source>Delete the filter “%1”?</source>
        <translation>删除筛选“%1”？</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>常用筛选</translation>
    </message>
    <message>
        <source>Filters that you have given a name (Ctrl+Shift+F)</source>
        <translation>已命名保存的筛选 (Ctrl+Shift+F)</translation>
    </message>
</context>
<context>
    <name>ui::SearchEdit</name>
    <message>
        <source>Nothing is like &quot;%1&quot;</source>
        <translation>没有与“%1”相符的</translation>
    </message>
</context>
<context>
    <name>ui::SerialHistoryPage</name>
    <message>
        <source>Scan a serial or an IMEI, or paste a column of them.</source>
        <translation>请扫描串号或 IMEI，也可以粘贴一整列。</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>从未出现过</translation>
    </message>
    <message>
        <source>No posted document holds it as a serial or an IMEI. Check that it was scanned whole and from the right label.</source>
        <translation>没有任何已过账单据含有此串号或 IMEI。请核对是否扫描完整、是否扫对了标签。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>on its way from %1</source>
        <translation>从%1移出，在途</translation>
    </message>
    <message>
        <source>left from %1</source>
        <translation>已从%1出库</translation>
    </message>
    <message>
        <source>Serial %1</source>
        <translation>串号 %1</translation>
    </message>
    <message>
        <source>Serial %1, IMEI %2 / %3</source>
        <translation>串号 %1，IMEI %2 / %3</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are shown; %1 more were left out.</source>
        <translation>
            <numerusform>只显示前 %Ln 个，另有 %1 个未查询。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no valid IMEI: its last digit does not fit the others. A digit was probably misread.</source>
        <translation>%1 不是有效的 IMEI：校验位不符，可能有一位读错。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them were never seen.</source>
        <translation>
            <numerusform>其中 %n 个从未出现过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Serial or IMEI, whole; or a column of them</source>
        <translation>完整的串号或 IMEI，或一整列</translation>
    </message>
    <message>
        <source>Serial or IMEI</source>
        <translation>串号或 IMEI</translation>
    </message>
    <message>
        <source>Ctrl+F. Paste up to %L1 at a time.</source>
        <translation>Ctrl+F。一次最多粘贴 %L1 个。</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查询(&amp;F)</translation>
    </message>
</context>
<context>
    <name>ui::SerialsModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>串号</translation>
    </message>
    <message>
        <source>IMEI 1</source>
        <translation>IMEI 1</translation>
    </message>
    <message>
        <source>IMEI 2</source>
        <translation>IMEI 2</translation>
    </message>
</context>
<context>
    <name>ui::SettingsGatewayPanel</name>
    <message>
        <source>Testing: the gateway is asking IDEAL…</source>
        <translation>正在测试：网关正在请求 IDEAL…</translation>
    </message>
    <message>
        <source>Connected: IDEAL answered in %1 ms and accepted the signature.</source>
        <translation>连接成功：IDEAL 在 %1 毫秒内答复，签名正确。</translation>
    </message>
    <message>
        <source>The gateway has taken the request but not answered it. Look whether it is still running, then try again.</source>
        <translation>网关没有答复。请确认网关仍在运行，然后再试。</translation>
    </message>
    <message>
        <source>Only an administrator can do this.</source>
        <translation>只有管理员可以操作。</translation>
    </message>
    <message>
        <source>Save first: what is saved is tested.</source>
        <translation>请先保存：测试使用已保存的设置。</translation>
    </message>
    <message>
        <source>Save the settings first.</source>
        <translation>请先保存设置。</translation>
    </message>
    <message>
        <source>No gateway is running.</source>
        <translation>没有网关在运行。</translation>
    </message>
    <message>
        <source>Looking for the gateway…</source>
        <translation>正在查找网关…</translation>
    </message>
    <message>
        <source>Gateway %1 is running</source>
        <translation>网关 %1 正在运行</translation>
    </message>
    <message>
        <source>No gateway is running; last seen %1</source>
        <translation>没有网关在运行，最后一次见到是 %1</translation>
    </message>
    <message>
        <source>No gateway has ever run</source>
        <translation>还没有网关运行过</translation>
    </message>
    <message>
        <source>Last synchronised %1</source>
        <translation>最近同步 %1</translation>
    </message>
    <message>
        <source>Never synchronised</source>
        <translation>还没有同步过</translation>
    </message>
    <message>
        <source>Stopping behind this page…</source>
        <translation>这一页完成后停止…</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutList</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Find a document, serial or manual number</source>
        <translation>查找单据号、串号或手工单号</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>Show or hide the navigation</source>
        <translation>显示或隐藏导航</translation>
    </message>
    <message>
        <source>Go to the navigation</source>
        <translation>转到导航</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>关闭当前标签页</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <source>Go to the newest notice</source>
        <translation>转到最新通知</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>保存单据</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>新建单据</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Go to the search field of the list</source>
        <translation>转到列表的搜索框</translation>
    </message>
    <message>
        <source>Open the selected row</source>
        <translation>打开选中的行</translation>
    </message>
    <message>
        <source>First or last row</source>
        <translation>第一行或最后一行</translation>
    </message>
    <message>
        <source>Select all rows, copy the selected rows</source>
        <translation>全选、复制选中的行</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>刷新列表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export the list or the selected rows to Excel</source>
        <translation>把列表或选中行导出到 Excel</translation>
    </message>
</context>
<context>
    <name>ui::SignInPage</name>
    <message>
        <source>Signing in …</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大写锁定已打开。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1 is a login, %2 the roles</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>ui::StateText</name>
    <message>
        <source>Not pushed</source>
        <translation>未上传</translation>
    </message>
    <message>
        <source>Pushing</source>
        <translation>上传中</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>已上传</translation>
    </message>
    <message>
        <source>Push failed</source>
        <translation>上传失败</translation>
    </message>
    <message>
        <source>Result unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Not returned</source>
        <translation>未回传</translation>
    </message>
    <message>
        <source>Partly returned</source>
        <translation>部分回传</translation>
    </message>
    <message>
        <source>Moved out, returned</source>
        <translation>移出已回传</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已回传</translation>
    </message>
    <message>
        <source>Return exception</source>
        <translation>回传异常</translation>
    </message>
    <message>
        <source>To be approved</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>Ready to ship</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>部分发货</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Termination requested</source>
        <translation>申请中</translation>
    </message>
    <message>
        <source>Termination being carried out</source>
        <translation>更新中</translation>
    </message>
    <message>
        <source>Termination rejected</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>采购订单</translation>
    </message>
    <message>
        <source>Purchase return order</source>
        <translation>采购退货订单</translation>
    </message>
    <message>
        <source>Transfer order</source>
        <translation>移库订单</translation>
    </message>
    <message>
        <source>Wholesale order</source>
        <translation>批发订单</translation>
    </message>
    <message>
        <source>Wholesale return order</source>
        <translation>批发退货订单</translation>
    </message>
    <message>
        <source>Purchase receipt</source>
        <translation>采购入库单</translation>
    </message>
    <message>
        <source>Purchase return</source>
        <translation>采购退货单</translation>
    </message>
    <message>
        <source>Transfer out</source>
        <translation>移出库单</translation>
    </message>
    <message>
        <source>Transfer in</source>
        <translation>移入库单</translation>
    </message>
    <message>
        <source>Wholesale issue</source>
        <translation>批发出库单</translation>
    </message>
    <message>
        <source>Wholesale return</source>
        <translation>批发退货单</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>Defective</source>
        <translation>不良品</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>仓管/业务员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>博远后台</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the roles of an account</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>已售出</translation>
    </message>
    <message>
        <source>Returned to the supplier</source>
        <translation>已退供应商</translation>
    </message>
    <message>
        <source>Not mapped</source>
        <translation>未映射</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>已映射</translation>
    </message>
    <message>
        <source>Attributes differ</source>
        <translation>属性不一致</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Same barcode</source>
        <translation>条码相同</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Order made</source>
        <translation>已生成订单</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Cancelled, order terminated</source>
        <translation>已取消，订单已终止</translation>
    </message>
    <message>
        <source>Cancelled after the push</source>
        <translation>推送后取消</translation>
    </message>
    <message>
        <source>Order deleted</source>
        <translation>订单已删除</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>Database unreachable</source>
        <translation>数据库无法连接</translation>
    </message>
    <message>
        <source>Database connected</source>
        <translation>数据库已连接</translation>
    </message>
    <message>
        <source>Gateway unknown</source>
        <translation>网关状态未知</translation>
    </message>
    <message>
        <source>No gateway yet</source>
        <translation>尚无网关</translation>
    </message>
    <message>
        <source>Orders can be entered, but nothing is sent to IDEAL until a gateway runs.</source>
        <translation>可以录入订单，但网关运行之前不会向 IDEAL 发送任何数据。</translation>
    </message>
    <message>
        <source>Gateway running</source>
        <translation>网关运行中</translation>
    </message>
    <message>
        <source>%1, callbacks at %2, last seen %3</source>
        <translation>%1，回调地址 %2，最近心跳 %3</translation>
    </message>
    <message>
        <source>Gateway has a problem</source>
        <translation>网关异常</translation>
    </message>
    <message>
        <source>Gateway stopped</source>
        <translation>网关已停止</translation>
    </message>
    <message>
        <source>%1 was last seen %2. Pushed orders wait until it runs again.</source>
        <translation>%1 最近心跳 %2。已推送的订单将等待网关恢复运行。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a person&apos;s name, %2 the roles</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ui::StockColumns</name>
    <message>
        <source>Stock type</source>
        <translation>库存类型</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现存数量</translation>
    </message>
    <message>
        <source>In transit to it</source>
        <translation>移入在途</translation>
    </message>
    <message>
        <source>Posted at</source>
        <translation>过账时间</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Document type</source>
        <translation>单据类型</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>In</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出库</translation>
    </message>
    <message>
        <source>Balance after</source>
        <translation>结存</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>串号</translation>
    </message>
    <message>
        <source>IMEI 1</source>
        <translation>IMEI 1</translation>
    </message>
    <message>
        <source>IMEI 2</source>
        <translation>IMEI 2</translation>
    </message>
</context>
<context>
    <name>ui::StockDocumentListPage</name>
    <message>
        <source>Date</source>
        <translation>单据日期</translation>
    </message>
    <message>
        <source>Document type</source>
        <translation>单据类型</translation>
    </message>
    <message>
        <source>Document or order number</source>
        <translation>单据号或订单号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Supplier or customer</source>
        <translation>供应商/客户</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Posted at</source>
        <translation>过账时间</translation>
    </message>
    <message>
        <source>No stock document yet. They come by themselves when IDEAL reports that the goods of a pushed order have moved.</source>
        <translation>还没有出入库单。已推送的订单由IDEAL回传后自动生成。</translation>
    </message>
    <message>
        <source>No stock document matches these filters. Take one away to see more.</source>
        <translation>没有符合条件的出入库单，放宽条件再看。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
</context>
<context>
    <name>ui::StockDocumentPage</name>
    <message>
        <source>Stock document</source>
        <translation>出入库单</translation>
    </message>
    <message>
        <source>Ctrl+C copies the selected ones</source>
        <translation>Ctrl+C 复制选中的行</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>%1, more to come</source>
        <translation>%1（未完，待续）</translation>
    </message>
    <message>
        <source>Opens the order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>IDEAL&apos;s callback</source>
        <translation>IDEAL回调自动生成</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>%1 handsets</source>
        <translation>共 %1 台</translation>
    </message>
    <message>
        <source>%1 of %2 handsets</source>
        <translation>%1 / %2 台</translation>
    </message>
    <message numerus="yes">
        <source>%n handset(s) copied.</source>
        <translation>
            <numerusform>已复制 %n 台。</numerusform>
        </translation>
    </message>
    <message>
        <source>by hand: %1</source>
        <translation>手工引入：%1</translation>
    </message>
</context>
<context>
    <name>ui::StockDocumentPrint</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Stock type</source>
        <translation>库存类型</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Serial numbers: %1</source>
        <translation>串号：%1 个</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>串号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>单据日期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>往来单位</translation>
    </message>
    <message>
        <source>Posted at</source>
        <translation>过账时间</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>制单</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>签收</translation>
    </message>
</context>
<context>
    <name>ui::StockLedgerPage</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Stock type</source>
        <translation>库存类型</translation>
    </message>
    <message>
        <source>Nothing has moved yet. Every posted stock document writes its lines here.</source>
        <translation>还没有任何出入库。每张过账的出入库单都会在这里记账。</translation>
    </message>
    <message>
        <source>No movement matches these filters. Take one away to see more.</source>
        <translation>没有符合条件的记录，可去掉一个筛选条件再看。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Whole code or barcode</source>
        <translation>完整编码或条码</translation>
    </message>
</context>
<context>
    <name>ui::StockLinesModel</name>
    <message>
        <source>none kept</source>
        <translation>不按串号</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Stock type</source>
        <translation>库存类型</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Serials</source>
        <translation>串号</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>ui::StockOnHandPage</name>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Stock type</source>
        <translation>库存类型</translation>
    </message>
    <message>
        <source>Show empty places</source>
        <translation>显示零库存</translation>
    </message>
    <message>
        <source>On hand: %1; in transit: %2</source>
        <translation>现存：%1；在途：%2</translation>
    </message>
    <message>
        <source>On hand: %1</source>
        <translation>现存：%1</translation>
    </message>
    <message>
        <source>Nothing is in stock. Goods appear here once a purchase order has come back from IDEAL.</source>
        <translation>目前没有库存。采购订单由 IDEAL 回传后，货物会出现在这里。</translation>
    </message>
    <message>
        <source>Nothing in stock matches these filters. Take one away to see more.</source>
        <translation>没有符合条件的库存，可去掉一个筛选条件再看。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Product code or name</source>
        <translation>商品编码或名称</translation>
    </message>
</context>
<context>
    <name>ui::StockPlacePage</name>
    <message>
        <source>Nothing has moved here yet; it is all still on its way.</source>
        <translation>这里还没有出入库，货物仍在途中。</translation>
    </message>
    <message>
        <source>This product is kept without serials.</source>
        <translation>此商品不按串号管理。</translation>
    </message>
    <message>
        <source>No handset is in stock here.</source>
        <translation>此处没有在库串号。</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>&amp;Ledger</source>
        <translation>台账(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Handsets in stock</source>
        <translation>在库串号(&amp;H)</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>%1, %2. On hand: %3; in transit to it: %4</source>
        <translation>%1，%2。现存：%3；移入在途：%4</translation>
    </message>
</context>
<context>
    <name>ui::StuckPage</name>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Pushed by hand at</source>
        <translation>点击推送时间</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>已等待</translation>
    </message>
    <message>
        <source>Push status</source>
        <translation>上传状态</translation>
    </message>
    <message>
        <source>Return status</source>
        <translation>回传状态</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>单据类型</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Supplier or customer</source>
        <translation>供应商/客户</translation>
    </message>
    <message>
        <source>Waiting for IDEAL&apos;s</source>
        <translation>等待 IDEAL</translation>
    </message>
    <message>
        <source>return</source>
        <translation>回传</translation>
    </message>
    <message>
        <source>answer to the push</source>
        <translation>应答推送</translation>
    </message>
    <message>
        <source>Order or manual number</source>
        <translation>单据号或手工单号</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is stuck: no order has waited for IDEAL longer than %n hour(s).</source>
        <translation>
            <numerusform>没有滞留：没有订单等待 IDEAL 超过 %n 小时。</numerusform>
        </translation>
    </message>
    <message>
        <source>No stuck order matches these filters. Take one away to see more.</source>
        <translation>没有符合条件的滞留单据，可去掉一个筛选条件再看。</translation>
    </message>
    <message>
        <source>&amp;Longer than</source>
        <translation>超过(&amp;L)</translation>
    </message>
    <message>
        <source> h</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source>Hours that an order has waited</source>
        <translation>订单已等待的小时数</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
</context>
<context>
    <name>ui::SyncStrip</name>
    <message>
        <source>The gateway does not answer. Look whether it is running.</source>
        <translation>网关没有回应。请检查它是否在运行。</translation>
    </message>
    <message>
        <source>Your account may not do this.</source>
        <translation>您的账号没有这项权限。</translation>
    </message>
    <message>
        <source>No gateway is running.</source>
        <translation>没有正在运行的网关。</translation>
    </message>
    <message>
        <source>The interface settings are not complete.</source>
        <translation>接口设置不完整。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping behind this page…</source>
        <translation>这一页完成后停止…</translation>
    </message>
</context>
<context>
    <name>ui::Toast</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ui::VfOrdersPage</name>
    <message>
        <source>Fetch VF orders</source>
        <translation>获取VF订单</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>VF order or order number</source>
        <translation>VF订单号或订单号</translation>
    </message>
    <message>
        <source>VF order</source>
        <translation>VF订单号</translation>
    </message>
    <message>
        <source>Ordered at</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Wholesale order</source>
        <translation>批发订单</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>客户编码</translation>
    </message>
    <message>
        <source>Fetched at</source>
        <translation>获取时间</translation>
    </message>
    <message>
        <source>%1 (not mapped to IDEAL)</source>
        <translation>%1（未映射IDEAL仓库）</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>VF orders are held until a warehouse is chosen.</source>
        <translation>选择仓库之前，VF 订单暂不生成批发订单。</translation>
    </message>
    <message>
        <source>VF orders are held until an administrator chooses one.</source>
        <translation>管理员选择仓库之前，VF 订单暂不生成批发订单。</translation>
    </message>
    <message>
        <source>Orders of this warehouse can&apos;t be pushed: map it first.</source>
        <translation>该仓库的订单不能推送：请先建立仓库映射。</translation>
    </message>
    <message>
        <source>VF orders are shipped from this warehouse from now on. What is held is tried again with the next fetch.</source>
        <translation>以后 VF 订单从该仓库发货。待处理的在下次获取时重试。</translation>
    </message>
    <message>
        <source>This VF order has no wholesale order.</source>
        <translation>这张 VF 订单没有批发订单。</translation>
    </message>
    <message>
        <source>None of the selected VF orders is held.</source>
        <translation>所选的 VF 订单都不是待处理状态。</translation>
    </message>
    <message numerus="yes">
        <source>%n wholesale order(s) made.</source>
        <translation>
            <numerusform>已生成 %n 张批发订单。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 became wholesale orders; the list says why the others are held.</source>
        <translation>%2 张中已生成 %1 张批发订单；其余的原因见列表。</translation>
    </message>
    <message>
        <source>VF orders can be fetched once an administrator has saved the interface settings.</source>
        <translation>管理员保存接口设置之后才能获取 VF 订单。</translation>
    </message>
    <message>
        <source>No VF order has come from e-stack yet. Press “Fetch VF orders”.</source>
        <translation>还没有 VF 订单。点击“获取VF订单”。</translation>
    </message>
    <message>
        <source>No VF order matches these filters. Take one away to see more.</source>
        <translation>没有符合筛选条件的 VF 订单。去掉一个条件可以看到更多。</translation>
    </message>
    <message>
        <source>&amp;Warehouse for VF orders</source>
        <translation>VF订单发货仓库(&amp;W)</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Makes the wholesale orders of the selected ones that are held (Ctrl+R)</source>
        <translation>为所选的待处理 VF 订单生成批发订单（Ctrl+R）</translation>
    </message>
</context>
<context>
    <name>ui::WarehouseCodesImport</name>
    <message>
        <source>There is no warehouse with the code “%1”.</source>
        <translation>没有编码为“%1”的仓库。</translation>
    </message>
    <message>
        <source>The warehouse is in row %1 already.</source>
        <translation>该仓库已在第 %1 行出现。</translation>
    </message>
    <message>
        <source>This can&apos;t be a code: at most %1 characters.</source>
        <translation>不是有效的编码：最多 %1 个字符。</translation>
    </message>
    <message>
        <source>The IDEAL code is in row %1 already.</source>
        <translation>该 IDEAL 编码已在第 %1 行出现。</translation>
    </message>
    <message>
        <source>%1 has this IDEAL code already.</source>
        <translation>%1 已使用该 IDEAL 编码。</translation>
    </message>
    <message>
        <source>Import Warehouse Codes</source>
        <translation>导入仓库编码</translation>
    </message>
    <message>
        <source>Warehouse codes</source>
        <translation>仓库编码</translation>
    </message>
    <message>
        <source>ERP warehouse code</source>
        <translation>ERP仓库编码</translation>
    </message>
    <message>
        <source>Honor IDEAL warehouse code</source>
        <translation>荣耀IDEAL仓库编码</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>ui::WarehouseDialog</name>
    <message>
        <source>New Warehouse</source>
        <translation>新增仓库</translation>
    </message>
    <message>
        <source>Edit Warehouse</source>
        <translation>修改仓库</translation>
    </message>
</context>
<context>
    <name>ui::WarehouseMappingModel</name>
    <message>
        <source>A code has at most %1 characters</source>
        <translation>编码最多 %1 个字符</translation>
    </message>
    <message>
        <source>Used twice: %1 has this code too</source>
        <translation>编码重复：%1 也是这个编码</translation>
    </message>
    <message>
        <source>Somebody else has taken the mapping away meanwhile</source>
        <translation>别人刚刚取消了映射</translation>
    </message>
    <message>
        <source>Somebody else has saved %1 meanwhile</source>
        <translation>别人刚刚保存为 %1</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Not saved yet; was %1</source>
        <translation>尚未保存，原为 %1</translation>
    </message>
    <message>
        <source>Orders of this warehouse cannot be pushed</source>
        <translation>该仓库的订单不能推送</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>已映射</translation>
    </message>
    <message>
        <source>ERP warehouse code</source>
        <translation>ERP仓库编码</translation>
    </message>
    <message>
        <source>ERP warehouse</source>
        <translation>ERP仓库</translation>
    </message>
    <message>
        <source>Honor IDEAL warehouse code</source>
        <translation>荣耀IDEAL仓库编码</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Change code</source>
        <translation>修改编码</translation>
    </message>
</context>
<context>
    <name>ui::WarehouseMappingPage</name>
    <message>
        <source>Filter: code or name</source>
        <translation>筛选：编码或名称</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Saves all changed rows together (Ctrl+S)</source>
        <translation>所有改过的行一并保存（Ctrl+S）</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>还原(&amp;R)</translation>
    </message>
    <message>
        <source>Takes back everything that is not saved; Ctrl+Z takes back one step</source>
        <translation>撤销所有未保存的修改；Ctrl+Z 撤销一步</translation>
    </message>
    <message>
        <source>&amp;Open the interface settings</source>
        <translation>打开接口设置(&amp;O)</translation>
    </message>
    <message>
        <source>Only an administrator can change this</source>
        <translation>只有管理员可以修改</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not saved yet</source>
        <translation>
            <numerusform>有 %n 行尚未保存</numerusform>
        </translation>
    </message>
    <message>
        <source>The codes belong to an owner code: save the interface settings first.</source>
        <translation>仓库编码属于省包编号：请先保存接口设置。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message numerus="yes">
        <source>%n pasted line(s) belong to no warehouse and were left out.</source>
        <translation>
            <numerusform>粘贴的内容中有 %n 行没有对应的仓库，已忽略。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>The warehouse settings are saved.</source>
        <translation>仓库设置已保存。</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>没有保存。%1</translation>
    </message>
    <message>
        <source>Warehouses: %1, all mapped</source>
        <translation>仓库 %1 个，全部已映射</translation>
    </message>
    <message>
        <source>Warehouses: %1; not mapped: %2 (their orders cannot be pushed)</source>
        <translation>仓库 %1 个，未映射 %2 个（其订单不能推送）</translation>
    </message>
    <message>
        <source>Not saved. %1: %2.</source>
        <translation>没有保存。%1：%2。</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>导入(&amp;I) …</translation>
    </message>
    <message>
        <source>Codes from an Excel workbook or a CSV file (Ctrl+I)</source>
        <translation>从 Excel 工作簿或 CSV 文件导入编码 (Ctrl+I)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are taken over. They count once they are saved.</source>
        <translation>
            <numerusform>已填入 %n 行，保存后生效。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Words</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>ui::Workspace</name>
    <message>
        <source>%1, not saved</source>
        <translation>%1，未保存</translation>
    </message>
    <message>
        <source>Choose a place at the left, or press Ctrl+K to find a document.</source>
        <translation>请在左侧选择功能，或按 Ctrl+K 查找单据。</translation>
    </message>
</context>
</TS>
