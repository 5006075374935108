# 终端里的评估报告

report-record = 第 { $record } 条
report-not-known = 不清楚
