# 命令 assess 與 interview

assess-option-out = 把結果寫入文件，格式由結尾決定：.jsonl、.csv、.xlsx、.parquet
assess-option-profile = 從這個文件回答（.json、.jsonl、.csv、.xlsx；- 表示標準輸入的 JSON 行）
assess-option-target = 目標：auto（看能報哪一級，默認），或辦法裡的一個層級
assess-no-such-target = --target 的取值不對：只能是 { $targets } 之一。
