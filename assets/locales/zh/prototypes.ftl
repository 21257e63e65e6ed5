# 原型、图表、数据字典、验收标准和读者检查。

ui-view-prototypes = 原型
ui-prototype-purpose = 把页面图放进来，在图上画出热区，连到别的页面和需求，就能像真的一样点着走给客户看。还没有图时，先用线框起稿。
ui-prototype-add-pictures = 添加页面图
ui-prototype-sketch = 新建线框页
ui-prototype-blank = { $device }线框页
ui-prototype-page = 原型页面
ui-prototype-page-number = 页面 { $number }
ui-prototype-all-pages = 全部页面
ui-prototype-previous = 上一页
ui-prototype-next = 下一页
ui-prototype-fit = 页面大小
ui-prototype-fit-page = 整页
ui-prototype-fit-width = 满宽
ui-prototype-view = 查看方式
ui-prototype-view-gallery = 页面
ui-prototype-view-flow = 走向
ui-prototype-flow = 页面之间的走向
ui-prototype-pages-count = { $count } 页
ui-prototype-drop = 松开鼠标，添加这些图片
ui-prototype-replay = 演示
ui-prototype-state-empty = 空
ui-prototype-state-loading = 加载中
ui-prototype-state-error = 出错
ui-prototype-state-add = 写一个状态，按 Enter 添加
ui-picture-set = 选择图片
ui-picture-replace = 更换图片
ui-picture-remove = 移除图片
ui-picture-missing = 图片的内容不在项目里，请重新添加。
ui-picture-none-hint = 也可以直接粘贴或拖入。PNG 或 JPEG，不超过 32 MB。
ui-picture-paste-hint = 更换图片时，热区按比例保留。
ui-picture-too-large = { $name }太大（{ $size }），上限为 { $limit }，没有添加。
ui-pictures-added = 已添加 { $count } 页
ui-pictures-refused = 添加了 { $added } 页，{ $refused } 个文件没有添加：
ui-hotspot-number = 热区 { $number }
ui-hotspots-of = { $page }的热区
ui-hotspots-count = { $count } 个热区
ui-hotspots-none = 在页面上按住鼠标画出一块，就是一个热区。
ui-hotspot-add = 添加热区
ui-hotspot-remove = 删除热区
ui-hotspot-leads-to = 通向“{ $page }”
ui-hotspot-leads-nowhere = 不跳转
ui-hotspot-open-page = 打开“{ $page }”
ui-hotspot-without-note = 没有说明
ui-hotspot-note-example = 例如：扫工牌登录，进入任务板
ui-hotspot-keys = 方向键移动，Shift+方向键改大小，按住 Ctrl 逐像素；Delete 删除。
ui-page-reached-by = 从哪里来
ui-page-reached-from = 从这些页面可以走到：{ $pages }
ui-page-state-of-way = 走向状态
ui-page-start = 起点
ui-page-start-means = 没有页面通向它，演示从这里开始。
ui-page-step = 第 { $count } 步
ui-page-unreached = 走不到
ui-page-unreached-means = 从任何起点都走不到，缺一个通向它的热区。
ui-page-dead-end = 没有出口
ui-page-dead-end-means = 走到这里就停住了。流程确实在此结束的，可以不管。
ui-page-idle = 没写清楚的热区
ui-page-idle-means = 既不跳转，也没有说明。
ui-replay-back = 返回
ui-replay-restart = 从头开始
ui-replay-hints = 显示热区
ui-replay-steps = 走了 { $count } 步
ui-replay-what-reacts = 这一页能点什么
ui-replay-dead-end = 这一页没有出口，按 Backspace 返回。
ui-replay-states = 页面状态：{ $states }
ui-replay-keys = 数字键点热区，Backspace 返回，H 显示热区，Esc 结束。

## 图表

