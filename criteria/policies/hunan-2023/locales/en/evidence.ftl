# The evidence: what each item is, who gives it out, where we have it from (the items of evidence.yaml). The measures
# list no documents; the year's notice decides.

evidence-role_time_effect = Each achievement must show when it was obtained, the applicant's own role and its effect; an achievement without evidence is generally not recognised.
evidence-copies_checked = Copies are generally stamped by the employer after a check against the originals.
evidence-own_name = Awards and projects need a certificate or list bearing the applicant's own name; where there is only a document of commendation, attach its cover and the page with the name.

evidence-employment_contract = The contract of employment or engagement.
evidence-employer_registration = The employer's business licence or certificate of registration.
evidence-duties = A description of the post's duties that shows that the work falls within this specialty.
evidence-pledge = A personal pledge signed by the applicant; some notices ask the employer to display it publicly.
evidence-degree_certificate = The education and degree certificates.
evidence-degree_record = The electronic registration record of the education (学信网, CHSI).
evidence-title_certificate = The certificate of the present title.
evidence-appointment = The letter of appointment or the contract of engagement.
evidence-appraisal_forms = The annual appraisal forms for the years required.
evidence-sanction_papers = For those who have been sanctioned: the decision, and a statement that the period of its effect is over.
evidence-method_certificate = The certificate of ability in applying innovation methods, showing its level.
evidence-work_report = A report on the work done, or a personal summary of the work.
evidence-project_pages = The parts of project plans and task documents that show the applicant's own role.

evidence-project_papers = The project contract or task document and the acceptance papers or papers on the results, showing the beginning and end and the effect.
evidence-project_staff = A list of staff bearing the applicant's name, or the employer's statement of the applicant's role.
evidence-problem_case = One case study for each problem: what the problem was, the innovation method used (such as TRIZ or IE), the beginning and end, the applicant's role and the effect.
evidence-problem_confirmed = The employer's confirmation that the applicant took part in solving the problem, when it was solved, and what effect it had in actual use in the enterprise.
evidence-benefit_statement = A statement of the economic benefit by the finance department: with its financial seal and the signature of the head of accounting, naming the method of calculation and the years; a special audit is better still.
evidence-result_in_use = Papers on the innovation that was brought about (new product, new equipment and the like): proof of appraisal, start of production or use, with the time.
evidence-saving_comparison = A comparison of costs before and after the upgrade, calculated and stamped by the finance department, naming the years and the basis of calculation.
evidence-economic_role = The project's approval or task document and list of staff, showing whether the applicant led it or took part, and its beginning and end.
evidence-income_statement = For those who apply by percentage: the income statement or audit report of the years that the percentage is calculated on.
evidence-project_approval = The approval document, task document or contract, showing the level at which the project was approved.
evidence-project_acceptance = The acceptance (completion) document.
evidence-ranked_members = A list with the applicant's name and rank; for those who led the project, showing that they led it.
evidence-result_assessment = For results recognised by an assessment body: its stamped assessment report or certificate.
evidence-transformation_papers = For results put to commercial use: contracts, invoices or receipts, proof of use.
evidence-result_members = A list of those who brought about the result, or the employer's statement of the applicant's role.
evidence-award_certificate = The award certificate with the applicant's name and rank.
evidence-award_document = The document by which the award was given.
evidence-social_award_recognised = For awards set up by non-governmental bodies: papers showing that the award is registered or recognised by a science and technology department at provincial or ministerial level or above.
evidence-contest_papers = For contest prizes: the prize certificate and the document that announces it.
evidence-talent_papers = For talent selection and recommendation: the document of recognition.
evidence-patent_certificate = The patent certificate, showing the order of the inventors (designers) and the date of the grant.
evidence-patent_register = A copy from the patent register or proof of the annual fee, showing that the patent is still in force.
evidence-industrial_use = Papers on the results of industrial use: proof of use, sales contracts and invoices, licence or transfer contracts, a statement of the benefit.
evidence-copyright_certificate = The software copyright registration certificate.
evidence-copyright_role = The employer's statement of the software's developers and their ranks.
evidence-report_text = The full text of the report, with its authors, their order and the date.
evidence-two_reviews = The signed opinions of 2 or more senior experts of the field, stating that the report has considerable practical value and value for wider use, and their title certificates.
evidence-three_reviews = The signed opinions of 3 or more full senior experts of the field, stating that the report has considerable practical value and value for wider use, and their title certificates.
evidence-plan_text = The official text of the plan, policy or norm, with the date of its issue.
evidence-plan_role = A statement by the body that drew it up that the applicant took part in it, led it or directed it.
evidence-standard_text = The text of the standard, with the page that has the date of issue and the lists of drafting units and drafters.
evidence-method_recognised = The document or certificate by which the industry or a leading enterprise of the industry recognises the construction method, operating method or the like, describing its use.
evidence-method_role = The employer's statement of the applicant's role.
evidence-book = The published book: the pages with the imprint and the names, showing the applicant as a chief editor or chief translator.
evidence-effect_statement = A statement of how the result is used and with what effect, stamped by the employer; advisable even where the clause asks for no effect of its own.
evidence-exception_papers = An exceptional application needs further papers that prove the conditions for it.
evidence-novelty_report = A novelty search report or assessment report that tells how far a gap is filled, imports are replaced or the level is leading.
evidence-industry_testimony = Statements by users or the industry on what it did for the whole industry's mode of production, the shape of the industry and the growth of the digital industry.
evidence-breakthrough_role = The documents of the research task and the list of staff, showing the applicant's role and the beginning and end.
evidence-task_document = The document of the major research task, showing what the applicant undertook and when.
evidence-recommendation = The employer's recommendation, naming the applicant's important contribution.
evidence-endorsements = The signed endorsements of 3 or more full senior experts of the industry, and their title certificates.
evidence-skill_certificate = The certificate of the vocational qualification or vocational skill grade.
evidence-skill_years = The employer's statement of the years of technical and skilled work since the skill grade was obtained.
evidence-skill_results = Papers on innovative results such as skill contest prizes, technical reports and process improvements, showing the applicant's role, the time and the effect.
evidence-series_certificate = The title certificate of the original series.
evidence-post_year = The employer's statement of a full year of work in a post of this specialty.
evidence-other_branch_certificate = The title certificate of another specialty of the engineering series.
evidence-review_form = The form 《专业技术职称评审表》 (review of professional and technical titles).
evidence-publicity_form = The employer's form on the public display of the application papers.
evidence-self_report_form = The form on the review of the applicant's own work report, and others; the list of the year's notice decides.

