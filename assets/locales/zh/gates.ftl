### Gate checks, computed from the records. The value is what holds when the check passes; .todo says what to do
### about a record that fails; .empty is said when nothing exists yet that could pass.

## Research

check-research-objectives-measured = 每个目标都有衡量指标
    .todo = 为这个目标指定一个指标（KPI），写清基线和目标值。没有衡量指标的目标，做完也说不清有没有效果。
    .empty = 还没有目标。先和客户一起写下这个项目要达成什么。
check-research-alignment-agreed = 每一条理解都已与客户对齐
    .todo = 把我们的复述念给客户听，逐字确认或改到双方一致，再标为“已一致”。
    .empty = 还没有理解对齐表。把客户原话和我们的复述并排记下来，请客户确认。
check-research-client-session = 至少与客户当面沟通过一次
    .todo = 记录一次有客户方人员参加的访谈或研讨，写明参加人。
    .empty = 还没有客户方人员参加的会谈。安排一次当面访谈或研讨，并登记参加人。
check-research-pain-points-evidenced = 重要痛点都有证据
    .todo = 为这个痛点关联至少一条证据：访谈原话、现场观察、文件或数据。
    .empty = 还没有痛点。到现场去问、去看，把问题一条条记下来。
check-research-pain-points-answered = 重要痛点都有对应举措
    .todo = 为这个痛点关联一个解决它的举措；如果决定不解决，请与客户商定并调低定级或写入范围外。
check-research-initiatives-grounded = 每个举措都落在具体的流程和痛点上
    .todo = 写明它改善哪个流程、解决哪个痛点、为什么适合这家客户。说不出来的举措，多半是套来的标准方案。
    .empty = 还没有举措。从痛点出发，提出要做的事。
check-research-blueprint-signed = 蓝图已冻结并由客户签署
    .todo = 把蓝图冻结为基线，请客户负责人确认签署，并登记签署人和日期。
    .empty = 蓝图还没有客户签署的基线。冻结蓝图，请客户负责人确认签署。
check-research-evidence-mixed = 定性与定量证据兼备
    .todo = 标明这条证据是定性还是定量。既要听到说法，也要看到数字。
    .empty = 缺少{ $nature ->
        [quantitative] 定量证据：用系统数据、问卷或计数来印证说法
        [qualitative] 定性证据：用访谈和观察弄清数字背后的原因
       *[other] 定性或定量的证据
    }。
check-research-link-ups-assessed = 三条链通都已评估
    .todo = 为这一项标明属于哪条链通，并给出现状评分。
    .empty = 还没有评估{ $link_up ->
        [business] 场景—业务链通
        [marketing] 运营—营销链通
        [data] 数据—数据链通
       *[other] 其中一条链通
    }。请增加一条评估并打分。
check-research-duration = 调研周期在 5–10 个工作日之内
    .todo = 本阶段为 { $days } 个工作日，请检查起止日期。太短谈不透，太长客户会失去耐心；确有理由时在裁剪说明中写明。
    .empty = 本阶段还没有起止日期。填写计划开始和计划完成日期。
check-research-business-model-clear = 商业模式清晰度不低于 3
    .todo = 与客户补谈价值主张、客户群、渠道、收入和成本，再给清晰度打分。商业模式越清楚，后面沟通越顺畅。
check-research-silo-types-set = 质量偏低的数据都已判明孤岛类型
    .todo = 判断这项数据是没有收集、散落各处，还是链条断裂。它的完整度、准确度或应用度低于 60%。

## Architecture

check-architecture-views-exist = 产品架构和技术架构都已建立
    .todo = 为这个组件指明属于产品架构还是技术架构。
    .empty = 还没有{ $view ->
        [product] 产品架构
        [technical] 技术架构
       *[other] 架构
    }的组件。请按层列出组成部分。
check-architecture-role-processes = 每个关键角色都有主要流程
    .todo = 画出这个角色的主要流程，或在已有流程中加入该角色。
    .empty = 还没有角色。列出日常使用系统的关键角色。
check-architecture-core-flows = 核心功能都有业务流转图
    .todo = 为这个必须有的功能画业务流转图，或说明为什么不需要。
check-architecture-features-scoped = 每个功能都明确了范围
    .todo = 与客户商定：范围内、范围外、以后再做，还是可选。
    .empty = 还没有功能清单。按模块列出功能，可直接从 Excel 粘贴。
check-architecture-done-defined = 范围内的功能都写明完成标准
    .todo = 写一句双方都能据以判断“做完了”的话：谁能做什么、看到什么结果。
check-architecture-scope-signed = 功能清单已冻结并由客户签署
    .todo = 冻结范围基线，导出功能清单确认书请客户签署，并登记签署人和日期。
    .empty = 功能范围还没有客户签署的基线。冻结范围，导出功能清单确认书请客户签署。
check-architecture-exclusions-kept = 没有功能与排除项相冲突
    .todo = 这个功能与一条已记录的排除项说的像是同一件事。改写功能，或在范围工作区说明两者为何可以并存。
