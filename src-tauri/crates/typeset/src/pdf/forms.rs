//! Form fields: text, boxes to tick, signatures. Chinese typed into a field shows, because the form's font is one that
//! every PDF program has or replaces for simplified Chinese.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream, dictionary};

use super::object::{deflated, name, number, numbers, text_string};
use crate::compose::names::groups;
use crate::display::FieldItem;
use crate::document::FieldKind;
use crate::style::FIELD_GROUND;

/// A text field of several lines (PDF 32000-1, table 228).
const MULTILINE: i64 = 1 << 12;
/// A field is printed (table 165).
const PRINT: i64 = 4;

/// The fields of a file.
pub(crate) struct Form {
    /// The fields and groups that lie in no other.
    top: Vec<Object>,
    groups: BTreeMap<String, Group>,
    font: ObjectId,
    marks: ObjectId,
}

/// What fields lie in that share the first part of their names, such as all answers about one feature.
struct Group {
    id: ObjectId,
    parent: Option<ObjectId>,
    kids: Vec<Object>,
}

impl Form {
    pub(crate) fn new(file: &mut File) -> Self {
        Form { top: Vec::new(), groups: BTreeMap::new(), font: file.new_object_id(), marks: file.new_object_id() }
    }

    /// The annotation of a field, which is the field itself too; it has its number already.
    pub(crate) fn widget(
        &mut self,
        file: &mut File,
        (rect, field): ([f32; 4], &FieldItem),
        (id, page): (ObjectId, ObjectId),
    ) -> Dictionary {
        let mut widget = dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "Rect" => numbers(&rect), "P" => page, "F" => PRINT,
            "T" => text_string(last_part(&field.name)),
        };
        match self.group(file, &field.name) {
            Some(parent) => widget.set("Parent", parent),
            None => self.top.push(id.into()),
        }
        if let Some(group) = enclosing(&field.name).and_then(|name| self.groups.get_mut(name)) {
            group.kids.push(id.into());
        }
        if !field.tooltip.is_empty() {
            widget.set("TU", text_string(&field.tooltip));
        }
        let size = (rect[2] - rect[0], rect[3] - rect[1]);
        match field.kind {
            FieldKind::Text | FieldKind::LongText => text_field(&mut widget, field.kind, size),
            FieldKind::CheckBox => {
                tick_box(file, &mut widget, size);
                return widget;
            }
            FieldKind::Signature => widget.set("FT", name("Sig")),
        }
        widget.set("MK", dictionary! { "BG" => numbers(&ground()) });
        let empty = file.add_object(drawing(size, empty_field(size)));
        widget.set("AP", dictionary! { "N" => empty });
        widget
    }

    /// The group that a name lies in, made with those around it where it is new.
    fn group(&mut self, file: &mut File, field: &str) -> Option<ObjectId> {
        let mut parent = None;
        for name in groups(field) {
            let known = self.groups.get(name).map(|group| group.id);
            let id = known.unwrap_or_else(|| {
                let id = file.new_object_id();
                self.groups.insert(name.to_owned(), Group { id, parent, kids: Vec::new() });
                match enclosing(name).and_then(|name| self.groups.get_mut(name)) {
                    Some(around) => around.kids.push(id.into()),
                    None => self.top.push(id.into()),
                }
                id
            });
            parent = Some(id);
        }
        parent
    }

    /// Writes the form into the catalogue, if there are fields.
    pub(crate) fn finish(self, file: &mut File, catalog: &mut Dictionary) {
        if self.top.is_empty() {
            return;
        }
        for (path, group) in self.groups {
            let mut dictionary = dictionary! { "T" => text_string(last_part(&path)), "Kids" => group.kids };
            if let Some(parent) = group.parent {
                dictionary.set("Parent", parent);
            }
            file.objects.insert(group.id, dictionary.into());
        }
        let font = chinese_font(file);
        file.objects.insert(self.font, font.into());
        let marks = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => name("ZapfDingbats") };
        file.objects.insert(self.marks, marks.into());
        let form = dictionary! {
            "Fields" => self.top, "DA" => Object::string_literal(appearance(10.0)),
            "DR" => dictionary! { "Font" => dictionary! { "CJK" => self.font, "ZaDb" => self.marks } },
        };
        let form = file.add_object(form);
        catalog.set("AcroForm", form);
    }
}

