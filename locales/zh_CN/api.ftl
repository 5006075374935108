# 给程序用的接口：/api/v1 的错误与说明。读的人是写程序的人。

api-name = 创评助手接口：《{ $document }》
api-about = 各地址答的，和同名命令打印的是同一个对象。档案里没有写的就是不知道，不当作“否”。不保存任何内容。每个密钥（没有密钥时每个来访地址）同时处理 { $in_work } 个请求，另可排队 { $waiting } 个。
api-answered = 结果

api-operation-assess = 评估一份档案（profile），或一次最多 1000 份（profiles；不合格的在原位置给出原因）
api-operation-next = 接下来该问的一屏：已知 profile，问过而说不清的是 in_vain
api-operation-plan = 到某一层级（to）最省力的办法
api-operation-explain = 某一条（clause）对这份档案意味着什么；不写 clause，解释整个结果
api-operation-understand = 一句回答（fact、text）是什么意思，或一段经历（story）说了什么
api-operation-ask = 回答一个问题
api-operation-article = 一个条款和它的上级条款
api-operation-search = 与问题最相近的条款
api-operation-facts = 档案可以写的每一项
api-operation-policies = 办法的各个版本，现在施行的是哪一个

api-title-400 = 请求读不懂
api-title-401 = 需要密钥
api-title-403 = 不能从这里访问
api-title-404 = 没有找到
api-title-405 = 方法不对
api-title-408 = 请求来得太慢
api-title-409 = 与现状不符
api-title-413 = 请求太长
api-title-415 = 媒体类型不对
api-title-422 = 内容有误
api-title-429 = 请求太多
api-title-500 = 服务出错
api-title-503 = 暂时答不了

api-off = 这里没有开放接口。要开放，请管理员设置 CHUANGPING_API。
api-nothing-here = 没有这个地址。有哪些地址，见 { $address }。
api-method = 这个地址不用这种方法，请用 { $allowed }。
api-no-key = 没有密钥，或者密钥不对。请带上请求头 Authorization: Bearer 密钥；密钥向管理员要。
api-media-type = 请求体请用 JSON（UTF-8，不压缩），请求头写 Content-Type: application/json。
api-too-large = 请求体最多 { $most } MB。档案多时请分几次发。
api-late = 请求体没有及时传完，请重新发送。
api-crowd = 您还有太多请求没有答完。请等前面的答完，按 Retry-After 的秒数再发。
api-slow = 没能在规定时间内答完，请按 Retry-After 的秒数再发；一次少发一些会更快。
api-broken = 服务自身出了错，已经记下，不是您的请求有误。请稍后再试。
api-bad-query = 网址里问号后面的参数读不懂。请按 UTF-8 百分号编码，最多 20 个。
api-twice = 这个参数写了两次，请只留一个
api-no-such-policy = 没有这份办法，这里有：{ $policies }
api-tier-without-clause = tier 要和 clause 一起写。请写明条款，或去掉 tier

api-wrong = “{ $named }”写得不对，请对照接口说明
api-wrong-missing = 缺少“{ $named }”，请写上
api-wrong-extra-forbidden = 没有“{ $named }”这一项，请检查拼写或去掉
api-wrong-model-type = 请求体应是一个 JSON 对象，写成 {"{"}"名称": 值{"}"}
api-wrong-dict-type = “{ $named }”应是一个 JSON 对象
api-wrong-list-type = “{ $named }”应是一个列表
api-wrong-string-type = “{ $named }”应是文字，请加引号
api-wrong-string-too-long = “{ $named }”最多 { $max_length } 个字符，请写短一些
api-wrong-string-pattern-mismatch = “{ $named }”是空的，请写上内容
api-wrong-too-long = “{ $named }”一次最多 { $max_length } 份，请分几次发
api-wrong-literal-error = “{ $named }”只能是 { $expected }
api-wrong-int-parsing = “{ $named }”应是整数，例如 3
api-wrong-greater-than-equal = “{ $named }”最小是 { $ge }
api-wrong-less-than-equal = “{ $named }”最大是 { $le }
api-wrong-one-of = 这些里要写、也只能写一样：{ $names }
