# 檔案裡講不通的地方：是什麼、在哪裡、怎麼改

problem-separator = ；
profile-fact = { $fact }（{ $label }）
profile-unknown-fact = 沒有“{ $fact }”這一項：請使用詞彙表中的名稱
profile-not-a-flag = { $fact } 的值 { $value } 不是“是/否”：請寫 true 或 false
profile-not-a-number = { $fact } 的值 { $value } 不是數字：請寫數字
profile-not-whole = { $fact } 的值 { $value } 不是整數：請寫整數
profile-not-finite = { $fact } 的值 { $value } 不是有限的數：請寫具體數字
profile-negative = { $fact } 的值 { $value } 小於 0：請寫 0 或更大的數
profile-too-large = { $fact } 的值 { $value } 太大：最多寫 { $expected }
profile-too-large-in-yuan = { $fact } 的值 { $value } 太大，像是按元填的：單位是萬元，最多寫 { $expected }；如果是元，請寫 { $meant }
profile-too-large-a-date = { $fact } 的值 { $value } 太大，像是日期 { $meant }：請寫數量，最多寫 { $expected }
profile-unknown-value = { $fact } 沒有 { $value } 這個取值：請從這些裡選一個：{ $expected }
profile-not-a-set = { $fact } 的值 { $value } 不是列表：請寫成列表，可用：{ $expected }
profile-unknown-member = { $fact } 沒有 { $value } 這一項：可用：{ $expected }
profile-larger-than-whole = { $fact } 比 { $other } 還大（{ $value }）：部分不能大於整體，請改其中一個
profile-without = { $fact } 填了 { $value }，但 { $other } 是“無”：請去掉它，或改正後者
profile-not-an-object = 這條記錄不是一個 JSON 對象：請寫成 {"{"}"事實名": 值{"}"}
profile-empty-range = { $fact } 的範圍 { $value } 是空的：請把小的數寫在前面
