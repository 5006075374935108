# 佐证材料：每一样是什么，由谁出具，出处。

evidence-stamped = 材料要由供水单位盖章。
evidence-bench_ledger = 实验室的检测台账，写明本人姓名、日期和检测结果。
evidence-issuer-waterworks = 供水单位
evidence-source-practice = 通行做法
