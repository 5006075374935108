# 条款：查条款的回答、条款页、目录，命令 article 与 search

article-nearest = 办法里最接近的条款：
article-nothing-found = 办法里没有找到与这个问题有关的条款。换个说法再问，或者看目录。
article-outside = 办法没有写这个：{ $about }。
article-contents = 办法目录
article-use = { $tier }（{ $paths }）
article-used-by = 用于：{ $uses }
article-asks = 会问到：{ $facts }
article-basis = 这一条怎么理解
article-basis-source = 来源：{ $source }
article-every-tier = 各层级
article-terms = 名词解释（{ $count }）
article-evidence = 常见佐证材料（{ $count }）
article-evidence-issuer = 由谁出具：{ $issuer }
article-evidence-note = 办法本身没有列材料清单，要交什么以当年通知为准。
article-source = { $certainty }。来源：{ $source }
article-certainty-regulation = 条文原意
article-certainty-law = 法律法规原文
article-certainty-confirmed = 有多个来源
article-certainty-one_source = 只有一个来源，需向评委会确认
article-certainty-presumed = 一般做法或推断，需向评委会确认
article-previous = 上一条：{ $label }
article-following = 下一条：{ $label }

article-option-top = 最多给出几条（默认 { $count }）
article-unknown = 没有“{ $reference }”这一条。编号写成 { $id } 或“{ $label }”；相近的有：{ $nearest }。
article-unknown-alone = 没有“{ $reference }”这一条。编号写成 { $id } 或“{ $label }”。
article-no-question = 没有要查的问题：请在命令后面写上问题，例如 chuangping search { $question }

# 条款怎么称呼：条文编号的各个部分（见 dialogs/clause_names.py）
named-article = 第{ $written }条
named-part = （{ $written }）
named-point = { $written }.
named-item = （{ $written }）
named-numbered = 第{ $written }项
named-twin = （原文第{ $written }个{ $printed }）
