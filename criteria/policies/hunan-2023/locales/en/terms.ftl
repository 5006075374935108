# The terms of the clauses (terms.yaml): the term, what it means, the source.

term-provincial = 省部级: provincial or ministerial level
term-provincial-meaning = Approved or awarded at the level of a provincial people's government or a ministry of the state. The level of a provincial company or a group company is not 省部级. By the regulations a province may set up only one science and technology award of provincial level.
term-provincial-source = Article 36 of the Regulations on State Science and Technology Awards (the setting up of awards); the rest is the usual understanding

term-municipal = 市厅级: municipal or departmental level
term-municipal-meaning = The level of a prefecture's or city's people's government, or of a department or bureau directly under the province.
term-municipal-source = common usage; the measures do not define it

term-first_three = 排名前三: ranked among the first three
term-first_three-meaning = The applicant is among the first three on the certificate or official list: for awards the order of contributors counts, for patents the order of inventors. Who only organised or supported the work is no inventor.
term-first_three-source = Article 14 of the Implementing Rules of the Patent Law (inventors); that the order on the certificate counts is common practice

term-main_contributor = 主要完成人: main contributor
term-main_contributor-meaning = The measures do not define it further; here it is limited to the first three. Elsewhere it usually means those who proposed the overall plan or solved key problems.
term-main_contributor-source = the clause itself; the explanation is common usage

term-industrial_use = 产业化应用成效: effect in industrial use
term-industrial_use-meaning = The patent or software copyright is really used in production or operation and has an effect; a certificate alone is not enough.
term-industrial_use-source = the clause itself; usual practice of proving it

term-software_copyright = 软件著作权: software copyright
term-software_copyright-meaning = The registration certificate is prima facie proof. The owner is often the employer, so the applicant's role and rank in the development must be proved separately. The measures do not say that software copyrights and utility models may be added up.
term-software_copyright-source = Article 7 of the Regulations on the Protection of Computer Software; the clause itself

term-patents = 发明专利、实用新型专利: invention and utility model patents
term-patents-meaning = An invention is a new solution for a product or a method, a utility model a new solution for a product's shape or structure. Designs are not listed in Article 10. The clause says “obtained”, so pending applications generally do not count.
term-patents-source = Article 2 of the Patent Law; the clause itself

term-granted_patents = 授权专利: granted patents
term-granted_patents-meaning = No kind is specified here: inventions, utility models and designs are all granted patents, and industrial use is not required.
term-granted_patents-source = the words of the clause; Article 2 of the Patent Law

term-social_awards = 社会力量设置的科学技术奖励: awards set up by non-governmental bodies
term-social_awards-meaning = Science and technology awards set up by societies, associations, foundations, enterprises and the like, not by the government; here they must also be recognised by a science and technology department at provincial or ministerial level or above. Such awards may not charge fees.
term-social_awards-source = Article 37 of the Regulations on State Science and Technology Awards

term-assessment_body = 第三方科技成果评价机构: third-party assessment body
term-assessment_body-meaning = An independent body that usually asks five to nine senior experts for their opinions and issues a stamped report. The measures give no list of such bodies.
term-assessment_body-source = common practice of assessing scientific and technological results

term-transformation = 成果转化: putting results to commercial use
term-transformation-meaning = Making a result into new technology, a new process, a new material or a new product: by one's own investment, or by transfer, licence, cooperation or contribution as capital.
term-transformation-source = Articles 2 and 16 of the Law on Promoting the Transformation of Scientific and Technological Achievements

term-demonstration = 示范性项目: demonstration project
term-demonstration-meaning = It must have been approved at provincial or ministerial level (or above); usually the approval and acceptance documents are looked at.
term-demonstration-source = the clause itself

term-benefit = 累计创效、累计经济效益: benefit in all
term-benefit-meaning = The additional benefit that the result brought since the present title was taken, added up year by year.
term-benefit-source = the clause itself; the calculation after what Tianjin's science and technology progress award asks of statements of economic benefit

term-saving = 累计降本: cost saved in all
term-saving-meaning = The cost saved since the present title was taken, compared with before the upgrade, added up year by year.
term-saving-source = the clause itself; the calculation after common practice

term-share = 占主营业务收入的比例: share of main business revenue
term-share-meaning = The benefit or the cost saved, divided by the enterprise's main business revenue; Article 10 says the revenue of the same period. Either the share or the amount suffices.
term-share-source = the word “或” (or) of the clause

term-since_title = 任现职以来: since taking the present title
term-since_title-meaning = Counted from the time when the present title was obtained. For those without a title the measures say nothing; we read it as since beginning this kind of work.
term-since_title-source = common usage; for those without a title it is this assistant's reading

term-and_above = 及以上: or more, or above
term-and_above-meaning = It includes the number itself: for “3项及以上”, 3 are enough.
term-and_above-source = the usual way of writing laws and regulations

term-contests = 国家科技创新类竞赛: national competitions of scientific and technological innovation
term-contests-meaning = The measures give no list. The China Innovation Method Contest (中国创新方法大赛), organised by the China Association for Science and Technology, the Ministry of Science and Technology and others, usually belongs here, but a place in it does not stand for the certificate of ability in applying innovation methods.
term-contests-source = notices of the organisers of the China Innovation Method Contest; that it belongs here is an inference

