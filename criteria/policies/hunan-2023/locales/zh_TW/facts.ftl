# 事實：每個事實的問法、短名、緣由與選項。問法可以親切，但不能少掉一個限定詞（見 docs/style.md）。

topic-scope = 適用範圍
topic-education = 學歷、職稱與資歷
topic-certification = 認證與能力
topic-results = 項目、成果與獎勵
topic-works = 專利、標準等代表作
topic-economics = 經濟社會效益
topic-special = 破格與綠色通道
topic-declarations = 承諾與不得申報的情形
intro-special = 還有兩條特別的路：破格申報、一人一策綠色通道。下面幾項只和它們有關。
intro-special-14 = 還有一條特別的路：“一人一策”綠色通道，可以直接申報高級工程師。下面幾項只和它有關。
intro-special-12 = 還有一條特別的路：破格申報高級工程師。下面這一項只和它有關。

question-no-title = 您目前沒有工程系列職稱：“任現職以來”就從開始從事這類工作算起。

## 適用範圍與基本條件

question-in_scope_employer = 您所在的單位是湖南省內的企業或社會組織嗎？
label-in_scope_employer = 所在單位
item-in_scope_employer = 我所在的單位是湖南省內的企業或社會組織
why-in_scope_employer = 辦法只適用於湖南省內的企業和社會組織。

question-in_scope_role = 您是否作為專業技術人員從事創新技術管理工程工作？也就是：在智能製造企業、智能製造生產線（車間）、智能工位建設等崗位，運用數字技術和創新方法技術解決企業產業數字化升級改造難題。
label-in_scope_role = 工作崗位
item-in_scope_role = 我作為專業技術人員，在智能製造企業、智能製造生產線（車間）、智能工位建設等崗位，運用數字技術和創新方法技術解決企業產業數字化升級改造難題，從事創新技術管理工程工作
why-in_scope_role = 這是本專業的申報範圍，轉評也看這一條。

question-role_years = 您在創新技術管理工程專業崗位上累計工作了多少年？
label-role_years = 本專業崗位年限
why-role_years = 持有其他系列職稱的，在本專業崗位工作滿 1 年才可以轉評。

question-integrity = 請您本人承諾：遵守憲法和法律法規，有良好的職業道德和敬業精神，熱愛本職、認真履職，恪守學術道德與學術誠信。能做到嗎？
label-integrity = 職業操守承諾
item-integrity = 我遵守憲法和法律法規，有良好的職業道德和敬業精神，熱愛本職、認真履職，恪守學術道德與學術誠信
why-integrity = 這是所有層級共同的基本條件，由本人承諾。

question-under_investigation = 您現在是否因涉嫌經濟或其它重大問題正在立案審查、尚未結案？
label-under_investigation = 立案審查
item-under_investigation = 我沒有因涉嫌經濟或其它重大問題正在立案審查、尚未結案
why-under_investigation = 有這種情形的，結案以前不得申報。

question-under_penalty = 您現在是否被採取強制措施，或正處於受刑事處罰期間？
label-under_penalty = 強制措施或刑事處罰
item-under_penalty = 我沒有被採取強制措施，也不在受刑事處罰期間
why-under_penalty = 有這種情形的，期間內不得申報。

question-disciplined = 您是否受到黨紀政務處分，且可能仍在處分期或影響期內？
label-disciplined = 黨紀政務處分
item-disciplined = 我沒有受到黨紀政務處分，或者處分早已過了處分期和影響期
why-disciplined = 有處分不等於不能報，但要按另一份文件（湘紀發〔2022〕3號）確認。

## 學歷、職稱與資歷

question-education = 您已取得的最高學歷或學位是什麼？在讀、結業、肄業不算。
label-education = 最高學歷或學位
why-education = 學歷決定可以走哪條路、資歷要滿幾年。
value-education-below_secondary = 初中及以下
value-education-high_school = 高中
value-education-secondary_vocational = 中專/中職（含技工院校中級工班）
value-education-associate = 大專/高職（含技工院校高級工班）
value-education-bachelor = 本科學歷或學士學位（含預備技師、技師班）
value-education-double_bachelor = 第二學士學位
value-education-master = 碩士
value-education-doctor = 博士

