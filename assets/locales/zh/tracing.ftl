# 追溯室、悬停卡片和来由。

## Gaps of the spine
ui-gaps-kind = 类型
ui-gaps-missing = 下游未知：没有连到
ui-gaps-unfounded = 来由未知：没有连到
ui-gaps = 缺少环节的记录
ui-gaps-record = 记录
ui-gaps-unknown = 未知的环节
ui-gaps-copy = 复制到 Excel
ui-gaps-save = 导出 CSV…
ui-gaps-file = 主线缺口
ui-gaps-open-file = 打开文件
ui-gaps-close = 补上缺口
ui-gaps-show = 补上缺口：{ $name }
ui-gaps-none-title = 没有缺口
ui-gaps-none = 主线上的每条记录前后都已连上。
ui-gaps-copied = 已复制 { $count } 行，可直接粘贴到表格里。
ui-gaps-saved = 已写入 { $count } 行：{ $path }

## The trace room
ui-trace-views = 查看主线的方式
ui-trace-view-columns = 分栏
ui-trace-view-matrix = 矩阵
ui-trace-view-gaps = 缺口
ui-trace-view-suspects = 待复核
ui-trace-loading = 正在读取主线…
ui-trace-list-between = 、
ui-trace-filter = 筛选主线
ui-trace-filter-text = 编号、名称或拼音
ui-trace-filter-stage = 阶段
ui-trace-filter-owner = 负责人
ui-trace-every-stage = 全部阶段
ui-trace-every-owner = 全部负责人
ui-trace-gaps-only = 只看缺口
ui-trace-chain-only = 只看这条链
ui-trace-filter-clear = 清除筛选
ui-trace-hits = 找到 { $count } 条
ui-trace-lit = { $lit } / { $count }
ui-trace-column-gaps = { $count } 条未知
ui-trace-hop = { $linked } / { $total }
ui-trace-missing = 去向未知：没有连到{ $kind }。
ui-trace-unfounded = 来由未知：没有连到{ $kind }。
ui-trace-empty = 主线从第一个痛点开始。先到研究阶段记下痛点，由它引出的一切都会显示在这里。
ui-trace-nothing = 没有符合筛选的记录。清除筛选即可看到整条主线。
ui-trace-panel = 主线上选中的记录
ui-trace-open = 到列表中打开
ui-trace-join = 建立关系…
ui-trace-reached = 这条链上还有

## Suspect links
ui-suspect-text = 上次复核之后，这些关系有一端改动过。看清改了什么，仍然成立的就确认。
ui-suspect-none = 已建立关系的记录一旦改动，相关的关系会列在这里，等人看过两端仍然一致再确认。
ui-suspect-changed = 改了什么
ui-suspect-since = { $time } 改动
ui-suspect-unknown = 有改动；历史中查不到时间和内容
ui-suspect-more-fields = 另有 { $count } 个字段
ui-suspect-confirm = 确认
ui-suspect-confirm-named = 确认 { $from } 与 { $to } 的关系
ui-suspect-confirm-chosen = 确认选中的（{ $count }）
ui-suspect-confirm-all = 全部确认（{ $count }）
ui-suspect-confirmed = 已确认 { $count } 条关系
ui-suspect-choose = 选择 { $from } 与 { $to } 的关系
ui-suspect-choose-all = 选择全部关系

## The matrix
ui-matrix-rows = 行
ui-matrix-columns = 列
ui-matrix-swap = 行列互换
ui-matrix-bare-only = 只看空行
ui-matrix-bare = 空行 { $rows }，空列 { $columns }
ui-matrix-linked = 已连
ui-matrix-suspect = 待复核
ui-matrix-reached = 间接相连
ui-matrix-none = 未连
ui-matrix-derived = 间接相连
ui-matrix-empty = 还没有{ $rows }或{ $columns }。
ui-matrix-no-bare = 没有空行。
ui-matrix-name = { $rows } × { $columns }
ui-matrix-cell = { $row }，{ $column }：{ $state }
ui-matrix-key = 空格
ui-matrix-toggle = 连上或断开
ui-matrix-not-direct = { $rows }与{ $columns }只经由其他记录相连。

