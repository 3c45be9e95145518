import type { EmbedCommand, StepDetail } from '#lib/embedding/commands.ts';
import { readEmbedAddress, type Theme } from '#lib/embedding/embed-address.ts';
import { unmetChoice } from '#lib/state/unmet-choice.ts';
import { counted } from '#lib/text/counted.ts';
import { swipe } from '#lib/view/swipe.ts';
import { DATA_ID, embedTable, type EmbedData } from './embed-data.ts';
import { EmbedReading } from './embed-reading.ts';
import { wireSteps } from './event-steps.ts';
import { fitFrame } from './frame-fit.ts';
import { HostWindow } from './host-window.ts';
import { wireTimeline } from './timeline-band.ts';

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string) => document.querySelector(selector) as HTMLElement;
const wordsOf = (element: Element, selector: string) =>
  element.querySelector(selector)?.textContent?.trim() ?? '';

/** Makes the page that the server has drawn a tool: one event at a time, and a drawing of all. */
export function startEmbed(): void {
  const root = document.documentElement;
  const data = JSON.parse(one(`#${DATA_ID}`).textContent) as EmbedData;
  const articles = all('article');
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const stage = one('.stage');
  const lines = all('nav a');
  const idOf = (line: HTMLElement) => decodeURIComponent(line.getAttribute('href')?.slice(1) ?? '');
  const table = embedTable(
    data,
    lines.map((line) => ({
      id: idOf(line),
      title: wordsOf(articleOf.get(idOf(line)) ?? line, 'h2'),
      shortTitle: wordsOf(line, '.title'),
      date: wordsOf(line, '.date'),
    })),
  );
  const known = {
    events: articleOf,
    sources: new Set(data.sources),
    threads: new Set(data.threads),
    language: root.lang,
  };
  const { address, ignored, isPassedOver } = readEmbedAddress(new URLSearchParams(location.search), known);
  const opening = address.eventId ?? data.opening;
  const reading = new EmbedReading(table, data, root.lang, opening, address.max);
  const isMet = reading.show(address.filter);
  if (!isMet) ignored.push('from, to, thread, source: they leave no event');
  // A part of the story that does not hold its opening begins at its beginning.
  else if (reading.id !== opening) reading.goTo(reading.at(1));
  for (const words of ignored) console.info(`Dateline embed: ${words}`);

  const host = new HostWindow();
  const full = one('[data-full]') as HTMLAnchorElement;
  const base = full.href;
  const hrefOf = (id: string) => `${base}?e=${encodeURIComponent(id)}`;
  const describe = (index: number) =>
    `${wordsOf(articleOf.get(table.ids[index] ?? '') ?? root, '.when :first-child')}, ${table.titles[index]}`;
  const step = (): StepDetail => ({
    ...{ id: reading.id, index: reading.position, count: reading.count },
    ...{ date: data.columns.dates[reading.current] ?? '', title: table.titles[reading.current] ?? '' },
  });

  const about = one('.about');
  const aboutStory = about.textContent;
  /** What is shown of the story where that is not all of it. */
  function aboutShown(): string {
    const [first, last] = [reading.at(1), reading.at(reading.count)].map((index) =>
      wordsOf(lines[index] ?? root, '.date'),
    );
    return `${counted(reading.count, 'event')}, ${first === last ? first : `${first} to ${last}`}`;
  }

  function showTheme(theme: Theme): void {
    if (theme === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  }
  function showView(view: string): void {
    root.dataset['view'] = view;
    const isWhole = reading.count === table.count && !data.isPart;
    one('[data-all]').textContent =
      view === 'list'
        ? 'Back to the event'
        : `${isWhole ? 'All' : 'List of'} ${counted(reading.count, 'event')}`;
  }
  let shownPlaces: Uint32Array | null = null;
  let shownArticles = articles;
  /** What there is of the page that follows the current event and the events that are shown. */
  function update(): void {
    const { id: currentId } = reading;
    for (const article of articles) article.toggleAttribute('data-current-event', article.id === currentId);
    const shown = new Set(reading.shown);
    if (reading.shown !== shownPlaces) {
      shownPlaces = reading.shown;
      shownArticles = articles.filter(({ id }) => shown.has(table.ids.indexOf(id)));
    }
    lines.forEach((line, index) => {
      (line.parentElement as HTMLElement).hidden = !shown.has(index);
      if (index === reading.current) line.setAttribute('aria-current', 'true');
      else line.removeAttribute('aria-current');
    });
    // One event is a card: there is nowhere to step to.
    root.toggleAttribute('data-single', reading.count === 1);
    about.textContent = reading.count === table.count ? aboutStory : aboutShown();
    full.href = hrefOf(currentId);
    stage.scrollTop = 0;
    showView(root.dataset['view'] ?? 'step');
    updateSteps();
    updateTimeline();
  }
  /** Goes to an event, and shows it. */
  function go(index: number): void {
    reading.goTo(index);
    showView('step');
    update();
    fit(true);
    host.tell('step', step());
  }
  const notices = all('.notice');
  /** What is said of the address holds until the host chooses something else. */
  const forget = () => notices.forEach((notice) => (notice.hidden = true));
  /** Says to the reader where other events are shown than the address asks for. */
  function tellUnmet(): void {
    const [unmet, missing] = notices as [HTMLElement, HTMLElement];
    unmet.hidden = isMet && !isPassedOver;
    unmet.textContent = `${unmetChoice(reading.count, table.count)}.`;
    const asked = new URLSearchParams(location.search).get('e');
    missing.hidden = !asked || asked === reading.id;
    const link = missing.lastElementChild as HTMLAnchorElement;
    link.href = hrefOf(asked ?? '');
    // What nothing has heard of is not in the full timeline either.
    link.hidden = !data.isPart && address.eventId === null;
  }
  /** Does what the host asks for; why it does not, in words. */
  function obey(command: EmbedCommand): string | null {
    switch (command.cmd) {
      case 'hello':
        host.tell('ready', { title: document.title, language: root.lang, step: step() });
        host.repeatHeight();
        return null;
      case 'get':
        host.tell('step', step());
        return null;
      case 'theme':
        showTheme(command.arg);
        return null;
      case 'filter':
        if (!reading.show(command.arg)) return 'it leaves no event';
        forget();
        go(reading.current);
        return null;
      case 'goto':
        forget();
        go(table.ids.indexOf(command.arg));
        return null;
      default: {
        const to = command.cmd === 'next' ? reading.next : reading.previous;
        if (to !== null) go(to);
        return to === null ? 'there is none' : null;
      }
    }
  }

  showTheme(address.theme);
  if (!address.motion) root.dataset['motion'] = 'off';
  root.dataset['controls'] = address.controls;
  // In somebody's page the embed is a part of it; by itself it is a page.
  if (host.isThere) {
    one('h1').setAttribute('aria-level', String(address.headingLevel));
    for (const heading of all('h2')) heading.setAttribute('aria-level', String(address.headingLevel + 1));
  }
  tellUnmet();

  const updateSteps = wireSteps(reading, describe, go);
  const updateTimeline = wireTimeline(one('.band'), reading, hrefOf, go);
  showView(address.view);
  update();
  const parts = {
    main: one('main'),
    stage,
    list: one('nav'),
    isFramed: host.isThere,
    articles: () => shownArticles,
  };
  const fit = fitFrame(parts, (height) => host.tellHeight(height));

  one('[data-all]').onclick = () => {
    showView(root.dataset['view'] === 'list' ? 'step' : 'list');
    fit(true);
  };
  lines.forEach((line, index) => {
    line.onclick = (click) => {
      click.preventDefault();
      go(index);
      // Chosen from a list, the event is where one reads on.
      articleOf.get(idOf(line))?.querySelector('h2')?.focus({ preventScroll: true });
    };
  });
  swipe((way) => {
    const to = way < 0 ? reading.next : reading.previous;
    if (to !== null && root.dataset['view'] !== 'list') go(to);
  })(stage);
  addEventListener('click', (click) => {
    const link = (click.target as Element).closest('a');
    if (link?.target === '_blank' && host.open(link.href)) click.preventDefault();
  });
  host.listen(known, obey);
  host.tell('ready', { title: document.title, language: root.lang, step: step() });
}
