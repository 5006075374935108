# 名册的表头和行：读作什么、为什么没有采用、哪些行不是人

heads-unknown-words = 表头里的“{ $words }”不知道指什么
heads-another = 写着“{ $words }”，说的不是所问的事
heads-several = 可能是几项中的一项，表头分不出
heads-not-plain = 表头没有说清
heads-unsaid = 表头没有写明：{ $qualifiers }，请确认
heads-time-beside = 按左边“{ $head }”的取得时间或年限来读
heads-part-of-left = 按左边“{ $head }”的一部分来读
heads-names-below = 下面填的是名称，不是“是”或“否”
heads-rivals = { $columns } 几列说的是同一件事，不知道以哪一列为准
heads-not-chosen = 列对应文件里没有写这一列
roster-taken = 读作“{ $fact }”
roster-taken-in-unit = 读作“{ $fact }”，单位：{ $unit }
roster-joined = { $first }；{ $second }
roster-offered = 没有采用，可能是：{ $facts }（{ $why }）
roster-carried = 不是事实，原样带过
roster-carried-because = 原样带过：{ $why }
roster-unit-yuan = 元
roster-unit-thousand = 千元
roster-unit-wan = 万元
roster-unit-million = 百万元
roster-unit-yi = 亿元
roster-unit-percent = %
roster-unit-permille = ‰
roster-unit-months = 月
roster-unit-years = 年
roster-unit-date = 日期，从那时算起
roster-range = { $first }–{ $last }
roster-rows = 第 { $rows } 行（{ $reason }）
roster-rows-and-more = 第 { $rows } 行等共 { $count } 行（{ $reason }）
roster-passed-blank = 空行
roster-passed-totals = 合计
roster-passed-heads = 又一行表头
roster-passed-group = 分组
roster-passed-note = 说明或签字
roster-passed-example = 示例
roster-explain-head =
    “{ $file }”的列对应，用 --columns 交给 chuangping assess。表头在第 { $rows } 行。
    每一列写明 fact（哪个事实，共 { $facts } 个，chuangping template 可看全）；没有 fact 的列原样带过，不评估。
    unit 写不带单位的数按什么算：yuan 元、thousand 千元、wan 万元、million 百万元、yi 亿元，percent %、permille ‰，years 年、months 月、date 日期。
    value 表示这一列打了勾就是这一项。同名的列用 place 数第几个。
roster-told = “{ $file }”：第 { $rows } 行是表头，{ $read } 列读作事实，{ $carried } 列原样带过。--explain-columns 可逐列查看，--columns 可以改。
roster-told-offered = “{ $file }”的 { $column } 列“{ $head }”{ $told }。是的话，在列对应文件里写：{"{"}head: { $key }, fact: { $fact }{"}"}
roster-told-carried = “{ $file }”的 { $column } 列“{ $head }”{ $told }。
roster-told-sheet = “{ $file }”的第一张工作表里没有人员名单，读的是工作表“{ $sheet }”。
roster-told-left-out = “{ $file }”里有 { $count } 个格子写的是“/”“—”“待定”之类，按没有填处理；确实没有的，请写“无”或 0。
roster-told-passed = “{ $file }”里不是人的行没有评估：{ $rows }。
roster-explain-everybody =
    表里没有、但对全体人员都一样的情况，写在这里（核对以后去掉 #；不属实的不要写，评估会照它算）：
roster-told-everybody = “{ $file }”的全体人员都按单位说明的算：{ $told }。
roster-of-everybody = { $fact }：{ $value }
