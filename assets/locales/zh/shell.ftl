### 外壳自己说的话：文件对话框，以及它拒绝的事。参数：path、detail。

dialog-open-project = 打开项目
dialog-save-project = 新项目存放在哪里
dialog-save-document = 文档写到哪里
dialog-save-table = 表格写到哪里
dialog-choose-folder = 文档写到哪个文件夹
dialog-open-document = 核对哪一份 PDF
dialog-open-pictures = 选择图片
dialog-kind-project = 八步项目
dialog-kind-document = PDF 文档
dialog-kind-picture = PNG 或 JPEG 图片
dialog-kind-table = 表格（CSV）

shell-no-display = 打不开窗口：没有可用的显示器。
    .hint = 请在桌面会话中启动。没有桌面时，可用 stagecraft-cli 完成同样的工作，“stagecraft-cli --help”会列出全部用法。
shell-no-window = 窗口没能打开：{ $detail }。
    .hint = 请检查 DISPLAY 所指的显示器能否连上，以及 WebKitGTK 是否已安装。
shell-path-not-chosen = { $path } 不是在文件对话框里选的，没有动它。
    .hint = 请在对话框里重新选择文件或位置。
shell-no-print = 没能备好要打印的文档：{ $detail }。
    .hint = 请先导出成文件，再从文件打印。
shell-not-opened = 没能用其他程序打开 { $path }：{ $detail }。
    .hint = 请在文件管理器中打开它。
