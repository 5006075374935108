# 由条文决定的问题。

asked-practice = 评审采用笔试和实操考核。
asked-interview = 评审采用笔试和实操考核，没有写答辩。
asked-organiser = 由清源市供水行业协会组织。
