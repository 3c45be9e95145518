import type { DateEvidence, DatedEvent, Excerpt } from '#lib/corpus/dated-event.ts';
import { sliceOf, type Span } from '#lib/corpus/span.ts';
import { isoInstant } from '#lib/time/calendar.ts';
import { pointsOf, type EdtfDate } from '#lib/time/edtf.ts';
import { compareExtents, instantExtent, wallClockExtent, type TemporalExtent } from '#lib/time/extent.ts';
import { parseEdtf } from '#lib/time/parse-edtf.ts';
import {
  describeReading,
  looksAhead,
  readingsIn,
  toEvidence,
  type Agreement,
  type Reading,
} from './compile-date-evidence.ts';
import type { CompiledDocument } from './compile-documents.ts';
import { locateQuote, makeExcerpt } from './compile-excerpts.ts';
import * as catalogue from './problem-catalogue.ts';
import { placeFinding, type Finding, type Problem } from './problem.ts';
import type { Entry } from './read-entries.ts';
import type { EventEntry } from './story-files.ts';
import { placeWithin, problemAt, type YamlFile, type YamlPath } from './yaml-file.ts';

export interface EventContext {
  documents: Map<string, CompiledDocument>;
  /** The ids of all documents, unsound ones too; null if nobody knows them. */
  documentIds: string[] | null;
  /** The same of the threads. */
  threadIds: string[] | null;
  /** IANA name of the story's zone. */
  timeZone: string;
}

