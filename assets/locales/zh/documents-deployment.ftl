### The fixed words of the documents of the testing and deployment stage.

## Test report: the result

testing-summary = 测试结论
testing-ready = 上线条件已全部满足
testing-not-ready = 尚有 { $count } 项上线条件未满足
testing-verdict-requirements = 共有 { $total } 条需求：{ $passed } 条已通过，{ $failed } 条未通过，{ $unfinished } 条测试未完成，{ $unknown } 条没有用例验证、结果未知。
testing-verdict-defects = 测试中登记缺陷 { $total } 个，其中 { $open } 个尚未关闭，含致命 { $critical } 个、严重 { $major } 个。
testing-basis-frozen = 测试依据为基线“{ $baseline }”（校验值 { $hash }），冻结之后需求没有改动。
testing-basis-changed = 测试依据为基线“{ $baseline }”（校验值 { $hash }）及其后的改动；本报告按当前的需求统计。
testing-basis-unfrozen = 需求尚未冻结为基线，本报告按当前的需求统计。
testing-conditions-text = 上线条件逐项核对如下。各项数字都由用例、执行记录和缺陷登记直接算出，没有人工调整。
testing-condition = 上线条件
testing-condition-found = 现状
testing-condition-met = 结论
testing-condition-requirements = 每条需求都有用例验证，且最近一次全部通过
testing-condition-defects = 没有未解决的致命缺陷
testing-condition-order = 模块组合之前，单元测试已经通过
testing-condition-acceptance = 客户验收测试全部执行并通过
testing-blocking-found = 未解决的致命缺陷 { $count } 个
testing-part-of = { $whole } 项中 { $part } 项满足
testing-met = 满足
testing-not-met = 未满足

## Test report: coverage

testing-coverage = 测试覆盖
testing-by-module = 各模块的需求验证
testing-by-module-text = 一条需求若细化了几个模块的功能，在每个模块都计一次；合计中只计一次。“测试未完成”指有用例但受阻、未执行或尚无结果；“结果未知”指还没有任何用例，既不算通过，也不算失败。
testing-module = 模块
testing-no-module = 未归入模块的需求
testing-requirements = 需求
testing-pass-rate = 通过率
testing-figure = 各模块需求的验证结果
testing-by-level = 各层级的用例
testing-by-level-text = 单元测试检查单个模块；集成测试检查按设计组装起来的模块；系统测试检查整个系统；验收测试由客户按业务场景执行。每个用例只取最近一次结果。
testing-level = 层级
testing-cases-count = 用例
testing-never-run = 尚无结果
testing-automated = 自动执行
testing-matrix = 模块与层级
testing-matrix-text = 每格为“通过数 / 用例数”。“未知”表示该模块在这一层级没有用例，质量如何无从判断。
testing-order = 先单元、后集成
testing-order-text = 模块各自的单元测试通过之后，才按设计组装并做集成测试。下表比较每个模块首次通过单元测试与首次参加集成测试的日期。
testing-order-unit = 首次单元通过
testing-order-integration = 首次集成测试
testing-order-verdict = 次序
testing-order-kept = 符合
testing-order-broken = 不符合

## Test report: rounds

testing-runs = 测试轮次
testing-runs-text = 各轮测试所用的版本、环境、时间和结果如下。
testing-run = 轮次
testing-build = 版本与环境
testing-period = 时间

## Test report: requirements that have not passed

testing-open = 尚未验证通过的需求
testing-open-text = 以下需求不能算作已完成，逐条列出原因，便于双方决定先修复、先补测，还是转为遗留问题。
testing-failed = 测试未通过的需求
testing-failed-text = 由需求追溯到它细化的功能、失败的用例和所在轮次，以及同一轮次中尚未关闭的缺陷；缺陷按轮次列出，不一定与该需求有关。
testing-requirement-feature = 需求与所属功能
testing-failed-case = 失败的用例与现象
testing-failed-defects = 同轮未关闭的缺陷
testing-result-place = { $run }，{ $day }
testing-unfinished = 测试未完成的需求
testing-unfinished-text = 这些需求有用例，但受阻、未执行或尚无结果。
testing-unfinished-case = 未完成的用例与原因
testing-unknown = 没有用例验证的需求
testing-unknown-text = 这些需求没有任何用例，是否满足无从得知；上线之前应补充用例，或由双方书面同意以其他方式验证。

## Test report: defects

testing-defects = 缺陷
testing-defects-text = 缺陷按严重程度和处理状态统计如下。“已解决”指已修复、等待复测；复测通过后才关闭。
testing-severity = 严重程度
testing-defects-open = 尚未关闭的缺陷
testing-defects-open-text = 按严重程度由重到轻排列。
testing-defects-closed = 已关闭的缺陷
testing-defects-closed-text = 以下缺陷已经修复并复测通过。
testing-defect = 缺陷
testing-found-in = 发现于
testing-status = 状态与修复版本
testing-owner = 负责人

