# 事实：每个事实的问法、短名、缘由与选项。问法可以亲切，但不能少掉一个限定词（见 docs/style.md）。

topic-scope = 适用范围
topic-education = 学历、职称与资历
topic-certification = 认证与能力
topic-results = 项目、成果与奖励
topic-works = 专利、标准等代表作
topic-economics = 经济社会效益
topic-special = 破格与绿色通道
topic-declarations = 承诺与不得申报的情形
intro-special = 还有两条特别的路：破格申报、一人一策绿色通道。下面几项只和它们有关。
intro-special-14 = 还有一条特别的路：“一人一策”绿色通道，可以直接申报高级工程师。下面几项只和它有关。
intro-special-12 = 还有一条特别的路：破格申报高级工程师。下面这一项只和它有关。

question-no-title = 您目前没有工程系列职称：“任现职以来”就从开始从事这类工作算起。

## 适用范围与基本条件

question-in_scope_employer = 您所在的单位是湖南省内的企业或社会组织吗？
label-in_scope_employer = 所在单位
item-in_scope_employer = 我所在的单位是湖南省内的企业或社会组织
why-in_scope_employer = 办法只适用于湖南省内的企业和社会组织。

question-in_scope_role = 您是否作为专业技术人员从事创新技术管理工程工作？也就是：在智能制造企业、智能制造生产线（车间）、智能工位建设等岗位，运用数字技术和创新方法技术解决企业产业数字化升级改造难题。
label-in_scope_role = 工作岗位
item-in_scope_role = 我作为专业技术人员，在智能制造企业、智能制造生产线（车间）、智能工位建设等岗位，运用数字技术和创新方法技术解决企业产业数字化升级改造难题，从事创新技术管理工程工作
why-in_scope_role = 这是本专业的申报范围，转评也看这一条。

question-role_years = 您在创新技术管理工程专业岗位上累计工作了多少年？
label-role_years = 本专业岗位年限
why-role_years = 持有其他系列职称的，在本专业岗位工作满 1 年才可以转评。

question-integrity = 请您本人承诺：遵守宪法和法律法规，有良好的职业道德和敬业精神，热爱本职、认真履职，恪守学术道德与学术诚信。能做到吗？
label-integrity = 职业操守承诺
item-integrity = 我遵守宪法和法律法规，有良好的职业道德和敬业精神，热爱本职、认真履职，恪守学术道德与学术诚信
why-integrity = 这是所有层级共同的基本条件，由本人承诺。

question-under_investigation = 您现在是否因涉嫌经济或其它重大问题正在立案审查、尚未结案？
label-under_investigation = 立案审查
item-under_investigation = 我没有因涉嫌经济或其它重大问题正在立案审查、尚未结案
why-under_investigation = 有这种情形的，结案以前不得申报。

question-under_penalty = 您现在是否被采取强制措施，或正处于受刑事处罚期间？
label-under_penalty = 强制措施或刑事处罚
item-under_penalty = 我没有被采取强制措施，也不在受刑事处罚期间
why-under_penalty = 有这种情形的，期间内不得申报。

question-disciplined = 您是否受到党纪政务处分，且可能仍在处分期或影响期内？
label-disciplined = 党纪政务处分
item-disciplined = 我没有受到党纪政务处分，或者处分早已过了处分期和影响期
why-disciplined = 有处分不等于不能报，但要按另一份文件（湘纪发〔2022〕3号）确认。

## 学历、职称与资历

question-education = 您已取得的最高学历或学位是什么？在读、结业、肄业不算。
label-education = 最高学历或学位
why-education = 学历决定可以走哪条路、资历要满几年。
value-education-below_secondary = 初中及以下
value-education-high_school = 高中
value-education-secondary_vocational = 中专/中职（含技工院校中级工班）
value-education-associate = 大专/高职（含技工院校高级工班）
value-education-bachelor = 本科学历或学士学位（含预备技师、技师班）
value-education-double_bachelor = 第二学士学位
value-education-master = 硕士
value-education-doctor = 博士

question-title_level = 您已取得的工程系列最高职称是哪一级？本专业和工程系列其他专业都算。
label-title_level = 工程系列职称
why-title_level = 职称一般逐级申报，先看您现在在哪一级。
value-title_level-none = 无
value-title_level-technician = 技术员
value-title_level-assistant = 助理工程师
value-title_level-engineer = 工程师
value-title_level-senior = 高级工程师及以上