/** Compiles the edited events: excerpts located, dates checked against the words they rest on, in time order. */
export function compileEvents(
  entries: Entry<EventEntry>[],
  context: EventContext,
): { events: DatedEvent[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const compiled = entries.flatMap((entry) => {
    const compiler = new EventCompiler(entry, context);
    const event = compiler.compile();
    problems.push(...compiler.problems);
    return event ? [event] : [];
  });
  // Equal extents keep the editor's order.
  compiled.sort((a, b) => compareExtents(a.instants, b.instants));
  return { events: compiled.map(({ event }) => event), problems };
}

/** Entries that cannot be compiled, and have no excerpts either: both are said at once. */
export function unsoundWithoutExcerpts(file: YamlFile, sound: readonly Entry<EventEntry>[]): Problem[] {
  const compiled = new Set(sound.map(({ path: [index] }) => index));
  const content = Array.isArray(file.content) ? (file.content as unknown[]) : [];
  return content.flatMap((item, index) => {
    if (compiled.has(index) || typeof item !== 'object' || item === null) return [];
    const { id, excerpts } = item as Record<string, unknown>;
    const isBare =
      excerpts === undefined || excerpts === '' || (Array.isArray(excerpts) && excerpts.length === 0);
    return isBare && typeof id === 'string' && id !== ''
      ? [problemAt(catalogue.eventWithoutExcerpt(id), file, [index])]
      : [];
  });
}

/** Words of an article that an entry quotes. */
interface Quoted {
  document: CompiledDocument;
  place: Span;
}

/** An entry of `evidence:` with the words it points at, if it does. */
interface Pointer {
  quoted: Quoted | null;
  reasoning: string | undefined;
  path: YamlPath;
}

class EventCompiler {
  readonly problems: Problem[] = [];
  readonly #entry: Entry<EventEntry>;
  readonly #context: EventContext;
  /** False once something is wrong with words that might give the date: that nothing gives it then proves nothing. */
  #hasAllWords = true;

  constructor(entry: Entry<EventEntry>, context: EventContext) {
    this.#entry = entry;
    this.#context = context;
  }

  compile(): { event: DatedEvent; instants: TemporalExtent } | null {
    const { id, title, shortTitle, date, place, rank, summary, threads = [] } = this.#entry.value;
    const { timeZone } = this.#context;
    this.#checkThreads(threads);
    const quoted = this.#quotedExcerpts();
    const pointers = this.#pointers();
    const parsed = this.#date();
    if (!parsed) return null;
    const { dateEvidence, otherDates } = this.#dateEvidence(
      wallClockExtent(parsed, timeZone),
      quoted,
      pointers,
    );
    const instants = instantsOf(parsed, timeZone);
    const event: DatedEvent = {
      id,
      title,
      shortTitle,
      date,
      earliest: isoInstant(instants.earliest),
      latest: isoInstant(instants.latest),
      ...(place === undefined ? {} : { place }),
      summary,
      rank,
      threads,
      dateEvidence,
      ...(otherDates.length === 0 ? {} : { otherDates }),
      excerpts: quoted.map(({ excerpt }) => excerpt),
    };
    return { event, instants };
  }

  /** @param part of the text at the path, if not all of it is wrong */
  #report(finding: Finding, path: YamlPath, part?: Span): void {
    const { file, path: top } = this.#entry;
    const whole = [...top, ...path];
    this.problems.push(
      part ? placeFinding(finding, placeWithin(file, whole, part)) : problemAt(finding, file, whole),
    );
  }

  #checkThreads(threads: string[]): void {
    const { threadIds } = this.#context;
    for (const [index, thread] of threads.entries()) {
      const path = ['threads', index];
      if (threadIds && !threadIds.includes(thread))
        this.#report(catalogue.unknownReference('thread', thread, threadIds), path);
      if (threads.indexOf(thread) < index) this.#report(catalogue.repeated('thread', thread), path);
    }
  }

  #checkExcerptThreads(threads: string[], path: YamlPath): void {
    const { id, threads: ofEvent = [] } = this.#entry.value;
    for (const [index, thread] of threads.entries())
      if (!ofEvent.includes(thread))
        this.#report(catalogue.threadNotOfEvent(thread, id, ofEvent), [...path, 'threads', index]);
  }

  #date(): EdtfDate | null {
    const { date } = this.#entry.value;
    const parsed = parseEdtf(date);
    if (!parsed.problem) return parsed.date;
    const { message, suggestion, offset } = parsed.problem;
    const part = { start: offset, end: date.length };
    this.#report(catalogue.malformedDate(date, message, suggestion), ['date'], part);
    return null;
  }

  /** Finds words in a document; `path` leads to the group with the keys `document` and `quote`. */
  #find(id: string, quote: string, path: YamlPath): Quoted | null {
    const { documents, documentIds } = this.#context;
    const document = documents.get(id);
    if (!document?.isDated) this.#hasAllWords = false;
    if (!document) {
      if (documentIds && !documentIds.includes(id))
        this.#report(catalogue.unknownReference('document', id, documentIds), [...path, 'document']);
      return null;
    }
    const located = locateQuote(quote, readArticle(document), () => [...documents.values()].map(readArticle));
    if (located.place) return { document, place: located.place };
    this.#hasAllWords = false;
    this.#report(located.finding, [...path, 'quote'], located.wrong);
    return null;
  }

  #quotedExcerpts(): (Quoted & { excerpt: Excerpt })[] {
    const entries = this.#entry.value.excerpts ?? [];
    if (entries.length === 0) {
      this.#hasAllWords = false;
      this.#report(catalogue.eventWithoutExcerpt(this.#entry.value.id), []);
    }
    const ids = new Set<string>();
    return entries.flatMap(({ document, quote, speaker, threads }, index) => {
      const path = ['excerpts', index];
      this.#checkExcerptThreads(threads ?? [], path);
      const quoted = this.#find(document, quote, path);
      if (!quoted) return [];
      const made = makeExcerpt(quoted.document.article, quoted.place, speaker);
      const excerpt = threads === undefined ? made : { ...made, threads };
      if (ids.has(excerpt.id)) this.#report(catalogue.repeated('excerpt', quote), [...path, 'quote']);
      ids.add(excerpt.id);
      return [{ ...quoted, excerpt }];
    });
  }

  #pointers(): Pointer[] {
    return (this.#entry.value.evidence ?? []).map(({ document, quote, reasoning }, index) => {
      const path = ['evidence', index];
      if (document !== undefined && quote !== undefined)
        return { quoted: this.#find(document, quote, path), reasoning, path };
      if (quote !== undefined || reasoning === undefined) {
        this.#hasAllWords = false;
        this.#report(catalogue.incompleteEvidence(document === undefined ? 'document' : 'quote'), path);
      }
      return { quoted: null, reasoning, path };
    });
  }

  #dateEvidence(
    extent: TemporalExtent,
    excerpts: Quoted[],
    pointers: Pointer[],
  ): { dateEvidence: DateEvidence[]; otherDates: DateEvidence[] } {
    const { date } = this.#entry.value;
    const inExcerpts = excerpts.flatMap((quoted) => this.#readings(quoted, extent, true));
    const pinned = pointers.flatMap(({ quoted, reasoning, path }) =>
      quoted && reasoning === undefined ? this.#pinned(quoted, extent, [...path, 'quote']) : [],
    );
    const readings = distinct([...inExcerpts, ...pinned]);
    const agreeing = readings.filter(({ agreement }) => agreement !== 'contradicts');
    const stated = pointers.filter(({ reasoning }) => reasoning !== undefined);
    if (stated.length === 0) this.#checkReadings(readings);
    else if (agreeing.length === 0) this.#checkStatement(extent, excerpts, stated);
    const statements = stated.map(({ quoted, reasoning = '' }): DateEvidence => ({
      basis: 'editor',
      ...(quoted ? wordsOf(quoted) : {}),
      value: date,
      reasoning,
    }));
    const evidenceOf = (wanted: Agreement) =>
      readings.filter(({ agreement }) => agreement === wanted).map((reading) => this.#evidence(reading));
    return {
      // What gives the date itself comes before what only holds it; otherwise the order of the excerpts stays.
      dateEvidence: [...evidenceOf('same'), ...statements, ...evidenceOf('coarser')],
      otherDates: evidenceOf('contradicts'),
    };
  }

  #evidence(reading: Reading): DateEvidence {
    const document = this.#context.documents.get(reading.documentId);
    return toEvidence(reading, document?.anchors.get(reading.expression.start) ?? []);
  }

  #readings({ document, place }: Quoted, extent: TemporalExtent, wholeSentence: boolean): Reading[] {
    const { language } = document.summary;
    const { timeZone } = this.#context;
    return readingsIn(document.article, place, extent, { language, timeZone, wholeSentence });
  }

  /** Words that the editor points at must give the date, or what they give is an error. */
  #pinned(quoted: Quoted, extent: TemporalExtent, path: YamlPath): Reading[] {
    const readings = this.#readings(quoted, extent, false);
    // Without the article's date its words may mean anything.
    if (!quoted.document.isDated || readings.some(({ agreement }) => agreement !== 'contradicts'))
      return readings;
    this.#hasAllWords = false;
    this.#report(
      readings.length === 0
        ? catalogue.evidenceWithoutDate(wordsOf(quoted).exact)
        : catalogue.dateContradictsText(this.#entry.value.date, readings.map(describeReading)),
      path,
    );
    return readings;
  }

  /** Where no editor's statement stands for the date, the text has to give it. */
  #checkReadings(readings: Reading[]): void {
    const { id, date } = this.#entry.value;
    const shown = (wanted: Agreement) =>
      readings.filter(({ agreement }) => agreement === wanted).map(describeReading);
    const [coarser, against] = [shown('coarser'), shown('contradicts')];
    if (!this.#hasAllWords || shown('same').length > 0) return;
    if (coarser.length > 0) this.#report(catalogue.dateTooExact(date, coarser), ['date']);
    else if (against.length > 0) this.#report(catalogue.dateContradictsText(date, against), ['date']);
    else this.#report(catalogue.eventWithoutEvidence(id, date), ['date']);
  }

  /** An editor's own date cannot lie after all articles that report the event, unless they announce it. */
  #checkStatement(extent: TemporalExtent, excerpts: Quoted[], stated: Pointer[]): void {
    const announces = stated.some(
      ({ quoted }) =>
        quoted && looksAhead(quoted.document.article, quoted.place, quoted.document.summary.language),
    );
    const latest = excerpts
      .flatMap(({ document: { publishedExtent: published, summary } }) =>
        published ? [{ published, summary }] : [],
      )
      .sort((a, b) => b.published.latest - a.published.latest)[0];
    if (announces || !this.#hasAllWords || !latest || latest.published.latest > extent.earliest) return;
    const { id, published } = latest.summary;
    this.#report(catalogue.dateAfterArticle(this.#entry.value.date, id, published), ['date']);
  }
}

const readArticle = ({ summary: { file }, article }: CompiledDocument) => ({ file, article });

function wordsOf({ document, place: { start, end } }: Quoted) {
  return {
    documentId: document.summary.id,
    exact: sliceOf(document.article.text, { start, end }),
    start,
    end,
  };
}

/** An open or unknown end has no instant: the date that is known stands in for it. */
function instantsOf(date: EdtfDate, timeZone: string): TemporalExtent {
  const { earliest, latest } = instantExtent(date, timeZone);
  const known = pointsOf(date).map((point) => instantExtent(point, timeZone));
  return {
    earliest: Number.isFinite(earliest) ? earliest : Math.min(...known.map((point) => point.earliest)),
    latest: Number.isFinite(latest) ? latest : Math.max(...known.map((point) => point.latest)),
  };
}

/** Each expression once, however many excerpts share its sentence. */
function distinct(readings: Reading[]): Reading[] {
  return [
    ...new Map(
      readings.map((reading) => [`${reading.documentId} ${reading.expression.start}`, reading]),
    ).values(),
  ];
}
