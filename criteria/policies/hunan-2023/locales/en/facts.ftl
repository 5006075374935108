# The facts: how each is asked and called, why, and its values.

topic-scope = Scope and basic conditions
topic-education = Education, titles and seniority
topic-certification = Certificate and ability
topic-projects = Projects and problems solved
topic-awards = Awards and talent schemes
topic-works = Patents, standards and other works
topic-economics = Economic and social benefit
topic-special = Exceptional ways and green channel

question-no-title = You hold no engineering title yet: count from when you began this kind of work.

## Scope and basic conditions

question-in_scope_employer = Is your employer an enterprise or a social organisation in Hunan Province?
label-in_scope_employer = Employer
why-in_scope_employer = The measures cover only enterprises and social organisations in Hunan.

question-in_scope_role = Do you, as a technical professional, work in innovation technology management engineering: in a post such as building smart manufacturing enterprises, smart production lines (workshops) or smart workstations, solving problems of digital upgrading in enterprises with digital technology and innovation methods?
label-in_scope_role = Post
why-in_scope_role = This is whom the title is for; converting a title depends on it too.

question-role_years = How many years in all have you worked in a post of innovation technology management engineering?
label-role_years = Years in this field
why-role_years = A title of another series can be converted after 1 year in such a post.

question-integrity = Please declare for yourself: you obey the constitution and the law, have good professional ethics and dedication, love and fulfil your work, and keep academic ethics and integrity. Can you?
label-integrity = Declaration of integrity
why-integrity = A basic condition of every level, declared by yourself.

question-under_investigation = Are you now under formal investigation, not yet closed, on suspicion of economic or other serious matters?
label-under_investigation = Investigation
why-under_investigation = Nobody may apply while such a case is open.

question-under_penalty = Are you now subject to compulsory measures, or serving a criminal penalty?
label-under_penalty = Compulsory measures or criminal penalty
why-under_penalty = Nobody may apply during that time.

question-disciplined = Have you received a Party or administrative sanction that may still be in its term or in effect?
label-disciplined = Party or administrative sanction
why-disciplined = A sanction does not rule you out, but another document (湘纪发〔2022〕3号) decides.

## Education, titles and seniority

question-education = What is the highest education or degree you have obtained? Studies not finished do not count (在读、结业、肄业).
label-education = Highest education or degree
why-education = Education decides which ways are open and how many years are needed.
value-education-below_secondary = Junior secondary or below
value-education-high_school = High school
value-education-secondary_vocational = Secondary vocational (incl. intermediate technician class)
value-education-associate = Junior college (incl. senior technician class)
value-education-bachelor = Bachelor's education or degree (incl. technician class)
value-education-double_bachelor = Second bachelor's degree
value-education-master = Master
value-education-doctor = Doctor

question-title_level = What is the highest title you hold in the engineering series? This field and all other engineering fields count.
label-title_level = Engineering title
why-title_level = Titles are usually applied for step by step, so it matters where you are.
value-title_level-none = None
value-title_level-technician = Technician (技术员)
value-title_level-assistant = Assistant Engineer
value-title_level-engineer = Engineer
value-title_level-senior = Senior Engineer or above

question-title_years = How many years of technical work have you done since obtaining your present engineering title?
label-title_years = Years since the engineering title
why-title_years = The next level asks for a number of years since the present title.

question-other_title_level = What is the highest title you hold in another series, such as economics, accounting, teaching or agriculture (not engineering)?
label-other_title_level = Title of another series
why-other_title_level = A title of another series can be converted to the same level here.
value-other_title_level-none = None
value-other_title_level-technician = Technician level (员级)
value-other_title_level-assistant = Assistant level (junior)
value-other_title_level-engineer = Intermediate
value-other_title_level-senior = Associate senior
value-other_title_level-full_senior = Full senior

question-other_title_years = How many years of technical work have you done since obtaining your present title of another series? (It matters in the first round only.)
label-other_title_years = Years since the title of another series
why-other_title_years = In the first round the seniority of another series counts too.

question-work_years = How many years have you worked in an engineering post (probation included)?
label-work_years = Years in an engineering post
why-work_years = With a bachelor's degree, 1 year of probation in an engineering post is enough for Assistant Engineer.

question-skill_level = What is the highest vocational qualification or skill grade you hold?
label-skill_level = Skill grade
why-skill_level = From Senior Worker up, the way for skilled workers is open, whatever the education.
value-skill_level-none = None
value-skill_level-senior_worker = Senior Worker (高级工)
value-skill_level-technician = Technician grade (技师)
value-skill_level-senior_technician = Senior Technician (高级技师) or above

question-skill_years = How many years of technical or skilled work have you done since obtaining your present skill grade?
label-skill_years = Years since the skill grade
why-skill_years = The way for skilled workers asks for a number of years since the grade.

