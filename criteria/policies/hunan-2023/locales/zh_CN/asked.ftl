# 不靠事实、由条文决定的问题（asked.yaml）：一两句话说明怎么定的。只说条文里有的；条文没有写的，说没有写，并说该问谁。

# 怎么评
asked-defence = 高级工程师要面试答辩，助理工程师、工程师是材料评审加专家评议，没有答辩。
asked-site_visit = 高级工程师有现场考核，助理工程师、工程师是材料评审加专家评议，没有现场考核。
asked-examination = 三个层级的评价方式里都没有笔试；创新方法应用能力认证的考试另由发证单位组织。
asked-material_review = 三个层级都有材料评审。
asked-how_reviewed = 助理工程师、工程师是材料评审加专家评议；高级工程师是材料评审、面试答辩、专家评议、现场考核相结合。
asked-who_reviews = 流程是个人自主申报、单位审核推荐、专家综合评议，最后由专家评；具体由哪个评委会评，条文没有写，以当年通知为准。
asked-scoring = 专家综合评议是定性和定量相结合，防止按量化分数一刀切，不是只看打分。
asked-tiers_named = 分三级：助理工程师（初级）、工程师（中级）、高级工程师（高级）。
asked-bypass_employer = 申报要经过单位审核推荐，个人不能绕过单位。
asked-employer_recommends = 申报的流程里有单位审核推荐这一步。
asked-self_applied = 由个人自主申报，但还要经过单位审核推荐。

# 范围
asked-private_employer = 湖南省内的企业和社会组织都在范围内，条文不分所有制；还要在智能制造等岗位从事创新技术管理工程工作。
asked-public_employer = 条文只写了湖南省内的企业和社会组织，没有写机关、事业单位和高校；是否另有规定，需向评委会确认。
asked-other_province = 条文只适用于湖南省内的企业和社会组织。
asked-dispatched = 条文只写“湖南省内企业和社会组织中……从事创新技术管理工程工作的专业技术人员”，没有写用工形式。问单位人事部门和评委会。
asked-permanent_post = 条文不看编制，只看单位和岗位在不在范围内。
asked-other_post = 范围是在智能制造企业、生产线（车间）、智能工位建设等岗位从事创新技术管理工程工作的专业技术人员，行政、财务、销售一类的岗位不在里面。
asked-software_post = 看做的工作是不是运用数字技术和创新方法技术解决企业产业数字化升级改造难题；条文没有列行业和软件名称，拿不准的问单位人事部门和评委会。

# 不得申报
asked-investigated = 因涉嫌经济或其它重大问题正在立案审查尚未结案的，不得申报参评。
asked-penalty = 被采取强制措施和受刑事处罚期间的，不得申报参评。
asked-discipline = 看受的是什么处分、过没过影响期：执行湘纪发〔2022〕3号，先向本单位人事、纪检部门确认。正在立案审查尚未结案的，不得申报。
asked-falsified = 申报人要恪守学术道德、坚守学术诚信；查实以后怎么处理，条文没有写，以当年通知为准。

# 学历与资历
asked-part_time_degree = 条文只写与工程系列职称要求一致，没有写学习形式、第一学历还是最高学历；已取得的最高学历算哪一种，向评委会确认。
asked-unfinished_degree = 按已经取得的最高学历或学位算，在读、结业、肄业不算。
asked-technical_school = 技工院校中级工班按中专、高级工班按大专、预备技师（技师）班按本科看待（人社部发〔2018〕74号），需向评委会确认。
asked-degree_subject = 条文没有写所学专业要对口，只写与工程系列职称要求一致；向评委会确认。
asked-which_date = 条文没有写从哪一天算起、算到哪一天，只写与工程系列职称要求一致；国家标准写的是“取得职称后”，以当年通知为准。
asked-years_add_up = 条文没有写不连续的年限怎么累计，以当年通知为准。
asked-after_conversion = 条文只写可以转评同层级的职称，没有写转评以后原来的职称和年限怎么算，向评委会确认。
asked-step_by_step = 一般按层级逐级申报；学历和资历够的可以直接申报（如博士报工程师、硕士报助理工程师），能力和业绩特别突出的可以破格，但破格也要有相应的职称和年限。
asked-licence_as_title = 执业资格能不能当职称用，条文没有写，按国家和省现行政策执行，向评委会确认。
asked-company_title = 单位自己给的职务、称号不是职称。
asked-conversion_same_level = 转评只到同一层级：助理级对应助理工程师，中级对应工程师，副高级对应高级工程师。
asked-engineering_majors = 工程系列其它专业的职称，不用转评，可以直接申报。
asked-thesis = 条文没有要求发表论文；写过的调研报告、学术报告、技术论证报告是可选的业绩之一。
asked-thesis_for_report = 条文写的是调研报告、学术报告、技术论证报告，并要专家评议，没有写论文能不能当报告用，向评委会确认。
asked-foreign_language = 条文没有写外语和计算机的要求，按国家和省现行政策执行，以当年通知为准。

