# 调研工具：画像、流程、资源、数据孤岛、成熟度、证据、痛点优先级、举措与蓝图墙。

ui-discovery-unrated = 未评
ui-discovery-and = 和
ui-discovery-name = { $code } 的名称
ui-discovery-open = 打开记录
ui-discovery-menu = “{ $title }”的操作
ui-discovery-more = 操作

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
ui-priority-no-threshold = 起评线是 1 到 { $most } 的整数。
ui-priority-matrix = 严重程度与频度矩阵
ui-priority-matrix-text = 纵向是严重程度，横向是频度，格内数字是二者之积；粗框为达到起评线 { $threshold } 的区域。点编号可定位到左侧。
ui-priority-empty = 还没有痛点
ui-priority-empty-text = 痛点评了严重程度和频度之后，会在这里自动排位，并说明谁该先解决、还缺什么证据。

## 举措与路线图

ui-discovery-comma = 、
ui-view-roadmap = 举措与路线图
ui-initiatives-intro = 从业务里做出来，不是概念鼓吹：每项举措要落到流程和痛点，过四项检验，比过别的路，再排进路线图。
ui-initiatives-sum = { $count } 项举措，{ $tested } 项通过全部四项检验
ui-initiatives-unfit = { $count } 项没有落到实处
ui-initiatives-unplanned = 未排期
ui-initiatives-hint = 拖动卡片调整时间安排；也可选中卡片后按 Shift 加左右方向键。点开一项可做检验、写适配理由、比较备选路径。
ui-initiatives-later = 举措后移一期
ui-initiatives-sooner = 举措前移一期
ui-initiatives-tests = 四项检验通过 { $passed } 项
ui-initiatives-card-unfit = 没有落到实处
ui-initiatives-card-failed = { $count } 项检验未通过
ui-initiatives-card-early = 早于前置 { $codes }
ui-initiatives-unjudged = 未判断
ui-initiatives-yes = 通过
ui-initiatives-no = 不通过
ui-initiatives-passes = 四项检验全部通过
ui-initiatives-fails = 未通过：{ $tests }
ui-initiatives-open = 还没判断：{ $tests }
ui-initiatives-misfit = 还缺{ $lacks }。说不出贴合哪里的方案，多半是套来的标准方案。
ui-initiatives-lacks-process = 改善的流程
ui-initiatives-lacks-pain = 解决的痛点
ui-initiatives-lacks-rationale = 适配理由
ui-initiatives-fit-hint = 接在哪个流程的哪一处？治的是哪个痛点？为什么适合这家客户？
ui-initiatives-circle = 这样会互相等待：{ $codes }。没有保存，请另选前置举措。
ui-initiatives-early = 排得比前置举措早：{ $names }。
ui-initiatives-solves = 解决的痛点
ui-initiatives-achieves = 支撑的目标
ui-initiatives-empty = 还没有举措
ui-initiatives-empty-text = 举措是路线图上的一步：改善一个流程，解决一批痛点。写下第一项后，在这里做四项检验、比较备选路径、排期。
ui-initiatives-road = 路线图
ui-alternatives = 备选路径比较：{ $name }
ui-alternatives-add = 加一条备选
ui-alternatives-new = 备选 { $number }
ui-alternatives-taken = 选定
ui-alternatives-no-title = 备选要有个名字。
ui-alternatives-none = 还没有比较过别的路。自主开发、直接采购、采购后配置，至少各想一遍。
ui-alternatives-no-reason = 为什么不选？
ui-alternatives-no-benefit = 还没有写预期收益

## 数据诊断