check-architecture-extension-tested = 用未来场景检验过架构
    .todo = 判断这个场景现有架构能否承接：可承接、部分承接，还是要改。
    .empty = 还没有拓展场景。列出两三年内可能新增的业务，检验架构能否承接。
check-architecture-decision-effects = 架构决策写明对成本、质量、安全的影响
    .todo = 补充这项决策对开发成本、质量和安全性的影响；没有影响也要写明。
check-architecture-limits-answered = 资源的限制在架构中有回应
    .todo = 指明哪个组件受这项资源的限制，或把它写成约束条件。

## Requirements

check-requirements-features-refined = 范围内的功能都有需求
    .todo = 为这个功能写至少一条需求，并建立“细化”关系。
check-requirements-verifiable = 每条需求都可验证
    .todo = 写明合格标准，或补一条验收场景（前提—操作—结果）。
    .empty = 还没有需求。从范围内的功能开始，一条需求只说一件事。
check-requirements-no-suspect = 上游没有待复核的关系
    .todo = 复核这条记录的关系：一端改动过，看看两端是否仍然一致，改好后确认。
check-requirements-frozen = 需求已冻结为基线
    .todo = 评审通过后冻结需求基线，此后的修改走变更单。
    .empty = 需求还没有冻结。评审通过后冻结基线，此后的修改走变更单。
check-requirements-blocks-used = 五类内容都用上了
    .todo = 检查这一节是否缺少图示或数据说明。
    .empty = 需求文档还缺少{ $block ->
        [text] 文字说明
        [graphic] 图形
        [flow] 流程图
        [interaction] 交互原型
        [chart] 数据图表
       *[other] 某一类内容
    }。
check-requirements-readers-served = 开发、测试、设计各有所需内容
    .todo = 打开“读者检查”，看开发、测试、设计各缺什么。
    .empty = { $reader ->
        [development] 开发
        [testing] 测试
        [design] 设计
       *[other] 某类读者
    }还缺 { $count } 项内容，见“读者检查”。

## Readers of the requirements: what development, testing and design lack

check-reader-development-section = 有写给开发的章节
    .todo = 为章节选定读者，或写给全体读者。
    .empty = 还没有写给开发的章节。
check-reader-development-requirements = 范围内的功能都有需求
    .todo = 为这个功能写至少一条需求，并建立“细化”关系。
check-reader-development-flows = 必须有的功能都有业务流程
    .todo = 画出这个功能的业务流程，或写明为什么不需要。
check-reader-development-rules = 业务规则都落在功能上
    .todo = 把这条规则与它约束的功能建立“细化”关系，否则没人知道在哪里执行。
check-reader-development-interfaces = 接口需求都有接口
    .todo = 为这条需求建立接口，并关联“服务”关系。
check-reader-development-mappings = 接口都有字段映射
    .todo = 为这个接口写出字段映射：来源字段、目标字段、类型和规则。
check-reader-development-fields = 数据字典的字段都有类型
    .todo = 补全这个字段的实体、名称和数据类型。
    .empty = 有数据类需求，但数据字典还是空的。
check-reader-testing-section = 有写给测试的章节
    .todo = 为章节选定读者，或写给全体读者。
    .empty = 还没有写给测试的章节。
check-reader-testing-measures = 每条需求都有验收场景或合格标准
    .todo = 写明合格标准，或补一条验收场景（前提—操作—结果）。
check-reader-testing-examples = 验收场景的前提、操作、结果都写全
    .todo = 补全这条验收场景缺的部分。
check-reader-testing-methods = 每条需求都定了验证方式
    .todo = 选定这条需求怎样验证：测试、演示、检查或分析。
check-reader-testing-priorities = 每条需求都有优先级
    .todo = 为这条需求定优先级，测试据此安排先后。
check-reader-design-section = 有写给设计的章节
    .todo = 为章节选定读者，或写给全体读者。
    .empty = 还没有写给设计的章节。
check-reader-design-personas = 有用户画像
    .todo = 补充用户画像，设计才知道为谁画界面。
    .empty = 有原型页面，但还没有用户画像。
check-reader-design-roles = 范围内的功能都写明谁来用
    .todo = 为这个功能选定使用角色。
check-reader-design-pages = 有人使用的必须功能都有原型页面
    .todo = 在原型页面上画一个热区，关联细化这个功能的需求。
check-reader-design-content = 原型页面都有图片或热区
    .todo = 为这一页添加图片，或先用热区画出线框。
check-reader-design-states = 原型页面都写明状态
    .todo = 写明这一页的各种状态，例如空、加载中、出错。
check-reader-design-ways = 原型页面都能走到
    .todo = 在别的页面上画一个通向这一页的热区。

## Development

check-development-plan-acyclic = 计划没有循环依赖
    .todo = 这些任务互为前后：{ $loop }。断开其中一个前后置关系，计划才能排出日期。
check-development-critical-assigned = 关键任务都有人负责
    .todo = 为这个关键任务指派人员。
    .empty = 还没有任务。按功能分解工作，并建立前后置关系。
check-development-milestones-deliver = 每个里程碑都有交付物
    .todo = 写明到这个里程碑时交给客户什么。
    .empty = 还没有里程碑。至少设置需求确认、上线和验收三个里程碑。
