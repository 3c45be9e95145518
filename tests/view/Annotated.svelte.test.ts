import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '#lib/state/annotations.ts';
import { nestSpans } from '#lib/text/nest-spans.ts';
import Annotated from '#lib/view/Annotated.svelte';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

const mark = (id: string, start: number, end: number): Annotation => ({
  id,
  kind: 'excerpt',
  start,
  end,
  events: [],
});

function show(text: string, annotations: Annotation[]): HTMLElement {
  const { container } = render(Annotated, {
    nodes: nestSpans({ start: 0, end: text.length }, annotations),
    text,
  });
  return container;
}

describe('Annotated', () => {
  it.each(HOSTILE_TEXTS)('shows %s as typed', (_, text) => {
    for (const annotations of [[], [mark('a', 0, text.length)], [mark('a', 1, 4), mark('b', 3, 6)]]) {
      const container = show(text, annotations);
      expect(container.textContent).toBe(text);
      expect(
        [...container.querySelectorAll('*')].filter(({ tagName }) => !['MARK', 'DIV'].includes(tagName)),
      ).toEqual([]);
    }
  });

  it('gives the id to the first part of a mark that another cuts', () => {
    const container = show('0123456789', [mark('a', 0, 5), mark('b', 3, 8)]);
    const marks = [...container.querySelectorAll('mark')].map(({ id, textContent }) => [id, textContent]);
    expect(marks).toEqual([
      ['a', '01234'],
      ['b', '34'],
      ['', '567'],
    ]);
  });
});
