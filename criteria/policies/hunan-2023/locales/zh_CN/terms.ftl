# 名词解释：条文里的名词（terms.yaml），是什么意思，出处。

term-provincial = 省部级
term-provincial-meaning = 指省级人民政府、国家部委这一级立项或颁发的。省公司、集团公司一级不等于省部级。按条例，一个省只能设一项省级科学技术奖。
term-provincial-source = 《国家科学技术奖励条例》第三十六条（奖励的设立）；其余是通行理解

term-municipal = 市厅级
term-municipal-meaning = 指市州人民政府或省直厅局这一级。
term-municipal-source = 通行用法，办法没有定义

term-first_three = 排名前三
term-first_three-meaning = 本人在证书或正式名单上排在前三：奖励看完成人次序，专利看发明人次序。只做组织、支持工作的不算发明人。
term-first_three-source = 《专利法实施细则》第十四条（发明人）；按证书次序认定是通行做法

term-main_contributor = 主要完成人
term-main_contributor-meaning = 办法没有另行定义，这里限定为排名前三。别处一般指提出总体方案或解决关键问题的人。
term-main_contributor-source = 条文本身；解释是通行用法

term-industrial_use = 产业化应用成效
term-industrial_use-meaning = 专利、软著真正用在生产经营里并有效果，不是只拿到证书。
term-industrial_use-source = 条文本身；通行的佐证做法

term-software_copyright = 软件著作权
term-software_copyright-meaning = 登记证书是初步证明。著作权人常是单位，本人在开发中的作用和排名要另外证明。办法没有说软著可以和实用新型合起来凑数。
term-software_copyright-source = 《计算机软件保护条例》第七条；条文本身

term-patents = 发明专利、实用新型专利
term-patents-meaning = 发明是产品或方法的新方案，实用新型是产品形状、构造的新方案。外观设计在第十条里没有列出。条文写的是“取得”，仍在申请中的一般不算。
term-patents-source = 《专利法》第二条；条文本身

term-granted_patents = 授权专利
term-granted_patents-meaning = 这里没有限定种类，发明、实用新型、外观设计都是授权专利，也没有要求产业化。
term-granted_patents-source = 条文本身的文字；《专利法》第二条

term-social_awards = 社会力量设置的科学技术奖励
term-social_awards-meaning = 学会、协会、基金会、企业等设立的科技奖，不是政府奖；这里还要求省部级及以上科技部门认可。这类奖不得收费。
term-social_awards-source = 《国家科学技术奖励条例》第三十七条

term-assessment_body = 第三方科技成果评价机构
term-assessment_body-meaning = 独立的评价机构，一般请五至九名高级专家评议，出具盖章的科技成果评价报告。办法没有列出机构名单。
term-assessment_body-source = 科技成果评价的通行做法

term-transformation = 成果转化
term-transformation-meaning = 把成果做成新技术、新工艺、新材料、新产品：可以自己投资实施，也可以转让、许可、合作或作价投资。
term-transformation-source = 《促进科技成果转化法》第二条、第十六条

term-demonstration = 示范性项目
term-demonstration-meaning = 要由省部级（及以上）立项，一般看立项文件和验收文件。
term-demonstration-source = 条文本身

term-benefit = 累计创效、累计经济效益
term-benefit-meaning = 任现职以来由该成果带来的新增效益，逐年相加。
term-benefit-source = 条文本身；核算口径参照天津市科技进步奖对经济效益证明的要求

term-saving = 累计降本
term-saving-meaning = 任现职以来与改造前相比省下的成本，逐年相加。
term-saving-source = 条文本身；核算口径参照通行做法

term-share = 占主营业务收入的比例
term-share-meaning = 效益或降本除以企业的主营业务收入；第十条写明用同期收入。比例和金额满足一个就行。
term-share-source = 条文里的“或”

term-since_title = 任现职以来
term-since_title-meaning = 从取得现有职称之后算起。还没有职称的，办法没有写，我们按从事这类工作以来理解。
term-since_title-source = 通行用法；无职称者的算法是本助手的理解

term-and_above = 及以上
term-and_above-meaning = 包括这个数本身，例如“3项及以上”就是3项也够。
term-and_above-source = 法规的通行写法

term-contests = 国家科技创新类竞赛
term-contests-meaning = 办法没有列名单。中国创新方法大赛由中国科协、科技部等主办，通常属于这一类，但大赛名次不能代替创新方法应用能力认证。
term-contests-source = 中国创新方法大赛主办单位的通知；是否属于这一类是推断

