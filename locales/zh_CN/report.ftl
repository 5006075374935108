# 终端里的评估报告

report-record = 第 { $record } 条
report-not-known = 不清楚
cli-report = 把一个人的结果写成文件
report-option-out = 写到哪个文件，格式看结尾：{ $endings }
report-option-language = 用哪种语言写，例如 zh_CN、zh_TW、en
report-option-for = 给谁看：own 自己留存；employer 交给单位，不写不得申报那几条的回答和没弄清楚的事项
report-option-name = 印在报告开头的姓名，不保存
report-no-such-ending = { $file } 的结尾不对：报告只能写成 { $endings }。
no-such-language = { $named } 的取值不对：只能是 { $languages } 之一。
report-one-person = 报告一次写一个人，这里有 { $count } 条记录：请只给一条，或改用 assess。

## 报告

report-title = 职称申报自评报告
report-name = 姓名
report-policy = 依据
report-based-on = 《{ $title }》（{ $number }）
report-goal = 目标
report-date = 日期
report-receipt = 自评编号
report-answers = 填写的情况
report-clauses = 所依据的条文（原文）
report-notice = 自评参考，不是评审结论；以正式评定为准。
report-for-employer = 这一份供单位参考：不写本人就{ $conditions }作的回答，也不列还没弄清楚的事项；结论和本人留存的那一份一样。
report-for-employer-whole = 这一份供单位参考：不列还没弄清楚的事项；结论和本人留存的那一份一样。
report-condition = “{ $name }”
report-check = 这个编号怎么核对：
report-lacking = “{ $sign }”处是印不出来的字：{ $letters }。
report-too-tall = 这份报告太长，画不成一张图片：请改用 .pdf、.docx 或 .html。
report-extra-missing = 写成 { $ending } 需要另外的库：请运行 pip install 'chuangping[report]'，或改用 { $others }。

## 保存结果

report-file-own = 职称申报自评报告
report-file-employer = 职称申报自评报告（供单位）
report-format-pdf = PDF
report-format-docx = Word
report-format-png = 长图
report-format-html = 打印页
report-format-txt = 文本
report-format-json = JSON（核对用）
