# 命令 assess 與 interview

assess-option-out = 把結果寫入文件，格式由結尾決定：.jsonl、.csv、.xlsx、.parquet
assess-option-jobs = 用幾個進程來算（默認 1）；結果和順序都一樣
assess-option-columns = 各列是什麼，照這個文件（YAML，--explain-columns 打印的格式）
assess-option-explain-columns = 只打印表格各列讀作什麼（YAML，可改後交給 --columns），不評估
assess-explain-one = --explain-columns 一次看一個表格文件：{ $endings }。
assess-option-profile = 從這個文件回答（.json、.jsonl、.csv、.xlsx、.parquet；- 表示標準輸入的 JSON 行）
assess-option-target = 目標：auto（看能報哪一級，默認），或辦法裡的一個層級
assess-no-such-target = --target 的取值不對：只能是 { $targets } 之一。
assess-worker-ended = 有一個計算進程意外結束，結果不完整；請再運行一次，或用 --jobs 1
assess-trace-alone = --trace 一份一份地寫，不能與 --out、--jobs 同用。
explain-option-tier = 只看這一層級
explain-nothing-required = { $clause }對這些層級沒有要求。請換一條，或去掉 --tier。
