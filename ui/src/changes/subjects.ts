// What can be frozen, in the order of the stages.

import type { BaselineSubject } from '../backend/index.ts';

export const SUBJECTS: readonly BaselineSubject[] = ['blueprint', 'scope', 'requirements', 'plan'];
