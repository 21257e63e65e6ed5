### 窗口自己的话：框架、首页、阶段、检查器、关口、设置。

ui-app-name = 八步 Stagecraft

## 框架

ui-rail = 阶段与栏目
ui-rail-open = 展开侧栏
ui-rail-close = 收起侧栏
ui-stage-progress = { $name }，关口 { $done }/{ $total }
ui-area-home = 首页
ui-area-project = 项目资料
ui-area-trace = 追溯
ui-area-documents = 文档
ui-area-baselines = 基线
ui-area-history = 历史
ui-area-search = 搜索
ui-area-settings = 设置
ui-back = 后退
ui-forward = 前进
ui-read-only = 只读
ui-search-or-command = 搜索或命令
ui-undo = 撤销
ui-redo = 重做
ui-undo-step = 撤销：{ $step }
ui-redo-step = 重做：{ $step }
ui-undo-done = 已撤销：{ $step }
ui-redo-done = 已重做：{ $step }
ui-nothing-to-undo = 没有可以撤销的步骤。
ui-nothing-to-redo = 没有可以重做的步骤。
ui-save = 立即保存
ui-saving = 正在保存…
ui-saved-at = 已保存 { $time }
ui-save-failed = 没有保存成功
ui-close = 关闭
ui-cancel = 取消
ui-details = 详细信息
ui-copy-details = 复制详细信息
ui-copied = 已复制。
ui-reload = 重新载入窗口
ui-failure = 窗口出了差错
ui-failure-hint = 已经保存的内容不受影响。可以继续工作；如果画面不正常，请重新载入窗口。
ui-yes = 是
ui-no = 否

## 命令与快捷键

ui-palette = 命令面板
ui-palette-placeholder = 输入名称、编号或拼音，例如 daochu
ui-nothing-found = 没有找到。
ui-go-to = 转到{ $place }
ui-new-project = 新建项目
ui-open-project = 打开项目
ui-close-project = 关闭项目
ui-switch-theme = 切换浅色与深色
ui-switch-language = 切换中文与英文
ui-escape = 取消编辑、关闭面板、清除选择
ui-help = 快捷键
ui-help-everywhere = 任何地方
ui-help-navigate = 去往
ui-help-edit = 编辑
ui-help-list = 列表
ui-help-documents = 文档

## 首页

ui-projects = 项目
ui-open = 打开…
ui-continue = 继续
ui-next-step = 下一步
ui-progress = 阶段进度
ui-opened = 上次打开
ui-missing = 找不到文件
ui-missing-hint = 文件可能已被移动，或所在磁盘没有接上。
ui-sample = 示例项目
ui-sample-tag = 示例
ui-sample-zh = 打开中文示例
ui-sample-en = 打开英文示例
ui-sample-file-zh = 示例项目
ui-sample-file-en = Sample project
ui-no-projects = 还没有项目
ui-no-projects-text = 一个项目就是一个文件，从调研到运营辅导八个阶段都在里面。可以新建一个，也可以先看看完整的示例。
ui-project-name = 项目名称
ui-project-name-example = 例如：华东精工 MES 规划
ui-project-client = 客户
ui-project-language = 项目语言
ui-project-place = 存放位置
ui-project-place-later = 创建时选择
ui-project-template = 从模板开始
ui-template-none = 不用模板
ui-template-standard = 标准：各阶段的起步待办
ui-template-retail = 零售连锁
ui-risks = 风险
ui-forget = 从列表移除（文件保留）
ui-forget-named = 从列表移除 { $name }
ui-choose-place = 选择…
ui-create = 创建
ui-new-project-file = 新项目

## 阶段

ui-guide = 指南
ui-on-this-page = 本页内容
ui-gate = 关口
ui-open-gate = 查看关口
ui-stage-count = 关口 { $done }/{ $total }
ui-nothing-missing = 关口检查全部通过
ui-stage-lists = { $stage }的内容
ui-group-people = 访谈与用户
ui-group-business = 业务与痛点
ui-group-direction = 目标与举措
ui-group-data = 数据
ui-group-structure = 架构
ui-group-scope = 功能范围
ui-group-quality = 质量与拓展
ui-group-requirements = 需求
ui-group-content = 文档内容
ui-group-plan = 计划
ui-group-control = 管控
ui-group-reporting = 成本与汇报
ui-group-systems = 系统与接口
ui-group-details = 接口细节
ui-group-testing = 测试
ui-group-going_live = 部署与上线
ui-group-teaching = 培训
ui-group-adoption = 推广
ui-group-operations = 运营
ui-group-measuring = 衡量
ui-group-profile = 项目
ui-group-working = 协作
ui-group-more = 其他

## 列表

