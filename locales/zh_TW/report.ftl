# 終端裡的評估報告

report-record = 第 { $record } 條
report-not-known = 不清楚
cli-report = 把一個人的結果寫成文件
report-option-out = 寫到哪個文件，格式看結尾：{ $endings }
report-option-language = 用哪種語言寫，例如 zh_CN、zh_TW、en
report-option-for = 給誰看：own 自己留存；employer 交給單位，不寫不得申報那幾條的回答和沒弄清楚的事項
report-option-name = 印在報告開頭的姓名，不保存
report-no-such-ending = { $file } 的結尾不對：報告只能寫成 { $endings }。
no-such-language = { $named } 的取值不對：只能是 { $languages } 之一。
report-one-person = 報告一次寫一個人，這裡有 { $count } 條記錄：請只給一條，或改用 assess。

## 報告

report-title = 職稱申報自評報告
report-name = 姓名
report-policy = 依據
report-based-on = 《{ $title }》（{ $number }）
report-goal = 目標
report-date = 日期
report-receipt = 自評編號
report-answers = 填寫的情況
report-clauses = 所依據的條文（原文）
report-notice = 自評參考，不是評審結論；以正式評定為準。
report-for-employer = 這一份供單位參考：不寫本人就{ $conditions }作的回答，也不列還沒弄清楚的事項；結論和本人留存的那一份一樣。
report-for-employer-whole = 這一份供單位參考：不列還沒弄清楚的事項；結論和本人留存的那一份一樣。
report-condition = “{ $name }”
report-check = 這個編號怎麼核對：
report-lacking = “{ $sign }”處是印不出來的字：{ $letters }。
report-too-tall = 這份報告太長，畫不成一張圖片：請改用 .pdf、.docx 或 .html。
report-extra-missing = 寫成 { $ending } 需要另外的庫：請運行 pip install 'chuangping[report]'，或改用 { $others }。

## 保存結果

report-file-own = 職稱申報自評報告
report-file-employer = 職稱申報自評報告（供單位）
report-format-pdf = PDF
report-format-docx = Word
report-format-png = 長圖
report-format-html = 打印頁
report-format-txt = 文本
report-format-json = JSON（核對用）
