# 層級、途徑、各條要求的短名，怎麼評，以及判斷（decisions.yaml）在結果裡怎麼說。

tier-assistant = 助理工程師
tier-engineer = 工程師
tier-senior = 高級工程師

path-regular = 正常申報
path-skilled = 技能人才貫通
path-conversion = 轉評
path-exceptional = 破格申報
path-green_channel = 一人一策綠色通道

review-assistant = 怎麼評：材料評審，加專家評議。
review-engineer = 怎麼評：材料評審，加專家評議。
review-senior = 怎麼評：材料評審、面試答辯、專家評議、現場考核相結合。
review-assistant-conversion = 怎麼評：第十六條沒有寫轉評怎麼評，以當年通知為準。
review-engineer-conversion = 怎麼評：第十六條沒有寫轉評怎麼評，以當年通知為準。
review-senior-conversion = 怎麼評：第十六條沒有寫轉評怎麼評，以當年通知為準。
review-senior-green_channel = 怎麼評：由高評會按程序評定。

decision-D3 = 按高等次涵蓋低等次理解
decision-D7 = 學歷和資歷同時破格，辦法沒有寫明，要向評委會確認。
decision-D8 = 受過黨紀政務處分的，能不能申報由湘紀發〔2022〕3號規定，請先向本單位人事、紀檢部門確認。
decision-D14 = 同一項業績第十條和破格條件裡都用到了：{ $labels }。條文沒有禁止，評審時以專家意見為準。

requirement-4 = 單位和崗位在適用範圍內
requirement-6 = 職業操守
requirement-7 = 學歷與資歷
requirement-8 = 沒有不得申報的情形
requirement-9-1-1 = 創新方法應用能力認證（一級）
requirement-9-1-2 = 專業知識
requirement-9-1-3 = 項目能力
requirement-9-2-1 = 創新方法應用能力認證（一級）
requirement-9-2-2 = 專業知識
requirement-9-2-3 = 項目能力
requirement-9-3-1 = 創新方法應用能力認證（二級）
requirement-9-3-2 = 專業知識
requirement-9-3-3 = 項目能力
requirement-10-1 = 業績
requirement-10-2-1 = 經濟社會效益
requirement-10-2-2 = 項目成果及科技獎勵
requirement-10-2-3 = 專利、標準等代表作
requirement-10-3-1 = 經濟社會效益
requirement-10-3-2 = 項目成果及科技獎勵
requirement-10-3-3 = 專利、標準等代表作
requirement-11 = 破格的學歷與資歷
requirement-12 = 破格申報高級工程師的業績
requirement-13 = 破格申報工程師的業績
requirement-14 = “一人一策”綠色通道
requirement-15 = 技能等級與年限
requirement-16 = 轉評
requirement-17 = 其他系列職稱先轉評

# 條文只指向別處時，數字從哪裡來
basis-D1 = 第七條只寫與工程系列一致，年限按人社部發〔2019〕16號理解，需向評委會確認。
basis-D6 = 第十一條沒有寫破學歷的年限，按該層級正常申報最低的一行（人社部發〔2019〕16號）理解，需向評委會確認。
basis-D9 = 第十五條沒有寫等級和年限，按人社部發〔2018〕74號理解，需向評委會確認。
basis-D10 = 轉評以後，年限和業績從哪天算起，辦法沒有寫；這裡按從轉評之日算，需向評委會確認。
waived-D6 = 破學歷
waived-D7 = 破資歷

# 走哪條路，連同層級一起說
way-to-regular = 正常申報{ $tier }
way-to-skilled = 技能人才貫通申報{ $tier }
way-to-conversion = 轉評{ $tier }
way-to-exceptional = 破格申報{ $tier }
way-to-green_channel = “一人一策”綠色通道申報{ $tier }

# 申報的幾步（第十八條），某一層級不同的另寫一條
procedure-1 = 個人自主申報：等當年的申報通知，在規定時間裡填表，按材料清單備齊證明。
procedure-2 = 單位審核推薦：材料交本單位人事部門，由單位審核、推薦。
procedure-3 = 專家綜合評議：定性和定量相結合，由專家決定。

