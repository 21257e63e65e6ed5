//! An architecture in layers, two data chains, and the journey of a shop assistant.

use figure::{
    Chain, ChainHop, ChainNode, ChainWords, Group, Journey, JourneyPhase, JourneyStep, JourneyWords, Layer, Layers,
};

use super::Say;

type Text = (&'static str, &'static str);
/// A group: its title, its note, its items, and whether it stands out.
type GroupOf = (Text, Text, &'static [Text], bool);

pub fn layers(say: &Say) -> Layers {
    let layers: [(Text, &[GroupOf]); 5] = [
        (
            ("触点层", "Channels"),
            &[
                (("会员小程序", "Mini program"), ("微信小程序", "WeChat"), &[], false),
                (("门店手持端", "Shop handheld"), ("Android", "Android"), &[], true),
                (("收银台", "Point of sale"), ("外购", "bought"), &[], false),
                (("运营后台", "Back office"), ("Web", "web"), &[], false),
            ],
        ),
        (
            ("业务层", "Business"),
            &[
                (
                    ("订单中心", "Orders"),
                    ("自研", "own development"),
                    &[("下单", "Order"), ("路由", "Routing"), ("退换货", "Returns"), ("对账", "Settlement")],
                    false,
                ),
                (
                    ("库存中心", "Stock"),
                    ("本期新建", "new in this project"),
                    &[
                        ("实时库存", "Live stock"),
                        ("在途与预留", "In transit, reserved"),
                        ("盘点", "Counting"),
                        ("调拨", "Transfers"),
                        ("补货建议", "Replenishment"),
                    ],
                    true,
                ),
                (
                    ("会员中心", "Members"),
                    ("改造", "changed"),
                    &[("档案", "Profiles"), ("积分", "Points"), ("券", "Coupons")],
                    true,
                ),
                (("商品中心", "Products"), ("自研", "own"), &[("主数据", "Master data"), ("定价", "Prices")], false),
            ],
        ),
        (
            ("集成层", "Integration"),
            &[
                (("API 网关", "API gateway"), ("Kong", "Kong"), &[], false),
                (("消息总线", "Message bus"), ("RabbitMQ", "RabbitMQ"), &[], false),
                (("主数据分发", "Master data hub"), ("", ""), &[], true),
            ],
        ),
        (
            ("数据层", "Data"),
            &[
                (("业务库", "Databases"), ("PostgreSQL 16", "PostgreSQL 16"), &[], false),
                (
                    ("数据仓库", "Warehouse"),
                    ("ClickHouse", "ClickHouse"),
                    &[("销售主题", "Sales"), ("库存主题", "Stock")],
                    true,
                ),
                (("对象存储", "Object store"), ("凭证与图片", "documents, images"), &[], false),
            ],
        ),
        (
            ("基础设施", "Infrastructure"),
            &[
                (("私有云", "Private cloud"), ("总部机房", "head office"), &[], false),
                (("门店边缘节点", "Edge nodes"), ("断网可收银", "sells when offline"), &[], false),
            ],
        ),
    ];
    let group = |(title, note, items, accent): &(Text, Text, &[Text], bool)| Group {
        title: say.text(title.0, title.1),
        note: say.text(note.0, note.1),
        items: items.iter().map(|item| say.text(item.0, item.1)).collect(),
        accent: *accent,
    };
    let layer = |(title, groups): &(Text, &[GroupOf])| Layer {
        title: say.text(title.0, title.1),
        groups: groups.iter().map(group).collect(),
    };
    Layers { layers: layers.iter().map(layer).collect() }
}

type Hop = (&'static str, &'static str, Text, &'static [Text], Text, bool);

fn chain_of(say: &Say, nodes: &[(&str, Text, Text)], hops: &[Hop]) -> Chain {
    let node = |(id, title, note): &(&str, Text, Text)| ChainNode {
        id: (*id).into(),
        title: say.text(title.0, title.1),
        note: say.text(note.0, note.1),
    };
    let hop = |(from, to, key, lost, latency, broken): &Hop| ChainHop {
        code: String::new(),
        from: (*from).into(),
        to: (*to).into(),
        key: say.text(key.0, key.1),
        lost: lost.iter().map(|lost| say.text(lost.0, lost.1)).collect(),
        latency: say.text(latency.0, latency.1),
        broken: *broken,
    };
    Chain {
        nodes: nodes.iter().map(node).collect(),
        hops: hops.iter().map(hop).collect(),
        words: ChainWords {
            carries: say.text("关联键", "Key"),
            lost: say.text("丢失属性", "Lost"),
            latency: say.text("时延", "Latency"),
            broken: say.text("断点：数据到不了下一站", "Broken: nothing arrives"),
        },
    }
}

pub fn chain(say: &Say) -> Chain {
    let nodes = [
        ("pos", ("收银台", "Point of sale"), ("120 家门店", "120 shops")),
        ("erp", ("ERP 进销存", "ERP"), ("总部", "head office")),
        ("dw", ("数据仓库", "Data warehouse"), ("ClickHouse", "ClickHouse")),
        ("fc", ("销量预测", "Forecast"), ("每日 04:00 运行", "runs daily at 04:00")),
        ("rep", ("补货建议", "Replenishment"), ("", "")),
    ];
    let hops: [Hop; 4] = [
        ("pos", "erp", ("小票号 + 商品编码", "receipt + item code"), &[], ("15 分钟", "15 minutes"), false),
        (
            "erp",
            "dw",
            ("商品编码", "item code"),
            &[("门店编码", "shop code"), ("会员号", "member number"), ("促销标识", "promotion flag"), ("批次", "lot")],
            ("T+1", "next day"),
            false,
        ),
        ("dw", "fc", ("", ""), &[("缺货时段", "times out of stock")], ("手工导出", "exported by hand"), true),
        ("fc", "rep", ("商品编码 + 门店编码", "item code + shop code"), &[], ("1 小时", "1 hour"), false),
    ];
    chain_of(say, &nodes, &hops)
}

pub fn branches(say: &Say) -> Chain {
    let nodes = [
        ("mini", ("会员小程序", "Mini program"), ("", "")),
        ("order", ("订单中心", "Orders"), ("", "")),
        ("stock", ("库存中心", "Stock"), ("", "")),
        ("crm", ("会员系统", "CRM"), ("外购", "bought")),
        ("fin", ("财务系统", "Finance"), ("", "")),
    ];
    let hops: [Hop; 6] = [
        ("mini", "order", ("订单号", "order number"), &[], ("实时", "at once"), false),
        ("order", "stock", ("订单号 + 门店编码", "order + shop"), &[], ("3 秒", "3 seconds"), false),
        ("order", "crm", ("手机号", "phone number"), &[("渠道", "channel")], ("T+1", "next day"), true),
        ("order", "fin", ("订单号", "order number"), &[], ("每晚", "nightly"), false),
        ("stock", "mini", ("商品编码", "item code"), &[("在途数量", "in transit")], ("10 分钟", "10 minutes"), false),
        ("crm", "mini", ("会员号", "member number"), &[], ("实时", "at once"), false),
    ];
    chain_of(say, &nodes, &hops)
}

pub fn journey(say: &Say) -> Journey {
    type Step = (Text, Text, i8, &'static [Text], &'static [Text]);
    let phases: [(Text, &[Step]); 3] = [
        (
            ("开店准备", "Before opening"),
            &[
                (
                    ("盘点货架", "Count shelves"),
                    ("纸质盘点表", "paper list"),
                    -1,
                    &[("抄写两遍，常出错", "written twice, often wrong")],
                    &[("手持端扫码盘点", "count with the handheld")],
                ),
                (
                    ("核对昨日到货", "Check yesterday's delivery"),
                    ("微信群", "chat group"),
                    -2,
                    &[("找不到送货单", "delivery note is lost"), ("差异无人认领", "nobody owns differences")],
                    &[("电子送货单与差异登记", "electronic note, claims on record")],
                ),
            ],
        ),
        (
            ("营业", "Open hours"),
            &[
                (
                    ("帮顾客查库存", "Look up stock for a customer"),
                    ("打电话给邻店", "call the next shop"),
                    -2,
                    &[("等待 10 分钟，顾客离开", "ten minutes, customer leaves")],
                    &[("全渠道可用库存一屏可见", "stock of all shops on one screen")],
                ),
                (("收银与会员积分", "Sell, give points"), ("收银台", "point of sale"), 1, &[], &[]),
                (
                    ("线上订单拣货", "Pick online orders"),
                    ("小票打印", "printed slips"),
                    0,
                    &[("漏单", "orders missed")],
                    &[("按波次拣货", "pick in waves")],
                ),
            ],
        ),
        (
            ("打烊", "Closing"),
            &[
                (
                    ("提报补货", "Ask for goods"),
                    ("Excel 邮件", "spreadsheet by mail"),
                    -1,
                    &[("凭经验填数", "numbers by gut feeling")],
                    &[("系统给出建议，一键确认", "proposal, confirmed at a tap")],
                ),
                (("交班", "Hand over"), ("交接本", "log book"), 2, &[], &[("交接清单自动生成", "list made by itself")]),
            ],
        ),
    ];
    let texts = |list: &[Text]| list.iter().map(|text| say.text(text.0, text.1)).collect();
    let step = |(action, touchpoint, emotion, pains, chances): &Step| JourneyStep {
        action: say.text(action.0, action.1),
        touchpoint: say.text(touchpoint.0, touchpoint.1),
        emotion: *emotion,
        backstage: String::new(),
        pains: texts(pains),
        chances: texts(chances),
    };
    let phase = |(title, steps): &(Text, &[Step])| JourneyPhase {
        title: say.text(title.0, title.1),
        steps: steps.iter().map(step).collect(),
    };
    Journey {
        phases: phases.iter().map(phase).collect(),
        words: JourneyWords {
            phase: say.text("阶段", "Phase"),
            action: say.text("行为", "Action"),
            touchpoint: say.text("触点", "Touch point"),
            emotion: say.text("情绪", "Emotion"),
            backstage: say.text("幕后", "Backstage"),
            pains: say.text("痛点", "Pains"),
            chances: say.text("机会", "Chances"),
        },
    }
}