question-title_level = 您已取得的工程系列最高職稱是哪一級？本專業和工程系列其他專業都算。
label-title_level = 工程系列職稱
why-title_level = 職稱一般逐級申報，先看您現在在哪一級。
value-title_level-none = 無
value-title_level-technician = 技術員
value-title_level-assistant = 助理工程師
value-title_level-engineer = 工程師
value-title_level-senior = 高級工程師及以上

question-title_years = 取得現有的工程系列職稱後，您從事專業技術工作有多少年了？
label-title_years = 取得工程系列職稱後的年限
why-title_years = 申報上一級，一般要求取得現有職稱後工作滿一定年限。

question-other_title_level = 您已取得的其他系列最高職稱是哪一級？其他系列指經濟、會計、教師、農業等非工程系列。
label-other_title_level = 其他系列職稱
why-other_title_level = 其他系列的助理級、中級、副高級可以轉評到本專業的同一層級；沒有工程系列職稱的，須先轉評才能以其他方式申報。
value-other_title_level-none = 無
value-other_title_level-technician = 員級
value-other_title_level-assistant = 助理級（初級）
value-other_title_level-engineer = 中級
value-other_title_level-senior = 副高級
value-other_title_level-full_senior = 正高級

question-other_title_years = 取得現有的其他系列職稱後，您從事專業技術工作有多少年了？（僅首次評價期有用）
label-other_title_years = 取得其他系列職稱後的年限
why-other_title_years = 首次評價期間，其他系列職稱的資歷也可以算。

question-work_years = 您在工程技術崗位工作（含見習）有多少年了？
label-work_years = 工程技術崗位年限
why-work_years = 本科學歷或學士學位，在工程技術崗位見習滿 1 年、經考察合格，滿足助理工程師的學歷與資歷要求。

question-skill_level = 您已取得的最高職業資格或職業技能等級是什麼？
label-skill_level = 技能等級
why-skill_level = 高級工及以上可以走“技能人才貫通”這條路：技能等級和年限代替學歷與資歷這一條，其他條件不變。
value-skill_level-none = 無
value-skill_level-senior_worker = 高級工
value-skill_level-technician = 技師
value-skill_level-senior_technician = 高級技師及以上

question-skill_years = 取得現有的技能等級後，您從事技術技能工作有多少年了？
label-skill_years = 取得技能等級後的年限
why-skill_years = 走技能人才貫通，要求取得技能等級後工作滿一定年限。

## 認證與能力

question-method_cert = 您已取得的創新方法應用能力認證，最高是幾級？
label-method_cert = 創新方法應用能力認證
why-method_cert = 助理工程師、工程師要一級認證，高級工程師要二級認證，破格申報也一樣。
why-method_cert-assistant = 助理工程師要一級認證。
why-method_cert-engineer = 工程師要一級認證，破格申報也一樣。
why-method_cert-senior = 高級工程師要二級認證，破格申報也一樣。
value-method_cert-none = 未取得
value-method_cert-level1 = 一級
value-method_cert-level2 = 二級
value-method_cert-level3 = 三級

question-knowledge = 請您自評：對創新方法技術、數字化技術在企業產業數字化升級改造領域的應用，以及智能製造企業、生產線（車間）、智能工位，您掌握到什麼程度？
label-knowledge = 專業知識（自評）
why-knowledge = 三個層級的知識要求依次是：瞭解、熟悉、具備應用能力。
why-knowledge-assistant = 助理工程師的知識要求是瞭解。
why-knowledge-engineer = 工程師的知識要求是熟悉。
why-knowledge-senior = 高級工程師的知識要求是具備應用能力。
value-knowledge-none = 尚不瞭解
value-knowledge-aware = 瞭解
value-knowledge-familiar = 熟悉
value-knowledge-applies = 具備應用能力，能規劃實施工程技術方案

question-project_capability = 請您自評：在企業產業數字化升級改造項目中，您的能力到了哪一步？
label-project_capability = 項目能力（自評）
why-project_capability = 三個層級對應的是：發揮專業作用、骨幹作用、帶隊作用。
why-project_capability-assistant = 助理工程師對應的是發揮專業作用。
why-project_capability-engineer = 工程師對應的是骨幹作用。
why-project_capability-senior = 高級工程師對應的是帶隊作用。
value-project_capability-none = 尚未參與
value-project_capability-contributes = 能運用創新方法技術參與項目並發揮專業作用
value-project_capability-backbone = 能參與制訂方案並在項目中發揮骨幹作用
value-project_capability-leads = 能研究制訂方案、培養技術骨幹、指導團隊開展項目

