/** Which commands the stand-in core answers, each with the request that the core's types say. */
import type { CommandName, RequestOf } from '../types.ts';

/** Commands of later screens, which no test needs yet. */
type Unanswered = 'plan.moves' | 'status.draft' | 'project.peek' | 'project.save_copy';
export type Answered = Exclude<CommandName, Unanswered>;
/** What answers each command. */
export type Handlers = { [C in Answered]: (request: RequestOf<C>) => unknown };