term-talent = 人才选树、举荐项目
term-talent-meaning = 省部级或国家级的人才计划、人才举荐，要有认定文件。办法没有列名单。
term-talent-source = 条文本身

term-method_levels = 创新方法应用能力一级、二级认证
term-method_levels-meaning = 依国家标准《创新方法应用能力等级规范》（GB/T 31769-2015），数字越大等级越高，持证人通称国家一级、二级创新工程师。国际TRIZ协会（MATRIZ）的等级是另一套，办法没有说可以代替。
term-method_levels-source = GB/T 31769-2015；湖南省工业和信息化厅网站2021年7月30日的报道

term-triz = 创新方法（TRIZ）、工业工程（IE）
term-triz-meaning = TRIZ是发明问题解决理论，工业工程研究怎样改进生产系统；两样都是数字化改造里常用的方法。
term-triz-source = 条文本身；通行解释

term-experts = 业内高级专家、正高级专家
term-experts-meaning = 高级专家有副高级以上职称就行，正高级专家要有正高级职称；一般要附专家签名的意见和职称证书。
term-experts-source = 条文本身；证明方式是通行做法

term-standards = 标准的种类
term-standards-meaning = 法定的标准分国家、行业、地方、团体、企业五种。企业标准在第十条里没有列出。
term-standards-source = 《标准化法》第二条

term-methods = 工法、操作法
term-methods-meaning = 成套的施工或生产方法、以人或班组命名的先进操作方法等；要由行业或产业龙头企业认可。
term-methods-source = 条文本身

term-leading_enterprise = 产业龙头企业
term-leading_enterprise-meaning = 办法没有定义，一般看省级以上部门公布的龙头企业、链主企业名单。
term-leading_enterprise-source = 通行用法

term-exceptional = 破格、破学历、破资历
term-exceptional-meaning = 学历或任职年限不够正常条件、但业绩特别突出的，可以破格；破格条件是在正常条件之外另加的。
term-exceptional-source = 第十一条至第十三条

term-green_channel = 一人一策
term-green_channel-meaning = 给承担重大攻关任务、有重要贡献的人开的绿色通道：本人申请、单位推荐、3名及以上行业内正高级专家认同，直接申报高级工程师。
term-green_channel-source = 第十四条

term-senior_committee = 高评会
term-senior_committee-meaning = 高级职称评审委员会。湖南公布的清单里有创新工程专业的高级职称评审委员会。
term-senior_committee-source = 《2022年度全省新增（调整）高级职称评审委员会清单》（湖南日报2022年8月13日）

term-seniority = 学历与资历
term-seniority-meaning = 学历是已取得的学历或学位；资历是取得下一级职称之后从事技术工作的年限。具体年限见工程系列的基本标准。
term-seniority-source = 人社部发〔2019〕16号《工程技术人才职称评价基本标准条件》

term-skilled = 技能人才贯通
term-skilled-meaning = 高级工、技师、高级技师也可以参评职称。办法没有写年限，国家的规定是高级工满2年报助理工程师、技师满3年报工程师、高级技师满4年报高级工程师。
term-skilled-source = 人社部发〔2018〕74号、人社部发〔2020〕96号

term-conversion = 转评
term-conversion-meaning = 把其他系列的职称换成本专业同一层级的职称；工程系列其他专业不用转评。
term-conversion-source = 第十六条、第十七条

term-first_round = 首次评价、正常化评价
term-first_round-meaning = 首次评价指本专业开始评的那一轮；之后就是正常化评价。现在按正常化理解，以当年通知为准。
term-first_round-source = 条文本身；湘科协通〔2022〕29号给同类的科学传播专业定的过渡期为两年，参照

term-sanctions = 党纪政务处分
term-sanctions-meaning = 处分期或影响期内通常不能申报，具体按湘纪发〔2022〕3号，请向本单位人事、纪检部门确认。
term-sanctions-source = 第八条；《公职人员政务处分法》

term-bottleneck = 卡脖子
term-bottleneck-meaning = 受制于人的关键核心技术。够不够格由专家认定。
term-bottleneck-source = 通行用法

term-term = 试行、有效期
term-term-meaning = 自2023年10月17日起两年；条文没有写末日，按印发之日起两年计，到2025年10月16日为止。是否续期、有没有新办法，要看主管部门的最新通知。
term-term-source = 第二十条
