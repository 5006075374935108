# 名詞解釋，和辦法以外的事。

term-pass_rate = 出廠水合格率
term-pass_rate-meaning = 出廠水樣中各項指標都合格的所佔的比例，按年統計。
term-pass_rate-source = 條文本身

outside-exam_fee-about = 筆試收費
outside-exam_fee-ask = 收不收費由清源市供水行業協會的通知寫明。
outside-elsewhere-about = 辦法以外的事情
outside-elsewhere-ask = 這不在本辦法裡；檢測師等級的事請問清源市水務局。
