import { civilFromDays, daysFromCivil } from '#lib/time/calendar.ts';
import { americanDay, isoDay } from './moments.ts';
import { inventName, inventSentence } from './news-words.ts';
import { Random } from './random.ts';
import { ACTIONS, BODIES, OUTLETS, PLACES, REMARKS, SUBJECTS } from './story-words.ts';

type Outlet = (typeof OUTLETS)[number];

/** Something invented that one to four outlets report, each in its own words. */
interface Happening {
  day: number;
  place: string;
  body: string;
  does: string;
  did: string;
  subject: string;
  person: string;
  votes: number;
  remark: string;
}

interface NewsArticle {
  id: string;
  file: string;
  text: string;
  outlet: Outlet;
  /** The words that report the happening, as they stand in the file. */
  lead: string;
}

const FIRST_DAY = daysFromCivil(2015, 1, 1);
/** However many articles there are, they appear in these days: more of them means more on one day. */
const DAYS = 3 * 365;
/** Words of an article, about. */
const SHORTEST = 300;
const LONGEST = 800;
const SHARE_REPRINTED = 0.05;
const SHARE_PAGES = 0.1;
const SHARE_MARKDOWN = 0.1;
/** One happening of so many is an event of the edited story. */
const EDITED = 4;

const WEEKDAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];
const weekdayOf = (day: number) => WEEKDAYS[((day % 7) + 7) % 7] ?? '';

/** How outlets put it; each names the day by its weekday. */
const LEADS: ((happening: Happening) => string)[] = [
  ({ body, place, did, subject, votes, day }) => `The ${body} of ${place} ${did} ${subject} on ${weekdayOf(day)} by ${votes} votes.`,
  ({ body, place, did, subject, person, day }) => `On ${weekdayOf(day)} the ${body} of ${place} ${did} ${subject}, its chair ${person} said.`,
  ({ body, place, did, subject, votes, day }) => `With ${votes} votes the ${body} in ${place} on ${weekdayOf(day)} ${did} ${subject}.`,
]; // prettier-ignore

const wordsIn = (text: string) => text.split(' ').length;

function inventHappening(random: Random): Happening {
  const [does, did] = random.pick(ACTIONS);
  return {
    day: FIRST_DAY + random.whole(0, DAYS - 1),
    place: random.pick(PLACES),
    body: random.pick(BODIES),
    does,
    did,
    subject: random.pick(SUBJECTS)[0],
    person: `${inventName(random)} ${inventName(random)}`,
    votes: random.whole(3, 99),
    remark: random.pick(REMARKS),
  };
}

/** What happened, told in 300 to 800 words. */
function paragraphsOf(happening: Happening, lead: string, random: Random): string[] {
  const { person, remark, place } = happening;
  const sentences = [
    lead,
    inventSentence(random),
    `“${remark.charAt(0).toUpperCase()}${remark.slice(1)},” ${person} said in ${place}.`,
  ];
  const length = random.whole(SHORTEST, LONGEST);
  for (let words = sentences.reduce((sum, each) => sum + wordsIn(each), 0); words < length;) {
    const sentence = inventSentence(random);
    sentences.push(sentence);
    words += wordsIn(sentence);
  }
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length;) {
    const next = at + random.whole(1, 4);
    paragraphs.push(sentences.slice(at, next).join(' '));
    at = next;
  }
  return paragraphs;
}