## 項目與難題

question-projects_completed = 您參與（含主持）並完成了多少個企業產業數字化升級改造項目？
label-projects_completed = 完成的數字化升級改造項目
item-projects_completed = 完成的項目：參與（含主持）並完成的企業產業數字化升級改造項目
why-projects_completed = 完成 1 個，就滿足助理工程師的業績這一條。
measure-projects_completed = { $number } 個

question-rnd_participation = 您是否參與過企業產業數字化升級改造項目相關新技術、新產品、新工藝、新設備、新材料等成果的研發？
label-rnd_participation = 參與成果研發
item-rnd_participation = 參與研發：這類項目相關新技術、新產品、新工藝、新設備、新材料等成果的研發
why-rnd_participation = 參與過研發，就滿足助理工程師的業績這一條。

question-problems_participated = 您運用創新方法技術和數字化技術，參與解決了多少個企業產業數字化升級改造難題？
label-problems_participated = 參與解決的難題
item-problems_participated = 參與解決的難題：運用創新方法技術和數字化技術參與解決的企業產業數字化升級改造難題
why-problems_participated = 參與解決 1 個，就滿足助理工程師的業績這一條。
measure-problems_participated = { $number } 個

question-problems_solved = 您運用創新方法技術解決、並在企業產生實際應用效果的數字化升級改造實踐難題有多少個？
label-problems_solved = 解決並見效的難題
item-problems_solved = 解決並見效的難題：運用創新方法技術解決、並在企業產生實際應用效果的數字化升級改造實踐難題
why-problems_solved = 工程師要 3 個、高級工程師要 5 個，滿足“項目成果及科技獎勵”這一方面；破格申報工程師 6 個、高級工程師 10 個，是可選的業績之一。
why-problems_solved-assistant = 解決 1 個，就滿足助理工程師的業績這一條。
why-problems_solved-engineer = 3 個，滿足“項目成果及科技獎勵”這一方面；6 個，是破格申報可選的業績之一。
why-problems_solved-senior = 5 個，滿足“項目成果及科技獎勵”這一方面；10 個，是破格申報可選的業績之一。
measure-problems_solved = { $number } 個

question-provincial_demo_projects = 您主持或參與並完成的、省部級及以上立項的數字化升級改造示範性項目有多少項？
label-provincial_demo_projects = 省部級示範性項目
item-provincial_demo_projects = 省部級示範項目：主持或參與並完成的、省部級及以上立項的數字化升級改造示範性項目
why-provincial_demo_projects = 工程師、高級工程師有 1 項，就滿足“項目成果及科技獎勵”這一方面。
why-provincial_demo_projects-engineer = 有 1 項，就滿足“項目成果及科技獎勵”這一方面。
why-provincial_demo_projects-senior = 有 1 項，就滿足“項目成果及科技獎勵”這一方面。
measure-provincial_demo_projects = { $number } 項

question-provincial_projects_top3 = 您參與（排名前三，含主持）並完成的省部級及以上數字化升級改造類項目有多少項？
label-provincial_projects_top3 = 省部級項目（排名前三）
item-provincial_projects_top3 = 排名前三的省部級項目：參與（排名前三，含主持）並完成的省部級及以上數字化升級改造類項目
why-provincial_projects_top3 = 有 2 項，是破格申報工程師可選的業績之一。
measure-provincial_projects_top3 = { $number } 項

question-provincial_projects_led = 您主持並完成的省部級及以上數字化升級改造類項目有多少項？
label-provincial_projects_led = 主持的省部級項目
item-provincial_projects_led = 主持的省部級項目：主持並完成的省部級及以上數字化升級改造類項目
why-provincial_projects_led = 有 1 項，是破格申報高級工程師可選的業績之一。
measure-provincial_projects_led = { $number } 項

question-recognized_results = 您在數字化升級改造領域，經第三方科技成果評價機構認可的新技術、新產品、新工藝、新設備、新材料等成果有多少項？
label-recognized_results = 第三方認可的成果
item-recognized_results = 第三方認可的成果：經第三方科技成果評價機構認可的數字化升級改造領域新技術、新產品、新工藝、新設備、新材料等成果
why-recognized_results = 工程師要 1 項、高級工程師要 3 項，滿足“項目成果及科技獎勵”這一方面。
why-recognized_results-engineer = 有 1 項，就滿足“項目成果及科技獎勵”這一方面。
why-recognized_results-senior = 有 3 項，就滿足“項目成果及科技獎勵”這一方面。
measure-recognized_results = { $number } 項

