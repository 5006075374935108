# 聽不準的回答：為什麼要再問一次，怎麼說就能聽懂

understanding-too-long = 這句話太長了，我只能一次聽一個答案，請說得短一些。
understanding-empty = 還沒有看到回答，請再說一次。
understanding-asked-back = 您是在問我，還是就這樣回答？請再確認一下。
understanding-slip = 您是想說“{ $meant }”嗎？

# 每一類問題沒聽懂時的提示
understanding-unread-flag = 這句話我沒聽準。請回答“是”或“否”，也可以說“有”或“沒有”。
understanding-unread-choice = 這句話我沒聽準。請選一項，或者說出其中的一項。
understanding-unread-set = 這句話我沒聽準。有幾項就說幾項，一項也沒有就說“都沒有”。
understanding-unread-count = 這句話我沒聽準。請說一個數，例如“3”；一個也沒有就說“沒有”。
understanding-unread-years = 這句話我沒聽準。請說年數，例如“四年零三個月”，或者從哪年哪月算起，例如“2019年7月”。
understanding-unread-amount = 這句話我沒聽準。請說一個數，單位是萬元，例如“1200”或“八百多萬”。
understanding-unread-percent = 這句話我沒聽準。請說一個百分數，例如“2.5%”或“三個點”。
understanding-unread-number = 這個數我沒聽準。請只說一個數，例如“3”；一個也沒有就說“沒有”。

# 數字
understanding-several = 聽起來不止一個意思，請只說一個答案。
understanding-vague = 這個說法太籠統了。說個大概的數就行，例如“七八百”或“三個以上”。
understanding-off-scale = 這個數太大了，請看一眼單位，再說一次。
understanding-off-scale-amount = 這個數太大了，最多記到 { $most } 萬元。是不是把元當成了萬元？請帶上單位再說一次，例如“480萬元”。
understanding-off-scale-percent = 這個百分數太大了，最多記到 { $most }%。是不是說成了金額？請再說一次，例如“2.5%”。
understanding-off-scale-count = 這個數太大了，最多記到 { $most }。是不是說成了金額或者日期？請再說一次有幾個。
understanding-off-scale-years = 這個年數太大了，最多記到 { $most } 年。如果說的是哪一年開始，請說全，例如“2019年7月”。
understanding-off-scale-since = 從 { $since } 算起，已經超過 { $most } 年，記不下。是不是說成了出生年份？請再說一次是哪一年開始的。
understanding-not-whole = 這裡要的是整數，請再說一次。
understanding-ordinal = “第幾”是次序，這裡問的是一共有幾個。
understanding-yuan-or-wan = 是元還是萬元？請把單位帶上，例如“120萬元”。
understanding-currency = 請換算成人民幣，以萬元為單位再說一次。
understanding-bare-ratio = 是百分數還是小數？請帶上百分號，例如“5%”或“0.05%”。
understanding-year-or-span = 是年份還是年數？請說全，例如“2019年”或“幹了19年”。
understanding-month-or-months = 是幾月份還是幾個月？請說全，例如“2019年7月”或“7個月”。
understanding-no-years = 請說取得以後有多少年；如果還沒有取得，請回到上一題改一下。

# 是與否
understanding-hedged = 這裡需要一個準話。有把握就直接說；沒有把握就說“不清楚”。
understanding-agreement-is-no-answer = 這裡問的是有沒有這種情形。請說“有”或“沒有”。

# 選擇
understanding-number-is-no-choice = 單獨一個數字容易弄錯，請把選項說全，例如“一級”“二等獎”。
understanding-no-such-choice = 只有 1 到 { $last } 這幾項，請再選一次。
understanding-choice-meant = 和選項的說法不太一樣。請看看是不是下面這一項，或者另選一項。
understanding-not-obtained = 在讀、在評、沒拿到證的不算。請說已經取得的最高一級。
understanding-not-obtained-level = 正在考的不算。請說已經取得的最高一級；一級也沒有，請說“沒有”。
understanding-not-finished = 還沒有完成的先不算。請說已經完成的有哪些。

# 等級與年限
understanding-years-of-another = 這好像是另一個證書的年限。這裡只問上面這一項，請再說一次。
understanding-years-missing = 等級記下了。取得以後有多少年了？

# 獎勵
understanding-grade-without-level = 是哪一級的獎？請連級別一起說，例如“省級二等獎”。
understanding-level-without-grade = 是幾等獎？請連等次一起說，例如“省級二等獎”。
understanding-award-medal = 金獎、名次和等次怎麼對應，要看獲獎文件。請說相當於幾等獎。
understanding-award-not-listed = 這個獎不在這裡的幾檔之內。請看看是不是下面這一項，或者另選一項。
understanding-award-pending = 還在評的、只是參加或提名的不算。請說已經得到的獎；沒有請說“沒有”。
understanding-award-none-of-which = 您說的是沒有其中一種，其他的呢？一項也沒有請說“都沒有”。

# 多選
understanding-role-missing = 是參與，還是主持（主導）？請一起說，例如“參與省級規劃”。
understanding-member-unknown = 這一項和選項的說法對不上，請照選項再說一次。

