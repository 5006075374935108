# 聽不準的回答裡，屬於這份辦法的那些：說法屬於哪一類，為什麼要再問

understanding-flags-employer_unfit = 辦法寫的是湖南省內的企業和社會組織。您的單位屬於這兩類嗎？請說“是”或“不是”；拿不準就說“不清楚”。
understanding-education-college = “{ $word }”是本科還是大專？
understanding-education-school = “{ $word }”出來的學歷有好幾種，請說畢業證上寫的是哪一種，例如“中專”“大專”“本科”。
understanding-education-mode = “{ $word }”是學習方式。請說取得的是大專、本科，還是別的學歷。
understanding-education-upgrade = 專升本已經畢業了嗎？畢業了請說“本科”，還在讀請說“大專”。
understanding-education-second_degree = “{ $word }”不一定是第二學士學位：請看證書，是“第二學士學位”還是“學士學位”？
understanding-education-graduate = “{ $word }”是否已經取得碩士或博士學位？取得了請說“碩士”或“博士”，沒有請說之前的學歷。
understanding-education-in_service = 在職讀的學位已經拿到了嗎？拿到了請說學位，沒拿到請說之前的學歷。
understanding-titles-rung-under-title = “{ $word }”是哪個系列的？工程系列請說“工程師”“高級工程師”這樣的全稱；其他系列請說“經濟師”“會計師”這樣的全稱。
understanding-titles-rung-under-series = “{ $word }”是哪個系列的？工程系列請說“工程師”“高級工程師”這樣的全稱；其他系列請說“經濟師”“會計師”這樣的全稱。
understanding-titles-rung-under-skill = “{ $word }”是職稱的說法，這裡問的是技能等級：高級工、技師、高級技師；沒有請說“沒有”。
understanding-titles-series-under-title = 這是其他系列的職稱，這裡問的是工程系列。工程系列的職稱是哪一級？沒有請說“沒有”。
understanding-titles-series-under-skill = 這是職稱，這裡問的是技能等級：高級工、技師、高級技師；沒有請說“沒有”。
understanding-titles-title-under-series = 這是工程系列的職稱，這裡問的是其他系列（經濟、會計、教師等）。沒有請說“沒有”。
understanding-titles-title-under-skill = 這是職稱，這裡問的是技能等級：高級工、技師、高級技師；沒有請說“沒有”。
understanding-titles-skill-under-title = 這是技能等級，不是職稱。工程系列的職稱是哪一級？沒有請說“沒有”。
understanding-titles-skill-under-series = 這是技能等級，不是職稱。其他系列的職稱是哪一級？沒有請說“沒有”。
understanding-titles-licence = “{ $word }”是職業資格，不是職稱。職稱是哪一級？沒有請說“沒有”。
understanding-titles-post = “{ $word }”是職務或崗位，不是職稱。職稱是哪一級？沒有請說“沒有”。
understanding-titles-computer_exam = “{ $word }”能不能當職稱用，要看單位有沒有聘任。請說聘任的職稱；沒有請說“沒有”。
understanding-titles-innovation_engineer = “{ $word }”是創新方法應用能力的認證，不是職稱。職稱是哪一級？沒有請說“沒有”。
understanding-titles-grade_number = 單說幾級容易弄錯。請說“高級工”“技師”或“高級技師”。
understanding-titles-below-skill = 這一級低於高級工，不在這裡的幾檔之內。如果沒有更高的，請選“無”。
understanding-certificates-other_scheme = 這是別的證書。這裡問的是創新方法應用能力認證：一級、二級、三級；沒有請說“沒有”。
understanding-certificates-off_scale = 創新方法應用能力認證只有一級、二級、三級，請說清楚是哪一級。
understanding-certificates-which_level = 是幾級？請說“一級”“二級”或“三級”。
understanding-awards-company = 公司、集團內部的獎不是省部級或市廳級的獎。除此以外還有別的獎嗎？沒有請說“沒有”。
understanding-awards-society = 協會、學會的獎另有一題。這裡除此以外還有別的獎嗎？沒有請說“沒有”。
understanding-awards-not-social = 這裡問的是協會、學會等社會力量設的科學技術獎。有請說幾等獎，沒有請說“沒有”。
understanding-awards-rank = 這裡只算本人排名前三的獎。有請說最高的一項，沒有請說“沒有”。
understanding-awards-other-award = 科學技術獎另有一題。這裡問的是競賽得的獎。有請說哪一級、幾等獎，沒有請說“沒有”。
understanding-sets-not-listed-standards = 企業標準不在這裡的五種之內。其他標準參與過哪些？一項也沒有請說“都沒有”。
understanding-sets-not-listed-planning = 您說的這一種不在選項之內。選項裡的參與過哪些？一項也沒有請說“都沒有”。

# 整段經歷裡沒有說到、要請本人確認的條件
qualifier-field = 屬於數字化升級改造領域
qualifier-tenure = 是任現職以來累計的
qualifier-done = 已完成
qualifier-effect = 產生了實際應用效果
qualifier-rank = 本人排名前三
qualifier-applied = 已取得產業化應用成效
qualifier-reviewed = 經業內專家評議
qualifier-acknowledged = 經行業或產業龍頭企業認可
qualifier-main_editor = 本人是主要編者或主要譯者
