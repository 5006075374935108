# 佐證材料：每一樣是什麼，由誰出具，出處。

evidence-stamped = 材料要由供水單位蓋章。
evidence-bench_ledger = 實驗室的檢測台賬，寫明本人姓名、日期和檢測結果。
evidence-issuer-waterworks = 供水單位
evidence-source-practice = 通行做法
