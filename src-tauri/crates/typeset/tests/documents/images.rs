//! Images of every kind, good and bad, and files made for them.

use std::io::Write;
use std::sync::Arc;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use typeset::*;

use crate::readers::run;
use crate::{artefact, set};

/// A PNG file of the given kind and depth; `rows` are the unfiltered rows with their filter bytes.
pub fn png(size: (u32, u32), (depth, kind): (u8, u8), extra: &[(&[u8; 4], Vec<u8>)], rows: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(rows).unwrap();
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = size.0.to_be_bytes().to_vec();
    header.extend(size.1.to_be_bytes());
    header.extend([depth, kind, 0, 0, 0]);
    chunk(&mut file, b"IHDR", &header);
    for (name, data) in extra {
        chunk(&mut file, name, data);
    }
    chunk(&mut file, b"IDAT", &encoder.finish().unwrap());
    chunk(&mut file, b"IEND", &[]);
    file
}

fn chunk(file: &mut Vec<u8>, name: &[u8; 4], data: &[u8]) {
    let mut crc = Crc::new();
    crc.update(name);
    crc.update(data);
    file.extend((data.len() as u32).to_be_bytes());
    file.extend(name);
    file.extend(data);
    file.extend(crc.sum().to_be_bytes());
}

/// A picture of a screen in plain colours.
pub fn screen(width: u32, height: u32) -> Vec<u8> {
    let mut rows = Vec::new();
    for y in 0..height {
        rows.push(0);
        for x in 0..width {
            let bar = y < height / 10;
            let tile = x % 90 > 10 && y % 70 > 10 && !bar;
            rows.extend(if bar {
                [37, 89, 199]
            } else if tile {
                [228, 234, 244]
            } else {
                [255, 255, 255]
            });
        }
    }
    png((width, height), (8, 2), &[], &rows)
}

/// A smooth change of colour that fades out to the right.
pub fn faded(width: u32, height: u32) -> Vec<u8> {
    let mut rows = Vec::new();
    for y in 0..height {
        rows.push(0);
        for x in 0..width {
            rows.extend([200, (y * 255 / height) as u8, 60, 255 - (x * 255 / width) as u8]);
        }
    }
    png((width, height), (8, 6), &[], &rows)
}

fn figure(bytes: Vec<u8>, source: &str) -> Block {
    Block::Figure(Figure {
        content: Image::picture(bytes),
        class: FigureClass::Prototype,
        description: "a screen".into(),
        caption: vec!["界面".into()],
        source: Some(source.into()),
        ..Figure::default()
    })
}

fn check(name: &str, blocks: Vec<Block>) -> Output {
    let output = set(&Document { blocks, ..Document::default() });
    let file = artefact(name, &output.bytes);
    run("qpdf", &["--check", file.to_str().unwrap()]);
    output
}

fn listed(name: &str, output: &Output) -> String {
    run("pdfimages", &["-list", artefact(name, &output.bytes).to_str().unwrap()])
}

