# 終端裡的評估報告

report-record = 第 { $record } 條
report-not-known = 不清楚
