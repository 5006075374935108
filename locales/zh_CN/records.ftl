# 档案文件：读取与写出时的提示，结果表与空白表格的说明

records-no-file = 找不到文件“{ $file }”，请检查路径。
records-no-usual-file = “{ $file }”不是普通的文件（是文件夹、管道或设备）；从管道读请写 -。
records-unknown-ending = 不认识“{ $file }”的后缀，可用：{ $endings }。
records-unreadable = 打不开文件“{ $file }”：{ $reason }。
records-cannot-write = 写不了文件“{ $file }”：{ $reason }。
records-parquet-missing = 读写 .parquet 文件需要 pyarrow：请运行 pip install 'chuangping[parquet]'，或改用 .jsonl、.csv、.xlsx。
records-out-is-input = “{ $file }”就是要读的文件，不会覆盖；请换一个名字写结果。
records-bad-file = { $place }：不是合法的 JSON（{ $reason }）；一行一份档案的文件请用 .jsonl 作后缀。
records-bad-line = { $place }：这一行不是合法的 JSON（{ $reason }），请改成一个 JSON 对象。
records-no-object = { $place }：“{ $value }”不是 JSON 对象，请写成 {"{"}"事实": 取值{"}"} 的形式。
records-long-line = { $place }：这一行超过 { $most } MB，不会是一份档案；请检查换行。
records-twice = { $place }：{ $names } 写了两次，不知道该用哪一个，请只留一个。
records-surrogate = { $place }：有不成字的编码（单个的代理字符），请把那几个字重新输入。
records-bad-excel = “{ $file }”不是 Excel 工作簿，或者坏了，请用 Excel 或 WPS 另存为 .xlsx 后再试。
records-bad-parquet = “{ $file }”不是 Parquet 文件，或者坏了，请从数据工具里重新导出。
records-bad-part = “{ $file }”里的“{ $part }”坏了或者不见了，请用 Excel 打开后另存为 .xlsx 再试。
records-encoding = “{ $file }”的编码不是 UTF-8、UTF-16 或 GB18030，请另存为“CSV UTF-8”。
records-no-heads = “{ $file }”没有表头：第一行请写各列的名称。
records-no-known-heads = 没有认出“{ $file }”里的任何一列：按第 { $row } 行作表头，看到的是 { $heads }。请运行 chuangping assess 文件 --explain-columns > 列.yaml，写明各列是什么，再用 --columns 列.yaml 评估；或用 chuangping template 生成空白表格来填。
records-columns-absent = “{ $file }”里没有“{ $head }”这个表头；请照表头原样写（--explain-columns 会打印出来）。
records-columns-absent-again = “{ $file }”里没有第 { $place } 个“{ $head }”表头；请改 place，或照 --explain-columns 打印的写。
records-columns-no-yaml = 列对应文件“{ $file }”第 { $line } 行不是合法的 YAML；请照 --explain-columns 打印的格式写。
records-columns-form = 列对应文件“{ $file }”的 { $place } 不合格式；每一列写 head，需要时加 place、fact、unit、value，请照 --explain-columns 打印的写。
records-columns-no-fact = 列对应文件“{ $file }”里“{ $head }”写了单位或取值，却没有写 fact；请补上 fact，或删去它们。
records-columns-fact = 列对应文件“{ $file }”里“{ $head }”的 fact“{ $fact }”不是已知的事实；请照 --explain-columns 打印的写。
records-columns-fact-near = 列对应文件“{ $file }”里“{ $head }”的 fact“{ $fact }”不是已知的事实，是不是“{ $near }”？
records-columns-unit = 列对应文件“{ $file }”里“{ $head }”的单位 { $unit } 不适用于 { $fact }；可用：{ $units }。
records-columns-value = 列对应文件“{ $file }”里“{ $head }”的 value“{ $value }”不是 { $fact } 的取值；可用：{ $values }。
records-columns-twice = 列对应文件“{ $file }”里第 { $place } 个“{ $head }”写了两次，请只留一处。
records-columns-rivals = 列对应文件“{ $file }”里有几列都写成 { $fact }：{ $heads }；请只留一列，其余的删去 fact。
records-bad-row = { $place }：这一行不合 CSV 的写法，请检查引号。
records-open-quote = { $place }：从这一行起有一个引号没有合上，这一行没有采用，从下一行接着读；请检查引号。
records-long-field = { $place }：这一行有一格超过 { $most } 字，不会是一份档案；请检查引号和分隔符。
records-excel-encrypted = “{ $file }”是加了密码的工作簿，请去掉密码、另存后再试。
records-excel-older = “{ $file }”是 Excel 4.0 或更早的工作簿，请用 Excel 或 WPS 打开后另存为 .xlsx 再试。
records-excel-page = “{ $file }”里面其实是网页（系统导出的“Excel”常常这样），请用 Excel 或 WPS 打开后另存为 .xlsx 再试。
records-excel-xml = “{ $file }”是“XML 电子表格 2003”，请用 Excel 或 WPS 打开后另存为 .xlsx 再试。
records-excel-unpacked = “{ $file }”里的 { $part } 解开后有 { $size } MB，不像一张正常的表，没有读；请把数据复制到新的工作簿里再试。
records-excel-padding = “{ $file }”的工作表里有大片没有单元格的内容，不像一张正常的表，没有再读；请把数据复制到新的工作簿里再试。
records-excel-merged = “{ $file }”里合并的单元格超过 { $most } 处，不像一张正常的表，没有再读；请取消合并后再试。
records-excel-row = “{ $file }”的行号“{ $row }”不对：行号应当从小到大，最大 { $last }；请用 Excel 另存一份再试。
records-excel-reference = “{ $file }”第 { $row } 行的单元格编号“{ $cell }”不对；请用 Excel 另存一份再试。
records-excel-far = “{ $file }”在很远的地方（单元格 { $cell }）还写着东西，最多读到 { $last } 列；请清空那一格。
records-excel-cell = “{ $file }”的单元格 { $cell } 读不懂（类型“{ $kind }”）；请重新填写这一格，再用 Excel 另存一份。
records-too-wide = “{ $file }”的表头超过 { $most } 列，不像一张档案表；请只留要评估的列。
records-row-too-wide = { $place }：这一行超过 { $most } 列，请检查分隔符。