## Certificate and ability

question-method_cert = What is the highest level of the certificate of ability in applying innovation methods (创新方法应用能力认证) that you hold?
label-method_cert = Innovation method certificate
why-method_cert = Assistant Engineer and Engineer need level one, Senior Engineer level two.
value-method_cert-none = Not obtained
value-method_cert-level1 = Level one
value-method_cert-level2 = Level two
value-method_cert-level3 = Level three

question-knowledge = By your own judgement: how well do you know the use of innovation methods and digital technology in the digital upgrading of enterprises, and smart manufacturing enterprises, production lines (workshops) and workstations?
label-knowledge = Knowledge (own judgement)
why-knowledge = The three levels ask in turn for: awareness, familiarity, ability to apply.
value-knowledge-none = Not yet aware
value-knowledge-aware = Aware
value-knowledge-familiar = Familiar
value-knowledge-applies = Able to apply; can plan and carry out engineering solutions

question-project_capability = By your own judgement: how far does your ability reach in projects of digital upgrading of enterprises?
label-project_capability = Ability in projects (own judgement)
why-project_capability = The three levels ask in turn for: a professional part, a key part, leadership.
value-project_capability-none = Not yet taken part
value-project_capability-contributes = Can take part with innovation methods and play a professional role
value-project_capability-backbone = Can help draw up the plan and play a key role
value-project_capability-leads = Can develop plans, train key staff and guide a team

## Projects and problems solved

question-projects_completed = How many projects of digital upgrading of enterprises have you taken part in (or led) and completed?
label-projects_completed = Completed projects of digital upgrading
why-projects_completed = 1 is enough for the achievements of an Assistant Engineer.
measure-projects_completed = { $number }

question-rnd_participation = Have you taken part in the research and development of new technology, products, processes, equipment or materials in projects of digital upgrading of enterprises?
label-rnd_participation = Part in research and development
why-rnd_participation = Having taken part is enough for the achievements of an Assistant Engineer.

question-problems_participated = How many problems of digital upgrading of enterprises have you taken part in solving with innovation methods and digital technology?
label-problems_participated = Problems helped to solve
why-problems_participated = 1 is enough for the achievements of an Assistant Engineer.
measure-problems_participated = { $number }

question-problems_solved = How many practical problems of digital upgrading have you solved with innovation methods, with real effect in the enterprise?
label-problems_solved = Problems solved with effect
why-problems_solved = Engineer, Senior Engineer and the exceptional ways can all rest on problems solved.
measure-problems_solved = { $number }

question-provincial_demo_projects = How many demonstration projects of digital upgrading, approved at provincial or ministerial level or above, have you led or taken part in and completed?
label-provincial_demo_projects = Provincial demonstration projects
why-provincial_demo_projects = 1 fulfils the aspect of project results and science awards.
measure-provincial_demo_projects = { $number }

question-provincial_projects_top3 = How many digital upgrading projects at provincial or ministerial level or above have you taken part in (ranked among the first three, or led) and completed?
label-provincial_projects_top3 = Provincial projects (first three)
why-provincial_projects_top3 = One of the achievements for the exceptional way to Engineer.
measure-provincial_projects_top3 = { $number }

question-provincial_projects_led = How many digital upgrading projects at provincial or ministerial level or above have you led and completed?
label-provincial_projects_led = Provincial projects led
why-provincial_projects_led = One of the achievements for the exceptional way to Senior Engineer.
measure-provincial_projects_led = { $number }

question-recognized_results = How many results in digital upgrading (new technology, products, processes, equipment, materials) of yours has a third-party evaluation body for scientific and technological results recognised?
label-recognized_results = Results recognised by a third party
why-recognized_results = 1 for Engineer, 3 for Senior Engineer fulfil the aspect of project results and science awards.
measure-recognized_results = { $number }

question-results_transformed = How many results in digital upgrading have you brought into application (成果转化)?
label-results_transformed = Results transformed
why-results_transformed = 1 fulfils the aspect of project results and science awards.
measure-results_transformed = { $number }

## Awards and talent schemes

question-project_award = What is the highest award for a project connected with digital upgrading in which you ranked among the first three?
label-project_award = Project award
why-project_award = Municipal level for Engineer, a provincial third prize for Senior Engineer fulfil the aspect of project results and science awards.
value-project_award-none = None
value-project_award-municipal = Municipal or departmental level
value-project_award-provincial_other = Provincial or ministerial, other grade
value-project_award-provincial_third = Provincial or ministerial, third prize
value-project_award-provincial_second = Provincial or ministerial, second prize
value-project_award-provincial_first = Provincial or ministerial, first prize
value-project_award-national = National level

