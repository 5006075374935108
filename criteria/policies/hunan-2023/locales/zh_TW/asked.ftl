# 不靠事實、由條文決定的問題（asked.yaml）：一兩句話說明怎麼定的。只說條文裡有的；條文沒有寫的，說沒有寫，並說該問誰。

# 怎麼評
asked-defence = 高級工程師要面試答辯，助理工程師、工程師是材料評審加專家評議，沒有答辯。
asked-site_visit = 高級工程師有現場考核，助理工程師、工程師是材料評審加專家評議，沒有現場考核。
asked-examination = 三個層級的評價方式裡都沒有筆試；創新方法應用能力認證的考試另由發證單位組織。
asked-material_review = 三個層級都有材料評審。
asked-how_reviewed = 助理工程師、工程師是材料評審加專家評議；高級工程師是材料評審、面試答辯、專家評議、現場考核相結合。
asked-who_reviews = 流程是個人自主申報、單位審核推薦、專家綜合評議，最後由專家評；具體由哪個評委會評，條文沒有寫，以當年通知為準。
asked-scoring = 專家綜合評議是定性和定量相結合，防止按量化分數一刀切，不是只看打分。
asked-tiers_named = 分三級：助理工程師（初級）、工程師（中級）、高級工程師（高級）。
asked-bypass_employer = 申報要經過單位審核推薦，個人不能繞過單位。
asked-employer_recommends = 申報的流程裡有單位審核推薦這一步。
asked-self_applied = 由個人自主申報，但還要經過單位審核推薦。

# 範圍
asked-private_employer = 湖南省內的企業和社會組織都在範圍內，條文不分所有制；還要在智能製造等崗位從事創新技術管理工程工作。
asked-public_employer = 條文只寫了湖南省內的企業和社會組織，沒有寫機關、事業單位和高校；是否另有規定，需向評委會確認。
asked-other_province = 條文只適用於湖南省內的企業和社會組織。
asked-dispatched = 條文只寫“湖南省內企業和社會組織中……從事創新技術管理工程工作的專業技術人員”，沒有寫用工形式。問單位人事部門和評委會。
asked-permanent_post = 條文不看編制，只看單位和崗位在不在範圍內。
asked-other_post = 範圍是在智能製造企業、生產線（車間）、智能工位建設等崗位從事創新技術管理工程工作的專業技術人員，行政、財務、銷售一類的崗位不在裡面。
asked-software_post = 看做的工作是不是運用數字技術和創新方法技術解決企業產業數字化升級改造難題；條文沒有列行業和軟件名稱，拿不準的問單位人事部門和評委會。

# 不得申報
asked-investigated = 因涉嫌經濟或其它重大問題正在立案審查尚未結案的，不得申報參評。
asked-penalty = 被採取強制措施和受刑事處罰期間的，不得申報參評。
asked-discipline = 看受的是什麼處分、過沒過影響期：執行湘紀發〔2022〕3號，先向本單位人事、紀檢部門確認。正在立案審查尚未結案的，不得申報。
asked-falsified = 申報人要恪守學術道德、堅守學術誠信；查實以後怎麼處理，條文沒有寫，以當年通知為準。

# 學歷與資歷
asked-part_time_degree = 條文只寫與工程系列職稱要求一致，沒有寫學習形式、第一學歷還是最高學歷；已取得的最高學歷算哪一種，向評委會確認。
asked-unfinished_degree = 按已經取得的最高學歷或學位算，在讀、結業、肄業不算。
asked-technical_school = 技工院校中級工班按中專、高級工班按大專、預備技師（技師）班按本科看待（人社部發〔2018〕74號），需向評委會確認。
asked-degree_subject = 條文沒有寫所學專業要對口，只寫與工程系列職稱要求一致；向評委會確認。
asked-which_date = 條文沒有寫從哪一天算起、算到哪一天，只寫與工程系列職稱要求一致；國家標準寫的是“取得職稱後”，以當年通知為準。
asked-years_add_up = 條文沒有寫不連續的年限怎麼累計，以當年通知為準。
asked-after_conversion = 條文只寫可以轉評同層級的職稱，沒有寫轉評以後原來的職稱和年限怎麼算，向評委會確認。
asked-step_by_step = 一般按層級逐級申報；學歷和資歷夠的可以直接申報（如博士報工程師、碩士報助理工程師），能力和業績特別突出的可以破格，但破格也要有相應的職稱和年限。
asked-licence_as_title = 執業資格能不能當職稱用，條文沒有寫，按國家和省現行政策執行，向評委會確認。
asked-company_title = 單位自己給的職務、稱號不是職稱。
asked-conversion_same_level = 轉評只到同一層級：助理級對應助理工程師，中級對應工程師，副高級對應高級工程師。
asked-engineering_majors = 工程系列其它專業的職稱，不用轉評，可以直接申報。
asked-thesis = 條文沒有要求發表論文；寫過的調研報告、學術報告、技術論證報告是可選的業績之一。
asked-thesis_for_report = 條文寫的是調研報告、學術報告、技術論證報告，並要專家評議，沒有寫論文能不能當報告用，向評委會確認。
asked-foreign_language = 條文沒有寫外語和計算機的要求，按國家和省現行政策執行，以當年通知為準。

