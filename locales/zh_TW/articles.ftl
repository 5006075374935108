# 條款：查條款的回答、條款頁、目錄，命令 article 與 search

article-nearest = 辦法裡最接近的條款：
article-nothing-found = 辦法裡沒有找到與這個問題有關的條款。換個說法再問，或者看目錄。
article-outside = 辦法沒有寫這個：{ $about }。
article-contents = 辦法目錄
article-use = { $tier }（{ $paths }）
article-used-by = 用於：{ $uses }
article-asks = 會問到：{ $facts }
article-basis = 這一條怎麼理解
article-basis-source = 來源：{ $source }
article-every-tier = 各層級
article-terms = 名詞解釋（{ $count }）
article-evidence = 常見佐證材料（{ $count }）
article-evidence-issuer = 由誰出具：{ $issuer }
article-evidence-note = 辦法本身沒有列材料清單，要交什麼以當年通知為準。
article-source = { $certainty }。來源：{ $source }
article-certainty-regulation = 條文原意
article-certainty-law = 法律法規原文
article-certainty-confirmed = 有多個來源
article-certainty-one_source = 只有一個來源，需向評委會確認
article-certainty-presumed = 一般做法或推斷，需向評委會確認
article-previous = 上一條：{ $label }
article-following = 下一條：{ $label }

article-option-top = 最多給出幾條（默認 { $count }）
article-unknown = 沒有“{ $reference }”這一條。編號寫成 { $id } 或“{ $label }”；相近的有：{ $nearest }。
article-unknown-alone = 沒有“{ $reference }”這一條。編號寫成 { $id } 或“{ $label }”。
article-no-question = 沒有要查的問題：請在命令後面寫上問題，例如 chuangping search { $question }

# 條款怎麼稱呼：條文編號的各個部分（見 dialogs/clause_names.py）
named-article = 第{ $written }條
named-part = （{ $written }）
named-point = { $written }.
named-item = （{ $written }）
named-numbered = 第{ $written }項
named-twin = （原文第{ $written }個{ $printed }）
