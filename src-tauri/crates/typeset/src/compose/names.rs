//! Names of fields: unique in the file, and nested at their full stops, as `FEA-012.accept` lies in `FEA-012`.

use std::collections::HashSet;

/// Fields nest at most so deep; what lies deeper is joined by hyphens.
const DEEPEST: usize = 4;

/// The names that are taken.
#[derive(Debug, Default)]
pub(crate) struct FieldNames {
    fields: HashSet<String>,
    /// What other fields lie in.
    groups: HashSet<String>,
    /// How many fields were given another name because theirs was taken.
    repeats: u32,
}

impl FieldNames {
    /// A name that no other field has, like the one wanted.
    pub(crate) fn take(&mut self, wanted: &str) -> String {
        let clean: String = wanted.chars().filter(|character| !character.is_control()).collect();
        let mut parts: Vec<&str> = clean.split('.').map(str::trim).filter(|part| !part.is_empty()).collect();
        let tail = parts.split_off(parts.len().min(DEEPEST - 1)).join("-");
        parts.extend(Some(tail.as_str()).filter(|tail| !tail.is_empty()));
        let mut base = if parts.is_empty() { "field".to_owned() } else { parts.join(".") };
        if groups(&base).any(|group| self.fields.contains(group)) {
            // What should lie around it is a field itself, and a field holds no others.
            base = base.replace('.', "-");
        }
        let mut name = base.clone();
        while self.fields.contains(&name) || self.groups.contains(&name) {
            self.repeats += 1;
            name = format!("{base}-{}", self.repeats + 1);
        }
        self.groups.extend(groups(&name).map(str::to_owned));
        self.fields.insert(name.clone());
        name
    }
}

/// The groups that a field lies in, from the outermost.
pub(crate) fn groups(name: &str) -> impl Iterator<Item = &str> {
    name.match_indices('.').map(|(at, _)| &name[..at])
}

#[cfg(test)]
mod tests {
    use super::FieldNames;

    #[test]
    fn names_nest_stay_unique_and_never_make_a_field_hold_another() {
        let mut names = FieldNames::default();
        let mut take = |wanted: &str| names.take(wanted);
        assert_eq!(take("FEA-001.accept"), "FEA-001.accept");
        assert_eq!(take("FEA-001.accept"), "FEA-001.accept-2");
        assert_eq!(take("FEA-001"), "FEA-001-3", "a group is no field");
        assert_eq!(take("name"), "name");
        assert_eq!(take("name.first"), "name-first");
        assert_eq!(take(".a..b\u{0}. c ."), "a.b.c");
        assert_eq!(take("a.b.c.d"), "a-b-c-d");
        assert_eq!(take("x.y.z.d.e.f"), "x.y.z.d-e-f", "five levels are too many");
        assert_eq!((take(""), take("..")), ("field".to_owned(), "field-4".to_owned()));
    }
}
