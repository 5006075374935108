# 層級、途徑、怎麼評、判斷與各項要求的說法。

tier-second_class = 二級檢測師
tier-first_class = 一級檢測師

path-stepwise = 逐級申報

review-second_class = 怎麼評：筆試，加實操考核。
review-first_class = 怎麼評：筆試，加實操考核。

decision-R1 = 高一級的算達到

requirement-1 = 在供水單位從事檢測
requirement-2 = 檢測數據真實
requirement-3 = 水質檢測年限
requirement-4 = 上崗證與等級
requirement-5-1 = 檢測能力
requirement-5-2 = 改進成果

understanding-licences-which_class = 上崗證分 A、B、C 三類，請說是哪一類。

barred-1 = 這個辦法只給清源市供水單位裡做水質檢測的人用。按您的回答，現在不在這個範圍內。
barred-1-ask = 拿不準的，先問所在單位。
