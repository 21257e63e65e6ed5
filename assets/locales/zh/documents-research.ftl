### The fixed words of the documents of the research stage.

## Workshop minutes: overview

minutes-overview = 会谈概览
minutes-overview-days = { $days }，{ $text }
minutes-overview-text = 双方共进行 { $sessions } 次会谈，合计 { $hours } 小时；除服务方外，有 { $people } 人参加，记下 { $statements } 条可以查证的陈述。本纪要先列共识、决定、待办和痛点，再逐次记录会谈内容；每条记录有固定编号，后续文件均以此编号指称。
minutes-overview-short = 双方共进行 { $sessions } 次会谈；除服务方外，有 { $people } 人参加，记下 { $statements } 条可以查证的陈述。本纪要先列共识、决定、待办和痛点，再逐次记录会谈内容；每条记录有固定编号，后续文件均以此编号指称。
minutes-sessions = 会谈一览
minutes-session = 会谈
minutes-date = 日期
minutes-place = 地点
minutes-form = 形式
minutes-minutes = 时长（分钟）
minutes-statements = 陈述（条）
minutes-participants = 参加人员
minutes-participants-text = 下表列出参加过会谈的人，以及各自参加的次数。
minutes-name = 姓名
minutes-organisation = 单位或部门
minutes-role = 在项目中的职责
minutes-attended = 次数

## Workshop minutes: what was agreed

minutes-alignment = 口径对齐
minutes-alignment-text = 左边是客户的原话，右边是服务方的理解。双方确认一致之后，方案以右边的表述为准。
minutes-alignment-open = { $count } 条尚未一致，请在下次会谈前给出意见：
minutes-client-words = 客户原话
minutes-restatement = 服务方的理解
minutes-agreed = 是否一致
minutes-decisions = 决定
minutes-decisions-text = 以下决定由双方作出，按日期排列。背景与备选方案见架构设计说明。
minutes-decision = 决定
minutes-consequence = 由此带来的安排
minutes-actions = 待办事项
minutes-actions-text = 会谈中约定的事项，未完成的在前。日期已过而未完成的标为“逾期”。
minutes-action = 事项
minutes-assignee = 负责人
minutes-due = 期限
minutes-from = 会谈
minutes-overdue = 逾期

## Workshop minutes: pain points

minutes-pains = 痛点排序
minutes-pains-text = 痛点按优先级排列，优先级相同的按工作坊得票排列。优先级是严重程度（1 至 5）与发生频率（很少为 1，每小时为 5）的乘积，最高 25。
minutes-pains-cost = 共 { $count } 个痛点；其中估算了损失的，合计每月约 { $cost }。各项损失之间有重叠，合计只表示量级。
minutes-pain = 痛点与成因
minutes-who = 谁受影响
minutes-votes = 票数
minutes-votes-caption = 得票最多的 { $count } 个痛点
minutes-priority = 优先级
minutes-cost = 每月损失
minutes-rests-on = 依据：{ $statements }

## Workshop minutes: the sessions one by one

minutes-one-by-one = 会谈记录
minutes-one-by-one-text = 以下按日期记录每次会谈。陈述之后的编号是它所支持的痛点、目标或数据。
minutes-facilitator = 主持
minutes-present = 参加
minutes-person = { $name }（{ $organisation }）
minutes-length = { $minutes } 分钟
minutes-questions = 提出的问题
minutes-said = 会谈要点
minutes-recorded = 记录的陈述
minutes-statement = 陈述与原话
minutes-source = 方法与出处
minutes-sample = 样本 { $size }
minutes-supports = 支持
minutes-promised = 会上约定
minutes-promised-by = {"　"}{ $person }
minutes-further = 会谈之外的依据
minutes-further-text = 以下依据来自文件、数据或问卷，不出自某次会谈。

## Workshop minutes: noted before the export

minutes-problem-attendees = { $code } 没有登记参加人员。
minutes-problem-notes = { $code } 没有会谈要点。
minutes-problem-action = { $code } 没有负责人或期限。

## Blueprint: page one

blueprint-opening = 一页看懂
blueprint-what = 数字化对我们是什么
blueprint-why = 它带来什么
blueprint-how = 我们怎么做
blueprint-numbers = 蓝图要点
blueprint-numbers-text = { $objectives } 个有指标的目标，{ $pains } 个痛点，{ $initiatives } 项举措：本期 { $now } 项，下期 { $next } 项，远期 { $later } 项。
blueprint-numbers-cost = 本期举措合计需要 { $effort }，费用 { $cost }。
blueprint-numbers-effort = 本期举措合计需要 { $effort }。

## Blueprint: the business

