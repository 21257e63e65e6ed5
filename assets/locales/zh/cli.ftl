### What the command line answers.

cli-new = 已创建项目 { $path }。
cli-report = 已写出 { $path }，共 { $pages } 页。
cli-found = 找到 { $count } 条。
cli-backup = 已备份到 { $path }，并已核对。
cli-verified = 文件完好：{ $count } 条记录，内容校验值 { $hash }。
cli-no-display = 没有可用的显示器，无法打开窗口。
    .hint = 请在有桌面的环境中运行，或使用命令行：stagecraft help。
