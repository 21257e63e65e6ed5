//! A replenishment process in lanes, an order flow, the pages of an app, and a release that is one long line.

use figure::{Flow, FlowEdge, FlowNode, NodeShape};

use super::Say;

type Text = (&'static str, &'static str);

fn flow(say: &Say, lanes: &[Text], nodes: &[(&str, Text, NodeShape, usize)], edges: &[(&str, &str, Text)]) -> Flow {
    let node = |(id, text, shape, lane): &(&str, Text, NodeShape, usize)| FlowNode {
        id: (*id).into(),
        text: say.text(text.0, text.1),
        shape: *shape,
        lane: *lane,
    };
    let edge = |(from, to, text): &(&str, &str, Text)| FlowEdge {
        from: (*from).into(),
        to: (*to).into(),
        text: say.text(text.0, text.1),
    };
    Flow {
        lanes: lanes.iter().map(|lane| say.text(lane.0, lane.1)).collect(),
        nodes: nodes.iter().map(node).collect(),
        edges: edges.iter().map(edge).collect(),
        bands: false,
    }
}

pub fn swimlane(say: &Say) -> Flow {
    use NodeShape::{Decision, Document, End, Start, Step, System};
    let lanes = [
        ("门店店员", "Shop assistant"),
        ("店长", "Store manager"),
        ("补货系统", "Replenishment"),
        ("配送中心", "Distribution centre"),
    ];
    let nodes = [
        ("count", ("晨间盘点货架", "Count shelves in the morning"), Start, 0),
        ("stock", ("写入门店实时库存", "Write stock of the shop"), System, 2),
        ("suggest", ("按销量预测生成补货建议", "Propose order from forecast"), System, 2),
        ("check", ("建议是否合理？", "Proposal plausible?"), Decision, 1),
        ("edit", ("调整数量并填写原因", "Change quantities, give a reason"), Step, 1),
        ("confirm", ("确认补货单", "Confirm order"), Step, 1),
        ("enough", ("可用库存充足？", "Stock available?"), Decision, 3),
        ("short", ("缺货通知单", "Shortage notice"), Document, 2),
        ("pick", ("波次拣货与装车", "Pick wave and load"), Step, 3),
        ("note", ("电子送货单", "Delivery note"), Document, 3),
        ("receive", ("扫码收货，核对差异", "Scan goods, check differences"), Step, 0),
        ("diff", ("存在差异？", "Differences?"), Decision, 0),
        ("claim", ("登记差异并拍照", "Record claim with photo"), Step, 0),
        ("done", ("库存更新", "Stock updated"), End, 2),
    ];
    let edges = [
        ("count", "stock", ("", "")),
        ("stock", "suggest", ("每日 05:30", "daily 05:30")),
        ("suggest", "check", ("", "")),
        ("check", "confirm", ("是", "yes")),
        ("check", "edit", ("否", "no")),
        ("edit", "suggest", ("重新计算", "recalculate")),
        ("confirm", "enough", ("", "")),
        ("enough", "pick", ("是", "yes")),
        ("enough", "short", ("否", "no")),
        ("short", "check", ("改订替代品", "order a substitute")),
        ("pick", "note", ("", "")),
        ("note", "receive", ("到店", "arrives")),
        ("receive", "diff", ("", "")),
        ("diff", "claim", ("有", "yes")),
        ("diff", "done", ("无", "none")),
        ("claim", "done", ("", "")),
    ];
    flow(say, &lanes, &nodes, &edges)
}

