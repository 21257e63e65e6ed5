### The fixed words of the documents of the architecture stage.

## Scope confirmation: about this document

scope-about = 关于本确认书
scope-purpose = 目的
scope-purpose-text = 本确认书由服务方根据双方确认的数字化升级蓝图编制，列明“{ $project }”项目本次交付的全部功能、各项功能的完成标准，以及不在本次范围内的事项。经双方签署后，它是开发、测试和验收共同的依据。
scope-reading = 怎样阅读
scope-reading-text = 功能按模块、子模块、功能三级编排，每项功能有固定编号，项目往来文件均以此编号指称。每项功能列出用途、使用角色、完成标准和优先级。完成标准之后的“为什么做”一行指向该功能所属的举措，以及该举措所要解决的痛点，便于您判断它是否必要。
scope-answering = 请您做什么
scope-answering-text = 请逐项阅读，并在每项功能后勾选“同意”或“需讨论”；需要说明的，请写在勾选框下方。勾选“需讨论”的功能，由双方商定后更新本确认书。全部无异议后，请在最后一节签署。
scope-boundary-rule = 范围的边界
scope-boundary-rule-text = 本次交付的内容以标为“范围内”的功能为准。标为“范围外”“延后”“可选”的功能，以及本确认书没有列出的内容，都不在本次交付之内；需要时按“确认后的变更”一节办理。
scope-legend = 范围与优先级的含义
scope-legend-word = 标记
scope-legend-meaning = 含义
scope-goals = 目标与缘由
scope-legend-in = 本次开发、测试、交付并验收。
scope-legend-out = 双方讨论过，确定不做。
scope-legend-deferred = 有必要，但留待以后的阶段，现在不做、不计入工作量。
scope-legend-optional = 可单独订购，签署时另行确认后才纳入。
scope-legend-must = 缺了它，其余功能就失去意义。
scope-legend-should = 重要，暂缺时有替代办法。
scope-legend-could = 有更好，时间紧张时可让位。
scope-legend-wont = 讨论过，暂不安排，记录备查。

## Scope confirmation: objectives

scope-objectives = 项目目标
scope-objectives-text = 本次范围围绕以下目标确定。每个目标都有衡量指标，项目完成后据此评价效果。
scope-initiatives = 举措与痛点
scope-initiatives-text = 蓝图中的以下举措由本次范围实现。
scope-initiatives-shared = 属于两项举措的功能在两处各计一次。
scope-initiative = 举措
scope-pain-points = 解决的痛点
scope-pains-text = 这些举措要解决的痛点如下。痛点来自调研，经双方确认。
scope-pain = 痛点与成因
scope-who = 谁受影响
scope-solved-by = 对应举措
scope-feature-count = 功能数

## Scope confirmation: overview

scope-overview = 范围总览
scope-overview-text = 本确认书共列出 { $total } 项功能，分属 { $modules } 个模块：范围内 { $in } 项，可选 { $optional } 项，延后 { $deferred } 项，范围外 { $out } 项{ $open ->
    [0] {""}
   *[other] ，是否纳入待定 { $open } 项
}。
scope-undecided = 待定
scope-module = 模块
scope-no-module = 其他功能

## Scope confirmation: the feature list

scope-features = 功能清单
scope-features-text = 以下按模块逐项列出范围内的功能。请在每项之后勾选您的意见；勾选“需讨论”的，请在方框下写明。
scope-feature = 功能
scope-users-line = 使用者：{ $users }
scope-scope = 范围
scope-priority = 优先级
scope-done = 完成标准
scope-why-line = 为什么做：{ $initiatives }
scope-why-initiative = 举措 { $code }“{ $title }”（解决 { $pains }）
scope-why-initiative-alone = 举措 { $code }“{ $title }”
scope-why-more = { $pains } 等 { $count } 个痛点
scope-done-missing = 完成标准待补充
scope-price = 价格
scope-answer = 您的意见
scope-accept = 同意
scope-discuss = 需讨论
scope-remark-for = 对 { $code } 的意见
scope-accept-for = 同意 { $code }
scope-discuss-for = { $code } 需讨论

## Scope confirmation: what is not included

