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

decision-D3 = 按高等次涵蓋低等次理解
decision-D7 = 學歷和資歷同時破格，辦法沒有寫明，要向評委會確認。
decision-D8 = 受過黨紀政務處分的，能不能申報由湘紀發〔2022〕3號規定，請先向本單位人事、紀檢部門確認。
decision-D14 = 同一項業績，第十條和破格條件裡都用到了：條文沒有禁止，評審時以專家意見為準。

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
