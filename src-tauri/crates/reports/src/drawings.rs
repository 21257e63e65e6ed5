//! Figures of the diagrams and charts that a project holds: what the drawing says, its caption and its words for people
//! who cannot see it.

use figure::{Anchor, Chart, ChartKind, Color, Paint, Scene, Series, Shape, Stroke, Weight};
use i18n::Args;
use model::Record;
use model::architecture::{Diagram, DiagramType};
use model::requirements::{self, ChartType, Prototype};
use typeset::{Figure, FigureClass, Inline, Picture};

use crate::{Material, diagram};

/// The size in points of the frame that stands in for a figure.
const MASK: (f32, f32) = (280.0, 96.0);
/// The colour of that frame and of its words.
const MASK_INK: Color = Color(0x5a, 0x64, 0x74);

/// The figure of a diagram or a chart; none if the record is neither or has nothing to show.
pub(crate) fn figure(material: &Material, record: &Record) -> Option<Figure> {
    let (drawing, class, said) = if let Some(diagram) = record.get::<Diagram>() {
        if diagram.nodes.is_empty() {
            return None;
        }
        let (view, class) = (&material.view, diagram_class(diagram));
        (diagram::drawing(view, diagram), class, vec![diagram::in_words(view, diagram)])
    } else {
        let chart = record.get::<requirements::Chart>()?;
        (chart_drawing(chart)?.into(), FigureClass::Chart, chart_words(material, chart))
    };
    let args = Args::new().with("title", &record.title).with("content", material.texts.format().list(&said));
    Some(Figure {
        content: Picture::Drawing(drawing),
        class,
        description: material.texts.text("doc-drawing-described", &args),
        caption: caption(material, record),
        destination: Some(record.code.clone()),
        source: Some(record.code.clone()),
    })
}

/// The frame that stands in for a figure that the client may not see; none if the record is shown as no figure. It is
/// counted as what it hides, so that figures bear the same numbers in every copy.
pub(crate) fn masked(material: &Material, hidden: &Record, source: &str) -> Option<Figure> {
    let class = if let Some(diagram) = hidden.get::<Diagram>() {
        diagram_class(diagram)
    } else if hidden.get::<Prototype>().is_some() {
        FigureClass::Prototype
    } else {
        hidden.get::<requirements::Chart>().map(|_| FigureClass::Chart)?
    };
    let words = material.label("doc-masked");
    let (width, height) = MASK;
    let edge = Stroke { color: MASK_INK, width: 0.6, dash: Some((3.0, 2.5)) };
    let frame = Shape::Rect { x: 0.0, y: 0.0, width, height, radius: 4.0, paint: Paint::stroke(edge) };
    let text = Shape::Text {
        x: width / 2.0,
        y: height / 2.0 + 3.0,
        text: words.clone(),
        size: 9.0,
        weight: Weight::Regular,
        color: MASK_INK,
        anchor: Anchor::Middle,
    };
    let scene = Scene { width, height, description: words.clone(), shapes: vec![frame, text] };
    Some(Figure {
        content: Picture::Drawing(scene.into()),
        class,
        description: words,
        caption: vec![Inline::Text(material.label("doc-masked-caption"))],
        destination: None,
        source: Some(source.to_owned()),
    })
}

/// The title, and where the numbers of a chart come from.
fn caption(material: &Material, record: &Record) -> Vec<Inline> {
    let source = record.get::<requirements::Chart>().map(|chart| chart.source.trim()).unwrap_or_default();
    let mut caption = vec![Inline::Text(record.title.clone())];
    if !source.is_empty() {
        caption.push(Inline::Muted(material.texts.text("doc-chart-source", &Args::new().with("source", source))));
    }
    caption
}

fn diagram_class(diagram: &Diagram) -> FigureClass {
    match diagram.r#type {
        Some(DiagramType::BusinessFlow | DiagramType::RoleProcess | DiagramType::PageFlow) => FigureClass::Flow,
        _ => FigureClass::Other,
    }
}

/// The drawing of a chart's data.
fn chart_drawing(chart: &requirements::Chart) -> Option<Chart> {
    let kind = match chart.r#type? {
        ChartType::Bar => ChartKind::Bar,
        ChartType::Line => ChartKind::Line,
        ChartType::Area => ChartKind::Area,
        ChartType::Pie => ChartKind::Pie,
        ChartType::Radar => ChartKind::Radar,
        ChartType::Scatter => ChartKind::Scatter,
        ChartType::HeatMap => ChartKind::HeatMap,
    };
    if chart.data.is_empty() {
        return None;
    }
    let series = if kind == ChartKind::Scatter { points(chart) } else { columns(chart) };
    Some(Chart {
        kind,
        categories: chart.data.iter().map(|row| row.label.trim().to_owned()).collect(),
        series,
        x: chart.x.trim().to_owned(),
        y: chart.y.trim().to_owned(),
        unit: chart.unit.trim().to_owned(),
        levels: Vec::new(),
    })
}

/// One series per column of values.
fn columns(chart: &requirements::Chart) -> Vec<Series> {
    let count = chart.data.iter().map(|row| row.values.len()).max().unwrap_or(0);
    let column = |order: usize| Series {
        name: chart.series.get(order).cloned().unwrap_or_default(),
        values: chart
            .data
            .iter()
            .map(|row| row.values.get(order).copied().flatten().filter(|it| it.is_finite()))
            .collect(),
        points: Vec::new(),
    };
    (0..count).map(column).collect()
}

/// One series per row: its first value runs along, its second up, so that every point can be named.
fn points(chart: &requirements::Chart) -> Vec<Series> {
    let point = |row: &requirements::ChartRow| match row.values.as_slice() {
        [Some(x), Some(y), ..] if x.is_finite() && y.is_finite() => {
            Some(Series { name: row.label.trim().to_owned(), values: Vec::new(), points: vec![(*x, *y)] })
        }
        _ => None,
    };
    chart.data.iter().filter_map(point).collect()
}

/// Every value with its label and unit.
fn chart_words(material: &Material, chart: &requirements::Chart) -> Vec<String> {
    let format = material.texts.format();
    let value = |value: &Option<f64>| {
        let Some(value) = value else { return "–".to_owned() };
        let args = Args::new().with("value", format.number(*value, 2)).with("unit", chart.unit.trim());
        if chart.unit.trim().is_empty() {
            format.number(*value, 2)
        } else {
            material.texts.text("doc-value-unit", &args)
        }
    };
    let row = |row: &requirements::ChartRow| {
        let values: Vec<String> = row.values.iter().map(value).collect();
        format!("{} {}", row.label.trim(), values.join(" / "))
    };
    chart.data.iter().map(row).collect()
}
