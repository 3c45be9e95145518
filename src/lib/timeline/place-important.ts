import { setByAllMeans, tightSettingsOf } from './label-settings.ts';
import type { LabelArea } from './placed-label.ts';
import { MARGIN, Placing, SIDES, type Candidate } from './placing.ts';

/** How many placings the search looks at: some milliseconds, and enough for the labels of a crowded phone. */
const LOOKS = 300;
/** With more labels than this there is never room for all, and no search. */
const SEARCHED = 12;
/** More departures from what each label would choose for itself than this are not tried. */
const DEPARTURES = 8;

type Unsided = Omit<Candidate, 'sides'>;

/** The ways a label may stand, the preferred first; those that only help others are for a search. */
function waysOf(candidate: Unsided, isSearched: boolean): Candidate[] {
  const usual: Candidate = { ...candidate, sides: SIDES };
  if (!isSearched) return [usual, { ...candidate, sides: ['over'] }];
  const tight = tightSettingsOf(candidate.mark, candidate.style);
  return [
    usual,
    { ...usual, settings: tight },
    { ...usual, hangs: !candidate.hangs },
    { ...candidate, settings: [...candidate.settings, ...tight], sides: ['over'] },
  ];
}

/**
 * Places labels that should all be shown.
 *
 * Each takes the place it likes best among those that are left. Where one of them then finds none, others depart
 * from their choice, as little as possible: limited discrepancy search (Harvey and Ginsberg, IJCAI 1995).
 *
 * @param candidates in order of importance
 * @param isBound whether the foremost is shown by all means
 */
export function placeImportant(candidates: Unsided[], area: LabelArea, isBound: boolean): Placing {
  const [foremost, ...others] = candidates;
  if (!foremost) return new Placing(area);
  let looks = 0;

  function search(placing: Placing, rest: Candidate[][], departures: number): Placing {
    const [ways, ...after] = rest;
    if (!ways) return placing;
    looks++;
    const outcomes = departures === 0 ? preferred(placing, ways) : all(placing, ways);
    if (outcomes.length === 0) return search(placing, after, departures);
    let best = placing;
    for (const [departure, outcome] of outcomes.slice(0, departures + 1).entries()) {
      // The last label departs by all that is left: less was tried in the rounds before.
      if (after.length === 0 && departure < Math.min(departures, outcomes.length - 1)) continue;
      const reached = search(outcome, after, departures - departure);
      if (reached.count > best.count) best = reached;
      if (best.count === candidates.length || looks > LOOKS) break;
    }
    return best;
  }

  const start = isBound ? mustStand(foremost, area) : null;
  const isSearched = candidates.length <= SEARCHED;
  const rest = (start ? others : candidates).map((candidate) => waysOf(candidate, isSearched));
  let best = search(start ?? new Placing(area), rest, 0);
  for (let departures = 1; departures <= DEPARTURES; departures++) {
    if (!isSearched || best.count === candidates.length || looks > LOOKS) break;
    const reached = search(start ?? new Placing(area), rest, departures);
    if (reached.count > best.count) best = reached;
  }
  return best;
}

const all = (placing: Placing, ways: Candidate[]): Placing[] => ways.flatMap((way) => placing.outcomes(way));

function preferred(placing: Placing, ways: Candidate[]): Placing[] {
  for (const way of ways) {
    const outcome = placing.with(way);
    if (outcome) return [outcome];
  }
  return [];
}

/** The foremost label where no usual setting of it fits even in an empty band; null where one does. */
function mustStand(foremost: Unsided, area: LabelArea): Placing | null {
  const empty = new Placing(area);
  if (preferred(empty, waysOf(foremost, true)).length > 0) return null;
  const room = { width: area.width - 2 * MARGIN, height: area.bottom - area.top };
  const settings = setByAllMeans(foremost.mark, foremost.style, room);
  return empty.with({ ...foremost, settings, sides: ['over'] }) ?? empty;
}