question-title_years = 取得现有的工程系列职称后，您从事专业技术工作有多少年了？
label-title_years = 取得工程系列职称后的年限
why-title_years = 申报上一级，一般要求取得现有职称后工作满一定年限。

question-other_title_level = 您已取得的其他系列最高职称是哪一级？其他系列指经济、会计、教师、农业等非工程系列。
label-other_title_level = 其他系列职称
why-other_title_level = 其他系列的助理级、中级、副高级可以转评到本专业的同一层级；没有工程系列职称的，须先转评才能以其他方式申报。
value-other_title_level-none = 无
value-other_title_level-technician = 员级
value-other_title_level-assistant = 助理级（初级）
value-other_title_level-engineer = 中级
value-other_title_level-senior = 副高级
value-other_title_level-full_senior = 正高级

question-other_title_years = 取得现有的其他系列职称后，您从事专业技术工作有多少年了？（仅首次评价期有用）
label-other_title_years = 取得其他系列职称后的年限
why-other_title_years = 首次评价期间，其他系列职称的资历也可以算。

question-work_years = 您在工程技术岗位工作（含见习）有多少年了？
label-work_years = 工程技术岗位年限
why-work_years = 本科学历或学士学位，在工程技术岗位见习满 1 年、经考察合格，满足助理工程师的学历与资历要求。

question-skill_level = 您已取得的最高职业资格或职业技能等级是什么？
label-skill_level = 技能等级
why-skill_level = 高级工及以上可以走“技能人才贯通”这条路：技能等级和年限代替学历与资历这一条，其他条件不变。
value-skill_level-none = 无
value-skill_level-senior_worker = 高级工
value-skill_level-technician = 技师
value-skill_level-senior_technician = 高级技师及以上

question-skill_years = 取得现有的技能等级后，您从事技术技能工作有多少年了？
label-skill_years = 取得技能等级后的年限
why-skill_years = 走技能人才贯通，要求取得技能等级后工作满一定年限。

## 认证与能力

question-method_cert = 您已取得的创新方法应用能力认证，最高是几级？
label-method_cert = 创新方法应用能力认证
why-method_cert = 助理工程师、工程师要一级认证，高级工程师要二级认证，破格申报也一样。
why-method_cert-assistant = 助理工程师要一级认证。
why-method_cert-engineer = 工程师要一级认证，破格申报也一样。
why-method_cert-senior = 高级工程师要二级认证，破格申报也一样。
value-method_cert-none = 未取得
value-method_cert-level1 = 一级
value-method_cert-level2 = 二级
value-method_cert-level3 = 三级

question-knowledge = 请您自评：对创新方法技术、数字化技术在企业产业数字化升级改造领域的应用，以及智能制造企业、生产线（车间）、智能工位，您掌握到什么程度？
label-knowledge = 专业知识（自评）
why-knowledge = 三个层级的知识要求依次是：了解、熟悉、具备应用能力。
why-knowledge-assistant = 助理工程师的知识要求是了解。
why-knowledge-engineer = 工程师的知识要求是熟悉。
why-knowledge-senior = 高级工程师的知识要求是具备应用能力。
value-knowledge-none = 尚不了解
value-knowledge-aware = 了解
value-knowledge-familiar = 熟悉
value-knowledge-applies = 具备应用能力，能规划实施工程技术方案

question-project_capability = 请您自评：在企业产业数字化升级改造项目中，您的能力到了哪一步？
label-project_capability = 项目能力（自评）
why-project_capability = 三个层级对应的是：发挥专业作用、骨干作用、带队作用。
why-project_capability-assistant = 助理工程师对应的是发挥专业作用。
why-project_capability-engineer = 工程师对应的是骨干作用。
why-project_capability-senior = 高级工程师对应的是带队作用。
value-project_capability-none = 尚未参与
value-project_capability-contributes = 能运用创新方法技术参与项目并发挥专业作用
value-project_capability-backbone = 能参与制订方案并在项目中发挥骨干作用
value-project_capability-leads = 能研究制订方案、培养技术骨干、指导团队开展项目

## 项目与难题

