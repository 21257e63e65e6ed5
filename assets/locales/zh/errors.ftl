### What is said when something fails: first what was not done, then in .hint what can be done.
### Arguments are listed in each group's comment; a caller must give all of them.

## Requests: command, detail, kind, field, allowed, value, what

error-unknown-command = 没有名为“{ $command }”的命令。
    .hint = 用 stagecraft commands 查看全部命令及其参数。
error-invalid-request = 请求的内容不符合格式：{ $detail }。
    .hint = 对照该命令的参数说明检查后重新发送，项目数据没有改动。
error-unknown-kind = 没有名为“{ $kind }”的记录类型。
    .hint = 用 app.describe 查看全部记录类型。
error-unknown-field = { $kind }没有名为“{ $field }”的字段。
    .hint = 可用的字段：{ $allowed }。
error-invalid-field = “{ $field }”的内容不能保存：{ $problem }
    .hint = 改正后再保存；刚才输入的内容仍然保留。
error-not-found = 找不到{ $what }。
    .hint = 它可能已被删除，可在“历史”中查看并恢复。
error-deleted = { $code } 已被删除，不能修改。
    .hint = 先在“历史”中恢复这条记录，再继续修改。
error-not-deleted = { $code } 没有被删除，无需恢复。
    .hint = 在列表中搜索该编号即可找到。
error-no-project = 还没有打开项目。
    .hint = 先打开或新建一个项目。
error-unknown-document = 没有名为“{ $what }”的文档。
    .hint = 用 document.list 查看可以导出的文档。
error-unreadable-document = { $path } 不是能读取的 PDF，或已损坏。
    .hint = 请对方重新发送，或在能打开它的 PDF 程序里另存一份再核对。
error-encrypted-document = { $path } 需要密码才能打开。
    .hint = 请在 PDF 程序里另存为不带密码的文件，再来核对。
error-oversized-document = { $path } 比本软件的任何文档都大。
    .hint = 请确认是不是选错了文件。
error-documents-exist = 文件夹里已有 { $count } 个同名文件：{ $files }
    .hint = 可以覆盖它们，也可以都保留、给新文件加编号。
error-export-over-project = { $path } 就是当前项目的文件，文档没有写出。
    .hint = 请给文档换一个以 .pdf 结尾的文件名。
error-export-over-file = { $path } 已经存在，而且不是 PDF，文档没有覆盖它。
    .hint = 请给文档换一个文件名，或先把那个文件移走。
error-unknown-template = 没有名为“{ $what }”的项目模板。
    .hint = 可选的模板：{ $allowed }。
error-unknown-language = 不支持语言“{ $what }”。
    .hint = 请使用 zh 或 en。
error-unknown-stage = 没有名为“{ $what }”的阶段。
    .hint = 阶段名称：{ $allowed }。

## A bare network in a file: what

error-network-form = 网络文件的格式不对：{ $what }。
    .hint = 对照 README 中的格式说明修改后再试。
error-network-twice = 网络文件中“{ $what }”出现了两次。
    .hint = 每个任务、每份日历都要有唯一的 id。
error-network-unknown-task = 连线指向的任务“{ $what }”不存在。
    .hint = 改正 links 中的 from 和 to。
error-network-unknown-calendar = 日历“{ $what }”不存在。
    .hint = 在 calendars 中定义它；节假日目前提供 cn（中国）。
error-network-no-working-day = 日历“{ $what }”没有任何工作日。
    .hint = 一周七天中至少要有一天的工时大于零。
error-network-wrong-hours = 日历“{ $what }”的每日工时不对。
    .hint = 每天的工时应在 0 到 24 小时之间。
error-network-circle = 任务互相等待，形成了循环：{ $what }。
    .hint = 去掉其中一条连线。
error-network-negative = 任务“{ $what }”的工期是负数。
    .hint = 工期应为零（里程碑）或正数。
error-network-too-long = 任务“{ $what }”的工期或延隔太长。
    .hint = 检查单位：duration_days、lag_days 以天计，duration_hours、lag_hours 以小时计。
error-network-percent = 任务“{ $what }”的完成百分比不在 0 到 100 之间。
    .hint = 改为 0 到 100 之间的数。
error-network-progress = 任务“{ $what }”的日期互相矛盾。
    .hint = 约束要有日期；已完成的任务要先有开始日期，且不晚于完成日期。
error-network-out-of-range = “{ $what }”的日期超出了 1900 年到 2999 年。
    .hint = 检查日期和工期。

## Problems of one field value, set into error-invalid-field: value, allowed

