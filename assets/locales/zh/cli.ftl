### What the command line answers.

cli-new = 已创建项目 { $path }。
cli-report = 已写出 { $path }，共 { $pages } 页。
cli-found = 找到 { $count } 条。
cli-backup = 已备份到 { $path }，并已核对。
cli-verified = 文件完好：{ $count } 条记录，内容校验值 { $hash }。
cli-no-display = 没有可用的显示器，无法打开窗口。
    .hint = 请在有桌面的环境中运行，或使用命令行：stagecraft help。
cli-pdf-unknown = 这不是本程序导出的文档，或者它的标识已经丢失。
cli-pdf-document = { $document }，{ $day } 导出
cli-pdf-project = 项目：{ $project }；导出编号：{ $export }
cli-pdf-baseline = 基线：{ $baseline }，校验值 { $hash }
cli-pdf-intact = 正文与导出时完全一致。
cli-pdf-not-intact = 正文与导出时不一致。
cli-pdf-altered = 正文被改动的页：{ $pages }
cli-pdf-missing = 缺少的页：{ $pages }
cli-pdf-redrawn = 正文相同但画面不同的页：{ $pages }。可能有内容被遮住或添上，请逐页查看。
cli-pdf-order = 各页的顺序与导出时不同。
cli-pdf-foreign = 它不属于用来比对的项目。
cli-pdf-forgotten = 这个项目没有这次导出的记录，可能是从项目文件的另一份副本导出的。
cli-pdf-baseline-unknown = 这个项目没有这个校验值的基线。
cli-pdf-remarks = 正文之外另有 { $count } 条批注。批注可能遮住正文，请用 PDF 软件查看。
cli-schedule-finish = 计划完成：{ $day }
cli-schedule-empty = 没有任务。
cli-impact-option = { $title }：{ $effort } 人天，完工 { $finish }，推迟 { $days } 个工作日
cli-impact-unknown = ? { $code }：尚未关联{ $kind }，影响未知
cli-impact-excluded = ! 与 { $code } { $title } 相矛盾