#[test]
fn images_of_every_kind_are_shown_and_the_same_image_is_kept_once() {
    let gray16 = png((2, 2), (16, 0), &[], &[0, 0, 0, 255, 255, 2, 128, 0, 0, 1]);
    let table = png((4, 1), (2, 3), &[(b"PLTE", vec![255, 0, 0, 0, 255, 0, 0, 0, 255])], &[0, 0b0001_1000]);
    let clear_table = png(
        (4, 1),
        (2, 3),
        &[(b"PLTE", vec![255, 0, 0, 0, 255, 0, 0, 0, 255]), (b"tRNS", vec![0, 128])],
        &[0, 0b0001_1000],
    );
    let key = png((2, 1), (8, 2), &[(b"tRNS", vec![0, 1, 0, 2, 0, 3])], &[0, 1, 2, 3, 9, 9, 9]);
    let screen: Arc<[u8]> = screen(640, 400).into();
    let mut blocks: Vec<Block> = [gray16, table, clear_table, key, faded(60, 40)]
        .into_iter()
        .enumerate()
        .map(|(index, bytes)| figure(bytes, &format!("PRO-{index:03}")))
        .collect();
    blocks.extend([figure(screen.to_vec(), "PRO-010"), figure(screen.to_vec(), "PRO-011")]);
    let output = check("images.pdf", blocks);
    assert_eq!(output.problems, Vec::new());
    let list = listed("images.pdf", &output);
    let lines = |kind: &str| list.lines().filter(|line| line.split_whitespace().nth(2) == Some(kind)).count();
    assert_eq!((lines("image"), lines("smask")), (7, 2), "{list}");
    let file = artefact("images.pdf", &output.bytes);
    let objects = run("qpdf", &["--json=2", "--json-key=qpdf", file.to_str().unwrap()]);
    assert_eq!(objects.matches("\"/Width\": 640").count(), 1, "the same image is kept twice");
    assert!(output.bytes.len() < 200_000, "{} bytes", output.bytes.len());
}

#[test]
fn what_is_no_image_leaves_an_empty_frame_and_is_named_with_its_record() {
    let whole = screen(64, 64);
    let mut broken = whole.clone();
    let middle = broken.len() / 2;
    broken[middle] ^= 0x55;
    let short = png((8, 8), (8, 2), &[], &[0; 20]);
    let odd = png((1, 1), (3, 2), &[], &[0, 0, 0, 0]);
    let filter = png((1, 1), (8, 0), &[], &[9, 0]);
    let damaged = [broken, whole[..whole.len() / 2].to_vec(), short, odd, filter, b"\xFF\xD8\xFF\xE0".to_vec()];
    let huge = png((90_000, 90_000), (8, 2), &[], &[0; 100]);
    let mut blocks: Vec<Block> =
        damaged.iter().enumerate().map(|(index, bytes)| figure(bytes.clone(), &format!("PRO-{index:03}"))).collect();
    blocks.push(figure(b"GIF89a".to_vec(), "PRO-100"));
    blocks.push(figure(Vec::new(), "PRO-101"));
    blocks.push(figure(huge, "PRO-102"));
    let output = check("bad-images.pdf", blocks);
    let of = |fault| output.problems.iter().filter(|problem| problem.kind == ProblemKind::BadImage(fault)).count();
    assert_eq!((of(ImageFault::Damaged), of(ImageFault::Unknown), of(ImageFault::TooLarge)), (6, 2, 1));
    assert!(output.problems.iter().all(|problem| problem.source.is_some()));
}

#[test]
fn an_image_of_a_hundred_megapixels_is_made_smaller_row_by_row() {
    let (width, height) = (10_000u32, 10_000u32);
    let mut row = vec![0u8];
    row.extend((0..width).map(|x| (x / 40) as u8));
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    for _ in 0..height {
        encoder.write_all(&row).unwrap();
    }
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = width.to_be_bytes().to_vec();
    header.extend(height.to_be_bytes());
    header.extend([8, 0, 0, 0, 0]);
    chunk(&mut file, b"IHDR", &header);
    chunk(&mut file, b"IDAT", &encoder.finish().unwrap());
    chunk(&mut file, b"IEND", &[]);
    let output = check("huge-image.pdf", vec![figure(file, "PRO-001")]);
    assert_eq!(output.problems, Vec::new());
    let list = listed("huge-image.pdf", &output);
    assert!(list.contains("3333"), "{list}");
}