scope-boundary = 范围之外的内容
scope-boundary-text = 以下内容经双方讨论，不在本次交付之内。写在这里，是为了让双方对边界的理解一致。
scope-basis = 前提、约束与质量要求
scope-out-features = 不做的功能
scope-out-text = 这些功能经讨论决定不做。如您认为其中某项仍然需要，请勾选“需讨论”。
scope-deferred-features = 延后的功能
scope-deferred-text = 这些功能有价值，留待后续阶段。如您认为其中某项必须现在做，请勾选“需讨论”。
scope-optional-features = 可选的功能
scope-optional-text = 这些功能可以单独订购。如需纳入本次交付，请在“您的意见”中勾选“同意”并另行确认费用和工期。
scope-exclusions = 不包含事项
scope-exclusions-text = 除功能之外，下列工作和物品也不包含在本次交付中。
scope-exclusion = 事项
scope-assumptions = 前提假设
scope-assumptions-text = 本范围、工作量和工期以下列前提为依据。前提不成立时，双方应及时沟通，按变更处理。
scope-assumption = 前提
scope-constraints = 约束条件
scope-constraints-text = 方案必须遵守下列限制。
scope-constraint = 约束
scope-qualities = 质量要求
scope-qualities-text = 下列质量要求适用于范围内的全部功能。
scope-quality = 质量特性
scope-quality-scenario = 场景
scope-quality-measure = 衡量方式
scope-quality-target = 要求

## Scope confirmation: effort

scope-effort-summary = 工作量汇总
scope-effort-text = 工作量按三点估算（乐观、最可能、悲观），单位为人天。下表只列范围内单独计价的功能。
scope-effort-apart = 单独计价的功能
scope-effort-apart-text = 下列模块中有单独计价的功能，其工作量按三点估算（乐观、最可能、悲观），单位为人天。表中只有这些功能，不是整个项目的工作量和价格。
scope-effort-apart-total = 以上小计
scope-effort-low = 乐观
scope-effort-likely = 最可能
scope-effort-high = 悲观
scope-effort-missing = 其中 { $count } 项功能尚未估算，未计入合计。
scope-effort-partial = 其余 { $count } 项范围内的功能按合同整体计价，不在此表中。

## Scope confirmation: changes after signature

scope-changes = 确认后的变更
scope-changes-text = 签署之后，功能范围即告冻结。任何一方都可以提出修改，按下列办法办理。
scope-change-written = 修改一律以变更单提出，写明原因、涉及的功能编号，以及修改前后的内容。
scope-change-impact = 服务方评估变更对工期、工作量、费用和其他功能的影响，并给出备选方案。
scope-change-kinds = 能通过合理设计解决的，由服务方内部消化，不另收费；对客户并无必要、反而增加成本的，服务方会说明理由并建议不做；服务方也会主动提出更好的方案，由双方决定是否采纳。
scope-change-decision = 变更经双方书面确认后才实施，并据此更新本确认书和基线。未经确认的变更不影响原定的范围、工期和费用。
scope-change-acceptance = 验收时以最近一次签署的版本为准，逐项对照完成标准检查。

## Scope confirmation: open points

scope-open = 待定事项
scope-open-text = 以下事项须在签署之前由双方商定。
scope-open-frozen-text = 以下事项在本版本中还没有确定，签署不代表已就其达成一致；由双方商定后写入下一版本。
scope-open-point = 待定内容
scope-open-done = 完成标准待商定
scope-open-scope = 是否纳入本次范围待商定

## Scope confirmation: signatures

scope-signoff-text = 双方已阅读并理解本确认书的全部内容，确认标为“范围内”的功能即为本次交付的内容，各项完成标准即为验收的依据。标为“需讨论”的条目，在双方商定并更新本确认书之前，不视为已确认。
scope-signoff-accept-except = 除标注“需讨论”的条目外，同意全部内容

## Architecture book: about this document

