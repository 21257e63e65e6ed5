### The fixed words of exported documents. A document is read without the app, so each sentence must stand alone.

## Documents by name

document-minutes = 研讨纪要
    .subtitle = 调研会谈的记录、共识与待办
    .purpose = 记录与客户的每次会谈：谁参加、问了什么、说了什么、哪些是共识、谁来跟进。
document-blueprint = 数字化升级蓝图
    .subtitle = 目标、痛点、举措与路线
    .purpose = 说明要达到什么、为什么、怎么做，列出痛点、举措和路线图，请客户确认并签署。
document-architecture = 架构设计说明
    .subtitle = 产品、技术、流程与决定
    .purpose = 说明产品怎样划分、用什么技术、人和数据怎样流转，以及重要决定的缘由与影响。
document-scope = 功能清单确认书
    .subtitle = 功能边界与完成标准
    .purpose = 列出本次交付的全部功能、边界和完成标准，请客户逐项确认并签署。
document-test = 测试报告
    .subtitle = 覆盖、结果与遗留缺陷
    .purpose = 说明每条需求验证到什么程度、结果如何、哪些尚不清楚，以及还有哪些缺陷没有关闭。
document-deployment = 部署方案
    .subtitle = 三种部署方式的责任、费用与选择
    .purpose = 比较各种部署方式由谁保管代码和数据、几年花多少钱，说明选定哪一种和为什么。
document-release = 上线方案
    .subtitle = 步骤、评审与回退
    .purpose = 列出每次上线的步骤、负责人、成功判据和回退办法，供上线当天逐步执行。
document-acceptance = 验收报告
    .subtitle = 签署的范围、测试结论与遗留问题
    .purpose = 以客户签署的功能清单为准，逐项给出测试结论和遗留问题，请双方签署验收。
document-training = 培训方案与总结
    .subtitle = 认知、路径、方案与操作
    .purpose = 说明谁学什么、为什么学、到场和成绩如何，以及学会之后带来的好处。
document-review = 运营复盘
    .subtitle = 指标、策略与下一个突破点
    .purpose = 对照现状和目标看指标的走势，复盘策略、活动和试验，确定下一步的重点。
document-plan = 项目计划
    .subtitle = 里程碑、进度与风险
    .purpose = 写明何时交付什么、由谁负责、有哪些风险、何时付款，以及预测与承诺是否一致。
document-status = 项目状态报告
    .subtitle = 进展、健康状况与下一步
    .purpose = 说明项目目前的健康状况、完成了什么、有哪些风险与问题、接下来做什么。
document-change = 变更单
    .subtitle = 变更申请、影响与决定
    .purpose = 逐份列出变更申请的缘由、前后内容、备选方案、影响与决定，供双方签署。
document-change_log = 变更台账
    .subtitle = 全部变更及其处理
    .purpose = 汇总全部变更申请的来源、处理方式、内部消化的工作量和计价情况。
document-interfaces = 接口文档
    .subtitle = 对接系统、接口定义与字段映射
    .purpose = 供双方开发团队使用：写明每个外部系统的开放程度、每个接口的约定、字段映射、报文样例与错误码。
document-debugging = 联调报告
    .subtitle = 联调记录、结果与遗留问题
    .purpose = 汇总每个接口的联调次数与结果、问题归属、遗留问题和数据链覆盖情况，并附全部记录。
document-requirements = 需求规格说明书
    .subtitle = 需求、界面、数据与验收标准
    .purpose = 逐条写明系统要做什么、怎样算做到，配以流程图、原型、图表和数据字典，供设计、开发和测试共同使用。

## Words that every document uses

