//! From drawn pages to the bytes of a PDF 1.7 file. The only place that knows how such a file is put together.

mod fonts;
mod forms;
mod metadata;
mod navigation;
mod object;
mod structure;
mod widen;

use lopdf::{Document as File, Object, ObjectId, SaveOptions, Stream, dictionary};
use text::{Fonts, Language};

use crate::compose::Composition;
use crate::display::FieldItem;
use crate::document::Document;
use crate::outcome::{Error, Options, Output, Phase, Place, Watch};
use crate::paint::{Painted, Work};
use crate::style::{PAGE_HEIGHT, PAGE_WIDTH};
use object::{deflated, name};

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
    composition: Composition<'_>,
    mut work: Work,
    watch: &mut Watch<'_>,
) -> Result<Output, Error> {
    let mut file = File::with_version("1.7");
    // Four bytes above 127 tell programs that the file is binary.
    file.binary_mark = vec![0xE2, 0xE3, 0xCF, 0xD3];
    watch.report(Phase::Write, 0, STEPS)?;
    let resources = fonts::embed(&mut file, fonts, &composition.glyphs)?;
    watch.report(Phase::Write, 1, STEPS)?;
    let contents = deflate_pages(&mut work.pages);
    watch.report(Phase::Write, 2, STEPS)?;
    let page_ids: Vec<ObjectId> = contents.iter().map(|_| file.new_object_id()).collect();
    let mut form = forms::Form::new(&mut file);
    let pages = Pages { resources, ids: &page_ids, tagged: options.tagged };
    let tree = pages.write(&mut file, contents, &work, &mut form);
    let mut catalog = dictionary! {
        "Type" => "Catalog", "Pages" => tree,
        "Lang" => Object::string_literal(language_tag(document.meta.language)),
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
    };
    navigation::write(&mut file, &mut catalog, &composition.entries, &work, &page_ids);
    form.finish(&mut file, &mut catalog);
    if options.tagged {
        structure::write(&mut file, &mut catalog, &composition.tags, (&work, &page_ids));
    }
    metadata::write(&mut file, &mut catalog, &document.meta);
    let root = file.add_object(catalog);
    file.trailer.set("Root", root);
    watch.report(Phase::Write, 3, STEPS)?;
    let bytes = save(&mut file, &document.meta.export_id)?;
    watch.report(Phase::Write, STEPS, STEPS)?;
    Ok(Output {
        bytes,
        pages: page_ids.len(),
        problems: composition.problems.into_sorted(),
        fields: field_places(&work),
        destinations: work.destinations,
    })
}

/// Where the fields are, in reading order.
fn field_places(work: &Work) -> Vec<Place> {
    let of_page = |(index, page): (usize, &Painted)| {
        let place = move |(rect, field): &([f32; 4], FieldItem)| Place {
            name: field.name.clone(),
            page: index + 1,
            rect: *rect,
        };
        page.fields.iter().map(place).collect::<Vec<Place>>()
    };
    work.pages.iter().enumerate().flat_map(of_page).collect()
}

/// What all pages share.
struct Pages<'p> {
    resources: ObjectId,
    ids: &'p [ObjectId],
    tagged: bool,
}

impl Pages<'_> {
    /// Writes the pages with their annotations and answers with the tree above them.
    fn write(&self, file: &mut File, contents: Vec<Stream>, work: &Work, form: &mut forms::Form) -> ObjectId {
        let tree = file.new_object_id();
        for (index, content) in contents.into_iter().enumerate() {
            let painted = &work.pages[index];
            let mut annotations = navigation::links(file, painted, &work.headings, self.ids);
            annotations.extend(form.widgets(file, painted, self.ids[index]));
            let content = file.add_object(content);
            let mut page = dictionary! {
                "Type" => "Page", "Parent" => tree, "Contents" => content, "Resources" => self.resources,
                "MediaBox" => vec![0.into(), 0.into(), PAGE_WIDTH.into(), PAGE_HEIGHT.into()],
            };
            if !annotations.is_empty() {
                page.set("Annots", annotations);
                page.set("Tabs", name("S"));
            }
            if self.tagged {
                page.set("StructParents", index as i64);
            }
            file.objects.insert(self.ids[index], page.into());
        }
        let kids: Vec<Object> = self.ids.iter().map(|id| (*id).into()).collect();
        let pages = dictionary! { "Type" => "Pages", "Count" => kids.len() as i64, "Kids" => kids };
        file.objects.insert(tree, pages.into());
        tree
    }
}

fn save(file: &mut File, export_id: &str) -> Result<Vec<u8>, Error> {
    metadata::identify(file, export_id);
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(6)
        .build();
    let mut bytes = Vec::new();
    file.save_with_options(&mut bytes, options).map_err(Error::Write)?;
    Ok(bytes)
}

/// Compresses the pages on all processors; the order of the result is that of the pages.
fn deflate_pages(pages: &mut [Painted]) -> Vec<Stream> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let part = pages.len().div_ceil(workers).max(1);
    std::thread::scope(|scope| {
        let handles: Vec<_> = pages
            .chunks_mut(part)
            .map(|pages| {
                scope.spawn(move || {
                    pages
                        .iter_mut()
                        .map(|page| deflated(dictionary! {}, std::mem::take(&mut page.content)))
                        .collect::<Vec<Stream>>()
                })
            })
            .collect();
        handles.into_iter().flat_map(|handle| handle.join().unwrap_or_default()).collect()
    })
}
