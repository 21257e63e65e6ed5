### The fixed words of the documents of the requirements stage.

## Requirements specification: about this document

spec-about = 关于本说明书
spec-purpose = 目的
spec-purpose-text = 本说明书写明“{ $project }”项目要实现什么，以及怎样判断已经实现。它以双方签署的功能清单为边界，把每项功能展开为可以开发、可以测试的需求。设计、开发、测试和验收都以签署后的版本为准。
spec-reading = 怎样阅读
spec-reading-text = 前面各章按业务讲清背景、规则、界面和数据，流程图、原型和图表放在讲到它们的地方。之后是需求明细：功能、规则和数据需求按模块排列，接口、质量和过渡需求各成一章。末尾是数据字典、追溯表和待定事项。标有读者的章节为该角色而写，其他人可以略读。
spec-card = 怎样看一条需求
spec-card-text = 每条需求是一张卡片。“陈述”说系统应做什么，“衡量标准”说做到什么程度算满足，“验收”用假设、当、那么三句给出可以照做的例子。最后几行说明它细化哪些功能、由哪些用例验证。
spec-codes = 编号
spec-codes-text = 编号一经给出不再更改，也不重复使用。正文中的编号可以点击，直达该条内容。
spec-sizes = 内容
spec-sizes-text = 全书有 { $requirements } 条需求、{ $examples } 个验收示例、{ $diagrams } 张流程与架构图、{ $prototypes } 个原型页面、{ $charts } 张数据图表和 { $fields } 个数据项。
spec-list-flows = 业务流程图目录
spec-list-prototypes = 交互原型图目录
spec-list-charts = 数据图表目录
spec-list-others = 其他图目录
spec-counts = 需求按类型与优先级
spec-type = 类型
spec-verification = 验证方式
spec-legend = 卡片用词的含义
spec-legend-word = 用词
spec-legend-meaning = 含义
spec-legend-functional = 系统应做的一件事。
spec-legend-business_rule = 业务上必须遵守的规定，不因界面或技术改变。
spec-legend-data = 数据的含义、结构和完整性。
spec-legend-interface = 与其他系统的往来。
spec-legend-quality = 做得有多快、多稳、多安全、多好用。
spec-legend-transition = 从旧做法换到新系统期间须满足的要求。
spec-legend-test = 按用例执行，结果与预期一致。
spec-legend-demonstration = 在真实环境里演示给使用者看。
spec-legend-inspection = 查看配置、记录或文档。
spec-legend-analysis = 用数据推算或比对。
spec-written-for = 本章主要写给：{ $reader }

## Requirements specification: what sections put in

spec-embed-again = 见 { $code } { $title }。
spec-embed-missing = （{ $code } 尚不存在或不对外）
spec-picture-missing = （图片“{ $code }”不在项目文件中）
spec-drawings = 其他图表
spec-drawings-text = 以下图表在正文中没有单独讲到，供查阅。
spec-flows = 业务流程
spec-role-processes = 角色流程
spec-architecture-drawings = 架构与数据链路
spec-charts = 数据图表

## Requirements specification: requirements

spec-needs = 需求明细
spec-needs-text = 以下按模块列出功能、业务规则和数据方面的需求。每个模块先列范围内的功能及其对应的需求，再逐条展开。
spec-module-text = 本模块有 { $features } 项范围内的功能，本节列出细化它们的 { $requirements } 条需求{ $elsewhere ->
    [0] {""}
   *[other] ；另有 { $elsewhere } 条列在其他章节，编号见下表
}。
spec-no-module = 其他功能
spec-other-needs = 其他需求
spec-not-refined = 尚未展开
spec-feature = 功能
spec-priority = 优先级
spec-requirements = 需求
spec-requirement = 需求
spec-title = 名称
spec-statement = 陈述
spec-rationale = 理由
spec-fit = 衡量标准
spec-remark = 说明
spec-marks = 类别
spec-verified-by = 以{ $how }验证
spec-linked = 关联
spec-features = 功能
spec-interfaces = 接口
spec-tests = 用例
spec-source = 来源：{ $source }
spec-acceptance = 验收 { $code }
spec-given = 假设
spec-when = 当
spec-then = 那么

