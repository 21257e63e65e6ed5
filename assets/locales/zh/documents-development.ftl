### The fixed words of the documents of the development stage.

## Project plan: at a glance

plan-about = 计划概览
plan-purpose-text = 本计划说明“{ $project }”项目何时达到哪些里程碑、工作如何分解与衔接、由谁负责、有哪些风险以及何时付款。日期由任务的工期、先后关系和约束推算得出，已发生的以实际日期为准。
plan-glance = 要点
plan-period = 项目周期
plan-planned-finish = 原计划完成
plan-forecast = 当前预测完成
plan-milestones = 里程碑
plan-tasks = 任务
plan-of = 已完成 { $done } 项，共 { $total } 项
plan-next-milestone = 下一个里程碑
plan-reading = 怎样阅读
plan-reading-text = “原计划”是只按工期和先后关系推算、不计实际进展的日期；“当前”是已发生的实际日期，或按目前进展推算的日期。关键路径上的任务一旦推迟，项目完成日期随之推迟。
plan-circle = 任务之间存在循环依赖，或日期超出了可排的范围，无法推算日期。以下只列出任务与里程碑本身。

## Project plan: milestones

plan-milestones-text = 每个里程碑对应一份可交付的成果。偏差以工作日计。
plan-milestone = 里程碑
plan-planned = 原计划
plan-current = 当前
plan-slip = 偏差
plan-payment = 付款比例
plan-standing = 状态
plan-on-time = 准时
plan-late = 晚 { $days } 天
plan-early = 早 { $days } 天
plan-reached = ● 已达到
plan-overdue = ▲ 已逾期
plan-ahead = ○ 未到期

## Project plan: schedule

plan-schedule = 进度计划
plan-schedule-text = 先列出各阶段与全部里程碑，再按工作包逐组展开。菱形是里程碑；标为关键的任务没有机动时间。
plan-overview = 阶段与里程碑总览
plan-gantt = 进度图：{ $title }
plan-gantt-description = 甘特图“{ $title }”，共 { $count } 行，显示每项任务的起止日期、完成进度、原计划和关键路径。
plan-task = 任务
plan-today = 今日
plan-critical = 关键路径
plan-baseline = 原计划
plan-progress = 已完成
plan-breakdown = 工作分解
plan-breakdown-text = 全部任务的起止日期、完成比例与负责人。加粗的是工作包，其日期和完成比例由所含任务汇总；◆ 表示里程碑。
plan-start = 开始
plan-finish = 完成
plan-done = 完成比例
plan-owner-none = 未定
plan-owner = 负责人

## Project plan: commitments

plan-commitments = 预测与承诺
plan-commitments-text = 承诺的日期与按当前进展推算的日期对照如下。各阶段的计划、实际与关口结论列在其后。
plan-promise-kept = “{ $milestone }”承诺于{ $promised }完成，当前预测为{ $forecast }，{ $days ->
    [0] 没有余量
   *[other] 留有 { $days } 个工作日的余量
}。
plan-promise-late = “{ $milestone }”承诺于{ $promised }完成，当前预测为{ $forecast }，晚 { $days } 个工作日，需要双方商定对策。
plan-stage = 阶段
plan-stage-start = 计划开始
plan-stage-finish = 计划完成
plan-stage-started = 实际开始
plan-stage-finished = 实际完成
plan-gate = 关口结论

## Project plan: payments

plan-payments = 付款
plan-payments-text = 服务费按里程碑分期支付。里程碑达到并经确认后，按所列比例开具发票。
plan-due = 应付时点
plan-cumulated = 累计
plan-invoice = 开票
plan-invoiced = ● 已开票
plan-not-invoiced = ○ 未开票
plan-costs = 费用概览
plan-costs-text = 以下是客户方在本项目中承担的费用，包括服务费和向第三方采购的部分。
plan-cost = 费用项
plan-cost-category = 类别
plan-cost-planned = 预算
plan-cost-actual = 已发生

## Project plan: risks

