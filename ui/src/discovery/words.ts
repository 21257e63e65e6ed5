/** Words and figures that several instruments of research write alike. */
import type { ShapeType } from '../backend/index.ts';
import { choiceName } from '../state/words.ts';

/** The name of a choice by the name of its type. */
export const word = (choice_type: string, value: string) => choiceName({ type: 'choice' as ShapeType, choice_type }, value);

/** Two ends of a range, one of them where only one is known, nothing where none is. */
export function range(low: number | null, high: number | null, write: (value: number) => string): string {
  if (low === null && high === null) return '';
  if (low === null || high === null || low === high) return write((high ?? low)!);
  return `${write(low)}–${write(high)}`;
}
