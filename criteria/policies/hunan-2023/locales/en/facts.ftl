# The facts: how each is asked and called, why, and its values.

topic-scope = Scope
topic-education = Education, titles and seniority
topic-certification = Certificate and ability
topic-results = Projects, results and awards
topic-works = Patents, standards and other works
topic-economics = Economic and social benefit
topic-special = Exceptional ways and green channel
topic-declarations = Declarations
intro-special = There are two special ways as well: exceptional application and the individual green channel. The next points are for these only.
intro-special-14 = There is a special way as well: the individual green channel, by which one may apply for Senior Engineer directly. The next points are for it only.
intro-special-12 = There is a special way as well: exceptional application for Senior Engineer. The next point is for it only.

question-no-title = You hold no engineering title yet: “since taking your present title” then counts from when you began this kind of work.

## Scope and basic conditions

question-in_scope_employer = Is your employer an enterprise or a social organisation in Hunan Province?
label-in_scope_employer = Employer
item-in_scope_employer = My employer is an enterprise or social organisation in Hunan
why-in_scope_employer = The measures cover only enterprises and social organisations in Hunan.

question-in_scope_role = Do you, as a technical professional, work in innovation technology management engineering: in a post such as building smart manufacturing enterprises, smart production lines (workshops) or smart workstations, solving problems of the industrial digital upgrading of enterprises with digital technology and innovation methods?
label-in_scope_role = Post
item-in_scope_role = As technical staff I work in innovation technology management: in a post such as an intelligent manufacturing enterprise, production line (workshop) or work station, solving problems of the digital upgrading of enterprises and industries with digital technology and innovation methods
why-in_scope_role = This is whom the title is for; converting a title depends on it too.

question-role_years = How many years in all have you worked in a post of innovation technology management engineering?
label-role_years = Years in a post of this specialty
why-role_years = Who holds a title of another series can have it converted only after 1 year in a post of this specialty.

question-integrity = Please declare for yourself: you obey the constitution and the law, have good professional ethics and dedication, love your work and do it conscientiously, and keep academic ethics and integrity. Can you?
label-integrity = Declaration of integrity
item-integrity = I abide by the constitution, laws and regulations, have good professional ethics and dedication, love my work and do it conscientiously, and keep to academic ethics and integrity
why-integrity = A basic condition of every level, declared by yourself.

question-under_investigation = Are you now under formal investigation, not yet closed, on suspicion of economic or other serious matters?
label-under_investigation = Investigation
item-under_investigation = I am not under an open investigation for economic or other grave matters
why-under_investigation = Nobody may apply before such a case is closed.

question-under_penalty = Are you now subject to coercive measures, or serving a criminal penalty?
label-under_penalty = Coercive measures or criminal penalty
item-under_penalty = I am under no coercive measures and not serving a criminal penalty
why-under_penalty = Nobody may apply during that time.

question-disciplined = Have you received a Party or administrative sanction, and may its term or the period of its effect still be running?
label-disciplined = Party or administrative sanction
item-disciplined = I received no Party or administrative sanction, or its term and effect are long over
why-disciplined = A sanction does not rule you out, but it must be confirmed by another document (湘纪发〔2022〕3号).

## Education, titles and seniority

question-education = What is the highest education or degree you have obtained? Studies not finished (在读), completed without graduating (结业) or broken off (肄业) do not count.
label-education = Highest education or degree
why-education = Education decides which ways are open and how many years are needed.
value-education-below_secondary = Junior secondary or below
value-education-high_school = High school
value-education-secondary_vocational = Secondary vocational (incl. intermediate-worker class, 中级工班)
value-education-associate = Junior college (incl. senior-worker class, 高级工班)
value-education-bachelor = Bachelor's education or degree (incl. skilled-technician classes, 预备技师、技师班)
value-education-double_bachelor = Second bachelor's degree
value-education-master = Master
value-education-doctor = Doctor

question-title_level = What is the highest title you hold in the engineering series? This specialty and all other specialties of the engineering series count.
label-title_level = Engineering title
why-title_level = Titles are usually applied for step by step, so it matters where you are.
value-title_level-none = None
value-title_level-technician = Technician title (技术员)
value-title_level-assistant = Assistant Engineer
value-title_level-engineer = Engineer
value-title_level-senior = Senior Engineer or above

question-title_years = How many years of professional technical work have you done since obtaining your present engineering title?
label-title_years = Years since the engineering title
why-title_years = The next level usually asks for a number of years since the present title.

