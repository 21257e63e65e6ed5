/** The documents that the fake can make: their list, their chapters and what their check finds. */
import type { Graph } from './graph.ts';
import type {
  BaselineSubject,
  Brief,
  DocumentEntry,
  Language,
  Problem,
  RequestOf,
  Stage,
  VerifiedDocument,
  WrittenSet,
} from '../types.ts';

const OF_STAGE: [Stage, string[]][] = [
  ['research', ['minutes']],
  ['architecture', ['blueprint', 'architecture', 'scope']],
  ['requirements', ['requirements']],
  ['development', ['plan', 'status', 'change', 'change_log']],
  ['integration', ['interfaces', 'debugging']],
  ['deployment', ['test', 'deployment', 'release', 'acceptance']],
  ['training', ['training']],
  ['coaching', ['review']],
];

const SUBJECTS: Record<string, BaselineSubject> = {
  blueprint: 'blueprint',
  scope: 'scope',
  requirements: 'requirements',
  plan: 'plan',
};

/** All but one can be made, so that the reason why not is seen. */
export const FAKE_DOCUMENTS: DocumentEntry[] = OF_STAGE.flatMap(([stage, documents]) =>
  documents.map((document) => ({
    document,
    stage,
    languages: ['zh', 'en'] as Language[],
    available: document !== 'debugging',
    subject: SUBJECTS[document] ?? null,
    readers: document === 'requirements' ? ['all', 'development', 'testing', 'design'] : [],
  })),
);

/** The pages of the tiny PDF, one a chapter; its one font knows no Chinese. */
export const PAGE_TITLES = ['Purpose and boundary', 'Feature list', 'Exclusions', 'Assumptions', 'Sign-off'];

const SECTIONS: Record<Language, string[]> = {
  zh: ['目的与边界', '功能清单', '不在范围内', '假设与前提', '签署'],
  en: ['Purpose and boundary', 'Feature list', 'Exclusions', 'Assumptions', 'Sign-off'],
};

export const sectionsOf = (lang: Language): string[] => SECTIONS[lang];

/** What the check says about a few features. */
export function problemsOf(records: Brief[], lang: Language): Problem[] {
  const [first, second, third] = records;
  const zh = lang === 'zh';
  const found: Problem[] = [];
  const add = (kind: Problem['kind'], code: string, record: Brief | undefined, said: string) => {
    if (record) found.push({ kind, code, message: `${record.code} ${said}`, record });
  };
  add('source', 'doc-problem-done-missing', first, zh ? '还没有写完成标准。' : 'has no done definition.');
  add('source', 'doc-problem-why-missing', second, zh ? '没有追溯到痛点。' : 'is not traced to a pain point.');
  add('glyph', 'doc-problem-fallback', third, zh ? '的文字里有一个生僻字，改用后备字体。' : 'has a sign set in a second font.');
  found.push({
    kind: 'other',
    code: 'doc-problem-no-baseline',
    message: zh ? '内容尚未冻结为基线，本文是草稿。' : 'The content is not frozen as a baseline, so this is a draft.',
    record: null,
  });
  return found;
}

/** Writes nothing, and says so as the core would say that it had. */
export function writtenSet({ folder, stage }: RequestOf<'document.export_all'>): WrittenSet {
  const wanted = FAKE_DOCUMENTS.filter((each) => each.available && (!stage || each.stage === stage));
  return {
    documents: wanted.map(({ document }, index) => ({
      document,
      path: `${folder}/${document}.pdf`,
      pages: 4 + index * 3,
      problems: [],
    })),
    refused: [],
  };
}

/** A scope confirmation that came back with a few answers and one altered page. */
export function returnedDocument(records: Brief[], project: string): VerifiedDocument {
  const [first, second, third] = records;
  const answer = (record: Brief | undefined, part: string, value: string) =>
    record ? [{ name: `${record.code}.${part}`, value, record }] : [];
  return {
    known: true,
    intact: false,
    in_order: true,
    export_id: '5f0c2a9d1b7e',
    project_id: 'fake',
    project,
    remembered: true,
    document: 'scope',
    exported_on: '2026-11-20',
    baseline: { name: '功能清单 V1.0', hash: 'b3a1f4c2d59e07781c44e0d19ab2', known: true },
    pages: 12,
    altered_pages: [3],
    redrawn_pages: [],
    missing_pages: [],
    asked: records.length,
    answers: [
      ...answer(first, 'accept', '✓'),
      ...answer(second, 'discuss', '✓'),
      ...answer(second, 'remark', '门店盘点要支持离线'),
      ...answer(third, 'accept', '✓'),
      { name: 'signoff.accept-except', value: '✓', record: null },
      { name: 'signoff.client.name', value: '周敏', record: null },
    ],
    remarks: 2,
  };
}

const CHARACTERS_PER_PAGE = 550;

/** How long the requirements document would be, from the texts of its sections alone. */
export function measured(graph: Graph): unknown {
  const records = [...graph.records.values()];
  const count = (kind: string) => records.filter((record) => record.kind === kind).length;
  const text = records.filter((record) => record.kind === 'section').map(({ body }) => body.replaceAll(/\s/g, '')).join('');
  const han = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const words = text.match(/[A-Za-z0-9]+/g)?.length ?? 0;
  return {
    pages: Math.ceil(text.length / CHARACTERS_PER_PAGE),
    characters: text.length,
    han,
    words,
    flows: count('diagram') > 0 ? count('diagram') - 4 : 0,
    prototypes: count('prototype'),
    charts: count('chart'),
    others: Math.min(4, count('diagram')),
    tables: 40,
    revision: graph.revision,
  };
}
