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

testing-open = 未通过的需求
testing-open-text = 以下需求不能算作已完成，逐条列出原因，便于双方决定先修复、先补测，还是转为遗留问题。
testing-failed = 测试失败的需求
testing-failed-text = 由需求追溯到它细化的功能、失败的用例和所在轮次，以及同一轮次中尚未关闭的缺陷。
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
testing-evidence = 依据

## Test report: noted before the export

testing-note-critical = 致命缺陷 { $code } 尚未解决。
testing-note-unknown = { $code } 没有用例验证，报告中计为“结果未知”。
testing-note-no-evidence = { $code } 最近一次没有通过，也没有写明现象。
testing-note-empty-run = { $code } 没有登记任何结果。