/** An article as its outlet's site shows it, as an editor's note in Markdown, or as a saved page. */
function pageOf(
  kind: 'txt' | 'md' | 'html',
  headline: string,
  day: number,
  { name }: Outlet,
  paragraphs: readonly string[],
): string {
  const notice = `© ${civilFromDays(day).year} ${name}. All rights reserved.`;
  if (kind === 'md')
    return [
      `---\ntitle: ${headline}\ndate: ${isoDay(day)}\nsource: ${name}\n---`,
      `# ${headline}`,
      ...paragraphs,
      '',
    ].join('\n\n');
  if (kind === 'html')
    return [
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title>`,
      `<meta property="og:site_name" content="${name}"><meta property="article:published_time" content="${isoDay(day)}"></head>`,
      `<body><nav><a href="/">Home</a></nav><article><h1>${headline}</h1>`,
      ...paragraphs.map((paragraph) => `<p>${paragraph}</p>`),
      `</article><footer>${notice}</footer></body></html>`,
    ].join('\n'); // prettier-ignore
  return ['All news', headline, `Published ${americanDay(day)}`, ...paragraphs, notice, ''].join('\n\n');
}

function report(happening: Happening, index: number, outlet: Outlet, earlier: readonly string[] | null, random: Random): { article: NewsArticle; paragraphs: string[] } {
  const { body, does, subject, day, place } = happening;
  const lead = random.pick(LEADS)(happening);
  // What is printed again has another sentence at its end.
  const paragraphs = earlier ? [...earlier, inventSentence(random)] : paragraphsOf(happening, lead, random);
  const dice = random.next();
  const kind = dice < SHARE_PAGES ? 'html' : dice < SHARE_PAGES + SHARE_MARKDOWN ? 'md' : 'txt';
  const headline = `${body.charAt(0).toUpperCase()}${body.slice(1)} ${does} ${subject} in ${place}`;
  const stem = `${String(index + 1).padStart(5, '0')}-${outlet.id}`;
  const text = pageOf(kind, headline, day + random.whole(0, 1), outlet, paragraphs);
  const words = earlier ? (/^[^.]*\./.exec(earlier[0] ?? '')?.[0] ?? '') : lead;
  return { article: { id: `a-${stem}`, file: `${stem}.${kind}`, text, outlet, lead: words }, paragraphs };
} // prettier-ignore

/**
 * An invented folder of so many articles of 300 to 800 words from three years, the same for the same arguments: plain
 * text, one in ten a saved page and one in ten Markdown, one in twenty almost the same as another.
 *
 * @param count at least 1
 * @param seed any whole number
 * @returns the texts of the files by their paths in the folder; those of the edited story last
 */
export function generateNewsFolder(count: number, seed: number): Map<string, string> {
  const random = new Random(seed);
  const files = new Map<string, string>();
  const documents: string[] = [];
  const events: string[] = [];
  for (let index = 0, number = 0; index < count; number++) {
    const happening = inventHappening(random);
    const articles: NewsArticle[] = [];
    let printed: string[] | null = null;
    const first = random.whole(0, OUTLETS.length - 1);
    for (let left = Math.min(random.whole(1, 4), count - index); left > 0; left--, index++) {
      const outlet = OUTLETS[(first + articles.length) % OUTLETS.length] ?? OUTLETS[0];
      const isReprint: boolean = printed !== null && random.chance(2 * SHARE_REPRINTED);
      const { article, paragraphs } = report(happening, index, outlet, isReprint ? printed : null, random);
      printed ??= paragraphs;
      articles.push(article);
      files.set(`corpus/${article.file}`, article.text);
      documents.push(`- id: ${article.id}\n  file: ${article.file}\n  source: ${outlet.id}\n`);
    }
    if (number % EDITED === 0) events.push(eventYaml(happening, number, articles));
  }
  files.set('story.yaml', 'title: Three years on the coast\ndescription: Invented news, made to measure how much can be read.\nlanguage: en-GB\ntimeZone: UTC\nopening: event-0\n'); // prettier-ignore
  files.set('sources.yaml', OUTLETS.map(({ id, name, description, mark }) => `- id: ${id}\n  name: ${name}\n  description: ${description}\n  mark: ${mark}\n`).join('')); // prettier-ignore
  files.set('documents.yaml', documents.join(''));
  files.set('events.yaml', events.join(''));
  return files;
}

function eventYaml(
  { body, place, does, did, subject, day }: Happening,
  number: number,
  articles: NewsArticle[],
): string {
  return [
    `- id: event-${number}`,
    `  title: The ${body} of ${place} ${does} ${subject}`,
    `  shortTitle: The ${body} ${does}`,
    `  date: ${isoDay(day)}`,
    `  place: ${place}`,
    `  rank: ${number % (EDITED * 5) === 0 ? 'main' : 'background'}`,
    `  summary: The ${body} of ${place} ${did} ${subject}.`,
    '  excerpts:',
    ...articles.map(({ id, lead }) => `    - document: ${id}\n      quote: ${lead}`),
    '',
  ].join('\n');
}
