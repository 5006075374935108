# 终端里的评估报告

report-record = 第 { $record } 条
report-not-known = 不清楚
cli-report = 把一个人的结果写成文件
report-option-out = 写到哪个文件，格式看结尾：{ $endings }
report-option-language = 用哪种语言写，例如 zh_CN、zh_TW、en
report-no-such-ending = { $file } 的结尾不对：报告只能写成 { $endings }。
report-no-such-language = --language 的取值不对：只能是 { $languages } 之一。
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
report-answer = { $label }：
report-clauses = 所依据的条文（原文）
report-notice = 自评参考，不是评审结论；以正式评定为准。
