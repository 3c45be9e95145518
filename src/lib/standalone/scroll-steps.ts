const paragraphs = document.querySelectorAll('[data-event]');

// A paragraph that reaches the middle of the screen takes the timeline to its event.
const middle = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) window.dateline?.goto(target.getAttribute('data-event') ?? '');
    }
  },
  { rootMargin: '-50% 0px' },
);
paragraphs.forEach((paragraph) => middle.observe(paragraph));

// A reader who steps in the timeline sees which paragraph tells of that event.
document.addEventListener('dateline:step', ({ detail }) => {
  paragraphs.forEach((paragraph) => {
    paragraph.toggleAttribute('data-current', paragraph.getAttribute('data-event') === detail.id);
  });
});
