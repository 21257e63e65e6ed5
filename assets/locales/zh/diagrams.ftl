# 图的编辑器。

ui-view-diagrams = 画图
ui-help-diagram = 画图
ui-diagram-list = 显示或收起图的列表
ui-diagram-new = 新建一张图
ui-diagram-untitled = 未命名的图
ui-diagram-missing = 还没画（{ $count }）
ui-diagram-missing-role_process = “{ $title }”是关键角色，还没有流程图。点击新建一张。
ui-diagram-missing-business_flow = “{ $title }”必须有，还没有业务流程图。点击新建一张。
ui-diagram-tools = 画图工具
ui-diagram-canvas = 画布
ui-diagram-canvas-of = 画布：{ $title }
ui-diagram-add = 加入节点：{ $shape }
ui-diagram-step = 加入一步
ui-diagram-place = 放入记录
ui-diagram-place-hint = 把已有的组件、角色、功能、系统或数据对象放进图里
ui-diagram-record-there = { $code } { $title } 已经在这张图里
ui-diagram-lanes = 泳道
ui-diagram-bands = 分层
ui-diagram-no-lanes = 还没有泳道。泳道说明每一步由谁来做，至少要两条。
ui-diagram-lane-name = 泳道 { $number }
ui-diagram-band-name = 层 { $number }
ui-diagram-lane-add = 加一条泳道
ui-diagram-band-add = 加一层
ui-diagram-lane-called = 第 { $number } 条的名称
ui-diagram-lane-taken = 已经有一条叫“{ $lane }”了，换个名字。
ui-diagram-lane-before = 把“{ $lane }”往前移
ui-diagram-lane-after = 把“{ $lane }”往后移
ui-diagram-lane-remove = 去掉“{ $lane }”，里面的节点归相邻的一条
ui-diagram-connect = 依次连接选中的节点
ui-diagram-align = 对齐
ui-diagram-align-left = 左对齐
ui-diagram-align-centre = 左右居中
ui-diagram-align-right = 右对齐
ui-diagram-align-top = 上对齐
ui-diagram-align-middle = 上下居中
ui-diagram-align-bottom = 下对齐
ui-diagram-distribute = 等距分布
ui-diagram-distribute-x = 横向等距
ui-diagram-distribute-y = 纵向等距
ui-diagram-tidy = 整理
ui-diagram-tidy-hint = 重新排好全部节点和连线
ui-diagram-fit = 看全图
ui-diagram-plain = 原始大小
ui-diagram-twin = 用表格查看和编辑
ui-diagram-paper = 在文档里看这张图
ui-diagram-hint = 双击空白处加一步；从节点边上的圆点拖出连线，拖到空白处就生成下一步
ui-diagram-hint-reading = 项目以只读方式打开，图只能查看
ui-diagram-title = 图的标题
ui-diagram-menu = “{ $title }”的操作
ui-diagram-properties = 查看全部属性
ui-diagram-selected = 选中 { $count } 项
ui-diagram-text = 节点文字
ui-diagram-title-of = { $code } 的名称，改了处处生效
ui-diagram-edge-text = 连线文字
ui-diagram-reverse = 调转方向
ui-diagram-bind = 对应记录
ui-diagram-bind-hint = 让这个节点代表一条记录，名称随记录走
ui-diagram-unbind = 不再代表这条记录
ui-diagram-open-record = 打开“{ $title }”
ui-diagram-follow = 用记录名称
ui-diagram-follow-hint = 去掉自己的写法，显示记录的名称，记录改名时这里跟着改
ui-diagram-rename-record = 记录也改名
ui-diagram-rename-record-hint = 把记录“{ $title }”改成这个节点上的文字；各处一起改名，此后节点跟随记录
ui-diagram-delete = 删除
ui-diagram-delete-named = 删除“{ $name }”
ui-diagram-small = 印出来字高 { $size } 磅
ui-diagram-small-hint = 图比纸面宽，印出来会缩小。收窄一些，或点“整理”排成纸面的宽度。
ui-diagram-blank = 未命名
ui-diagram-node = 节点
ui-diagram-edge = 连线
ui-diagram-node-said = { $text }，{ $shape }{ $lane ->
    [blank] {""}
   *[other] ，{ $lane }
  }{ $code ->
    [blank] {""}
   *[other] ，{ $code }
  }
ui-diagram-edge-said = 从“{ $from }”到“{ $to }”{ $text ->
    [blank] {""}
   *[other] ：{ $text }
  }
ui-diagram-copied = 已复制 { $count } 个节点
ui-diagram-cell = { $column }，第 { $row } 行
ui-diagram-row-add = 加一个节点
ui-diagram-line-add = 加一条连线
ui-diagram-empty = 这张图还是空的
ui-diagram-empty-text = 双击画布放下第一步，或用“放入记录”把已有的组件、角色和功能摆进来；也可以从 Excel 粘贴，一行成为一步。
ui-diagram-first = 放下起点
ui-diagrams-empty = 还没有图
ui-diagrams-empty-text = 在这里画角色流程、业务流程、产品与技术分层、部署和数据链路。节点可以代表记录，改名处处生效；画成什么样，文档里就印成什么样。
ui-diagram-key-move = 移动选中的节点
ui-diagram-key-next = 在这一侧生成下一步并连上
ui-diagram-key-edit = 改文字
ui-diagram-key-walk = 走到下一个节点
ui-diagram-key-copy = 复制，粘贴
ui-diagram-key-duplicate = 原地再来一份
ui-diagram-key-delete = 删除
ui-diagram-key-pan = 按住拖动画布
