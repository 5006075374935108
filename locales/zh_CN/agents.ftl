# 给别人的助手用的工具（MCP）：助手读的说明，和助手、运行的人看的错误。

agents-title = 创评助手
agents-instructions =
    《{ $document }》（{ $number }）的自评工具：一个人能申报哪一级，走哪条路，还差什么，依据哪一条。人们会照着结果安排几年的路，说错比不说更糟，所以：
    1. 能不能申报，只看 assess 的结果。不要凭自己的知识、条文的字面，或者 plan、search 的结果下结论。没有调用 assess，就说还没有评。
    2. 只写本人说过的。profile 里没写的就是“不知道”，不等于“没有”，也不等于“否”：不要猜，不要填常见的值，不要从别的事推出来。还不知道的，照 next_question 一屏一屏地问本人；本人说不清或不愿说的，不写进 profile，把名称放进 in_vain。
    3. 本人讲了一大段经历，先用 read_story。听到的每一项连同原话给本人看，本人确认了才写进 profile；doubtful 里的，和只有 range 的，要问清楚。
    4. 数和单位照 next_question 里每一题的 write 写，资源 facts 里也有：金额以万元计，百分数 2.5% 写 2.5，4 年 3 个月写 4.25。
    5. 告诉本人结果时，写上依据的条款（clauses 里的 label）、自评编号（receipt 里的 id），有 notice 的照原话说。
    6. 结果供自评参考，不是官方结论，也不是法律意见：能否通过由评审专家决定，办法以外的事请本人问主管部门。
    7. 用本人的语言回答，调用时在 language 里写上。这里什么都不保存：每次调用都要带上到目前为止的整个 profile。
agents-instructions-chat = 本人想自己一题一题地答，可以打开 { $address } 。只给这个网址，不要把本人的情况写进网址里。

agents-title-next_question = 下一步问什么
agents-tool-next_question =
    接下来该问本人什么：同一屏要问的几件事（facts），和每件怎么问（questions：问题、为什么问、选项、答案怎么写进 profile）。不给结论。
    请照 question 的原话问，照本人的回答写；不要替本人回答，不要因为“多半是这样”就跳过。form 说这一屏怎么问：question 问一件；declaration 是几件要如实说明的事，可以一起问，但每一件都要有本人自己的回答：“都没问题”不能一律写成 true，有的题答“否”才是没有问题；choices 每件选一个；ticks 一起列出来，让本人说有哪几件，有的再问数目或等级，本人明确说没有的写 nothing 的值。
    sensitive 的题先说明可以不答。本人说不清、不愿说的，不写进 profile，把名称放进 in_vain，下次不再问。done 是 true 就不用再问了，调用 assess。还什么都不知道时，profile 写 {"{}"}。
agents-title-assess = 评估一份档案
agents-tool-assess =
    按本人说过的事评估一个人。能不能申报，只有这里的结果算数。
    tiers 里每一级的 status：held 已经有了；eligible 按现在说的可以申报；needs_review 条件满足，但有的地方要评委会确认；undetermined 还不能下结论，因为有的事不知道；ineligible 按现在说的还不能申报。undetermined 绝不能说成“可以”或“不可以”：open_facts 是还能改变结论的事，用 next_question 接着问。
    likely 是现在可以去报的最高一级：eligible 的最高一级，没有就是 needs_review 的最高一级；null 就是还没有。requirements 里是每一条：met 满足，unmet 未满足，unknown 不知道。paths 是几条不同的路，走通一条就够。
    回答时写上条款（clauses）、自评编号（receipt 里的 id）和 notice 的原话，并说明结果供自评参考，由评审专家决定。
agents-title-plan = 还差什么
agents-tool-plan =
    到某一级（to）最省力的几条路，最省力的在前。changes 是要做到的样子，不是本人现在的情况，绝不能写进 profile；earliest 是估计最早哪一天可以申报，null 就是说不出日子；cost 只用来比较难易，没有单位，不要告诉本人。blocked 是怎么努力也满足不了的条款；reached 是 true，就是条件已经满足。
    这是估计，不是承诺，也不是结论：现在能不能申报，看 assess。profile 里不知道的事会当作还要做的事列出来，所以请先把 next_question 问完。
agents-title-explain = 为什么
agents-tool-explain =
    这个结果是怎么来的。写 clause，就逐步说明这份档案对这一条是满足、未满足还是不知道（trace：规则的每一部分、已知的值、还要多少）。不写 clause，就解释整个结果：result 是一行行现成的话，每行带条款，可以照着说给本人听。
    太长时 shortened 会说明省去了什么、怎样再看；省去的不等于没有。