## Test report: appendix

testing-cases = 附录：用例与最近结果
testing-cases-text = 列出全部用例、各自验证的需求或接口，以及最近一次的结果。
testing-case = 用例
testing-verifies = 验证对象
testing-result = 结果
testing-evidence = 实测或说明

## Test report: noted before the export

testing-note-critical = 致命缺陷 { $code } 尚未解决。
testing-note-unknown = { $code } 没有用例验证，报告中计为“结果未知”。
testing-note-no-evidence = { $code } 最近一次没有通过，也没有写明现象。
testing-note-empty-run = { $code } 没有登记任何结果。

## Deployment appraisal

appraisal-conclusion = 结论
appraisal-conclusion-text = 系统可以装在服务商的云、企业自己的云或本地服务器。装在哪里，决定代码和数据由谁保管、日常由谁运维、每年花多少钱，以及将来怎样迁出。本方案比较各种方式，供双方选定。
appraisal-chosen = 选定：{ $option }
appraisal-chosen-mark = （选定）
appraisal-open = 尚未选定
appraisal-open-text = 部署方式尚待双方选定。请对照下面的比较，在最后一节确认。
appraisal-comparison = 部署方式比较
appraisal-comparison-text = 三种部署方式的区别如下。
appraisal-host-vendor_cloud = ：装在服务商的云上，由服务商统一维护，起步最快、花费最低，但代码和数据都在服务方手里。
appraisal-host-client_cloud = ：装在企业自己的云账号里，数据归企业保管，扩容方便，花费居中。
appraisal-host-on_premises = ：装在企业自己的机房，代码和数据都在企业手里，设备、机房和专人都要自备，花费高很多。
appraisal-host-missing = （本次未评估）
appraisal-custody = 责任矩阵
appraisal-custody-text = 代码和数据各由谁保管和维护。
appraisal-custody-code = 代码
appraisal-custody-data = 数据
appraisal-keeping = 人员、备份、安全与退出
appraisal-keeping-text = 除了费用，还要看日常由谁运维、数据怎样备份、能达到什么安全等级，以及将来更换时要付出什么。
appraisal-aspect = 比较项
appraisal-staffing = 人员
appraisal-backup = 备份
appraisal-security = 安全等级
appraisal-exit = 退出成本
appraisal-option = 部署方式
appraisal-costs = 费用测算
appraisal-costs-text = 费用分为一次性的部署费用和逐年的运维费用，按 { $years } 年测算。
appraisal-costs-unknown = “{ $option }”没有测算费用，未列入比较。
appraisal-deploy = 部署（一次性）
appraisal-run = { $years } 年运维
appraisal-run-yearly = 平均每年运维
appraisal-total = { $years } 年总额
appraisal-phase-deploy = 部署（一次性）
appraisal-phase-run = 运维（逐年）
appraisal-category = 费用类别
appraisal-subtotal = 小计
appraisal-year = 第 { $year } 年
appraisal-amount = 金额（{ $currency }）
appraisal-run-in-year = 第 { $year } 年运维
appraisal-cumulated = 逐年累计
appraisal-chosen-word = 选定
appraisal-figure = 各部署方式的费用构成与逐年累计
appraisal-figure-part = { $option } { $total }
appraisal-figure-description = 各部署方式的总费用：{ $parts }。
appraisal-order = 与通常次序对照
appraisal-order-kept = 通常服务商云花费最低，企业云居中，本地服务器高出很多。本次测算与通常次序一致。
appraisal-order-broken = 通常“{ $lower }”的花费低于“{ $higher }”，本次测算却分别是 { $lower_total } 和 { $higher_total }。
appraisal-order-advice = 测算的数字没有作任何调整。选定之前，请核对是否漏算了专人、备份、安全测评或设备更换，以及报价是否只覆盖第一年。
appraisal-reasons = 取舍理由
appraisal-reasons-text = 各种方式的取舍如下。
appraisal-way-chosen = { $option }（选定）
appraisal-way-other = { $option }
appraisal-answer = 确认
appraisal-answer-text = 请勾选贵方确认的部署方式，并由双方签署。确认之后，服务方据此准备环境、安排迁移和上线。
appraisal-answer-way = 确认采用：{ $option }

## Deployment appraisal: noted before the export