ui-count = { $count } 条
ui-new = 新建
ui-new-named = 新建{ $kind }
ui-untitled = 未命名{ $kind }
ui-empty-list = 这里放{ $kinds }。
ui-paste-from-excel = 从 Excel 粘贴
ui-paste-hint = 在表格软件里复制整块单元格，再按 Ctrl V 粘贴到这里。
ui-parent-first = { $kind }要放在{ $parent }之下，请先新建{ $parent }。
ui-toggle-inspector = 显示或隐藏属性
ui-deleted = { $count ->
    [1] 已删除 { $code }
   *[other] 已删除 { $count } 条记录
}
ui-show-all = 显示全部 { $count } 条

## 属性

ui-inspector = 属性
ui-nothing-selected = 在列表中选一条记录，这里显示它的全部内容。
ui-incomplete = 还缺：
ui-missing-value = 缺少内容
ui-required = 必填
ui-delete = 删除
ui-choose = 选择
ui-change = 更换
ui-choose-named = 选择{ $name }
ui-remove-named = 移除 { $name }
ui-pick-placeholder = 编号、名称或拼音
ui-pick-date = 选择日期
ui-unknown-record = 记录已不存在
ui-one-a-line = 每行一条
ui-one-a-paragraph = 每条之间空一行
ui-add-line = 添加一行
ui-remove-line = 删除第 { $number } 行
ui-line-number = 第 { $number } 行
ui-not-a-number = “{ $text }”不是数字。
ui-body-placeholder = 补充说明，可用 Markdown
ui-updated-at = 更新于 { $time }
ui-links = 关系
ui-add-link = 添加关系
ui-no-links = 还没有与其他记录建立关系。
ui-referenced-by = 被引用
ui-suspect = 待复核
ui-suspect-hint = 建立关系之后，另一端改动过。看看两端是否仍然一致。
ui-suspect-count = { $count } 条关系待复核
ui-confirm-all = 全部确认
ui-confirm-link = 确认仍然一致
ui-confirm-named = 确认与 { $name } 的关系

## 关口

ui-gate-title = { $stage }关口
ui-gate-count = 必过项 { $done }/{ $total }
ui-gate-required = 必过项
ui-gate-advisory = 建议项
ui-check-passed = 通过
ui-check-failed = 未通过
ui-check-advised = 建议处理
ui-check-not_applied = 不适用
ui-check-left = { $left } 处
ui-decision = 关口结论
ui-decision-go = 通过
ui-decision-conditional = 有条件通过
ui-decision-no_go = 暂不通过
ui-decision-go-means = 进入下一阶段
ui-decision-conditional-means = 先往下走，欠下的列成清单，有人负责、有期限
ui-decision-no_go-means = 补齐之后再评
ui-decision-failing = 还有 { $count } 个必过项没有通过。
ui-decision-clear = 必过项全部通过。
ui-decision-saved = 关口结论已记下。
ui-conditions = 欠项清单
ui-condition = 第 { $number } 项要补什么
ui-condition-owner = 负责人
ui-condition-due = 期限
ui-add-condition = 添加欠项
ui-decide = 记下结论
ui-decided-by = 评审人
ui-decided-on = 评审日期
ui-decided = 结论：{ $decision } · { $who } · { $on }

## 追溯

ui-trace-text = 从痛点到指标，一环扣一环。没有连上的一律记为“未知”，不算作零。
ui-trace-from = 起点
ui-trace-to = 连到
ui-trace-linked = 已连
ui-trace-total = 总数
ui-trace-unknown = 未知
ui-trace-coverage = 覆盖
ui-trace-hops = 主线覆盖
ui-trace-suspects = 待复核的关系
ui-trace-no-suspects = 没有待复核的关系。
ui-trace-relation = 关系

## 历史与基线

