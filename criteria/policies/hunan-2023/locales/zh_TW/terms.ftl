# 名詞解釋：條文裡的名詞（terms.yaml），是什麼意思，出處。

term-provincial = 省部級
term-provincial-meaning = 指省級人民政府、國家部委這一級立項或頒發的。省公司、集團公司一級不等於省部級。按條例，一個省只能設一項省級科學技術獎。
term-provincial-source = 《國家科學技術獎勵條例》第三十六條（獎勵的設立）；其餘是通行理解

term-municipal = 市廳級
term-municipal-meaning = 指市州人民政府或省直廳局這一級。
term-municipal-source = 通行用法，辦法沒有定義

term-first_three = 排名前三
term-first_three-meaning = 本人在證書或正式名單上排在前三：獎勵看完成人次序，專利看發明人次序。只做組織、支持工作的不算發明人。
term-first_three-source = 《專利法實施細則》第十四條（發明人）；按證書次序認定是通行做法

term-main_contributor = 主要完成人
term-main_contributor-meaning = 辦法沒有另行定義，這裡限定為排名前三。別處一般指提出總體方案或解決關鍵問題的人。
term-main_contributor-source = 條文本身；解釋是通行用法

term-industrial_use = 產業化應用成效
term-industrial_use-meaning = 專利、軟著真正用在生產經營裡並有效果，不是只拿到證書。
term-industrial_use-source = 條文本身；通行的佐證做法

term-software_copyright = 軟件著作權
term-software_copyright-meaning = 登記證書是初步證明。著作權人常是單位，本人在開發中的作用和排名要另外證明。辦法沒有說軟著可以和實用新型合起來湊數。
term-software_copyright-source = 《計算機軟件保護條例》第七條；條文本身

term-patents = 發明專利、實用新型專利
term-patents-meaning = 發明是產品或方法的新方案，實用新型是產品形狀、構造的新方案。外觀設計在第十條裡沒有列出。條文寫的是“取得”，仍在申請中的一般不算。
term-patents-source = 《專利法》第二條；條文本身

term-granted_patents = 授權專利
term-granted_patents-meaning = 這裡沒有限定種類，發明、實用新型、外觀設計都是授權專利，也沒有要求產業化。
term-granted_patents-source = 條文本身的文字；《專利法》第二條

term-social_awards = 社會力量設置的科學技術獎勵
term-social_awards-meaning = 學會、協會、基金會、企業等設立的科技獎，不是政府獎；這裡還要求省部級及以上科技部門認可。這類獎不得收費。
term-social_awards-source = 《國家科學技術獎勵條例》第三十七條

term-assessment_body = 第三方科技成果評價機構
term-assessment_body-meaning = 獨立的評價機構，一般請五至九名高級專家評議，出具蓋章的科技成果評價報告。辦法沒有列出機構名單。
term-assessment_body-source = 科技成果評價的通行做法

term-transformation = 成果轉化
term-transformation-meaning = 把成果做成新技術、新工藝、新材料、新產品：可以自己投資實施，也可以轉讓、許可、合作或作價投資。
term-transformation-source = 《促進科技成果轉化法》第二條、第十六條

term-demonstration = 示範性項目
term-demonstration-meaning = 要由省部級（及以上）立項，一般看立項文件和驗收文件。
term-demonstration-source = 條文本身

term-benefit = 累計創效、累計經濟效益
term-benefit-meaning = 任現職以來由該成果帶來的新增效益，逐年相加。
term-benefit-source = 條文本身；核算口徑參照天津市科技進步獎對經濟效益證明的要求

term-saving = 累計降本
term-saving-meaning = 任現職以來與改造前相比省下的成本，逐年相加。
term-saving-source = 條文本身；核算口徑參照通行做法

term-share = 佔主營業務收入的比例
term-share-meaning = 效益或降本除以企業的主營業務收入；第十條寫明用同期收入。比例和金額滿足一個就行。
term-share-source = 條文裡的“或”

term-since_title = 任現職以來
term-since_title-meaning = 從取得現有職稱之後算起。還沒有職稱的，辦法沒有寫，我們按從事這類工作以來理解。
term-since_title-source = 通行用法；無職稱者的算法是本助手的理解

term-and_above = 及以上
term-and_above-meaning = 包括這個數本身，例如“3項及以上”就是3項也夠。
term-and_above-source = 法規的通行寫法

term-contests = 國家科技創新類競賽
term-contests-meaning = 辦法沒有列名單。中國創新方法大賽由中國科協、科技部等主辦，通常屬於這一類，但大賽名次不能代替創新方法應用能力認證。
term-contests-source = 中國創新方法大賽主辦單位的通知；是否屬於這一類是推斷

