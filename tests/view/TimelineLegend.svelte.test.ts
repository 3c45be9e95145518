import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Span } from '#lib/timeline/mark.ts';
import TimelineLegend from '#lib/view/TimelineLegend.svelte';

interface Given {
  isBroken?: boolean;
  isEven?: boolean;
  spans?: Set<Span>;
  unsaidGaps?: string[];
  hidden?: number;
  shown?: number;
}

function setUp(given: Given = {}) {
  const nothing = {
    isBroken: false,
    isEven: false,
    spans: new Set<Span>(),
    unsaidGaps: [],
    hidden: 0,
    shown: 4,
    listHref: '#list',
  };
  const { container } = render(TimelineLegend, { ...nothing, ...given });
  return container;
}

describe('TimelineLegend', () => {
  it('says what the signs mean, in words beside each', () => {
    const legend = setUp();
    expect(legend).toHaveTextContent('on that day background some time in it');
    for (const sign of legend.querySelectorAll('svg')) expect(sign).toHaveAttribute('aria-hidden', 'true');
  });

  it.each<[Span[], string]>([
    [['within'], 'on that day background some time in it'],
    [['within', 'throughout'], 'on that day background some time in it all that time'],
    [['throughout', 'several'], 'on that day background some time in it all that time several times in it'],
  ])('names the bars that there are: %j', (spans, words) => {
    expect(
      setUp({ spans: new Set(spans) })
        .querySelector('.legend')
        ?.textContent.replace(/\s+/g, ' ')
        .trim(),
    ).toBe(words);
  });

  it.each<[string, Given, RegExp | null]>([
    ['to scale', {}, null],
    ['gaps closed', { isBroken: true }, /time left out; each stretch has its own scale/],
    [
      'gaps closed, and no room in the drawing to say what is left out',
      { isBroken: true, unsaidGaps: ['28 years', '3 years'] },
      /time left out \(28 years, 3 years\); each stretch has its own scale/,
    ],
    ['evenly spaced', { isEven: true, isBroken: true }, /events evenly spaced, not to scale/],
  ])('says how time is spaced: %s', (_, given, words) => {
    const legend = setUp(given);
    if (words) expect(legend).toHaveTextContent(words);
    else expect(legend).not.toHaveTextContent(/scale|left out/);
    if (given.isEven) expect(legend).not.toHaveTextContent('left out');
  });

  it.each([
    [1, 4, '1 of 4 without a label here'],
    [1234, 45_678, '1,234 of 45,678 without a label here'],
  ])(
    'counts in words what has no label, and leads to where it is listed: %i of %i',
    (hidden, shown, words) => {
      setUp({ hidden, shown });
      expect(screen.getByRole('link', { name: words })).toHaveAttribute('href', '#list');
    },
  );

  it('says nothing of labels where every event has one', () => {
    expect(setUp()).not.toHaveTextContent('without a label');
    expect(screen.queryByRole('link')).toBeNull();
  });
});
