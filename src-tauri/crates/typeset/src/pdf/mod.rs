//! From drawn pages to the bytes of a PDF 1.7 file. The only place that knows how such a file is put together.
//!
//! printpdf writes the frame and the fonts, `paint` the content of pages; a pass with lopdf then adds or replaces what printpdf 0.12.8 does not do as a client's
//! document needs it: version, identity, nested outline, destinations, page labels, links, form fields, structure,
//! metadata, compression.

mod compact;
mod fonts;
mod forms;
pub(crate) mod identity;
pub(crate) mod images;
mod metadata;
mod navigation;
mod object;
mod structure;
mod widen;

use lopdf::{Document as File, Object, ObjectId, SaveOptions, Stream, dictionary};
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt};
use text::{Fonts, Language};

use crate::audit::Audit;
use crate::compose::Composition;
use crate::document::Document;
use crate::outcome::{Error, Options, Output, Phase, Place, Watch};
use crate::paint::{Action, Annotation, Painted, Work};
use crate::style::{PAGE_HEIGHT, PAGE_WIDTH};
use crate::tags::Tag;
use object::{LEVEL, deflated, name};

/// Steps of writing, for the caller's progress.
const STEPS: usize = 4;

/// The language tag of a document.
fn language_tag(language: Language) -> &'static str {
    match language {
        Language::Chinese => "zh-CN",
        Language::English => "en",
    }
}

/// Puts the file together.
pub(crate) fn write(
    document: &Document,
    fonts: &Fonts,
    options: &Options,
    mut composition: Composition<'_>,
    mut work: Work,
    watch: &mut Watch<'_>,
) -> Result<Output, Error> {
    watch.report(Phase::Write, 0, STEPS)?;
    let cuts = fonts::cut_all(fonts, &composition.glyphs)?;
    watch.report(Phase::Write, 1, STEPS)?;
    let mut drawn = PdfDocument::new(&document.meta.title);
    fonts::register(&mut drawn, fonts, &composition.glyphs, &cuts);
    images::register(&mut drawn, std::mem::take(&mut composition.images.pictures));
    // printpdf embeds what it sees in use: one page shows every glyph until the real pages take their places.
    let mut specimen = fonts::specimen(&composition.glyphs, &cuts);
    for _ in &work.pages {
        let ops = std::mem::take(&mut specimen);
        drawn.pages.push(PdfPage::new(Pt(PAGE_WIDTH).into(), Pt(PAGE_HEIGHT).into(), ops));
    }
    let mut file = convert(&drawn);
    drop(drawn);
    fonts::describe(&mut file, fonts, &cuts);
    let page_ids: Vec<ObjectId> = file.page_iter().collect();
    let mut prints = Vec::with_capacity(page_ids.len());
    for (id, page) in page_ids.iter().zip(&mut work.pages) {
        let mut content = std::mem::take(&mut page.content);
        let text = fonts::number_glyphs(&mut content, &composition.glyphs, &cuts);
        prints.push(identity::Print::new(&text, &content.bytes));
        let stream = file.get_page_contents(*id).first().and_then(|stream| file.objects.get_mut(stream));
        if let Some(Object::Stream(stream)) = stream {
            stream.set_content(content.bytes);
        }
    }
    deflate_streams(&mut file);
    watch.report(Phase::Write, 2, STEPS)?;
    let mut form = forms::Form::new(&mut file);
    let pages = Pages { ids: &page_ids, tagged: options.tagged };
    let (tree, annotations) = pages.finish(&mut file, &work, &mut form);
    let mut catalog = dictionary! {
        "Type" => "Catalog", "Pages" => tree,
        "Lang" => Object::string_literal(language_tag(document.meta.language)),
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
    };
    navigation::write(&mut file, &mut catalog, &composition.entries, &work, &page_ids);
    form.finish(&mut file, &mut catalog);
    if options.tagged {
        let places = structure::Places { pages: &page_ids, annotations: &annotations };
        structure::write(&mut file, &mut catalog, &composition.tags, &work, places);
    }
    metadata::write(&mut file, &mut catalog, &document.meta);
    let digest = identity::write(&mut file, &mut catalog, &document.meta, &page_ids, &prints);
    let root = file.add_object(catalog);
    file.trailer.set("Root", root);
    watch.report(Phase::Write, 3, STEPS)?;
    let bytes = save(&mut file, &document.meta.export_id)?;
    watch.report(Phase::Write, STEPS, STEPS)?;
    Ok(Output {
        bytes,
        pages: page_ids.len(),
        text_digest: identity::hex(&digest),
        problems: composition.problems.into_sorted(),
        fields: field_places(&work),
        destinations: work.destinations,
        audit: Audit::default(),
    })
}