term-talent = 人才選樹、舉薦項目
term-talent-meaning = 省部級或國家級的人才計劃、人才舉薦，要有認定文件。辦法沒有列名單。
term-talent-source = 條文本身

term-method_levels = 創新方法應用能力一級、二級認證
term-method_levels-meaning = 依國家標準《創新方法應用能力等級規範》（GB/T 31769-2015），數字越大等級越高，持證人通稱國家一級、二級創新工程師。國際TRIZ協會（MATRIZ）的等級是另一套，辦法沒有說可以代替。
term-method_levels-source = GB/T 31769-2015；湖南省工業和信息化廳網站2021年7月30日的報道

term-triz = 創新方法（TRIZ）、工業工程（IE）
term-triz-meaning = TRIZ是發明問題解決理論，工業工程研究怎樣改進生產系統；兩樣都是數字化改造裡常用的方法。
term-triz-source = 條文本身；通行解釋

term-experts = 業內高級專家、正高級專家
term-experts-meaning = 高級專家有副高級以上職稱就行，正高級專家要有正高級職稱；一般要附專家簽名的意見和職稱證書。
term-experts-source = 條文本身；證明方式是通行做法

term-standards = 標準的種類
term-standards-meaning = 法定的標準分國家、行業、地方、團體、企業五種。企業標準在第十條裡沒有列出。
term-standards-source = 《標準化法》第二條

term-methods = 工法、操作法
term-methods-meaning = 成套的施工或生產方法、以人或班組命名的先進操作方法等；要由行業或產業龍頭企業認可。
term-methods-source = 條文本身

term-leading_enterprise = 產業龍頭企業
term-leading_enterprise-meaning = 辦法沒有定義，一般看省級以上部門公佈的龍頭企業、鏈主企業名單。
term-leading_enterprise-source = 通行用法

term-exceptional = 破格、破學歷、破資歷
term-exceptional-meaning = 學歷或任職年限不夠正常條件、但業績特別突出的，可以破格；破格條件是在正常條件之外另加的。
term-exceptional-source = 第十一條至第十三條

term-green_channel = 一人一策
term-green_channel-meaning = 給承擔重大攻關任務、有重要貢獻的人開的綠色通道：本人申請、單位推薦、3名及以上行業內正高級專家認同，直接申報高級工程師。
term-green_channel-source = 第十四條

term-senior_committee = 高評會
term-senior_committee-meaning = 高級職稱評審委員會。湖南公佈的清單裡有創新工程專業的高級職稱評審委員會。
term-senior_committee-source = 《2022年度全省新增（調整）高級職稱評審委員會清單》（湖南日報2022年8月13日）

term-seniority = 學歷與資歷
term-seniority-meaning = 學歷是已取得的學歷或學位；資歷是取得下一級職稱之後從事技術工作的年限。具體年限見工程系列的基本標準。
term-seniority-source = 人社部發〔2019〕16號《工程技術人才職稱評價基本標準條件》

term-skilled = 技能人才貫通
term-skilled-meaning = 高級工、技師、高級技師也可以參評職稱。辦法沒有寫年限，國家的規定是高級工滿2年報助理工程師、技師滿3年報工程師、高級技師滿4年報高級工程師。
term-skilled-source = 人社部發〔2018〕74號、人社部發〔2020〕96號

term-conversion = 轉評
term-conversion-meaning = 把其他系列的職稱換成本專業同一層級的職稱；工程系列其他專業不用轉評。
term-conversion-source = 第十六條、第十七條

term-first_round = 首次評價、正常化評價
term-first_round-meaning = 首次評價指本專業開始評的那一輪；之後就是正常化評價。現在按正常化理解，以當年通知為準。
term-first_round-source = 條文本身；湘科協通〔2022〕29號給同類的科學傳播專業定的過渡期為兩年，參照

term-sanctions = 黨紀政務處分
term-sanctions-meaning = 處分期或影響期內通常不能申報，具體按湘紀發〔2022〕3號，請向本單位人事、紀檢部門確認。
term-sanctions-source = 第八條；《公職人員政務處分法》

term-bottleneck = 卡脖子
term-bottleneck-meaning = 受制於人的關鍵核心技術。夠不夠格由專家認定。
term-bottleneck-source = 通行用法

term-term = 試行、有效期
term-term-meaning = 自2023年10月17日起兩年；條文沒有寫末日，按印發之日起兩年計，到2025年10月16日為止。是否續期、有沒有新辦法，要看主管部門的最新通知。
term-term-source = 第二十條