agents-title-read_story = 听一段经历
agents-tool-read_story =
    从本人讲的一段经历里，听出 profile 里的事。story 要是本人的原话：不要改写、概括、翻译，也不要添上没说过的。
    facts 是听到的：quote 是原话，value 是值，range 只是一个范围（要问准），since 是从哪天算起（要和本人算准到今天满几年），unsaid 是原话里没有说到、却要紧的限定（要问）。doubtful 是拿不准的，why 说明为什么；unheard 是没用上的话。
    听到的不是结论，也还没有得到确认：连同原话给本人看，确认了才写进 profile。
agents-title-search = 查条文
agents-tool-search = 用平常的话查办法的条文，最相近的在前，score 是相近的程度。条文只说要求什么，不说某个人够不够：那要看 assess。一条也没有找到，不一定是办法没有写：换个说法再查，或看资源 regulation；还是没有，就照实告诉本人没有查到，不要另外编。
agents-title-article = 看一条原文
agents-tool-article = 按编号或名称看一条条款的原文，上级条款跟在后面。引用时用 text 的原话，不要改字。

agents-argument-profile = 本人说过的事，写成 {"{"}"名称": 值{"}"}。名称和写法看 next_question 的回答或资源 facts。没说过的不要写，也不要写成 false、0 或“无”；都还不知道就写 {"{}"}
agents-argument-in_vain = 已经问过、本人说不清或不愿说的事的名称，这些不再问
agents-argument-target = 本人想评的层级；auto 是看看能评到哪一级
agents-argument-to = 想达到的层级
agents-argument-clause = 要解释的条款：编号或名称；不写就解释整个结果
agents-argument-tier = 只看对这一级的要求；要和 clause 一起写
agents-argument-id = 条款的编号或名称
agents-argument-story = 本人的原话，最多 5000 个字
agents-argument-q = 要查什么，用平常的话说，最多 500 个字
agents-argument-top = 最多要几条，不写是 3 条
agents-argument-today = 按哪一天评，写 YYYY-MM-DD；不写就是今天。除非本人问的是另一天，不要写
agents-argument-policy = 办法的哪一个版本；不写就是那一天施行的。一般不要写
agents-argument-language = 结果用哪种语言说
agents-argument-phase = 评价阶段：normal 常规，first 首次评价期；不写就照这个服务的设置。一般不要写

agents-write-flag = 写 true（是）或 false（否）
agents-write-choice = 写 values 里一项的 name
agents-write-set = 写一个列表，里面是 values 里的 name；一样也没有写 []
agents-write-count = 写整数；一个也没有写 0
agents-write-years = 写年数，可以有小数：4 年 3 个月写 4.25
agents-write-amount = 写多少万元：800 万元写 800，1.2 亿元写 12000，5 万元写 5
agents-write-percent = 写百分数的数：2.5% 写 2.5，不写 0.025

agents-title-facts = 档案可以写的事
agents-resource-facts = profile 里可以写的每一件事：名称、意思、选项、依据的条款；write 里是每一类的值怎么写，金额、年限、百分数用什么单位
agents-title-regulation = 办法的原文
agents-resource-regulation = 办法的全部条文，每条前面方括号里是编号。它只说要求什么；某个人够不够，要看 assess

agents-shortened-trace = 太长了：trace 只留下最上面 { $levels } 层，下面的没有写出来。要看其中一条的每一步，请用 explain，clause 写那一条。
agents-shortened-list = 太长了：{ $name } 一共 { $all } 项，这里只有前 { $count } 项，后面的没有写出来。请问得小一些，例如只问一条、少要几条，或把话分成几段。
agents-shortened-regulation = （太长了：从 { $id } 起的条文没有写在这里，请用 article 一条一条地看，或用 search 查。）
agents-more-faults = 还有 { $count } 处，改好这些再看。

agents-no-message = 读不懂：请发一条 JSON-RPC 2.0 消息，是一个对象，有 jsonrpc、method，要回答的还有 id；不要几条放在一个列表里。
agents-no-tool = 没有这个工具，这里有：{ $tools }
agents-no-resource = 没有这个资源，这里有：{ $resources }
agents-no-library = 缺少 MCP 的库：请运行 pip install 'chuangping[mcp]'，再重新启动。
agents-foreign = 不能从这个网址访问。请用本机的地址；要用别的域名，请管理员把 CHUANGPING_PUBLIC_ADDRESS 设成它。
agents-waiting = 正在等助手从标准输入发来消息。这个命令由助手启动，一般不用自己运行；怎样添加到助手里，见 docs/mcp.md。按 Ctrl+C 结束。
