import type { DateEvidence, DatedEvent, Excerpt } from '#lib/corpus/dated-event.ts';
import type { Span } from '#lib/corpus/span.ts';
import { isoInstant } from '#lib/time/calendar.ts';
import type { EdtfDate } from '#lib/time/edtf.ts';
import { compareExtents, instantExtent, wallClockExtent, type TemporalExtent } from '#lib/time/extent.ts';
import { parseEdtf } from '#lib/time/parse-edtf.ts';
import { describeReading, readingsIn, toEvidence, type Reading } from './compile-date-evidence.ts';
import type { CompiledDocument } from './compile-documents.ts';
import { locateQuote, makeExcerpt } from './compile-excerpts.ts';
import * as catalogue from './problem-catalogue.ts';
import { placeFinding, type Finding, type Problem } from './problem.ts';
import type { EventEntry } from './story-files.ts';
import { placeOf, problemAt, type Entry, type YamlPath } from './yaml-file.ts';

export interface EventContext {
  documents: Map<string, CompiledDocument>;
  /** Documents that have an entry but could not be read: reported already, so not reported again. */
  unreadDocumentIds: string[];
  threadIds: string[];
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
  compiled.sort((a, b) => compareExtents(a.extent, b.extent));
  return { events: compiled.map(({ event }) => event), problems };
}

class EventCompiler {
  readonly problems: Problem[] = [];
  readonly #entry: Entry<EventEntry>;
  readonly #context: EventContext;

  constructor(entry: Entry<EventEntry>, context: EventContext) {
    this.#entry = entry;
    this.#context = context;
  }

