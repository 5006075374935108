# 命令 ask

ask-option-profile = 提问人的档案文件（只用第一份；- 表示标准输入）
ask-no-question = 没有要问的问题：请在命令后面写上问题，例如 chuangping ask { $question }
ask-no-profile = 档案文件里没有档案。
ask-bad-record = 第 { $record } 行要写成 {"{"}"ask": "问题"{"}"}，可以再加 "profile"。