ui-history-text = 每一步修改都在这里，最新的在上面。撤销会追加一步，历史从不改写。
ui-history-step = 步骤
ui-history-author = 作者
ui-history-when = 时间
ui-history-undone = 已撤销
ui-history-empty = 还没有修改。
ui-history-older = 更早的步骤
ui-baselines-text = 基线是某一刻的内容，冻结之后不再改变，用指纹核对。关口要求蓝图、范围和需求各有一条客户签署的基线。
ui-baseline-freeze = 冻结基线
ui-baseline-subject = 内容
ui-baseline-blueprint = 蓝图
ui-baseline-scope = 功能范围
ui-baseline-requirements = 需求
ui-baseline-plan = 计划
ui-baseline-name = 名称
ui-baseline-name-example = 例如：功能范围 V1.0
ui-baseline-hash = 指纹
ui-baseline-when = 冻结时间
ui-baseline-signatures = 签署
ui-baseline-sign = 登记签署
ui-baseline-signer = 签署人
ui-baseline-side = 代表
ui-baseline-method = 签署方式
ui-baseline-method-example = 例如：纸质签字、盖章扫描件
ui-baseline-signed-on = 签署日期
ui-baseline-none = 还没有基线
ui-baseline-unsigned = 未签署
ui-baseline-changed = 之后有改动
ui-baseline-frozen = 基线已冻结。
ui-baseline-signed = 签署已登记。
ui-compare = 比较
ui-compare-from = 从
ui-compare-to = 到
ui-compare-choose = 选择起点
ui-compare-now = 当前内容
ui-compare-none = 这类内容还没有基线。先冻结一份，或从历史时刻开始比较。
ui-compare-added = 新增
ui-compare-removed = 移除
ui-compare-changed = 修改
ui-compare-moved = 移动
ui-compare-links = 关系变化
ui-compare-effort = 范围内工作量（人天）
ui-compare-dates = 日期变化
ui-compare-same = { $count } 项内容完全相同。
ui-compare-top = 最上层
ui-compare-order = 次序变化
ui-baseline-content = { $records } 条记录，{ $links } 条关系
ui-baseline-gone = 已删除
ui-exception-title = 这些内容已由客户签署
ui-exception-text = 通常应先走变更单。确需直接修改时，请写明理由：系统会记一份变更单，理由和改动都留在变更台账里。
ui-exception-reason = 理由
ui-exception-keep = 不修改
ui-exception-go = 记为例外并修改

## 文档

ui-document-language = 文档语言
ui-document-readers = 读者
ui-document-for-client = 给客户
ui-document-for-us = 内部
ui-document-source = 内容来源
ui-document-current = 当前内容
ui-document-as-frozen = 基线内容
ui-document-as = 基线：{ $name }
ui-document-redline = 修订对照
ui-document-since = 对照“{ $name }”
ui-document-sections = 章节
ui-document-all-sections = 恢复略去的 { $count } 章
ui-document-preview-area = 文档预览
ui-document-preview = 生成预览
ui-document-refresh = 重新生成
ui-document-stale = 数据已变更，预览不是最新的
ui-document-refused = 这份文档暂时生成不了
ui-document-none = 还没有可以生成的文档
ui-document-none-text = 先在各阶段记下内容；有了可写的内容，对应的文档就能在这里预览和导出。
ui-document-export = 导出 PDF…
ui-document-export-stage = 导出本阶段全部 { $count } 份…
ui-document-exporting = 正在导出…
ui-document-exporting-all = 正在导出本阶段的文档…
ui-document-exported = 已导出{ $name }，{ $pages } 页
ui-document-written = 已写出 { $count } 份文档
ui-document-page-count = { $pages } 页
ui-document-printing = 正在准备打印…
ui-document-print = 打印文档
ui-document-printed = 已打开{ $name }，{ $pages } 页
ui-document-printed-text = 文档已在系统的 PDF 程序中打开，请在那里打印。
ui-document-verify = 核对返回的 PDF…
ui-document-verifying = 正在核对…
ui-document-reader = 为谁而写
ui-document-reader-all = 所有读者
ui-document-reader-development = 开发人员
ui-document-reader-testing = 测试人员
ui-document-reader-design = 设计人员
ui-document-clash = 文件夹里已有同名文档
ui-document-clash-replace = 覆盖
ui-document-clash-number = 都保留，新文档加编号
ui-document-making = 正在排版…
ui-document-progress = 完成进度
ui-document-cancel = 取消
ui-document-open = 打开文件
ui-document-reveal = 打开文件夹
ui-document-pages = 页面
ui-document-thumbs = 缩略图
ui-document-page = 第 { $page } / { $pages } 页
ui-document-go-page = 转到第 { $page } 页
ui-document-zoom-in = 放大
ui-document-zoom-out = 缩小
ui-document-zoom-fit = 适合宽度
ui-document-zoom-full = 实际大小
ui-document-find = 在文档中查找
ui-document-find-next = 下一处
ui-document-find-back = 上一处
ui-document-find-close = 结束查找
ui-document-hits = { $count ->
    [0] 没有找到
   *[other] { $at } / { $count }
}
ui-document-check = 出件检查
ui-document-no-problems = 没有发现问题。
ui-document-problem-leak = 内部信息
ui-document-problem-source = 缺少来源或内容
ui-document-problem-suspect = 待复核的链接
ui-document-problem-glyph = 字符与字体
ui-document-problem-layout = 版面与引用
ui-document-problem-other = 其他
ui-document-audience = 标为“仅内部”的记录不会进入给客户的文档。
ui-document-for-us-text = 这一稿含“仅内部”的记录，请不要交给客户。
ui-returned = 核对返回的 PDF
ui-returned-intact = 与导出时一致
    .todo = 每一页的文字和画面都没有改动。
ui-returned-changed = 与导出时不一致
    .todo = 签署或据此变更之前，请对照原稿核实。
