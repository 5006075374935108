# 由條文決定的問題。

asked-practice = 評審採用筆試和實操考核。
asked-interview = 評審採用筆試和實操考核，沒有寫答辯。
asked-organiser = 由清源市供水行業協會組織。