blueprint-business = 企业与资源
blueprint-model = 商业模式
blueprint-clarity = 商业模式的清晰度为 { $clarity } 分（满分 5 分）。商业模式越清楚，目标和优先级就越容易谈拢。
blueprint-value = 顾客为何而来
blueprint-segments = 顾客是谁
blueprint-channels = 在哪里触达
blueprint-revenue = 收入来源
blueprint-cost = 主要成本
blueprint-resources = 可用的资源
blueprint-resources-text = 方案只动用已经盘点过的资源，并服从各自的限制。
blueprint-resource = 资源
blueprint-quantity = 数量
blueprint-holder = 持有部门
blueprint-limits = 使用限制

## Blueprint: objectives

blueprint-objectives = 目标
blueprint-objectives-text = 每个目标都有衡量指标、现状和目标值。没有指标的愿望不列入蓝图。
blueprint-achieved-by = 由 { $initiatives } 实现

## Blueprint: customers

blueprint-customers = 顾客与旅程
blueprint-personas = 典型顾客
blueprint-personas-text = 以下典型顾客由访谈、问卷和订单数据归纳而来，代表主要客群。
blueprint-segment = 客群
blueprint-goals = 想要什么
blueprint-behaviours = 怎样行事
blueprint-met-at = 触达渠道
blueprint-prefers-quality = 质量重于品牌
blueprint-prefers-interest = 兴趣重于价格
blueprint-prefers-experience = 体验重于物质
blueprint-score = 分值（1–5）
blueprint-preferences = 典型顾客的消费偏好
blueprint-preferences-text = 各典型顾客在质量、兴趣、体验三项上的偏好分值，1 至 5 分。
blueprint-journeys = 用户旅程地图
blueprint-journeys-text = 旅程图自左向右是顾客经历的阶段，曲线是每一步的感受（−2 很差，+2 很好），下方是这一步的痛点、能改善它的机会，以及幕后发生的事。
blueprint-journey-of = { $journey }：{ $persona }
blueprint-journey-step = { $step }（{ $emotion }）
blueprint-journey-phase = 阶段
blueprint-journey-action = 顾客做什么
blueprint-journey-touchpoint = 触点
blueprint-journey-emotion = 感受
blueprint-journey-backstage = 幕后
blueprint-journey-pains = 痛点
blueprint-journey-chances = 机会
blueprint-low = 最低处
blueprint-low-points = 感受降到 { $emotion } 的有：{ $steps }。
blueprint-low-separator = ；

## Blueprint: pain points

blueprint-pains = 痛点与依据
blueprint-pains-text = 痛点按要打通的链分组，组内按优先级排列。优先级是严重程度（1 至 5）与发生频率（1 至 5）的乘积。依据的出处见脚注。
blueprint-losses = 每月损失最高的 { $count } 个痛点
blueprint-losses-text = 损失最高的是 { $code }“{ $title }”，每月约 { $cost }；有估算的痛点合计每月约 { $total }，各项之间有重叠。
blueprint-loss = 每月损失
blueprint-loss-a-month = 每月约损失 { $cost }
blueprint-pain = 痛点、成因与影响
blueprint-evidence = 依据
blueprint-more-evidence = 另见 { $codes }
blueprint-no-evidence = 依据待补充
blueprint-priority = 优先级
blueprint-solved-by = 举措

## Blueprint: data

blueprint-data = 数据孤岛与数据链路
blueprint-data-text = 数据能不能成为资产，看三点：收得全不全（完整度）、准不准（准确度）、用没用上（应用度）。
blueprint-silo-map = 数据孤岛地图
blueprint-silo-map-text = 颜色越浅，情况越差。低于 60% 的是重点。
blueprint-silo-map-caption = 各类数据的完整度、准确度与应用度
blueprint-object = 数据与现状
blueprint-kept-in = 权威系统与副本
blueprint-completeness = 完整度
blueprint-accuracy = 准确度
blueprint-application = 应用度
blueprint-silo-type = 孤岛类型
blueprint-silos = 三类孤岛与整治步骤
blueprint-silos-text = 孤岛的成因不同，整治办法也不同。
blueprint-silo-missing = 源头没有收集：业务发生了，却没有留下数据，事后无从补起。
blueprint-silo-scattered = 同一份数据散落在多个系统和表格里，重复而且互相矛盾，成了脏数据。
blueprint-silo-broken = 每个系统里都有数据，但从一个系统到下一个系统时，编号或标签丢了，链条就断了。这是最常见的一类。
blueprint-symptoms = 表现
blueprint-found-in = 见于
blueprint-cure-name = 说清要回答什么问题，列出需要的维度和标签。
blueprint-cure-place = 找到业务发生的那一步，确定由谁、在哪里留下数据。
blueprint-cure-capture = 在源头采集，尽量由系统自动带出，不增加一线的手工。
blueprint-cure-check = 每天检查完整度，缺口派到责任部门。
blueprint-cure-consolidate = 汇总：把散在各处的数据收到一处。
blueprint-cure-arrange = 整理：统一编码、名称和口径。
blueprint-cure-clean = 清洗：去重、补缺、纠错，疑似重复由人确认。
blueprint-cure-centre = 统一：放进数据中心，指定一个权威出处。
blueprint-cure-use = 应用：各业务从数据中心取数，不再各存一份。
blueprint-cure-key = 定下从头到尾都不变的编号，作为贯穿各系统的主键。
blueprint-cure-carry = 每一段都带着主键和标签走，以接口代替表格和人工抄录。
blueprint-cure-return = 让结果回到源头，例如签收状态回到订单、成交回到渠道。
blueprint-cure-watch = 逐段监控，断了先告警，恢复后补数。
blueprint-chain = 数据链路
blueprint-chain-text = 从种草到签收和复购，数据共经过 { $hops } 段流转，其中 { $broken } 段断层，{ $scattered } 段散落。
blueprint-chain-of = 数据在系统之间的流转：{ $type }
blueprint-chain-whole = 数据在系统之间的流转：通畅的环节
blueprint-hop = 流转
blueprint-carries = 携带
blueprint-loses = 丢失
blueprint-latency = 时延
blueprint-broken = 断层

