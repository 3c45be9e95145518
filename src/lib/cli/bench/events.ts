import { inventMoments, type Moment } from './moments.ts';
import type { Random } from './random.ts';
import {
  ACTIONS,
  BODIES,
  CLOSINGS,
  CONSEQUENCES,
  PLACES,
  REMARKS,
  SPEAKERS,
  SUBJECTS,
} from './story-words.ts';

/** A sentence of an article that an event quotes. */
interface Report {
  words: string;
  speaker?: string;
  /** Whether a later article than the first has it. */
  isLater: boolean;
}

/** An invented event with the sentences that report it: one to three, the first of which gives its date. */
export interface InventedEvent {
  id: string;
  title: string;
  shortTitle: string;
  moment: Moment;
  place: string;
  showsPlace: boolean;
  isMain: boolean;
  threads: string[];
  summary: string;
  reports: Report[];
}

const LONGEST_TITLE = 70;
const SHARE_MAIN = 0.05;

/** @example capitalised('the vote') // 'The vote' */
export const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const slug = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function titleOf(body: string, does: string, subject: string, place: string, random: Random): string {
  const short = capitalised(`${body} ${does} ${subject}`);
  const placed = short.length < 30 || random.chance(0.4) ? `${short} in ${place}` : short;
  const closed = random.chance(0.4) ? `${placed} ${random.pick(CLOSINGS)}` : placed;
  return [closed, placed].find((title) => title.length <= LONGEST_TITLE) ?? short;
}

function inventEvent(moment: Moment, index: number, isMain: boolean, random: Random): InventedEvent {
  const place = random.pick(PLACES);
  const body = random.pick(BODIES);
  const [does, did] = random.pick(ACTIONS);
  const [subject, thread] = random.pick(SUBJECTS);
  const [speaker, remark] = [random.pick(SPEAKERS), random.pick(REMARKS)];
  const { words } = moment;
  const reports: Report[] = [
    { words: `${capitalised(words)} the ${body} of ${place} ${did} ${subject}.`, isLater: false },
  ];
  if (random.chance(0.5)) {
    const told = `The ${body} of ${place} ${did} ${subject} ${words}, and it was said that ${remark}.`;
    reports.push({ words: told, isLater: true });
  }
  if (random.chance(0.3)) {
    const said = `“${capitalised(remark)},” ${speaker.toLowerCase()} of the ${body} said of ${subject}.`;
    reports.push({ words: said, speaker, isLater: false });
  }
  return {
    id: `${slug(subject)}-${index + 1}`,
    title: titleOf(body, does, subject, place, random),
    shortTitle: capitalised(subject),
    moment,
    place,
    showsPlace: random.chance(0.6),
    isMain,
    threads: random.chance(0.85) ? [thread] : [],
    summary: `The ${body} of ${place} ${did} ${subject}. ${random.pick(CONSEQUENCES)}.`,
    reports,
  };
}

/** So many events in the order of their days; about one in twenty is a main one, and at least one is. */
export function inventEvents(count: number, random: Random): InventedEvent[] {
  const middle = Math.floor(count / 2);
  return inventMoments(count, random).map((moment, index) =>
    inventEvent(moment, index, index === middle || random.chance(SHARE_MAIN), random),
  );
}
