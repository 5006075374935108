# Tiers, paths, requirements, how each tier is reviewed, and what results say of the decisions (decisions.yaml).

tier-assistant = Assistant Engineer
tier-engineer = Engineer
tier-senior = Senior Engineer

path-regular = Regular application
path-skilled = Way for skilled workers
path-conversion = Conversion of a title
path-exceptional = Exceptional application
path-green_channel = Green channel (“一人一策”)

review-assistant = How it is reviewed: the papers, and review by a panel of experts.{" "}
review-engineer = How it is reviewed: the papers, and review by a panel of experts.{" "}
review-senior = How it is reviewed: the papers, an oral defence, a panel of experts and an assessment on site, combined.{" "}
review-assistant-conversion = How it is reviewed: Article 16 does not say how a conversion is reviewed; the year's notice decides.{" "}
review-engineer-conversion = How it is reviewed: Article 16 does not say how a conversion is reviewed; the year's notice decides.{" "}
review-senior-conversion = How it is reviewed: Article 16 does not say how a conversion is reviewed; the year's notice decides.{" "}
review-senior-green_channel = How it is reviewed: the senior review committee decides by its procedure.{" "}

decision-D3 = read as: the higher covers the lower
decision-D7 = Waiving education and seniority together: the measures do not provide for it; this must be confirmed with the review committee.
decision-D8 = After a Party or administrative sanction another document (湘纪发〔2022〕3号) decides whether you may apply; first confirm with your employer's personnel or discipline office.
decision-D14 = The same achievement is used in Article 10 and again for the exceptional way: { $labels }. The text does not forbid it; in the review the experts' opinion decides.

requirement-4 = Employer and post within the scope
requirement-6 = Professional ethics
requirement-7 = Education and seniority
requirement-8 = Nothing that bars applying
requirement-9-1-1 = Innovation method certificate (level one)
requirement-9-1-2 = Knowledge
requirement-9-1-3 = Ability in projects
requirement-9-2-1 = Innovation method certificate (level one)
requirement-9-2-2 = Knowledge
requirement-9-2-3 = Ability in projects
requirement-9-3-1 = Innovation method certificate (level two)
requirement-9-3-2 = Knowledge
requirement-9-3-3 = Ability in projects
requirement-10-1 = Achievements
requirement-10-2-1 = Economic and social benefit
requirement-10-2-2 = Project results and science awards
requirement-10-2-3 = Patents, standards and other works
requirement-10-3-1 = Economic and social benefit
requirement-10-3-2 = Project results and science awards
requirement-10-3-3 = Patents, standards and other works
requirement-11 = Education and seniority of the exceptional way
requirement-12 = Achievements for the exceptional way to Senior Engineer
requirement-13 = Achievements for the exceptional way to Engineer
requirement-14 = Green channel (“一人一策”)
requirement-15 = Skill grade and years
requirement-16 = Conversion of a title
requirement-17 = A title of another series is converted first

# Where numbers come from whose clause only points elsewhere
basis-D1 = Article 7 only says “as in the engineering series”; the years are read by 人社部发〔2019〕16号; ask the review committee to confirm.
basis-D6 = Article 11 does not say the years where education is waived; they are read by the lowest row of a regular application for the same title (人社部发〔2019〕16号); ask the review committee to confirm.
basis-D9 = Article 15 says neither grades nor years; they are read by 人社部发〔2018〕74号; ask the review committee to confirm.
basis-D10 = The measures do not say from which day years and achievements count after a conversion; here they count from the day of the conversion; ask the review committee to confirm.
waived-D6 = education waived
waived-D7 = seniority waived

# Each way together with the tier
way-to-regular = Regular application for { $tier }
way-to-skilled = Application for { $tier } by the way for skilled workers
way-to-conversion = Conversion to { $tier }
way-to-exceptional = Exceptional application for { $tier }
way-to-green_channel = Application for { $tier } by the green channel “一人一策”

# The steps of an application (Article 18)
procedure-1 = You apply: wait for the year's notice, fill in its forms in time and get the papers of the list ready.
procedure-2 = Your employer examines and recommends: hand the papers to your personnel office.
procedure-3 = Experts review: by quality and by numbers together; they decide.