question-other_title_level = What is the highest title you hold in another series, such as economics, accounting, teaching or agriculture (not engineering)?
label-other_title_level = Title of another series
why-other_title_level = A title of another series at assistant, intermediate or associate senior level can be converted to the same level here; without an engineering title it must be converted before you can apply in any other way.
value-other_title_level-none = None
value-other_title_level-technician = Junior technical level (员级)
value-other_title_level-assistant = Assistant level (junior)
value-other_title_level-engineer = Intermediate
value-other_title_level-senior = Associate senior
value-other_title_level-full_senior = Full senior

question-other_title_years = How many years of professional technical work have you done since obtaining your present title of another series? (It matters in the first round only.)
label-other_title_years = Years since the title of another series
why-other_title_years = In the first round the seniority of another series counts too.

question-work_years = How many years have you worked in an engineering post (probation included)?
label-work_years = Years in an engineering post
why-work_years = With a bachelor's education or degree, 1 full year of probation in an engineering post, judged satisfactory (经考察合格), fulfils the education and seniority asked of an Assistant Engineer.

question-skill_level = What is the highest vocational qualification or skill grade you hold?
label-skill_level = Skill grade
why-skill_level = From senior worker up, the way for skilled workers is open: the skill grade and its years stand in for education and seniority, and the other conditions stay.
value-skill_level-none = None
value-skill_level-senior_worker = Senior worker (高级工)
value-skill_level-technician = Skilled technician (技师)
value-skill_level-senior_technician = Senior skilled technician (高级技师) or above

question-skill_years = How many years of technical and skilled work have you done since obtaining your present skill grade?
label-skill_years = Years since the skill grade
why-skill_years = The way for skilled workers asks for a number of years since the grade.

## Certificate and ability

question-method_cert = What is the highest level of the certificate of ability in applying innovation methods (创新方法应用能力认证) that you hold?
label-method_cert = Innovation method certificate
why-method_cert = Assistant Engineer and Engineer need level one, Senior Engineer level two; the exceptional ways as well.
why-method_cert-assistant = Assistant Engineer needs level one.
why-method_cert-engineer = Engineer needs level one; the exceptional way as well.
why-method_cert-senior = Senior Engineer needs level two; the exceptional way as well.
value-method_cert-none = Not obtained
value-method_cert-level1 = Level one
value-method_cert-level2 = Level two
value-method_cert-level3 = Level three

question-knowledge = By your own judgement: how well do you know the use of innovation methods and digital technology in the industrial digital upgrading of enterprises, and smart manufacturing enterprises, production lines (workshops) and workstations?
label-knowledge = Knowledge (own judgement)
why-knowledge = The three levels ask in turn for: awareness, familiarity, ability to apply.
why-knowledge-assistant = Assistant Engineer asks for awareness.
why-knowledge-engineer = Engineer asks for familiarity.
why-knowledge-senior = Senior Engineer asks for the ability to apply.
value-knowledge-none = Not yet aware
value-knowledge-aware = Aware
value-knowledge-familiar = Familiar
value-knowledge-applies = Able to apply; can plan and carry out engineering solutions

question-project_capability = By your own judgement: how far does your ability reach in projects of the industrial digital upgrading of enterprises?
label-project_capability = Ability in projects (own judgement)
why-project_capability = The three levels ask in turn for: a professional part, a key part, leadership.
why-project_capability-assistant = Assistant Engineer asks for a professional part.
why-project_capability-engineer = Engineer asks for a key part.
why-project_capability-senior = Senior Engineer asks for leadership.
value-project_capability-none = Not yet taken part
value-project_capability-contributes = Can take part in projects with innovation methods and play a professional role
value-project_capability-backbone = Can help draw up plans and play a key role in projects
value-project_capability-leads = Can work out plans, train key technical staff and guide a team in projects

## Projects and problems solved

question-projects_completed = How many projects of the industrial digital upgrading of enterprises have you taken part in (or led) and completed?
label-projects_completed = Completed projects of digital upgrading
item-projects_completed = Completed projects: digital upgrading of enterprises and industries, in which I took part (or which I led), completed
why-projects_completed = 1 completed project fulfils the achievements asked of an Assistant Engineer.
measure-projects_completed = { $number ->
    [one] { $number } project
   *[other] { $number } projects
 }