question-results_transformed = 您在數字化升級改造領域實現成果轉化的有多少項？
label-results_transformed = 成果轉化
item-results_transformed = 轉化的成果：數字化升級改造領域實現了轉化的成果
why-results_transformed = 工程師、高級工程師有 1 項，就滿足“項目成果及科技獎勵”這一方面。
why-results_transformed-engineer = 有 1 項，就滿足“項目成果及科技獎勵”這一方面。
why-results_transformed-senior = 有 1 項，就滿足“項目成果及科技獎勵”這一方面。
measure-results_transformed = { $number } 項

## 獎勵與人才

question-project_award = 您本人排名前三的數字化升級改造關聯項目獎勵，最高一項是哪一級？
label-project_award = 關聯項目獎勵
item-project_award = 項目獎勵：數字化升級改造關聯項目的獎勵，本人排名前三
why-project_award = 工程師要市廳級及以上，高級工程師要省部級三等獎及以上，滿足“項目成果及科技獎勵”這一方面。
why-project_award-engineer = 市廳級及以上，滿足“項目成果及科技獎勵”這一方面。
why-project_award-senior = 省部級三等獎及以上，滿足“項目成果及科技獎勵”這一方面。
value-project_award-none = 無
value-project_award-municipal = 市廳級
value-project_award-provincial_other = 省部級其他等次
value-project_award-provincial_third = 省部級三等獎
value-project_award-provincial_second = 省部級二等獎
value-project_award-provincial_first = 省部級一等獎
value-project_award-national = 國家級

question-science_award = 在數字化升級改造領域，您本人排名前三的省部級及以上科學技術獎，最高一項是什麼？
label-science_award = 科學技術獎
item-science_award = 科學技術獎：數字化升級改造領域省部級及以上科學技術獎，本人排名前三
why-science_award = 破格申報可選的業績之一：工程師要省部級三等獎及以上，高級工程師要二等獎及以上。正常申報裡，把它也算作關聯項目獎勵是本助手的理解，要向評委會確認。
why-science_award-engineer = 省部級三等獎及以上，是破格申報可選的業績之一。正常申報裡，把它也算作關聯項目獎勵是本助手的理解，要向評委會確認。
why-science_award-senior = 省部級二等獎及以上，是破格申報可選的業績之一。正常申報裡，把省部級三等獎及以上也算作關聯項目獎勵是本助手的理解，要向評委會確認。
value-science_award-none = 無
value-science_award-provincial_third = 省部級三等獎
value-science_award-provincial_second = 省部級二等獎
value-science_award-provincial_first = 省部級一等獎
value-science_award-national = 國家級

question-social_award = 經省部級及以上科技部門認可的社會力量設置的科學技術獎勵，您本人排名前三的，最高一項是幾等獎？
label-social_award = 社會力量設獎
item-social_award = 社會力量設獎：經省部級及以上科技部門認可的社會力量設獎（科學技術獎勵），本人排名前三
why-social_award = 工程師要三等獎及以上，高級工程師要二等獎及以上，滿足“項目成果及科技獎勵”這一方面。
why-social_award-engineer = 三等獎及以上，滿足“項目成果及科技獎勵”這一方面。
why-social_award-senior = 二等獎及以上，滿足“項目成果及科技獎勵”這一方面。
value-social_award-none = 無
value-social_award-third = 三等獎
value-social_award-second = 二等獎
value-social_award-first = 一等獎

question-competition_award = 您的企業產業數字化升級改造項目（高級工程師一條寫作“數字化技術項目”）在國家科技創新類競賽中的最高獲獎是什麼？（不限排名）
question-competition_award-engineer = 您的企業產業數字化升級改造項目在國家科技創新類競賽中的最高獲獎是什麼？（不限排名）
question-competition_award-senior = 您的企業產業數字化升級改造項目（條文寫作“所涉數字化技術項目”）在國家科技創新類競賽中的最高獲獎是什麼？（不限排名）
label-competition_award = 科技創新類競賽獲獎
item-competition_award = 競賽獲獎：企業產業數字化升級改造項目（高級工程師一條寫作“數字化技術項目”）在國家科技創新類競賽中的獲獎，不限排名
why-competition_award = 工程師要省部級二等獎及以上，高級工程師要國家級三等獎及以上，滿足“項目成果及科技獎勵”這一方面。
why-competition_award-engineer = 省部級二等獎及以上，滿足“項目成果及科技獎勵”這一方面。
why-competition_award-senior = 國家級三等獎及以上，滿足“項目成果及科技獎勵”這一方面。
value-competition_award-none = 無
value-competition_award-provincial_third = 省部級三等獎
value-competition_award-provincial_second = 省部級二等獎
value-competition_award-provincial_first = 省部級一等獎
value-competition_award-national_third = 國家級三等獎
value-competition_award-national_second = 國家級二等獎
value-competition_award-national_first = 國家級一等獎