doc-client = 客户
doc-contract = 合同编号
doc-version = 版本
doc-draft-after = { $version } 之后的草稿
doc-name-value = { $name }：{ $value }
doc-run-in = { $title }{"　"}
doc-measure-unit = { $measure }（{ $unit }）
doc-value-unit = { $value } { $unit }
doc-stage-progress = { $stage } { $done }/{ $total }
doc-exported = 导出日期
doc-date = 日期
doc-baseline = 基线
doc-context = 基线以外的内容
doc-context-changed = 截至 { $day }；基线之后改过：{ $records }{ $more ->
    [0] {""}
   *[other] {" "}等，另有 { $more } 条
}
doc-prepared = 编制
doc-reviewed = 审核
doc-approved = 批准
doc-vendor = 服务方
doc-confidential = 本文件仅供{ $client }与服务方在本项目中使用，未经双方同意不得对外提供。
doc-internal-copy = 内部版本：含仅内部可见的内容，不得提供给客户。
doc-draft = 草稿
doc-draft-note = 本文件依据当前内容生成，尚未冻结为基线，不作为签署依据。
doc-record-unnamed = （未列出的记录）
doc-none = 无
doc-to-be-confirmed = 待确认
doc-contents = 目录
doc-on-page = （第 { $page } 页）
doc-page = 第 { $page } 页，共 { $pages } 页
doc-drawing-described = { $title }：{ $content }。
doc-chart-source = （来源：{ $source }）
doc-figure = 图 { $number }
doc-table = 表 { $number }
doc-masked = 此图不对外提供
doc-masked-caption = 未提供的图
doc-no-image = 此图片无法显示
doc-total = 合计
doc-code = 编号
doc-reason = 理由
doc-unknown = 未知
doc-since = { $day } 起
doc-outcome-passed = 已通过
doc-outcome-failed = 未通过
doc-outcome-unfinished = 测试未完成
doc-outcome-unknown = 结果未知
doc-outcomes-description = 各模块已通过的数目与总数：{ $parts }。
doc-outcomes-part = { $module } { $passed }/{ $total }

## Revision history and approval

doc-revision-version = 版本
doc-revision-date = 日期
doc-revision-author = 修订人
doc-revision-change = 修订内容
doc-revision-baseline = 基线
doc-revision-first = 首次发布
doc-revision-added = 新增 { $what }
doc-revision-changed = 修改 { $what }
doc-revision-removed = 移除 { $what }
doc-revision-entries = { $count } 条
doc-revision-features = { $count } 项功能
doc-revision-requirements = { $count } 项需求
doc-revision-sections = { $count } 个章节
doc-revision-join = ，
doc-revision-same = 条目未改动
doc-revision-current = 当前内容，尚未冻结
doc-revision-current-since = 尚未冻结：{ $what }
doc-revision-as-of = 按当日的项目数据生成
doc-revision-basis = 依据的基线（内容校验值）

## Signatures

doc-signoff = 确认与签署
doc-signoff-basis = 签署依据：基线“{ $baseline }”。
doc-signoff-hash = 内容校验值：{ $hash }
doc-signoff-draft = 本文件为讨论稿，请勿签署。用于签署的版本会写明所依据的基线及其内容校验值。
doc-signoff-client = 客户方
doc-signoff-vendor = 服务方
doc-signoff-name = 姓名
doc-signoff-position = 职务
doc-signoff-signature = 签字
doc-signoff-date = 日期
doc-signoff-overall = 总体意见
doc-signoff-accept-all = 同意全部内容
doc-signoff-reject = 暂不同意，理由写在“其他意见”中
doc-signoff-remarks = 其他意见
doc-signoff-recorded = 已登记的签署：{ $signatures }。
doc-signoff-again = 以上签署已经有效；需要纸质留存时，可在下方再次签字。
doc-signoff-signed = { $person }（{ $details }）
doc-signoff-tooltip = { $party }：{ $field }

## Terms

doc-terms = 术语
doc-terms-text = 本文件中的用语含义如下。
doc-term = 术语
doc-term-other = 英文
doc-term-definition = 含义

## Objectives with their measures

doc-objective = 目标
doc-objective-measure = 衡量指标
doc-objective-baseline = 现状
doc-objective-target = 目标值
doc-objective-due = 期限

## Noted before a document is exported

