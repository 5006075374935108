# 命令 assess 與 interview

assess-option-out = 把結果寫入文件，格式由結尾決定：.jsonl、.csv、.xlsx、.parquet
assess-option-jobs = 用幾個進程來算（默認：寫 .xlsx 時有幾核用幾個，最多 4 個，別的 1 個）；結果和順序都一樣
assess-option-columns = 各列是什麼，照這個文件（YAML，--explain-columns 打印的格式）
assess-option-explain-columns = 只打印表格各列讀作什麼（YAML，可改後交給 --columns），不評估
assess-explain-one = --explain-columns 一次看一個表格文件：{ $endings }。
assess-option-profile = 從這個文件回答（.json、.jsonl、.csv、.xlsx、.parquet；- 表示標準輸入的 JSON 行）
assess-option-target = 目標：auto（看能報哪一級，默認），或辦法裡的一個層級
no-such-tier = { $named } 的取值不對：只能是 { $tiers } 之一。
no-such-target = { $named } 的取值不對：只能是 { $targets } 之一。
assess-worker-ended = 有一個計算進程意外結束，結果不完整；請再運行一次，或用 --jobs 1
assess-trace-alone = --trace 一份一份地寫，不能與 --out、--jobs 同用。
explain-option-tier = 只看這一層級
explain-nothing-required = { $clause }對這些層級沒有要求。請換一條，或去掉 { $named }。
assess-option-cluster = 把文件夾裡的 .parquet 分給 Dask 集群來算：調度器的地址（tcp://主機:8786），或 local（本機）
assess-folder-out = “{ $folder }”是一個文件夾：請用 --out 寫明結果放進哪個文件夾。
assess-cluster-folder = --cluster 讀一個裝著 .parquet 文件的文件夾：chuangping assess 文件夾 --out 另一個文件夾 --cluster { $address }
assess-partitions-done = { $done } 個文件已寫入“{ $folder }”。
cluster-missing = 用集群來算需要 Dask：請運行 pip install 'chuangping[cluster]'，或去掉 --cluster。
cluster-unreachable = 連不上“{ $address }”的 Dask 調度器：請檢查地址（如 tcp://10.0.0.5:8786）和它是否在運行，或用 --cluster local。
cluster-without-workers = “{ $address }”上一分鐘裡沒有一個 worker：請先啟動它們（dask worker { $address }）。
cluster-no-policy = worker 所在的機器上沒有辦法“{ $policy }”：請裝同一個版本，或把辦法的文件夾放在大家都讀得到的同一處。
cluster-other-version = worker 所在的機器上，創評助手或辦法“{ $policy }”與這裡的不同：請裝同一個版本再算。
cluster-task-failed = “{ $partition }”沒有算成（{ $reason }）；其餘文件不受影響，可以再運行一次。