# 不能申報的情形：為什麼，去問誰
barred-4 = 辦法只適用於湖南省內企業和社會組織中，在智能製造等崗位從事創新技術管理工程工作的專業技術人員。按您的回答，現在不在這個範圍內，不能按這個辦法申報。
barred-4-in_scope_employer = 辦法只適用於湖南省內的企業和社會組織。按您的回答，您的單位不在裡面，不能按這個辦法申報。
barred-4-in_scope_role = 辦法只適用於在智能製造等崗位從事創新技術管理工程工作的專業技術人員。按您的回答，您的崗位不在裡面，不能按這個辦法申報。
barred-4-ask = 單位性質或崗位拿不準的，先問本單位人事部門，再問{ authorities }。
barred-6 = 申報人要遵守憲法和法律法規，有良好的職業道德和敬業精神，恪守學術道德和學術誠信。按您的回答，這一條現在不能承諾，不能申報。
barred-6-ask = 對這一條有疑問的，先問本單位人事部門。
barred-8 = 正在立案審查尚未結案，或被採取強制措施、受刑事處罰期間的，不得申報參評。結案或期滿以後，再按當時的情況重新自評；受了黨紀政務處分的，能不能申報看湘紀發〔2022〕3號。
barred-8-ask = 什麼時候可以再申報，問本單位人事、紀檢部門和{ authorities }。

# 首次評價期和正常化評價
phase-first = 這是按首次評價期算的：相關層級的職稱證書可以直接用。是不是首次評價，以當年通知為準；進入正常化評價後，其他系列要先轉評（第十七條）。
basis-D2-normal = 這是進入正常化評價後的規定；是不是首次評價，以當年通知為準。
basis-D2-first = 首次評價期憑相關層級職稱證書申報，不用先轉評；以當年通知為準。

# 說差距時怎麼稱呼（thing-…，短名說得不夠準的才寫），條文還要求它怎樣（qualified-…，接在“要”後面；某一條另有要求的，後面寫上條號）
thing-invention_patents = 發明專利
thing-competition_award = 國家科技創新類競賽獲獎
thing-talent_program = 創新人才選樹、舉薦項目認定
thing-recognized_results = 第三方科技成果評價機構認可的成果
thing-social_award = 經省部級及以上科技部門認可的社會力量設獎
thing-expert_endorsements = 行業內正高級專家認同
thing-major_task = 承擔重大攻關任務並作出重要貢獻
thing-breakthrough = 攻克“卡脖子”關鍵核心技術難題（或填補國內空白、實現進口替代、達到國內領先水平），並推進全行業生產模式重建、產業形態重塑
qualified-problems_participated = 運用創新方法技術和數字化技術
qualified-problems_solved = 運用創新方法技術解決、在企業產生實際應用效果
qualified-provincial_demo_projects = 本人參與並完成
qualified-provincial_projects_top3 = 本人參與並完成
qualified-provincial_projects_led = 已完成
qualified-project_award = 本人排名前三
qualified-science_award = 本人排名前三
qualified-social_award = 本人排名前三
qualified-invention_patents = 本人排名前三、已取得產業化應用成效
qualified-utility_patents = 本人排名前三、已取得產業化應用成效
qualified-software_copyrights = 本人排名前三、已取得產業化應用成效
qualified-invention_patents_first = 已取得產業化應用成效
qualified-reports_first_author = 經 2 名及以上業內高級專家評議、證明有較強實用價值與推廣價值
qualified-reports_top2_author = 經 3 名及以上業內正高級專家評議、證明有較強實用價值和推廣價值
qualified-industry_methods = 經行業或產業龍頭企業認可
qualified-books = 本人是主要編者或主要譯者
qualified-standards = 參與編制或修訂
qualified-benefit_wan = 從任現職起算、形成創新成果、取得較好的經濟社會效益
qualified-benefit_pct = 從任現職起算、形成創新成果、取得較好的經濟社會效益
qualified-benefit_wan-13-5a = 從任現職起算、形成研發成果、取得顯著的經濟社會效益
qualified-benefit_pct-13-5a = 從任現職起算、形成研發成果、取得顯著的經濟社會效益
qualified-benefit_led_wan = 從任現職起算、形成創新研發成果、取得顯著社會經濟效益
qualified-benefit_led_pct = 從任現職起算、形成創新研發成果、取得顯著社會經濟效益
qualified-saving_wan = 從任現職起算
qualified-saving_pct = 從任現職起算
qualified-saving_led_wan = 從任現職起算
qualified-saving_led_pct = 從任現職起算
