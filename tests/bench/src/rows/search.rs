//! B6: search of 1 to 6 Chinese signs against SQL `LIKE` over the same texts, and whether it finds everything that a plain
//! scan finds.

use std::collections::BTreeSet;

use model::Project;
use rusqlite::Connection;
use serde_json::{Value, json};
use store::Store;

use crate::chance::Chance;
use crate::data::{self, Copy, call};
use crate::measure::{Sides, interleave, timed};
use crate::options::grouped;
use crate::table::Goal;
use crate::{Line, Options, Outcome};

/// A search should be so many times as fast as `LIKE`.
const GOAL: f64 = 8.0;
const LONGEST_SIGNS: usize = 6;
/// How many hits a window shows.
const SHOWN: usize = 50;

/// Measures the row at both sizes, by the length of the question at the large one.
pub fn measure(options: &Options) -> Outcome<Vec<Line>> {
    let [small, large] = options.sizes();
    let mut lines = Vec::new();
    for (size, by_length) in [(small, false), (large, true)] {
        let mut ground = Ground::prepare(size, if options.quick { 3 } else { 20 })?;
        lines.push(ground.first_search()?);
        let mut all = Sides::default();
        for signs in 1..=LONGEST_SIGNS {
            let sides = ground.race(signs, options.turns(7))?;
            if by_length {
                lines.push(Line::told(
                    "B6",
                    format!("  {} questions of {signs}", ground.questions[signs - 1].len()),
                    &sides,
                ));
            }
            add(&mut all, &sides);
        }
        let about = format!("questions of 1 to {LONGEST_SIGNS} signs, {} records", grouped(size));
        lines.push(Line::faster("B6", about, &all, GOAL));
        lines.push(ground.recall()?);
    }
    Ok(lines)
}

/// Adds the times turn by turn.
fn add(all: &mut Sides, more: &Sides) {
    for (all, more) in [(&mut all.ours, &more.ours), (&mut all.peer, &more.peer)] {
        all.resize(more.len().max(all.len()), Default::default());
        all.iter_mut().zip(more).for_each(|(all, more)| *all += *more);
    }
}

/// A project that both sides search.
struct Ground {
    size: usize,
    copy: Copy,
    peer: Connection,
    /// The texts of each record with its id, for the plain scan.
    texts: Vec<(String, Vec<String>)>,
    /// The questions, by how many signs they have.
    questions: Vec<Vec<String>>,
}

impl Ground {
    fn prepare(size: usize, questions_each: usize) -> Outcome<Ground> {
        let texts = all_texts(Store::open(&data::project(size)?)?.project())?;
        // The peer has everything in memory, as we do, so that no disk is measured.
        let peer = Connection::open_in_memory()?;
        peer.execute_batch("CREATE TABLE text(id TEXT NOT NULL, content TEXT NOT NULL); BEGIN")?;
        {
            let mut insert = peer.prepare("INSERT INTO text VALUES (?1, ?2)")?;
            for (id, texts) in &texts {
                insert.execute((id, texts.join("\n")))?;
            }
        }
        peer.execute_batch("COMMIT")?;
        let mut chance = Chance::seeded(6);
        let questions = (1..=LONGEST_SIGNS).map(|signs| draw(&texts, signs, questions_each, &mut chance)).collect();
        Ok(Ground { size, copy: Copy::open(size)?, peer, texts, questions })
    }

    /// The first search reads all texts; every other one scans what it has read.
    fn first_search(&mut self) -> Outcome<Line> {
        let question = &self.questions[1][0];
        let first = timed(|| ask(&mut self.copy, question, SHOWN))?;
        let like = timed(|| like(&self.peer, question))?;
        let about = format!("  the first search of a visit, {} records", grouped(self.size));
        Ok(Line::told("B6", about, &Sides { ours: vec![first], peer: vec![like] }))
    }