question-talent_program = 您通過創新人才選樹、舉薦項目認定的最高級別是什麼？
label-talent_program = 創新人才認定
item-talent_program = 創新人才認定：省部級及以上創新人才選樹、舉薦項目的認定
why-talent_program = 工程師要省部級，高級工程師要國家級，滿足“項目成果及科技獎勵”這一方面。
why-talent_program-engineer = 省部級及以上，滿足“項目成果及科技獎勵”這一方面。
why-talent_program-senior = 國家級的，滿足“項目成果及科技獎勵”這一方面。
value-talent_program-none = 無
value-talent_program-provincial = 省部級
value-talent_program-national = 國家級

## 專利、標準等代表作

question-invention_patents = 您作為主要完成人（排名前三）、且取得產業化應用成效的數字化升級改造領域發明專利有多少項？
label-invention_patents = 發明專利（排名前三）
item-invention_patents = 發明專利：數字化升級改造領域，本人排名前三，已取得產業化應用成效
why-invention_patents = 工程師、高級工程師有 1 項，就滿足“專利、標準等代表作”這一方面。
why-invention_patents-engineer = 有 1 項，就滿足“專利、標準等代表作”這一方面。
why-invention_patents-senior = 有 1 項，就滿足“專利、標準等代表作”這一方面。
measure-invention_patents = { $number } 項

question-invention_patents_first = 您的數字化升級改造類發明專利中，作為第一發明人、且已取得產業化應用成效的有多少項？
label-invention_patents_first = 發明專利（第一發明人）
item-invention_patents_first = 第一發明人的發明專利：數字化升級改造領域，本人是第一發明人，已取得產業化應用成效
why-invention_patents_first = 有 2 項，是破格申報高級工程師可選的業績之一。
measure-invention_patents_first = { $number } 項

question-utility_patents = 您作為主要完成人（排名前三）、且取得產業化應用成效的數字化升級改造領域實用新型專利有多少項？
label-utility_patents = 實用新型專利
item-utility_patents = 實用新型專利：數字化升級改造領域，本人排名前三，已取得產業化應用成效
why-utility_patents = 工程師要 3 項、高級工程師要 6 項，滿足“專利、標準等代表作”這一方面。
why-utility_patents-engineer = 有 3 項，就滿足“專利、標準等代表作”這一方面。
why-utility_patents-senior = 有 6 項，就滿足“專利、標準等代表作”這一方面。
measure-utility_patents = { $number } 項

question-software_copyrights = 您作為主要完成人（排名前三）、且取得產業化應用成效的數字化升級改造領域軟件著作權有多少項？
label-software_copyrights = 軟件著作權
item-software_copyrights = 軟件著作權：數字化升級改造領域，本人排名前三，已取得產業化應用成效
why-software_copyrights = 工程師要 3 項、高級工程師要 6 項，滿足“專利、標準等代表作”這一方面。
why-software_copyrights-engineer = 有 3 項，就滿足“專利、標準等代表作”這一方面。
why-software_copyrights-senior = 有 6 項，就滿足“專利、標準等代表作”這一方面。
measure-software_copyrights = { $number } 項

question-granted_patents_first = 您作為第一完成人的數字化升級改造領域授權專利有多少項？發明、實用新型或外觀設計都算，不要求產業化。
label-granted_patents_first = 授權專利（第一完成人）
item-granted_patents_first = 第一完成人的授權專利：數字化升級改造領域（發明、實用新型或外觀設計，不要求產業化），本人是第一完成人
why-granted_patents_first = 有 1 項，是破格申報工程師可選的業績之一。
measure-granted_patents_first = { $number } 項

