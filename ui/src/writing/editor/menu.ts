/** What the menu of the editor offers: kinds of lines, blocks, and records to be shown or named. */
import type { Component } from 'svelte';
import type { LucideProps } from '@lucide/svelte';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import Code from '@lucide/svelte/icons/code-xml';
import FileText from '@lucide/svelte/icons/file-text';
import Heading1 from '@lucide/svelte/icons/heading-1';
import Heading2 from '@lucide/svelte/icons/heading-2';
import ImagePlus from '@lucide/svelte/icons/image-plus';
import Info from '@lucide/svelte/icons/info';
import Link2 from '@lucide/svelte/icons/link-2';
import List from '@lucide/svelte/icons/list';
import ListOrdered from '@lucide/svelte/icons/list-ordered';
import MonitorSmartphone from '@lucide/svelte/icons/monitor-smartphone';
import Table from '@lucide/svelte/icons/table';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import Workflow from '@lucide/svelte/icons/workflow';
import type { WireRecord } from '../../backend/index.ts';
import { project } from '../../state/project.svelte.ts';
import { matchScore } from '../../state/match.ts';
import type { Trigger } from './trigger.ts';
import type { Live } from './live.svelte.ts';
import { chooseFiles, putBlock, putCallout, putTable, turnInto, writeText } from './insert.ts';

export type Icon = Component<LucideProps>;

/** The kinds of record that a text can show whole; all others are named by their code. */
export const SHOWN_KINDS = ['diagram', 'chart', 'prototype', 'requirement'] as const;
/** What is looked through by the part of the menu that names any record. */
export const ANY = 'reference';

export interface Choice {
  /** Its name; the locale key is `ui-writing-block-` with this behind it. */
  readonly name: string;
  readonly icon: Icon;
  /** What can be typed instead. */
  readonly sign: string;
  /** Other words by which it is found in any language. */
  readonly words: string;
  /** Whether it can only stand on its own line at the top of the text. */
  readonly whole: boolean;
  readonly run: (live: Live, trigger: Trigger) => void;
}

const turn = (kind: Parameters<typeof turnInto>[2], level = 1) => (live: Live, trigger: Trigger) => turnInto(live.editor, trigger, kind, level);

export const CHOICES: readonly Choice[] = [
  { name: 'heading', icon: Heading1, sign: '#', words: 'h1 heading title', whole: true, run: turn('heading') },
  { name: 'subheading', icon: Heading2, sign: '##', words: 'h2 subheading', whole: true, run: turn('heading', 2) },
  { name: 'points', icon: List, sign: '-', words: 'bullet list ul points', whole: false, run: turn('bulletList') },
  { name: 'numbers', icon: ListOrdered, sign: '1.', words: 'ordered list ol numbers', whole: false, run: turn('orderedList') },
  { name: 'table', icon: Table, sign: '', words: 'table grid', whole: false, run: (live, trigger) => putTable(live.editor, trigger) },
  { name: 'note', icon: Info, sign: '>', words: 'callout note quote info', whole: false, run: (live, trigger) => putCallout(live.editor, trigger, 'note') },
  { name: 'attention', icon: TriangleAlert, sign: '', words: 'callout warning attention important', whole: false, run: (live, trigger) => putCallout(live.editor, trigger, 'attention') },
  { name: 'code', icon: Code, sign: '```', words: 'code', whole: true, run: turn('codeBlock') },
  {
    name: 'picture',
    icon: ImagePlus,
    sign: '',
    words: 'image picture photo screenshot',
    whole: false,
    run: (live, trigger) => {
      live.editor.chain().focus().deleteRange(trigger).run();
      chooseFiles((files) => void live.pictures(files, null));
    },
  },
];

/** The parts of the menu that lead to records of a kind. */
export const RECORDS: readonly { name: string; icon: Icon; words: string }[] = [
  { name: 'diagram', icon: Workflow, words: 'diagram flow figure' },
  { name: 'chart', icon: ChartColumn, words: 'chart graph data' },
  { name: 'prototype', icon: MonitorSmartphone, words: 'prototype screen wireframe' },
  { name: 'requirement', icon: FileText, words: 'requirement card req' },
  { name: ANY, icon: Link2, words: 'reference link record mention' },
];

export const isShownWhole = (record: WireRecord) => (SHOWN_KINDS as readonly string[]).includes(record.kind);

/** Records of some kinds that answer a query by code, title or pinyin, the best first. */
export function recordsFor(kinds: readonly string[], query: string, most: number): WireRecord[] {
  const all = kinds.flatMap((kind) => project.records(kind));
  if (!query) return all.slice(0, most);
  return all
    .flatMap((record) => {
      const score = matchScore(`${record.code} ${record.title}`, query);
      return score === null ? [] : [{ record, score }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ record }) => record);
}

/** Records whose code begins with what was typed; the hyphen may be left out. */
export function recordsByCode(kinds: readonly string[], typed: string, most: number): WireRecord[] {
  const wanted = typed.replace('-', '');
  const found = kinds.flatMap((kind) => project.records(kind)).filter(({ code }) => code.replace('-', '').startsWith(wanted));
  // A code that has been typed to its end needs no help.
  return found.some(({ code }) => code === typed) ? [] : found.slice(0, most);
}

/** Shows a record on a line of its own, or names it inside the line. */
export function putRecord(live: Live, trigger: Trigger, record: WireRecord, whole: boolean): void {
  if (whole && isShownWhole(record)) putBlock(live.editor, trigger, { kind: 'embed', code: record.code });
  else writeText(live.editor, trigger, record.code);
}