appraisal-note-costs-missing = { $code } 没有费用，无法参加比较。
appraisal-note-custody-missing = { $code } 没有写明代码或数据由谁保管。
appraisal-note-exit-missing = { $code } 没有写明退出成本。
appraisal-note-host-missing = 没有评估“{ $host }”这种部署方式。
appraisal-note-not-chosen = 还没有选定部署方式。
appraisal-note-chosen-twice = 选定了 { $count } 种部署方式，应当只有一种。
appraisal-note-order = { $code } 的测算费用不高于通常应当更低的方式，请核对。

## Release runbook

release-overview = 上线总览
release-overview-text = 各次上线的计划与状态如下，将要进行的排在前面。
release-release = 上线版本
release-planned-on = 计划日期
release-decision = 上线决定
release-progress = 步骤进度
release-owner = 负责人
release-steps-done = { $done } / { $total } 步
release-strategy = 上线策略
release-go-no-go = 上线评审
release-decided-go = 评审决定：上线。
release-decided-no-go = 评审决定：不上线。
release-undecided = 尚未决定。评审时逐项核对下表，“现状”按本文件日期的项目数据算出；核对之后勾选决定，并由决定人填写姓名和日期。
release-criterion = 评审项
release-found = 现状
release-review = 评审核对
release-checked = 已核对
release-criterion-requirements = 需求全部验证并通过
release-criterion-defects = 没有未关闭的致命缺陷，严重缺陷都有商定的绕行办法
release-criterion-training = 应训人员已经参加培训
release-criterion-deployment = 部署方式已经选定
release-criterion-rollback = 回退办法已经写明
release-part-of = { $whole } 项中 { $part } 项
release-people-of = { $whole } 人次中 { $part } 人次
release-defects-found = 未关闭：致命 { $critical } 个，严重 { $major } 个
release-rollback-there = 已写明，见下文
release-answer-go = 同意上线
release-answer-no-go = 暂不上线
release-decided-by = 决定人
release-decided-on = 决定日期
release-steps = 上线步骤
release-steps-text = 按序执行。每完成一步，填写实际时间，对照成功判据检查，合格后勾选；不合格时停下，由负责人决定继续还是回退。
release-steps-past = 已按下列步骤执行。
release-figure = { $release }：步骤与分工
release-figure-description = 依次进行的步骤：{ $steps }。
release-number = 序
release-action = 操作
release-planned = 计划时间
release-actual = 实际时间
release-success = 成功判据
release-done = 完成
release-happened = 已完成
release-actual-for = 第 { $number } 步的实际时间
release-done-for = 第 { $number } 步完成
release-rollback = 回退
release-rollback-text = 出现下列情况时停止上线，按回退步骤恢复原状。
release-rollback-missing = 还没有写明回退办法。上线之前必须补上触发条件、步骤和不可回退的时点。
release-trigger = 触发条件
release-back-steps = 回退步骤
release-point = 不可回退的时点
release-point-missing = 没有写明不可回退的时点。
release-contacts = 联系人
release-contacts-text = 参与上线的人员如下。
release-person = 姓名
release-organisation = 所在单位
release-role = 职责
release-reach = 邮箱
release-phone = 电话

## Release runbook: noted before the export

release-note-steps-missing = { $code } 没有步骤。
release-note-owner-missing = { $code } 有步骤没有负责人。
release-note-success-missing = { $code } 有步骤没有成功判据。
release-note-rollback-missing = { $code } 没有写明回退步骤。
release-note-day-missing = { $code } 没有计划日期。
release-note-undecided = { $code } 的计划日期已过，还没有作出上线决定。

## Acceptance pack