doc-problem-no-baseline = 内容尚未冻结为基线，导出的是草稿。
doc-problem-changed = 内容在基线“{ $baseline }”之后有改动，文档按当前内容生成。
doc-problem-beyond = { $code } 按当前内容印出：基线“{ $baseline }”不冻结它，而它在基线之后有改动。
doc-problem-suspect = { $code } 与 { $others } 的关系，一端修改之后还没有复核。
doc-problem-done-missing = { $code } 没有完成标准。
doc-problem-why-missing = { $code } 没有关联到痛点。
doc-problem-scope-missing = { $code } 没有标明范围，未计入任何一类。
doc-problem-effort-missing = { $code } 没有估算工作量。
doc-problem-exclusions-missing = 没有写明不包含事项，边界容易产生争议。
doc-problem-assumptions-missing = 没有写明前提假设。
doc-problem-source-missing = { $code } 没有写明出处。
doc-problem-not-agreed = { $code } 双方尚未达成一致。
doc-problem-internal-left-out = { $count } 条仅内部可见的记录没有列入。

## What the typesetter noticed: code of the record, what

doc-problem-glyph = { $code }：文档字体没有“{ $what }”这个字，已用其编码代替。
doc-problem-fallback = { $code }：文档字体缺少“{ $what }”，已改用括号内的字体。
doc-problem-control = { $code }：不可见的控制字符 { $what } 已去掉。
doc-problem-overfull = { $code }：有内容比版面宽出约 { $what } 磅。
doc-problem-small = { $code }：字太小，难以阅读，最小的字印出来只有 { $what } 磅。请精简内容，或分成几张图。
doc-problem-reference = { $code }：引用的“{ $what }”不在本文件中，已按普通文字排印。
doc-problem-duplicate = { $code }：“{ $what }”在本文件中出现两次，链接指向第一处。
doc-problem-link = { $code }：地址“{ $what }”不安全，已按普通文字排印。
doc-problem-image-unknown = { $code }：图片既不是 PNG 也不是 JPEG，或格式不受支持，以空白框代替。
doc-problem-image-damaged = { $code }：图片文件已损坏，以空白框代替。
doc-problem-image-large = { $code }：图片过大，无法处理，以空白框代替。


## The redline variant of a document

redline-title = { $document }（修订对照）
redline-kicker = 与“{ $baseline }”对照
redline-summary = 变更概要
redline-summary-text = 本文件把当前内容与 { $day } 冻结的基线“{ $baseline }”（指纹 { $hash }）逐条对照，只列出有变化的部分。
redline-same = 自该基线以来没有任何变化，{ $count } 项内容完全相同。
redline-what = 变化
redline-number = 数量
redline-count-added = 新增
redline-count-removed = 移除
redline-count-changed = 修改
redline-count-moved = 移动
redline-count-links = 关系变化
redline-count-unchanged = 未变
redline-count-effort = 单独计价功能的工作量
redline-effort = { $before } → { $after }（{ $difference }）
redline-record = 记录
redline-field = 字段
redline-before = 原
redline-after = 现
redline-content = 内容
redline-legend = 标记
redline-legend-added = 新增的内容：绿色，双下划线
redline-legend-removed = 移除的内容：红色，删除线
redline-legend-changed = 修改过的内容：虚下划线
redline-legend-moved = 移动：只换了位置，内容未变
redline-added = 新增
redline-added-text = 以下内容在基线中没有。
redline-removed = 移除
redline-removed-text = 以下内容在基线中有，现已不在。
redline-changed = 修改
redline-changed-text = 以下内容与基线不同，逐字标出。
redline-moved = 移动
redline-moved-text = 以下内容没有改动，只是换了位置。
redline-from = 原位置
redline-to = 现位置
redline-top = 最上层
redline-order = 次序变化
redline-links = 关系变化
redline-links-text = 记录之间的关系，按种类统计。
redline-link = 关系
redline-signoff-text = 请双方确认上述变化。签署后，它们与原基线一起作为后续工作的依据。
redline-signoff-except = 同意，但标注的条目除外
