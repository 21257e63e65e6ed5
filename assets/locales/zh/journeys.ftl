# 用户旅程地图、画像卡片和流程对照。

ui-view-journey-map = 旅程地图

ui-journey-comma = 、
ui-journey-step = 步骤
ui-journey-add-step = 加步骤
ui-open-journey = 看地图
ui-open-journey_step = 看地图
ui-open-persona = 看卡片
ui-open-process = 看对照
ui-journey-add-phase = 加阶段
ui-journey-both = 对比
ui-journey-menu = 旅程的更多操作
ui-journey-new-for = 为“{ $name }”新建旅程
ui-journey-new-plain = 新建旅程，暂不指定画像
ui-journey-properties = 查看旅程属性
ui-journey-delete = 删除“{ $name }”
ui-journey-of = { $name }的旅程
ui-journey-named-as_is = { $name }（现状）
ui-journey-named-to_be = { $name }（未来）

ui-journey-none = 还没有用户旅程
ui-journey-none-text = 旅程地图把一位顾客从知道到复购的每一步摆在一起：做了什么、碰到什么、感受如何、哪里痛、能怎么改。选一个画像，从认知到复购五个阶段起步。
ui-journey-no-persona-text = 旅程地图把一位顾客从知道到复购的每一步摆在一起。先描出一个典型顾客，再走他的旅程。
ui-journey-empty = 这条旅程还没有步骤
ui-journey-empty-text = 写下顾客做的第一件事，其余的跟在后面。
ui-journey-lacks-to_be = 还没有画未来的旅程
ui-journey-lacks-to_be-text = 以现状为底稿复制一份，再逐步改好。痛点不带过去，解决它们的举措会作为机会一起带上。
ui-journey-make-to_be = 由现状复制出未来旅程
ui-journey-copied = { $count } 个步骤已复制到未来旅程，逐步改成想要的样子。
ui-journey-lacks-as_is = 这条旅程没有现状
ui-journey-lacks-as_is-text = 只画了未来的旅程。先走一遍今天的路，两边才能对比；阶段照未来的排好，步骤逐个填。
ui-journey-make-as_is = 由未来旅程的阶段画出现状

ui-journey-phase-aware = 认知
ui-journey-phase-consider = 考虑
ui-journey-phase-buy = 购买
ui-journey-phase-use = 使用
ui-journey-phase-return = 复购
ui-journey-phase-numbered = 阶段 { $number }
ui-journey-phase-none = 未命名阶段
ui-journey-phase-cell = 阶段 { $name }，{ $count } 步

ui-journey-cell = { $lane }，第 { $number } 步：{ $text }
ui-journey-cell-menu = { $lane }，第 { $number } 步：添加或打开
ui-journey-action-empty = 顾客做什么？
ui-journey-step-number = 第 { $number } 步：{ $name }
ui-journey-step-menu = 第 { $number } 步的操作
ui-journey-step-carry = 拖动可移到别处
ui-journey-step-after = 在后面加一步
ui-journey-step-left = 向前移
ui-journey-step-right = 向后移
ui-journey-step-open = 查看属性
ui-journey-attach = 选择已有的{ $kind }…
ui-journey-open = 查看“{ $name }”
ui-journey-solves = 因为它解决这一步的痛点：{ $names }

ui-journey-mood-best = 很满意
ui-journey-mood-good = 满意
ui-journey-mood-even = 一般
ui-journey-mood-bad = 不满
ui-journey-mood-worst = 很不满
ui-journey-mood-none = 感受未定

ui-journey-lowest = 感受最差 { $emotion }
ui-journey-mean = 平均感受 { $mean }
ui-journey-mean-change = 平均感受 { $before } → { $mean }
ui-journey-unrated = { $count } 步感受未定
ui-journey-open-pains = { $total } 个痛点中有 { $count } 个还没有机会
ui-journey-pains-answered = { $count } 个痛点都有对应的机会

ui-journey-key-edit = 编辑格子，或选中情绪点
ui-journey-key-feel = 情绪升一级、降一级
ui-journey-key-add = 在后面加一步
ui-journey-key-move = 移动步骤，到阶段边上就换阶段
ui-journey-key-delete = 清空格子；在步骤编号上删除步骤

ui-view-persona-cards = 画像卡片
ui-persona-field = { $name }：{ $field }
ui-persona-open = 查看全部属性
ui-persona-duplicate = 复制一张
ui-persona-copy = { $name }（副本）
ui-persona-menu = “{ $name }”的操作
ui-persona-new-journey = 为他画一条旅程
ui-persona-new-plain = 空白画像
ui-persona-new-young = 从“95 后顾客”起步
ui-persona-young-title = 95 后顾客
ui-persona-young-cohort = 95 后
ui-persona-preference-none = 未定
ui-persona-low-quality = 品牌
ui-persona-high-quality = 质量
ui-persona-low-interest = 价格
ui-persona-high-interest = 兴趣
ui-persona-low-experience = 物质
ui-persona-high-experience = 体验
ui-persona-goals-hint = 想达成什么？
ui-persona-behaviours-hint = 平时怎么做？
ui-persona-none = 还没有用户画像
ui-persona-none-text = 一张卡片说清一类典型顾客：是谁、看重什么、在哪里能遇到。旅程地图和蓝图都从这里出发。

ui-view-process-pairs = 流程对照
ui-process-count = { $lacking ->
    [0] { $count } 个流程，现状与目标齐全
   *[other] { $count } 个流程，{ $lacking } 个还缺一边
}
ui-process-none = 还没有业务流程
ui-process-none-text = 先记下流程今天怎么跑，再写它将来怎么跑。痛点出在哪个流程、哪项举措改善它，都在这里对照。
ui-process-no-department = 未填部门
ui-process-no-future = 还没有目标流程
ui-process-no-today = 没有现状流程
ui-process-no-future-text = 以现状为底稿写出目标流程，改过的地方会标出来。
ui-process-no-today-text = 补上今天的做法，两边才能对照。
ui-process-copy-to_be = 由现状复制目标流程
ui-process-copy-as_is = 由目标补出现状流程
ui-process-copied-to_be = 目标流程已建好，改成将来的做法。
ui-process-copied-as_is = 现状流程已建好，改成今天的做法。
ui-process-pains = { $open ->
    [0] { $count } 个痛点，都有举措
   *[other] { $count } 个痛点，{ $open } 个还没有举措
}
ui-process-unsolved = 还没有举措解决
ui-process-add = 给“{ $name }”添加{ $kind }
ui-process-aspect = 方面
ui-process-drawn = 流程图
ui-process-not-drawn = 还没有画
