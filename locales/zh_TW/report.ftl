# 終端裡的評估報告

report-record = 第 { $record } 條
report-not-known = 不清楚
cli-report = 把一個人的結果寫成文件
report-option-out = 寫到哪個文件，格式看結尾：{ $endings }
report-option-language = 用哪種語言寫，例如 zh_CN、zh_TW、en
report-no-such-ending = { $file } 的結尾不對：報告只能寫成 { $endings }。
report-no-such-language = --language 的取值不對：只能是 { $languages } 之一。
report-one-person = 報告一次寫一個人，這裡有 { $count } 條記錄：請只給一條，或改用 assess。
