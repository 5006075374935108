# 层级、途径、各条要求的短名，怎么评，以及判断（decisions.yaml）在结果里怎么说。

tier-assistant = 助理工程师
tier-engineer = 工程师
tier-senior = 高级工程师

path-regular = 正常申报
path-skilled = 技能人才贯通
path-conversion = 转评
path-exceptional = 破格申报
path-green_channel = 一人一策绿色通道

review-assistant = 怎么评：材料评审，加专家评议。
review-engineer = 怎么评：材料评审，加专家评议。
review-senior = 怎么评：材料评审、面试答辩、专家评议、现场考核相结合。
review-assistant-conversion = 怎么评：第十六条没有写转评怎么评，以当年通知为准。
review-engineer-conversion = 怎么评：第十六条没有写转评怎么评，以当年通知为准。
review-senior-conversion = 怎么评：第十六条没有写转评怎么评，以当年通知为准。
review-senior-green_channel = 怎么评：由高评会按程序评定。

decision-D3 = 按高等次涵盖低等次理解
decision-D7 = 学历和资历同时破格，办法没有写明，要向评委会确认。
decision-D8 = 受过党纪政务处分的，能不能申报由湘纪发〔2022〕3号规定，请先向本单位人事、纪检部门确认。
decision-D14 = 同一项业绩第十条和破格条件里都用到了：{ $labels }。条文没有禁止，评审时以专家意见为准。

requirement-4 = 单位和岗位在适用范围内
requirement-6 = 职业操守
requirement-7 = 学历与资历
requirement-8 = 没有不得申报的情形
requirement-9-1-1 = 创新方法应用能力认证（一级）
requirement-9-1-2 = 专业知识
requirement-9-1-3 = 项目能力
requirement-9-2-1 = 创新方法应用能力认证（一级）
requirement-9-2-2 = 专业知识
requirement-9-2-3 = 项目能力
requirement-9-3-1 = 创新方法应用能力认证（二级）
requirement-9-3-2 = 专业知识
requirement-9-3-3 = 项目能力
requirement-10-1 = 业绩
requirement-10-2-1 = 经济社会效益
requirement-10-2-2 = 项目成果及科技奖励
requirement-10-2-3 = 专利、标准等代表作
requirement-10-3-1 = 经济社会效益
requirement-10-3-2 = 项目成果及科技奖励
requirement-10-3-3 = 专利、标准等代表作
requirement-11 = 破格的学历与资历
requirement-12 = 破格申报高级工程师的业绩
requirement-13 = 破格申报工程师的业绩
requirement-14 = “一人一策”绿色通道
requirement-15 = 技能等级与年限
requirement-16 = 转评
requirement-17 = 其他系列职称先转评

# 条文只指向别处时，数字从哪里来
basis-D1 = 第七条只写与工程系列一致，年限按人社部发〔2019〕16号理解，需向评委会确认。
basis-D6 = 第十一条没有写破学历的年限，按该层级正常申报最低的一行（人社部发〔2019〕16号）理解，需向评委会确认。
basis-D9 = 第十五条没有写等级和年限，按人社部发〔2018〕74号理解，需向评委会确认。
basis-D10 = 转评以后，年限和业绩从哪天算起，办法没有写；这里按从转评之日算，需向评委会确认。
waived-D6 = 破学历
waived-D7 = 破资历

# 走哪条路，连同层级一起说
way-to-regular = 正常申报{ $tier }
way-to-skilled = 技能人才贯通申报{ $tier }
way-to-conversion = 转评{ $tier }
way-to-exceptional = 破格申报{ $tier }
way-to-green_channel = “一人一策”绿色通道申报{ $tier }

# 申报的几步（第十八条），某一层级不同的另写一条
procedure-1 = 个人自主申报：等当年的申报通知，在规定时间里填表，按材料清单备齐证明。
procedure-2 = 单位审核推荐：材料交本单位人事部门，由单位审核、推荐。
procedure-3 = 专家综合评议：定性和定量相结合，由专家决定。

