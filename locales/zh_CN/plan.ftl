# 命令 plan：到某一层级最省力的路

cli-plan = 到某一层级最省力的几条路：差什么、差多少、最早何时
plan-option-to = 目标层级，办法里的一个
plan-no-costs = { $policy } 没有写明努力能改变什么、要花多少力气，所以排不出路来。请在它的文件夹里写上 costs.yaml。
plan-reached = { $tier }：已经取得或已经可以申报，不需要再准备。
plan-none = { $tier }：按现有情况没有可走的路。
plan-blocked = ：努力也改变不了，须等情况本身变化。
