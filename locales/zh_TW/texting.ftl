# 只用打字的渠道：編號怎麼打，一條消息放不下怎麼辦

typed-several = 可以選幾項，編號一次打完，例如 1 3；一項也沒有就打“無”
typed-ticks = 有的編號一次打完，例如 1 3；說不清的加問號，例如 3?；一項也沒有就打“無”
typed-as-left = 勾著的都對就打“完成”；要改就把有的編號重新打一遍，例如 1 3；說不清的加問號，例如 3?；一項也沒有就打“無”
typed-each = 每一問打一個編號，例如 2 7；說不清就打帶問號的那個
typed-nothing = 無
typed-look-up-words = 查條款 看條款 查 條款

texting-choose = 回覆前面的編號就行，也可以直接打字
texting-choose-letter = 回覆前面的字母就行，例如 { $sign }，也可以直接打字
texting-or-letter = 也可以回覆選項前面的字母，例如 { $sign }。
texting-controls = 也可以回覆：
texting-lines = 方括號裡的字也可以回覆，例如“{ $sign }”
texting-more = 回覆“更多”看後面的
texting-more-words = 更多 繼續看 下一頁 後面的 /more
texting-no-more = 後面沒有了，剛才的已經全部發完。
texting-fold = 回覆“展開{ $sign }”看
texting-fold-words = 展開
texting-no-fold = 沒有這一段可以展開。
texting-off-list = 沒有這個編號，什麼都沒有改。請從下面選一個。
texting-off-list-of-several = 沒有這個編號，什麼都沒有改。請按下面的編號回覆，幾個編號之間空一格，例如 1 3。
texting-off-letters = 選項前面是字母，什麼都沒有改。請從下面選一個，例如 { $sign }，也可以把選項打出來。
texting-result-again = 這是結果的開頭；回覆“看結果”再看一遍全文。
texting-page-words = 網頁 打開網頁
texting-page = 打開這個鏈接，可以在網頁上接著答：
texting-page-terms = 十分鐘內有效，只能用一次。拿到它的人看得到您的回答，請不要發給別人。那邊接著的是一份副本，和這裡各是各的，刪除也要分別刪。
texting-page-code = 在別的設備或渠道上輸入這個碼，就能接著聊：{ $code }
texting-page-nothing = 還沒有可以帶到別處的回答。
texting-page-none = 這裡沒有可以打開的網頁，請接著在這裡聊。
texting-export = 這裡發不了文件。回覆“網頁”，在打開的網頁上打“導出我的數據”，就能拿到全部內容。
texting-export-none = 這裡發不了文件，要拿到全部內容，請聯繫負責這項服務的人。
