/** Two texts held against each other word by word. */
import { expect, test } from 'vitest';
import { compareWords } from '../src/change/words.ts';

const told = (before: string, after: string) =>
  compareWords(before, after)
    .map(({ kind, text }) => ({ same: text, deleted: `[-${text}-]`, inserted: `[+${text}+]` })[kind])
    .join('');

test('Chinese is compared sign by sign, other scripts word by word', () => {
  expect(told('核销需手机号后四位', '核销需自提码，或手机号后四位加姓氏')).toBe('核销需[+自提码，或+]手机号后四位[+加姓氏+]');
  expect(told('refreshed every 60 s', 'refreshed every 2 s')).toBe('refreshed every [-60 -][+2 +]s');
});

test('texts that have little in common are told one after the other', () => {
  const [before, after] = ['Only the ordering phone shows the code', 'The code can be shared and works once'];
  expect(told(before, after)).toBe(`[-${before}-][+${after}+]`);
});

test('an end of a sentence may differ in its space, and nothing is said of two texts that are the same', () => {
  expect(told('按期完成', '按期完成')).toBe('按期完成');
  expect(told('', '新的内容')).toBe('[+新的内容+]');
  expect(told('the code', 'the code and the surname')).toBe('the code [+and the surname+]');
});

test('what is lost and what is kept add up to both texts, whatever they are', () => {
  const texts = ['', 'a', '订单 a b', 'a 订单，b', 'x'.repeat(4), '一二三四五六七', '七六五四三二一', 'one two three two one'];
  for (const before of texts) {
    for (const after of texts) {
      const runs = compareWords(before, after);
      const kept = (gone: 'deleted' | 'inserted') => runs.filter((run) => run.kind !== gone).map((run) => run.text).join('');
      expect(kept('deleted')).toBe(after);
      expect(kept('inserted').replaceAll(/\s/g, '')).toBe(before.replaceAll(/\s/g, ''));
    }
  }
});
