# 每個事實的問法、短名、緣由與選項。

topic-basics = 範圍與誠信
topic-bench = 等級、上崗證與年限
topic-results = 檢測業績

question-serves_waterworks = 您是在清源市供水單位從事水質檢測工作嗎？
label-serves_waterworks = 供水單位檢測崗位
item-serves_waterworks = 我在清源市供水單位從事水質檢測工作
why-serves_waterworks = 辦法只適用於清源市供水單位的水質檢測人員。

question-falsified = 您有過檢測數據造假嗎？
label-falsified = 檢測數據造假
item-falsified = 我沒有過檢測數據造假
why-falsified = 檢測數據造假的，不得申報。

question-grade = 您已取得的檢測師等級是哪一級？
label-grade = 檢測師等級
why-grade = 申報一級檢測師，要先取得二級檢測師。
value-grade-none = 無
value-grade-second = 二級檢測師
value-grade-first = 一級檢測師

question-grade_years = 取得現有等級有多少年了？
label-grade_years = 取得等級後的年限
why-grade_years = 申報一級檢測師，要求取得二級檢測師滿 3 年。

question-licence = 您持有的最高一類水質檢測上崗證是哪一類？
label-licence = 上崗證
why-licence = 二級要 C 類，一級要 A 類。
value-licence-none = 無
value-licence-c = C類上崗證
value-licence-b = B類上崗證
value-licence-a = A類上崗證

question-bench_years = 您從事水質檢測有多少年了？
label-bench_years = 水質檢測年限
why-bench_years = 申報二級檢測師要滿 2 年，一級要滿 5 年。

question-samples = 您一共檢測過多少個水樣？現場採樣的也算在內。
label-samples = 檢測水樣
why-samples = 檢測能力看水樣的個數，也可以看合格率的提高。
measure-samples = { $number } 個

question-field_samples = 其中您本人到現場採樣的有多少個？
label-field_samples = 現場採樣
item-field_samples = 本人到現場採樣的水樣
why-field_samples = 現場採樣 200 個及以上算一項改進成果。
measure-field_samples = { $number } 個

question-pass_rate_gain = 您的工作使出廠水合格率提高了百分之幾？
label-pass_rate_gain = 合格率提高
why-pass_rate_gain = 檢測能力可以看合格率的提高，也可以看水樣的個數。

question-reagent_savings = 您的改進節約了多少藥劑費用？
label-reagent_savings = 節約藥劑費用
item-reagent_savings = 改進節約了藥劑費用
why-reagent_savings = 節約藥劑費用 3 萬元及以上算一項改進成果。

question-methods_drafted = 您參與編制過哪些水質檢測方法？
label-methods_drafted = 檢測方法
item-methods_drafted = 參與編制水質檢測方法
why-methods_drafted = 參與編制國家方法或企業方法算一項改進成果。
value-methods_drafted-international = 國際方法
value-methods_drafted-national = 國家方法
value-methods_drafted-enterprise = 企業方法

question-contest_prize = 您在水質檢測比武中得過的最高獎項是什麼？
label-contest_prize = 比武獎項
item-contest_prize = 在水質檢測比武中得獎
why-contest_prize = 銅獎及以上算一項改進成果。
value-contest_prize-none = 無
value-contest_prize-bronze = 銅獎
value-contest_prize-silver = 銀獎
value-contest_prize-gold = 金獎