book-figures = 图目录
book-about = 关于本说明
book-purpose = 目的
book-purpose-text = 本说明写给客户的信息部门和双方的开发人员，讲清“{ $project }”的产品怎样划分、用什么技术实现、人和数据怎样流转，以及每项重要决定的缘由。它以数字化升级蓝图为依据；所引用的功能与需求，以封面所列的基线为准。
book-reading = 怎样阅读
book-reading-text = 业务读者可先看产品架构、角色流程和业务流转，技术读者可接着看技术架构、部署和架构决定。每个组件、图和决定都有固定编号，项目往来文件均以此编号指称。
book-principle = 架构的立足点
book-principle-text = 架构好不好，看三点：新的业务场景来了能不能接住，开发在成本、质量和安全上是否划算，现有资源的限制有没有照顾到。以下各章逐一回答。
book-numbers-text = 本说明共有 { $components } 个组件、{ $diagrams } 张流程与结构图、{ $decisions } 项决定。

## Architecture book: the two views

book-product = 产品架构
book-product-text = 产品架构是使用者看到的样子：有哪些入口，背后有哪些业务中心，各自对什么负责。
book-product-caption = 产品架构分层图
book-technical = 技术架构
book-technical-text = 技术架构是开发者看到的样子：由哪些应用、服务和存储组成，用什么技术，跑在哪里。
book-technical-caption = 技术架构分层图
book-layers = 分层与组件
book-connections = 组件之间的往来
book-connections-text = 下图是各组件之间的主要往来，箭头指向被调用或接收数据的一方。
book-component = 组件与职责
book-technology = 技术
book-obtained = 取得方式
book-bound-by = 受限于
book-resources = 资源限制与应对
book-resources-text = 下列资源的限制不会因项目而改变，右侧的组件在设计时已经照顾到。
book-resource = 资源
book-limits = 限制
book-answered-by = 由哪些组件应对

## Architecture book: people, goods, pages and data

book-roles = 角色与流程
book-roles-text = 下列角色会用到系统。关键角色的主要流程各有一张泳道图。
book-role = 角色
book-department = 部门
book-headcount = 人数
book-responsibilities = 职责
book-key-role = 关键角色
book-process-of = 这是{ $role }（{ $code }）的主要流程。
book-diagram = { $code } { $title }
book-flows = 核心功能的业务流转
book-flows-text = 每张图是一项核心功能从开始到结束的流转，菱形是判断，圆角是起点和终点。
book-feature = 涉及的功能
book-purpose-of = 缘由
book-realised-by = 承担的组件
book-data = 数据旅程
book-data-text = 同一批数据从现状到未来怎样走，带着什么键，在哪里不再丢失。
book-deployment = 部署
book-deployment-text = 下图说明什么装在哪里，彼此怎样连通。
book-pages = 页面流程
book-pages-text = 下图是使用者在页面之间走的路。

## Architecture book: decisions

book-decisions = 架构决定
book-decisions-text = 每项决定都写明当时的背景、比较过的做法，以及它对成本、质量和安全的影响。按日期排列。
book-option = 比较过的做法
book-pros = 好处
book-cons = 代价
book-decided = 决定
book-consequences = 由此带来
book-on-cost = 对成本
book-on-quality = 对质量
book-on-security = 对安全
book-supersedes = 取代

## Architecture book: what it must withstand

book-qualities = 质量特性
book-qualities-text = 质量要求按重要程度排列，每条都有可以测量的目标值。
book-quality = 质量特性
book-scenario = 场景
book-measure = 度量
book-target = 目标值
book-scenarios = 拓展场景
book-scenarios-text = 我们用 { $count } 个将来可能出现的业务场景检验架构：{ $yes } 个可直接承接，{ $partly } 个部分承接，{ $no } 个不可承接。
book-future = 场景
book-absorbed = 能否承接
book-change-needed = 需要的改动
book-basis = 约束与前提
book-constraints = 约束条件
book-constraints-text = 架构必须遵守下列限制。
book-assumptions = 前提假设
book-assumptions-text = 架构以下列前提为依据；前提不成立时须重新评估。
book-statement = 内容

## Architecture book: noted before the export

book-problem-effects = { $code } 没有写全对成本、质量和安全的影响。
book-problem-role = { $code } 是关键角色，但没有流程图。
book-problem-diagram = { $code } 没有画出内容，未列入。
book-problem-resource = { $code } 的限制没有组件应对。
book-problem-scenarios = 没有拓展场景，架构的可拓展性未经检验。
