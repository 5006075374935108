# 档案里讲不通的地方：是什么、在哪里、怎么改

problem-separator = ；
profile-fact = { $fact }（{ $label }）
profile-unknown-fact = 没有“{ $fact }”这一项：请使用词汇表中的名称
profile-not-a-flag = { $fact } 的值 { $value } 不是“是/否”：请写 true 或 false
profile-not-a-number = { $fact } 的值 { $value } 不是数字：请写数字
profile-not-whole = { $fact } 的值 { $value } 不是整数：请写整数
profile-not-finite = { $fact } 的值 { $value } 不是有限的数：请写具体数字
profile-negative = { $fact } 的值 { $value } 小于 0：请写 0 或更大的数
profile-too-large = { $fact } 的值 { $value } 太大：最多写 { $expected }
profile-too-large-in-yuan = { $fact } 的值 { $value } 太大，像是按元填的：单位是万元，最多写 { $expected }；如果是元，请写 { $meant }
profile-too-large-a-date = { $fact } 的值 { $value } 太大，像是日期 { $meant }：请写数量，最多写 { $expected }
profile-unknown-value = { $fact } 没有 { $value } 这个取值：请从这些里选一个：{ $expected }
profile-not-a-set = { $fact } 的值 { $value } 不是列表：请写成列表，可用：{ $expected }
profile-unknown-member = { $fact } 没有 { $value } 这一项：可用：{ $expected }
profile-larger-than-whole = { $fact } 比 { $other } 还大（{ $value }）：部分不能大于整体，请改其中一个
profile-without = { $fact } 填了 { $value }，但 { $other } 是“无”：请去掉它，或改正后者
profile-not-an-object = 这条记录不是一个 JSON 对象：请写成 {"{"}"事实名": 值{"}"}
profile-empty-range = { $fact } 的范围 { $value } 是空的：请把小的数写在前面
