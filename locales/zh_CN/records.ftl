# 档案文件：读取与写出时的提示，结果表与空白表格的说明

records-no-file = 找不到文件“{ $file }”，请检查路径。
records-unknown-ending = 不认识“{ $file }”的后缀，可用：{ $endings }。
records-unreadable = 打不开文件“{ $file }”：{ $reason }。
records-cannot-write = 写不了文件“{ $file }”：{ $reason }。
records-parquet-missing = 写 .parquet 文件需要 pyarrow：请运行 pip install 'chuangping[parquet]'，或改用 .jsonl、.csv、.xlsx。
records-bad-file = { $place }：不是合法的 JSON（{ $reason }）；一行一份档案的文件请用 .jsonl 作后缀。
records-bad-line = { $place }：这一行不是合法的 JSON（{ $reason }），请改成一个 JSON 对象。
records-no-object = { $place }：“{ $value }”不是 JSON 对象，请写成 {"{"}"事实": 取值{"}"} 的形式。
records-bad-excel = “{ $file }”不是 Excel 工作簿，请用 Excel 另存为 .xlsx 后再试。
records-encoding = “{ $file }”的编码既不是 UTF-8 也不是 GB18030，请另存为“CSV UTF-8”。
records-no-heads = “{ $file }”没有表头：第一行请写各列的名称。
records-head = “{ $file }”第 { $column } 列的表头“{ $head }”不是已知的事实，请删去这一列，或用 chuangping template 生成空白表格来填。
records-head-near = “{ $file }”第 { $column } 列的表头“{ $head }”不是已知的事实，是不是“{ $near }”？
records-head-twice = “{ $file }”有几列都是“{ $fact }”（第 { $columns } 列），请只留一列。
records-bad-row = { $place }：这一行不合 CSV 的写法（{ $reason }），请检查引号。
records-extra = { $place }：第 { $number } 列没有表头，却写着“{ $value }”；请补上表头，或清空这一格。
records-no-flag = { $place }“{ $column }”：“{ $value }”请改为 是 或 否（也可写 true/false、1/0）；不清楚就留空。
records-no-number = { $place }“{ $column }”：“{ $value }”不是数字，请只写数字，例如 800 或 2.5；不清楚就留空。
records-no-choice = { $place }“{ $column }”：“{ $value }”不在可选项之内，请从中选一项：{ $choices }；不清楚就留空。
records-no-member = { $place }“{ $column }”：“{ $value }”不在可选项之内，多项之间用“；”隔开：{ $choices }；一项也没有请写“无”，不清楚就留空。
records-formula = { $place }“{ $column }”：公式还没有算出结果，请用 Excel 打开、保存后再试，或直接填数值。

# 表示“一项也没有”的写法
records-none = 无

records-sheet-results = 评估结果
records-sheet-columns = 说明
records-column-record = 第几份档案（从 1 数起）
records-column-likely = 可以申报的最高层级；空白表示暂无
records-column-open_facts = 还不清楚、又影响结论的事实，最该先补的在前
records-column-receipt = 评估凭据的编号：同一凭据必得同一结论
records-column-error = 这份档案有误的地方，以及怎么改
records-requirements-met = 已达到的条款
records-requirements-unmet = 未达到的条款
records-requirements-unknown = 还不能确定的条款
records-status-held = 已经具有这一层级的职称
records-status-eligible = 条件达到，可以申报
records-status-needs_review = 可以申报，有的条件要由评审专家认定
records-status-undetermined = 已知的情况还不足以下结论
records-status-ineligible = 条件未达到

records-sheet-profiles = 档案
records-sheet-choices = 可选项
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
records-template-advice = 一行填一份档案。不清楚的留空；表头不要改动，用不到的列可以整列删去。
records-invalid-choice = 请从下拉列表中选一项；不清楚就留空。
records-invalid-number = 请填 0 到 { $most } 的数字；不清楚就留空。
records-invalid-count = 请填 0 到 { $most } 的整数；不清楚就留空。
records-template-written = 已生成空白表格：{ $file }
records-template-exists = 文件“{ $file }”已经存在，不会覆盖；请换个名字，或先把它移走。
