# 结果：说到评估为止，不多说一句。

result-title = 您的结果
result-title-so-far = 目前的结果（还没答完）
result-eligible = 按您的回答，可以申报{ $tier }，走“{ $path }”这条路。
result-needs_review = 按您的回答，{ $tier }（{ $path }）的条件都满足了，但有一点要先向主管部门确认。
result-none = 按您的回答，暂时还没有可以申报的层级。差在哪里，下面一条一条看。
result-none-target = 按您的回答，暂时还不能申报{ $tier }。差在哪里，下面一条一条看。
result-none-above = 您已经是{ $tier }。再往上，按您的回答暂时还不能申报；差在哪里，下面一条一条看。
result-undecided = 现在还不能下结论，因为有些情况还不知道。
result-undecided-so-far = 问题还没答完，现在还不能下结论。
result-undecided-wanting = 现在还不能下结论，因为{ $labels }还不知道。点“补答”告诉我，就能接着判断。
result-wanting = “{ $label }”
result-highest = 您已经有高级工程师或更高的职称，这个专业没有更高的层级可报了。
result-review-assistant = 怎么评：材料评审，加专家评议。
result-review-engineer = 怎么评：材料评审，加专家评议。
result-review-senior = 怎么评：材料评审、面试答辩、专家评议、现场考核相结合。
result-to-confirm = 要先确认的
result-all-met = { $tier }的 { $count } 项条件，逐条看
result-met = 已经满足的 { $count } 项
result-next-eligible = { $tier }：也可以申报
result-next-needs_review = { $tier }：条件满足，要先确认
result-next-undetermined = { $tier }：还不能确定
result-next-ineligible = 离{ $tier }还差什么
result-path-undetermined = 先看这条路：{ $path }。
result-path = 最近的一条路：{ $path }。
result-other-ways = 其他几条路
way-eligible = { $path }：也可以
way-needs_review = { $path }：条件满足，要先确认
way-undetermined = { $path }：{ $open } 项还不知道
way-ineligible = { $path }：{ $missing } 项还没满足{ $open ->
    [0] {""}
   *[other] ，{ $open } 项还不知道
 }
result-hangs-on = 其他条件都满足了，只差一个回答：“{ $label }”。
result-receipt = 自评编号 { $id }（{ $date }）。同样的回答，结果是一样的。

advice-heading = 值得再问一句的 { $count } 点
advice-source = 来源：{ $source }

decision-D3 = 这里按“高等次涵盖低等次”理解。
decision-D7 = 学历和资历同时破格，第十一条没有排除，也没有写明，要向评委会确认。
decision-D8 = 受过党纪政务处分的，能不能申报由湘纪发〔2022〕3号规定，请先向本单位人事、纪检部门确认。
decision-D14 = 同一项业绩，第十条和破格条件里都用到了：条文没有禁止，评审时以专家意见为准。

finding-met = { $label }：{ $have }
finding-met-implied = { $label }：{ $needed }
finding-missing = { $label }：已有 { $have }，还差 { $missing }
finding-missing-at-least = { $label }：{ $have }，至少还差 { $missing }
finding-missing-all = { $label }：还差 { $missing }
finding-short = { $label }：现在是“{ $have }”，要求“{ $needed }”
finding-short-to = { $label }：现在是“{ $have }”，要求“{ $needed }”或更低
finding-short-from = { $label }：现在是“{ $have }”，要求“{ $needed }”或更高
finding-then = { $text }，取得后还要满 { $years }
finding-anew = { $text }，年限从取得后重新算
finding-unknown = { $label }：要求“{ $needed }”，还不知道
finding-covered = { $text }（按高等次涵盖低等次理解）
finding-count = 要 { $needed } 项，已有 { $met } 项
finding-and = ，并且
finding-or = ，或者
finding-open = 还不知道：{ $labels }
finding-open-any = 还不知道，有一项够了就行：{ $labels }

requirement-met = ：已满足{" "}
requirement-unmet = ：还没满足{" "}
requirement-unknown = ：还不知道{" "}

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

path-regular = 正常申报
path-skilled = 技能人才贯通
path-conversion = 转评
path-exceptional = 破格申报
path-green_channel = 一人一策绿色通道

control-aim-assistant = 看看助理工程师还差什么
control-aim-engineer = 看看工程师还差什么
control-aim-senior = 看看高级工程师还差什么