question-projects_completed = 您参与（含主持）并完成了多少个企业产业数字化升级改造项目？
label-projects_completed = 完成的数字化升级改造项目
item-projects_completed = 完成的项目：参与（含主持）并完成的企业产业数字化升级改造项目
why-projects_completed = 完成 1 个，就满足助理工程师的业绩这一条。
measure-projects_completed = { $number } 个

question-rnd_participation = 您是否参与过企业产业数字化升级改造项目相关新技术、新产品、新工艺、新设备、新材料等成果的研发？
label-rnd_participation = 参与成果研发
item-rnd_participation = 参与研发：这类项目相关新技术、新产品、新工艺、新设备、新材料等成果的研发
why-rnd_participation = 参与过研发，就满足助理工程师的业绩这一条。

question-problems_participated = 您运用创新方法技术和数字化技术，参与解决了多少个企业产业数字化升级改造难题？
label-problems_participated = 参与解决的难题
item-problems_participated = 参与解决的难题：运用创新方法技术和数字化技术参与解决的企业产业数字化升级改造难题
why-problems_participated = 参与解决 1 个，就满足助理工程师的业绩这一条。
measure-problems_participated = { $number } 个

question-problems_solved = 您运用创新方法技术解决、并在企业产生实际应用效果的数字化升级改造实践难题有多少个？
label-problems_solved = 解决并见效的难题
item-problems_solved = 解决并见效的难题：运用创新方法技术解决、并在企业产生实际应用效果的数字化升级改造实践难题
why-problems_solved = 工程师要 3 个、高级工程师要 5 个，满足“项目成果及科技奖励”这一方面；破格申报工程师 6 个、高级工程师 10 个，是可选的业绩之一。
why-problems_solved-assistant = 解决 1 个，就满足助理工程师的业绩这一条。
why-problems_solved-engineer = 3 个，满足“项目成果及科技奖励”这一方面；6 个，是破格申报可选的业绩之一。
why-problems_solved-senior = 5 个，满足“项目成果及科技奖励”这一方面；10 个，是破格申报可选的业绩之一。
measure-problems_solved = { $number } 个

question-provincial_demo_projects = 您主持或参与并完成的、省部级及以上立项的数字化升级改造示范性项目有多少项？
label-provincial_demo_projects = 省部级示范性项目
item-provincial_demo_projects = 省部级示范项目：主持或参与并完成的、省部级及以上立项的数字化升级改造示范性项目
why-provincial_demo_projects = 工程师、高级工程师有 1 项，就满足“项目成果及科技奖励”这一方面。
why-provincial_demo_projects-engineer = 有 1 项，就满足“项目成果及科技奖励”这一方面。
why-provincial_demo_projects-senior = 有 1 项，就满足“项目成果及科技奖励”这一方面。
measure-provincial_demo_projects = { $number } 项

question-provincial_projects_top3 = 您参与（排名前三，含主持）并完成的省部级及以上数字化升级改造类项目有多少项？
label-provincial_projects_top3 = 省部级项目（排名前三）
item-provincial_projects_top3 = 排名前三的省部级项目：参与（排名前三，含主持）并完成的省部级及以上数字化升级改造类项目
why-provincial_projects_top3 = 有 2 项，是破格申报工程师可选的业绩之一。
measure-provincial_projects_top3 = { $number } 项

question-provincial_projects_led = 您主持并完成的省部级及以上数字化升级改造类项目有多少项？
label-provincial_projects_led = 主持的省部级项目
item-provincial_projects_led = 主持的省部级项目：主持并完成的省部级及以上数字化升级改造类项目
why-provincial_projects_led = 有 1 项，是破格申报高级工程师可选的业绩之一。
measure-provincial_projects_led = { $number } 项

question-recognized_results = 您在数字化升级改造领域，经第三方科技成果评价机构认可的新技术、新产品、新工艺、新设备、新材料等成果有多少项？
label-recognized_results = 第三方认可的成果
item-recognized_results = 第三方认可的成果：经第三方科技成果评价机构认可的数字化升级改造领域新技术、新产品、新工艺、新设备、新材料等成果
why-recognized_results = 工程师要 1 项、高级工程师要 3 项，满足“项目成果及科技奖励”这一方面。
why-recognized_results-engineer = 有 1 项，就满足“项目成果及科技奖励”这一方面。
why-recognized_results-senior = 有 3 项，就满足“项目成果及科技奖励”这一方面。
measure-recognized_results = { $number } 项