# 表格里没有采用的单元格：为什么，怎么改
cell-not-a-flag = “{ $column }”：“{ $value }”请改为 是 或 否（也可写 true/false、1/0）；不清楚就留空。
cell-not-a-number = “{ $column }”：“{ $value }”不是数，请写一个数，例如 800 或 2.5；不清楚就留空。
cell-not-a-tick = “{ $column }”：“{ $value }”看不出是有还是没有，请打√或留空。
cell-not-a-day = “{ $column }”：“{ $value }”不像一个日期，请写成 2019-07 或 2019年7月（知道日子就写 2019-07-01）；不清楚就留空。
cell-of-another-level = “{ $column }”：同一行的职称或等级属于别的系列，这一格算谁的说不准，没有采用；请为那个系列另列一栏。
cell-unknown-value = “{ $column }”：“{ $value }”不在可选项之内，请从中选一项：{ $expected }；不清楚就留空。
cell-unknown-member = “{ $column }”：“{ $value }”不在可选项之内，多项之间用“；”隔开：{ $expected }；一项也没有请写“无”，不清楚就留空。
cell-formula = “{ $column }”：公式还没有算出结果，请用 Excel 打开、保存后再试，或直接填数值。
cell-in-the-future = “{ $column }”：“{ $value }”还没有到；请写已经开始的日期，不清楚就留空。
cell-error-value = “{ $column }”：“{ $value }”像是 Excel 算错时显示的，没有采用；请写实际的值，没有就写没有，不清楚就留空。
cell-without-head = “{ $value }”所在的列没有表头；请补上表头，或清空这一格。
cell-yuan-or-wan = “{ $column }”：“{ $value }”是元还是万元？请把单位写上；如果是元，写成“{ $meant }万”。
cell-fraction = “{ $column }”：这一列的数都小于 0.2，“{ $value }”是百分数还是小数？请写上百分号：“{ $meant }%”或“{ $value }%”。
cell-not-whole = “{ $column }”：“{ $value }”不是整数，请写整数；不清楚就留空。
cell-not-finite = “{ $column }”：“{ $value }”不是一个确定的数，请写具体的数；不清楚就留空。
cell-negative = “{ $column }”：“{ $value }”小于 0，请写 0 或更大的数；不清楚就留空。
cell-too-large = “{ $column }”：“{ $value }”太大，最多写 { $expected }；请再看一眼单位。
cell-too-large-in-yuan = “{ $column }”：“{ $value }”太大，像是按元填的：单位是万元，最多写 { $expected }；如果是元，写成“{ $meant }万”。
cell-too-large-a-date = “{ $column }”：“{ $value }”太大，像是日期 { $meant }：请写数量（最多 { $expected }），或把这一格设成日期格式。

# 表示“一项也没有”的写法
records-none = 无

records-sheet-columns = 说明

records-sheet-profiles = 档案
records-sheet-choices = 可选项
records-template-topic = 分组
records-template-column = 列名
records-template-name = 事实名
records-template-means = 含义
records-template-how = 怎么填
records-template-clauses = 条款
records-between-choices = ；
records-how-choice = 从下拉列表中选一项
records-how-flag = 是 或 否
records-how-set = 写下各项，用“；”隔开：{ $choices }；一项也没有请写“无”
records-how-count = 整数，一个也没有请填 0
records-how-years = 年数，最多两位小数，例如 3.5
records-how-amount = 数字，单位：万元
records-how-percent = 数字，单位：%，例如 2.5
records-template-advice = 一行填一个人。不清楚的留空；表头不要改动，用不到的列可以整列删去，也可以加上自己的列（部门、备注……），原样带到结果里。“示例”那一行不算人，可以删去。
template-title = 人员名册空白表
template-example = 示例
template-note = 【{ $topic }】{ $means }
    怎么填：{ $how }
    条款：{ $clauses }
records-invalid-choice = 请从下拉列表中选一项；不清楚就留空。
records-invalid-number = 请填 0 到 { $most } 的数字；不清楚就留空。
records-invalid-count = 请填 0 到 { $most } 的整数；不清楚就留空。
records-template-written = 已生成空白表格：{ $file }
records-template-exists = 文件“{ $file }”已经存在，不会覆盖；请换个名字，或先把它移走。
records-out-in-input = 结果文件夹“{ $folder }”与要读的文件夹重叠；请换一个，免得结果又被当作名册来读。
records-no-folder = “{ $folder }”不是文件夹；读一个文件夹时，结果也写进文件夹。
records-no-partitions = “{ $folder }”里没有 { $ending } 文件。
