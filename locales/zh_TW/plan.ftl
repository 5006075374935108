# 命令 plan：到某一層級最省力的路

cli-plan = 到某一層級最省力的幾條路：差什麼、差多少、最早何時
plan-option-to = 目標層級，辦法裡的一個
plan-no-costs = { $policy } 沒有寫明努力能改變什麼、要花多少力氣，所以排不出路來。請在它的文件夾裡寫上 costs.yaml。
plan-reached = { $tier }：已經取得或已經可以申報，不需要再準備。
plan-none = { $tier }：按現有情況沒有可走的路。
plan-blocked = ：努力也改變不了，須等情況本身變化。
