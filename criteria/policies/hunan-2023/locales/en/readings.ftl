# The regulation's own names of chapters, and how it is read (decisions.yaml), in English. In Chinese they stand where the
# rules are held against them: chapters in measures.yaml, titles, texts, sources and rows in decisions.yaml.

chapter-1 = Chapter 1. General provisions
chapter-2 = Chapter 2. Scope and manner of evaluation
chapter-3 = Chapter 3. Basic conditions for applying
chapter-4 = Chapter 4. Basic standards of evaluation
chapter-5 = Chapter 5. Conditions for exceptional application
chapter-6 = Chapter 6. Supplementary provisions

weighed-1 = good economic and social benefit (较好的经济社会效益)
weighed-2 = effect in actual use (实际应用效果)
weighed-3 = effect of bringing it into production (产业化应用成效)
weighed-4 = considerable value for practice and for spreading (较强实用价值与推广价值)
weighed-5 = considerable value for practice and for spreading (较强实用价值和推广价值)
weighed-6 = outstanding ability and achievements and an excellent contribution (能力和业绩特别突出且作出卓越贡献)
weighed-7 = notable social and economic benefit (显著社会经济效益)
weighed-8 = notable economic and social benefit (显著的经济社会效益)
weighed-9 = an important contribution (重要贡献)
weighed-10 = probation completed and judged satisfactory (见习期满、经考察合格, 人社部发〔2019〕16号)

reading-D1-title = Education and seniority (Article 7)
reading-D1-source = 人社部发〔2019〕16号《工程技术人才职称评价基本标准条件》 (basic standard for titles of engineering talent); 人社部发〔2018〕74号; the review committee's notice of the year prevails
reading-D1-text = Article 7 asks for the same as the titles of the engineering series; it is read by the national basic standard, which must be confirmed with the review committee. Of technician schools the intermediate-worker class counts as secondary vocational, the senior-worker class as junior college, the skilled-technician classes as a bachelor's education.
reading-D1-assistant-1 = Second bachelor's degree, master's degree and above: can apply directly
reading-D1-assistant-2 = Bachelor's education or degree: 1 full year of probation in an engineering post, judged satisfactory
reading-D1-assistant-3 = Junior college: 2 full years of technical work since the Technician title (技术员)
reading-D1-assistant-4 = Secondary vocational: 4 full years of technical work since the Technician title (技术员)
reading-D1-engineer-1 = Doctor's degree: can apply directly
reading-D1-engineer-2 = Second bachelor's degree, master's degree: 2 full years since the title of Assistant Engineer
reading-D1-engineer-3 = Junior college, bachelor: 4 full years since the title of Assistant Engineer
reading-D1-senior-1 = Doctor's degree: 2 full years since the title of Engineer
reading-D1-senior-2 = Bachelor, second bachelor's degree, master's degree: 5 full years since the title of Engineer

reading-D2-title = Titles of other series (Articles 16 and 17)
reading-D2-source = Articles 16 and 17
reading-D2-text = Normal evaluation (the default): who holds no title of the engineering series, but one of another series at assistant level or above, must have it converted before applying in any other way; the junior technical level (员级) has no level to be converted to. Who holds a title of the engineering series needs no conversion. In the first round one can apply with the title certificate of the level in question. The green channel (“可直接申报”, can apply directly) needs no conversion.
reading-D2-every-1 = Technician title (技术员) and above (titles of the engineering series): no conversion needed
reading-D2-every-2 = Junior technical level (员级) and below (titles of other series): no level to be converted to, no conversion needed

reading-D3-title = The higher grade covers the lower
reading-D3-source = common understanding
reading-D3-text = Within one kind the higher meets what is asked of the lower: level two of the certificate covers level one, national level covers provincial or ministerial level (a national prize of any grade ranks above a provincial or ministerial one), leading covers taking part, taking part in an international standard covers taking part in a national one; a science and technology award also counts as a project award; a problem solved with effect also counts as one taken part in; full senior experts are senior experts too. This is read as the higher covering the lower and must be confirmed with the review committee.

reading-D4-title = “及以上” (or more) includes the number itself
reading-D4-source = the usual language of legislation
reading-D4-text = Amounts are in units of 10,000 yuan, percentages are of the main business revenue (of the same period in Article 10; Articles 12 and 13 do not write “同期”, of the same period); either the amount or the percentage suffices.

reading-D5-title = Intellectual property is not added up
reading-D5-source = the “或” (or) of Article 10(2)3(1) and 10(3)3(1)
reading-D5-text = Invention patents, utility model patents and software copyrights are counted each for itself and not added up.

