//! Images in the file. printpdf would shrink and pack them anew; here they go in as they were prepared.

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream, ExternalXObject, PdfDocument, XObject, XObjectId};

use crate::image::{Colors, Packing, Picture};

/// The name of an image among the file's resources.
pub(crate) fn image_id(image: usize) -> XObjectId {
    XObjectId(format!("Image{}", image + 1))
}

/// Hands the images to printpdf.
pub(crate) fn register(document: &mut PdfDocument, pictures: Vec<Picture>) {
    for (index, picture) in pictures.into_iter().enumerate() {
        let object = ExternalXObject { stream: stream(picture), width: None, height: None, dpi: None };
        document.resources.xobjects.map.insert(image_id(index), XObject::External(object));
    }
}

fn name(text: &str) -> DictItem {
    DictItem::Name(text.as_bytes().to_vec())
}

fn stream(picture: Picture) -> ExternalStream {
    let channels = picture.colors.channels();
    let mut dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(i64::from(picture.width))),
        ("Height".to_owned(), DictItem::Int(i64::from(picture.height))),
        ("BitsPerComponent".to_owned(), DictItem::Int(i64::from(picture.bits))),
    ]);
    let mut set = |key: &str, value: DictItem| dict.insert(key.to_owned(), value);
    set("Filter", name(if picture.packing == Packing::Jpeg { "DCTDecode" } else { "FlateDecode" }));
    if picture.packing == Packing::PngRows {
        let parameters = [
            ("Predictor", 15),
            ("Colors", channels as i64),
            ("BitsPerComponent", i64::from(picture.bits)),
            ("Columns", i64::from(picture.width)),
        ];
        let map = parameters.into_iter().map(|(key, value)| (key.to_owned(), DictItem::Int(value))).collect();
        set("DecodeParms", DictItem::Dict { map });
    }
    if picture.inverted {
        set("Decode", DictItem::Array([1, 0].repeat(channels).into_iter().map(DictItem::Int).collect()));
    }
    if !picture.blank.is_empty() {
        let bounds = picture.blank.iter().map(|bound| DictItem::Int(i64::from(*bound))).collect();
        set("Mask", DictItem::Array(bounds));
    }
    if let Some(mask) = picture.mask {
        set("SMask", DictItem::Stream { stream: stream(*mask) });
    }
    set("ColorSpace", space(picture.colors));
    ExternalStream { dict, content: picture.data, compress: false }
}

fn space(colors: Colors) -> DictItem {
    match colors {
        Colors::Gray => name("DeviceGray"),
        Colors::Rgb => name("DeviceRGB"),
        Colors::Cmyk => name("DeviceCMYK"),
        Colors::Table(table) => {
            let last = DictItem::Int(table.len() as i64 / 3 - 1);
            let table = DictItem::String { data: table, literal: false };
            DictItem::Array(vec![name("Indexed"), name("DeviceRGB"), last, table])
        }
    }
}
