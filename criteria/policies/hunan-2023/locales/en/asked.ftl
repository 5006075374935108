# Questions that clauses decide without facts (asked.yaml): in a sentence or two how. Only what the clauses say; where they say nothing, that, and whom to ask.

# The review
asked-defence = a Senior Engineer is interviewed; Assistant Engineer and Engineer are reviewed by documents and experts, without an interview.
asked-site_visit = a Senior Engineer is examined on site; Assistant Engineer and Engineer are not.
asked-examination = no tier has a written examination; that for the certificate of innovation methods is held by whoever issues it.
asked-material_review = documents are reviewed at every tier.
asked-how_reviewed = Assistant Engineer and Engineer: documents and experts; Senior Engineer: documents, an interview, experts and an examination on site together.
asked-who_reviews = you apply, your employer checks and recommends, experts decide; which committee that is stands in each year's notice.
asked-scoring = experts weigh quality and quantity together; the regulation guards against deciding by scores alone.
asked-tiers_named = there are three: Assistant Engineer, Engineer, Senior Engineer.
asked-bypass_employer = an application goes through the employer, who checks and recommends; nobody can pass it by.
asked-employer_recommends = the employer's check and recommendation is a step of every application.
asked-self_applied = you apply yourself, and your employer checks and recommends.

# Scope
asked-private_employer = enterprises and social organisations in Hunan are all in scope, whoever owns them; the post must be one of innovation technology management engineering.
asked-public_employer = the clause names enterprises and social organisations in Hunan only, no government bodies, public institutions or universities; whether other rules apply, ask the review committee.
asked-other_province = the regulation is for enterprises and social organisations in Hunan only.
asked-dispatched = the clause speaks of professionals “in enterprises and social organisations in Hunan” and says nothing of the form of employment. Ask your personnel office and the review committee.
asked-permanent_post = the clause does not look at the kind of contract, only at employer and post.
asked-other_post = the scope is professionals who do innovation technology management engineering in smart manufacturing; posts in administration, finance or sales are not among them.
asked-software_post = what counts is whether the work solves problems of digital upgrading with digital technology and innovation methods; no trades are listed. Ask your personnel office and the review committee.

# Who may not apply
asked-investigated = who is under investigation for economic or other major problems, not yet closed, may not apply.
asked-penalty = who is under coercive measures or serving a criminal penalty may not apply.
asked-discipline = it depends on the sanction and whether its term is over: 湘纪发〔2022〕3号 decides. Ask your personnel and discipline offices first. Nobody may apply while an investigation is open.
asked-falsified = applicants must keep to academic integrity; what follows from a breach stands in each year's notice.

# Education and seniority
asked-part_time_degree = the clause only points to the rules of the engineering series and says nothing of the form of study, nor of first or highest degree; ask the review committee.
asked-unfinished_degree = the highest degree already obtained counts; studies not finished do not.
asked-technical_school = classes of technical schools count as secondary, associate or bachelor level (人社部发〔2018〕74号); confirm with the review committee.
asked-degree_subject = the clause does not say that the subject must match; ask the review committee.
asked-which_date = the clause does not say from or up to which day years count; the national standard says “after obtaining the title”. Each year's notice decides.
asked-years_add_up = the clause does not say how broken years add up; each year's notice decides.
asked-after_conversion = the clause only allows conversion at the same level; what becomes of the old title and its years it does not say. Ask the review committee.
asked-step_by_step = one applies tier by tier as a rule; with enough education one may apply at once (a doctor for Engineer, a master for Assistant Engineer), and outstanding people by exception, which asks for a title and years of its own.
asked-licence_as_title = whether a licence stands for a title the regulation does not say; national and provincial policy decides. Ask the review committee.
asked-company_title = a post or honour given by the employer is no professional title.
asked-conversion_same_level = conversion keeps the level: assistant to Assistant Engineer, intermediate to Engineer, deputy senior to Senior Engineer.
asked-engineering_majors = titles of other engineering majors need no conversion.
asked-thesis = no published paper is asked for; reports are one of several achievements that will do.
asked-thesis_for_report = the clause names reports reviewed by experts, and does not say whether a paper stands for one. Ask the review committee.
asked-foreign_language = the regulation says nothing of languages and computer skills; each year's notice decides.