pub fn plain(say: &Say) -> Flow {
    use NodeShape::{Decision, Document, End, Start, Step, System};
    let nodes = [
        ("order", ("会员线上下单", "Member orders online"), Start, 0),
        ("pay", ("支付是否成功？", "Payment made?"), Decision, 0),
        ("cancel", ("30 分钟后取消订单", "Cancel after 30 minutes"), Step, 0),
        ("route", ("订单路由：就近门店或仓库", "Route to nearest shop or warehouse"), System, 0),
        ("shop", ("门店拣货", "Pick in shop"), Step, 0),
        ("store", ("仓库拣货", "Pick in warehouse"), Step, 0),
        ("partner", ("供应商直发", "Ship from supplier"), Step, 0),
        ("sheet", ("面单与发票", "Label and invoice"), Document, 0),
        ("send", ("骑手配送", "Rider delivers"), Step, 0),
        ("sign", ("签收", "Signed for"), End, 0),
        ("closed", ("订单关闭", "Order closed"), End, 0),
    ];
    let edges = [
        ("order", "pay", ("", "")),
        ("pay", "route", ("成功", "made")),
        ("pay", "cancel", ("失败或超时", "failed or too late")),
        ("cancel", "closed", ("", "")),
        ("route", "shop", ("3 公里内", "within 3 km")),
        ("route", "store", ("同城", "same city")),
        ("route", "partner", ("其他", "elsewhere")),
        ("shop", "sheet", ("", "")),
        ("store", "sheet", ("", "")),
        ("partner", "sheet", ("", "")),
        ("sheet", "send", ("", "")),
        ("send", "sign", ("", "")),
        ("send", "route", ("拒收，退回重派", "refused, sent again")),
    ];
    flow(say, &[], &nodes, &edges)
}

pub fn pages(say: &Say) -> Flow {
    use NodeShape::{End, Start, Step};
    let nodes = [
        ("home", ("首页", "Home"), Start, 0),
        ("search", ("搜索结果", "Search results"), Step, 0),
        ("member", ("会员中心", "Member centre"), Step, 0),
        ("store", ("附近门店", "Shops nearby"), Step, 0),
        ("item", ("商品详情", "Product"), Step, 0),
        ("cart", ("购物车", "Cart"), Step, 0),
        ("coupon", ("优惠券", "Coupons"), Step, 0),
        ("points", ("积分明细", "Points"), Step, 0),
        ("checkout", ("结算", "Check-out"), Step, 0),
        ("result", ("支付结果", "Payment result"), End, 0),
    ];
    let edges = [
        ("home", "search", ("", "")),
        ("home", "member", ("", "")),
        ("home", "store", ("", "")),
        ("search", "item", ("", "")),
        ("store", "item", ("", "")),
        ("member", "coupon", ("", "")),
        ("member", "points", ("", "")),
        ("item", "cart", ("加入", "add")),
        ("item", "checkout", ("立即购买", "buy now")),
        ("cart", "checkout", ("", "")),
        ("coupon", "checkout", ("去使用", "use")),
        ("checkout", "result", ("", "")),
        ("result", "home", ("返回首页", "back home")),
        ("cart", "cart", ("修改数量", "change quantity")),
    ];
    flow(say, &[], &nodes, &edges)
}

pub fn line(say: &Say) -> Flow {
    use NodeShape::{Decision, End, Start, Step};
    let steps: [(Text, NodeShape); 14] = [
        (("发布公告", "Announce the release"), Start),
        (("冻结代码与配置", "Freeze code and settings"), Step),
        (("全量备份数据库", "Back up the database"), Step),
        (("停止定时任务", "Stop scheduled jobs"), Step),
        (("执行结构变更脚本", "Run schema scripts"), Step),
        (("部署后端服务", "Deploy services"), Step),
        (("部署前端与小程序", "Deploy web and mini program"), Step),
        (("冒烟测试", "Smoke test"), Step),
        (("是否通过？", "Passed?"), Decision),
        (("开放三家试点门店", "Open three pilot shops"), Step),
        (("观察两小时", "Watch for two hours"), Step),
        (("全部门店放量", "Open all shops"), Step),
        (("恢复定时任务", "Resume scheduled jobs"), Step),
        (("发布完成", "Release done"), End),
    ];
    let ids: Vec<String> = (0..steps.len()).map(|index| format!("s{index}")).collect();
    let nodes: Vec<_> = steps.iter().zip(&ids).map(|((text, shape), id)| (id.as_str(), *text, *shape, 0)).collect();
    let edges: Vec<_> = ids.windows(2).map(|pair| (pair[0].as_str(), pair[1].as_str(), ("", ""))).collect();
    flow(say, &[], &nodes, &edges)
}
