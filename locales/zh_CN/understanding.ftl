# 听不准的回答：为什么要再问一次，怎么说就能听懂

understanding-too-long = 这句话太长了，我只能一次听一个答案，请说得短一些。
understanding-empty = 还没有看到回答，请再说一次。
understanding-asked-back = 您是在问我，还是就这样回答？请再确认一下。
understanding-slip = 您是想说“{ $meant }”吗？

# 每一类问题没听懂时的提示
understanding-unread-flag = 这句话我没听准。请回答“是”或“否”，也可以说“有”或“没有”。
understanding-unread-choice = 这句话我没听准。请选一项，或者说出其中的一项。
understanding-unread-set = 这句话我没听准。有几项就说几项，一项也没有就说“都没有”。
understanding-unread-count = 这句话我没听准。请说一个数，例如“3”；一个也没有就说“没有”。
understanding-unread-years = 这句话我没听准。请说年数，例如“四年零三个月”，或者从哪年哪月算起，例如“2019年7月”。
understanding-unread-amount = 这句话我没听准。请说一个数，单位是万元，例如“1200”或“八百多万”。
understanding-unread-percent = 这句话我没听准。请说一个百分数，例如“2.5%”或“三个点”。
understanding-unread-number = 这个数我没听准。请只说一个数，例如“3”；一个也没有就说“没有”。

# 数字
understanding-several = 听起来不止一个意思，请只说一个答案。
understanding-vague = 这个说法太笼统了。说个大概的数就行，例如“七八百”或“三个以上”。
understanding-off-scale = 这个数太大了，请看一眼单位，再说一次。
understanding-off-scale-amount = 这个数太大了，最多记到 { $most } 万元。是不是把元当成了万元？请带上单位再说一次，例如“480万元”。
understanding-off-scale-percent = 这个百分数太大了，最多记到 { $most }%。是不是说成了金额？请再说一次，例如“2.5%”。
understanding-off-scale-count = 这个数太大了，最多记到 { $most }。是不是说成了金额或者日期？请再说一次有几个。
understanding-off-scale-years = 这个年数太大了，最多记到 { $most } 年。如果说的是哪一年开始，请说全，例如“2019年7月”。
understanding-off-scale-since = 从 { $since } 算起，已经超过 { $most } 年，记不下。是不是说成了出生年份？请再说一次是哪一年开始的。
understanding-not-whole = 这里要的是整数，请再说一次。
understanding-ordinal = “第几”是次序，这里问的是一共有几个。
understanding-yuan-or-wan = 是元还是万元？请把单位带上，例如“120万元”。
understanding-currency = 请换算成人民币，以万元为单位再说一次。
understanding-bare-ratio = 是百分数还是小数？请带上百分号，例如“5%”或“0.05%”。
understanding-year-or-span = 是年份还是年数？请说全，例如“2019年”或“干了19年”。
understanding-month-or-months = 是几月份还是几个月？请说全，例如“2019年7月”或“7个月”。
understanding-no-years = 请说取得以后有多少年；如果还没有取得，请回到上一题改一下。

# 是与否
understanding-hedged = 这里需要一个准话。有把握就直接说；没有把握就说“不清楚”。
understanding-agreement-is-no-answer = 这里问的是有没有这种情形。请说“有”或“没有”。

# 选择
understanding-number-is-no-choice = 单独一个数字容易弄错，请把选项说全，例如“一级”“二等奖”。
understanding-no-such-choice = 只有 1 到 { $last } 这几项，请再选一次。
understanding-choice-meant = 和选项的说法不太一样。请看看是不是下面这一项，或者另选一项。
understanding-not-obtained = 在读、在评、没拿到证的不算。请说已经取得的最高一级。
understanding-not-obtained-level = 正在考的不算。请说已经取得的最高一级；一级也没有，请说“没有”。
understanding-not-finished = 还没有完成的先不算。请说已经完成的有哪些。

# 等级与年限
understanding-years-of-another = 这好像是另一个证书的年限。这里只问上面这一项，请再说一次。
understanding-years-missing = 等级记下了。取得以后有多少年了？

# 奖励
understanding-grade-without-level = 是哪一级的奖？请连级别一起说，例如“省级二等奖”。
understanding-level-without-grade = 是几等奖？请连等次一起说，例如“省级二等奖”。
understanding-award-medal = 金奖、名次和等次怎么对应，要看获奖文件。请说相当于几等奖。
understanding-award-not-listed = 这个奖不在这里的几档之内。请看看是不是下面这一项，或者另选一项。
understanding-award-pending = 还在评的、只是参加或提名的不算。请说已经得到的奖；没有请说“没有”。
understanding-award-none-of-which = 您说的是没有其中一种，其他的呢？一项也没有请说“都没有”。

# 多选
understanding-role-missing = 是参与，还是主持（主导）？请一起说，例如“参与省级规划”。
understanding-member-unknown = 这一项和选项的说法对不上，请照选项再说一次。