question-results_transformed = 您在数字化升级改造领域实现成果转化的有多少项？
label-results_transformed = 成果转化
item-results_transformed = 转化的成果：数字化升级改造领域实现了转化的成果
why-results_transformed = 工程师、高级工程师有 1 项，就满足“项目成果及科技奖励”这一方面。
why-results_transformed-engineer = 有 1 项，就满足“项目成果及科技奖励”这一方面。
why-results_transformed-senior = 有 1 项，就满足“项目成果及科技奖励”这一方面。
measure-results_transformed = { $number } 项

## 奖励与人才

question-project_award = 您本人排名前三的数字化升级改造关联项目奖励，最高一项是哪一级？
label-project_award = 关联项目奖励
item-project_award = 项目奖励：数字化升级改造关联项目的奖励，本人排名前三
why-project_award = 工程师要市厅级及以上，高级工程师要省部级三等奖及以上，满足“项目成果及科技奖励”这一方面。
why-project_award-engineer = 市厅级及以上，满足“项目成果及科技奖励”这一方面。
why-project_award-senior = 省部级三等奖及以上，满足“项目成果及科技奖励”这一方面。
value-project_award-none = 无
value-project_award-municipal = 市厅级
value-project_award-provincial_other = 省部级其他等次
value-project_award-provincial_third = 省部级三等奖
value-project_award-provincial_second = 省部级二等奖
value-project_award-provincial_first = 省部级一等奖
value-project_award-national = 国家级

question-science_award = 在数字化升级改造领域，您本人排名前三的省部级及以上科学技术奖，最高一项是什么？
label-science_award = 科学技术奖
item-science_award = 科学技术奖：数字化升级改造领域省部级及以上科学技术奖，本人排名前三
why-science_award = 破格申报可选的业绩之一：工程师要省部级三等奖及以上，高级工程师要二等奖及以上。正常申报里，把它也算作关联项目奖励是本助手的理解，要向评委会确认。
why-science_award-engineer = 省部级三等奖及以上，是破格申报可选的业绩之一。正常申报里，把它也算作关联项目奖励是本助手的理解，要向评委会确认。
why-science_award-senior = 省部级二等奖及以上，是破格申报可选的业绩之一。正常申报里，把省部级三等奖及以上也算作关联项目奖励是本助手的理解，要向评委会确认。
value-science_award-none = 无
value-science_award-provincial_third = 省部级三等奖
value-science_award-provincial_second = 省部级二等奖
value-science_award-provincial_first = 省部级一等奖
value-science_award-national = 国家级

question-social_award = 经省部级及以上科技部门认可的社会力量设置的科学技术奖励，您本人排名前三的，最高一项是几等奖？
label-social_award = 社会力量设奖
item-social_award = 社会力量设奖：经省部级及以上科技部门认可的社会力量设奖（科学技术奖励），本人排名前三
why-social_award = 工程师要三等奖及以上，高级工程师要二等奖及以上，满足“项目成果及科技奖励”这一方面。
why-social_award-engineer = 三等奖及以上，满足“项目成果及科技奖励”这一方面。
why-social_award-senior = 二等奖及以上，满足“项目成果及科技奖励”这一方面。
value-social_award-none = 无
value-social_award-third = 三等奖
value-social_award-second = 二等奖
value-social_award-first = 一等奖

question-competition_award = 您的企业产业数字化升级改造项目（高级工程师一条写作“数字化技术项目”）在国家科技创新类竞赛中的最高获奖是什么？（不限排名）
question-competition_award-engineer = 您的企业产业数字化升级改造项目在国家科技创新类竞赛中的最高获奖是什么？（不限排名）
question-competition_award-senior = 您的企业产业数字化升级改造项目（条文写作“所涉数字化技术项目”）在国家科技创新类竞赛中的最高获奖是什么？（不限排名）
label-competition_award = 科技创新类竞赛获奖
item-competition_award = 竞赛获奖：企业产业数字化升级改造项目（高级工程师一条写作“数字化技术项目”）在国家科技创新类竞赛中的获奖，不限排名
why-competition_award = 工程师要省部级二等奖及以上，高级工程师要国家级三等奖及以上，满足“项目成果及科技奖励”这一方面。
why-competition_award-engineer = 省部级二等奖及以上，满足“项目成果及科技奖励”这一方面。
why-competition_award-senior = 国家级三等奖及以上，满足“项目成果及科技奖励”这一方面。
value-competition_award-none = 无
value-competition_award-provincial_third = 省部级三等奖
value-competition_award-provincial_second = 省部级二等奖
value-competition_award-provincial_first = 省部级一等奖
value-competition_award-national_third = 国家级三等奖
value-competition_award-national_second = 国家级二等奖
value-competition_award-national_first = 国家级一等奖

