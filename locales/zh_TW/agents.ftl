# 給別人的助手用的工具（MCP）：助手讀的說明，和助手、運行的人看的錯誤。

agents-title = 創評助手
agents-instructions =
    《{ $document }》（{ $number }）的自評工具：一個人能申報哪一級，走哪條路，還差什麼，依據哪一條。人們會照著結果安排幾年的路，說錯比不說更糟，所以：
    1. 能不能申報，只看 assess 的結果。不要憑自己的知識、條文的字面，或者 plan、search 的結果下結論。沒有調用 assess，就說還沒有評。
    2. 只寫本人說過的。profile 裡沒寫的就是“不知道”，不等於“沒有”，也不等於“否”：不要猜，不要填常見的值，不要從別的事推出來。還不知道的，照 next_question 一屏一屏地問本人；本人說不清或不願說的，不寫進 profile，把名稱放進 in_vain。
    3. 本人講了一大段經歷，先用 read_story。聽到的每一項連同原話給本人看，本人確認了才寫進 profile；doubtful 裡的，和只有 range 的，要問清楚。
    4. 數和單位照 next_question 裡每一題的 write 寫，資源 facts 裡也有：金額以萬元計，百分數 2.5% 寫 2.5，4 年 3 個月寫 4.25。
    5. 告訴本人結果時，寫上依據的條款（clauses 裡的 label）、自評編號（receipt 裡的 id），有 notice 的照原話說。
    6. 結果供自評參考，不是官方結論，也不是法律意見：能否通過由評審專家決定，辦法以外的事請本人問主管部門。
    7. 用本人的語言回答，調用時在 language 裡寫上。這裡什麼都不保存：每次調用都要帶上到目前為止的整個 profile。
agents-instructions-chat = 本人想自己一題一題地答，可以打開 { $address } 。只給這個網址，不要把本人的情況寫進網址裡。

agents-title-next_question = 下一步問什麼
agents-tool-next_question =
    接下來該問本人什麼：同一屏要問的幾件事（facts），和每件怎麼問（questions：問題、為什麼問、選項、答案怎麼寫進 profile）。不給結論。
    請照 question 的原話問，照本人的回答寫；不要替本人回答，不要因為“多半是這樣”就跳過。form 說這一屏怎麼問：question 問一件；declaration 是幾件要如實說明的事，可以一起問，但每一件都要有本人自己的回答：“都沒問題”不能一律寫成 true，有的題答“否”才是沒有問題；choices 每件選一個；ticks 一起列出來，讓本人說有哪幾件，有的再問數目或等級，本人明確說沒有的寫 nothing 的值。
    sensitive 的題先說明可以不答。本人說不清、不願說的，不寫進 profile，把名稱放進 in_vain，下次不再問。done 是 true 就不用再問了，調用 assess。還什麼都不知道時，profile 寫 {"{}"}。
agents-title-assess = 評估一份檔案
agents-tool-assess =
    按本人說過的事評估一個人。能不能申報，只有這裡的結果算數。
    tiers 裡每一級的 status：held 已經有了；eligible 按現在說的可以申報；needs_review 條件滿足，但有的地方要評委會確認；undetermined 還不能下結論，因為有的事不知道；ineligible 按現在說的還不能申報。undetermined 絕不能說成“可以”或“不可以”：open_facts 是還能改變結論的事，用 next_question 接著問。
    likely 是現在可以去報的最高一級：eligible 的最高一級，沒有就是 needs_review 的最高一級；null 就是還沒有。requirements 裡是每一條：met 滿足，unmet 未滿足，unknown 不知道。paths 是幾條不同的路，走通一條就夠。
    回答時寫上條款（clauses）、自評編號（receipt 裡的 id）和 notice 的原話，並說明結果供自評參考，由評審專家決定。
agents-title-plan = 還差什麼
agents-tool-plan =
    到某一級（to）最省力的幾條路，最省力的在前。changes 是要做到的樣子，不是本人現在的情況，絕不能寫進 profile；earliest 是估計最早哪一天可以申報，null 就是說不出日子；cost 只用來比較難易，沒有單位，不要告訴本人。blocked 是怎麼努力也滿足不了的條款；reached 是 true，就是條件已經滿足。
    這是估計，不是承諾，也不是結論：現在能不能申報，看 assess。profile 裡不知道的事會當作還要做的事列出來，所以請先把 next_question 問完。
agents-title-explain = 為什麼
agents-tool-explain =
    這個結果是怎麼來的。寫 clause，就逐步說明這份檔案對這一條是滿足、未滿足還是不知道（trace：規則的每一部分、已知的值、還要多少）。不寫 clause，就解釋整個結果：result 是一行行現成的話，每行帶條款，可以照著說給本人聽。
    太長時 shortened 會說明省去了什麼、怎樣再看；省去的不等於沒有。
