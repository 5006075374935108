# 名词解释，和办法以外的事。

term-pass_rate = 出厂水合格率
term-pass_rate-meaning = 出厂水样中各项指标都合格的所占的比例，按年统计。
term-pass_rate-source = 条文本身

outside-exam_fee-about = 笔试收费
outside-exam_fee-ask = 收不收费由清源市供水行业协会的通知写明。
outside-elsewhere-about = 办法以外的事情
outside-elsewhere-ask = 这不在本办法里；检测师等级的事请问清源市水务局。
