/** What a signature locks: the question for a reason before it is changed all the same. */

/** A change that was refused and waits for an answer. */
export interface Question {
  /** What is locked, in the core's words. */
  message: string;
  answer: (reason: string | null) => void;
}

class Exceptions {
  question = $state.raw<Question | null>(null);
  /** The reason to begin with, where the screen knows it, such as who asked for the change in a meeting. */
  suggested = '';

  /** Asks for a reason; nothing comes back when the person leaves what was signed as it is. */
  ask(message: string): Promise<string | null> {
    this.question?.answer(null);
    return new Promise((resolve) => {
      this.question = {
        message,
        answer: (reason) => {
          this.question = null;
          resolve(reason);
        },
      };
    });
  }
}

export const exceptions = new Exceptions();
