# 听不准的回答里，属于这份办法的那些：说法属于哪一类，为什么要再问

understanding-flags-employer_unfit = 办法写的是湖南省内的企业和社会组织。您的单位属于这两类吗？请说“是”或“不是”；拿不准就说“不清楚”。
understanding-education-college = “{ $word }”是本科还是大专？
understanding-education-school = “{ $word }”出来的学历有好几种，请说毕业证上写的是哪一种，例如“中专”“大专”“本科”。
understanding-education-mode = “{ $word }”是学习方式。请说取得的是大专、本科，还是别的学历。
understanding-education-upgrade = 专升本已经毕业了吗？毕业了请说“本科”，还在读请说“大专”。
understanding-education-second_degree = “{ $word }”不一定是第二学士学位：请看证书，是“第二学士学位”还是“学士学位”？
understanding-education-graduate = “{ $word }”是否已经取得硕士或博士学位？取得了请说“硕士”或“博士”，没有请说之前的学历。
understanding-education-in_service = 在职读的学位已经拿到了吗？拿到了请说学位，没拿到请说之前的学历。
understanding-titles-rung-under-title = “{ $word }”是哪个系列的？工程系列请说“工程师”“高级工程师”这样的全称；其他系列请说“经济师”“会计师”这样的全称。
understanding-titles-rung-under-series = “{ $word }”是哪个系列的？工程系列请说“工程师”“高级工程师”这样的全称；其他系列请说“经济师”“会计师”这样的全称。
understanding-titles-rung-under-skill = “{ $word }”是职称的说法，这里问的是技能等级：高级工、技师、高级技师；没有请说“没有”。
understanding-titles-series-under-title = 这是其他系列的职称，这里问的是工程系列。工程系列的职称是哪一级？没有请说“没有”。
understanding-titles-series-under-skill = 这是职称，这里问的是技能等级：高级工、技师、高级技师；没有请说“没有”。
understanding-titles-title-under-series = 这是工程系列的职称，这里问的是其他系列（经济、会计、教师等）。没有请说“没有”。
understanding-titles-title-under-skill = 这是职称，这里问的是技能等级：高级工、技师、高级技师；没有请说“没有”。
understanding-titles-skill-under-title = 这是技能等级，不是职称。工程系列的职称是哪一级？没有请说“没有”。
understanding-titles-skill-under-series = 这是技能等级，不是职称。其他系列的职称是哪一级？没有请说“没有”。
understanding-titles-licence = “{ $word }”是职业资格，不是职称。职称是哪一级？没有请说“没有”。
understanding-titles-post = “{ $word }”是职务或岗位，不是职称。职称是哪一级？没有请说“没有”。
understanding-titles-computer_exam = “{ $word }”能不能当职称用，要看单位有没有聘任。请说聘任的职称；没有请说“没有”。
understanding-titles-innovation_engineer = “{ $word }”是创新方法应用能力的认证，不是职称。职称是哪一级？没有请说“没有”。
understanding-titles-grade_number = 单说几级容易弄错。请说“高级工”“技师”或“高级技师”。
understanding-titles-below-skill = 这一级低于高级工，不在这里的几档之内。如果没有更高的，请选“无”。
understanding-certificates-other_scheme = 这是别的证书。这里问的是创新方法应用能力认证：一级、二级、三级；没有请说“没有”。
understanding-certificates-off_scale = 创新方法应用能力认证只有一级、二级、三级，请说清楚是哪一级。
understanding-certificates-which_level = 是几级？请说“一级”“二级”或“三级”。
understanding-awards-company = 公司、集团内部的奖不是省部级或市厅级的奖。除此以外还有别的奖吗？没有请说“没有”。
understanding-awards-society = 协会、学会的奖另有一题。这里除此以外还有别的奖吗？没有请说“没有”。
understanding-awards-not-social = 这里问的是协会、学会等社会力量设的科学技术奖。有请说几等奖，没有请说“没有”。
understanding-awards-rank = 这里只算本人排名前三的奖。有请说最高的一项，没有请说“没有”。
understanding-awards-other-award = 科学技术奖另有一题。这里问的是竞赛得的奖。有请说哪一级、几等奖，没有请说“没有”。
understanding-sets-not-listed-standards = 企业标准不在这里的五种之内。其他标准参与过哪些？一项也没有请说“都没有”。
understanding-sets-not-listed-planning = 您说的这一种不在选项之内。选项里的参与过哪些？一项也没有请说“都没有”。

# 整段经历里没有说到、要请本人确认的条件
qualifier-field = 属于数字化升级改造领域
qualifier-tenure = 是任现职以来累计的
qualifier-done = 已完成
qualifier-effect = 产生了实际应用效果
qualifier-rank = 本人排名前三
qualifier-applied = 已取得产业化应用成效
qualifier-reviewed = 经业内专家评议
qualifier-acknowledged = 经行业或产业龙头企业认可
qualifier-main_editor = 本人是主要编者或主要译者