ui-view-diagnosis = 数据诊断
ui-diagnosis-intro = 数据在谁手里、全不全、准不准、用没用；是源头缺失、数据散落还是链条断层，对症下药。竖线是 { $share }%，低于它就要判明孤岛类型。
ui-diagnosis-sum = { $objects } 个数据对象，{ $holders } 个持有方，{ $poor } 个有一项低于 { $share }%
ui-diagnosis-untyped = { $count } 个还没判明孤岛类型
ui-diagnosis-unknown = 待判明
ui-diagnosis-matrix = 数据对象与持有方
ui-diagnosis-cell = { $holder }持有{ $object }
ui-diagnosis-cell-record = { $holder }持有{ $object }，以此为准
ui-diagnosis-key = 权威系统。点格子登记谁还留有一份；拖动横条或用方向键改比例；点对象名判断孤岛。
ui-diagnosis-holder-hint = 系统、部门或表格
ui-diagnosis-chain = 数据链
ui-diagnosis-chain-sum = { $hops } 个环节，{ $carried } 个已有接口承接
ui-diagnosis-ends = 更换两端
ui-diagnosis-no-hops = 还没有描出数据怎样从一处到下一处。加上环节，写明带着哪个主键走、丢了哪些属性，断点就看得见了。
ui-diagnosis-torn = { $count } 个断裂或散落的环节还没有接口承接
ui-diagnosis-bridge = 建立接口
ui-diagnosis-whole = 完好
ui-diagnosis-by-ends = 随两端的数据
ui-diagnosis-empty = 还没有盘点数据
ui-diagnosis-empty-text = 先列出经营离不开的数据：订单、会员、商品、库存……再登记谁持有、完整度、准确度和应用度，孤岛就看得见了。
ui-silo-none = 不是孤岛，或未判断
ui-silo-missing = 源头没有收集：维度不全，行为不清，没有基础标签。
ui-silo-scattered = 收集了，但散在多个系统和表格里，重复且不一致。
ui-silo-broken = 各系统里都有，但传到下一环时主键或属性丢了。最常见。
ui-silo-sign-holders = { $count } 处各存一份
ui-silo-sign-no-system = 没有说定以哪个系统为准
ui-silo-sign-lost = { $hop }：丢了{ $names }
ui-silo-remedy = “{ $type }”的治理步骤
ui-silo-list = 把五步列为待办
ui-silo-listed = 已列出 { $count } 条待办
ui-silo-already = 已列为待办：
ui-silo-action = { $object }：{ $step }
ui-silo-missing-1 = 定口径
    .text = 先问谁要用、拿来做什么决定，只列用得上的维度和标签。
ui-silo-missing-2 = 设采集点
    .text = 在业务发生的那一刻记下来：表单、扫码、埋点，不靠事后补录。
ui-silo-missing-3 = 补基础标签
    .text = 渠道、品类、状态等基础标签定好编码，由系统自动带出。
ui-silo-missing-4 = 能汇总
    .text = 每条记录带上通用的主键，让各系统的数据加得起来。
ui-silo-missing-5 = 用起来
    .text = 放进日常报表和动作，每月抽样核对，没人用的就停止收集。
ui-silo-scattered-1 = 汇总
    .text = 把各系统、各部门、各张表里的同一种数据收到一处，标明来源。
ui-silo-scattered-2 = 整理
    .text = 统一字段、编码和口径，逐项定下以哪个系统为准。
ui-silo-scattered-3 = 清洗
    .text = 去重、纠错、补缺；合并规则写下来，合错了能拆开。
ui-silo-scattered-4 = 统一数据中心
    .text = 建一份大家都认的主数据，其余系统从这里取，不再各存各的。
ui-silo-scattered-5 = 各业务层使用
    .text = 前台、运营、财务都从同一个数里看，用得越多，错得越少。
ui-silo-broken-1 = 找断点
    .text = 拿一笔真实业务从头走到尾，标出主键换了、属性丢了的地方。
ui-silo-broken-2 = 定主键
    .text = 选一个贯穿全程的单号，规定每个系统都必须带着它。
ui-silo-broken-3 = 补接口
    .text = 为断开的环节建接口，写明要带过去的标签和状态。
ui-silo-broken-4 = 回传状态
    .text = 下游的结果写回上游，需要通知的人当时就收到。
ui-silo-broken-5 = 对账与告警
    .text = 每天核对两端的笔数与金额，掉队的自动告警并重传。

## 链通与成熟度

ui-view-maturity = 链通与成熟度
ui-maturity-intro = 三条链通各处在什么水平、想到什么水平，每个分数都要说得出依据。
ui-maturity-mean = 平均 { $score }，期望 { $target }
ui-maturity-none = 未归类
ui-maturity-add = 在“{ $link_up }”下加一个维度
ui-maturity-new = 新维度
ui-maturity-seven = 加入营销七个维度
ui-maturity-rest = 补上缺的 { $count } 个营销维度
ui-maturity-unfounded = 没有依据
ui-maturity-found = 为“{ $name }”添加依据
ui-maturity-group-empty = 这条链通还没有评估。
ui-maturity-keys = 选中一排圆点后按 1–5 打分，方向键增减，Delete 清除。雷达图与蓝图文档里的是同一张。
ui-maturity-empty = 还没有评估成熟度
ui-maturity-empty-text = 从三条链通看企业的数字化水平：场景与业务、运营与营销、数据与数据。营销一项有现成的七个维度。
ui-maturity-dimension-1 = 商业模式
    .text = 靠什么赚钱、为谁创造什么价值，线上线下的账分得清吗？