# Rank, owner, state
asked-rank_fourth = a rank among the first three is asked for; the fourth and later do not count.
asked-rank_third = a rank among the first three is asked for, and second and third are among them; two items for applications by exception ask for the first.
asked-rank_needed = the clause says: among the first three.
asked-first_author = for Engineer the first author of the report, for Senior Engineer the first or second.
asked-standard_rank = the clause only says taking part (or leading), no rank is asked for.
asked-contest_rank = the item on contests asks for no rank.
asked-pending_patent = the clauses say “obtained” and “granted”; pending applications do not count.
asked-not_industrialised = Articles 10 and 12 ask that patents and software are in industrial use; those unused do not count. Item 3 of Article 13 does not ask it.
asked-industrialised = Articles 10 and 12 ask that patents and software are in industrial use.
asked-company_owner = what counts is that you are among the first three who made it; who owns the right is not mentioned. A software certificate without names needs other proof of your part. Ask the review committee.
asked-bought_patent = you must be one of its makers; bought or assigned rights do not count.
asked-mixed_rights = inventions, utility models and software are counted apart; they do not add up.
asked-design_patent = Article 10 lists inventions, utility models and software only; a design patent counts in item 3 of Article 13 (Engineer by exception) alone.
asked-foreign_patent = the regulation says nothing of foreign patents. Ask the review committee.
asked-which_better = they serve alike in Article 10, with other numbers: Engineer 1 invention, or 3 utility models, or 3 software copyrights; Senior Engineer 1, or 6, or 6.
asked-enterprise_standard = international, national, industry, group and local standards are listed, enterprise standards are not.
asked-enterprise_plan = only a medium- and long-term plan of a leading enterprise of the industry counts; plans of other enterprises and of cities are not listed.
asked-company_award = project awards must be of a city or department (Engineer) or a province, third prize (Senior Engineer), among the first three; those of companies and counties are not listed.
asked-merit_prize = contests ask for a provincial second prize (Engineer) or a national third prize (Senior Engineer); prizes without a grade are not listed.
asked-rank_of_whom = the clause only says “among the first three”, not whether the unit or the person; usually it is your place among the people. Ask the review committee.
asked-skill_contest = skill contests are among the achievements that may be considered for skilled workers, no grade is named; they are not the innovation contests of Article 10.
asked-internal_project = a demonstration project must be approved at provincial level or above; projects of the company or the city are not.
asked-unfinished_project = the clauses ask for completed projects.
asked-yearly_benefit = it is the total since the present title, not one year; the share is that total of the revenue of the same period.
asked-both_needed = amount or share, either is enough.
asked-whose_benefit = the clause names the total of the project that you took part in or led, not how a team's total is divided. Ask the review committee.
asked-before_title = for benefits and savings the clause says “since the present title”; earlier ones do not count. Other items of Article 10 do not say it; ask the review committee.
asked-financial_proof = the regulation lists no papers; usually a statement sealed by the employer's finance department. Each year's notice decides.
asked-own_experts = the clause only asks for senior experts of the trade, and does not say whether they may be your employer's. Ask the review committee.
asked-report_review = a report needs the review of 2 senior experts (Engineer) or 3 full senior experts (Senior Engineer).
asked-triz_scheme = the certificate of innovation methods (GB/T 31769-2015) is asked for; MATRIZ certificates are another scheme, and no clause equates them. Ask the review committee.
asked-other_scheme = the certificate of innovation methods is asked for; others are not listed.
asked-pending_certificate = the clause says “obtained”; an examination under way does not count.
asked-all_aspects = Engineer and Senior Engineer need all three aspects, one item in each at least; Assistant Engineer one item of three.
asked-recommended_exception = the regulation asks for no recommendation by experts here (a national standard does, of 2); each year's notice decides.
asked-exception_quota = the regulation names no quota; each year's notice decides.
asked-exception_still_ordinary = besides the usual conditions (but the education or seniority that is waived) two more achievements and the certificate are needed.
asked-counted_twice = no clause forbids using one achievement both in Article 10 and for an exception; experts decide.
asked-printed_twice = Article 13 prints two items “5.”, one of benefits, one of savings; they are two items.
asked-green_other_conditions = the green channel says “may apply directly”: Articles 7, 9 and 10 are not asked, but a major task, the employer's recommendation and 3 full senior experts.
asked-first_round = whether this is the first round, and until when, the regulation does not say; each year's notice decides.
asked-expired = its term of 2 years from the day of issue is over; whether it was extended, and still may be followed, ask the province's association for science and its personnel department.
asked-term = in force from 17 October 2023, the day of issue, for 2 years.
asked-full_senior = this major ends at Senior Engineer; there is no full senior level.
asked-self_declared = you judge your own ability first; the experts decide.
asked-contest_any_rank = no rank is named for contests; how team members count, ask the review committee.
asked-standard_any_rank = the clause only says taking part (or leading); no rank of drafters is named. Ask the review committee.
asked-second_author = for Senior Engineer the first or second author will do, for Engineer the first alone.
asked-third_author = for Engineer the first author is asked for, for Senior Engineer the first or second.
asked-planned_benefit = benefits and savings must have come about; planned ones do not count.
asked-no_effect = a problem solved must show an effect in the enterprise.
asked-problem_size = no size is named; it must be solved with innovation methods and show an effect in the enterprise, and experts judge that.
asked-social_approval = by a science department of provincial level or above.
asked-enterprise_method = work methods must be recognised by the trade or a leading enterprise of the industry; an enterprise's own recognition does not count.
asked-design_patent_exception = item 3 of Article 13 says “granted patents” of any kind, a design is one; the conditions for Senior Engineer have no such item.
asked-first_inventor = item 3 of Article 12 says “as first inventor”.
asked-granted_use = item 3 of Article 13 only says “granted patents”, and asks for no use.
asked-shared_patent = how one achievement counts for several applicants is not said, only that one must be among the first three. Ask the review committee.
asked-which_series = it belongs to the engineering series, as a branch of management science and engineering; education and seniority follow that series.
asked-triz_method = the regulation lists TRIZ among the innovation methods; the certificate is another matter.
asked-items_needed = Assistant Engineer: one of three items; Engineer and Senior Engineer: all three aspects, one item in each at least.
asked-items_needed_exception = an exception asks for two more items at least.
asked-green_deputy = 3 full senior experts are asked for; deputy senior ones do not count.
asked-green_decides = the senior review committee decides.
asked-conversion_post = a conversion asks for a full year in such a post.
asked-conversion_certificate = the clause on conversion only asks for a title of the same level in another series and a full year in such a post; which papers it takes stands in each year's notice.
asked-procedure = you apply, your employer checks and recommends, experts decide.
asked-not_covered = national and provincial policy decides.
asked-green_defence = the clause only says that the senior review committee decides; whether by interview is not said. Ask the review committee.