question-talent_program = 您通过创新人才选树、举荐项目认定的最高级别是什么？
label-talent_program = 创新人才认定
item-talent_program = 创新人才认定：省部级及以上创新人才选树、举荐项目的认定
why-talent_program = 工程师要省部级，高级工程师要国家级，满足“项目成果及科技奖励”这一方面。
why-talent_program-engineer = 省部级及以上，满足“项目成果及科技奖励”这一方面。
why-talent_program-senior = 国家级的，满足“项目成果及科技奖励”这一方面。
value-talent_program-none = 无
value-talent_program-provincial = 省部级
value-talent_program-national = 国家级

## 专利、标准等代表作

question-invention_patents = 您作为主要完成人（排名前三）、且取得产业化应用成效的数字化升级改造领域发明专利有多少项？
label-invention_patents = 发明专利（排名前三）
item-invention_patents = 发明专利：数字化升级改造领域，本人排名前三，已取得产业化应用成效
why-invention_patents = 工程师、高级工程师有 1 项，就满足“专利、标准等代表作”这一方面。
why-invention_patents-engineer = 有 1 项，就满足“专利、标准等代表作”这一方面。
why-invention_patents-senior = 有 1 项，就满足“专利、标准等代表作”这一方面。
measure-invention_patents = { $number } 项

question-invention_patents_first = 您的数字化升级改造类发明专利中，作为第一发明人、且已取得产业化应用成效的有多少项？
label-invention_patents_first = 发明专利（第一发明人）
item-invention_patents_first = 第一发明人的发明专利：数字化升级改造领域，本人是第一发明人，已取得产业化应用成效
why-invention_patents_first = 有 2 项，是破格申报高级工程师可选的业绩之一。
measure-invention_patents_first = { $number } 项

question-utility_patents = 您作为主要完成人（排名前三）、且取得产业化应用成效的数字化升级改造领域实用新型专利有多少项？
label-utility_patents = 实用新型专利
item-utility_patents = 实用新型专利：数字化升级改造领域，本人排名前三，已取得产业化应用成效
why-utility_patents = 工程师要 3 项、高级工程师要 6 项，满足“专利、标准等代表作”这一方面。
why-utility_patents-engineer = 有 3 项，就满足“专利、标准等代表作”这一方面。
why-utility_patents-senior = 有 6 项，就满足“专利、标准等代表作”这一方面。
measure-utility_patents = { $number } 项

question-software_copyrights = 您作为主要完成人（排名前三）、且取得产业化应用成效的数字化升级改造领域软件著作权有多少项？
label-software_copyrights = 软件著作权
item-software_copyrights = 软件著作权：数字化升级改造领域，本人排名前三，已取得产业化应用成效
why-software_copyrights = 工程师要 3 项、高级工程师要 6 项，满足“专利、标准等代表作”这一方面。
why-software_copyrights-engineer = 有 3 项，就满足“专利、标准等代表作”这一方面。
why-software_copyrights-senior = 有 6 项，就满足“专利、标准等代表作”这一方面。
measure-software_copyrights = { $number } 项

question-granted_patents_first = 您作为第一完成人的数字化升级改造领域授权专利有多少项？发明、实用新型或外观设计都算，不要求产业化。
label-granted_patents_first = 授权专利（第一完成人）
item-granted_patents_first = 第一完成人的授权专利：数字化升级改造领域（发明、实用新型或外观设计，不要求产业化），本人是第一完成人
why-granted_patents_first = 有 1 项，是破格申报工程师可选的业绩之一。
measure-granted_patents_first = { $number } 项

