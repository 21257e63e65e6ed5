//! The test report: its numbers against those counted by hand, and what was never tested.

use i18n::Language;
use model::{Id, Kind, LinkKind};
use reports::notes;
use serde_json::json;

use crate::desk::{Desk, request};
use crate::{document, outline, rows, rows_of, written};

/// Two modules. The first has four requirements: passed, failed, blocked, never tested. The second has none.
struct Bench {
    desk: Desk,
    orders: Id,
    stock: Id,
    requirements: [Id; 4],
    cases: Vec<Id>,
}

impl Bench {
    fn new() -> Bench {
        let mut desk = Desk::default();
        let orders = desk.create(Kind::Feature, None, json!({"title": "订单中心", "scope": "in"}));
        let intake = desk.create(Kind::Feature, Some(orders), json!({"title": "接单", "scope": "in"}));
        let stock = desk.create(Kind::Feature, None, json!({"title": "库存中心", "scope": "in"}));
        desk.create(Kind::Feature, Some(stock), json!({"title": "盘点", "scope": "in"}));
        let requirements = ["一分钟内入库", "金额一致", "断网四小时", "打印价签"].map(|title| {
            let id = desk.create(
                Kind::Requirement,
                None,
                json!({"title": title, "type": "functional", "statement": format!("{title}。")}),
            );
            desk.link(LinkKind::Refines, id, intake);
            id
        });
        let cases = [(0, "unit"), (0, "acceptance"), (1, "integration"), (2, "system")].map(|(at, level)| {
            let id = desk.create(Kind::TestCase, None, json!({"title": format!("用例 {at} {level}"), "level": level}));
            desk.link(LinkKind::Verifies, id, requirements[at]);
            id
        });
        let results = [(0, "passed"), (1, "passed"), (2, "failed"), (3, "blocked")];
        let mut bench = Bench { desk, orders, stock, requirements, cases: cases.into() };
        bench.run("第一轮", "2026-09-01", &results);
        bench
    }

    fn run(&mut self, title: &str, on: &str, results: &[(usize, &str)]) -> Id {
        let results: Vec<_> = results
            .iter()
            .map(|(case, verdict)| {
                json!({"case": self.cases[*case], "verdict": verdict, "on": on, "evidence": format!("{title}所见")})
            })
            .collect();
        self.desk.create(Kind::TestRun, None, json!({"title": title, "started": on, "results": results}))
    }
}

#[test]
fn each_outcome_is_counted_once_and_what_has_no_case_is_unknown() {
    let bench = Bench::new();
    let report = document(&bench.desk, "test");
    let by_module = &rows_of(&report, &bench.desk, bench.orders)[0];
    assert_eq!(by_module[1..], ["订单中心", "4", "1", "1", "1", "1", "25%"]);
    let total = rows(&report).map(crate::cells).find(|row| row[1] == "合计" && row.len() == 8).unwrap();
    assert_eq!(total[2..], ["4", "1", "1", "1", "1", "25%"]);
    assert!(written(&report).contains("共有 4 条需求：1 条已通过，1 条未通过，1 条测试未完成，1 条没有用例验证"));
}

#[test]
fn a_module_without_requirements_is_unknown_and_not_zero() {
    let bench = Bench::new();
    let report = document(&bench.desk, "test");
    let found = rows_of(&report, &bench.desk, bench.stock);
    assert_eq!(found[0][1..], ["库存中心", "0", "–", "–", "–", "–", "未知"]);
    assert_eq!(found[1][1..], ["库存中心", "未知", "未知", "未知", "未知"], "nor has it a case on any level");
    let orders = rows_of(&report, &bench.desk, bench.orders);
    assert_eq!(orders[1][2..], ["1 / 1", "0 / 1", "0 / 1", "1 / 1"], "cases passed and cases in all, by level");
}

#[test]
fn only_the_newest_result_of_a_case_counts_whatever_the_order_of_the_runs() {
    let mut bench = Bench::new();
    bench.run("补录的旧一轮", "2026-08-01", &[(0, "failed")]);
    let report = document(&bench.desk, "test");
    assert!(written(&report).contains("1 条已通过，1 条未通过"));
    bench.run("第二轮", "2026-09-20", &[(2, "passed"), (3, "passed")]);
    let report = document(&bench.desk, "test");
    assert!(written(&report).contains("3 条已通过，0 条未通过，0 条测试未完成，1 条没有用例验证"));
    assert!(!outline(&report).contains(&"测试未通过的需求"), "a chapter without content is left out");
}

#[test]
fn a_failed_requirement_leads_to_its_case_its_round_and_the_open_defects_found_there() {
    let mut bench = Bench::new();
    let run = bench.run("第二轮", "2026-09-20", &[(2, "failed")]);
    let defect =
        |title: &str, status: &str| json!({"title": title, "severity": "major", "found_in": run, "status": status});
    let open = bench.desk.create(Kind::Defect, None, defect("少算一分", "open"));
    let closed = bench.desk.create(Kind::Defect, None, defect("已修好的", "closed"));
    let report = document(&bench.desk, "test");
    let row = &rows_of(&report, &bench.desk, bench.requirements[1])[0];
    assert!(row[1].contains("接单"), "{row:?}");
    assert!(row[2].contains(bench.desk.code(bench.cases[2])) && row[2].contains("第二轮所见"), "{row:?}");
    assert!(row[3].contains(bench.desk.code(open)) && !row[3].contains(bench.desk.code(closed)), "{row:?}");
}

#[test]
fn integration_before_the_units_of_a_module_have_passed_is_told() {
    let mut bench = Bench::new();
    let report = document(&bench.desk, "test");
    assert_eq!(rows_of(&report, &bench.desk, bench.orders)[2][2..], ["2026-09-01", "2026-09-01", "符合"]);
    bench.run("抢先的集成", "2026-08-15", &[(2, "passed")]);
    let report = document(&bench.desk, "test");
    assert_eq!(rows_of(&report, &bench.desk, bench.orders)[2][2..], ["2026-09-01", "2026-08-15", "不符合"]);
}

#[test]
fn internal_cases_and_defects_neither_count_nor_show() {
    let mut bench = Bench::new();
    let secret =
        json!({"title": "只给自己看的缺陷记录", "severity": "critical", "status": "open", "audience": "internal"});
    bench.desk.create(Kind::Defect, None, secret);
    bench.desk.update(bench.cases[2], json!({"audience": "internal"}));
    let report = document(&bench.desk, "test");
    assert!(!written(&report).contains("只给自己看的缺陷记录"));
    assert!(written(&report).contains("1 条已通过，0 条未通过，1 条测试未完成，2 条没有用例验证"));
}

#[test]
fn what_is_unknown_is_noted_with_its_record_before_the_export() {
    let bench = Bench::new();
    let found = notes(&bench.desk.project, "test", &request(Language::En)).unwrap();
    let unknown: Vec<_> = found.iter().filter(|note| note.key == "testing-note-unknown").collect();
    assert_eq!(unknown.iter().filter_map(|note| note.record).collect::<Vec<_>>(), [bench.requirements[3]]);
}