plan-risks = 风险
plan-risks-text = 风险值是可能性与影响的乘积，各分 1 至 5 级。风险值 12 及以上的为重点风险，必须有应对措施。
plan-risk-matrix = 风险矩阵：可能性与影响
plan-risk-matrix-description = 五乘五的风险矩阵，列出 { $count } 项未关闭的风险，其中 { $top } 项风险值在 12 及以上。
plan-probability = 可能性
plan-impact = 影响
plan-risk = 风险
plan-exposure = 风险值
plan-response = 应对措施
plan-risk-cause = 原因
plan-risk-event = 事件
plan-risk-effect = 后果
plan-risk-trigger = 触发信号
plan-risks-closed = 另有 { $count } 项风险已关闭，不再列出。

## Project plan: people

plan-team = 团队与职责
plan-team-text = 双方及第三方的主要人员如下。“负责任务”是以其为负责人的任务和里程碑数量。
plan-person = 姓名
plan-role = 职责
plan-organisation = 单位或部门
plan-owned = 负责任务
plan-contact = 联系方式
plan-communication = 沟通与汇报
plan-communication-text = 双方按下列方式互通情况。以书面为准，口头约定须补作书面记录。
plan-talk = 事项
plan-talk-how = 做法
plan-talk-who = 双方负责人
plan-talk-state = 目前
plan-talk-status = 项目状态
plan-talk-status-text = 定期提交状态报告，从范围、进度、费用、风险四个方面说明健康状况，并列出下一步工作。
plan-talk-status-state = 最近一期：{ $date }
plan-talk-change = 变更
plan-talk-change-text = 任何一方提出的修改都写成变更单，附备选方案、工作量与影响，经双方决定后实施。
plan-talk-change-state = 共 { $total } 项，待决定 { $open } 项
plan-talk-risk = 风险与问题
plan-talk-risk-text = 每次例会逐项核对触发信号；信号出现即启动应对措施，并告知双方负责人。
plan-talk-risk-state = 未关闭的风险 { $count } 项
plan-talk-up = 升级
plan-talk-up-text = 双方负责人未能在约定时间内达成一致的，逐级提请决策人裁定。

## Noted before the export

plan-problem-circle = 任务互相等待或日期超出范围，无法推算日期：{ $loop }。
plan-problem-deliverable = 里程碑 { $code } 没有写明交付物。
plan-problem-owner = 关键任务 { $code } 没有负责人。
plan-problem-response = 重点风险 { $code } 没有应对措施。

## Status report: health

status-health = 总体状况
status-issue = 第 { $number } 期，反映截至{ $date }的情况
status-side = 方面
status-now = 本期
status-before = 上期
status-trend = 变化
status-meaning = 说明
status-side-scope = 范围
status-side-scope-text = 交付内容与已确认的功能清单是否一致
status-side-schedule = 进度
status-side-schedule-text = 里程碑能否按承诺的日期达到
status-side-cost = 费用
status-side-cost-text = 客户方的费用是否在预算之内
status-side-risk = 风险
status-side-risk-text = 重点风险是否都有应对并在控制之中
status-better = ↑ 好转
status-same = → 持平
status-worse = ↓ 变差
status-history = 历次状况
status-history-text = 各期报告的健康状况依次如下，最近的在前。
status-number = 期次

## Status report: progress