ui-maturity-dimension-2 = 消费习惯与心理
    .text = 顾客何时、何处、为何购买；最近三年变了什么，依据是什么？
ui-maturity-dimension-3 = 社会化营销
    .text = 内容由谁产出，怎样传播，能不能追到成交？
ui-maturity-dimension-4 = 流量来源分布
    .text = 新客从哪些来源来，各占多少，每个来源的成本和质量如何？
ui-maturity-dimension-5 = 渠道变化
    .text = 各渠道的份额怎样移动，门店的角色变成了什么？
ui-maturity-dimension-6 = 圈层文化
    .text = 顾客分成哪些圈层，各自的语言和兴趣是什么，企业进得去吗？
ui-maturity-dimension-7 = 关系链转化
    .text = 店员、老顾客、团长的关系怎样带来成交，有没有记录？

## 证据覆盖

ui-view-evidence_map = 证据覆盖
ui-coverage-intro = 每个部门都听到了吗？用了几种方法？空着的格子就是还要补的访谈。
ui-coverage-department = 部门
ui-coverage-sum = 合计
ui-coverage-all = 全部方法
ui-coverage-cell = { $department }，{ $method }：{ $count } 条
ui-coverage-nothing = 没有
ui-coverage-nowhere = 未落到部门
ui-coverage-gap = 没有证据
ui-coverage-gaps = 还没有证据的部门：{ $names }
ui-coverage-unmarked = 未标明 { $count }
ui-coverage-rule = 计数规则：证据支撑的痛点或流程由哪个部门负责，就记在哪个部门；一条证据可以记在几个部门。部门取自流程和角色。“访谈研讨”一列数的是有该部门人员参加的场次。
ui-coverage-empty = 还没有证据
ui-coverage-empty-text = 访谈原话、现场计时、系统数据、文件——记下证据并连到它支撑的痛点，这里就能看出哪个部门还没听到。

## 资源盘点

ui-view-inventory = 资源盘点
ui-inventory-intro = 企业手里有什么、有多少、在谁手里、受什么限制；这些限制约束了架构里的哪些组件。
ui-inventory-missing = 还没有盘点：{ $types }
ui-inventory-untyped = 未归类
ui-inventory-binds = 受其约束的组件
ui-inventory-bind = 选择受“{ $name }”约束的组件
ui-inventory-add = 新建{ $type }资源
ui-inventory-no-limits = 有什么限制？时间、数量、能力、合同……
ui-inventory-empty = 还没有盘点资源
ui-inventory-empty-text = 人员、系统、数据、预算、渠道、合作伙伴：先弄清企业能动用什么、受什么限制，方案才不会落空。

## 蓝图墙

ui-view-wall = 蓝图墙
ui-wall-open = 打开{ $name }
ui-wall-what = 数字化对这家企业是什么
ui-wall-why = 能带来什么
ui-wall-how = 怎么做
ui-wall-unanswered = 还没有回答
ui-wall-people = 用户与旅程
ui-wall-pains = 最痛的 { $count } 处
ui-wall-silos = 数据孤岛
ui-wall-unmeasured = 没有指标
ui-wall-no-objectives = 没有目标，做完也说不清有没有效果。
ui-wall-no-people = 还没有用户画像和旅程。
ui-wall-no-exclusions = 没有写明不做什么，边界容易被推移。
ui-wall-no-pains = 还没有痛点。
ui-wall-no-silos = 还没有判明数据孤岛。
ui-wall-no-initiatives = 还没有举措。
ui-wall-missing = 蓝图还缺什么
ui-wall-lacks = 还没做到：{ $check }
ui-wall-could = 最好做到：{ $check }
ui-wall-frozen = 已冻结“{ $name }”，{ $day }，{ $signatures } 人签署
ui-wall-changed = “{ $name }”（{ $day }）冻结之后又有改动
ui-wall-freeze = 冻结蓝图基线
ui-wall-baseline = 蓝图基线 { $number }
ui-wall-document = 打开蓝图文档
ui-wall-empty = 墙上还是空的
ui-wall-empty-text = 调研的结论都挂在这面墙上：三个框架问题、目标、用户、痛点、数据孤岛、举措和不做的事。从三个问题开始。
ui-wall-begin = 回答三个框架问题
