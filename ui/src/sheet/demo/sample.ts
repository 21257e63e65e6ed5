/** The feature list of the interface's sketch, for pictures of the table. */
import { feature } from './records';
import type { SheetRecord } from '../types';

const NAMES = {
  zh: ['\u751f\u4ea7\u7ba1\u7406', '\u6392\u4ea7', '\u63d2\u5355\u6a21\u62df', '\u6539\u5355\u8ffd\u6eaf', '\u62a5\u5de5', '\u79fb\u52a8\u62a5\u5de5', '\u4ed3\u50a8', '\u76d8\u70b9\u4e0d\u505c\u5de5', '\u5e93\u4f4d\u5730\u56fe'],
  en: ['Production', 'Scheduling', 'Rush order simulation', 'Order change trace', 'Work reporting', 'Mobile reporting', 'Warehouse', 'Counting without a stop', 'Bin map'],
};

/** A tree of features with priorities, owners and person-days. */
export function sampleFeatures(lang: 'zh' | 'en'): SheetRecord[] {
  const name = (index: number) => NAMES[lang][index] ?? '';
  return [
    feature('1', null, name(0), { priority: 'must' }),
    feature('2', '1', name(1), { priority: 'must', user_role: ['ro-1'] }, 'sh-1'),
    feature('3', '2', name(2), { priority: 'should', effort_likely: 8, complexity: 4, user_role: ['ro-1', 'ro-2'], release: '2026-12-18', price_visible: true }, 'sh-2'),
    feature('4', '2', name(3), { priority: 'must', effort_likely: 26, complexity: 5, release: '2026-12-24', done_definition: '1. 2 s\n2. 3 s' }, 'sh-1'),
    feature('5', '1', name(4), { priority: 'could' }),
    feature('6', '5', name(5), { priority: 'could', effort_likely: 52, complexity: 3, price_visible: false }, 'sh-2'),
    feature('7', null, name(6), { priority: 'should' }),
    feature('8', '7', name(7), { priority: 'should', effort_likely: 12.5, complexity: 2 }),
    feature('9', '7', name(8), { priority: 'wont', effort_likely: 4 }),
  ];
}
