import { formatDate } from '#lib/time/format-date.ts';
import { getEdtf } from '#lib/time/parse-edtf.ts';
import { storyIndex } from '../story-index.server.ts';

/** A text: it needs no script. */
export const csr = false;

export async function load() {
  const { story } = await storyIndex();
  const words = (date: string | undefined) =>
    date === undefined ? '' : formatDate(getEdtf(date), story.language, 'long');
  return {
    title: story.title,
    url: story.url,
    threads: story.threads.map((thread) => {
      const dates = story.events.filter(({ threads }) => threads.includes(thread.id)).map(({ date }) => date);
      const [first, last] = [words(dates[0]), words(dates.at(-1))];
      return { ...thread, count: dates.length, span: first === last ? first : `${first} to ${last}` };
    }),
  };
}
