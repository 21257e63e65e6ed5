//! A scope confirmation of realistic size, in Chinese and in English, made of every block there is.

use figure::{Station, rail};
use typeset::*;

/// Text in the language of the sample.
pub struct Words {
    pub language: Language,
    pub title: &'static str,
    pub project: &'static str,
    pub client: &'static str,
    pub body: &'static [&'static str],
    pub modules: &'static [&'static str],
    pub features: &'static [&'static str],
    pub heads: [&'static str; 6],
    pub stages: [&'static str; 8],
    pub words: [&'static str; 16],
    pub numbers: [&'static str; 2],
}

pub const CHINESE: Words = Words {
    language: Language::Chinese,
    title: "功能清单确认书",
    project: "门店、订单与配送一体化升级",
    client: "青禾连锁零售有限公司",
    body: &[
        "本确认书依据《数字化升级蓝图》（BL-001）与 2026 年 10 月的三次研讨编制。双方在此确认第一期交付的功能范围、优先级与完成标准；未列入的内容不在本期范围之内，如需增加，按“变更管理”一节办理。",
        "目前，门店的订单由 POS 系统产生，总部的 ERP 每晚 23:00 才能收到汇总数据，配送中心则依赖微信群里的 Excel 表格排车（平均每天 37 份）。三个系统之间没有统一的订单号，客户来电查询时，客服需要分别登录三处，平均耗时 11 分钟。",
        "第一期的目标是打通“下单—拣货—配送—签收”这条主线：订单在 5 秒之内同步到配送中心；司机用手机签收，门店与客服同时可见；月底对账由 4 天缩短到 1 天。",
        "系统上线之前，双方须共同完成数据清洗（约 12.8 万条商品主数据）、接口联调与用户培训；清洗的口径见附录，由甲方信息部负责，乙方提供工具与指导。",
    ],
    modules: &["订单中心", "库存与拣货", "配送调度", "门店助手", "报表与对账"],
    features: &[
        "订单统一编号：门店、总部与配送共用同一个订单号，历史订单可按旧号检索",
        "订单状态实时同步（含拆单、合单与退货），延迟不超过 5 秒",
        "司机端签收：拍照、定位与电子签名；离线时缓存，联网后自动补传",
        "智能排车：按路线、载重与时间窗生成建议，由调度员确认后下发；支持临时加单",
        "库存可用量 = 实物库存 − 已承诺数量 + 在途数量，并在门店助手中显示",
        "客服工作台：输入手机号或订单号，一屏看到订单、库存与配送轨迹",
        "月度对账",
        "导出 Excel（不超过 10 万行）",
    ],
    heads: ["编号", "功能", "优先级", "人天", "完成标准", "客户意见"],
    stages: ["需求调研", "架构设计", "需求定义", "开发管理", "集成联调", "测试与部署", "培训赋能", "运营陪跑"],
    words: [
        "目录",
        "第 {page} 页 / 共 {pages} 页",
        "同意",
        "待议",
        "备注",
        "背景与目标",
        "功能范围",
        "签署确认",
        "姓名",
        "签字",
        "日期",
        "甲方",
        "乙方",
        "合计",
        "范围之外",
        "版本",
    ],
    numbers: ["图 {number}", "表 {number}"],
};

pub const ENGLISH: Words = Words {
    language: Language::English,
    title: "Scope Confirmation",
    project: "One flow for shops, orders and deliveries",
    client: "Greenfield Retail Group",
    body: &[
        "This confirmation rests on the digitalisation blueprint (BL-001) and three workshops held in October 2026. Both parties confirm the functional scope of the first release, its priorities and its definition of done. Anything that is not listed here is out of scope; additions follow the procedure in “Changes”.",
        "Today orders originate in the point-of-sale system, headquarters receives nightly totals at 23:00, and the distribution centre plans its routes from spreadsheets that arrive in a chat group, about 37 of them every day. The three systems share no order number, so a customer's question takes eleven minutes and three separate logins to answer.",
        "The first release connects ordering, picking, delivery and proof of receipt. An order reaches the distribution centre within five seconds; drivers confirm delivery on their phones; shops and customer service see the same state; reconciliation at the end of a month takes one day instead of four.",
        "Before going live both parties clean up the master data (about 128,000 articles), complete the integration tests and train all users. Responsibilities are set out in the appendix.",
    ],
    modules: &["Order centre", "Stock and picking", "Dispatching", "Shop assistant", "Reports and reconciliation"],
    features: &[
        "One order number shared by shops, headquarters and distribution; old numbers remain searchable",
        "Order state synchronised in real time, including split and merged orders and returns, with a delay of at most five seconds",
        "Proof of delivery on the driver's phone: photograph, position and signature; kept while offline and sent when connected",
        "Route suggestions from distance, load and time windows, confirmed by a dispatcher; urgent orders can be inserted",
        "Available stock = physical stock − committed + in transit, shown in the shop assistant",
        "Customer service desk: one screen shows order, stock and delivery track",
        "Monthly reconciliation",
        "Export to spreadsheets of up to 100,000 rows",
    ],
    heads: ["Code", "Feature", "Priority", "Days", "Done when", "Your answer"],
    stages: [
        "Research",
        "Architecture",
        "Requirements",
        "Development",
        "Integration",
        "Testing and deployment",
        "Training",
        "Coaching",
    ],
    words: [
        "Contents",
        "Page {page} of {pages}",
        "Accept",
        "Discuss",
        "Remark",
        "Background and goals",
        "Features",
        "Sign-off",
        "Name",
        "Signature",
        "Date",
        "Client",
        "Contractor",
        "Total",
        "Out of scope",
        "Version",
    ],
    numbers: ["Figure {number}", "Table {number}"],
};

pub fn document(words: &Words, repeat: usize) -> Document {
    let mut blocks = vec![Block::Cover(cover(words)), Block::Contents { depth: 3 }, Block::PageBreak];
    blocks.push(heading(1, words.words[5], None));
    blocks.push(Block::Paragraph(Paragraph {
        inlines: vec![words.body[0].into()],
        prominence: Prominence::Lead,
        source: None,
    }));
    blocks.extend(words.body[1..].iter().map(|text| Block::Paragraph(Paragraph::plain(*text))));
    blocks.push(figure_block(words));
    blocks.push(Block::FigureList { class: Some(FigureClass::Flow), title: words.numbers[0].replace("{number}", "") });
    blocks.push(Block::Callout(Callout {
        tone: Tone::Attention,
        title: words.words[14].into(),
        paragraphs: vec![vec![words.body[3].into()]],
        source: None,
    }));
    blocks.push(lists(words));
    blocks.push(heading(1, words.words[6], None));
    let mut number = 0;
    for round in 0..repeat {
        for (index, module) in words.modules.iter().enumerate() {
            blocks.push(heading(2, module, Some(format!("MOD-{:03}", round * 10 + index))));
            blocks.push(Block::Paragraph(mixed(words, index)));
            blocks.push(Block::Table(features(words, &mut number)));
        }
    }
    blocks.push(heading(2, "API", None));
    blocks.push(card(words));
    blocks.push(Block::PageBreak);
    blocks.push(heading(1, words.words[7], None));
    blocks.push(Block::Paragraph(Paragraph::plain(words.body[0])));
    blocks.push(sign_off(words));
    Document {
        meta: Meta {
            title: words.title.into(),
            subtitle: words.project.into(),
            language: words.language,
            client: words.client.into(),
            project: words.project.into(),
            code: "QH-SCOPE-01".into(),
            author: "Stagecraft".into(),
            date: "2026-11-23".into(),
            baseline: Some(BaselineMark {
                code: "BL-002".into(),
                short_hash: "7f3a9c21".into(),
                hash: "7f3a9c21".repeat(8),
            }),
            kind: "scope".into(),
            project_id: "01JD7Z8Q2M0PROJECT".into(),
            export_id: "01JD7Z8Q2M4T6V8X0Z1A3C5E7G".into(),
        },
        labels: Labels {
            contents: words.words[0].into(),
            page_of: words.words[1].into(),
            figure: words.numbers[0].into(),
            table: words.numbers[1].into(),
            no_image: "?".into(),
        },
        blocks,
    }
}

fn heading(level: u8, text: &str, destination: Option<String>) -> Block {
    Block::Heading(Heading { level, text: text.into(), numbered: true, source: destination.clone(), destination })
}

fn stations(words: &Words) -> Vec<Station> {
    words
        .stages
        .iter()
        .enumerate()
        .map(|(index, label)| Station {
            label: (*label).into(),
            progress: [1.0, 0.7, 0.35, 0.1, 0.0, 0.0, 0.0, 0.0][index],
            current: index == 1,
        })
        .collect()
}

fn cover(words: &Words) -> Cover {
    let revision = |version: &str, date: &str, text: &str| Row::new([version.into(), date.into(), Cell::from(text)]);
    Cover {
        kicker: words.stages[1].into(),
        figure: Some(rail(&stations(words), 451.5, "progress")),
        facts: vec![
            Fact::new(words.words[11], words.client),
            Fact::new(words.words[12], "Stagecraft Consulting"),
            Fact::new(words.words[15], "V1.2"),
            Fact::new(words.words[10], "2026-11-23"),
        ],
        revisions: Some(Table {
            columns: vec![Column::text(words.words[15]), Column::text(words.words[10]), Column::text(words.words[4])],
            rows: vec![
                revision("V1.0", "2026-10-12", words.modules[0]),
                revision("V1.2", "2026-11-23", words.features[6]),
            ],
            ..Table::default()
        }),
        note: words.words[14].into(),
    }
}

fn figure_block(words: &Words) -> Block {
    Block::Figure(Figure {
        content: rail(&stations(words), 451.5, "progress").into(),
        class: FigureClass::Flow,
        caption: vec![words.project.into()],
        ..Figure::default()
    })
}

fn lists(words: &Words) -> Block {
    Block::List(List {
        ordered: true,
        items: words
            .body
            .iter()
            .map(|text| ListItem {
                inlines: vec![(*text).into()],
                children: Some(List {
                    items: vec![ListItem { inlines: vec![words.features[1].into()], children: None }],
                    ..List::default()
                }),
            })
            .collect(),
        source: None,
    })
}

fn mixed(words: &Words, index: usize) -> Paragraph {
    Paragraph {
        inlines: vec![
            words.body[index % words.body.len()].into(),
            Inline::Bold(words.features[index].into()),
            " (".into(),
            Inline::Reference { text: "FEA-003".into(), destination: "FEA-003".into() },
            ", ".into(),
            Inline::Code("order.created_at".into()),
            ", ".into(),
            Inline::Link { text: "example.com".into(), url: "https://example.com/订单".into() },
            ")".into(),
        ],
        ..Paragraph::default()
    }
}

fn features(words: &Words, number: &mut usize) -> Table {
    let mut rows = vec![Row {
        kind: RowKind::Group,
        cells: vec![words.modules[*number % words.modules.len()].into()],
        ..Row::default()
    }];
    for (index, text) in words.features.iter().enumerate() {
        *number += 1;
        let code = format!("FEA-{number:03}");
        let check = |kind: &str, label: &str| Field {
            name: format!("{code}.{kind}"),
            label: label.into(),
            kind: FieldKind::CheckBox,
            ..Field::default()
        };
        rows.push(Row {
            cells: vec![
                Cell::inlines(vec![Inline::Bold(code.clone())]),
                Cell {
                    parts: vec![
                        CellPart::Text(vec![(*text).into()]),
                        CellPart::Text(vec![Inline::Muted(words.body[index % 4].chars().take(34).collect())]),
                    ],
                },
                ["P0", "P1", "P2"][index % 3].into(),
                Cell::from(format!("{:.1}", 1.5 + 3.0 * index as f32)),
                words.features[(index + 3) % 8].into(),
                Cell::fields(vec![check("accept", words.words[2]), check("discuss", words.words[3])]),
            ],
            source: Some(code.clone()),
            destination: Some(code),
            ..Row::default()
        });
    }
    rows.push(Row {
        kind: RowKind::Total,
        cells: vec![words.words[13].into(), "".into(), "".into(), "96.0".into()],
        ..Row::default()
    });
    let align = [Align::Left, Align::Left, Align::Center, Align::Right, Align::Left, Align::Left];
    Table {
        columns: words
            .heads
            .iter()
            .zip(align)
            .map(|(title, align)| Column { title: (*title).into(), align, width: Width::Auto })
            .collect(),
        rows,
        caption: vec![words.modules[0].into()],
        ..Table::default()
    }
}

fn card(words: &Words) -> Block {
    Block::Card(Card {
        code: "API-001".into(),
        title: words.features[1].into(),
        facts: vec![
            Fact::new(words.heads[2], "P0"),
            Fact::new(words.heads[4], words.features[2]),
            Fact::new("URL", Inline::Code("/api/v1/orders/{id}".into())),
        ],
        destination: Some("API-001".into()),
        source: Some("API-001".into()),
    })
}

fn sign_off(words: &Words) -> Block {
    let party = |title: &str, role: &str, key: &str| Party {
        title: title.into(),
        role: role.into(),
        fields: [
            ("name", 8, FieldKind::Text),
            ("date", 10, FieldKind::Text),
            ("remark", 4, FieldKind::LongText),
            ("signature", 9, FieldKind::Signature),
        ]
        .into_iter()
        .map(|(name, word, kind)| Field {
            name: format!("{key}.{name}"),
            label: words.words[word].into(),
            kind,
            ..Field::default()
        })
        .collect(),
    };
    Block::SignOff(vec![
        party(words.client, words.words[11], "client"),
        party("Stagecraft Consulting", words.words[12], "contractor"),
    ])
}