# Where nobody can apply: why, and whom to ask
barred-4 = The measures are for specialists in enterprises and social organisations in Hunan who do innovation technology management engineering in posts such as smart manufacturing. By your answers that is not the case now, so nothing can be applied for by these measures.
barred-4-in_scope_employer = The measures are only for enterprises and social organisations in Hunan. By your answers your employer is not one of them, so nothing can be applied for by these measures.
barred-4-in_scope_role = The measures are only for specialists who do innovation technology management engineering in posts such as smart manufacturing. By your answers your post is not one of them, so nothing can be applied for by these measures.
barred-4-ask = If you are not sure about your employer or post, ask your personnel office first, then { authorities }.
barred-6 = Whoever applies must abide by the constitution and the law, have good professional ethics and dedication, and keep academic integrity. By your answers you cannot promise this now, so nothing can be applied for.
barred-6-ask = If you are in doubt about this, ask your personnel office first.
barred-8 = Nobody may apply while a case is under investigation and not closed, or while under coercive measures or serving a criminal penalty. Once the case is closed or the time is over, check again as things stand then; after a Party or administrative sanction another document (湘纪发〔2022〕3号) says whether you may apply.
barred-8-ask = When you may apply again: ask your personnel and discipline offices and { authorities }.

# The first round of evaluation and the normal one
phase-first = This is reckoned for the first round of evaluation: a title certificate of the level in question is enough. Whether it is the first round, the year's notice says; in the normal evaluation a title of another series must first be converted (Article 17).
basis-D2-normal = This holds in the normal evaluation; whether it is the first round, the year's notice says.
basis-D2-first = In the first round a title certificate of the level in question is enough, without a conversion; the year's notice decides.

# What a gap calls a thing where its label is not exact enough (thing-…), and what the clause asks of it besides (qualified-…; for one clause with its number)
thing-invention_patents = Invention patents
thing-competition_award = Prize of a national competition of scientific and technological innovation
thing-talent_program = Selection or recommendation programme for innovative talent
thing-recognized_results = Results recognised by a third-party evaluation body
thing-social_award = Award set up by social forces and recognised by science and technology authorities at provincial or ministerial level or above
thing-expert_endorsements = Endorsements by full senior experts of the industry
thing-major_task = A major task undertaken, with an important contribution
thing-breakthrough = A “chokepoint” core technology mastered (or a gap in the country filled, an import replaced, a leading level in the country reached), and the production of the whole industry rebuilt
qualified-problems_participated = by innovation methods and digital technology
qualified-problems_solved = solved by innovation methods, with effect in actual use in an enterprise
qualified-provincial_demo_projects = taken part in and completed
qualified-provincial_projects_top3 = taken part in and completed
qualified-provincial_projects_led = completed
qualified-project_award = you among the first three
qualified-science_award = you among the first three
qualified-social_award = you among the first three
qualified-invention_patents = you among the first three, already brought into production
qualified-utility_patents = you among the first three, already brought into production
qualified-software_copyrights = you among the first three, already brought into production
qualified-invention_patents_first = already brought into production
qualified-reports_first_author = reviewed by 2 or more senior experts of the field, who find considerable value for practice and for spreading
qualified-reports_top2_author = reviewed by 3 or more full senior experts of the field, who find considerable value for practice and for spreading
qualified-industry_methods = recognised by the industry or a leading enterprise of it
qualified-books = you as a main editor or main translator
qualified-standards = taken part in drafting or revising
qualified-benefit_wan = since the present title, from innovations, with good economic and social benefit
qualified-benefit_pct = since the present title, from innovations, with good economic and social benefit
qualified-benefit_wan-13-5a = since the present title, from research results, with notable economic and social benefit
qualified-benefit_pct-13-5a = since the present title, from research results, with notable economic and social benefit
qualified-benefit_led_wan = since the present title, from innovations, with notable social and economic benefit
qualified-benefit_led_pct = since the present title, from innovations, with notable social and economic benefit
qualified-saving_wan = since the present title
qualified-saving_pct = since the present title
qualified-saving_led_wan = since the present title
qualified-saving_led_pct = since the present title