question-rnd_participation = Have you taken part in the research and development of new technologies, products, processes, equipment, materials or other results connected with projects of the industrial digital upgrading of enterprises?
label-rnd_participation = Part in research and development
item-rnd_participation = Research and development: a part in that of new technology, products, processes, equipment or materials of such projects
why-rnd_participation = Having taken part fulfils the achievements asked of an Assistant Engineer.

question-problems_participated = How many problems of the industrial digital upgrading of enterprises have you taken part in solving, with innovation methods and digital technology?
label-problems_participated = Problems helped to solve
item-problems_participated = Problems helped to solve: problems of digital upgrading that I helped to solve with innovation methods and digital technology
why-problems_participated = 1 problem that you took part in solving fulfils the achievements asked of an Assistant Engineer.
measure-problems_participated = { $number ->
    [one] { $number } problem
   *[other] { $number } problems
 }

question-problems_solved = How many practical problems of digital upgrading have you solved with innovation methods, with an effect in actual use in the enterprise?
label-problems_solved = Problems solved with effect
item-problems_solved = Problems solved with effect: practical problems of digital upgrading that I solved with innovation methods, with a real effect in the enterprise
why-problems_solved = 3 for Engineer, 5 for Senior Engineer fulfil the aspect of project results and science awards; 6 for Engineer, 10 for Senior Engineer are one of the achievements to choose from in the exceptional way.
why-problems_solved-assistant = 1 problem solved fulfils the achievements asked of an Assistant Engineer.
why-problems_solved-engineer = 3 fulfil the aspect of project results and science awards; 6 are one of the achievements to choose from in the exceptional way.
why-problems_solved-senior = 5 fulfil the aspect of project results and science awards; 10 are one of the achievements to choose from in the exceptional way.
measure-problems_solved = { $number ->
    [one] { $number } problem
   *[other] { $number } problems
 }

question-provincial_demo_projects = How many demonstration projects of digital upgrading, approved at provincial or ministerial level or above, have you led or taken part in and completed?
label-provincial_demo_projects = Provincial demonstration projects
item-provincial_demo_projects = Demonstration projects: of digital upgrading, approved at provincial or ministerial level or above, that I led or took part in and that are completed
why-provincial_demo_projects = 1 project fulfils the aspect of project results and science awards, for Engineer and Senior Engineer.
why-provincial_demo_projects-engineer = 1 project fulfils the aspect of project results and science awards.
why-provincial_demo_projects-senior = 1 project fulfils the aspect of project results and science awards.
measure-provincial_demo_projects = { $number ->
    [one] { $number } project
   *[other] { $number } projects
 }

question-provincial_projects_top3 = How many digital upgrading projects at provincial or ministerial level or above have you taken part in (ranked among the first three, or as leader) and completed?
label-provincial_projects_top3 = Provincial projects (first three)
item-provincial_projects_top3 = Provincial projects among the first three: digital upgrading projects at provincial or ministerial level or above that I took part in among the first three (or led) and that are completed
why-provincial_projects_top3 = 2 projects are one of the achievements to choose from in the exceptional way to Engineer.
measure-provincial_projects_top3 = { $number ->
    [one] { $number } project
   *[other] { $number } projects
 }

question-provincial_projects_led = How many digital upgrading projects at provincial or ministerial level or above have you led and completed?
label-provincial_projects_led = Provincial projects led
item-provincial_projects_led = Provincial projects led: digital upgrading projects at provincial or ministerial level or above that I led and that are completed
why-provincial_projects_led = 1 project is one of the achievements to choose from in the exceptional way to Senior Engineer.
measure-provincial_projects_led = { $number ->
    [one] { $number } project
   *[other] { $number } projects
 }

question-recognized_results = How many results of yours in digital upgrading (new technologies, products, processes, equipment, materials or others) has a third-party assessment body for scientific and technological results recognised?
label-recognized_results = Results recognised by a third party
item-recognized_results = Recognised results: new technology, products, processes, equipment, materials or other results in digital upgrading, recognised by a third-party evaluation body
why-recognized_results = 1 for Engineer, 3 for Senior Engineer fulfil the aspect of project results and science awards.
why-recognized_results-engineer = 1 fulfils the aspect of project results and science awards.
why-recognized_results-senior = 3 fulfil the aspect of project results and science awards.
measure-recognized_results = { $number ->
    [one] { $number } result
   *[other] { $number } results
 }

