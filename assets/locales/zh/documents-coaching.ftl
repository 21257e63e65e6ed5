### The fixed words of the documents of the operations coaching stage.

## Operations review

review-summary = 概要
review-summary-text = 复盘看三件事：指标走到哪里，做过的事有没有效果，下一步把力气放在哪里。
review-standing = 共跟踪 { $kpis } 项指标：{ $reached ->
    [0] 尚无一项达到目标
   *[other] { $reached } 项达到目标
}{ $nearer ->
    [0] {""}
   *[other] ，{ $nearer } 项正在接近目标
}{ $behind ->
    [0] {""}
   *[other] （其中 { $behind } 项落后于时间进度）
}{ $back ->
    [0] {""}
   *[other] ，{ $back } 项没有改善
}{ $unknown ->
    [0] {""}
   *[other] ，{ $unknown } 项数据不足、无法判断
}。共有 { $strategies } 项运营策略，其中 { $whole } 项四要素齐全，{ $running } 项正在进行。
review-focus = 单点突破
review-focus-none = 目前没有确定突破点。人手和预算有限，请先选定一个关键点，集中资源突破，再推进下一个。
review-focus-now = 当前突破点：{ $strategy }
review-focus-many = 目前同时标了 { $count } 个突破点，容易顾此失彼，建议只留一个。
review-focus-mark = 当前突破点
review-objectives = 目标达成
review-objectives-text = “达成”是从基线到目标已经走完的比例，“时间”是从基线日期到目标日期已经过去的比例；达成低于时间，说明进度落后。效果靠积累，应看全年走势，不凭一个月的数字下结论。
review-from-to = { $baseline } → { $target }
review-due = { $day } 前
review-goal = 基线 → 目标
review-newest = 最近值
review-attained = 达成
review-elapsed = 时间
review-kpis = 指标走势
review-kpis-text = 每项指标给出全年的走势、基线和目标线，并说明影响个别数据的原因。
review-course = 算法：{ $formula }。由 { $baseline }起步，{ $day }为 { $newest }，目标 { $target }，已走完 { $attained }。
review-course-open = 算法：{ $formula }。{ $day }为 { $newest }；基线为 { $baseline }，目标为 { $target }，还不能计算达成比例。
review-course-unknown = 算法：{ $formula }。基线为 { $baseline }，目标为 { $target }，还没有测量值。
review-level-baseline = 基线
review-level-target = 目标
review-figure = { $kpi }的走势，{ $first } 至 { $last }
review-figure-description = { $kpi }从 { $first }的 { $from } 变为 { $last }的 { $to }。
review-point = { $day }（{ $value }）：{ $note }
review-strategies = 运营策略
review-strategies-text = 策略针对五类经营问题。一项策略要有策略、工具、内容和执行四个要素，缺一不可；并且定期复盘，不是一次活动、一张优惠券。
review-coverage = 问题与策略
review-coverage-text = 五类问题各由哪些策略应对。
review-problem = 针对的问题
review-strategies-count = 策略数
review-strategy = 策略名称
review-uncovered = 没有策略
review-elements = 四要素
review-elements-text = 各项策略的四要素和复盘节奏是否齐备。
review-element-strategy = 策略
review-element-tool = 工具
review-element-content = 内容
review-element-execution = 执行
review-there = 有
review-absent = 缺
review-cadence = 复盘节奏
review-strategies-each = 策略明细
review-strategies-each-text = 各项策略的四要素，以及所依据的知识、工具和数据。
review-answers = { $problem }（{ $entry }）
review-knowledge = 知识依据
review-tool-reference = 工具依据
review-data = 评判数据
review-budget = 预算
review-status = 状态
review-remark = 说明
review-activities = 活动与结果
review-activities-text = 各项策略之下开展的活动及结果。
review-activity = 活动
review-period = 时间
review-channel = 渠道
review-result = 结果
review-no-result = 尚无结果
review-not-begun = 尚未开始
review-experiments = 试验
review-experiments-text = 不断试探，才知道什么有效。每次试验先写下预期，再看结果，最后作出决定。
review-hypothesis = 试验与预期
review-metric = 评判指标
review-decision = 决定
review-undecided = 尚未决定
review-tracks = 三条辅导线
review-tracks-text = 辅导分方案设计、落地流程和数据分析三条线，缺一条，策略就难以见效。
review-track-plan = 帮助团队选准突破点，把方案设计完整。
review-track-process = 到现场看方案怎样落地，把卡住的环节理顺。
review-track-data_analysis = 教会团队看数据、找原因，用数据决定去留。
review-track-missing = 这条线还没有开展辅导，应尽快安排。
review-held-on = 日期
review-findings = 发现
review-action = 行动 { $number }
review-next-on = 下次日期
review-next = 下一步
review-next-text = 突破一点之后再推进下一点。以下是等待启动的策略和已经约定的辅导。
review-waiting = 等待启动的策略
review-waiting-text = 这些策略已在准备，列出启动的条件。
review-condition = 启动条件与说明
review-elements-missing = 四要素尚未齐备
review-sessions = 约定的辅导
review-sessions-text = 按日期排列。
review-track = 辅导线
review-continues = 承接
review-owner = 负责人

## Operations review: noted before the export

review-note-goal-missing = { $code } 缺少基线值或目标值，无法计算达成。
review-note-no-point = { $code } 在基线之后没有测量值。
review-note-incomplete = { $code } 的四要素不全。
review-note-one-off = { $code } 只有一次活动，也没有复盘节奏。
review-note-many-focuses = 同时标了 { $count } 个突破点，应当只有一个。
review-note-track-missing = “{ $track }”这条线还没有开展辅导。
