# 结果

result-title = 您的结果
result-title-so-far = 目前的结果（还没答完）
result-eligible = 按现有回答，您可以申报{ $tier }（{ $path }）。
result-needs_review = 按现有回答，{ $tier }（{ $path }）的条件都已满足，但有一点要向主管部门确认。
result-none = 按现有回答，暂时没有可以申报的层级。下面看看差在哪里。
result-undecided = 现在还不能下结论：有些情况还不知道。
result-tier = { $tier }：{ $status }
result-path = 最接近的路径：{ $path }

status-held = 已经取得
status-eligible = 可以申报
status-needs_review = 满足条件，待确认
status-undetermined = 还不能确定
status-ineligible = 暂不符合

requirement-met = 已满足
requirement-unmet = 还没满足
requirement-unknown = 还不知道

path-regular = 正常申报
path-skilled = 技能人才贯通
path-conversion = 转评
path-exceptional = 破格申报
path-green_channel = 一人一策绿色通道

control-aim-assistant = 看看助理工程师还差什么
control-aim-engineer = 看看工程师还差什么
control-aim-senior = 看看高级工程师还差什么