question-results_transformed = How many results in digital upgrading have you put to commercial use (成果转化)?
label-results_transformed = Results put to commercial use
item-results_transformed = Results put to use: results in digital upgrading that were put to commercial use
why-results_transformed = 1 result fulfils the aspect of project results and science awards, for Engineer and Senior Engineer.
why-results_transformed-engineer = 1 result fulfils the aspect of project results and science awards.
why-results_transformed-senior = 1 result fulfils the aspect of project results and science awards.
measure-results_transformed = { $number ->
    [one] { $number } result
   *[other] { $number } results
 }

## Awards and talent schemes

question-project_award = What is the highest award for a project connected with digital upgrading in which you ranked among the first three?
label-project_award = Project award
item-project_award = Project award: for a project related to digital upgrading, myself among the first three
why-project_award = Municipal level or above for Engineer, a provincial or ministerial third prize or above for Senior Engineer fulfil the aspect of project results and science awards.
why-project_award-engineer = Municipal level or above fulfils the aspect of project results and science awards.
why-project_award-senior = A provincial or ministerial third prize or above fulfils the aspect of project results and science awards.
value-project_award-none = None
value-project_award-municipal = Municipal or departmental level
value-project_award-provincial_other = Provincial or ministerial, other grade
value-project_award-provincial_third = Provincial or ministerial, third prize
value-project_award-provincial_second = Provincial or ministerial, second prize
value-project_award-provincial_first = Provincial or ministerial, first prize
value-project_award-national = National level

question-science_award = What is the highest science and technology award at provincial or ministerial level or above, in digital upgrading, in which you ranked among the first three?
label-science_award = Science and technology award
item-science_award = Science and technology award: in digital upgrading at provincial or ministerial level or above, myself among the first three
why-science_award = One of the achievements to choose from in the exceptional ways: a provincial or ministerial third prize or above for Engineer, a second prize or above for Senior Engineer. That it also counts as a project award in the regular way is this assistant's reading and must be confirmed with the review committee.
why-science_award-engineer = A provincial or ministerial third prize or above is one of the achievements to choose from in the exceptional way. That it also counts as a project award in the regular way is this assistant's reading and must be confirmed with the review committee.
why-science_award-senior = A provincial or ministerial second prize or above is one of the achievements to choose from in the exceptional way. That a third prize or above also counts as a project award in the regular way is this assistant's reading and must be confirmed with the review committee.
value-science_award-none = None
value-science_award-provincial_third = Provincial or ministerial, third prize
value-science_award-provincial_second = Provincial or ministerial, second prize
value-science_award-provincial_first = Provincial or ministerial, first prize
value-science_award-national = National level

question-social_award = What is the highest science and technology award set up by non-governmental bodies (社会力量) and recognised by a science and technology department at provincial or ministerial level or above, in which you ranked among the first three?
label-social_award = Award of a non-governmental body
item-social_award = Award of a non-governmental body: a science and technology award recognised by a science authority at provincial or ministerial level or above, myself among the first three
why-social_award = A third prize or above for Engineer, a second prize or above for Senior Engineer fulfil the aspect of project results and science awards.
why-social_award-engineer = A third prize or above fulfils the aspect of project results and science awards.
why-social_award-senior = A second prize or above fulfils the aspect of project results and science awards.
value-social_award-none = None
value-social_award-third = Third prize
value-social_award-second = Second prize
value-social_award-first = First prize

question-competition_award = What is the highest prize that your project of the industrial digital upgrading of enterprises (the clause for Senior Engineer says “digital technology project”) has won in a national competition of scientific and technological innovation? (Whatever your rank.)
question-competition_award-engineer = What is the highest prize that your project of the industrial digital upgrading of enterprises has won in a national competition of scientific and technological innovation? (Whatever your rank.)
question-competition_award-senior = What is the highest prize that your project of the industrial digital upgrading of enterprises (the article says “digital technology project” it concerns) has won in a national competition of scientific and technological innovation? (Whatever your rank.)
label-competition_award = Innovation competition prize
item-competition_award = Competition prize: of a digital upgrading project (for senior engineers the text says “digital technology project”) in a national science and technology innovation competition, whatever my place
why-competition_award = A provincial or ministerial second prize or above for Engineer, a national third prize or above for Senior Engineer fulfil the aspect of project results and science awards.
why-competition_award-engineer = A provincial or ministerial second prize or above fulfils the aspect of project results and science awards.
why-competition_award-senior = A national third prize or above fulfils the aspect of project results and science awards.
value-competition_award-none = None
value-competition_award-provincial_third = Provincial or ministerial, third prize
value-competition_award-provincial_second = Provincial or ministerial, second prize
value-competition_award-provincial_first = Provincial or ministerial, first prize
value-competition_award-national_third = National, third prize
value-competition_award-national_second = National, second prize
value-competition_award-national_first = National, first prize

