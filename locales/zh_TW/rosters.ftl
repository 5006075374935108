# 名冊的表頭和行：讀作什麼、為什麼沒有採用、哪些行不是人

heads-unknown-words = 表頭裡的“{ $words }”不知道指什麼
heads-another = 寫著“{ $words }”，說的不是所問的事
heads-several = 可能是幾項中的一項，表頭分不出
heads-not-plain = 表頭沒有說清
heads-unsaid = 表頭沒有寫明：{ $qualifiers }，請確認
heads-time-beside = 按左邊“{ $head }”的取得時間或年限來讀
heads-part-of-left = 按左邊“{ $head }”的一部分來讀
heads-names-below = 下面填的是名稱，不是“是”或“否”
heads-rivals = { $columns } 幾列說的是同一件事，不知道以哪一列為準
heads-not-chosen = 列對應文件裡沒有寫這一列
roster-taken = 讀作“{ $fact }”
roster-taken-in-unit = 讀作“{ $fact }”，單位：{ $unit }
roster-joined = { $first }；{ $second }
roster-offered = 沒有採用，可能是：{ $facts }（{ $why }）
roster-carried = 不是事實，原樣帶過
roster-carried-because = 原樣帶過：{ $why }
roster-unit-yuan = 元
roster-unit-thousand = 千元
roster-unit-wan = 萬元
roster-unit-million = 百萬元
roster-unit-yi = 億元
roster-unit-percent = %
roster-unit-permille = ‰
roster-unit-months = 月
roster-unit-years = 年
roster-unit-date = 日期，從那時算起
roster-range = { $first }–{ $last }
roster-rows = 第 { $rows } 行（{ $reason }）
roster-rows-and-more = 第 { $rows } 行等共 { $count } 行（{ $reason }）
roster-passed-blank = 空行
roster-passed-totals = 合計
roster-passed-heads = 又一行表頭
roster-passed-group = 分組
roster-passed-note = 說明或簽字
roster-passed-example = 示例
roster-explain-head =
    “{ $file }”的列對應，用 --columns 交給 chuangping assess。表頭在第 { $rows } 行。
    每一列寫明 fact（哪個事實，共 { $facts } 個，chuangping template 可看全）；沒有 fact 的列原樣帶過，不評估。
    unit 寫不帶單位的數按什麼算：yuan 元、thousand 千元、wan 萬元、million 百萬元、yi 億元，percent %、permille ‰，years 年、months 月、date 日期。
    value 表示這一列打了勾就是這一項。同名的列用 place 數第幾個。
roster-told = “{ $file }”：第 { $rows } 行是表頭，{ $read } 列讀作事實，{ $carried } 列原樣帶過。--explain-columns 可逐列查看，--columns 可以改。
roster-told-offered = “{ $file }”的 { $column } 列“{ $head }”{ $told }。是的話，在列對應文件裡寫：{"{"}head: { $key }, fact: { $fact }{"}"}
roster-told-carried = “{ $file }”的 { $column } 列“{ $head }”{ $told }。
roster-told-sheet = “{ $file }”的第一張工作表裡沒有人員名單，讀的是工作表“{ $sheet }”。
roster-told-left-out = “{ $file }”裡有 { $count } 個格子寫的是“/”“—”“待定”之類，按沒有填處理；確實沒有的，請寫“無”或 0。
roster-told-passed = “{ $file }”裡不是人的行沒有評估：{ $rows }。
roster-explain-everybody =
    表裡沒有、但對全體人員都一樣的情況，寫在這裡（核對以後去掉 #；不屬實的不要寫，評估會照它算）：
roster-told-everybody = “{ $file }”的全體人員都按單位說明的算：{ $told }。
roster-of-everybody = { $fact }：{ $value }
