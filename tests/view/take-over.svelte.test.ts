import { describe, expect, it } from 'vitest';
import { takeOver } from '#lib/view/take-over.ts';

/** A place as the server has drawn it, and what its living buttons were told, by their names. */
function drawn() {
  const place = document.createElement('div');
  const fill = () => (place.innerHTML = '<button>Previous</button><button>Next <span>→</span></button>');
  fill();
  document.body.replaceChildren(place);
  const told: string[] = [];
  const bring = () => {
    fill();
    for (const button of place.querySelectorAll('button')) {
      const name = button.textContent;
      button.addEventListener('click', () => told.push(`click ${name}`));
      button.addEventListener('keydown', ({ key, shiftKey }) =>
        told.push(`${shiftKey ? 'Shift ' : ''}${key} ${name}`),
      );
    }
  };
  return { place, told, bring };
}

/** Sends an event, and says which one arrived. */
function send(target: Element | null | undefined, event: Event): Event {
  target?.dispatchEvent(event);
  return event;
}

const key = (init: KeyboardEventInit) => new KeyboardEvent('keydown', { bubbles: true, ...init });

describe('takeOver', () => {
  it.each([
    ['a click', 'span', new MouseEvent('click', { bubbles: true }), 'click Next →'],
    ['an arrow key', 'button', key({ key: 'ArrowLeft' }), 'ArrowLeft Previous'],
    [
      'a key with another held',
      'button',
      key({ key: 'ArrowLeft', shiftKey: true }),
      'Shift ArrowLeft Previous',
    ],
  ])('gives %s to the living element in the same place', async (_, selector, event, expected) => {
    const { place, told, bring } = drawn();
    const pressed = send(place.querySelector(selector), event);
    await takeOver(place, pressed, bring);
    expect(told).toEqual([expected]);
  });

  it('keeps the focus, and presses nothing where nothing was pressed', async () => {
    const { place, told, bring } = drawn();
    place.querySelectorAll('button')[1]?.focus();
    await takeOver(place, null, bring);
    expect(document.activeElement).toBe(place.querySelectorAll('button')[1]);
    expect(told).toEqual([]);
  });
});