  compile(): { event: DatedEvent; extent: TemporalExtent } | null {
    const { id, title, shortTitle, date, place, rank, summary, threads = [] } = this.#entry.value;
    const { threadIds, timeZone } = this.#context;
    for (const [index, thread] of threads.entries()) {
      if (!threadIds.includes(thread))
        this.#report(catalogue.unknownReference('thread', thread, threadIds), ['threads', index]);
    }
    const excerpts = this.#excerpts();
    const parsed = parseEdtf(date);
    if (parsed.problem) {
      const { message, suggestion, offset } = parsed.problem;
      const at = placeOf(this.#entry.file, [...this.#entry.path, 'date']);
      const start = Math.min(at.start + offset, Math.max(at.start, at.end - 1));
      this.problems.push(placeFinding(catalogue.malformedDate(date, message, suggestion), { ...at, start }));
      return null;
    }
    const extent = wallClockExtent(parsed.date, timeZone);
    const dateEvidence = this.#dateEvidence(extent, excerpts);
    const { earliest, latest } = this.#instants(parsed.date);
    const event: DatedEvent = {
      id,
      title,
      shortTitle,
      date,
      earliest: isoInstant(earliest),
      latest: isoInstant(latest),
      ...(place === undefined ? {} : { place }),
      summary,
      rank,
      threads,
      dateEvidence,
      excerpts,
    };
    return { event, extent };
  }

  #report(finding: Finding, path: YamlPath): void {
    this.problems.push(problemAt(finding, this.#entry.file, [...this.#entry.path, ...path]));
  }

  /** An open or unknown end has no instant: the end that is known stands in for it. */
  #instants(date: EdtfDate): TemporalExtent {
    const { earliest, latest } = instantExtent(date, this.#context.timeZone);
    if (earliest !== -Infinity && latest !== Infinity) return { earliest, latest };
    const ends = date.kind === 'interval' ? [date.start, date.end] : [];
    const known = ends
      .filter((end) => typeof end !== 'string')
      .map((end) => instantExtent(end, this.#context.timeZone));
    return {
      earliest: earliest === -Infinity ? (known[0]?.earliest ?? 0) : earliest,
      latest: latest === Infinity ? (known[0]?.latest ?? 0) : latest,
    };
  }

  #document(id: string, path: YamlPath): CompiledDocument | null {
    const document = this.#context.documents.get(id);
    if (!document && !this.#context.unreadDocumentIds.includes(id))
      this.#report(catalogue.unknownReference('document', id, [...this.#context.documents.keys()]), path);
    return document ?? null;
  }

  #locate(document: CompiledDocument, quote: string, path: YamlPath): Span | null {
    const { place, finding } = locateQuote(quote, { file: document.summary.file, article: document.article });
    if (finding) this.#report(finding, path);
    return place;
  }

  #excerpts(): Excerpt[] {
    const entries = this.#entry.value.excerpts ?? [];
    if (entries.length === 0) this.#report(catalogue.eventWithoutExcerpt(this.#entry.value.id), []);
    return entries.flatMap(({ document: id, quote, speaker }, index) => {
      const document = this.#document(id, ['excerpts', index, 'document']);
      const place = document && this.#locate(document, quote, ['excerpts', index, 'quote']);
      return document && place ? [makeExcerpt(document.article, place, speaker)] : [];
    });
  }

  #dateEvidence(extent: TemporalExtent, excerpts: Excerpt[]): DateEvidence[] {
    const readings = excerpts.flatMap((excerpt) => {
      const document = this.#context.documents.get(excerpt.documentId);
      return document ? this.#readings(document, excerpt, extent, true) : [];
    });
    const statements: DateEvidence[] = [];
    for (const [index, { document: id, quote, reasoning }] of (this.#entry.value.evidence ?? []).entries()) {
      const path = ['evidence', index];
      const document = id === undefined ? null : this.#document(id, [...path, 'document']);
      const place =
        document && quote !== undefined ? this.#locate(document, quote, [...path, 'quote']) : null;
      if (reasoning !== undefined) {
        const words =
          document && place ? { documentId: document.summary.id, exact: quote ?? '', ...place } : {};
        statements.push({ basis: 'editor', ...words, value: this.#entry.value.date, reasoning });
      } else if (document && place) {
        readings.push(...this.#pinned(document, place, extent, [...path, 'quote']));
      } else if (id === undefined || quote === undefined) {
        this.#report(
          catalogue.missingKey(id === undefined ? 'document' : 'quote', [
            'document',
            'quote',
            'or reasoning',
          ]),
          path,
        );
      }
    }
    const agreeing = readings.filter(({ agreement }) => agreement !== 'contradicts');
    this.#check(readings, statements.length > 0, extent);
    return [...distinct(agreeing).sort(byExactness).map(toEvidence), ...statements];
  }

  #readings(
    document: CompiledDocument,
    place: Span,
    extent: TemporalExtent,
    wholeSentence: boolean,
  ): Reading[] {
    const options = { language: document.summary.language, timeZone: this.#context.timeZone, wholeSentence };
    return readingsIn(document.article, place, extent, options);
  }

  /** Words that the editor points at must give the date, or what they give is an error. */
  #pinned(document: CompiledDocument, place: Span, extent: TemporalExtent, path: YamlPath): Reading[] {
    const readings = this.#readings(document, place, extent, false);
    const { date } = this.#entry.value;
    if (readings.length === 0) {
      this.#report(catalogue.evidenceWithoutDate(document.article.text.slice(place.start, place.end)), path);
    } else if (readings.every(({ agreement }) => agreement === 'contradicts')) {
      this.#report(catalogue.dateContradictsText(date, readings.map(describeReading)), path);
    }
    return readings;
  }

  #check(readings: Reading[], hasStatement: boolean, extent: TemporalExtent): void {
    const { id, date, excerpts = [] } = this.#entry.value;
    if (hasStatement) return this.#checkStatement(readings, extent);
    const same = readings.some(({ agreement }) => agreement === 'same');
    if (same) return;
    const coarser = readings.filter(({ agreement }) => agreement === 'coarser');
    const against = readings.filter(({ agreement }) => agreement === 'contradicts');
    if (coarser.length > 0)
      this.#report(catalogue.dateTooExact(date, coarser.map(describeReading)), ['date']);
    else if (against.length > 0)
      this.#report(catalogue.dateContradictsText(date, distinct(against).map(describeReading)), ['date']);
    else if (excerpts.length > 0) this.#report(catalogue.eventWithoutEvidence(id, date), ['date']);
  }

  /** An editor's own date still cannot lie after the articles that report the event, unless they say it will come. */
  #checkStatement(readings: Reading[], extent: TemporalExtent): void {
    if (readings.some(({ agreement }) => agreement !== 'contradicts')) return;
    const { date, excerpts = [] } = this.#entry.value;
    for (const { document: id } of excerpts) {
      const document = this.#context.documents.get(id);
      if (document?.publishedExtent && document.publishedExtent.latest <= extent.earliest) {
        this.#report(catalogue.dateAfterArticle(date, id, document.summary.published), ['date']);
        return;
      }
    }
  }
}

/** Each expression once, however many excerpts share its sentence. */
function distinct(readings: Reading[]): Reading[] {
  return [
    ...new Map(
      readings.map((reading) => [`${reading.documentId} ${reading.expression.start}`, reading]),
    ).values(),
  ];
}

/** What gives the date itself comes before what only holds it; otherwise the order of the excerpts stays. */
const byExactness = (a: Reading, b: Reading): number =>
  Number(a.agreement === 'coarser') - Number(b.agreement === 'coarser');