question-reports_first_author = 您作為第一作者撰寫、經2名及以上業內高級專家評議、證明有較強實用價值與推廣價值的數字化升級改造領域調研、學術、技術論證報告有多少篇？
label-reports_first_author = 報告（第一作者）
item-reports_first_author = 第一作者的報告：數字化升級改造領域的調研、學術、技術論證報告，本人是第一作者，經2名及以上業內高級專家評議、證明有較強實用價值與推廣價值
why-reports_first_author = 有 1 篇，就滿足工程師“專利、標準等代表作”這一方面。
measure-reports_first_author = { $number } 篇

question-reports_top2_author = 您作為第一或第二作者撰寫、經3名及以上業內正高級專家評議、證明有較強實用價值和推廣價值的數字化升級改造領域報告有多少篇？
label-reports_top2_author = 報告（第一、二作者）
item-reports_top2_author = 第一或第二作者的報告：數字化升級改造領域的報告，本人是第一或第二作者，經3名及以上業內正高級專家評議、證明有較強實用價值和推廣價值
why-reports_top2_author = 有 2 篇，就滿足高級工程師“專利、標準等代表作”這一方面。
measure-reports_top2_author = { $number } 篇

question-industry_methods = 您取得的、行業或產業龍頭企業認可的智能化升級改造行業工法、操作法等相關技術創新成果有多少項？
label-industry_methods = 行業工法、操作法
item-industry_methods = 行業工法：行業或產業龍頭企業認可的智能化升級改造行業工法、操作法等技術創新成果
why-industry_methods = 有 3 項，就滿足高級工程師“專利、標準等代表作”這一方面。
measure-industry_methods = { $number } 項

question-books = 您作為主要編者出版的數字化升級改造領域專著，或作為主要譯者出版的譯著，合計有多少部？
label-books = 專著或譯著
item-books = 專著或譯著：作為主要編者出版的數字化升級改造領域專著，或作為主要譯者出版的譯著
why-books = 有 1 部，就滿足高級工程師“專利、標準等代表作”這一方面。
measure-books = { $number } 部

question-planning = 您參與或主持過哪些數字化升級改造領域的規劃、政策與規範？
label-planning = 規劃、政策與規範
item-planning = 規劃、政策與規範：參與或主持的數字化升級改造領域規劃、政策與規範
why-planning = 滿足“專利、標準等代表作”這一方面：工程師要參與過，高級工程師要主持或主導過，國家規劃參與也可以。
why-planning-engineer = 參與過其中一類，就滿足“專利、標準等代表作”這一方面。
why-planning-senior = 主持或主導過其中一類，就滿足“專利、標準等代表作”這一方面；國家規劃參與也可以。
value-planning-national_plan_participated = 參與國家中長期發展規劃
value-planning-provincial_plan_led = 主持省部級中長期發展規劃
value-planning-provincial_plan_participated = 參與省部級中長期發展規劃
value-planning-industry_policy_led = 主導行業政策、規範編制
value-planning-industry_policy_participated = 參與行業政策、規範研究編制
value-planning-leading_enterprise_plan_led = 主持產業龍頭企業中長期發展規劃
value-planning-leading_enterprise_plan_participated = 參與產業龍頭企業中長期發展規劃

question-standards = 您主持或參與編制、修訂過哪些數字化升級改造領域的標準？
label-standards = 標準
item-standards = 標準：主持或參與編制、修訂的數字化升級改造領域標準（國際、國家、行業、團體、地方通用標準）
why-standards = 工程師、高級工程師主持或參與過，就滿足“專利、標準等代表作”這一方面；企業標準不在其列。
why-standards-engineer = 主持或參與過其中一類，就滿足“專利、標準等代表作”這一方面；企業標準不在其列。
why-standards-senior = 主持或參與過其中一類，就滿足“專利、標準等代表作”這一方面；企業標準不在其列。
value-standards-international = 國際標準
value-standards-national = 國家標準
value-standards-industry = 行業標準
value-standards-group = 團體標準
value-standards-local = 地方通用標準

## 經濟社會效益

