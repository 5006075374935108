# Tiers, paths, requirements, how each tier is reviewed, and what results say of the decisions (decisions.yaml).

tier-assistant = Assistant Engineer
tier-engineer = Engineer
tier-senior = Senior Engineer

path-regular = regular application
path-skilled = the way for skilled workers
path-conversion = conversion of a title
path-exceptional = exceptional application
path-green_channel = the green channel (“一人一策”)

review-assistant = How it is reviewed: the papers, and review by a panel of experts.
review-engineer = How it is reviewed: the papers, and review by a panel of experts.
review-senior = How it is reviewed: the papers, an oral defence, a panel of experts and an assessment on site, combined.

decision-D3 = read as: the higher covers the lower
decision-D7 = Waiving education and seniority at once is not provided for in the measures; this must be confirmed with the review committee.
decision-D8 = After a Party or administrative sanction another document (湘纪发〔2022〕3号) decides whether you may apply; first confirm with your employer's personnel or discipline office.
decision-D14 = The same achievement is used in Article 10 and again for the exceptional way: the text does not forbid it; in the review the experts' opinion decides.

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