status-milestones = 里程碑
status-milestones-text = 最近达到的和尚未达到的里程碑如下，偏差以工作日计。
status-earned = 进度与工作量
status-earned-text = 下面用挣值法衡量进度：把已完成工作的计划工作量，分别与按计划应完成的和实际投入的工作量相比。单位为人天，不涉及金额。
status-reading = 截至{ $date }，已完成全部计划工作量的 { $done }。进度{ $schedule }，工作量{ $work }。
status-reading-late = { $reading }但有 { $count } 个尚未达到的里程碑晚于计划，最多晚 { $days } 个工作日，见里程碑一章。
status-behind = 落后于计划
status-on-plan = 与计划基本一致
status-before-plan = 快于计划
status-over = 高于计划投入
status-on-budget = 与计划投入基本一致
status-under = 低于计划投入
status-unknown = 尚无从判断
status-measure = 指标
status-value = 数值
status-bac = 总计划工作量 BAC
status-bac-text = 全部任务的计划工作量之和
status-pv = 计划价值 PV
status-pv-text = 截至本文件日期按计划应完成的工作量
status-ev = 挣值 EV
status-ev-text = 已完成工作的计划工作量
status-ac = 实际投入 AC
status-ac-text = 截至本文件日期实际投入的工作量
status-spi = 进度绩效指数 SPI
status-spi-text = 挣值 ÷ 计划价值；小于 1 表示落后
status-cpi = 成本绩效指数 CPI
status-cpi-text = 挣值 ÷ 实际投入；小于 1 表示投入高于计划
status-eac = 完工估算 EAC
status-eac-text = 总计划工作量 ÷ CPI，即按目前效率完成全部工作所需的工作量
status-chart = 计划、完成与投入的工作量（各月末累计）
status-chart-description = 折线图，按月显示计划价值、挣值和实际投入的累计人天；计划延伸到项目结束，挣值和实际投入到本月为止。
status-chart-y = 累计工作量
status-chart-unit = 人天
status-finished = 上期以来完成的工作
status-finished-text = { $date }之后完成了 { $count } 项任务。
status-critical = ▲ 关键
status-critical-path = 路径
status-next = 下一步
status-next-as-of = { $date }的报告对下一步的安排如下。
status-next-text = 正在进行和三周内开始的任务如下，按完成日期排列。

## Status report: registers

status-risks = 风险
status-risks-text = 目前有 { $open } 项风险未关闭，其中重点风险 { $top } 项，列在矩阵之后；另有 { $closed } 项已关闭。
status-issues = 问题
status-issues-text = 尚未解决的问题和上期以来解决的问题如下。
status-issue-title = 问题
status-severity = 程度
status-raised = 提出日期
status-resolution = 解决办法
status-changes = 变更
status-changes-text = 等待决定的变更和上期以来提出或决定的变更如下。完整记录见变更台账。
status-undecided = 待决定
status-actions = 行动项
status-actions-text = 尚未完成的行动项如下，按期限排列。
status-action = 行动
status-due = 期限
status-problem-old = { $code } 反映的是 { $days } 天前的情况，其后没有新的状态报告。
status-problem-health = { $code } 没有填写全部四个方面的健康状况。
status-problem-next = { $code } 没有写明下一步。

## Change request

change-title = 变更
change-facts = 基本信息
change-origin = 提出方
change-received = 收到日期
change-handled-by = 经办人
change-status = 状态
change-disposition = 处理方式
change-kind = 变更类型
change-kind-absorbed = 合理设计，内部消化
change-kind-absorbed-text = 本项变更通过合理设计解决，由服务方在原定范围内消化，不另收费。
change-kind-advised-against = 建议不做
change-kind-advised-against-text = 本项变更对客户的价值低于其成本，服务方建议不做。
change-kind-own-improvement = 主动优化
change-kind-own-improvement-text = 本项变更由服务方主动提出，以更优的方案代替原方案。
change-reason = 变更原因
change-items = 变更内容
change-item = 对象
change-item-unnamed = 未指明对象
change-what = 操作
change-before = 变更前
change-after = 变更后
change-options = 备选方案
change-option = 方案
change-effort = 工作量
change-effort-days = 工作量（人天）
change-price = 价格
change-free = 不收费
change-chosen = 选定
change-chosen-mark = ● 选定
change-contradicted = 与已确认的排除项相抵触
change-plan = 计划与付款
change-plan-text = 照现在的进展，计划于 { $date }完成。各方案若今天生效，计划将变为：
change-plan-finish = 计划完成
change-plan-days = { $days ->
    [0] 不推迟
   *[other] 推迟 { $days } 个工作日
}
change-plan-milestones = 移动的里程碑与付款
change-plan-milestone = { $title }：{ $before } → { $after }
change-plan-payment = （付款 { $percent }%）
change-plan-unmoved = 没有里程碑移动
change-impact = 影响范围
change-impact-text = 沿功能、需求、任务、测试与课程之间的关联，共涉及 { $count } 条记录。“路径”从变更的对象指向受影响的记录。
change-impact-none = 没有其他记录与变更的对象相关联。
change-impact-kind = 类别
change-impact-count = 数量
change-impact-path = 路径
change-impact-more = 另有 { $count } 条
change-unknown = 影响未知之处
change-unknown-text = 以下各项没有登记这类关联，是否受影响尚不清楚：
change-unknown-item = { $kind }：{ $records }
change-if-not = 不做的后果
change-decision = 决定
change-decided = 决定：{ $disposition ->
    [absorb] 由服务方内部消化
    [advise_against] 按服务方的建议，不做
    [improve] 采纳优化方案
    [accept_priced] 计价采纳
    [defer] 延后
   *[reject] 不采纳
}（{ $who }，{ $date }）。
change-improved = 事后评估：促进了项目目标或指标的达成。
change-not-improved = 事后评估：对项目的目标和指标没有影响。
change-answer-text = 请选择一个方案，或注明不予采纳，并由双方签署。
change-confirm-text = 请确认以上决定并签署，服务方据此实施。
change-accept = 采纳方案“{ $option }”
change-confirm = 同意以上决定
change-decline = 不予采纳
change-problem-items = { $code } 没有写明变更的对象。
change-problem-options = { $code } 没有备选方案。
change-problem-chosen = { $code } 已经决定，却没有标明选定的方案。
change-problem-decision = { $code } 没有写明由谁、在何时决定。