agents-title-read_story = 聽一段經歷
agents-tool-read_story =
    從本人講的一段經歷裡，聽出 profile 裡的事。story 要是本人的原話：不要改寫、概括、翻譯，也不要添上沒說過的。
    facts 是聽到的：quote 是原話，value 是值，range 只是一個範圍（要問準），since 是從哪天算起（要和本人算準到今天滿幾年），unsaid 是原話裡沒有說到、卻要緊的限定（要問）。doubtful 是拿不準的，why 說明為什麼；unheard 是沒用上的話。
    聽到的不是結論，也還沒有得到確認：連同原話給本人看，確認了才寫進 profile。
agents-title-search = 查條文
agents-tool-search = 用平常的話查辦法的條文，最相近的在前，score 是相近的程度。條文只說要求什麼，不說某個人夠不夠：那要看 assess。一條也沒有找到，不一定是辦法沒有寫：換個說法再查，或看資源 regulation；還是沒有，就照實告訴本人沒有查到，不要另外編。
agents-title-article = 看一條原文
agents-tool-article = 按編號或名稱看一條條款的原文，上級條款跟在後面。引用時用 text 的原話，不要改字。

agents-argument-profile = 本人說過的事，寫成 {"{"}"名稱": 值{"}"}。名稱和寫法看 next_question 的回答或資源 facts。沒說過的不要寫，也不要寫成 false、0 或“無”；都還不知道就寫 {"{}"}
agents-argument-in_vain = 已經問過、本人說不清或不願說的事的名稱，這些不再問
agents-argument-target = 本人想評的層級；auto 是看看能評到哪一級
agents-argument-to = 想達到的層級
agents-argument-clause = 要解釋的條款：編號或名稱；不寫就解釋整個結果
agents-argument-tier = 只看對這一級的要求；要和 clause 一起寫
agents-argument-id = 條款的編號或名稱
agents-argument-story = 本人的原話，最多 5000 個字
agents-argument-q = 要查什麼，用平常的話說，最多 500 個字
agents-argument-top = 最多要幾條，不寫是 3 條
agents-argument-today = 按哪一天評，寫 YYYY-MM-DD；不寫就是今天。除非本人問的是另一天，不要寫
agents-argument-policy = 辦法的哪一個版本；不寫就是那一天施行的。一般不要寫
agents-argument-language = 結果用哪種語言說
agents-argument-phase = 評價階段：normal 常規，first 首次評價期；不寫就照這個服務的設置。一般不要寫

agents-write-flag = 寫 true（是）或 false（否）
agents-write-choice = 寫 values 裡一項的 name
agents-write-set = 寫一個列表，裡面是 values 裡的 name；一樣也沒有寫 []
agents-write-count = 寫整數；一個也沒有寫 0
agents-write-years = 寫年數，可以有小數：4 年 3 個月寫 4.25
agents-write-amount = 寫多少萬元：800 萬元寫 800，1.2 億元寫 12000，5 萬元寫 5
agents-write-percent = 寫百分數的數：2.5% 寫 2.5，不寫 0.025

agents-title-facts = 檔案可以寫的事
agents-resource-facts = profile 裡可以寫的每一件事：名稱、意思、選項、依據的條款；write 裡是每一類的值怎麼寫，金額、年限、百分數用什麼單位
agents-title-regulation = 辦法的原文
agents-resource-regulation = 辦法的全部條文，每條前面方括號裡是編號。它只說要求什麼；某個人夠不夠，要看 assess

agents-shortened-trace = 太長了：trace 只留下最上面 { $levels } 層，下面的沒有寫出來。要看其中一條的每一步，請用 explain，clause 寫那一條。
agents-shortened-list = 太長了：{ $name } 一共 { $all } 項，這裡只有前 { $count } 項，後面的沒有寫出來。請問得小一些，例如只問一條、少要幾條，或把話分成幾段。
agents-shortened-regulation = （太長了：從 { $id } 起的條文沒有寫在這裡，請用 article 一條一條地看，或用 search 查。）
agents-more-faults = 還有 { $count } 處，改好這些再看。

agents-no-message = 讀不懂：請發一條 JSON-RPC 2.0 消息，是一個對象，有 jsonrpc、method，要回答的還有 id；不要幾條放在一個列表裡。
agents-no-tool = 沒有這個工具，這裡有：{ $tools }
agents-no-resource = 沒有這個資源，這裡有：{ $resources }
agents-no-library = 缺少 MCP 的庫：請運行 pip install 'chuangping[mcp]'，再重新啟動。
agents-foreign = 不能從這個網址訪問。請用本機的地址；要用別的域名，請管理員把 CHUANGPING_PUBLIC_ADDRESS 設成它。
agents-waiting = 正在等助手從標準輸入發來消息。這個命令由助手啟動，一般不用自己運行；怎樣添加到助手裡，見 docs/mcp.md。按 Ctrl+C 結束。
