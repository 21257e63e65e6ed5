//! Which modules a Rust file names.

/// The paths of a Rust text that begin at `crate` or `super`, those inside braces spelled out: `crate::research::Pain`.
///
/// Comments count too, so that a module cannot even be linked to from the wrong place; strings are not told apart.
pub fn imports(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for start in ["crate::", "super::"] {
        for (at, _) in text.match_indices(start) {
            expand(start.to_owned(), &text[at + start.len()..], &mut found);
        }
    }
    found
}

/// Adds the paths that begin with `before` and go on with `rest`; returns where the last of them ends.
fn expand(before: String, rest: &str, found: &mut Vec<String>) -> usize {
    let name_ends = rest.find(|sign: char| !(sign.is_alphanumeric() || "_:*#".contains(sign))).unwrap_or(rest.len());
    let path = format!("{before}{}", &rest[..name_ends]);
    if !rest[name_ends..].starts_with('{') {
        found.push(path);
        return name_ends;
    }
    let mut at = name_ends + 1;
    while let Some(sign) = rest[at..].chars().next() {
        match sign {
            '}' => return at + 1,
            ',' | ' ' | '\n' | '\r' | '\t' => at += sign.len_utf8(),
            // Anything unexpected ends the group: this is no compiler.
            _ => match expand(path.clone(), &rest[at..], found) {
                0 => return at,
                length => at += length,
            },
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::imports;

    #[test]
    fn paths_inside_braces_are_spelled_out() {
        let text =
            "use crate::{Kind, research::{PainPoint, Process}};\nuse super::whole;\nfn f() { crate::gates::check() }";
        let expected = [
            "crate::Kind",
            "crate::research::PainPoint",
            "crate::research::Process",
            "crate::gates::check",
            "super::whole",
        ];
        assert_eq!(imports(text), expected);
    }
}
