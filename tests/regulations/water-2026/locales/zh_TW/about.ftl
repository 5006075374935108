# 各個渠道開頭的話裡用到。

# 說的是什麼，放在一句話的開頭
subject = 清源市水質檢測師等級

# 舉例用的一個問題，不帶問號
example-question = 水樣要做多少
example-story = 做了水樣120份，帶教三年
