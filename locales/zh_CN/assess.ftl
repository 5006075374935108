# 命令 assess 与 interview

assess-option-out = 把结果写入文件，格式由结尾决定：.jsonl、.csv、.xlsx、.parquet
assess-option-jobs = 用几个进程来算（默认 1）；结果和顺序都一样
assess-option-columns = 各列是什么，照这个文件（YAML，--explain-columns 打印的格式）
assess-option-explain-columns = 只打印表格各列读作什么（YAML，可改后交给 --columns），不评估
assess-explain-one = --explain-columns 一次看一个表格文件：{ $endings }。
assess-option-profile = 从这个文件回答（.json、.jsonl、.csv、.xlsx、.parquet；- 表示标准输入的 JSON 行）
assess-option-target = 目标：auto（看能报哪一级，默认），或办法里的一个层级
assess-no-such-target = --target 的取值不对：只能是 { $targets } 之一。
assess-worker-ended = 有一个计算进程意外结束，结果不完整；请再运行一次，或用 --jobs 1
assess-trace-alone = --trace 一份一份地写，不能与 --out、--jobs 同用。
explain-option-tier = 只看这一层级
explain-nothing-required = { $clause }对这些层级没有要求。请换一条，或去掉 --tier。
