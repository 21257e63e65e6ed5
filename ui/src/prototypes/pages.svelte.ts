/** The pages of the prototype as the room reads and changes them; every change is one step of the core. */
import { execute } from '../backend/index.ts';
import type { ResponseOf, WireRecord } from '../backend/index.ts';
import { newest, sendFields } from '../record/edits.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { project } from '../state/project.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { report } from '../state/undo.ts';
import { kindName } from '../state/words.ts';
import { onPage } from './geometry.ts';
import type { Box, Size } from './geometry.ts';

export const KIND = 'prototype';
export const DEVICES = ['phone', 'tablet', 'desktop', 'terminal'] as const;

/** A place that reacts, as the core keeps it. */
export interface Hotspot {
  x?: number;
  y?: number;
  w?: number;
  h?: number;
  to?: string;
  note?: string;
  requirement?: string;
}

export type PageView = ResponseOf<'prototype.pages'>['pages'][number];

/** How the page lies where it has no picture, before the core has answered. */
const UNKNOWN_FRAME = { width: 372, height: 680, bar: 58 };

/** The flow of all pages as the core computes it, asked for again after each change. */
class Pages {
  views = $state.raw<readonly PageView[]>([]);
  private asked = 0;

  async ask(): Promise<void> {
    const mine = (this.asked += 1);
    const answer = await execute('prototype.pages', {});
    if (mine === this.asked) this.views = answer.pages;
  }

  of(id: string): PageView | undefined {
    return this.views.find((view) => view.flow.page.id === id);
  }

  frame(id: string): { width: number; height: number; bar: number } {
    return this.of(id) ?? UNKNOWN_FRAME;
  }
}

export const pages = new Pages();

export const hotspotsOf = (record: WireRecord): Hotspot[] => (record.fields['hotspots'] as Hotspot[] | undefined) ?? [];
export const statesOf = (record: WireRecord): string[] => (record.fields['states'] as string[] | undefined) ?? [];
export const imageOf = (record: WireRecord): string => String(record.fields['image'] ?? '').trim();
export const deviceOfRecord = (record: WireRecord) => (record.fields['device'] as string | undefined) ?? 'desktop';

/** The box of a place; none where a part of it is missing, as in a table filled by hand. */
export function boxOf(spot: Hotspot): Box | null {
  const { x, y, w, h } = spot;
  if (x === undefined || y === undefined || !w || !h || w < 0 || h < 0) return null;
  return { x, y, w, h };
}

/** Makes other places of a page out of those that there are by then. */
export function sendSpots(record: WireRecord, change: (spots: readonly Hotspot[]) => readonly Hotspot[], key?: string): Promise<unknown> {
  const hotspots = () => {
    const next = change(hotspotsOf(newest(record)));
    return { hotspots: next.length > 0 ? next : null };
  };
  return sendFields(record.id, hotspots, key);
}

/** Changes one place of a page; an undefined member is taken away. */
export function changeSpot(record: WireRecord, index: number, change: Partial<Hotspot>, key?: string): Promise<unknown> {
  return sendSpots(record, (now) => now.map((spot, at) => (at === index ? tidy({ ...spot, ...change }) : spot)), key);
}

const tidy = (spot: Hotspot): Hotspot =>
  Object.fromEntries(Object.entries(spot).filter(([, value]) => value !== undefined && value !== '')) as Hotspot;

/** The places of a page after its picture has taken another size. */
export function rescaled(spots: readonly Hotspot[], from: Size, to: Size): Hotspot[] {
  return spots.map((spot) => {
    const box = boxOf(spot);
    if (!box) return spot;
    const across = to.width / from.width;
    const down = to.height / from.height;
    return { ...spot, ...onPage({ x: box.x * across, y: box.y * down, w: box.w * across, h: box.h * down }, to) };
  });
}

/** Makes a page without a picture, which is sketched by its places, and opens it. */
export async function createBlank(device: string): Promise<void> {
  const title = t('ui-prototype-page-number', { number: project.records(KIND).length + 1 });
  try {
    const { record } = await project.change('record.create', { kind: KIND, fields: { title, device } });
    navigation.select(record.id);
  } catch (cause) {
    report(cause);
  }
}

/** The pages that a person may begin with, in the order of the list. */
export function firstPage(): WireRecord | undefined {
  const records = project.records(KIND);
  const start = pages.views.find((view) => view.flow.start)?.flow.page.id;
  return records.find((record) => record.id === start) ?? records[0];
}

/** The name of a page as a link in a sentence. */
export const pageName = (id: string): string => project.find(id)?.title ?? kindName(KIND);
