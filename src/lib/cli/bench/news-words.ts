import type { Random } from './random.ts';

/** Words that invented articles are filled with: enough that most sentences have some that few others have. */
const NOUNS = [
  'warehouse', 'footbridge', 'orchard', 'timetable', 'boiler', 'quay', 'lighthouse', 'ledger', 'pipeline', 'schoolyard', 'archive', 'turbine',
  'hedge', 'staircase', 'ferry', 'laboratory', 'market hall', 'reservoir', 'chapel', 'signal box', 'nursery', 'printing press', 'greenhouse',
  'embankment', 'car park', 'playground', 'theatre', 'crane', 'brewery', 'clinic', 'library', 'meadow', 'substation', 'tramway', 'workshop'
]; // prettier-ignore

const QUALITIES = [
  'narrow', 'abandoned', 'much-praised', 'leaking', 'provisional', 'costly', 'half-finished', 'listed', 'privately owned', 'overgrown', 'temporary',
  'well-kept', 'disputed', 'oversized', 'brick', 'wooden', 'heated', 'borrowed', 'rebuilt', 'neglected', 'popular', 'draughty', 'modest', 'flooded'
]; // prettier-ignore

const DEEDS = [
  'inspected', 'repainted', 'measured', 'mortgaged', 'insured', 'photographed', 'cleared', 'fenced in', 'leased', 'surveyed', 'auctioned',
  'dismantled', 'renamed', 'ventilated', 'catalogued', 'reopened', 'extended', 'drained', 'sealed', 'widened', 'moved', 'lit', 'valued', 'tested'
]; // prettier-ignore

const TIMES = [
  'last week', 'two years ago', 'in March', 'since the autumn', 'on Monday morning', 'before Christmas', 'in 2009', 'every spring', 'for six months',
  'the day before', 'in the 1980s', 'by the end of the year', 'last summer', 'three weeks earlier', 'on Friday', 'at 7 p.m.', 'next month', 'in late June'
]; // prettier-ignore

const SYLLABLES = [
  'bar',
  'del',
  'fen',
  'gor',
  'hal',
  'kim',
  'lor',
  'mav',
  'nor',
  'osk',
  'pel',
  'rud',
  'sol',
  'tam',
  'ul',
  'ver',
  'wex',
  'yar',
];
const ENDINGS = ['berg', 'ford', 'holm', 'lund', 'mere', 'sen', 'stad', 'wick', 'dal', 'gate', 'ing', 'ard'];

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A name that nobody has, one of some thousands. */
export const inventName = (random: Random): string =>
  capital(`${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}${random.pick(ENDINGS)}`);

const counted = (random: Random) => `${random.whole(2, 98)}.${random.whole(1, 9)} million`;
const thing = (random: Random) => `${random.pick(QUALITIES)} ${random.pick(NOUNS)}`;

/** How a sentence of no consequence may run. */
const SENTENCES: ((random: Random) => string)[] = [
  (r) => `The ${thing(r)} on ${inventName(r)} Street was ${r.pick(DEEDS)} ${r.pick(TIMES)}, at a cost of ${counted(r)}.`,
  (r) => `${inventName(r)} ${inventName(r)}, who owns the ${thing(r)}, said that the ${thing(r)} should be ${r.pick(DEEDS)} first.`,
  (r) => `“Nobody asked for a ${thing(r)} in ${inventName(r)},” ${inventName(r)} said ${r.pick(TIMES)}.`,
  (r) => `Of the ${r.whole(12, 900)} households in ${inventName(r)}, ${r.whole(2, 11)} had their ${r.pick(NOUNS)} ${r.pick(DEEDS)} ${r.pick(TIMES)}.`,
  (r) => `A ${thing(r)} near ${inventName(r)} was ${r.pick(DEEDS)} and then ${r.pick(DEEDS)}; the ${thing(r)} was not.`,
  (r) => `According to ${inventName(r)}, the ${r.pick(NOUNS)} had not been ${r.pick(DEEDS)} ${r.pick(TIMES)}.`,
  (r) => `It was ${r.pick(TIMES)} that the ${thing(r)} had been ${r.pick(DEEDS)}, although ${inventName(r)} did not agree.`,
  (r) => `Whether the ${thing(r)} can be ${r.pick(DEEDS)} depends on the ${r.pick(NOUNS)}, ${inventName(r)} of the ${inventName(r)} trust said.`,
]; // prettier-ignore

/** A sentence of no consequence, 10 to 25 words. */
export const inventSentence = (random: Random): string => random.pick(SENTENCES)(random);
