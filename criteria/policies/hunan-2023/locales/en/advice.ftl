# The advice (advice.yaml): title, text, source. It decides nothing; each piece says what must be confirmed with the committee.

advice-associate_to_senior-title = From junior college to Senior Engineer
advice-associate_to_senior-text = The national basic standard lists no regular application for Senior Engineer with a junior college education; Hunan has had a conditional relaxation (7 years as Engineer, and 15 years in all in non-public economic organisations, social organisations and the like). Do not give up yet: this must be confirmed with the review committee; otherwise look at the exceptional way.
advice-associate_to_senior-source = 人社部发〔2019〕16号 does not list this row; Hunan's relaxation since 2018 is found in public material, no official text for the engineering series was found

advice-private_direct-title = Private enterprises: directly to the intermediate level without a junior title
advice-private_direct-text = If you work in a private enterprise: in May 2024 Hunan stated again that technical professionals without a junior title whose achievements stand out, assessed and recommended by their enterprise, may apply for the intermediate level directly after 6 years of professional technical work with a second bachelor's degree, 7 with a bachelor's degree, 9 with junior college. This is among the policies in force that Article 19 speaks of; whether it applies to this specialty must be confirmed with the review committee. The rumour of “the intermediate level after 5 years with a bachelor's degree, 7 with junior college” has been refuted by the province.
advice-private_direct-source = 湖南日报 (Hunan Daily), 23 May 2024; Article 19

advice-private_direct_senior-title = Private enterprises: directly to the associate senior level without an intermediate title
advice-private_direct_senior-text = If you work in a private enterprise: in May 2024 Hunan stated again that technical professionals without an intermediate title whose achievements stand out, assessed and recommended by their enterprise, may apply for the associate senior level directly after 6 years of professional technical work with a doctor's degree or 12 with a master's degree, or, counted from a junior title, after 13 years with a second bachelor's or a bachelor's degree, 15 with junior college. This is among the policies in force that Article 19 speaks of; whether it applies to this specialty must be confirmed with the review committee.
advice-private_direct_senior-source = 湖南日报 (Hunan Daily), 23 May 2024; Article 19

advice-outside_scope-title = Staff of government bodies and public institutions, or employers outside the province
advice-outside_scope-text = Article 4 names only enterprises and social organisations in Hunan: neither government bodies and public institutions (机关、事业单位) nor employers outside the province. If yours is one of these, whether you may apply must be confirmed with the review committee.
advice-outside_scope-source = Article 4

advice-other_certificates-title = International TRIZ certificates
advice-other_certificates-text = If what you hold is a certificate of MATRIZ (the International TRIZ Association): it is another scheme than the certificate of ability in applying innovation methods (GB/T 31769-2015); the text does not say that one stands for the other, so this must be confirmed with the review committee.
advice-other_certificates-source = GB/T 31769-2015; Article 9

advice-enterprise_standards-title = Design patents and enterprise standards
advice-enterprise_standards-text = Article 10 lists neither design patents nor enterprise standards; a design patent is a granted patent and can be used for Article 13(3) (exceptional application for Engineer). Whether they are looked at otherwise must be confirmed with the review committee.
advice-enterprise_standards-source = Article 10, Article 13(3)

advice-skilled_results-title = Further results of skilled workers
advice-skilled_results-text = Innovative results such as skill contest prizes, completed projects, technical reports and the drafting of industry standards can all be considered in the review; the text gives no number. Prepare them as well; how they count must be confirmed with the review committee.
advice-skilled_results-source = Article 15

advice-yearly_notice-title = What the year's notice decides
advice-yearly_notice-text = Age, retirement, continuing education, annual appraisals, fees and the time of application are set by each year's notice and must be confirmed with the review committee.
advice-yearly_notice-source = Article 19
