# 提醒（advice.yaml）：标题、内容、来源。只作提醒，什么也不决定；每条都写明需向评委会确认。

advice-associate_to_senior-title = 大专申报高级工程师
advice-associate_to_senior-text = 国家基本标准没有列出大专正常申报高级工程师；湖南曾有放宽条件（工程师满7年，且在非公有制经济组织、社会组织等累计满15年）。先别放弃，需向评委会确认；否则可看破格条件。
advice-associate_to_senior-source = 人社部发〔2019〕16号未列此行；湖南2018年以来的放宽口径见于公开资料，未见工程系列正式文本

advice-private_direct-title = 没有初级职称的民营企业人员直接报中级
advice-private_direct-text = 如果您在民营企业：湖南2024年5月重申，没有取得初级职称、成绩突出并经企业考核推荐的专业技术人员，从事专业技术工作双学士满6年、本科满7年、大专满9年，可以直接申报中级。这属于第十九条所说的现行政策，是否适用于本专业需向评委会确认。网传“本科5年、专科7年直接评中级”已被省里辟谣。
advice-private_direct-source = 湖南日报2024年5月23日；第十九条

advice-private_direct_senior-title = 没有中级职称的民营企业人员直接报副高级
advice-private_direct_senior-text = 如果您在民营企业：湖南2024年5月重申，没有取得中级职称、成绩突出并经企业考核推荐的专业技术人员，从事专业技术工作博士满6年、硕士满12年，或取得初级职称后双学士、本科满13年、大专满15年，可以直接申报副高级。这属于第十九条所说的现行政策，是否适用于本专业需向评委会确认。
advice-private_direct_senior-source = 湖南日报2024年5月23日；第十九条

advice-outside_scope-title = 机关、事业单位人员，或者单位在省外
advice-outside_scope-text = 第四条只写了湖南省内的企业和社会组织：没有提到机关和事业单位，也没有提到省外的单位。如果您在这类单位，能否申报需向评委会确认。
advice-outside_scope-source = 第四条

advice-other_certificates-title = 国际TRIZ证书
advice-other_certificates-text = 如果您有的是MATRIZ（国际TRIZ协会）的证书：它与创新方法应用能力认证（GB/T 31769-2015）是两套体系，条文没有说可以互认，需向评委会确认。
advice-other_certificates-source = GB/T 31769-2015；第九条

advice-enterprise_standards-title = 外观设计与企业标准
advice-enterprise_standards-text = 第十条没有列外观设计和企业标准；外观设计是授权专利，可用于第十三条第3项（破格申报工程师）。是否另作参考需向评委会确认。
advice-enterprise_standards-source = 第十条、第十三条第3项

advice-skilled_results-title = 技能人才的其他成果
advice-skilled_results-text = 技能竞赛获奖、完成项目、技术报告、行业标准编制等创新性成果均可作为评价内容，条文没有写数量，请一并准备，如何计入需向评委会确认。
advice-skilled_results-source = 第十五条

advice-yearly_notice-title = 以当年通知为准的事项
advice-yearly_notice-text = 年龄、退休、继续教育、年度考核、费用和申报时间由每年的申报通知规定，需向评委会确认。
advice-yearly_notice-source = 第十九条
