# Answers that are asked again for a reason of this regulation

understanding-flags-employer_unfit = The measures name enterprises and social organisations in Hunan. Is your employer one of them? Say yes or no, or that you do not know.
understanding-education-college = Is "{ $word }" 本科 (bachelor) or 大专 (junior college)?
understanding-education-school = "{ $word }" may lead to several educations; please say which one the certificate names, such as 中专, 大专 or 本科.
understanding-education-mode = "{ $word }" is a way of studying. Please say which education you obtained: 大专, 本科 or another one.
understanding-education-upgrade = Have you graduated from 专升本? If so say 本科, if not say 大专.
understanding-education-second_degree = "{ $word }" need not be a second bachelor's degree; does the certificate say 第二学士学位 or 学士学位?
understanding-education-graduate = "{ $word }": have you obtained a master's or doctor's degree? If so say 硕士 or 博士, if not name the education before.
understanding-education-in_service = Have you obtained the degree that you studied for beside your work? If so name it, if not name the education before.
understanding-titles-rung-under-title = Of which series is "{ $word }"? Please give the full title, such as 工程师 or 高级工程师 in engineering, 经济师 or 会计师 in another series.
understanding-titles-rung-under-series = Of which series is "{ $word }"? Please give the full title, such as 工程师 or 高级工程师 in engineering, 经济师 or 会计师 in another series.
understanding-titles-rung-under-skill = "{ $word }" is said of titles; the question is about skill grades: 高级工, 技师, 高级技师. If you have none, say so.
understanding-titles-series-under-title = This is a title of another series; the question is about the engineering series. Which level is your engineering title? If you have none, say so.
understanding-titles-series-under-skill = This is a title; the question is about skill grades: 高级工, 技师, 高级技师. If you have none, say so.
understanding-titles-title-under-series = This is an engineering title; the question is about other series (economics, accounting, teaching and the like). If you have none, say so.
understanding-titles-title-under-skill = This is a title; the question is about skill grades: 高级工, 技师, 高级技师. If you have none, say so.
understanding-titles-skill-under-title = This is a skill grade, not a title. Which level is your engineering title? If you have none, say so.
understanding-titles-skill-under-series = This is a skill grade, not a title. Which level is your title of another series? If you have none, say so.
understanding-titles-licence = "{ $word }" is a professional licence, not a title. Which level is your title? If you have none, say so.
understanding-titles-post = "{ $word }" is a post, not a title. Which level is your title? If you have none, say so.
understanding-titles-computer_exam = Whether "{ $word }" counts as a title depends on your employer's appointment. Please give the title you were appointed to; if there is none, say so.
understanding-titles-innovation_engineer = "{ $word }" is a certificate of ability in applying innovation methods, not a title. Which level is your title? If you have none, say so.
understanding-titles-grade_number = A number alone is easily mistaken. Please say 高级工, 技师 or 高级技师.
understanding-titles-below-skill = This grade is below 高级工 and not among the choices. If you have no higher one, choose 无.
understanding-certificates-other_scheme = This is another certificate. The question is about 创新方法应用能力: 一级, 二级 or 三级; if you have none, say so.
understanding-certificates-off_scale = The certificate of 创新方法应用能力 has the levels 一级, 二级 and 三级; please say which one.
understanding-certificates-which_level = Which level is it? Please say 一级, 二级 or 三级.
understanding-awards-company = A prize within a company or group is neither provincial nor municipal. Is there another one? If not, say so.
understanding-awards-society = Prizes of associations and societies have a question of their own. Is there another one here? If not, say so.
understanding-awards-not-social = The question is about science and technology awards set up by associations, societies and other non-governmental bodies. Please give the grade, or say that there is none.
understanding-awards-rank = Only prizes where you are among the first three count. Please give the best one, or say that there is none.
understanding-awards-other-award = Prizes for science and technology have a question of their own. This asks about competitions: please give level and grade, or say that there is none.
understanding-sets-not-listed-standards = Enterprise standards are not among the five. Which others did you take part in? If none, say so.
understanding-sets-not-listed-planning = This one is not among the choices. Which of the choices did you take part in? If none, say so.

# What a story did not say, and the person is to confirm
qualifier-field = in the field of digital upgrading
qualifier-tenure = summed up since the present title
qualifier-done = completed
qualifier-effect = with an actual effect in use
qualifier-rank = you rank among the first three
qualifier-applied = in industrial use
qualifier-reviewed = reviewed by senior experts of the trade
qualifier-acknowledged = acknowledged by the trade or a leading enterprise
qualifier-main_editor = you are its main editor or translator