## Why something exists
ui-why = 为什么有它
ui-why-reason = 它就是源头：其他记录因它而存在。
ui-why-path = 通向 { $name } 的第 { $number } 条路径
ui-why-more = 另有 { $count } 条路径
ui-why-fewer = 收起
ui-why-ends = 显示全部 { $count } 个
ui-why-cut = 路径很多，这里没有全部列出。
ui-why-within = 属于
ui-why-holds = 包含
ui-why-missing = 还追不到痛点。链条断在 { $name }：它没有通过“{ $link }”连到任何{ $kind }。
ui-why-missing-here = 还追不到痛点：它没有通过“{ $link }”连到任何{ $kind }。
ui-why-join = 建立“{ $link }”关系…
ui-why-beside = 这类记录不在主线上，目前主线上也没有记录提到它。
ui-why-line = 为了解决 { $name }
ui-why-none = 来由未知

## Risks on the matrix
ui-view-risks = 风险矩阵
ui-risk-matrix = 风险矩阵：可能性与影响
ui-risk-sum = 共 { $count } 项风险，其中重点风险 { $top } 项
ui-risk-unrated = { $count } 项未评估，风险值未知
ui-risk-unknown = 未知
ui-risk-with-closed = 含已关闭（{ $count }）
ui-risk-chip = { $name }：可能性 { $probability }，影响 { $impact }
ui-risk-grade = { $axis } { $grade }
ui-risk-help = 格中数字为可能性 × 影响；12 及以上的是重点风险，必须有应对措施。
ui-risk-help-move = 把编号拖到别的格子，或选中编号后按 Alt 加方向键移动。
ui-risk-empty-title = 还没有风险
ui-risk-empty = 记下可能发生的事、可能性有多大、后果有多严重，矩阵会显示哪些风险要先应对。

## Earned value
ui-view-earned = 挣值
ui-earned-title = 截至 { $date } 的挣值
ui-earned-done = 已完成 { $percent } %
ui-earned-finish = 预计完工 { $date }
ui-earned-measure = 指标
ui-earned-value = 数值
ui-earned-reading = 解读
ui-earned-source = 来源
ui-earned-unknown = 未知
ui-earned-days = { $days } 人天
ui-earned-bac = 总计划工作量 BAC
ui-earned-bac-from = 全部任务工作量之和
ui-earned-pv = 计划价值 PV
ui-earned-pv-from = 到今日按计划应完成的工作量，在各任务的工作日上均摊
ui-earned-ev = 挣值 EV
ui-earned-ev-from = 计划工作量 × 完成百分比
ui-earned-ac = 实际投入 AC
ui-earned-ac-from = 任务上记录的实际工作量
ui-earned-spi = 进度绩效指数 SPI
ui-earned-spi-from = EV ÷ PV
ui-earned-spi-below = 落后于计划
ui-earned-spi-on = 与计划相符
ui-earned-spi-above = 领先于计划
ui-earned-cpi = 成本绩效指数 CPI
ui-earned-cpi-from = EV ÷ AC
ui-earned-cpi-below = 投入高于计划
ui-earned-cpi-on = 投入与计划相符
ui-earned-cpi-above = 投入低于计划
ui-earned-eac = 完工估算 EAC
ui-earned-eac-from = BAC ÷ CPI，即按目前效率推算
ui-earned-more = 比总计划多 { $days } 人天
ui-earned-less = 比总计划少 { $days } 人天
ui-earned-chart = 计划、挣得和实际工作量随时间的变化；数字见下方表格
ui-earned-legend = PV 计划 · EV 挣得 · AC 实际，单位人天；EAC 为按目前效率推算的最终投入
ui-earned-today = 今日
ui-earned-table = 以表格查看数字
ui-earned-day = 日期
ui-earned-not-known = 这些数字还不知道的
ui-earned-all-known = 每项任务都有工作量，已开工的任务都记录了实际投入。
ui-earned-without-effort = { $count } 项任务没有工作量，没有计入
ui-earned-without-actual = { $count } 项任务已开工，但没有记录实际投入
ui-earned-and-more = 另有 { $count } 项
ui-earned-method = 按挣值管理（ANSI/EIA-748）计算，以人天为单位；今日之前的进展按各任务开工以来均匀增长推算。
ui-earned-empty-title = 还没有计划工作量
ui-earned-empty = 挣值需要任务有工作量。任务填上工作量后，这里会显示计划、挣得和实际的工作量。
ui-earned-to-tasks = 去填任务

## What a deletion breaks
ui-deleted-below = 下级 { $count } 条记录一并删除。
ui-deleted-references = 清空 { $count } 处引用
ui-deleted-links = 断开 { $count } 条关系
ui-deleted-broken = { $what }：{ $codes }
ui-deleted-and-more = {" 等"}