# 不能申报的情形：为什么，去问谁
barred-4 = 办法只适用于湖南省内企业和社会组织中，在智能制造等岗位从事创新技术管理工程工作的专业技术人员。按您的回答，现在不在这个范围内，不能按这个办法申报。
barred-4-in_scope_employer = 办法只适用于湖南省内的企业和社会组织。按您的回答，您的单位不在里面，不能按这个办法申报。
barred-4-in_scope_role = 办法只适用于在智能制造等岗位从事创新技术管理工程工作的专业技术人员。按您的回答，您的岗位不在里面，不能按这个办法申报。
barred-4-ask = 单位性质或岗位拿不准的，先问本单位人事部门，再问{ authorities }。
barred-6 = 申报人要遵守宪法和法律法规，有良好的职业道德和敬业精神，恪守学术道德和学术诚信。按您的回答，这一条现在不能承诺，不能申报。
barred-6-ask = 对这一条有疑问的，先问本单位人事部门。
barred-8 = 正在立案审查尚未结案，或被采取强制措施、受刑事处罚期间的，不得申报参评。结案或期满以后，再按当时的情况重新自评；受了党纪政务处分的，能不能申报看湘纪发〔2022〕3号。
barred-8-ask = 什么时候可以再申报，问本单位人事、纪检部门和{ authorities }。

# 首次评价期和正常化评价
phase-first = 这是按首次评价期算的：相关层级的职称证书可以直接用。是不是首次评价，以当年通知为准；进入正常化评价后，其他系列要先转评（第十七条）。
basis-D2-normal = 这是进入正常化评价后的规定；是不是首次评价，以当年通知为准。
basis-D2-first = 首次评价期凭相关层级职称证书申报，不用先转评；以当年通知为准。

# 说差距时怎么称呼（thing-…，短名说得不够准的才写），条文还要求它怎样（qualified-…，接在“要”后面；某一条另有要求的，后面写上条号）
thing-invention_patents = 发明专利
thing-competition_award = 国家科技创新类竞赛获奖
thing-talent_program = 创新人才选树、举荐项目认定
thing-recognized_results = 第三方科技成果评价机构认可的成果
thing-social_award = 经省部级及以上科技部门认可的社会力量设奖
thing-expert_endorsements = 行业内正高级专家认同
thing-major_task = 承担重大攻关任务并作出重要贡献
thing-breakthrough = 攻克“卡脖子”关键核心技术难题（或填补国内空白、实现进口替代、达到国内领先水平），并推进全行业生产模式重建、产业形态重塑
qualified-problems_participated = 运用创新方法技术和数字化技术
qualified-problems_solved = 运用创新方法技术解决、在企业产生实际应用效果
qualified-provincial_demo_projects = 本人参与并完成
qualified-provincial_projects_top3 = 本人参与并完成
qualified-provincial_projects_led = 已完成
qualified-project_award = 本人排名前三
qualified-science_award = 本人排名前三
qualified-social_award = 本人排名前三
qualified-invention_patents = 本人排名前三、已取得产业化应用成效
qualified-utility_patents = 本人排名前三、已取得产业化应用成效
qualified-software_copyrights = 本人排名前三、已取得产业化应用成效
qualified-invention_patents_first = 已取得产业化应用成效
qualified-reports_first_author = 经 2 名及以上业内高级专家评议、证明有较强实用价值与推广价值
qualified-reports_top2_author = 经 3 名及以上业内正高级专家评议、证明有较强实用价值和推广价值
qualified-industry_methods = 经行业或产业龙头企业认可
qualified-books = 本人是主要编者或主要译者
qualified-standards = 参与编制或修订
qualified-benefit_wan = 从任现职起算、形成创新成果、取得较好的经济社会效益
qualified-benefit_pct = 从任现职起算、形成创新成果、取得较好的经济社会效益
qualified-benefit_wan-13-5a = 从任现职起算、形成研发成果、取得显著的经济社会效益
qualified-benefit_pct-13-5a = 从任现职起算、形成研发成果、取得显著的经济社会效益
qualified-benefit_led_wan = 从任现职起算、形成创新研发成果、取得显著社会经济效益
qualified-benefit_led_pct = 从任现职起算、形成创新研发成果、取得显著社会经济效益
qualified-saving_wan = 从任现职起算
qualified-saving_pct = 从任现职起算
qualified-saving_led_wan = 从任现职起算
qualified-saving_led_pct = 从任现职起算