## Requirements specification: interfaces, quality, transition

spec-interface-needs = 接口需求
spec-interface-text = 与外部系统的往来如下。报文结构、字段映射和错误码以接口文档为准，这里只写业务上必须满足的要求。
spec-interface = 接口
spec-system = 系统
spec-latency = 时效
spec-qualities = 质量要求
spec-qualities-text = 质量要求适用于全部功能。先列总体目标，再列由此展开的需求。
spec-characteristic = 特性
spec-scenario = 场景
spec-measure = 度量
spec-target = 目标
spec-transition = 过渡需求
spec-transition-text = 从旧系统换到新系统期间，下列要求必须满足；完成切换后它们不再适用。

## Requirements specification: prototypes

spec-prototypes = 界面原型
spec-prototypes-text = 每个页面给出可操作的位置、去向和所实现的需求。没有配图的页面按位置画出示意，只说明布局，不代表视觉稿。
spec-states-line = { $code }“{ $title }”的页面状态：{ $states }。
spec-device-of = （{ $device }）
spec-prototype-described = 原型页面“{ $title }”：{ $places }
spec-place = 位置
spec-place-note = 发生什么
spec-place-to = 去往
spec-place-requirement = 对应需求

## Requirements specification: data dictionary

spec-dictionary = 数据字典
spec-dictionary-text = 以下按实体列出关键字段。类型以数据库的写法给出，括号内是长度或精度；“必填”为“是”的字段不得为空。
spec-field = 字段与含义
spec-field-type = 类型
spec-field-required = 必填
spec-field-rule = 规则
spec-field-sample = 示例
spec-yes = 是
spec-no = 否
spec-see-code-list = 取值见代码表
spec-code-lists = 代码表
spec-code-lists-text = 下列字段只能取表中的代码。新增代码须经变更，不得由程序自行写入。
spec-code-list-of = { $entity }：{ $field }
spec-code-word = 代码
spec-code-meaning = 含义

## Requirements specification: trace and open points

spec-trace = 追溯表
spec-trace-text = 每条需求从痛点而来（痛点见数字化升级蓝图），由用例验证。横线表示目前没有关联，而不是不需要。
spec-trace-pains = 痛点
spec-trace-initiatives = 举措
spec-trace-features = 功能
spec-trace-tests = 用例
spec-open = 待定事项
spec-open-text = 以下各项须在签署前由双方明确，或写明由谁在何时补齐。
spec-open-point = 需要明确
spec-open-refine = 还没有展开为需求
spec-open-verify = 既没有衡量标准，也没有验收示例，无法判断是否满足
spec-open-suspect = 它所细化的功能在确认之后有改动，需要重新核对
spec-signoff-text = 双方已阅读并理解本说明书，确认其中的需求与验收示例是设计、开发、测试和验收的依据。列为待定的事项在双方明确并更新本说明书之前，不视为已确认。
spec-signoff-except = 除“待定事项”外全部同意

## Requirements specification: noted before the export

spec-problem-no-baseline = 需求尚未冻结，导出的是草稿。
spec-problem-not-refined = { $code } 在范围内，但还没有展开为需求。
spec-problem-unverifiable = { $code } 既没有衡量标准，也没有验收示例。
spec-problem-section-empty = { $code } 是空章节，没有列入。
spec-problem-embed-masked = { $code } 引用的 { $what } 仅内部可见，已用遮蔽的图代替。
spec-problem-embed-missing = { $code } 引用的 { $what } 不存在或不对外。
spec-problem-picture-missing = { $code } 的图片不在项目文件中。
spec-problem-prototype-bare = { $code } 既没有图片，也没有可操作的位置。
