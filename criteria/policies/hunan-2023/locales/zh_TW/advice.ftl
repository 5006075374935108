# 提醒（advice.yaml）：標題、內容、來源。只作提醒，什麼也不決定；每條都寫明需向評委會確認。

advice-associate_to_senior-title = 大專申報高級工程師
advice-associate_to_senior-text = 國家基本標準沒有列出大專正常申報高級工程師；湖南曾有放寬條件（工程師滿7年，且在非公有制經濟組織、社會組織等累計滿15年）。先別放棄，需向評委會確認；否則可看破格條件。
advice-associate_to_senior-source = 人社部發〔2019〕16號未列此行；湖南2018年以來的放寬口徑見於公開資料，未見工程系列正式文本

advice-private_direct-title = 沒有初級職稱的民營企業人員直接報中級
advice-private_direct-text = 如果您在民營企業：湖南2024年5月重申，沒有取得初級職稱、成績突出並經企業考核推薦的專業技術人員，從事專業技術工作雙學士滿6年、本科滿7年、大專滿9年，可以直接申報中級。這屬於第十九條所說的現行政策，是否適用於本專業需向評委會確認。網傳“本科5年、專科7年直接評中級”已被省裡闢謠。
advice-private_direct-source = 湖南日報2024年5月23日；第十九條

advice-private_direct_senior-title = 沒有中級職稱的民營企業人員直接報副高級
advice-private_direct_senior-text = 如果您在民營企業：湖南2024年5月重申，沒有取得中級職稱、成績突出並經企業考核推薦的專業技術人員，從事專業技術工作博士滿6年、碩士滿12年，或取得初級職稱後雙學士、本科滿13年、大專滿15年，可以直接申報副高級。這屬於第十九條所說的現行政策，是否適用於本專業需向評委會確認。
advice-private_direct_senior-source = 湖南日報2024年5月23日；第十九條

advice-outside_scope-title = 機關、事業單位人員，或者單位在省外
advice-outside_scope-text = 第四條只寫了湖南省內的企業和社會組織：沒有提到機關和事業單位，也沒有提到省外的單位。如果您在這類單位，能否申報需向評委會確認。
advice-outside_scope-source = 第四條

advice-other_certificates-title = 國際TRIZ證書
advice-other_certificates-text = 如果您有的是MATRIZ（國際TRIZ協會）的證書：它與創新方法應用能力認證（GB/T 31769-2015）是兩套體系，條文沒有說可以互認，需向評委會確認。
advice-other_certificates-source = GB/T 31769-2015；第九條

advice-enterprise_standards-title = 外觀設計與企業標準
advice-enterprise_standards-text = 第十條沒有列外觀設計和企業標準；外觀設計是授權專利，可用於第十三條第3項（破格申報工程師）。是否另作參考需向評委會確認。
advice-enterprise_standards-source = 第十條、第十三條第3項

advice-skilled_results-title = 技能人才的其他成果
advice-skilled_results-text = 技能競賽獲獎、完成項目、技術報告、行業標準編制等創新性成果均可作為評價內容，條文沒有寫數量，請一併準備，如何計入需向評委會確認。
advice-skilled_results-source = 第十五條

advice-yearly_notice-title = 以當年通知為準的事項
advice-yearly_notice-text = 年齡、退休、繼續教育、年度考核、費用和申報時間由每年的申報通知規定，需向評委會確認。
advice-yearly_notice-source = 第十九條