reading-D6-title = Waiving education (Article 11)
reading-D6-source = Article 11; seniority by the lowest row of the level's regular application
reading-D6-text = Applying with education waived asks for high school or secondary vocational education or above; seniority is not relaxed.
reading-D6-engineer-1 = High school and above: 4 full years since the title of Assistant Engineer
reading-D6-senior-1 = High school and above: 5 full years since the title of Engineer
reading-D6-senior-2 = Bachelor and above (seniority waived): 3 full years since the title of Engineer
reading-D6-senior-3 = High school and above (education and seniority both waived): 3 full years since the title of Engineer

reading-D7-title = Waiving seniority (Article 11)
reading-D7-source = Article 11
reading-D7-text = Waiving seniority applies to Senior Engineer only: bachelor or above, 3 years or more since the title of Engineer. Waiving education and seniority at once is not provided for in the measures and must be confirmed with the review committee.

reading-D8-title = Sanctions (Article 8)
reading-D8-source = Article 8; 湘纪发〔2022〕3号
reading-D8-text = Whether one can apply after a Party or administrative sanction is decided by 湘纪发〔2022〕3号; confirm it with your employer's personnel and discipline offices.

reading-D9-title = Skilled workers (Article 15)
reading-D9-source = 人社部发〔2018〕74号; the review committee's notice of the year prevails
reading-D9-text = Article 15 writes no years; it is read by the national rules for skilled workers, which must be confirmed with the review committee. A higher skill grade meets what is asked of a lower one outright.
reading-D9-assistant-1 = Senior worker (高级工): 2 full years of technical and skilled work since then
reading-D9-assistant-2 = Skilled technician (技师) and above: met outright
reading-D9-engineer-1 = Skilled technician (技师): 3 full years of technical and skilled work since then
reading-D9-engineer-2 = Senior skilled technician (高级技师) and above: met outright
reading-D9-senior-1 = Senior skilled technician (高级技师) and above: 4 full years of technical and skilled work since then

reading-D10-title = Conversion of a title (Article 16)
reading-D10-source = Article 16
reading-D10-text = Who holds a title of another series and has worked for 1 full year in a post of this specialty can have it converted to the same level; the full senior level has no counterpart in this specialty.
reading-D10-assistant-1 = Assistant level (junior, same level): 1 full year of work in a post of this specialty
reading-D10-engineer-1 = Intermediate level (same level): 1 full year of work in a post of this specialty
reading-D10-senior-1 = Associate senior level (same level): 1 full year of work in a post of this specialty

reading-D11-title = Article 12(7)
reading-D11-source = Article 12(7)
reading-D11-text = The applicant judges whether it applies; the semicolon is read as “and”, and its weight is for the experts to judge.

reading-D12-title = Term of validity (Article 20)
reading-D12-source = Article 20
reading-D12-text = The measures were issued and took effect on 17 October 2023, for 2 years. The text names no last day; counted as two years from the date of issue it is 16 October 2025. Whether they have been extended or revised, the newest notices of the province's Association for Science and Technology and its Department of Human Resources and Social Security will tell.

reading-D13-title = Article 13 has two items “5.”
reading-D13-source = the original text of Article 13
reading-D13-text = Article 13 prints two items 5, one on benefit, one on cost saved; here they are told apart as the first and the second “5.” of the original.

reading-D14-title = One achievement may count in Article 10 and for the exceptional way
reading-D14-source = the text does not forbid it
reading-D14-text = The same achievement is used for Article 10 and again for Article 12 or 13; the text does not forbid it.

reading-D15-title = “Since taking the present title” without a present title
reading-D15-source = common understanding
reading-D15-text = For those who hold no title now, it counts from when they began this kind of work.

reading-D16-title = The green channel is a way of its own (Article 14)
reading-D16-source = “可直接申报” (can apply directly) of Article 14
reading-D16-text = The green channel does not ask for the conditions of Articles 7, 9 and 10.

reading-D19-title = Time in plans
reading-D19-source = Articles 7, 15 and 16 and D1, D9 and D10 on which they rest; time that the text does not write is an inference
reading-D19-text = How long a title takes in a plan is counted by the person's own shortest lawful way, one level after the other; how long a degree, the Technician title (技术员) or the next skill grade takes, the text does not write, so it is estimated as it usually goes.

reading-D20-title = Every condition names its real source
reading-D20-source = Articles 7, 11, 15 and 18
reading-D20-text = Articles 7 and 15 only point to other rules; the result names the documents relied on, which must be confirmed with the review committee. Conditions that only experts can weigh (特别突出 especially outstanding, 显著 marked, 较好 good, 经考察合格 judged satisfactory) are shown as they are written and are for the experts to judge.