check-development-top-risks-answered = 高风险都有应对
    .todo = 为这个高风险（风险值 { $score }）选定应对策略，写出措施和触发条件。
check-development-changes-baselined = 已决定的变更都进入了基线
    .todo = 这项变更已决定采纳，请更新相关内容并冻结新的基线。
check-development-forecast-kept = 预计完工不晚于承诺
    .todo = 预计完工比承诺晚 { $days } 天。压缩关键任务、调配资源，或尽早与客户商定。
check-development-capacity-kept = 没有人超负荷
    .todo = 这个人在同一时期的投入达到 { $percent }%，超过了可用工时。错开任务或换人分担。

## Integration

check-integration-hops-bridged = 断裂或散落的数据环节都有接口
    .todo = 为这个数据环节设计接口，并建立“承载”关系。
check-integration-interfaces-debugged = 每个接口都已联调通过
    .todo = 与对方一起联调，登记通过的联调记录，并把状态改为“已联调”。
check-integration-openness-complete = 外部系统的开放程度都已核实
    .todo = 逐项核实：接口文档、测试环境、认证、回调、批量、限流、自定义字段。
check-integration-closed-systems-risked = 不开放的系统都已列为风险
    .todo = 为这个不够开放的系统登记风险并写明应对。对接可能受阻。

## Testing and deployment

check-deployment-unit-before-integration = 模块先通过单元测试，再做集成测试
    .todo = 补上这个模块的单元测试结果，通过后再进行集成测试。
check-deployment-requirements-passed = 每条需求都有用例验证并通过
    .todo = 为这条需求关联测试用例并执行，直到最近一次结果为通过。
check-deployment-no-critical-defect = 没有未关闭的致命缺陷
    .todo = 修复这个致命缺陷，复测通过后关闭。
check-deployment-option-chosen = 已选定部署方式并列明费用
    .todo = 补充这个方案的部署费用和逐年运维费用。
    .empty = 还没有选定部署方式。比较服务商云、企业云和本地服务器，选定一种。
check-deployment-rollback-described = 每次上线都有回退方案
    .todo = 写明什么情况回退、怎样回退、过了哪一步就不能再回退。
    .empty = 还没有上线安排。登记上线版本、步骤和回退方案。
check-deployment-acceptance-signed = 客户已签署验收
    .todo = 请客户签署验收，并登记签署人和日期。
    .empty = 还没有客户的验收签署。完成验收后登记签署人和日期。
check-deployment-cost-order = 部署费用符合通常的高低次序
    .todo = 核对这个方案的费用是否漏项。通常服务商云低于企业云，本地服务器高出很多，这里的数字不同；数字不会被自动调整。

## Training

check-training-audiences-taught = 每类学员都有课程
    .todo = 为这类学员安排至少一门课程。
    .empty = 还没有培训对象。按角色列出要培训的人群。
check-training-purposes-mixed = 课程不只讲操作
    .todo = 增加统一认知、梳理路径或落实方案的课程。培训不只是教操作。
    .empty = 还没有讲认知、路径或方案的课程。先统一认知，再教操作。
check-training-attendance-recorded = 每场培训都有签到记录
    .todo = 补录这场培训的参加人员。
    .empty = 还没有培训记录。培训结束后登记时间、讲师和签到。
check-training-benefits-in-numbers = 收益用数字说清
    .todo = 补上使用前后的数值，并换成一线员工听得懂的话。
    .empty = 还没有收益说明。挑三五个指标，用数字告诉大家用好之后有什么好处。
check-training-faq-covers = 常见问题覆盖风险和变更
    .todo = 为这项风险或变更准备一条问答，让大家提前知道怎么办。
check-training-incentives-defined = 已制定奖励措施
    .todo = 写明奖励什么行为、怎样衡量、奖励多少、持续多久。
    .empty = 还没有奖励措施。写明奖励什么行为、怎样衡量、奖励多少、持续多久。

## Coaching

check-coaching-strategies-complete = 每个策略四要素齐全
    .todo = 补齐策略、工具、内容、执行四个要素，缺一不可。
    .empty = 还没有运营策略。先选一个重点问题，再从策略库中挑选策略。
check-coaching-kpis-tracked = 目标的指标在持续跟踪
    .todo = 为这个指标补上基线、目标值，以及基线日期之后的数据。
    .empty = 还没有可跟踪的指标。为每个目标指定指标并开始记录。
check-coaching-tracks-reviewed = 三条线都做过辅导复盘
    .todo = 登记这次辅导的日期和发现。
    .empty = 还没有做过{ $track ->
        [plan] 方案设计
        [process] 落地流程
        [data_analysis] 数据分析
       *[other] 其中一条线
    }的辅导复盘。
check-coaching-single-focus = 同一时期只突破一个重点
    .todo = 只保留一个重点，突破后再换下一个。同时抓几个容易顾此失彼。
    .empty = 还没有确定重点。从进行中的策略里选一个先突破。
check-coaching-no-one-off = 策略不是一次性活动
    .todo = 为这个策略安排后续活动和复盘周期。只有一次活动不成体系。