## Change log

changelog-summary = 变更概况
changelog-summary-text = 共收到 { $total } 项变更申请：内部消化 { $absorbed } 项，建议不做 { $against } 项，优化方案 { $own } 项，计价采纳 { $priced } 项，延后 { $deferred } 项，拒绝 { $rejected } 项，待决定 { $open } 项。
changelog-kinds = 处理原则
changelog-kinds-text = 能通过合理设计解决的，由服务方内部消化；对客户并无必要、反而增加成本的，说明理由并建议不做；服务方主动提出的更优方案，由双方决定是否采纳。
changelog-chart = 各月收到的变更及其处理方式
changelog-chart-description = 堆叠柱状图，按收到的月份显示变更数量，并以处理方式区分。
changelog-chart-y = 变更数
changelog-received = 收到与来源
changelog-register = 变更清单
changelog-register-text = 全部变更按编号列出。每项变更的前后内容与影响见变更单。
changelog-decision = 决定
changelog-absorbed = 服务方承担的工作量
changelog-absorbed-text = 下列内部消化和优化方案的变更由服务方承担工作量，没有向客户收费。
changelog-priced = 计价变更
changelog-priced-text = 下列变更另行计价，客户已经确认。
changelog-problem-undecided = { $code } 还没有决定。
change-field-says = { $field }：{ $value }

## What a status report is drafted with
status-draft-title = 第 { $number } 期项目状态报告（{ $date }）
status-draft-finish = { $days ->
    [0] - 预计按原定日期完工。
   *[other] - 完工日期与原定计划相差 { $days } 个工作日（正数为推迟）。
}
status-draft-reached = 达成里程碑：{ $what }。
status-draft-finished = 完成 { $count } 项任务：{ $what }。
status-draft-begun = 新开始 { $count } 项任务：{ $what }。
status-draft-progressed = 继续推进的任务：{ $what }。
status-draft-late = 应完成而尚未完成：{ $what }。
status-draft-was-due = { $what }（原定 { $date }）
status-draft-decided = 已决定的变更：{ $what }。
status-draft-received = 新收到、尚未决定的变更：{ $what }。
status-draft-decisions = 作出的决策：{ $what }。
status-draft-resolved = 已解决的问题：{ $what }。
status-draft-raised = 新出现、尚未解决的问题：{ $what }。
status-draft-acted = 完成的行动项：{ $what }。
status-draft-risks = 有变化的风险：{ $what }。
status-draft-risk-new = { $what }（新增，暴露值 { $now }）
status-draft-risk-unrated = { $what }（新增，尚未评估）
status-draft-risk-moved = { $what }（暴露值 { $before } → { $now }）
status-draft-risk-closed = { $what }（已关闭，原暴露值 { $before }）
status-draft-milestones = 接下来的里程碑：{ $what }。
status-draft-ahead = 未来两周的任务：{ $what }。
status-draft-until = { $what }（{ $date }）