question-reports_first_author = 您作为第一作者撰写、经2名及以上业内高级专家评议、证明有较强实用价值与推广价值的数字化升级改造领域调研、学术、技术论证报告有多少篇？
label-reports_first_author = 报告（第一作者）
item-reports_first_author = 第一作者的报告：数字化升级改造领域的调研、学术、技术论证报告，本人是第一作者，经2名及以上业内高级专家评议、证明有较强实用价值与推广价值
why-reports_first_author = 有 1 篇，就满足工程师“专利、标准等代表作”这一方面。
measure-reports_first_author = { $number } 篇

question-reports_top2_author = 您作为第一或第二作者撰写、经3名及以上业内正高级专家评议、证明有较强实用价值和推广价值的数字化升级改造领域报告有多少篇？
label-reports_top2_author = 报告（第一、二作者）
item-reports_top2_author = 第一或第二作者的报告：数字化升级改造领域的报告，本人是第一或第二作者，经3名及以上业内正高级专家评议、证明有较强实用价值和推广价值
why-reports_top2_author = 有 2 篇，就满足高级工程师“专利、标准等代表作”这一方面。
measure-reports_top2_author = { $number } 篇

question-industry_methods = 您取得的、行业或产业龙头企业认可的智能化升级改造行业工法、操作法等相关技术创新成果有多少项？
label-industry_methods = 行业工法、操作法
item-industry_methods = 行业工法：行业或产业龙头企业认可的智能化升级改造行业工法、操作法等技术创新成果
why-industry_methods = 有 3 项，就满足高级工程师“专利、标准等代表作”这一方面。
measure-industry_methods = { $number } 项

question-books = 您作为主要编者出版的数字化升级改造领域专著，或作为主要译者出版的译著，合计有多少部？
label-books = 专著或译著
item-books = 专著或译著：作为主要编者出版的数字化升级改造领域专著，或作为主要译者出版的译著
why-books = 有 1 部，就满足高级工程师“专利、标准等代表作”这一方面。
measure-books = { $number } 部

question-planning = 您参与或主持过哪些数字化升级改造领域的规划、政策与规范？
label-planning = 规划、政策与规范
item-planning = 规划、政策与规范：参与或主持的数字化升级改造领域规划、政策与规范
why-planning = 满足“专利、标准等代表作”这一方面：工程师要参与过，高级工程师要主持或主导过，国家规划参与也可以。
why-planning-engineer = 参与过其中一类，就满足“专利、标准等代表作”这一方面。
why-planning-senior = 主持或主导过其中一类，就满足“专利、标准等代表作”这一方面；国家规划参与也可以。
value-planning-national_plan_participated = 参与国家中长期发展规划
value-planning-provincial_plan_led = 主持省部级中长期发展规划
value-planning-provincial_plan_participated = 参与省部级中长期发展规划
value-planning-industry_policy_led = 主导行业政策、规范编制
value-planning-industry_policy_participated = 参与行业政策、规范研究编制
value-planning-leading_enterprise_plan_led = 主持产业龙头企业中长期发展规划
value-planning-leading_enterprise_plan_participated = 参与产业龙头企业中长期发展规划

question-standards = 您主持或参与编制、修订过哪些数字化升级改造领域的标准？
label-standards = 标准
item-standards = 标准：主持或参与编制、修订的数字化升级改造领域标准（国际、国家、行业、团体、地方通用标准）
why-standards = 工程师、高级工程师主持或参与过，就满足“专利、标准等代表作”这一方面；企业标准不在其列。
why-standards-engineer = 主持或参与过其中一类，就满足“专利、标准等代表作”这一方面；企业标准不在其列。
why-standards-senior = 主持或参与过其中一类，就满足“专利、标准等代表作”这一方面；企业标准不在其列。
value-standards-international = 国际标准
value-standards-national = 国家标准
value-standards-industry = 行业标准
value-standards-group = 团体标准
value-standards-local = 地方通用标准

## 经济社会效益

