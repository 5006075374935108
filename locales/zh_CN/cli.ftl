# 命令行：帮助、提示与错误

cli-about =
    创评助手：对话式自评助手，逐条对照评价办法。
    自评结果仅供参考，以正式评定为准。

cli-usage = 用法：
cli-usage-options = [选项]
cli-usage-commands = 命令 …
cli-options = 选项
cli-commands = 命令

cli-serve = 启动网页对话（以及设置好的其他渠道）
cli-chat = 在终端里对话
cli-assess = 按办法评估档案，逐条给出结论
cli-explain = 逐步说明一份档案是否满足某一条，以及为什么
cli-explain-details = PROFILE 是档案文件（.json、.jsonl、.csv、.xlsx；- 表示标准输入），CLAUSE 是条款，写法同 article。
cli-interview = 用档案回答引导式问答，看会问哪些问题
cli-replay = 按评估凭据重算一遍，看结论是否一致
cli-template = 生成填写档案用的空白表格（.csv、.xlsx）
cli-article = 查看一条条款的原文
cli-search = 按问题查找条款
cli-ask = 回答一个问题：先给结论，再说依据哪一条
cli-ask-details = 不写 TEXT 就从标准输入逐行读 JSON：{ "{" }"ask": "…", "profile": {"{"}…{"}"}{ "}" }。
cli-understand = 理解一句回答或一整段经历，给出它的取值
cli-mcp = 给本机的 AI 助手当工具（MCP，标准输入输出）
cli-mcp-details = 由助手启动，一行一条消息；办法、语言和网址照 CHUANGPING_… 的设置。怎样添加到各种助手里，见 docs/mcp.md。
cli-check = 检查办法的数据：数字、条款、问题是否对得上
cli-check-store = 检查存对话的文件或数据库：有没有损坏，每场对话读不读得出来
cli-backup = 备份全部对话，服务不用停
cli-restore = 用备份恢复全部对话；备份之后删除过的不会回来
cli-rekey = 换密钥：把已经存下的对话都改用最新的密钥加密，服务照常运行

cli-option-help = 显示这份帮助
cli-option-version = 显示版本号
cli-option-format = 输出格式（终端默认 text，管道默认 json）
cli-option-phase = 评价阶段：normal 常规（默认），first 首次评价期
cli-option-trace = 写出从输入到答案的每一步
cli-option-story = 说一整段经历，听出其中的每一项
cli-option-today = 按哪一天，也就按那天施行的办法（默认今天）
cli-option-policy = 按哪份办法评估：办法的名字，或办法文件夹的路径（默认 { $id }）

cli-no-such-option = 没有“{ $option }”这个选项。加 --help 可查看全部选项。
cli-no-such-command = 没有“{ $command }”这个命令。chuangping --help 可查看全部命令。
cli-missing = 缺少 { $option }。加 --help 可查看用法。
cli-no-such-choice = { $option } 的取值不对：只能是 { $choices } 之一。
cli-no-such-number = { $option } 请写一个整数，至少 { $least }。
cli-one-too-many = 多了一个参数“{ $argument }”，请去掉再试。
cli-wrong-value = { $option } 的取值不对：{ $fault }
cli-no-day = 日期请写成 YYYY-MM-DD，例如 2026-07-01。
cli-day-far-off = 日期只能在 { $first } 年到 { $last } 年之间。
cli-system = 没能做完：{ $reason }。如果是写结果时出的错，请检查磁盘空间和输出的去处。
cli-no-such-policy = 没有这份办法，也没有这个办法文件夹；随程序带的有：{ $policies }。
cli-not-in-force-yet = { $named } 要到 { $begins } 才施行，下面按 { $policy }；要看 { $named }，请加 --today { $begins }。
policy-fault = 办法的文件有误：{ $fault }