problem-unknown-field = 没有这个字段，可用的有 { $allowed }。
problem-wrong-type = 类型不对，应为 { $allowed }。
problem-not-a-choice = “{ $value }”不在可选范围内，可选 { $allowed }。
problem-out-of-range = “{ $value }”超出允许的范围 { $allowed }。
problem-not-a-date = “{ $value }”不是有效日期，请按 2026-11-23 的格式填写。
problem-not-an-id = “{ $value }”不是有效的记录标识。
problem-wrong-kind = 不能引用这种类型的记录，应为 { $allowed }。
problem-missing = 所引用的记录不存在或已被删除。
problem-too-long = 内容太长，上限为 { $allowed }。
problem-forbidden-character = 含有无法保存的字符（空字符）。
problem-empty-title = 标题不能为空。
problem-project-only-once = 每个项目只有一份项目信息。

## Rules between records: code, kind, parent, from, to, loop, baseline

error-parent-not-allowed = “{ $kind }”须放在“{ $parent }”之下。
    .hint = 请选择这样一条记录作为上级。
error-parent-not-needed = “{ $kind }”不能放在其他记录之下。
    .hint = 请放在最上层。
error-parent-loop = { $code } 不能移到它自己的下级里面：{ $loop }。
    .hint = 先把下级移出，再移动这条记录。
error-link-not-allowed = “{ $kind }”关系不能从{ $from }连到{ $to }。
    .hint = 查看这条记录可以建立哪些关系，再选择对应类型的记录。
error-link-exists = { $from } 与 { $to } 之间已有相同的关系。
    .hint = 无需重复建立。
error-cycle = 这样连接会形成循环：{ $loop }。
    .hint = 先断开其中一个前后置关系，再重新连接。
error-locked-by-baseline = { $code } 已包含在签署过的基线“{ $baseline }”中。
    .hint = 请先提出并决定一份变更单；确有必要时，写明理由后作为例外修改，理由会留在变更台账里。
error-project-record = 项目信息不能删除。
    .hint = 不再需要的项目，请在首页移除或直接删除项目文件。
error-baseline-name-taken = 已有名为“{ $baseline }”的基线。
    .hint = 换一个名称，例如加上版本号。
error-baseline-empty = 没有可以冻结的内容。
    .hint = 先录入需要客户确认的内容，再冻结基线。
error-conflict = { $code } 刚刚在别处被修改过。
    .hint = 查看最新内容后再决定是否覆盖；您的输入仍然保留。
error-nothing-to-undo = 没有可以撤销的操作。
    .hint = 本项目的第一步操作已经撤销。
error-nothing-to-redo = 没有可以重做的操作。
    .hint = 撤销之后又做了新的改动时，就不能再重做。

## Gates: stage, count

error-gate-not-passed = “{ $stage }”还有 { $count } 项必须满足的检查未通过，不能直接通过。
    .hint = 按检查清单补齐；确需先往前走时，选择“有条件通过”，并写明遗留事项、负责人和期限。
error-gate-without-debts = “{ $stage }”有条件通过时，必须写明遗留事项。
    .hint = 至少列出一条遗留事项，最好写上负责人和期限。

## Project files: path, found, supported, detail, size, limit

error-file-missing = 找不到文件 { $path }。
    .hint = 检查文件是否被移动或改名，磁盘或网络位置是否已连接。
error-file-exists = { $path } 已经存在，没有覆盖。
    .hint = 换一个文件名，或先把原文件移走。
error-wrong-file = { $path } 不是八步项目文件。
    .hint = 请选择扩展名为 .stagecraft 的项目文件；文件没有被改动。
error-empty-file = { $path } 是空文件，里面没有项目。
    .hint = 可能是复制或同步没有完成。请重新复制，或从自动备份中恢复。
error-damaged-file = { $path } 已损坏，无法完整读取：{ $detail }。
    .hint = 原文件没有改动。请从自动备份中恢复最近的一份，并保留损坏的文件以备检查。
error-newer-version = { $path } 由更新版本的八步创建（格式 { $found }，本版本支持到 { $supported }）。
    .hint = 请升级程序后再打开；文件没有被改动。
error-foreign-schema = { $path } 的内部结构与八步不符，可能被其他程序改过。
    .hint = 为保护数据没有打开。请从自动备份中恢复，或换用未被改动的副本。
error-read-only = { $path } 是只读的，改动无法保存。
    .hint = 取消文件的只读属性，或把项目另存到有写入权限的文件夹。
error-permission = 没有权限访问 { $path }。
    .hint = 请管理员授予权限，或把文件放到自己的文件夹中。
error-locked = { $path } 正被另一个程序占用。
    .hint = 关闭占用它的窗口或同步程序后重试；已保存的内容不受影响。