question-benefit_wan = 任現職以來，您參與（含主持）解決企業產業數字化升級改造難題、形成新產品、新設備等創新成果、取得較好經濟社會效益，對應的累計創效是多少萬元？夠不夠得上第十三條第5項（創效）的“顯著”，由專家認定。
question-benefit_wan-senior = 任現職以來，您參與（含主持）解決企業產業數字化升級改造難題、形成新產品、新設備等創新成果、取得較好經濟社會效益，對應的累計創效是多少萬元？
label-benefit_wan = 累計創效
item-benefit_wan = 累計創效：任現職以來參與（含主持）解決企業產業數字化升級改造難題，形成新產品、新設備等創新成果、取得較好經濟社會效益，算得出金額
why-benefit_wan = 工程師要 1000 萬元、高級工程師要 2000 萬元，滿足“經濟社會效益”這一方面；1500 萬元，是破格申報工程師可選的業績之一。
why-benefit_wan-engineer = 1000 萬元，滿足“經濟社會效益”這一方面；1500 萬元，是破格申報可選的業績之一。
why-benefit_wan-senior = 2000 萬元，滿足“經濟社會效益”這一方面。

question-benefit_pct = 您任現職以來在企業產業數字化升級改造中參與（含主持）形成創新成果、取得較好經濟社會效益的，累計經濟效益（創效）佔企業同期主營業務收入的比例是多少？（%）
label-benefit_pct = 創效佔主營業務收入的比例
item-benefit_pct = 創效佔比：任現職以來參與（含主持）解決企業產業數字化升級改造難題，形成創新成果、取得較好經濟社會效益，算得出佔企業同期主營業務收入的比例
why-benefit_pct = 金額不夠的，比例夠了也行：工程師 3%，高級工程師 5%，破格申報工程師 4%。
why-benefit_pct-engineer = 金額不夠的，比例夠了也行：3%，破格申報 4%。
why-benefit_pct-senior = 金額不夠的，比例夠了也行：5%。

question-saving_wan = 任現職以來，您主持、實施或參與實施企業產業數字化升級改造項目，對應的累計降本是多少萬元？
label-saving_wan = 累計降本
item-saving_wan = 累計降本：任現職以來主持、實施或參與實施企業產業數字化升級改造項目，算得出金額
why-saving_wan = 工程師要 500 萬元、高級工程師要 1000 萬元，滿足“經濟社會效益”這一方面；800 萬元，是破格申報工程師可選的業績之一。
why-saving_wan-engineer = 500 萬元，滿足“經濟社會效益”這一方面；800 萬元，是破格申報可選的業績之一。
why-saving_wan-senior = 1000 萬元，滿足“經濟社會效益”這一方面。

question-saving_pct = 您任現職以來主持、實施或參與實施的企業產業數字化升級改造項目，累計降本總額佔企業同期主營業務收入的比例是多少？（%）
label-saving_pct = 降本佔主營業務收入的比例
item-saving_pct = 降本佔比：任現職以來主持、實施或參與實施企業產業數字化升級改造項目，算得出降本總額佔企業同期主營業務收入的比例
why-saving_pct = 金額不夠的，比例夠了也行：工程師 1%，高級工程師 3%，破格申報工程師 2%。
why-saving_pct-engineer = 金額不夠的，比例夠了也行：1%，破格申報 2%。
why-saving_pct-senior = 金額不夠的，比例夠了也行：3%。

question-benefit_led_wan = 任現職以來，由您本人主持的企業產業數字化升級改造項目形成創新研發成果、取得顯著經濟社會效益，對應的累計創效是多少萬元？
label-benefit_led_wan = 本人主持項目的累計創效
item-benefit_led_wan = 本人主持項目的累計創效：任現職以來由本人主持的企業產業數字化升級改造項目，形成創新研發成果、取得顯著經濟社會效益，算得出金額
why-benefit_led_wan = 5000 萬元，是破格申報高級工程師可選的業績之一；金額不夠的，看佔主營業務收入的比例。

question-benefit_led_pct = 任現職以來，由您本人主持、形成創新研發成果並取得顯著社會經濟效益的企業產業數字化升級改造項目，經濟效益佔企業主營業務收入的比例是多少？（%）
label-benefit_led_pct = 本人主持項目創效的佔比
item-benefit_led_pct = 本人主持項目的創效佔比：任現職以來由本人主持的企業產業數字化升級改造項目，形成創新研發成果、取得顯著社會經濟效益，算得出佔企業主營業務收入的比例
why-benefit_led_pct = 10%，是破格申報高級工程師可選的業績之一，與金額滿足一個就行。

