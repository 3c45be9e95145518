import { describe, expect, it } from 'vitest';
import { steady } from '#lib/view/steady.ts';

interface Mark {
  id: number;
  x: number;
}
const marks = () => steady(({ id }: Mark) => id);

describe('from one drawing to the next', () => {
  it('what has not changed is the same object, wherever it stands in the list', () => {
    const keep = marks();
    const [first, second] = keep([
      { id: 1, x: 20 },
      { id: 2, x: 50 },
    ]);
    const after = keep([
      { id: 3, x: 70 },
      { id: 2, x: 50 },
      { id: 1, x: 20 },
    ]);
    expect([after[1] === second, after[2] === first]).toEqual([true, true]);
  });

  it('what has changed is what is given, once', () => {
    const keep = marks();
    keep([{ id: 1, x: 20 }]);
    const moved = { id: 1, x: 21 };
    expect(keep([moved])[0]).toBe(moved);
    expect(keep([{ id: 1, x: 21 }])[0]).toBe(moved);
  });

  it('what was gone is new when it comes back', () => {
    const keep = marks();
    const [before] = keep([{ id: 1, x: 20 }]);
    keep([]);
    expect(keep([{ id: 1, x: 20 }])[0]).not.toBe(before);
  });

  it('two lists know nothing of each other', () => {
    const [one, other] = [marks(), marks()];
    expect(other([{ id: 1, x: 20 }])[0]).not.toBe(one([{ id: 1, x: 20 }])[0]);
  });
});
