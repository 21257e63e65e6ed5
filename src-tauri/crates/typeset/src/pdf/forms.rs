//! Form fields: text, boxes to tick, signatures. Chinese typed into a field shows, because the form's font is one that
//! every PDF program has or replaces for simplified Chinese.

use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream, dictionary};

use super::object::{deflated, name, numbers, text_string};
use crate::display::FieldItem;
use crate::document::FieldKind;
use crate::paint::Painted;
use crate::style::FIELD_GROUND;

/// How typed text is set: the form's Chinese font, 10 points, in the document's ink.
const APPEARANCE: &str = "/CJK 10 Tf 0.106 0.133 0.188 rg";
/// A text field of several lines (PDF 32000-1, table 228).
const MULTILINE: i64 = 1 << 12;
/// A field is printed (table 165).
const PRINT: i64 = 4;

/// The fields of a file.
pub(crate) struct Form {
    fields: Vec<Object>,
    font: ObjectId,
    marks: ObjectId,
}

impl Form {
    pub(crate) fn new(file: &mut File) -> Self {
        Form { fields: Vec::new(), font: file.new_object_id(), marks: file.new_object_id() }
    }

    /// Writes the fields of a page and answers with their annotations.
    pub(crate) fn widgets(&mut self, file: &mut File, painted: &Painted, page: ObjectId) -> Vec<Object> {
        let mut widgets = Vec::with_capacity(painted.fields.len());
        for (rect, field) in &painted.fields {
            let widget = self.widget(file, *rect, field, page);
            widgets.push(widget.into());
            self.fields.push(widget.into());
        }
        widgets
    }

    fn widget(&self, file: &mut File, rect: [f32; 4], field: &FieldItem, page: ObjectId) -> ObjectId {
        let size = (rect[2] - rect[0], rect[3] - rect[1]);
        let mut widget = dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "Rect" => numbers(&rect), "P" => page, "F" => PRINT,
            "T" => text_string(&field.name),
        };
        if !field.tooltip.is_empty() {
            widget.set("TU", text_string(&field.tooltip));
        }
        match field.kind {
            FieldKind::Text | FieldKind::LongText => {
                widget.set("FT", name("Tx"));
                widget.set("DA", Object::string_literal(APPEARANCE));
                if field.kind == FieldKind::LongText {
                    widget.set("Ff", MULTILINE);
                }
            }
            FieldKind::CheckBox => {
                widget.set("FT", name("Btn"));
                widget.set("V", name("Off"));
                widget.set("AS", name("Off"));
                widget.set("DA", Object::string_literal("/ZaDb 0 Tf 0 g"));
                widget.set("MK", dictionary! { "CA" => Object::string_literal("4") });
                let on = file.add_object(drawing(size, check_box(size, true)));
                let off = file.add_object(drawing(size, check_box(size, false)));
                widget.set("AP", dictionary! { "N" => dictionary! { "Yes" => on, "Off" => off } });
                return file.add_object(widget);
            }
            FieldKind::Signature => widget.set("FT", name("Sig")),
        }
        widget.set("MK", dictionary! { "BG" => numbers(&ground()) });
        let empty = file.add_object(drawing(size, empty_field(size)));
        widget.set("AP", dictionary! { "N" => empty });
        file.add_object(widget)
    }

    /// Writes the form into the catalogue, if there are fields.
    pub(crate) fn finish(self, file: &mut File, catalog: &mut Dictionary) {
        if self.fields.is_empty() {
            return;
        }
        let font = chinese_font(file);
        file.objects.insert(self.font, font.into());
        let marks = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => name("ZapfDingbats") };
        file.objects.insert(self.marks, marks.into());
        let form = dictionary! {
            "Fields" => self.fields, "DA" => Object::string_literal(APPEARANCE),
            "DR" => dictionary! { "Font" => dictionary! { "CJK" => self.font, "ZaDb" => self.marks } },
        };
        let form = file.add_object(form);
        catalog.set("AcroForm", form);
    }
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
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => name("STSong-Light"), "Encoding" => name("UniGB-UCS2-H"),
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