ui-returned-elsewhere = 这份文档属于另一个项目
    .todo = 打开那个项目再核对，才能把答复对应到功能上。
ui-returned-foreign = 不是本软件导出的文档
    .todo = 也可能是经过打印扫描或另存后丢失了标记。文字是否改动无从核对，请向对方索要原来的 PDF 文件。
ui-returned-unreadable = 这份文件读不了
ui-returned-altered = 文字有改动：第 { $pages } 页
ui-returned-missing = 缺少：第 { $pages } 页
ui-returned-redrawn = 文字未变，画面有改动：第 { $pages } 页
ui-returned-order = 页序与导出时不同。
ui-returned-document = 文档
ui-returned-project = 项目
ui-returned-project-other = 不是现在打开的项目
ui-returned-export = 导出
ui-returned-forgotten = 本项目没有这次导出的记录，可能出自项目文件的另一份拷贝
ui-returned-baseline = 基线
ui-returned-baseline-known = 本项目有这条基线
ui-returned-baseline-unknown = 本项目没有这条基线
ui-returned-baseline-none = 讨论稿，没有依据基线
ui-returned-answers = 客户的答复
ui-returned-no-answers = 没有填写任何答复。
ui-returned-sums = 同意 { $agreed } 项，要讨论或有意见 { $open } 项，未答 { $left } 项
ui-returned-agreed = 同意的 { $count } 项
ui-returned-gone = 项目里没有这条记录
ui-returned-both = 同意和需讨论都勾了，请向对方确认。
ui-returned-tick = 已勾选
ui-returned-tick-accept = 同意
ui-returned-tick-discuss = 需讨论
ui-returned-tick-reserve = 有保留
ui-returned-tick-confirm = 已确认
ui-returned-signed = 签署栏
ui-returned-part-accept-all = 全部同意
ui-returned-part-accept-except = 除标注的条目外同意
ui-returned-part-reject = 暂不同意
ui-returned-part-accepted = 通过验收
ui-returned-part-conditional = 有条件通过
ui-returned-part-refused = 不予通过
ui-returned-part-signed = 已有电子签名
ui-returned-remarks = 另有 { $count } 处批注，请在 PDF 程序中查看。
ui-returned-another = 核对另一份…
ui-document-empty = 还没有可写的内容
ui-document-empty-minutes = 还没有访谈或会议记录
ui-document-empty-blueprint = 还没有蓝图举措
ui-document-empty-architecture = 还没有组件或架构决策
ui-document-empty-scope = 还没有功能
ui-document-empty-requirements = 还没有需求
ui-document-empty-plan = 还没有任务
ui-document-empty-status = 还没有任务或里程碑
ui-document-empty-change = 还没有变更单
ui-document-empty-change_log = 还没有变更单
ui-document-empty-interfaces = 还没有接口
ui-document-empty-debugging = 还没有联调记录
ui-document-empty-test = 还没有测试用例
ui-document-empty-deployment = 还没有部署方案
ui-document-empty-release = 还没有发布版本
ui-document-empty-acceptance = 还没有可验收的内容
ui-document-empty-training = 还没有课程
ui-document-empty-review = 还没有指标或运营策略

## 搜索

ui-search-placeholder = 在八个阶段的全部文字中查找，可用拼音首字母
ui-search-start = 输入两三个字，查遍所有记录的标题、正文和字段。
ui-search-found = 找到 { $total } 处
ui-search-none = 没有找到“{ $text }”。换个说法，或用更短的词再试。

## 设置

ui-settings-language = 界面语言
ui-settings-theme = 外观
ui-settings-author = 您的姓名
ui-settings-author-text = 记在每一步修改的历史里。
ui-theme-system = 跟随系统
ui-theme-light = 浅色
ui-theme-dark = 深色
ui-settings-backups = 自动备份
ui-settings-backups-text = 打开时和修改后自动备份，存放在项目文件夹之外。恢复时，现在的文件会另存一份。
ui-backup-now = 立即备份
ui-backup-made = 已备份。
ui-backup-when = 备份时间
ui-backup-size = 大小
ui-backup-restore = 恢复
ui-backup-restore-ask = 恢复到这份备份？
ui-backup-restore-text = 项目会回到 { $time } 的样子。现在的文件会另存一份，不会丢失。
ui-backup-restored = 已恢复到 { $time } 的备份。
ui-backup-none = 还没有备份。
ui-settings-check = 检查项目
ui-settings-check-text = 核对每一条记录的指纹和引用。
ui-settings-check-clean = 没有发现问题。
ui-settings-check-found = 发现 { $count } 个问题：
ui-settings-file = 项目文件
ui-settings-no-project = 打开项目后，这里可以查看备份和检查项目。

## The plan
ui-plan-as-drawn = 原定计划