question-saving_led_wan = 任現職以來，由您本人主持實施的企業數字化升級改造項目累計降本是多少萬元？
label-saving_led_wan = 本人主持項目的累計降本
item-saving_led_wan = 本人主持項目的累計降本：任現職以來由本人主持實施的企業數字化升級改造項目，算得出金額
why-saving_led_wan = 2000 萬元，是破格申報高級工程師可選的業績之一；金額不夠的，看佔主營業務收入的比例。

question-saving_led_pct = 任現職以來，由您本人主持實施的企業數字化升級改造項目，降本總額佔企業主營業務收入的比例是多少？（%）
label-saving_led_pct = 本人主持項目降本的佔比
item-saving_led_pct = 本人主持項目的降本佔比：任現職以來由本人主持實施的企業數字化升級改造項目，算得出降本總額佔企業主營業務收入的比例
why-saving_led_pct = 8%，是破格申報高級工程師可選的業績之一，與金額滿足一個就行。

## 破格與綠色通道

question-breakthrough = 您是否攻克了數字化升級改造領域“卡脖子”關鍵核心技術難題，或填補國內空白，或實現進口替代，或達到國內領先水平；並且推進全行業生產模式重建、產業形態重塑，全方位帶動數字產業發展？
label-breakthrough = 關鍵核心技術突破
item-breakthrough = 關鍵技術突破：攻克數字化升級改造領域“卡脖子”關鍵核心技術難題，或填補國內空白，或實現進口替代，或達到國內領先水平；並推進全行業生產模式重建、產業形態重塑，全方位帶動數字產業發展
why-breakthrough = 這是破格申報高級工程師可選的業績之一，分量由專家評定。

question-major_task = 您是否承擔重大攻關任務並作出重要貢獻？
label-major_task = 重大攻關任務
item-major_task = 重大攻關任務：承擔重大攻關任務並作出重要貢獻
why-major_task = 這是“一人一策”綠色通道的條件之一；通道可以直接申報高級工程師。

question-employer_recommends = 您的單位願意推薦您走“一人一策”綠色通道嗎？
label-employer_recommends = 單位推薦
item-employer_recommends = 單位推薦：單位願意推薦我走“一人一策”綠色通道
why-employer_recommends = 走“一人一策”綠色通道，還要有單位推薦。

question-expert_endorsements = 認同您直接申報的行業內正高級專家有多少人？
label-expert_endorsements = 正高級專家認同
item-expert_endorsements = 專家認同：有行業內正高級專家認同我直接申報
why-expert_endorsements = 走“一人一策”綠色通道，還要有 3 名及以上行業內正高級專家認同。
measure-expert_endorsements = { $number } 人

## 順口提到時的短說法

short-education-below_secondary = 初中
short-education-secondary_vocational = 中專
short-education-associate = 大專
short-education-bachelor = 本科
short-education-double_bachelor = 第二學士學位
short-title_level-senior = 高級工程師
short-other_title_level-assistant = 初級
short-skill_level-senior_technician = 高級技師
span-work_years = 工程技術崗位滿 { $years }
span-role_years = 本專業崗位滿 { $years }
span-title_years = 工程系列職稱滿 { $years }
span-other_title_years = 其他系列職稱滿 { $years }
span-skill_years = 技能等級滿 { $years }
plan-to-education = { $value ->
    [bachelor] 取得本科學歷或學士學位
    [double_bachelor] 取得第二學士學位
    [master] 取得碩士學歷或學位
    [doctor] 取得博士學歷或學位
   *[other] 取得{ $level }學歷
}
plan-to-rnd_participation = 參與一項成果的研發
plan-to-major_task = 承擔一項重大攻關任務並作出重要貢獻
plan-to-employer_recommends = 由單位推薦
none-knowledge = 現在還不瞭解
none-project_capability = 現在還沒參與
plan-find-out-education = 先確認是否已有：{ $level }或以上的學歷、學位
plan-find-out-in_scope_employer = 先確認：單位是湖南省內的企業或社會組織
plan-find-out-in_scope_role = 先確認：做的是創新技術管理工程工作
plan-find-out-integrity = 先確認：能作出職業操守承諾
without-under_investigation = 沒有正在被立案審查
without-under_penalty = 沒有被採取強制措施，也不在受刑事處罰期間
without-disciplined = 沒有仍在影響期內的黨紀政務處分
plan-find-out-knowledge = 先確認：專業知識夠得上“{ $level }”
plan-find-out-project_capability = 先確認：項目能力夠得上“{ $level }”
plan-to-method_cert = 取得創新方法應用能力{ $level }認證