# 命令 understand
understanding-no-such-fact = 沒有“{ $fact }”這個事實。可用的有：{ $facts }
understanding-no-text = 缺少回答：請寫成 chuangping understand 事實 回答，或者從標準輸入逐行給出 JSON。
understanding-bad-record = 第 { $record } 行：請寫成 {"{"}"fact": "事實名", "text": "回答"{"}"}，兩項都是文字。

# 一個分句一個分句地聽：聽到了什麼，哪一句讓人拿不準，怎麼說就能聽懂
understanding-clause-heard = 聽到了“{ $heard }”，但“{ $said }”讓我拿不準。
understanding-clause-alone = “{ $said }”還不能當作回答。
understanding-clause-pending = 還在辦、還沒成的先不算，請只說已經成了的；一樣也沒有就說“沒有”。
understanding-clause-planned = 目標、預計、合同上的數不算已經做到的，請只說已經實現的。
understanding-clause-lapsed = 失效、停用、沒留下來的，算不算要看文件。請只說現在仍然有效的。
understanding-clause-acquired = 買來的、掛名的和自己做的不一樣，請只說自己做的。
understanding-clause-person = 這裡只問您本人，別人的不算。請只說自己的；沒有就說“沒有”。
understanding-clause-employer = 這裡只問您本人，單位的不算在內。請只說自己的；沒有就說“沒有”。
understanding-clause-team = 幾個人一起的，要看您自己的那一份、排第幾。請只說算在您名下的。
understanding-clause-kind = 這像是另一類，不是這裡問的這一項。請只說這一項；沒有就說“沒有”。
understanding-clause-level = 級別好像和這裡問的不同。請只說符合這裡級別的；沒有就說“沒有”。
understanding-clause-per = 這裡問的是累計的總數，不是一年、一件或平均的。請說總數。
understanding-clause-partial = 其中一部分和其餘的不一樣。請只說符合的有多少。
understanding-clause-broken = 中間斷開的時間不知道算不算。請只說真正算得上的年數。
understanding-clause-rank = 排名要夠前才算。請只說排名夠得上的；沒有就說“沒有”。
understanding-clause-employer-rank = 這裡要的是您本人的排名，不是單位的。您本人排第幾？
understanding-clause-condition = 帶著條件的我不敢直接記。有把握就直接說；沒有把握就說“不清楚”。
understanding-clause-hedge = 有把握就直接說；沒有把握就說“不清楚”。
understanding-clause-excluded = 不清楚哪些不算在內。請只說算在內的有多少；沒有就說“沒有”。
understanding-clause-denial = 不知道它否定的是不是這一項。請只說符合的；沒有就說“沒有”。
understanding-clause-number = 裡面的數不知道說的是什麼。請只說這裡問的這一項。
understanding-clause-unread = 這半句我沒聽懂，請只說這裡問的這一項。
understanding-bad-story = 第 { $record } 行：請寫成 {"{"}"story": "一段話"{"}"}，只有這一項，是文字。

# 整段經歷：聽到了，但不能就這樣記下來
understanding-story-empty = 還沒有看到內容，請說說您的情況。
understanding-story-too-long = 這段話太長了，最多 { $most } 字，請分成幾段說。
understanding-story-which = 沒有說清是哪一項，或者夠不夠得上這一項的條件。
understanding-story-group = 這裡說的是單位或團隊的。屬於您本人的是多少？
understanding-story-pending = 還在辦、還沒拿到的不算。已經拿到的是多少？
understanding-story-planned = 這是預計或以後的事，不算。現在已經有的是多少？
understanding-story-hedged = 這裡沒有說準，請再確認一下。
understanding-story-yearly = 這像是一年的數，這裡要的是任現職以來的累計數。
understanding-story-share = 這裡說的像是其中的一份。您參與的項目合計是多少？
understanding-story-unqualified = 這裡說到排名靠後，或者還沒有用起來。夠條件的有多少？
understanding-story-several = 前後說法不一樣，以哪個為準？
understanding-story-post = 這裡說的是職務還是職稱？職稱證書上寫的是哪一級？
understanding-story-long = 這句話太長，沒有聽準，請單獨再說一遍。
understanding-story-whose = 沒有說清這是您本人的，還是別人的。屬於您本人的是多少？
understanding-story-early = 這裡有一部分是取得現職稱之前的，不算在內。取得之後的累計是多少？

# 一個數是誰的、從哪件事算起
understanding-other-event = 這像是從另一件事算起的年頭。這裡要從取得這一項算起，請說取得以後有多少年，或者哪年哪月取得的。
understanding-birth-year = 這像是出生年份。請說從哪年哪月開始算，例如“2019年7月”。
understanding-other-unit = 這個數說的是人數，這裡問的不是人。請再說一次。
understanding-kind-missing = 是哪一類專利？發明、實用新型要分開說，請只說這裡問的這一類有幾個。
understanding-employer-rank = 這裡要的是您本人的排名，不是單位的。您本人排第幾？
story-model-task = 下面每一行是一個人說的話裡的一句。請指出哪些原話說到了下列事實，只用 JSON 回答：{"{"}"facts": [{"{"}"fact": "事實名", "quote": "原話"{"}"}]{"}"}。quote 必須與原話一字不差，只取說出那個數或那一級的幾個字；沒有就給空列表，不要推測。事實：{ $facts }
