# 命令 ask

ask-option-profile = 提問人的檔案文件（只用第一份；- 表示標準輸入）
ask-no-question = 沒有要問的問題：請在命令後面寫上問題，例如 chuangping ask { $question }
ask-no-profile = 檔案文件裡沒有檔案。
ask-bad-record = 第 { $record } 行要寫成 {"{"}"ask": "問題"{"}"}，可以再加 "profile"。