question-talent_program = What is the highest level at which a scheme for selecting or recommending innovative talent has recognised you?
label-talent_program = Innovative talent scheme
item-talent_program = Innovative talent: a recognition by a scheme for innovative talent at provincial or ministerial level or above
why-talent_program = Provincial or ministerial level for Engineer, national level for Senior Engineer fulfil the aspect of project results and science awards.
why-talent_program-engineer = Provincial or ministerial level or above fulfils the aspect of project results and science awards.
why-talent_program-senior = National level fulfils the aspect of project results and science awards.
value-talent_program-none = None
value-talent_program-provincial = Provincial or ministerial
value-talent_program-national = National

## Patents, standards and other works

question-invention_patents = How many invention patents in digital upgrading do you have as a main contributor (ranked among the first three) that have been put to industrial use with effect?
label-invention_patents = Invention patents (first three)
item-invention_patents = Invention patents: in digital upgrading, myself among the first three, in industrial use with results
why-invention_patents = 1 patent fulfils the aspect of patents, standards and other works, for Engineer and Senior Engineer.
why-invention_patents-engineer = 1 patent fulfils the aspect of patents, standards and other works.
why-invention_patents-senior = 1 patent fulfils the aspect of patents, standards and other works.
measure-invention_patents = { $number ->
    [one] { $number } patent
   *[other] { $number } patents
 }

question-invention_patents_first = Of your invention patents in digital upgrading, how many have you as first inventor that have been put to industrial use with effect?
label-invention_patents_first = Invention patents (first inventor)
item-invention_patents_first = Invention patents as first inventor: in digital upgrading, of which I am the first inventor, in industrial use with results
why-invention_patents_first = 2 patents are one of the achievements to choose from in the exceptional way to Senior Engineer.
measure-invention_patents_first = { $number ->
    [one] { $number } patent
   *[other] { $number } patents
 }

question-utility_patents = How many utility model patents in digital upgrading do you have as a main contributor (ranked among the first three) that have been put to industrial use with effect?
label-utility_patents = Utility model patents
item-utility_patents = Utility model patents: in digital upgrading, myself among the first three, in industrial use with results
why-utility_patents = 3 for Engineer, 6 for Senior Engineer fulfil the aspect of patents, standards and other works.
why-utility_patents-engineer = 3 fulfil the aspect of patents, standards and other works.
why-utility_patents-senior = 6 fulfil the aspect of patents, standards and other works.
measure-utility_patents = { $number ->
    [one] { $number } patent
   *[other] { $number } patents
 }

question-software_copyrights = How many software copyrights in digital upgrading do you have as a main contributor (ranked among the first three) that have been put to industrial use with effect?
label-software_copyrights = Software copyrights
item-software_copyrights = Software copyrights: in digital upgrading, myself among the first three, in industrial use with results
why-software_copyrights = 3 for Engineer, 6 for Senior Engineer fulfil the aspect of patents, standards and other works.
why-software_copyrights-engineer = 3 fulfil the aspect of patents, standards and other works.
why-software_copyrights-senior = 6 fulfil the aspect of patents, standards and other works.
measure-software_copyrights = { $number ->
    [one] { $number } copyright
   *[other] { $number } copyrights
 }

question-granted_patents_first = How many granted patents in digital upgrading do you have as first contributor? Inventions, utility models and designs count; industrial use is not required.
label-granted_patents_first = Granted patents (first contributor)
item-granted_patents_first = Granted patents as first contributor: in digital upgrading (invention, utility model or design, industrial use not required), of which I am the first contributor
why-granted_patents_first = 1 patent is one of the achievements to choose from in the exceptional way to Engineer.
measure-granted_patents_first = { $number ->
    [one] { $number } patent
   *[other] { $number } patents
 }

question-reports_first_author = How many survey, academic or technical feasibility (论证) reports on digital upgrading have you written as first author that 2 or more senior experts of the field reviewed and that are shown to have considerable practical value and value for wider use?
label-reports_first_author = Reports (first author)
item-reports_first_author = Reports as first author: survey, academic or technical reports in digital upgrading of which I am the first author, reviewed by 2 or more senior experts of the field who confirm considerable practical value and value for wider use
why-reports_first_author = 1 report fulfils the aspect of patents, standards and other works for Engineer.
measure-reports_first_author = { $number ->
    [one] { $number } report
   *[other] { $number } reports
 }