/// Where the fields are, in reading order.
fn field_places(work: &Work) -> Vec<Place> {
    let of_page = |(index, page): (usize, &Painted)| {
        let place = move |annotation: &Annotation| match &annotation.kind {
            Action::Answer(field) => Some(Place { name: field.name.clone(), page: index + 1, rect: annotation.rect }),
            Action::Follow(_) => None,
        };
        page.annotations.iter().filter_map(place).collect::<Vec<Place>>()
    };
    work.pages.iter().enumerate().flat_map(of_page).collect()
}

/// Lets printpdf write the frame of pages, and fonts, as objects. Fonts are cut already, and compression comes later, on all processors.
fn convert(drawn: &PdfDocument) -> File {
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let mut file = drawn.to_lopdf_document(&options, &mut Vec::new());
    file.version = "1.7".to_owned();
    // Four bytes above 127 tell programs that the file is binary.
    file.binary_mark = vec![0xE2, 0xE3, 0xCF, 0xD3];
    file
}

/// What all pages share.
struct Pages<'p> {
    ids: &'p [ObjectId],
    tagged: bool,
}

impl Pages<'_> {
    /// Gives the pages their annotations; answers with the tree above them and the annotations of each page.
    fn finish(&self, file: &mut File, work: &Work, form: &mut forms::Form) -> (Object, Vec<Vec<ObjectId>>) {
        let mut tree = Object::Null;
        let mut resources = None;
        let mut annotations = Vec::with_capacity(self.ids.len());
        let mut key = self.ids.len() as i64;
        for (index, id) in self.ids.iter().enumerate() {
            let own = self.annotations(file, (work, index), form, &mut key);
            let Ok(page) = file.get_dictionary_mut(*id) else { continue };
            // printpdf repeats the page's size as boxes that mean nothing on paper, and resources page by page.
            for key in ["TrimBox", "CropBox", "Annots"] {
                page.remove(key.as_bytes());
            }
            page.set("MediaBox", vec![0.into(), 0.into(), PAGE_WIDTH.into(), PAGE_HEIGHT.into()]);
            if !own.is_empty() {
                page.set("Annots", own.iter().map(|id| Object::from(*id)).collect::<Vec<Object>>());
                page.set("Tabs", name("S"));
            }
            annotations.push(own);
            if self.tagged {
                page.set("StructParents", index as i64);
            }
            let own = page.get(b"Resources").cloned().unwrap_or(Object::Null);
            page.set("Resources", resources.get_or_insert(own).clone());
            tree = page.get(b"Parent").cloned().unwrap_or(Object::Null);
        }
        (tree, annotations)
    }

    /// Links and fields of a page; `key` counts those that belong to an element of the structure.
    fn annotations(
        &self,
        file: &mut File,
        (work, index): (&Work, usize),
        form: &mut forms::Form,
        key: &mut i64,
    ) -> Vec<ObjectId> {
        let mut ids = Vec::with_capacity(work.pages[index].annotations.len());
        for annotation in &work.pages[index].annotations {
            let id = file.new_object_id();
            let mut dictionary = match &annotation.kind {
                Action::Follow(target) => navigation::link(&annotation.rect, target, work, self.ids),
                Action::Answer(field) => form.widget(file, (annotation.rect, field), (id, self.ids[index])),
            };
            if self.tagged && annotation.tag != Tag::NONE {
                dictionary.set("StructParent", *key);
                *key += 1;
            }
            file.objects.insert(id, dictionary.into());
            ids.push(id);
        }
        ids
    }
}

fn save(file: &mut File, export_id: &str) -> Result<Vec<u8>, Error> {
    // What printpdf wrote and was replaced above goes, and the numbers close up.
    compact::compact(file);
    metadata::identify(file, export_id);
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(LEVEL)
        .build();
    let mut bytes = Vec::new();
    file.save_with_options(&mut bytes, options).map_err(Error::Write)?;
    Ok(bytes)
}

/// Compresses pages and fonts on all processors; which one does what changes nothing in the result.
fn deflate_streams(file: &mut File) {
    let mut streams: Vec<&mut Stream> = file
        .objects
        .values_mut()
        .filter_map(|object| object.as_stream_mut().ok())
        .filter(|stream| !stream.dict.has(b"Filter"))
        .collect();
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let part = streams.len().div_ceil(workers).max(1);
    std::thread::scope(|scope| {
        for streams in streams.chunks_mut(part) {
            scope.spawn(move || {
                for stream in streams {
                    let dictionary = std::mem::take(&mut stream.dict);
                    **stream = deflated(dictionary, std::mem::take(&mut stream.content));
                }
            });
        }
    });
}
