/**
 * Who has given dots to what. A project keeps the votes of a pain point as one number; whose they are matters only while
 * the room votes, so it is kept beside the project, and follows it where a vote is taken back.
 */

export interface Ballot {
  pain: string;
  voter: string;
}

export interface KeptBallots {
  given: Ballot[];
  /** Ballots that were taken back and may come again. */
  taken: Ballot[];
  /** The votes of each pain point after its last ballot. */
  tally: Record<string, number>;
}

export const NO_BALLOTS: KeptBallots = { given: [], taken: [], tally: {} };

export const dotsOf = (ballots: KeptBallots, voter: string): number =>
  ballots.given.filter((each) => each.voter === voter).length;

export const dotsOn = (ballots: KeptBallots, voter: string, pain: string): number =>
  ballots.given.filter((each) => each.voter === voter && each.pain === pain).length;

/** A dot is given; `votes` is what the pain point has with it. */
export function give(ballots: KeptBallots, ballot: Ballot, votes: number): KeptBallots {
  return { given: [...ballots.given, ballot], taken: [], tally: { ...ballots.tally, [ballot.pain]: votes } };
}

/** The voter's last dot on a pain point is taken back. */
export function take(ballots: KeptBallots, ballot: Ballot, votes: number): KeptBallots {
  const at = ballots.given.findLastIndex((each) => each.voter === ballot.voter && each.pain === ballot.pain);
  const given = ballots.given.filter((_, index) => index !== at);
  return { given, taken: [ballot], tally: { ...ballots.tally, [ballot.pain]: votes } };
}

/** Follows votes that changed by undo, redo or another window; the same ballots where nothing did. */
export function follow(ballots: KeptBallots, votesOf: (pain: string) => number | undefined): KeptBallots {
  let { given, taken } = ballots;
  const tally = { ...ballots.tally };
  let changed = false;
  for (const [pain, counted] of Object.entries(tally)) {
    const votes = votesOf(pain) ?? 0;
    if (votes === counted) continue;
    changed = true;
    tally[pain] = votes;
    for (let over = counted - votes; over > 0; over -= 1) {
      const at = given.findLastIndex((each) => each.pain === pain);
      if (at < 0) break;
      taken = [...taken, given[at]!];
      given = given.filter((_, index) => index !== at);
    }
    for (let under = votes - counted; under > 0; under -= 1) {
      const at = taken.findLastIndex((each) => each.pain === pain);
      if (at < 0) break;
      given = [...given, taken[at]!];
      taken = taken.filter((_, index) => index !== at);
    }
  }
  return changed ? { given, taken, tally } : ballots;
}