#[test]
fn a_photograph_keeps_its_bytes_and_is_turned_upright() {
    // A grey JPEG file of 16 by 8 points with the Exif orientation 6: two blocks, each of two codes of one bit.
    let mut file = vec![0xFF, 0xD8];
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0".to_vec();
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]);
    file.extend([0xFF, 0xE1]);
    file.extend((exif.len() as u16 + 2).to_be_bytes());
    file.extend(exif);
    file.extend([0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 16, 1, 1, 0x11, 0]);
    for name in [0x00, 0x10] {
        file.extend([0xFF, 0xC4, 0, 20, name, 1]);
        file.extend([0; 15 + 1]);
    }
    file.extend([0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x0F, 0xFF, 0xD9]);
    let output = set(&Document { blocks: vec![figure(file, "PRO-001")], ..Document::default() });
    assert_eq!(output.problems, Vec::new());
    let list = listed("photograph.pdf", &output);
    assert!(list.contains("jpeg"), "{list}");
    let text = run(
        "qpdf",
        &["--qdf", "--object-streams=disable", artefact("photograph.pdf", &output.bytes).to_str().unwrap(), "-"],
    );
    assert!(text.contains("0 -8 4 0"), "the image is not turned");
}

/// A page as JPEG files that another program writes: sequential and progressive.
fn photographs() -> [Vec<u8>; 2] {
    let page = set(&Document { blocks: vec![figure(faded(600, 400), "PRO-001")], ..Document::default() });
    let page = artefact("photographed.pdf", &page.bytes);
    ["n", "y"].map(|progressive| {
        let written = page.with_file_name(format!("photographed-{progressive}"));
        let option = format!("progressive={progressive}");
        let words = ["-r", "50", "-jpeg", "-jpegopt", &option, "-singlefile"];
        run("pdftoppm", &[&words[..], &[page.to_str().unwrap(), written.to_str().unwrap()]].concat());
        std::fs::read(written.with_extension("jpg")).unwrap()
    })
}

#[test]
fn a_photograph_whose_scan_is_rubbish_or_that_is_too_large_is_named() {
    let [sequential, progressive] = photographs();
    let check = |bytes: &[u8]| picture_size(bytes).map(|(width, height)| (width as u32, height as u32));
    assert_eq!(check(&sequential), Ok((414, 585)));
    assert_eq!(check(&progressive), Ok((414, 585)));
    let scan = sequential.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap() + 14;
    let last = sequential.len() - 2;
    let spoilt = |spoil: &dyn Fn(&mut [u8])| {
        let mut bytes = sequential.clone();
        spoil(&mut bytes[scan..last]);
        check(&bytes)
    };
    assert_eq!(spoilt(&|scan| scan.fill(0)), Err(ImageFault::Damaged), "zeros");
    assert_eq!(spoilt(&|scan| scan.fill(0xA7)), Err(ImageFault::Damaged), "one byte over and over");
    assert_eq!(spoilt(&|scan| scan.fill(0xFF)), Err(ImageFault::Damaged), "markers of nothing");
    let shuffled = |scan: &mut [u8]| {
        let middle = scan.len() / 2;
        scan[middle..].reverse();
    };
    assert_eq!(spoilt(&shuffled), Err(ImageFault::Damaged), "another order");
    let mut short = sequential[..scan + 40].to_vec();
    assert_eq!(check(&short), Err(ImageFault::Damaged), "it breaks off");
    short.extend([0xFF, 0xD9]);
    assert_eq!(check(&short), Err(ImageFault::Damaged), "most blocks are missing");
    let more = [&sequential[..], b"what a telephone puts behind a picture"].concat();
    assert_eq!(check(&more), Ok((414, 585)));
    // The frame says how large the picture is: 10,000 by 10,000 points.
    let mut huge = sequential.clone();
    let frame = huge.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    huge[frame + 5..frame + 9].copy_from_slice(&[0x27, 0x10, 0x27, 0x10]);
    let output = set(&Document { blocks: vec![figure(huge, "PRO-007")], ..Document::default() });
    let problem = Problem { kind: ProblemKind::BadImage(ImageFault::TooLarge), source: Some("PRO-007".to_owned()) };
    assert_eq!(output.problems, [problem]);
}
