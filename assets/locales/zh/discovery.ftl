# 调研工具：画像、流程、资源、数据孤岛、成熟度、证据、痛点优先级、举措与蓝图墙。

ui-discovery-unrated = 未评
ui-discovery-and = 和
ui-discovery-open = 打开记录

## 痛点优先级

ui-view-priority = 痛点优先级
ui-priority-intro = 先治哪里疼：优先级 = 严重程度 × 频度，同分看票数，再看每月损失。每一行都说明排位的理由。
ui-priority-sum = { $count } 个痛点，{ $pressing } 个达到起评线 { $threshold }
ui-priority-unrated-count = { $count } 个还缺评级，排在最后
ui-priority-owing = { $count } 个重要痛点缺证据或举措
ui-priority-why = 严重程度 { $severity } × { $frequency }（{ $weight }）= { $priority }
ui-priority-unknown = 还没有评{ $fields }，暂不能排位
ui-priority-above = 达到起评线 { $threshold }
ui-priority-below = 低于起评线 { $threshold }
ui-priority-votes = { $votes } 票
ui-priority-cost = 每月损失 { $cost }
ui-priority-evidence = 证据 { $count } 条
ui-priority-no-evidence = 没有证据，去补
ui-priority-solved = 由举措解决：
ui-priority-unsolved = 暂无举措
ui-priority-no-initiative = 没有举措，去补
ui-priority-matrix = 严重程度与频度矩阵
ui-priority-matrix-text = 纵向是严重程度，横向是频度，格内数字是二者之积；粗框为达到起评线 { $threshold } 的区域。点编号可定位到左侧。
ui-priority-empty = 还没有痛点
ui-priority-empty-text = 痛点评了严重程度和频度之后，会在这里自动排位，并说明谁该先解决、还缺什么证据。