## Blueprint: assessment

blueprint-assessment = 三链通评估
blueprint-assessment-text = 数字化升级要打通三条链：场景与业务、运营与营销、数据与数据。下图按 1 至 5 分评估各维度的现状与目标，差距最大处就是最该用力处。
blueprint-radar = 三链通各维度的现状与目标
blueprint-mean = { $title }：平均 { $mean } 分
blueprint-dimension = 维度
blueprint-today = 现状
blueprint-wanted = 目标
blueprint-finding = 判断与依据

## Blueprint: initiatives

blueprint-initiatives = 举措
blueprint-initiatives-text = 每项举措都说明为什么适合贵司的业务，并经过四项检验：有数据、技术可行、贴合场景、能改善真实的流程。没有通过的检验以粗体标出。
blueprint-initiative = 举措
blueprint-link-up = 链通
blueprint-horizon = 时段
blueprint-effort = 工作量
blueprint-costs = 费用区间
blueprint-costs-text = 工作量与费用是蓝图阶段的区间估计，以功能清单确认书为准。
blueprint-fit-missing = 适配理由待补充，补充之前不开始实施。
blueprint-process = 改善的流程
blueprint-benefit = 收益
blueprint-solves = 解决的痛点
blueprint-achieves = 实现的目标
blueprint-levers = 价值杠杆
blueprint-tests = 四项检验
blueprint-test-data = 数据
blueprint-test-technology = 技术
blueprint-test-scenario = 场景
blueprint-test-process-gain = 流程改善
blueprint-test-passed = 通过
blueprint-test-failed = 未通过
blueprint-test-open = 待验证
blueprint-test-separator = ；
blueprint-needs = 前置举措
blueprint-alternative = 比较过的其他做法
blueprint-option = 取得方式
blueprint-not-taken = 没有采用的原因
blueprint-weighed = 比较
blueprint-weighed-fit = 适配 { $value }/5
blueprint-weighed-open = 开放 { $value }/5
blueprint-weighed-data-kept = 数据归客户
blueprint-weighed-data-given = 数据归平台

## Blueprint: the road

blueprint-road = 路线图
blueprint-road-text = 先后次序由依赖关系决定：箭头起点的举措完成之后，箭头所指的才能开始。
blueprint-road-caption = 举措的先后次序与依赖
blueprint-initiatives-of = 举措
blueprint-exclusions = 本期不做
blueprint-exclusions-text = 以下事项经双方讨论，不在本蓝图之内。写在这里，免得日后各有各的理解。
blueprint-exclusion = 不做的事
blueprint-open = 尚待一致的口径
blueprint-open-text = 以下表述双方尚未达成一致。签署不影响继续商议，但在达成一致之前，取决于该表述的部分不开工。
blueprint-client-words = 客户原话
blueprint-restatement = 服务方的理解

## Blueprint: signatures

blueprint-signoff-text = 双方已阅读本蓝图，确认其中的目标、痛点、举措和路线图与双方的共识一致，并以此作为架构设计和功能清单的依据。
blueprint-signoff-accept-except = 除下列意见所述事项外，同意全部内容

## Blueprint: noted before the export

blueprint-problem-framing = “是什么、带来什么、怎么做”三个问题没有答全。
blueprint-problem-objective = { $code } 缺少指标、现状或目标值。
blueprint-problem-evidence = { $code } 优先级达到门槛，但没有依据。
blueprint-problem-unsolved = { $code } 优先级达到门槛，但没有对应的举措。
blueprint-problem-fit = { $code } 没有写明适配理由。