question-science_award = What is the highest science and technology award at provincial or ministerial level or above, in digital upgrading, in which you ranked among the first three?
label-science_award = Science and technology award
why-science_award = One of the achievements for the exceptional ways; it counts in the regular way too.
value-science_award-none = None
value-science_award-provincial_third = Provincial or ministerial, third prize
value-science_award-provincial_second = Provincial or ministerial, second prize
value-science_award-provincial_first = Provincial or ministerial, first prize
value-science_award-national = National level

question-social_award = What is the highest science and technology award set up by social forces and recognised by a science department at provincial or ministerial level or above, in which you ranked among the first three?
label-social_award = Award set up by social forces
why-social_award = A third prize for Engineer, a second prize for Senior Engineer fulfil the aspect of project results and science awards.
value-social_award-none = None
value-social_award-third = Third prize
value-social_award-second = Second prize
value-social_award-first = First prize

question-competition_award = What is the highest prize of your project of digital upgrading in a national competition of scientific and technological innovation? (Whatever your rank.)
label-competition_award = Innovation competition prize
why-competition_award = A provincial second prize for Engineer, a national third prize for Senior Engineer fulfil the aspect of project results and science awards.
value-competition_award-none = None
value-competition_award-provincial_third = Provincial or ministerial, third prize
value-competition_award-provincial_second = Provincial or ministerial, second prize
value-competition_award-provincial_first = Provincial or ministerial, first prize
value-competition_award-national_third = National, third prize
value-competition_award-national_second = National, second prize
value-competition_award-national_first = National, first prize

question-talent_program = What is the highest level at which a scheme for selecting or recommending innovative talent has recognised you?
label-talent_program = Innovative talent scheme
why-talent_program = Provincial level for Engineer, national level for Senior Engineer fulfil the aspect of project results and science awards.
value-talent_program-none = None
value-talent_program-provincial = Provincial or ministerial
value-talent_program-national = National

## Patents, standards and other works

question-invention_patents = How many invention patents in digital upgrading do you have as a main contributor (ranked among the first three) that have been put to industrial use with effect?
label-invention_patents = Invention patents (first three)
why-invention_patents = 1 fulfils the aspect of patents, standards and other works.
measure-invention_patents = { $number }

question-invention_patents_first = Of your invention patents in digital upgrading, how many have you as first inventor that have been put to industrial use with effect?
label-invention_patents_first = Invention patents (first inventor)
why-invention_patents_first = One of the achievements for the exceptional way to Senior Engineer.
measure-invention_patents_first = { $number }

question-utility_patents = How many utility model patents in digital upgrading do you have as a main contributor (ranked among the first three) that have been put to industrial use with effect?
label-utility_patents = Utility model patents
why-utility_patents = 3 for Engineer, 6 for Senior Engineer fulfil the aspect of patents, standards and other works.
measure-utility_patents = { $number }

question-software_copyrights = How many software copyrights in digital upgrading do you have as a main contributor (ranked among the first three) that have been put to industrial use with effect?
label-software_copyrights = Software copyrights
why-software_copyrights = 3 for Engineer, 6 for Senior Engineer fulfil the aspect of patents, standards and other works.
measure-software_copyrights = { $number }

question-granted_patents_first = How many granted patents in digital upgrading do you have as first contributor? Inventions, utility models and designs count; industrial use is not required.
label-granted_patents_first = Granted patents (first contributor)
why-granted_patents_first = One of the achievements for the exceptional way to Engineer.
measure-granted_patents_first = { $number }

question-reports_first_author = How many research, academic or technical reports on digital upgrading have you written as first author that 2 or more senior experts of the field reviewed, proving strong practical value and value for dissemination?
label-reports_first_author = Reports (first author)
why-reports_first_author = 1 fulfils the aspect of patents, standards and other works for Engineer.
measure-reports_first_author = { $number }

question-reports_top2_author = How many reports on digital upgrading have you written as first or second author that 3 or more full senior experts of the field reviewed, proving strong practical value and value for dissemination?
label-reports_top2_author = Reports (first or second author)
why-reports_top2_author = 2 fulfil the aspect of patents, standards and other works for Senior Engineer.
measure-reports_top2_author = { $number }

question-industry_methods = How many construction methods, operating methods or similar technical innovations of smart upgrading, recognised by the industry or a leading enterprise, do you have?
label-industry_methods = Industry methods
why-industry_methods = 3 fulfil the aspect of patents, standards and other works for Senior Engineer.
measure-industry_methods = { $number }

question-books = How many books on digital upgrading have you published, as a main editor of monographs or a main translator of translations, in all?
label-books = Books
why-books = 1 fulfils the aspect of patents, standards and other works for Senior Engineer.
measure-books = { $number }