ui-view-charts = 图表
ui-chart-purpose = 从 Excel 粘贴一张表就有一张图，和正式文档里的一模一样。数字改了，图跟着改。
ui-chart-from-table = 从表格新建
ui-chart-number = 图表 { $number }
ui-chart-copy = 复制这张图
ui-chart-copy-of = { $title }（副本）
ui-chart-paste = 粘贴表格
ui-chart-paste-title = 粘贴表格
ui-chart-paste-how = 在 Excel 或 WPS 里选中表格并复制，回到这里按 Ctrl+V。第一行是系列名称，第一列是标签。
ui-chart-paste-here = 在这里按 Ctrl+V
ui-chart-paste-use = 用这些数据
ui-chart-paste-nothing = 粘贴的内容里没有数字，图表没有改动。
ui-chart-paste-nothing-hint = 选中带数字的表格再复制，例如第一列是月份，后面各列是数值。
ui-chart-paste-too-large = 粘贴的内容超过 { $limit }，没有使用。请只复制图表需要的行列。
ui-chart-transpose = 行列互换
ui-chart-empty = 还没有数据。粘贴一张表，或在右边的表格里填写。
ui-chart-nothing-drawn = 这些数据画不出这种图，换一种图表类型试试。
ui-chart-data-of = { $title }的数据
ui-chart-series-number = 系列 { $number }
ui-chart-series-name = 系列 { $number } 的名称
ui-chart-add-series = 添加系列
ui-chart-row-number = 第 { $number } 行
ui-chart-new-row = 新的一行
ui-chart-scatter-x = 横坐标
ui-chart-scatter-y = 纵坐标
ui-chart-scatter-hint = 散点图每行一个点：前两列依次是横坐标和纵坐标。
ui-chart-wrong = 没有识别的单元格
ui-chart-wrong-count = { $landed } 个数值已放入，{ $wrong } 个单元格没有识别，留为空缺。
ui-chart-wrong-more = 还有 { $count } 个
ui-chart-rows-left = 行数太多，后面 { $count } 行没有放入。
ui-chart-reason-number = 不是数字
ui-chart-reason-broken = 公式出错
ui-chart-reason-range = 超出范围
ui-chart-reason-unit = 单位与其他单元格不同

## 验收标准

ui-view-criteria = 验收标准
ui-criteria-purpose = 每条需求怎样才算做到，在这里一条条写明：前提、操作、结果。先有需求，再写验收标准。
ui-criteria-find = 查找需求
ui-criteria-filter = 显示哪些需求
ui-criteria-filter-all = 全部
ui-criteria-filter-lacking = 待补充
ui-criteria-count = { $count } 条场景
ui-criteria-measure = 只有合格标准
ui-criteria-nothing = 没有验收标准
ui-criteria-unfinished = { $count } 条没写全
ui-criteria-nothing-lacking = 每条需求都有验收场景。
ui-criteria-next = 下一条待补充
ui-criteria-open = 在需求列表中查看
ui-criteria-measure-example = 用数字写明怎样算合格，例如：连续七天 99.5% 的订单在 60 秒内接入
ui-criteria-no-test = 还没有测试用例验证它
ui-criteria-none = 还没有验收场景。写下一个具体的例子，客户和测试都按它判断。
ui-criteria-keys = Enter 下一格，Ctrl+Enter 下一条，Shift+Enter 换行
ui-criterion-add = 添加验收场景
ui-criterion-number = 验收场景 { $number }
ui-criterion-up = 上移
ui-criterion-down = 下移
ui-criterion-copy = 复制这一条
ui-criterion-given-example = 在什么情况下
ui-criterion-when-example = 谁做了什么
ui-criterion-then-example = 应当看到什么结果

## 读者检查

ui-view-readers = 读者检查
ui-readers-blocks = 五类内容
ui-readers-blocks-all = 五类都用上了
ui-readers-blocks-missing = 还缺：{ $blocks }
ui-readers-block-text = 文字
ui-readers-block-graphic = 图形
ui-readers-block-flow = 流程图
ui-readers-block-interaction = 交互原型
ui-readers-block-chart = 数据图表
ui-readers-missing = 还没有
ui-readers-lacking = 还缺 { $count } 项
ui-readers-served = 齐了
ui-readers-nothing-asked = 暂不涉及
ui-readers-development-needs = 按它写代码：需求、流程、规则、接口和字段
ui-readers-testing-needs = 按它写用例：标准、场景、验证方式和优先级
ui-readers-design-needs = 按它画界面：谁来用、哪些页面、什么状态、怎么走

## 数据字典

ui-view-dictionary = 数据字典
ui-dictionary-purpose = 把系统里的每个实体和它的字段写清楚：类型、长度、规则、代码表。可以从 Excel 整块粘贴。
ui-dictionary-entities = 实体
ui-dictionary-new-entity = 新实体，按 Enter 添加
ui-dictionary-add-entity = 添加实体
ui-dictionary-entity-name = 实体名称
ui-dictionary-no-entity = 未归入实体
ui-dictionary-fields-of = { $entity }的字段
ui-dictionary-entity-empty = 这个实体还没有字段。在新的一行里输入，或从 Excel 粘贴。
ui-dictionary-without-fields = 还没有字段
ui-dictionary-untyped = { $count } 个字段没有类型
ui-dictionary-twice = 重名：{ $names }
ui-dictionary-undescribed = 还没有字段的数据对象
ui-dictionary-undescribed-means = 调研中盘点过，字典里还没有。点一下开始写。
ui-dictionary-meaning = 含义
ui-dictionary-used-by = 用在哪些接口
ui-dictionary-unused = 没有同名的接口字段映射

## 在面板里打开这些记录的视图

ui-open-prototype = 打开原型
ui-open-chart = 打开图表
ui-open-acceptance = 打开验收标准
ui-open-data_field = 打开数据字典
