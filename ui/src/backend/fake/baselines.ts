/** What a frozen state and a comparison look like: one of each sort, so that every part of the screen is seen. */
import type { BaselineContent, Brief, Compared } from '../types.ts';

const UNKNOWN: Brief = { id: '', kind: 'feature', code: '?', title: '?' };

/** The first features stand for what was frozen; the last of them was deleted since. */
export function frozenContent(features: readonly Brief[]): BaselineContent {
  const shown = features.slice(0, 6);
  const facts = [{ label: '完成标准', value: '订单在 60 秒内进入订单中心' }];
  const records = shown.map((record, index) => ({ record, depth: index % 2, exists: index + 1 < shown.length, facts }));
  return { records, links: 4 };
}

/** One difference of each sort. */
export function differences(features: readonly Brief[]): Compared {
  const [one = UNKNOWN, two = UNKNOWN, three = UNKNOWN, four = UNKNOWN] = features;
  const runs: Compared['changed'][number]['fields'][number]['runs'] = [
    { kind: 'same', text: '订单在 ' },
    { kind: 'deleted', text: '60' },
    { kind: 'inserted', text: '30' },
    { kind: 'same', text: ' 秒内进入订单中心' },
  ];
  return {
    added: [one],
    removed: [{ ...two, id: `${two.id}-gone` }],
    changed: [{ record: three, fields: [{ field: 'done_definition', label: '完成标准', runs }] }],
    moved: [{ record: four, from: one, to: two }],
    links: [{ kind: 'delivers', from: one, to: three, added: true }],
    dates: [{ record: three, label: '到期', before: '2026-12-01', after: '2026-12-08' }],
    unchanged: 12,
    effort_before: 210,
    effort_after: 228,
  };
}
