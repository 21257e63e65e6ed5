//! Sentences of the locale files with running text in their places: a phrase decides the order, the report what is put in.

use i18n::{Args, Texts};
use typeset::Inline;

/// Marks the place of the first slot while a phrase is formatted; the signs after it mark the others. They belong to the
/// area that no writing uses.
const FIRST_MARK: u32 = 0xF_0000;

/// The text under a key, with inlines in the places of named arguments. `plain` makes an inline of the phrase's own words.
pub(crate) fn phrase(
    texts: &Texts,
    key: &str,
    slots: Vec<(&str, Vec<Inline>)>,
    plain: fn(String) -> Inline,
) -> Vec<Inline> {
    let mark = |index: usize| char::from_u32(FIRST_MARK + index as u32).unwrap_or('\u{FFFD}');
    let args: Args = slots.iter().enumerate().map(|(index, (name, _))| (*name, mark(index).to_string())).collect();
    let text = texts.text(key, &args);
    let mut inlines = Vec::new();
    let mut own = String::new();
    for sign in text.chars() {
        let slot = (sign as u32).checked_sub(FIRST_MARK).and_then(|index| slots.get(index as usize));
        match slot {
            Some((_, content)) => {
                push_text(&mut inlines, std::mem::take(&mut own), plain);
                inlines.extend(content.iter().cloned());
            }
            None => own.push(sign),
        }
    }
    push_text(&mut inlines, own, plain);
    inlines
}

fn push_text(inlines: &mut Vec<Inline>, text: String, plain: fn(String) -> Inline) {
    if !text.is_empty() {
        inlines.push(plain(text));
    }
}

/// Several pieces of running text as one enumeration.
pub(crate) fn enumerate(texts: &Texts, items: Vec<Vec<Inline>>, plain: fn(String) -> Inline) -> Vec<Inline> {
    let separator = texts.label("format-list-separator");
    let mut inlines = Vec::new();
    for (order, item) in items.into_iter().enumerate() {
        if order > 0 {
            inlines.push(plain(separator.clone()));
        }
        inlines.extend(item);
    }
    inlines
}

#[cfg(test)]
mod tests {
    use i18n::{Language, Texts};
    use typeset::Inline;

    use super::{enumerate, phrase};

    #[test]
    fn a_phrase_keeps_the_order_of_its_language_around_what_is_put_in() {
        let bold = |text: &str| vec![Inline::Bold(text.to_owned())];
        let slots = || vec![("pains", bold("P")), ("title", bold("T")), ("code", bold("I"))];
        let english = phrase(Texts::of(Language::En), "scope-why-initiative", slots(), Inline::Muted);
        assert_eq!(
            english,
            [
                Inline::Muted("initiative ".into()),
                Inline::Bold("I".into()),
                Inline::Muted(" “".into()),
                Inline::Bold("T".into()),
                Inline::Muted("” (solves ".into()),
                Inline::Bold("P".into()),
                Inline::Muted(")".into())
            ]
        );
    }

    #[test]
    fn an_enumeration_of_one_has_no_separator() {
        let one = vec![vec![Inline::Text("A".into())]];
        assert_eq!(enumerate(Texts::of(Language::Zh), one.clone(), Inline::Text), one[0]);
    }
}