acceptance-result = 验收结论
acceptance-result-text = 验收以客户签署的功能清单为准，逐项对照完成标准，依据测试结果判定。以下数字由功能、需求、用例和执行记录直接算出。
acceptance-complete = 签署范围内的功能全部通过，没有遗留问题
acceptance-incomplete = 尚有功能未通过或有遗留问题，请双方商定后签署
acceptance-counts = 签署范围内共有 { $total } 项功能：{ $passed } 项已通过，{ $failed } 项未通过，{ $unfinished } 项测试未完成，{ $unknown } 项没有测试、结果未知。
acceptance-residual-count = 遗留的缺陷和问题共 { $count } 项，见“遗留问题”一节。
acceptance-figure = 各模块功能的验收情况
acceptance-scope = 签署的范围
acceptance-scope-text = 验收依据为客户签署的“{ $baseline }”，{ $day }冻结，内容校验值 { $hash }。该版本在范围内的功能共 { $features } 项，分属 { $modules } 个模块。下列内容取自签署时的版本，签署之后的修改不影响验收范围。
acceptance-scope-unsigned = 功能范围尚未经客户签署。以下取自最近冻结的“{ $baseline }”（{ $day }，内容校验值 { $hash }），在范围内的功能共 { $features } 项，分属 { $modules } 个模块；签署之前，本报告不能作为验收依据。
acceptance-module = 模块
acceptance-no-module = 其他功能
acceptance-features = 功能数
acceptance-changes = 签署以来的变更
acceptance-versions-text = 功能范围先后冻结的版本如下。
acceptance-version = 版本
acceptance-frozen-on = 冻结日期
acceptance-hash = 校验值
acceptance-signed-by = 客户签署
acceptance-unsigned = 客户未签署
acceptance-same = 当前的功能与“{ $baseline }”一致，没有增减和修改。
acceptance-different = 与“{ $baseline }”相比，当前的功能新增 { $added } 项，修改 { $changed } 项，移出 { $removed } 项。这些差异不在本次验收范围内，另按变更办理。
acceptance-added = 新增的功能
acceptance-changed = 修改的功能
acceptance-removed = 移出的功能
acceptance-requests = 变更单
acceptance-requests-text = 首次冻结范围以来提出的变更及处理结果如下。“已纳入”指在所验收的版本冻结之前已决定采纳，该版本包含这项变更；“未纳入”指没有采纳，不属于验收范围。
acceptance-request = 变更与原因
acceptance-received = 提出日期
acceptance-disposition = 处理、价格与进度
acceptance-contained = 与验收范围
acceptance-contained-yes = 已纳入
acceptance-contained-no = 未纳入
acceptance-contained-deferred = 延后，未纳入
acceptance-contained-later = 签署之后决定
acceptance-contained-open = 尚未决定
acceptance-undecided = 等待决定
acceptance-trace = 追踪矩阵
acceptance-trace-text = 每项功能列出签署时的完成标准、细化它的需求、验证这些需求的用例，以及最近的测试结论。请逐项勾选意见；有保留的，请在最后一节写明。
acceptance-feature = 功能与完成标准
acceptance-requirements = 需求
acceptance-cases = 结论与用例
acceptance-no-done = 签署时没有写明完成标准。
acceptance-verdict = 结论
acceptance-answer = 验收意见
acceptance-accept = 通过
acceptance-reserve = 有保留
acceptance-accept-for = { $code } 验收通过
acceptance-reserve-for = { $code } 有保留
acceptance-tests = 客户验收测试
acceptance-tests-text = 由客户按业务场景执行的测试及最近一次结果如下；还没有结果的写“尚无结果”。
acceptance-test = 场景
acceptance-round = 所在轮次
acceptance-evidence = 依据
acceptance-residual = 遗留问题
acceptance-residual-text = 以下缺陷和问题在验收时尚未关闭。请双方商定处理期限，填在最后一栏；遗留问题解决之后，按原用例复测。
acceptance-residual-what = 缺陷或问题
acceptance-severity = 严重程度
acceptance-status = 状态
acceptance-owner = 负责人
acceptance-due = 处理期限
acceptance-due-for = { $code } 的处理期限
acceptance-attendance = 出席与培训
acceptance-trained = 验收之前共举办培训 { $events } 场，应到 { $people } 人次，实到 { $present } 人次，到场率 { $share }。
acceptance-attendance-text = 请下列人员出席验收会议，到会后勾选。
acceptance-person = 姓名
acceptance-side = 代表
acceptance-organisation = 所在单位
acceptance-role = 职责
acceptance-present = 出席
acceptance-present-for = { $person } 出席
acceptance-signoff = 验收签署
acceptance-signoff-text = 双方已对照签署的功能清单核对交付内容，确认上列测试结论和遗留问题属实。
acceptance-basis = 验收依据：基线“{ $baseline }”，内容校验值 { $hash }。
acceptance-basis-unsigned = 所依据的基线“{ $baseline }”（内容校验值 { $hash }）尚未经客户签署，请先签署功能清单确认书。
acceptance-records = 签署记录
acceptance-recorded = 功能范围和上线版本已登记的签署如下。
acceptance-about = 签署对象
acceptance-method = 方式
acceptance-signed-on = 日期
acceptance-comment = 附注
acceptance-answer-accepted = 验收通过
acceptance-answer-conditional = 有条件通过：遗留问题按商定期限解决
acceptance-answer-refused = 暂不通过，理由写在“其他意见”中

## Acceptance pack: noted before the export

acceptance-note-unsigned = 基线“{ $baseline }”没有客户签署，不能作为验收依据。
acceptance-note-damaged = 基线“{ $baseline }”的内容与校验值不符。
acceptance-note-newer = 验收依据是客户签署的“{ $baseline }”，之后还有更新的版本未经签署。
acceptance-note-failed = 功能 { $code } 的测试没有通过。
acceptance-note-unknown = 功能 { $code } 没有测试，报告中计为“结果未知”。