question-benefit_wan = 任现职以来，您参与（含主持）解决企业产业数字化升级改造难题、形成新产品、新设备等创新成果、取得较好经济社会效益，对应的累计创效是多少万元？够不够得上第十三条第5项（创效）的“显著”，由专家认定。
question-benefit_wan-senior = 任现职以来，您参与（含主持）解决企业产业数字化升级改造难题、形成新产品、新设备等创新成果、取得较好经济社会效益，对应的累计创效是多少万元？
label-benefit_wan = 累计创效
item-benefit_wan = 累计创效：任现职以来参与（含主持）解决企业产业数字化升级改造难题，形成新产品、新设备等创新成果、取得较好经济社会效益，算得出金额
why-benefit_wan = 工程师要 1000 万元、高级工程师要 2000 万元，满足“经济社会效益”这一方面；1500 万元，是破格申报工程师可选的业绩之一。
why-benefit_wan-engineer = 1000 万元，满足“经济社会效益”这一方面；1500 万元，是破格申报可选的业绩之一。
why-benefit_wan-senior = 2000 万元，满足“经济社会效益”这一方面。

question-benefit_pct = 您任现职以来在企业产业数字化升级改造中参与（含主持）形成创新成果、取得较好经济社会效益的，累计经济效益（创效）占企业同期主营业务收入的比例是多少？（%）
label-benefit_pct = 创效占主营业务收入的比例
item-benefit_pct = 创效占比：任现职以来参与（含主持）解决企业产业数字化升级改造难题，形成创新成果、取得较好经济社会效益，算得出占企业同期主营业务收入的比例
why-benefit_pct = 金额不够的，比例够了也行：工程师 3%，高级工程师 5%，破格申报工程师 4%。
why-benefit_pct-engineer = 金额不够的，比例够了也行：3%，破格申报 4%。
why-benefit_pct-senior = 金额不够的，比例够了也行：5%。

question-saving_wan = 任现职以来，您主持、实施或参与实施企业产业数字化升级改造项目，对应的累计降本是多少万元？
label-saving_wan = 累计降本
item-saving_wan = 累计降本：任现职以来主持、实施或参与实施企业产业数字化升级改造项目，算得出金额
why-saving_wan = 工程师要 500 万元、高级工程师要 1000 万元，满足“经济社会效益”这一方面；800 万元，是破格申报工程师可选的业绩之一。
why-saving_wan-engineer = 500 万元，满足“经济社会效益”这一方面；800 万元，是破格申报可选的业绩之一。
why-saving_wan-senior = 1000 万元，满足“经济社会效益”这一方面。

question-saving_pct = 您任现职以来主持、实施或参与实施的企业产业数字化升级改造项目，累计降本总额占企业同期主营业务收入的比例是多少？（%）
label-saving_pct = 降本占主营业务收入的比例
item-saving_pct = 降本占比：任现职以来主持、实施或参与实施企业产业数字化升级改造项目，算得出降本总额占企业同期主营业务收入的比例
why-saving_pct = 金额不够的，比例够了也行：工程师 1%，高级工程师 3%，破格申报工程师 2%。
why-saving_pct-engineer = 金额不够的，比例够了也行：1%，破格申报 2%。
why-saving_pct-senior = 金额不够的，比例够了也行：3%。

question-benefit_led_wan = 任现职以来，由您本人主持的企业产业数字化升级改造项目形成创新研发成果、取得显著经济社会效益，对应的累计创效是多少万元？
label-benefit_led_wan = 本人主持项目的累计创效
item-benefit_led_wan = 本人主持项目的累计创效：任现职以来由本人主持的企业产业数字化升级改造项目，形成创新研发成果、取得显著经济社会效益，算得出金额
why-benefit_led_wan = 5000 万元，是破格申报高级工程师可选的业绩之一；金额不够的，看占主营业务收入的比例。

question-benefit_led_pct = 任现职以来，由您本人主持、形成创新研发成果并取得显著社会经济效益的企业产业数字化升级改造项目，经济效益占企业主营业务收入的比例是多少？（%）
label-benefit_led_pct = 本人主持项目创效的占比
item-benefit_led_pct = 本人主持项目的创效占比：任现职以来由本人主持的企业产业数字化升级改造项目，形成创新研发成果、取得显著社会经济效益，算得出占企业主营业务收入的比例
why-benefit_led_pct = 10%，是破格申报高级工程师可选的业绩之一，与金额满足一个就行。