question-planning = Which plans, policies or codes in digital upgrading have you taken part in or led?
label-planning = Plans, policies and codes
why-planning = Having taken part or led may fulfil the aspect of patents, standards and other works.
value-planning-national_plan_participated = Took part in a national medium or long-term plan
value-planning-provincial_plan_led = Led a provincial or ministerial medium or long-term plan
value-planning-provincial_plan_participated = Took part in a provincial or ministerial medium or long-term plan
value-planning-industry_policy_led = Led the drafting of industry policy or codes
value-planning-industry_policy_participated = Took part in research and drafting of industry policy or codes
value-planning-leading_enterprise_plan_led = Led a leading enterprise's medium or long-term plan
value-planning-leading_enterprise_plan_participated = Took part in a leading enterprise's medium or long-term plan

question-standards = Which standards in digital upgrading have you led or taken part in drafting or revising?
label-standards = Standards
why-standards = Having led or taken part fulfils the aspect of patents, standards and other works; enterprise standards are not named.
value-standards-international = International standard
value-standards-national = National standard
value-standards-industry = Industry standard
value-standards-group = Group standard
value-standards-local = Local general standard

## Economic and social benefit

question-benefit_wan = Since taking your present title, how much benefit in all (in 10,000 yuan) came from solving problems of digital upgrading that you took part in (or led), which formed new products, equipment or other innovations with good economic and social benefit?
label-benefit_wan = Benefit created
why-benefit_wan = 1000 for Engineer, 2000 for Senior Engineer (万元) fulfil the aspect of economic and social benefit.

question-benefit_pct = Since taking your present title: what share is the benefit of the digital upgrading innovations you took part in (or led) of the enterprise's main business revenue of the same period? (%)
label-benefit_pct = Benefit as a share of main revenue
why-benefit_pct = Where the amount is short, the share may do: 3% for Engineer, 5% for Senior Engineer.

question-saving_wan = Since taking your present title, how much cost in all (in 10,000 yuan) did the digital upgrading projects save that you carried out (or led)?
label-saving_wan = Costs saved
why-saving_wan = 500 for Engineer, 1000 for Senior Engineer (万元) fulfil the aspect of economic and social benefit.

question-saving_pct = Since taking your present title: what share are the costs saved by the digital upgrading projects you carried out (or led) of the enterprise's main business revenue of the same period? (%)
label-saving_pct = Savings as a share of main revenue
why-saving_pct = Where the amount is short, the share may do: 1% for Engineer, 3% for Senior Engineer.

question-benefit_led_wan = Since taking your present title, how much benefit in all (in 10,000 yuan) came from digital upgrading projects led by yourself that formed innovative results with marked economic and social benefit?
label-benefit_led_wan = Benefit of projects led
why-benefit_led_wan = One of the achievements for the exceptional way to Senior Engineer: 5000 万元.

question-benefit_led_pct = Since taking your present title: what share is the benefit of the digital upgrading projects led by yourself of the enterprise's main business revenue? (%)
label-benefit_led_pct = Share of the benefit of projects led
why-benefit_led_pct = One of the achievements for the exceptional way to Senior Engineer: 10%.

question-saving_led_wan = Since taking your present title, how much cost in all (in 10,000 yuan) did the digital upgrading projects led by yourself save?
label-saving_led_wan = Savings of projects led
why-saving_led_wan = One of the achievements for the exceptional way to Senior Engineer: 2000 万元.

question-saving_led_pct = Since taking your present title: what share are the savings of the digital upgrading projects led by yourself of the enterprise's main business revenue? (%)
label-saving_led_pct = Share of the savings of projects led
why-saving_led_pct = One of the achievements for the exceptional way to Senior Engineer: 8%.

## Exceptional ways and green channel

question-breakthrough = Have you overcome a core technical bottleneck (“卡脖子”) in digital upgrading, or filled a domestic gap, or replaced imports, or reached a leading domestic level; and thereby renewed the industry's mode of production and shape and driven the digital industry as a whole?
label-breakthrough = Breakthrough in core technology
why-breakthrough = One of the achievements for the exceptional way to Senior Engineer; the experts judge its worth.

question-major_task = Have you undertaken a major research task and made an important contribution?
label-major_task = Major task
why-major_task = It opens the green channel: applying for Senior Engineer directly.

question-employer_recommends = Is your employer willing to recommend you for the green channel (“一人一策”)?
label-employer_recommends = Employer's recommendation
why-employer_recommends = The green channel needs the employer's recommendation.

question-expert_endorsements = How many full senior experts of the industry endorse your direct application?
label-expert_endorsements = Endorsing experts
why-expert_endorsements = The green channel needs 3 or more full senior experts.
measure-expert_endorsements = { $number }
