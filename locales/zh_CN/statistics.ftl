# 统计页，给管理服务的人看。‹5› 表示不到 5 人。

statistics-title = 使用统计
statistics-entry = 这一页只给管理本服务的人看。
statistics-token = 口令（CHUANGPING_ADMIN_TOKEN）
statistics-enter = 查看
statistics-leave = 退出
statistics-wrong = 口令不对，请再核对一下。
statistics-too-often = 错的次数多了。请等 { $minutes } 分钟再试。

statistics-how = 只数人数，不看任何人的回答。不到 { $least } 人的写成‹{ $least }›；总数只说大概；每多 { $least } 个人开始，这里才更新一次。删除了对话的人仍算在内，但看不出是谁。
statistics-few = ‹{ $least }›
statistics-about = 约 { $count }
statistics-month = 月份
statistics-people = 人数
statistics-question = 题目
statistics-result = 结论

statistics-begun = 开始自评的人
statistics-results = { $month }：看到了什么结果
statistics-results-how = 这个月开始、看了结果的人，能报的最高一级。
statistics-no-tier = 现在哪一级都还不能报
statistics-stopped = { $month }：停在哪一题
statistics-stopped-how = 这个月开始、还没有看到结果的人，现在停在这一题。
statistics-unanswered = { $month }：哪些题答不上来
statistics-unanswered-how = 选了“不清楚”或“跳过”的人，按条款的次序排。
statistics-few-questions = 另外 { $count } 题，每题不到 { $least } 人