question-reports_top2_author = How many reports on digital upgrading have you written as first or second author that 3 or more full senior experts of the field reviewed and that are shown to have considerable practical value and value for wider use?
label-reports_top2_author = Reports (first or second author)
item-reports_top2_author = Reports as first or second author: in digital upgrading, of which I am the first or second author, reviewed by 3 or more full senior experts of the field who confirm considerable practical value and value for wider use
why-reports_top2_author = 2 reports fulfil the aspect of patents, standards and other works for Senior Engineer.
measure-reports_top2_author = { $number ->
    [one] { $number } report
   *[other] { $number } reports
 }

question-industry_methods = How many industry construction methods, operating methods or similar technical innovations of smart upgrading, recognised by the industry or a leading enterprise of the industry, do you have?
label-industry_methods = Industry methods
item-industry_methods = Industry methods: industry methods, operating methods and other innovations of intelligent upgrading, recognised by the industry or a leading enterprise
why-industry_methods = 3 innovations fulfil the aspect of patents, standards and other works for Senior Engineer.
measure-industry_methods = { $number ->
    [one] { $number } innovation
   *[other] { $number } innovations
 }

question-books = How many books on digital upgrading have you published, as a chief editor of monographs or a chief translator of translations, in all?
label-books = Books
item-books = Books: published monographs in digital upgrading as a main editor, or translations as a main translator
why-books = 1 book fulfils the aspect of patents, standards and other works for Senior Engineer.
measure-books = { $number ->
    [one] { $number } book
   *[other] { $number } books
 }

question-planning = Which plans, policies or norms in digital upgrading have you taken part in or led?
label-planning = Plans, policies and norms
item-planning = Plans and policies: plans, policies and norms in digital upgrading that I took part in or led
why-planning = They fulfil the aspect of patents, standards and other works: Engineer asks for taking part, Senior Engineer for having led; taking part is enough there for a national plan.
why-planning-engineer = Having taken part in one kind fulfils the aspect of patents, standards and other works.
why-planning-senior = Having led one kind fulfils the aspect of patents, standards and other works; for a national plan taking part is enough.
value-planning-national_plan_participated = Took part in a national medium or long-term plan
value-planning-provincial_plan_led = Led a provincial or ministerial medium or long-term plan
value-planning-provincial_plan_participated = Took part in a provincial or ministerial medium or long-term plan
value-planning-industry_policy_led = Led the drafting of industry policies or norms
value-planning-industry_policy_participated = Took part in the research and drafting of industry policies or norms
value-planning-leading_enterprise_plan_led = Led the medium or long-term plan of a leading enterprise of the industry
value-planning-leading_enterprise_plan_participated = Took part in the medium or long-term plan of a leading enterprise of the industry

question-standards = Which standards in digital upgrading have you led or taken part in drafting or revising?
label-standards = Standards
item-standards = Standards: in digital upgrading (international, national, industry, group, local) that I led or took part in writing or revising
why-standards = Having led or taken part fulfils the aspect of patents, standards and other works, for Engineer and Senior Engineer; enterprise standards are not named.
why-standards-engineer = Having led or taken part in one kind fulfils the aspect of patents, standards and other works; enterprise standards are not named.
why-standards-senior = Having led or taken part in one kind fulfils the aspect of patents, standards and other works; enterprise standards are not named.
value-standards-international = International standard
value-standards-national = National standard
value-standards-industry = Industry standard
value-standards-group = Group standard
value-standards-local = General local standard (地方通用标准)

## Economic and social benefit

question-benefit_wan = Since taking your present title, how much benefit in all (in units of 10,000 yuan) came from problems of the industrial digital upgrading of enterprises that you took part in solving (or led), forming new products, new equipment or other innovations and bringing good economic and social benefit? Whether it is as marked (显著) as Article 13(5), first, asks is for the experts to judge.
question-benefit_wan-senior = Since taking your present title, how much benefit in all (in units of 10,000 yuan) came from problems of the industrial digital upgrading of enterprises that you took part in solving (or led), forming new products, new equipment or other innovations and bringing good economic and social benefit?
label-benefit_wan = Benefit created
item-benefit_wan = Benefit created: since my present title, a part in (or the lead of) solving problems of digital upgrading that led to new products, equipment or other results with good economic and social benefit; the amount can be told
why-benefit_wan = 10 million yuan for Engineer, 20 million yuan for Senior Engineer fulfil the aspect of economic and social benefit; 15 million yuan is one of the achievements to choose from in the exceptional way to Engineer.
why-benefit_wan-engineer = 10 million yuan fulfils the aspect of economic and social benefit; 15 million yuan is one of the achievements to choose from in the exceptional way.
why-benefit_wan-senior = 20 million yuan fulfils the aspect of economic and social benefit.

