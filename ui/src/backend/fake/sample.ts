/** Reads the sample project's own files into the fake, in one language. */
import type { Fields, Language, LinkKind, WireLink, WireRecord } from '../types.ts';

interface SourceRecord {
  key: string;
  kind: string;
  parent?: string;
  fields: Record<string, unknown>;
}

interface SourceLink {
  kind: LinkKind;
  from: string;
  to: string;
}

interface SourceFile {
  records?: SourceRecord[];
  links?: SourceLink[];
}

const files = import.meta.glob('../../../../assets/samples/retail/*.json', { import: 'default' });

const COMMON = new Set(['title', 'body', 'owner', 'tags', 'audience']);

/** The records and links of the sample, with keys as ids. */
export async function sampleGraph(
  language: Language,
  prefixOf: (kind: string) => string | undefined,
): Promise<{ records: WireRecord[]; links: WireLink[] }> {
  const sources = await Promise.all(
    Object.keys(files)
      .sort()
      .map((path) => files[path]!() as Promise<SourceFile>),
  );
  const all = sources.flatMap((source) => source.records ?? []);
  const counts = new Map<string, number>();
  const records: WireRecord[] = [];
  for (const source of all) {
    const prefix = prefixOf(source.kind);
    if (!prefix) continue;
    const number = (counts.get(source.kind) ?? 0) + 1;
    counts.set(source.kind, number);
    records.push(wireRecord(source, `${prefix}-${String(number).padStart(3, '0')}`, number, language));
  }
  const known = new Set(records.map((record) => record.id));
  const links = sources
    .flatMap((source) => source.links ?? [])
    .map((link) => ({ ...link, from: bare(link.from), to: bare(link.to) }))
    .filter((link) => known.has(link.from) && known.has(link.to))
    .map((link, index) => ({
      id: `link-${index}`,
      suspect: index % 37 === 5,
      reviewed_from: '',
      reviewed_to: '',
      ...link,
    }));
  return { records, links };
}

const bare = (key: string) => key.replace(/^@/, '');

function wireRecord(source: SourceRecord, code: string, rank: number, language: Language): WireRecord {
  const values = inLanguage(source.fields, language) as Fields;
  const own = Object.fromEntries(Object.entries(values).filter(([name]) => !COMMON.has(name)));
  return {
    id: source.key,
    kind: source.kind,
    code,
    parent: source.parent ? bare(source.parent) : null,
    rank,
    title: String(values['title'] ?? code),
    body: String(values['body'] ?? ''),
    owner: (values['owner'] as string | undefined) ?? null,
    tags: (values['tags'] as string[] | undefined) ?? [],
    audience: (values['audience'] as 'client' | 'internal' | undefined) ?? 'client',
    rev: 1,
    created: '2026-09-01T09:00:00Z',
    updated: '2026-11-20T09:40:00Z',
    hash: code,
    fields: own,
  };
}

/** Takes one language out of every `{zh, en}` pair and turns `@key` into the key. */
function inLanguage(value: unknown, language: Language): unknown {
  if (typeof value === 'string') return value.startsWith('@') ? value.slice(1) : value;
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, language));
  if (typeof value !== 'object' || value === null) return value;
  const pair = value as Record<string, unknown>;
  if ('zh' in pair && 'en' in pair && Object.keys(pair).length === 2) return pair[language];
  return Object.fromEntries(Object.entries(pair).map(([name, item]) => [name, inLanguage(item, language)]));
}
