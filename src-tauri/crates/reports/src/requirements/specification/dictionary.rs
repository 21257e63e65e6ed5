//! The data dictionary: the fields of every entity, and the words that coded fields may hold.

use i18n::Args;
use model::Record;
use model::requirements::DataField;
use typeset::{Block, Cell, Column, Inline, Row, Table};

use super::Specification;
use crate::table;
use crate::writer::Writer;

/// A field with its record.
type Entry<'p> = (&'p Record, &'p DataField);

/// The least number of words for which a code list is worth rows of its own.
const LEAST_WORDS: usize = 2;

impl<'p> Writer<'_, 'p, Specification> {
    pub(super) fn dictionary(&mut self) {
        let mut entities: Vec<(&str, Vec<Entry>)> = Vec::new();
        for (record, field) in self.material.view.all::<DataField>() {
            let name = field.entity.trim();
            match entities.iter_mut().find(|(entity, _)| *entity == name) {
                Some((_, fields)) => fields.push((record, field)),
                None => entities.push((name, vec![(record, field)])),
            }
        }
        if entities.is_empty() {
            return;
        }
        self.section(1, "spec-dictionary", "spec-dictionary-text");
        for (entity, fields) in &entities {
            self.heading(2, (*entity).to_owned());
            let fields = self.fields(fields);
            self.push(Block::Table(fields));
        }
        self.code_lists(&entities);
    }

    fn fields(&self, fields: &[Entry<'p>]) -> Table {
        let columns = vec![
            table::fixed(self.label("doc-code"), 50.0),
            table::fixed(self.label("spec-field"), 96.0),
            table::fixed(self.label("spec-field-type"), 66.0),
            table::fixed(self.label("spec-field-required"), 34.0),
            Column::text(self.label("spec-field-rule")),
            table::fixed(self.label("spec-field-sample"), 122.0),
        ];
        let rows = fields.iter().map(|(record, field)| self.field(record, field)).collect();
        Table { columns, rows, ..Table::default() }
    }

    fn field(&self, record: &'p Record, field: &'p DataField) -> Row {
        let mut name = vec![vec![Inline::Code(field.name.trim().to_owned())]];
        name.extend(self.prose.paragraphs(&record.body));
        let kind = match (field.data_type.trim(), field.length.trim()) {
            (kind, "") => kind.to_owned(),
            (kind, length) => format!("{kind}({length})"),
        };
        let required = field.nullable.map(|nullable| self.label(if nullable { "spec-no" } else { "spec-yes" }));
        let mut rule = self.prose.paragraphs(&field.rule);
        if !field.code_list.trim().is_empty() {
            rule.push(match words(&field.code_list) {
                Some(_) => vec![Inline::Muted(self.label("spec-see-code-list"))],
                None => vec![Inline::Muted(field.code_list.trim().to_owned())],
            });
        }
        let sample = Some(field.sample.trim()).filter(|sample| !sample.is_empty());
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                table::stacked(name),
                Cell::inlines(vec![Inline::Code(kind)]),
                Cell::from(required.unwrap_or_default()),
                table::stacked(rule),
                Cell::inlines(sample.map(|sample| Inline::Code(sample.to_owned())).into_iter().collect()),
            ],
        )
    }

    /// The words of every coded field.
    fn code_lists(&mut self, entities: &[(&str, Vec<Entry<'p>>)]) {
        let mut rows = Vec::new();
        for (entity, fields) in entities {
            for (record, field) in fields {
                let Some(words) = words(&field.code_list) else { continue };
                // Readers know what a field means; its name in the data base is the word of those who build it.
                let meaning = record.body.trim().lines().next().unwrap_or_default().trim();
                let field = if meaning.is_empty() { field.name.trim() } else { meaning };
                let args = Args::new().with("entity", *entity).with("field", field);
                let title = self.material.texts.text("spec-code-list-of", &args);
                let head = vec![table::reference(&record.code), Inline::Text(format!("  {title}"))];
                rows.push(Row { source: Some(record.code.clone()), ..table::group_row(head) });
                rows.extend(words.into_iter().map(|(code, meaning)| {
                    let cells = [Cell::inlines(vec![Inline::Code(code.to_owned())]), Cell::from(meaning)];
                    Row { source: Some(record.code.clone()), ..Row::new(cells) }
                }));
            }
        }
        if rows.is_empty() {
            return;
        }
        self.section(2, "spec-code-lists", "spec-code-lists-text");
        let columns =
            vec![table::fixed(self.label("spec-code-word"), 120.0), Column::text(self.label("spec-code-meaning"))];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }
}

/// The words of a code list with their meanings: `01 shop; 02 till`. None if the text is no such list.
fn words(text: &str) -> Option<Vec<(&str, &str)>> {
    let parts = text.split(['；', ';', '\n']).map(str::trim).filter(|part| !part.is_empty());
    let word = |part: &'_ str| -> Option<(usize, usize)> {
        let at = part.find([' ', '\u{3000}', '=', '：', ':'])?;
        let sign = part[at..].chars().next()?.len_utf8();
        let is_code = at <= 24 && part[..at].chars().all(|sign| sign.is_ascii_alphanumeric() || "_-.".contains(sign));
        (is_code && !part[at + sign..].trim().is_empty()).then_some((at, at + sign))
    };
    let read = |part: &'_ str| word(part).is_some();
    let parts: Vec<&str> = parts.collect();
    let is_list = parts.len() >= LEAST_WORDS && parts.iter().all(|part| read(part));
    is_list.then(|| {
        parts.iter().filter_map(|part| word(part).map(|(end, start)| (&part[..end], part[start..].trim()))).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_list_of_words_with_meanings_is_told_from_a_sentence() {
        assert_eq!(words("01 小程序；02 收银"), Some(vec![("01", "小程序"), ("02", "收银")]));
        assert_eq!(words("C ambient; L chilled;"), Some(vec![("C", "ambient"), ("L", "chilled")]));
        assert_eq!(words("10 至 120，见状态表"), None);
        assert_eq!(words(""), None);
        assert_eq!(words("见；状态 表"), None);
    }
}