question-saving_led_wan = 任现职以来，由您本人主持实施的企业数字化升级改造项目累计降本是多少万元？
label-saving_led_wan = 本人主持项目的累计降本
item-saving_led_wan = 本人主持项目的累计降本：任现职以来由本人主持实施的企业数字化升级改造项目，算得出金额
why-saving_led_wan = 2000 万元，是破格申报高级工程师可选的业绩之一；金额不够的，看占主营业务收入的比例。

question-saving_led_pct = 任现职以来，由您本人主持实施的企业数字化升级改造项目，降本总额占企业主营业务收入的比例是多少？（%）
label-saving_led_pct = 本人主持项目降本的占比
item-saving_led_pct = 本人主持项目的降本占比：任现职以来由本人主持实施的企业数字化升级改造项目，算得出降本总额占企业主营业务收入的比例
why-saving_led_pct = 8%，是破格申报高级工程师可选的业绩之一，与金额满足一个就行。

## 破格与绿色通道

question-breakthrough = 您是否攻克了数字化升级改造领域“卡脖子”关键核心技术难题，或填补国内空白，或实现进口替代，或达到国内领先水平；并且推进全行业生产模式重建、产业形态重塑，全方位带动数字产业发展？
label-breakthrough = 关键核心技术突破
item-breakthrough = 关键技术突破：攻克数字化升级改造领域“卡脖子”关键核心技术难题，或填补国内空白，或实现进口替代，或达到国内领先水平；并推进全行业生产模式重建、产业形态重塑，全方位带动数字产业发展
why-breakthrough = 这是破格申报高级工程师可选的业绩之一，分量由专家评定。

question-major_task = 您是否承担重大攻关任务并作出重要贡献？
label-major_task = 重大攻关任务
item-major_task = 重大攻关任务：承担重大攻关任务并作出重要贡献
why-major_task = 这是“一人一策”绿色通道的条件之一；通道可以直接申报高级工程师。

question-employer_recommends = 您的单位愿意推荐您走“一人一策”绿色通道吗？
label-employer_recommends = 单位推荐
item-employer_recommends = 单位推荐：单位愿意推荐我走“一人一策”绿色通道
why-employer_recommends = 走“一人一策”绿色通道，还要有单位推荐。

question-expert_endorsements = 认同您直接申报的行业内正高级专家有多少人？
label-expert_endorsements = 正高级专家认同
item-expert_endorsements = 专家认同：有行业内正高级专家认同我直接申报
why-expert_endorsements = 走“一人一策”绿色通道，还要有 3 名及以上行业内正高级专家认同。
measure-expert_endorsements = { $number } 人

## 顺口提到时的短说法

short-education-below_secondary = 初中
short-education-secondary_vocational = 中专
short-education-associate = 大专
short-education-bachelor = 本科
short-education-double_bachelor = 第二学士学位
short-title_level-senior = 高级工程师
short-other_title_level-assistant = 初级
short-skill_level-senior_technician = 高级技师
span-work_years = 工程技术岗位满 { $years }
span-role_years = 本专业岗位满 { $years }
span-title_years = 工程系列职称满 { $years }
span-other_title_years = 其他系列职称满 { $years }
span-skill_years = 技能等级满 { $years }
plan-to-education = { $value ->
    [bachelor] 取得本科学历或学士学位
    [double_bachelor] 取得第二学士学位
    [master] 取得硕士学历或学位
    [doctor] 取得博士学历或学位
   *[other] 取得{ $level }学历
}
plan-to-rnd_participation = 参与一项成果的研发
plan-to-major_task = 承担一项重大攻关任务并作出重要贡献
plan-to-employer_recommends = 由单位推荐
none-knowledge = 现在还不了解
none-project_capability = 现在还没参与
plan-find-out-education = 先确认是否已有：{ $level }或以上的学历、学位
plan-find-out-in_scope_employer = 先确认：单位是湖南省内的企业或社会组织
plan-find-out-in_scope_role = 先确认：做的是创新技术管理工程工作
plan-find-out-integrity = 先确认：能作出职业操守承诺
without-under_investigation = 没有正在被立案审查
without-under_penalty = 没有被采取强制措施，也不在受刑事处罚期间
without-disciplined = 没有仍在影响期内的党纪政务处分
plan-find-out-knowledge = 先确认：专业知识够得上“{ $level }”
plan-find-out-project_capability = 先确认：项目能力够得上“{ $level }”
plan-to-method_cert = 取得创新方法应用能力{ $level }认证