/// The name of the group around a field or group.
fn enclosing(name: &str) -> Option<&str> {
    name.rsplit_once('.').map(|(group, _)| group)
}

fn last_part(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(_, last)| last)
}

/// How typed text is set: in the form's Chinese font and the document's ink.
fn appearance(size: f32) -> String {
    format!("/CJK {size} Tf 0.106 0.133 0.188 rg")
}

fn text_field(widget: &mut Dictionary, kind: FieldKind, (width, height): (f32, f32)) {
    widget.set("FT", name("Tx"));
    // A remark in a narrow cell takes smaller type, so that a few words fit.
    let size = if width < 120.0 && height < 40.0 { 8.0 } else { 10.0 };
    widget.set("DA", Object::string_literal(appearance(size)));
    if kind == FieldKind::LongText {
        widget.set("Ff", MULTILINE);
    }
}

fn tick_box(file: &mut File, widget: &mut Dictionary, size: (f32, f32)) {
    widget.set("FT", name("Btn"));
    widget.set("V", name("Off"));
    widget.set("AS", name("Off"));
    widget.set("DA", Object::string_literal("/ZaDb 0 Tf 0 g"));
    // Programs that draw the box anew draw an edge only where it is asked for.
    let edge = numbers(&[0.373, 0.412, 0.475]);
    widget.set("MK", dictionary! { "CA" => Object::string_literal("4"), "BC" => edge, "BG" => numbers(&[1.0; 3]) });
    widget.set("BS", dictionary! { "W" => number(0.7), "S" => name("S") });
    let on = file.add_object(drawing(size, check_box(size, true)));
    let off = file.add_object(drawing(size, check_box(size, false)));
    widget.set("AP", dictionary! { "N" => dictionary! { "Yes" => on, "Off" => off } });
}

/// A font by name for the Adobe-GB1 collection: programs bring or replace it, so that any character can be typed; a
/// subset of the document's own font would lack what is typed later.
fn chinese_font(file: &mut File) -> Dictionary {
    let descriptor = file.add_object(dictionary! {
        "Type" => "FontDescriptor", "FontName" => name("STSong-Light"), "Flags" => 6, "ItalicAngle" => 0, "StemV" => 93,
        "Ascent" => 880, "Descent" => -120, "CapHeight" => 880,
        "FontBBox" => vec![(-25).into(), (-254).into(), 1000.into(), 880.into()],
    });
    let descendant = file.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "CIDFontType0", "BaseFont" => name("STSong-Light"),
        "CIDSystemInfo" => dictionary! {
            "Registry" => Object::string_literal("Adobe"), "Ordering" => Object::string_literal("GB1"), "Supplement" => 4,
        },
        // Half-width digits and letters have the identifiers from 1 to 95 in this collection.
        "DW" => 1000, "W" => vec![1.into(), 95.into(), 500.into()], "FontDescriptor" => descriptor,
    });
    dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => name("STSong-Light"),
        // Poppler writes what is typed in identifiers of the collection, whatever the encoding; with this one it is right.
        "Encoding" => name("Identity-H"),
        "DescendantFonts" => vec![descendant.into()],
    }
}

fn drawing((width, height): (f32, f32), content: String) -> Stream {
    let dictionary = dictionary! {
        "Type" => "XObject", "Subtype" => "Form", "BBox" => numbers(&[0.0, 0.0, width, height]),
        "Resources" => dictionary! {},
    };
    deflated(dictionary, content.into_bytes())
}

fn ground() -> [f32; 3] {
    [FIELD_GROUND.0, FIELD_GROUND.1, FIELD_GROUND.2].map(|part| f32::from(part) / 255.0)
}

fn empty_field((width, height): (f32, f32)) -> String {
    let [red, green, blue] = ground();
    format!("{red:.3} {green:.3} {blue:.3} rg 0 0 {width:.2} {height:.2} re f")
}

fn check_box((width, height): (f32, f32), checked: bool) -> String {
    let frame = format!("1 1 1 rg 0.373 0.412 0.475 RG 0.7 w 0.5 0.5 {:.2} {:.2} re B", width - 1.0, height - 1.0);
    if !checked {
        return frame;
    }
    format!(
        "{frame} 0.145 0.349 0.78 RG 1.4 w {:.2} {:.2} m {:.2} {:.2} l {:.2} {:.2} l S",
        width * 0.22,
        height * 0.5,
        width * 0.42,
        height * 0.28,
        width * 0.8,
        height * 0.76
    )
}
