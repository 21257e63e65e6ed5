/**
 * A small list of records with a host that answers like the core: for the table's own tests only.
 *
 * It knows nothing of files or commands; `calls` keeps what the table asked for.
 */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import formatsEn from '../../../../assets/locales/en/formats.ftl?raw';
import recordsEn from '../../../../assets/locales/en/records.ftl?raw';
import sheetEn from '../../../../assets/locales/en/sheet.ftl?raw';
import formatsZh from '../../../../assets/locales/zh/formats.ftl?raw';
import recordsZh from '../../../../assets/locales/zh/records.ftl?raw';
import sheetZh from '../../../../assets/locales/zh/sheet.ftl?raw';
import { columnsOf } from '../columns';
import { applied, feature, inTreeOrder } from './records';
import type { Batch, Column, FieldMeta, Outcome, ReferenceHit, SheetHost, SheetRecord, Translate } from '../types';

export type Lang = 'zh' | 'en';

function bundle(lang: Lang, sources: readonly string[]): FluentBundle {
  const made = new FluentBundle(lang === 'zh' ? 'zh-CN' : 'en', { useIsolating: false });
  for (const source of sources) made.addResource(new FluentResource(source));
  return made;
}

const BUNDLES = { zh: bundle('zh', [formatsZh, recordsZh, sheetZh]), en: bundle('en', [formatsEn, recordsEn, sheetEn]) };

/** The real texts of a language. */
export function texts(lang: Lang): Translate {
  return (key, args) => {
    const message = BUNDLES[lang].getMessage(key);
    return message?.value ? BUNDLES[lang].formatPattern(message.value, args ?? {}) : `{${key}}`;
  };
}

const FIELDS: FieldMeta[] = [
  { name: 'priority', required: true, shape: { type: 'choice', choice_type: 'priority', choices: ['must', 'should', 'could', 'wont'] } },
  { name: 'complexity', required: false, shape: { type: 'integer', min: 1, max: 5 } },
  { name: 'effort_likely', required: false, shape: { type: 'number', min: 0, unit: 'day' } },
  { name: 'user_role', required: false, shape: { type: 'list', item: { type: 'reference', kinds: ['role'] } } },
  { name: 'price_visible', required: false, shape: { type: 'boolean' } },
  { name: 'done_definition', required: false, shape: { type: 'long_text' } },
];

const OWNER: FieldMeta = { name: 'owner', required: false, shape: { type: 'reference', kinds: ['stakeholder'] } };
const DUE: FieldMeta = { name: 'release', required: false, shape: { type: 'date' } };

/** The columns of the feature list, as the core would describe them. */
export function featureColumns(lang: Lang): Column[] {
  const t = texts(lang);
  const other = texts(lang === 'zh' ? 'en' : 'zh');
  const days = lang === 'zh' ? '\u4eba\u5929' : 'days';
  return columnsOf({
    kind: 'feature',
    fields: [...FIELDS, DUE],
    common: [OWNER],
    labels: { text: t, other },
    options: {
      title: { width: 260 },
      owner: { referenceText: 'title', width: 104 },
      effort_likely: { aggregate: 'sum', unitLabel: days },
    },
  });
}

const PEOPLE: ReferenceHit[] = [
  { id: 'sh-1', code: 'SH-001', title: '\u5f20\u6668' },
  { id: 'sh-2', code: 'SH-002', title: '\u674e\u8574' },
  { id: 'ro-1', code: 'ROL-001', title: '\u8ba1\u5212\u5458' },
  { id: 'ro-2', code: 'ROL-002', title: '\u8f66\u95f4\u4e3b\u4efb' },
];

/** A list of flat records with numbers, for tests of blocks. */
export function plainFeatures(count: number): SheetRecord[] {
  return Array.from({ length: count }, (_, i) => feature(String(i + 1), null, `Feature ${i + 1}`, { effort_likely: i + 1 }));
}

/** The list behind the table, with the answers of a host. */
export class FakeList {
  rows = $state.raw<readonly SheetRecord[]>([]);
  calls: { batches: Batch[]; moves: { ids: readonly string[]; parent: string | null; after: string | null }[]; opened: string[]; undone: number } = {
    batches: [],
    moves: [],
    opened: [],
    undone: 0,
  };
  /** The message with which the next batch is refused. */
  refusal: string | null = null;
  #serial = 100;
  #undo: (readonly SheetRecord[])[] = [];
  #last: string | null = null;

  constructor(rows: readonly SheetRecord[]) {
    this.rows = rows;
  }

  #change(rows: readonly SheetRecord[], merge = false): void {
    if (!merge) this.#undo.push(this.rows);
    this.rows = inTreeOrder(rows);
  }

  #apply(batch: Batch): Outcome {
    this.calls.batches.push(batch);
    if (this.refusal !== null) {
      const message = this.refusal;
      this.refusal = null;
      return { ok: false, message };
    }
    const { rows: next, created } = applied(this.rows, batch, () => String((this.#serial += 1)));
    this.#change(next, batch.coalesceKey !== undefined && batch.coalesceKey === this.#last);
    this.#last = batch.coalesceKey ?? null;
    return { ok: true, created };
  }

  #move(ids: readonly string[], parent: string | null, after: string | null): void {
    const moved = ids.flatMap((id) => this.rows.filter((row) => row.id === id)).map((row) => ({ ...row, parent }));
    const rest = this.rows.filter((row) => !ids.includes(row.id));
    const behind = after === null ? -1 : rest.findIndex((row) => row.id === after);
    this.#change([...rest.slice(0, behind + 1), ...moved, ...rest.slice(behind + 1)]);
  }

  readonly host: SheetHost = {
    apply: async (batch) => this.#apply(batch),
    move: async (ids, parent, after) => {
      this.calls.moves.push({ ids, parent, after });
      this.#move(ids, parent, after);
      return { ok: true };
    },
    openInspector: (id) => this.calls.opened.push(id),
    reference: (id) => PEOPLE.find((person) => person.id === id) ?? null,
    searchReferences: (column, text) => candidates(column).filter((person) => `${person.code} ${person.title}`.includes(text)),
    resolveReference: (column, text) => candidates(column).find((person) => person.code === text || person.title === text)?.id ?? null,
    undo: () => {
      this.calls.undone += 1;
      const before = this.#undo.pop();
      if (before) this.rows = before;
    },
  };
}

function candidates(column: Column): ReferenceHit[] {
  const prefix = column.key === 'owner' ? 'SH' : 'ROL';
  return PEOPLE.filter((person) => person.code.startsWith(prefix));
}
