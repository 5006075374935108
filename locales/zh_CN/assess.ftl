# 命令 assess 与 interview

assess-option-out = 把结果写入文件，格式由结尾决定：.jsonl、.csv、.xlsx、.parquet
assess-option-jobs = 用几个进程来算（默认：写 .xlsx 时有几核用几个，最多 4 个，别的 1 个）；结果和顺序都一样
assess-option-columns = 各列是什么，照这个文件（YAML，--explain-columns 打印的格式）
assess-option-explain-columns = 只打印表格各列读作什么（YAML，可改后交给 --columns），不评估
assess-explain-one = --explain-columns 一次看一个表格文件：{ $endings }。
assess-option-profile = 从这个文件回答（.json、.jsonl、.csv、.xlsx、.parquet；- 表示标准输入的 JSON 行）
assess-option-target = 目标：auto（看能报哪一级，默认），或办法里的一个层级
no-such-tier = { $named } 的取值不对：只能是 { $tiers } 之一。
no-such-target = { $named } 的取值不对：只能是 { $targets } 之一。
assess-worker-ended = 有一个计算进程意外结束，结果不完整；请再运行一次，或用 --jobs 1
assess-trace-alone = --trace 一份一份地写，不能与 --out、--jobs 同用。
explain-option-tier = 只看这一层级
explain-nothing-required = { $clause }对这些层级没有要求。请换一条，或去掉 { $named }。
assess-option-cluster = 把文件夹里的 .parquet 分给 Dask 集群来算：调度器的地址（tcp://主机:8786），或 local（本机）
assess-folder-out = “{ $folder }”是一个文件夹：请用 --out 写明结果放进哪个文件夹。
assess-cluster-folder = --cluster 读一个装着 .parquet 文件的文件夹：chuangping assess 文件夹 --out 另一个文件夹 --cluster { $address }
assess-partitions-done = { $done } 个文件已写入“{ $folder }”。
cluster-missing = 用集群来算需要 Dask：请运行 pip install 'chuangping[cluster]'，或去掉 --cluster。
cluster-unreachable = 连不上“{ $address }”的 Dask 调度器：请检查地址（如 tcp://10.0.0.5:8786）和它是否在运行，或用 --cluster local。
cluster-without-workers = “{ $address }”上一分钟里没有一个 worker：请先启动它们（dask worker { $address }）。
cluster-no-policy = worker 所在的机器上没有办法“{ $policy }”：请装同一个版本，或把办法的文件夹放在大家都读得到的同一处。
cluster-other-version = worker 所在的机器上，创评助手或办法“{ $policy }”与这里的不同：请装同一个版本再算。
cluster-task-failed = “{ $partition }”没有算成（{ $reason }）；其余文件不受影响，可以再运行一次。
