import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { dateline } from './run-dateline.ts';

// A program is started, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const scratch = mkdtempSync(join(tmpdir(), 'date line '));
afterAll(() => rmSync(scratch, { recursive: true }));

const page = (title: string, date: string | null, source: string, ...paragraphs: string[]) =>
  `---\ntitle: ${title}\n${date === null ? '' : `date: ${date}\n`}source: ${source}\n---\n\n${paragraphs.join('\n\n')}\n`;

/** What a draft of some articles says, and the story that it writes. */
async function drafted(
  name: string,
  articles: Record<string, string>,
): Promise<{ out: string; story: string }> {
  const folder = join(scratch, name);
  mkdirSync(join(folder, 'corpus'), { recursive: true });
  for (const [file, text] of Object.entries(articles)) writeFileSync(join(folder, 'corpus', file), text);
  const { code, out, err } = await dateline(['draft', name], { folder: scratch });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return { out, story: readFileSync(join(folder, 'story.yaml'), 'utf8') };
}

const REPORT = [
  'Divers found the bodies of twelve more people on Wednesday near the sunken ferry of Halden, bringing the number of dead to 38.',
  'Police searched the offices of the owner in the harbour on Wednesday morning and seized computers, a spokesman said.',
  'The captain visited the harbour on Tuesday and promised an inquiry into the accident.',
];
const NEWS = {
  'agency.md': page('Ferry toll rises', '2019-01-02', 'Agency', ...REPORT),
  'courier.md': page('Toll of ferry rises to 38', '2019-01-02', 'Courier', ...REPORT),
  'gazette.md': page(
    'Harbour minister resigns',
    '2019-03-05',
    'Gazette',
    'The harbour minister of Halden resigned on Monday after the ferry accident.',
  ),
};

test('a draft says which article has the words of another', async () => {
  const { out } = await drafted('reprint', NEWS);
  expect(out).toMatch(/almost the words of ferry-toll-rises \(\d+ %\), so the two count as one article\./);
});

test('a draft names an article whose own day is known within years alone', async () => {
  const { out } = await drafted('vague', {
    ...NEWS,
    'later.md': page('Bridge opens', '2021-06-02', 'Gazette', 'The bridge of Halden opened on Tuesday.'),
    'explainer.md': page(
      'What we know about the ferry',
      null,
      'Courier',
      'The ferry of Halden carries cars across the wide harbour of the town.',
    ),
  });
  expect(out).toContain('what-we-know-about-the-ferry: what it opens with is left out');
  expect(out.split('Look at these first')[0]).not.toContain('What we know');
});

test.each([
  ['has the years of its events', [], /^title: .*, 2019$/m],
  [
    'names no years where one lies outside those of the main events',
    ['The old pier was built in 1959 by the board.'],
    /^title: [^,\d]*$/m,
  ],
])('the title of a drafted story %s', async (claim, more, title) => {
  const { story } = await drafted(claim, {
    ...NEWS,
    'herald.md': page(
      'Council opens inquiry',
      '2019-03-09',
      'Herald',
      'The council of Halden opened an inquiry on Friday into the ferry.',
      ...more,
    ),
  });
  expect(story).toMatch(title);
});

test('a date in the front matter that cannot be read is named with its line, and what is guessed instead is to be checked', async () => {
  const { out } = await drafted('ambiguous', {
    'fire.md':
      '---\ntitle: Fire\ndate: 12/03/2016\n---\n\nThe old mill on the river burned down on Sunday, the fire brigade said.\n',
    '2017-06-21-bridge.txt': 'The council met on Tuesday and voted to rebuild the bridge over the river.\n',
  });
  expect(out).toContain(
    'fire.md: dated 2017-06-21 by guess. Line 3 of it, “date: 12/03/2016”, could not be read as one day; right would be a line such as “date: 2024-05-03”.',
  );
  expect(out).toMatch(/18 Jun 2017 {2}Fire +its article’s own date is a guess/);
});

test('front matter that is no YAML is named with its line', async () => {
  const { out } = await drafted('broken', {
    'fire.md':
      '---\ndate: 2017-06-12\ntitle: "Fire\n---\n\nThe old mill on the river burned down on Sunday, the fire brigade said.\n',
    '2017-06-21-bridge.txt': 'The council met on Tuesday and voted to rebuild the bridge over the river.\n',
    'text.txt':
      '---\ndate: soon\n---\n\nThe council met on Wednesday and voted to rebuild the road over the river.\n',
  });
  expect(out).toMatch(
    /fire\.md: dated .* by guess\. Line \d of it, “.*”, is no YAML, so that nothing of its front matter was read;/,
  );
  expect(out).not.toContain('“date: soon”');
});

test('an article that is put beside corpus/ later is told of, not passed over', async () => {
  const text = 'The council met on Tuesday and voted to rebuild the bridge over the river.\n';
  await drafted('beside', { '2017-06-21-bridge.txt': text });
  writeFileSync(
    join(scratch, 'beside', '2017-06-22-ferry.txt'),
    'The ferry sank on Wednesday in the harbour of Halden.\n',
  );
  const { code, out } = await dateline(['draft', 'beside'], { folder: scratch });
  expect({ code, out }).toMatchObject({
    code: 0,
    out: expect.stringContaining(
      '2017-06-22-ferry.txt lies beside corpus/ and was not read. Put it into corpus/, and draft again.',
    ) as string,
  });
});

test('the last word of a place in capitals is no outlet, and an agency in brackets is one', async () => {
  await drafted('places', {
    '2017-06-21-a.txt': 'NEW YORK — Police released a man on Monday who had been held for three days.\n',
    '2017-06-22-b.txt': '(ANSA) The ferry stopped running on Wednesday after a storm had damaged the pier.\n',
  });
  const sources = readFileSync(join(scratch, 'places', 'sources.yaml'), 'utf8');
  expect(sources.match(/name: .*/g)).toEqual(['name: Unattributed', 'name: ANSA']);
  expect(readFileSync(join(scratch, 'places', 'events.yaml'), 'utf8')).not.toContain('title: (ANSA)');
});