## Who gives it out

evidence-issuer-applicant = the applicant
evidence-issuer-employer = the employer
evidence-issuer-finance_department = the employer's finance department
evidence-issuer-personnel_office = the employer's personnel office
evidence-issuer-school = the school
evidence-issuer-degree_registry = the Ministry of Education's registry (学信网, CHSI)
evidence-issuer-title_authority = the department that issues title certificates
evidence-issuer-certifier = the body that certifies or examines
evidence-issuer-patent_office = the China National Intellectual Property Administration
evidence-issuer-copyright_registry = the software copyright registry
evidence-issuer-experts = the experts who review or endorse
evidence-issuer-organiser = the body that approves, awards, recognises or draws up
evidence-issuer-assessor = a third-party body for assessment or novelty search
evidence-issuer-partner = the user or the other party to the contract
evidence-issuer-industry = the industry or a leading enterprise of the industry
evidence-issuer-publisher = the publisher
evidence-issuer-standards_body = the body that issued the standard

## Where we have it from

evidence-source-clause = the clause itself
evidence-source-practice = common practice
evidence-source-local_lists = lists of application papers of some places in Hunan
evidence-source-older_list = a Hunan list of application papers of 2013
evidence-source-economist_notice = Hunan's 2023 notice on the review of senior economists (after 湘职改办〔2018〕18号); another series, by analogy
evidence-source-tianjin_rules = what Tianjin's science and technology progress award asks of statements of economic benefit; another place's award, by analogy
evidence-source-assessment_practice = common practice of assessing scientific and technological results
evidence-source-transformation_law = the ways listed in Article 16 of the Law on Promoting the Transformation of Scientific and Technological Achievements; the papers are common practice
evidence-source-awards_regulation = Article 37 of the Regulations on State Science and Technology Awards; the papers are common practice
evidence-source-software_regulation = Article 7 of the Regulations on the Protection of Computer Software
evidence-source-standards_format = the usual form of a standard's text