# 排名、署名、狀態
asked-rank_fourth = 條文要求排名前三（主要完成人），第四及以後的不算。
asked-rank_third = 條文要求排名前三，第二、第三都在裡面；破格條件裡寫“第1發明人”“第1完成人”的兩項除外。
asked-rank_needed = 條文寫明排名前三。
asked-first_author = 工程師的報告要是第一作者，高級工程師的報告第一、第二作者都可以。
asked-standard_rank = 條文只寫參與（或主持）編制、修訂，沒有寫要排名前三。
asked-contest_rank = 競賽這一項沒有寫要排名前三。
asked-pending_patent = 條文寫的是“取得”“授權”，還在申請、沒有授權的不算。
asked-not_industrialised = 第十條和第十二條的知識產權都要求取得產業化應用成效，沒有用起來的不算；第十三條第3項沒有寫這個要求。
asked-industrialised = 第十條和第十二條的知識產權都要求取得產業化應用成效。
asked-company_owner = 條文看的是本人是不是主要完成人（排名前三），沒有寫權利人是單位的算不算；軟著證書上沒有完成人的，要另外證明本人的作用，向評委會確認。
asked-bought_patent = 要本人是主要完成人（發明人、設計人、開發者），買來的、受讓來的不算。
asked-mixed_rights = 發明專利、實用新型專利、軟件著作權各算各的，條文用“或”連接，不相加。
asked-design_patent = 第十條只列了發明專利、實用新型專利和軟件著作權，外觀設計不算；外觀設計是授權專利，只在破格申報工程師的第十三條第3項可以用。
asked-foreign_patent = 條文沒有寫國外專利算不算，向評委會確認。
asked-which_better = 在第十條裡作用一樣，只是數不同：工程師要發明專利1項，或實用新型3項，或軟著3項；高級工程師要發明專利1項，或實用新型6項，或軟著6項。
asked-enterprise_standard = 條文列的是國際、國家、行業、團體、地方通用標準，沒有列企業標準。
asked-enterprise_plan = 只有產業龍頭企業有關數字化升級改造領域的中長期發展規劃算，一般企業的規劃和市級規劃沒有列。
asked-company_award = 項目獎勵工程師要市廳級及以上，高級工程師要省部級三等獎及以上，都要排名前三；公司、集團和區縣的獎沒有列。
asked-merit_prize = 競賽要省部級二等獎及以上（工程師）、國家級三等獎及以上（高級工程師），沒有等次的獎沒有列。
asked-rank_of_whom = 條文只寫“排名前三”，沒有寫是單位還是個人；一般看本人在完成人裡的次序，向評委會確認。
asked-skill_contest = 技能競賽獲獎是技能人才可以作為評價內容的成果之一，沒有寫要幾等獎；第十條的競賽是國家科技創新類競賽，技能競賽不在裡面。
asked-internal_project = 示範性項目要省部級（及以上）立項，單位自己立項的和市級項目不算這一項。
asked-unfinished_project = 條文寫的是完成的項目，沒有完成的不算。
asked-yearly_benefit = 看的是任現職以來累計的數，不是一年的數；佔比是累計數佔企業同期主營業務收入。
asked-both_needed = 金額和佔比達到一個就行，不用都達到。
asked-whose_benefit = 條文寫的是參與（或主持）的項目對應的累計效益，沒有寫團隊的數怎麼分到個人，向評委會確認。
asked-before_title = 效益寫明“任現職以來”，取得現在的職稱以前的不算；第十條其他項沒有寫這幾個字，向評委會確認。
asked-financial_proof = 條文沒有列要什麼證明；通常要申報單位財務部門出具、蓋章的效益證明，以當年通知為準。
asked-own_experts = 條文只寫業內高級專家（高級工程師一條寫正高級專家）評議，沒有寫本單位的行不行，向評委會確認。
asked-report_review = 工程師的報告要2名及以上業內高級專家評議，高級工程師的要3名及以上業內正高級專家評議。
asked-triz_scheme = 條文要的是創新方法應用能力認證（GB/T 31769-2015）；MATRIZ、國際TRIZ協會的證書是另一套，條文沒有說可以互認，向評委會確認。
asked-other_scheme = 條文要的是創新方法應用能力認證，別的證書沒有列。
asked-pending_certificate = 條文寫的是“取得”認證，還沒有拿到的不算。
asked-all_aspects = 工程師和高級工程師要三方面的業績都有，每方面至少一項；助理工程師三項裡有一項就行。
asked-recommended_exception = 條文沒有寫破格要專家推薦（國家標準條件裡有要2名正高級專家推薦的規定），以當年通知為準。
asked-exception_quota = 條文沒有寫破格的名額和指標，以當年通知為準。
asked-exception_still_ordinary = 破格除滿足正常申報條件（破掉的學歷或資歷除外）以外，還要另外兩項及以上業績和相應的認證。
asked-counted_twice = 條文沒有禁止同一項業績在第十條和破格條件裡都用，評審時以專家意見為準。
asked-printed_twice = 第十三條原文印了兩個“5.”，一個是創效，一個是降本，各算一項。
asked-green_other_conditions = 一人一策寫的是“可直接申報”，不看第七條、第九條、第十條；要的是重大攻關任務、單位推薦和3名及以上行業內正高級專家認同。
asked-first_round = 是不是首次評價、過渡到什麼時候，條文沒有寫，以當年通知為準。
asked-expired = 辦法寫的有效期是2年，按印發之日起兩年計已經過了；是否續期、還能不能照它申報，問省科協、省人社廳。
asked-term = 自2023年10月17日印發之日起施行，有效期2年。
asked-full_senior = 這個專業最高到高級工程師，沒有正高級。
asked-self_declared = 能力這幾條先由本人判斷，評審時由專家認定。
asked-contest_any_rank = 競賽這一項沒有寫排名，團隊成員怎麼算，向評委會確認。
asked-standard_any_rank = 條文只寫參與（或主持）編制、修訂，沒有寫起草人要排第幾，向評委會確認。
asked-second_author = 高級工程師的報告第一、二作者都可以，工程師的報告要是第一作者。
asked-third_author = 工程師的報告要第一作者，高級工程師的報告要第一或第二作者。
asked-planned_benefit = 條文要的是已經形成的累計效益和降本，預計的、合同裡寫的不算。
asked-no_effect = 難題這一項要在企業產生實際應用效果，沒有效果的不算。
asked-problem_size = 條文沒有寫難題要多大，只寫運用創新方法技術解決、在企業產生實際應用效果，由專家評定。
asked-social_approval = 要經省部級及以上科技部門認可。
asked-enterprise_method = 工法、操作法要行業或產業龍頭企業認可，一般企業自己認可的不算。
asked-design_patent_exception = 第十三條第3項寫的是授權專利，沒有限定種類，外觀設計也是授權專利；高級工程師的破格條件裡沒有這一項。
asked-first_inventor = 第十二條第3項寫明作為第1發明人。
asked-granted_use = 第十三條第3項只寫授權專利，沒有要求產業化。
asked-shared_patent = 條文沒有寫同一項成果幾個人申報時怎麼算，只寫本人要是主要完成人（排名前三），向評委會確認。
asked-which_series = 屬於工程系列，在管理科學與工程專業下增設的分支；學歷與資歷按工程系列的要求。
asked-triz_method = 條文把創新方法理論（TRIZ）列在創新方法技術裡；能力認證是另一回事。
asked-items_needed = 助理工程師三項裡一項及以上；工程師、高級工程師三方面都要，每方面一項及以上。
asked-items_needed_exception = 破格要另外兩項及以上。
asked-green_deputy = 要3名及以上行業內正高級專家認同，副高級的不算。
asked-green_decides = 由高評會按程序評定。
asked-conversion_post = 轉評要在本專業崗位工作滿1年。
asked-conversion_certificate = 轉評這一條只寫已取得其他系列同層級職稱、在本專業崗位工作滿1年；另外要什麼材料，以當年通知為準。
asked-procedure = 個人自主申報、單位審核推薦、專家綜合評議。
asked-not_covered = 按國家和省現行政策執行。
asked-green_defence = 第十四條只寫由高評會按程序評定，沒有寫要不要答辯和現場考核，向評委會確認。
