# 层级、途径、各条要求的短名，怎么评，以及判断（decisions.yaml）在结果里怎么说。

tier-assistant = 助理工程师
tier-engineer = 工程师
tier-senior = 高级工程师

path-regular = 正常申报
path-skilled = 技能人才贯通
path-conversion = 转评
path-exceptional = 破格申报
path-green_channel = 一人一策绿色通道

review-assistant = 怎么评：材料评审，加专家评议。
review-engineer = 怎么评：材料评审，加专家评议。
review-senior = 怎么评：材料评审、面试答辩、专家评议、现场考核相结合。

decision-D3 = 按高等次涵盖低等次理解
decision-D7 = 学历和资历同时破格，办法没有写明，要向评委会确认。
decision-D8 = 受过党纪政务处分的，能不能申报由湘纪发〔2022〕3号规定，请先向本单位人事、纪检部门确认。
decision-D14 = 同一项业绩，第十条和破格条件里都用到了：条文没有禁止，评审时以专家意见为准。

requirement-4 = 单位和岗位在适用范围内
requirement-6 = 职业操守
requirement-7 = 学历与资历
requirement-8 = 没有不得申报的情形
requirement-9-1-1 = 创新方法应用能力认证（一级）
requirement-9-1-2 = 专业知识
requirement-9-1-3 = 项目能力
requirement-9-2-1 = 创新方法应用能力认证（一级）
requirement-9-2-2 = 专业知识
requirement-9-2-3 = 项目能力
requirement-9-3-1 = 创新方法应用能力认证（二级）
requirement-9-3-2 = 专业知识
requirement-9-3-3 = 项目能力
requirement-10-1 = 业绩
requirement-10-2-1 = 经济社会效益
requirement-10-2-2 = 项目成果及科技奖励
requirement-10-2-3 = 专利、标准等代表作
requirement-10-3-1 = 经济社会效益
requirement-10-3-2 = 项目成果及科技奖励
requirement-10-3-3 = 专利、标准等代表作
requirement-11 = 破格的学历与资历
requirement-12 = 破格申报高级工程师的业绩
requirement-13 = 破格申报工程师的业绩
requirement-14 = “一人一策”绿色通道
requirement-15 = 技能等级与年限
requirement-16 = 转评
requirement-17 = 其他系列职称先转评
