# 范围工作区和逐条确认。

ui-view-scoping = 范围
ui-scoping-side = 范围侧栏
ui-scoping-sum = 下级中范围内与未定范围的功能之和
ui-scoping-totals = 按范围合计
ui-scoping-open = 未定
ui-scoping-features = { $count } 项
ui-scoping-days = { $days } 人天
ui-scoping-price = 可向客户出示的报价 { $price } { $currency }
ui-scoping-narrow = 只看“{ $scope }”，再按一次恢复
ui-scoping-tab-details = 属性
ui-scoping-tab-exclusion = 排除
ui-scoping-tab-assumption = 假设
ui-scoping-tab-constraint = 约束
ui-scoping-tab-extension_scenario = 拓展
ui-scoping-tab-decision = 决策
ui-scoping-tab-conflicts = 冲突
ui-scoping-purpose-exclusion = 明确不做的事。写下来，日后才不会各说各话；新功能会自动与它们比对。
ui-scoping-purpose-assumption = 计划赖以成立的前提。写明若不成立会怎样。
ui-scoping-purpose-constraint = 方案必须遵守的限制，例如法规、现有系统和资源。
ui-scoping-purpose-extension_scenario = 两三年内可能新增的业务，用来检验架构：能承接、部分承接，还是要改，改什么。
ui-scoping-purpose-decision = 值得记住的决定，连同它对成本、质量和安全的影响。
ui-scoping-purpose-conflicts = 功能说的像是已排除的事。改写功能，或说明两者为何可以并存；说明会记录在案。
ui-scoping-add = 新增{ $kind }，回车记下
ui-scoping-no-conflict = 没有功能与排除项相冲突。
ui-scoping-against = 与 { $code } 可能冲突：{ $statement }
ui-scoping-conflict-new = “{ $feature }”与排除项 { $code } 可能冲突：{ $statement }{ $more ->
    [0] { "" }
   *[other] （另有 { $more } 处）
}
ui-scoping-conflict-show = 查看
ui-scoping-seems = 可能与此冲突
ui-scoping-reword = 改写功能
ui-scoping-explain = 说明为何并存
ui-scoping-why = 为何两者可以并存
ui-scoping-as-remark = 记为备注
ui-scoping-as-decision = 记为决策
ui-scoping-answered = 已说明
ui-scoping-both = 功能 { $feature }“{ $title }”与排除项 { $code }“{ $statement }”看似冲突。
ui-scoping-decision = { $feature } 与 { $code } 可以并存