error-moved = { $path } 在打开期间被移走或删除了。
    .hint = 把文件放回原处，或把当前内容另存为新文件。
error-replaced = { $path } 在打开期间被换成了另一个文件。
    .hint = 改动没有写入新文件。请另存当前内容，再重新打开该文件。
error-disk-full = 磁盘空间不足，{ $path } 没有写完。
    .hint = 清理出空间后重试；此前已保存的内容完好。
error-io = 读写 { $path } 时出错：{ $detail }。
    .hint = 检查磁盘或网络位置是否正常，然后重试。
error-too-large = { $what }太大（{ $size }），上限为 { $limit }。
    .hint = 拆成几部分，或先压缩图片再添加。
error-backup-missing = 找不到所选的备份。
    .hint = 刷新备份列表，选择另一份备份。
error-backup-failed = 备份没有完成：{ $detail }。
    .hint = 项目本身不受影响。检查备份位置的空间和权限后重试。
error-verify-failed = 检查发现 { $count } 处不一致。
    .hint = 先备份当前文件，再按清单逐项处理。
error-attachment-missing = 附件 { $what } 的内容缺失。
    .hint = 重新添加原文件，或从备份中恢复。
error-picture-unknown = { $what } 不是 PNG 或 JPEG 图片，没有添加。
    .hint = 换成 PNG 或 JPEG 再添加；其他格式可先用看图软件另存。
error-picture-damaged = { $what } 已损坏，没有添加。
    .hint = 用看图软件打开它，重新保存后再添加。
error-picture-points = { $what } 的像素太多，没有添加。
    .hint = 先把图片缩小，边长不超过一万像素就足够清晰。

## Documents and long tasks: count, codes, characters, path, problem

error-internal-leak = { $count } 条仅内部可见的内容会出现在给客户的文档中：{ $codes }。
    .hint = 把这些记录改为客户可见，或解除客户可见内容对它们的引用，然后重新导出。
leak-found = { $code } { $title }
leak-found-in = { $code } { $title }（见于 { $place }）
error-missing-glyph = 文档字体缺少这些字符：{ $characters }。
    .hint = 换用常用字后重新导出。
error-font-missing = 找不到文档字体 { $what }。
    .hint = 重新安装程序，或按说明运行一次安装准备。
error-nothing-to-export = 文档“{ $what }”还没有可以输出的内容。
    .hint = 先录入相应阶段的记录。
error-nothing-to-export-at-all = 这些文档都还没有可以输出的内容，一份也没有写出。
    .hint = 先在各阶段录入记录。
error-cancelled = 已取消，没有留下未完成的文件。
    .hint = 需要时可以重新开始。
error-internal = 程序内部出错：{ $detail }。
    .hint = 已保存的内容不受影响。请复制详细信息并告知我们，然后重新打开项目。

error-request-already-applied = { $code } 已经生效。
    .hint = 可用撤销退回这一步；新的想法请另提变更申请。
error-request-not-agreed = { $code } 尚未决定采纳。
    .hint = 请先作出决定：内部消化、优化方案，或计价采纳。
error-request-without-record = { $code } 的第 { $number } 项（{ $item }）没有指向任何记录，可能已被删除。
    .hint = 请选择要变更的记录、从历史中恢复它，或删去这一项。
error-request-without-price = 计价采纳 { $code } 前，须选定一个方案。
    .hint = 请在“备选方案”中写明工作量与价格，并选定一个。
error-request-not-turned-down = { $code } 不是被暂缓、拒绝或建议不做的申请。
    .hint = 只有这样的申请才能重新提出；其他申请按原流程继续。
error-tasks-in-circle = 这样会形成循环依赖：{ $loop }。
    .hint = 请去掉其中一条依赖关系，或改为连接其他任务。
error-tasks-out-of-range = 日期或工期超出了可排的范围，计划将无法计算：{ $tasks }
    .hint = 请检查这些任务、日历与阶段计划中的日期和工期；可排的范围是 1900 年至 2999 年。
error-node-name-taken = 图 { $code } 中有两个节点都叫“{ $node }”。
    .hint = 节点的标识在一张图中不能重复，请给其中一个换一个。
error-edge-without-node = 图 { $code } 中有一条连线指向不存在的节点“{ $node }”。
    .hint = 请先添加这个节点，或改连其他节点。
error-references-in-circle = “{ $field }”会形成循环：{ $loop }。
    .hint = 请去掉其中一条，或改选其他记录。
error-person-above-capacity = { $task } 需要 { $person } 的 { $asked } % 工作时间，而其投入本项目的只有 { $given } %。
    .hint = 请降低分配比例、提高该成员的投入比例，或改派他人。