term-talent = 人才选树、举荐项目: selection and recommendation of talent
term-talent-meaning = Talent schemes and recommendations at provincial or ministerial level or national level, with a document of recognition. The measures give no list.
term-talent-source = the clause itself

term-method_levels = 创新方法应用能力一级、二级认证: certificate of ability in applying innovation methods, levels one and two
term-method_levels-meaning = By the national standard on levels of ability in applying innovation methods (GB/T 31769-2015); the greater the number, the higher the level, and holders are commonly called national innovation engineers of level one or two. The levels of the International TRIZ Association (MATRIZ) are another scheme, and the measures do not say that they can stand for it.
term-method_levels-source = GB/T 31769-2015; a report of 30 July 2021 on the web site of Hunan's Department of Industry and Information Technology

term-triz = 创新方法（TRIZ）、工业工程（IE）: innovation methods, industrial engineering
term-triz-meaning = TRIZ is the theory of inventive problem solving; industrial engineering studies how to improve production systems. Both are common methods in digital upgrading.
term-triz-source = the clause itself; the usual explanation

term-experts = 业内高级专家、正高级专家: senior and full senior experts of the field
term-experts-meaning = For senior experts a title at associate senior level or above is enough; full senior experts must hold a full senior title. Usually the signed opinions and the title certificates are handed in.
term-experts-source = the clause itself; the form of proof is common practice

term-standards = 标准的种类: kinds of standards
term-standards-meaning = By law there are national, industry, local, group and enterprise standards. Enterprise standards are not listed in Article 10.
term-standards-source = Article 2 of the Standardisation Law

term-methods = 工法、操作法: construction and operating methods
term-methods-meaning = Complete methods of construction or production, advanced operating methods named after a person or team, and the like; they must be recognised by the industry or a leading enterprise of the industry.
term-methods-source = the clause itself

term-leading_enterprise = 产业龙头企业: leading enterprise of the industry
term-leading_enterprise-meaning = The measures do not define it; usually the lists of leading and chain-leading enterprises published by departments of provincial level or above are looked at.
term-leading_enterprise-source = common usage

term-exceptional = 破格、破学历、破资历: exceptional application, waiving education, waiving seniority
term-exceptional-meaning = Those whose education or years fall short of the regular conditions but whose achievements stand out especially can apply exceptionally; the conditions for it come on top of the regular ones.
term-exceptional-source = Articles 11 to 13

term-green_channel = 一人一策: green channel
term-green_channel-meaning = A green channel for those who undertake a major research task and make an important contribution: applied for by the person, recommended by the employer, endorsed by 3 or more full senior experts of the industry, one applies for Senior Engineer directly.
term-green_channel-source = Article 14

term-senior_committee = 高评会: committee for senior titles
term-senior_committee-meaning = The review committee for senior titles. The list published in Hunan has one for the specialty of innovation engineering.
term-senior_committee-source = 《2022年度全省新增（调整）高级职称评审委员会清单》, the province's list of new and changed committees for senior titles of 2022 (Hunan Daily, 13 August 2022)

term-seniority = 学历与资历: education and seniority
term-seniority-meaning = Education is the education or degree obtained; seniority is the years of technical work since the title one level below was obtained. The years are found in the basic standard of the engineering series.
term-seniority-source = 人社部发〔2019〕16号, the basic standard for titles of engineering talent

term-skilled = 技能人才贯通: the way for skilled workers
term-skilled-meaning = Senior workers (高级工), skilled technicians (技师) and senior skilled technicians (高级技师) can be reviewed for titles too. The measures write no years; by national rules it is 2 years as senior worker for Assistant Engineer, 3 as skilled technician for Engineer, 4 as senior skilled technician for Senior Engineer.
term-skilled-source = 人社部发〔2018〕74号, 人社部发〔2020〕96号

term-conversion = 转评: conversion of a title
term-conversion-meaning = Changing a title of another series into the title of the same level in this specialty; other specialties of the engineering series need no conversion.
term-conversion-source = Articles 16 and 17

term-first_round = 首次评价、正常化评价: first round, normal evaluation
term-first_round-meaning = The first round is the one with which the review of this specialty began; after that it is normal. We now read it as normal; the year's notice decides.
term-first_round-source = the clause itself; by analogy 湘科协通〔2022〕29号, which set a transition of two years for the sister specialty of science communication

term-sanctions = 党纪政务处分: Party or administrative sanction
term-sanctions-meaning = Within the term of a sanction or the period of its effect one usually cannot apply; 湘纪发〔2022〕3号 decides, so confirm it with your employer's personnel and discipline offices.
term-sanctions-source = Article 8; the Law on Administrative Sanctions for Public Officials

term-bottleneck = 卡脖子: technological bottleneck
term-bottleneck-meaning = Key core technology in which one depends on others. Whether something qualifies is for the experts to judge.
term-bottleneck-source = common usage

term-term = 试行、有效期: trial, term of validity
term-term-meaning = Two years from 17 October 2023; the text names no last day, and counted as two years from the date of issue it is 16 October 2025. Whether they have been extended or there are new measures, the newest notice of the authorities will tell.
term-term-source = Article 20
