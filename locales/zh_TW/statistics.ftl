# 統計頁，給管理服務的人看。‹5› 表示不到 5 人。

statistics-title = 使用統計
statistics-entry = 這一頁只給管理本服務的人看。
statistics-token = 口令（CHUANGPING_ADMIN_TOKEN）
statistics-enter = 查看
statistics-leave = 退出
statistics-wrong = 口令不對，請再核對一下。
statistics-too-often = 錯的次數多了。請等 { $minutes } 分鐘再試。

statistics-how = 只數人數，不看任何人的回答。不到 { $least } 人的寫成‹{ $least }›；總數只說大概；每多 { $least } 個人開始，這裡才更新一次。刪除了對話的人仍算在內，但看不出是誰。
statistics-few = ‹{ $least }›
statistics-about = 約 { $count }
statistics-month = 月份
statistics-people = 人數
statistics-question = 題目
statistics-result = 結論

statistics-begun = 開始自評的人
statistics-results = { $month }：看到了什麼結果
statistics-results-how = 這個月開始、看了結果的人，能報的最高一級。
statistics-no-tier = 現在哪一級都還不能報
statistics-stopped = { $month }：停在哪一題
statistics-stopped-how = 這個月開始、還沒有看到結果的人，現在停在這一題。
statistics-unanswered = { $month }：哪些題答不上來
statistics-unanswered-how = 選了“不清楚”或“跳過”的人，按條款的次序排。
statistics-few-questions = 另外 { $count } 題，每題不到 { $least } 人
