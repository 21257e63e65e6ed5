/** Writes a very small PDF, so that the preview has real pages to show without the core. */
const LINES = 20;
const BODY = 'what both sides have agreed stands here';

/** A page for each title, in ASCII. */
export function tinyPdf(titles: string[]): string {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const kids: string[] = [];
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  for (const title of titles) {
    const lines = Array.from({ length: LINES }, (_, line) => `0 -22 Td (${line + 1}. ${title}: ${BODY}) Tj`);
    const body = `BT /F1 11 Tf 72 690 Td ${lines.join(' ')} ET`;
    const stream = `BT /F1 24 Tf 72 720 Td (${title}) Tj ET 72 700 451 1 re f ${body}`;
    const page = objects.length + 1;
    kids.push(`${page} 0 R`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${page + 1} 0 R /Resources << /Font << /F1 ${font} >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return btoa(text);
}