# 命令 understand
understanding-no-such-fact = 没有“{ $fact }”这个事实。可用的有：{ $facts }
understanding-no-text = 缺少回答：请写成 chuangping understand 事实 回答，或者从标准输入逐行给出 JSON。
understanding-bad-record = 第 { $record } 行：请写成 {"{"}"fact": "事实名", "text": "回答"{"}"}，两项都是文字。

# 一个分句一个分句地听：听到了什么，哪一句让人拿不准，怎么说就能听懂
understanding-clause-heard = 听到了“{ $heard }”，但“{ $said }”让我拿不准。
understanding-clause-alone = “{ $said }”还不能当作回答。
understanding-clause-pending = 还在办、还没成的先不算，请只说已经成了的；一样也没有就说“没有”。
understanding-clause-planned = 目标、预计、合同上的数不算已经做到的，请只说已经实现的。
understanding-clause-lapsed = 失效、停用、没留下来的，算不算要看文件。请只说现在仍然有效的。
understanding-clause-acquired = 买来的、挂名的和自己做的不一样，请只说自己做的。
understanding-clause-person = 这里只问您本人，别人的不算。请只说自己的；没有就说“没有”。
understanding-clause-employer = 这里只问您本人，单位的不算在内。请只说自己的；没有就说“没有”。
understanding-clause-team = 几个人一起的，要看您自己的那一份、排第几。请只说算在您名下的。
understanding-clause-kind = 这像是另一类，不是这里问的这一项。请只说这一项；没有就说“没有”。
understanding-clause-level = 级别好像和这里问的不同。请只说符合这里级别的；没有就说“没有”。
understanding-clause-per = 这里问的是累计的总数，不是一年、一件或平均的。请说总数。
understanding-clause-partial = 其中一部分和其余的不一样。请只说符合的有多少。
understanding-clause-broken = 中间断开的时间不知道算不算。请只说真正算得上的年数。
understanding-clause-rank = 排名要够前才算。请只说排名够得上的；没有就说“没有”。
understanding-clause-employer-rank = 这里要的是您本人的排名，不是单位的。您本人排第几？
understanding-clause-condition = 带着条件的我不敢直接记。有把握就直接说；没有把握就说“不清楚”。
understanding-clause-hedge = 有把握就直接说；没有把握就说“不清楚”。
understanding-clause-excluded = 不清楚哪些不算在内。请只说算在内的有多少；没有就说“没有”。
understanding-clause-denial = 不知道它否定的是不是这一项。请只说符合的；没有就说“没有”。
understanding-clause-number = 里面的数不知道说的是什么。请只说这里问的这一项。
understanding-clause-unread = 这半句我没听懂，请只说这里问的这一项。
understanding-bad-story = 第 { $record } 行：请写成 {"{"}"story": "一段话"{"}"}，只有这一项，是文字。

# 整段经历：听到了，但不能就这样记下来
understanding-story-empty = 还没有看到内容，请说说您的情况。
understanding-story-too-long = 这段话太长了，最多 { $most } 字，请分成几段说。
understanding-story-which = 没有说清是哪一项，或者够不够得上这一项的条件。
understanding-story-group = 这里说的是单位或团队的。属于您本人的是多少？
understanding-story-pending = 还在办、还没拿到的不算。已经拿到的是多少？
understanding-story-planned = 这是预计或以后的事，不算。现在已经有的是多少？
understanding-story-hedged = 这里没有说准，请再确认一下。
understanding-story-yearly = 这像是一年的数，这里要的是任现职以来的累计数。
understanding-story-share = 这里说的像是其中的一份。您参与的项目合计是多少？
understanding-story-unqualified = 这里说到排名靠后，或者还没有用起来。够条件的有多少？
understanding-story-several = 前后说法不一样，以哪个为准？
understanding-story-post = 这里说的是职务还是职称？职称证书上写的是哪一级？
understanding-story-long = 这句话太长，没有听准，请单独再说一遍。
understanding-story-whose = 没有说清这是您本人的，还是别人的。属于您本人的是多少？
understanding-story-early = 这里有一部分是取得现职称之前的，不算在内。取得之后的累计是多少？

# 一个数是谁的、从哪件事算起
understanding-other-event = 这像是从另一件事算起的年头。这里要从取得这一项算起，请说取得以后有多少年，或者哪年哪月取得的。
understanding-birth-year = 这像是出生年份。请说从哪年哪月开始算，例如“2019年7月”。
understanding-other-unit = 这个数说的是人数，这里问的不是人。请再说一次。
understanding-kind-missing = 是哪一类专利？发明、实用新型要分开说，请只说这里问的这一类有几个。
understanding-employer-rank = 这里要的是您本人的排名，不是单位的。您本人排第几？
story-model-task = 下面每一行是一个人说的话里的一句。请指出哪些原话说到了下列事实，只用 JSON 回答：{"{"}"facts": [{"{"}"fact": "事实名", "quote": "原话"{"}"}]{"}"}。quote 必须与原话一字不差，只取说出那个数或那一级的几个字；没有就给空列表，不要推测。事实：{ $facts }