# 排名、署名、状态
asked-rank_fourth = 条文要求排名前三（主要完成人），第四及以后的不算。
asked-rank_third = 条文要求排名前三，第二、第三都在里面；破格条件里写“第1发明人”“第1完成人”的两项除外。
asked-rank_needed = 条文写明排名前三。
asked-first_author = 工程师的报告要是第一作者，高级工程师的报告第一、第二作者都可以。
asked-standard_rank = 条文只写参与（或主持）编制、修订，没有写要排名前三。
asked-contest_rank = 竞赛这一项没有写要排名前三。
asked-pending_patent = 条文写的是“取得”“授权”，还在申请、没有授权的不算。
asked-not_industrialised = 第十条和第十二条的知识产权都要求取得产业化应用成效，没有用起来的不算；第十三条第3项没有写这个要求。
asked-industrialised = 第十条和第十二条的知识产权都要求取得产业化应用成效。
asked-company_owner = 条文看的是本人是不是主要完成人（排名前三），没有写权利人是单位的算不算；软著证书上没有完成人的，要另外证明本人的作用，向评委会确认。
asked-bought_patent = 要本人是主要完成人（发明人、设计人、开发者），买来的、受让来的不算。
asked-mixed_rights = 发明专利、实用新型专利、软件著作权各算各的，条文用“或”连接，不相加。
asked-design_patent = 第十条只列了发明专利、实用新型专利和软件著作权，外观设计不算；外观设计是授权专利，只在破格申报工程师的第十三条第3项可以用。
asked-foreign_patent = 条文没有写国外专利算不算，向评委会确认。
asked-which_better = 在第十条里作用一样，只是数不同：工程师要发明专利1项，或实用新型3项，或软著3项；高级工程师要发明专利1项，或实用新型6项，或软著6项。
asked-enterprise_standard = 条文列的是国际、国家、行业、团体、地方通用标准，没有列企业标准。
asked-enterprise_plan = 只有产业龙头企业有关数字化升级改造领域的中长期发展规划算，一般企业的规划和市级规划没有列。
asked-company_award = 项目奖励工程师要市厅级及以上，高级工程师要省部级三等奖及以上，都要排名前三；公司、集团和区县的奖没有列。
asked-merit_prize = 竞赛要省部级二等奖及以上（工程师）、国家级三等奖及以上（高级工程师），没有等次的奖没有列。
asked-rank_of_whom = 条文只写“排名前三”，没有写是单位还是个人；一般看本人在完成人里的次序，向评委会确认。
asked-skill_contest = 技能竞赛获奖是技能人才可以作为评价内容的成果之一，没有写要几等奖；第十条的竞赛是国家科技创新类竞赛，技能竞赛不在里面。
asked-internal_project = 示范性项目要省部级（及以上）立项，单位自己立项的和市级项目不算这一项。
asked-unfinished_project = 条文写的是完成的项目，没有完成的不算。
asked-yearly_benefit = 看的是任现职以来累计的数，不是一年的数；占比是累计数占企业同期主营业务收入。
asked-both_needed = 金额和占比达到一个就行，不用都达到。
asked-whose_benefit = 条文写的是参与（或主持）的项目对应的累计效益，没有写团队的数怎么分到个人，向评委会确认。
asked-before_title = 效益写明“任现职以来”，取得现在的职称以前的不算；第十条其他项没有写这几个字，向评委会确认。
asked-financial_proof = 条文没有列要什么证明；通常要申报单位财务部门出具、盖章的效益证明，以当年通知为准。
asked-own_experts = 条文只写业内高级专家（高级工程师一条写正高级专家）评议，没有写本单位的行不行，向评委会确认。
asked-report_review = 工程师的报告要2名及以上业内高级专家评议，高级工程师的要3名及以上业内正高级专家评议。
asked-triz_scheme = 条文要的是创新方法应用能力认证（GB/T 31769-2015）；MATRIZ、国际TRIZ协会的证书是另一套，条文没有说可以互认，向评委会确认。
asked-other_scheme = 条文要的是创新方法应用能力认证，别的证书没有列。
asked-pending_certificate = 条文写的是“取得”认证，还没有拿到的不算。
asked-all_aspects = 工程师和高级工程师要三方面的业绩都有，每方面至少一项；助理工程师三项里有一项就行。
asked-recommended_exception = 条文没有写破格要专家推荐（国家标准条件里有要2名正高级专家推荐的规定），以当年通知为准。
asked-exception_quota = 条文没有写破格的名额和指标，以当年通知为准。
asked-exception_still_ordinary = 破格除满足正常申报条件（破掉的学历或资历除外）以外，还要另外两项及以上业绩和相应的认证。
asked-counted_twice = 条文没有禁止同一项业绩在第十条和破格条件里都用，评审时以专家意见为准。
asked-printed_twice = 第十三条原文印了两个“5.”，一个是创效，一个是降本，各算一项。
asked-green_other_conditions = 一人一策写的是“可直接申报”，不看第七条、第九条、第十条；要的是重大攻关任务、单位推荐和3名及以上行业内正高级专家认同。
asked-first_round = 是不是首次评价、过渡到什么时候，条文没有写，以当年通知为准。
asked-expired = 办法写的有效期是2年，按印发之日起两年计已经过了；是否续期、还能不能照它申报，问省科协、省人社厅。
asked-term = 自2023年10月17日印发之日起施行，有效期2年。
asked-full_senior = 这个专业最高到高级工程师，没有正高级。
asked-self_declared = 能力这几条先由本人判断，评审时由专家认定。
asked-contest_any_rank = 竞赛这一项没有写排名，团队成员怎么算，向评委会确认。
asked-standard_any_rank = 条文只写参与（或主持）编制、修订，没有写起草人要排第几，向评委会确认。
asked-second_author = 高级工程师的报告第一、二作者都可以，工程师的报告要是第一作者。
asked-third_author = 工程师的报告要第一作者，高级工程师的报告要第一或第二作者。
asked-planned_benefit = 条文要的是已经形成的累计效益和降本，预计的、合同里写的不算。
asked-no_effect = 难题这一项要在企业产生实际应用效果，没有效果的不算。
asked-problem_size = 条文没有写难题要多大，只写运用创新方法技术解决、在企业产生实际应用效果，由专家评定。
asked-social_approval = 要经省部级及以上科技部门认可。
asked-enterprise_method = 工法、操作法要行业或产业龙头企业认可，一般企业自己认可的不算。
asked-design_patent_exception = 第十三条第3项写的是授权专利，没有限定种类，外观设计也是授权专利；高级工程师的破格条件里没有这一项。
asked-first_inventor = 第十二条第3项写明作为第1发明人。
asked-granted_use = 第十三条第3项只写授权专利，没有要求产业化。
asked-shared_patent = 条文没有写同一项成果几个人申报时怎么算，只写本人要是主要完成人（排名前三），向评委会确认。
asked-which_series = 属于工程系列，在管理科学与工程专业下增设的分支；学历与资历按工程系列的要求。
asked-triz_method = 条文把创新方法理论（TRIZ）列在创新方法技术里；能力认证是另一回事。
asked-items_needed = 助理工程师三项里一项及以上；工程师、高级工程师三方面都要，每方面一项及以上。
asked-items_needed_exception = 破格要另外两项及以上。
asked-green_deputy = 要3名及以上行业内正高级专家认同，副高级的不算。
asked-green_decides = 由高评会按程序评定。
asked-conversion_post = 转评要在本专业岗位工作满1年。
asked-conversion_certificate = 转评这一条只写已取得其他系列同层级职称、在本专业岗位工作满1年；另外要什么材料，以当年通知为准。
asked-procedure = 个人自主申报、单位审核推荐、专家综合评议。
asked-not_covered = 按国家和省现行政策执行。
asked-green_defence = 第十四条只写由高评会按程序评定，没有写要不要答辩和现场考核，向评委会确认。