    /// Asks all questions of a length on both sides, turn by turn.
    fn race(&mut self, signs: usize, turns: usize) -> Outcome<Sides> {
        let Ground { copy, peer, questions, .. } = self;
        let questions = &questions[signs - 1];
        interleave(
            turns,
            |_| timed(|| questions.iter().try_for_each(|question| ask(copy, question, SHOWN).map(drop))),
            |_| timed(|| questions.iter().try_for_each(|question| like(peer, question).map(drop))),
        )
    }

    /// Which part of what a plain scan of all texts finds the search finds too, over all questions together.
    fn recall(&mut self) -> Outcome<Line> {
        let (mut wanted, mut found, mut unasked) = (0, 0, 0);
        for question in self.questions.iter().flatten() {
            let holds = |texts: &[String]| texts.iter().any(|text| text.contains(question.as_str()));
            let scan: BTreeSet<&str> =
                self.texts.iter().filter(|(_, texts)| holds(texts)).map(|(id, _)| id.as_str()).collect();
            let answer = ask(&mut self.copy, question, self.size)?;
            let hits = answer["hits"].as_array().into_iter().flatten();
            let ours: BTreeSet<&str> = hits.filter_map(|hit| hit["record"]["id"].as_str()).collect();
            wanted += scan.len();
            found += scan.intersection(&ours).count();
            unasked += ours.difference(&scan).count();
        }
        Ok(Line {
            row: "B6",
            measure: format!("  found of what a plain scan finds, {} records", grouped(self.size)),
            ours: format!("{} + {unasked}", grouped(found)),
            peer: grouped(wanted),
            figure: Some(found as f64 / wanted.max(1) as f64),
            goal: Goal::All,
        })
    }
}

/// One search through the command layer.
fn ask(copy: &mut Copy, question: &str, limit: usize) -> Outcome<Value> {
    call(&mut copy.app, "search", json!({ "text": question, "limit": limit }))
}

/// The peer's search: the ids of all rows that hold the question.
fn like(peer: &Connection, question: &str) -> Outcome<Vec<String>> {
    let mut statement = peer.prepare_cached("SELECT id FROM text WHERE content LIKE ?1")?;
    let ids = statement.query_map([format!("%{question}%")], |row| row.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Every string that a record holds, by its id. It knows nothing of kinds, so that it can judge what does.
fn all_texts(project: &Project) -> Outcome<Vec<(String, Vec<String>)>> {
    let mut all = Vec::with_capacity(project.len());
    for record in project.records() {
        let mut texts = Vec::new();
        strings(&serde_json::to_value(record)?, &mut texts);
        all.push((record.id.to_string(), texts));
    }
    // The project keeps no order, but the questions must be the same every time.
    all.sort_unstable();
    Ok(all)
}

fn strings(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| strings(item, texts)),
        Value::Object(map) => map.values().for_each(|member| strings(member, texts)),
        _ => {}
    }
}

/// Questions of so many signs, cut out of the texts, the last of them found nowhere.
fn draw(all: &[(String, Vec<String>)], signs: usize, count: usize, chance: &mut Chance) -> Vec<String> {
    let mut questions = BTreeSet::new();
    let mut tries = 0;
    while questions.len() + 1 < count && tries < 100_000 {
        tries += 1;
        let Some(text) = chance.one_of(all).and_then(|(_, texts)| chance.one_of(texts)) else { continue };
        let text: Vec<char> = text.chars().collect();
        let Some(last) = text.len().checked_sub(signs) else { continue };
        let at = chance.below(last + 1);
        let cut = &text[at..at + signs];
        if cut.iter().all(|sign| ('\u{4e00}'..='\u{9fff}').contains(sign)) {
            questions.insert(cut.iter().collect::<String>());
        }
    }
    let nowhere: String = "龘靐齉爩麤灪".chars().take(signs).collect();
    questions.into_iter().chain([nowhere]).collect()
}