question-benefit_pct = Since taking your present title, in the industrial digital upgrading of enterprises that you took part in (or led), forming innovations and bringing good economic and social benefit: what share is the benefit in all of the enterprise's main business revenue of the same period? (%)
label-benefit_pct = Benefit as a share of main revenue
item-benefit_pct = Benefit as a share: since my present title, a part in (or the lead of) solving problems of digital upgrading, with new results and good economic and social benefit; its share of the enterprise’s main revenue of the same period can be told
why-benefit_pct = Where the amount falls short, the share may do: 3% for Engineer, 5% for Senior Engineer, 4% in the exceptional way to Engineer.
why-benefit_pct-engineer = Where the amount falls short, the share may do: 3%, in the exceptional way 4%.
why-benefit_pct-senior = Where the amount falls short, the share may do: 5%.

question-saving_wan = Since taking your present title, how much cost in all (in units of 10,000 yuan) was saved by projects of the industrial digital upgrading of enterprises that you led, carried out or took part in carrying out?
label-saving_wan = Costs saved
item-saving_wan = Costs saved: since my present title, projects of digital upgrading that I led, carried out or helped to carry out; the amount can be told
why-saving_wan = 5 million yuan for Engineer, 10 million yuan for Senior Engineer fulfil the aspect of economic and social benefit; 8 million yuan is one of the achievements to choose from in the exceptional way to Engineer.
why-saving_wan-engineer = 5 million yuan fulfils the aspect of economic and social benefit; 8 million yuan is one of the achievements to choose from in the exceptional way.
why-saving_wan-senior = 10 million yuan fulfils the aspect of economic and social benefit.

question-saving_pct = Since taking your present title, in projects of the industrial digital upgrading of enterprises that you led, carried out or took part in carrying out: what share are the costs saved in all of the enterprise's main business revenue of the same period? (%)
label-saving_pct = Savings as a share of main revenue
item-saving_pct = Savings as a share: since my present title, projects of digital upgrading that I led, carried out or helped to carry out; their share of the enterprise’s main revenue of the same period can be told
why-saving_pct = Where the amount falls short, the share may do: 1% for Engineer, 3% for Senior Engineer, 2% in the exceptional way to Engineer.
why-saving_pct-engineer = Where the amount falls short, the share may do: 1%, in the exceptional way 2%.
why-saving_pct-senior = Where the amount falls short, the share may do: 3%.

question-benefit_led_wan = Since taking your present title, how much benefit in all (in units of 10,000 yuan) came from projects of the industrial digital upgrading of enterprises led by yourself that formed innovative research and development results and brought marked economic and social benefit?
label-benefit_led_wan = Benefit of projects led
item-benefit_led_wan = Benefit of projects led: since my present title, projects of digital upgrading led by myself with new research results and marked economic and social benefit; the amount can be told
why-benefit_led_wan = 50 million yuan is one of the achievements to choose from in the exceptional way to Senior Engineer; where the amount falls short, the share of main business revenue is looked at.

question-benefit_led_pct = Since taking your present title, in projects of the industrial digital upgrading of enterprises led by yourself that formed innovative research and development results and brought marked social and economic benefit: what share is the benefit of the enterprise's main business revenue? (%)
label-benefit_led_pct = Share of the benefit of projects led
item-benefit_led_pct = Benefit of projects led as a share: since my present title, projects of digital upgrading led by myself with new research results and marked social and economic benefit; its share of the enterprise’s main revenue can be told
why-benefit_led_pct = 10% is one of the achievements to choose from in the exceptional way to Senior Engineer; either this or the amount will do.

question-saving_led_wan = Since taking your present title, how much cost in all (in units of 10,000 yuan) was saved by digital upgrading projects of enterprises that were led and carried out by yourself?
label-saving_led_wan = Savings of projects led
item-saving_led_wan = Savings of projects led: since my present title, projects of digital upgrading led and carried out by myself; the amount can be told
why-saving_led_wan = 20 million yuan is one of the achievements to choose from in the exceptional way to Senior Engineer; where the amount falls short, the share of main business revenue is looked at.

question-saving_led_pct = Since taking your present title, in digital upgrading projects of enterprises that were led and carried out by yourself: what share are the costs saved of the enterprise's main business revenue? (%)
label-saving_led_pct = Share of the savings of projects led
item-saving_led_pct = Savings of projects led as a share: since my present title, projects of digital upgrading led and carried out by myself; their share of the enterprise’s main revenue can be told
why-saving_led_pct = 8% is one of the achievements to choose from in the exceptional way to Senior Engineer; either this or the amount will do.

## Exceptional ways and green channel

question-breakthrough = Have you overcome a core technical bottleneck (“卡脖子”) in digital upgrading, or filled a gap in the country, or replaced imports, or reached a leading level in the country; and also advanced the rebuilding of the whole industry's mode of production and the reshaping of the industry, and driven the growth of the digital industry in every respect?
label-breakthrough = Breakthrough in core technology
item-breakthrough = Key technology breakthrough: a bottleneck problem of key core technology in digital upgrading overcome, or a gap in the country filled, or imports replaced, or a leading level in the country reached; which remakes the way of production of the whole industry, reshapes it, and drives the digital industry as a whole
why-breakthrough = One of the achievements to choose from in the exceptional way to Senior Engineer; the experts judge its worth.

question-major_task = Have you undertaken a major research task and made an important contribution?
label-major_task = Major task
item-major_task = Major task: I took one on and contributed substantially
why-major_task = One of the conditions of the green channel, by which one may apply for Senior Engineer directly.

question-employer_recommends = Is your employer willing to recommend you for the green channel (“一人一策”)?
label-employer_recommends = Employer's recommendation
item-employer_recommends = Employer’s recommendation: my employer would recommend me for the individual green channel
why-employer_recommends = The green channel also needs the employer's recommendation.

question-expert_endorsements = How many full senior experts of the industry endorse your direct application?
label-expert_endorsements = Endorsing experts
item-expert_endorsements = Expert endorsement: full senior experts of the field endorse my applying directly
why-expert_endorsements = The green channel also needs the endorsement of 3 or more full senior experts of the industry.
measure-expert_endorsements = { $number ->
    [one] { $number } expert
   *[other] { $number } experts
 }

## Short forms, said in passing

short-education-below_secondary = Junior secondary
short-education-secondary_vocational = Secondary vocational
short-education-associate = Junior college
short-education-bachelor = Bachelor's degree
short-education-double_bachelor = Second bachelor's degree
short-title_level-senior = Senior Engineer
short-other_title_level-assistant = assistant level
short-skill_level-senior_technician = Senior skilled technician (高级技师)
span-work_years = { $years } in an engineering post
span-role_years = { $years } in a post of this specialty
span-title_years = { $years } with the engineering title
span-other_title_years = { $years } with the title of the other series
span-skill_years = { $years } with the skill grade
plan-to-education = { $value ->
    [high_school] Finish high school
    [secondary_vocational] Finish secondary vocational school
    [associate] Finish junior college
    [bachelor] Get a bachelor's education or degree
    [double_bachelor] Get a second bachelor's degree
    [master] Get a master's education or degree
    [doctor] Get a doctor's education or degree
   *[other] Get this education: { $level }
}
plan-to-rnd_participation = Take part in the research and development of a result
plan-to-major_task = Undertake a major research task and make an important contribution
plan-to-employer_recommends = Get your employer's recommendation
none-knowledge = not aware of it yet
none-project_capability = no part in one yet
plan-find-out-education = First make sure whether you have it already: { $level } or higher
plan-find-out-in_scope_employer = First make sure: your employer is an enterprise or a social organisation in Hunan
plan-find-out-in_scope_role = First make sure: your work is innovation technology management engineering
plan-find-out-integrity = First make sure: you can make the declaration of integrity
without-under_investigation = no investigation that is still open
without-under_penalty = neither coercive measures nor a criminal penalty being served
without-disciplined = no Party or administrative sanction still in force
plan-find-out-knowledge = First make sure: your knowledge comes up to “{ $level }”
plan-find-out-project_capability = First make sure: your ability in projects comes up to “{ $level }”
plan-to-method_cert = Get the innovation method certificate, “{ $level }”
