import '#lib/view/style/tokens.css';
import './dejavu.css';
import '#lib/view/style/fallback-fonts.css';
import '#lib/view/style/base.css';
import '#lib/view/style/paper.css';
import '#lib/view/style/thread.css';
import '#lib/view/style/full-story.css';
import './venue.css';
import { mount } from 'svelte';
import type { SpeakerNotes } from '#lib/corpus/speaker-notes.ts';
import { HashAddress } from './hash-address.svelte.ts';
import { DATA_ID, NOTES_ID, type VenueData } from './venue-data.ts';
import VenueRoot from './VenueRoot.svelte';

const read = (id: string): unknown => JSON.parse(document.getElementById(id)?.textContent ?? 'null');

/** What nobody has packed is not there. */
const NO_NOTES: SpeakerNotes = { title: [], events: {} };

/*
 * Runs in the head, before there is a body: what a script will take the place of is not shown as a text first. A script
 * that fails leaves that text.
 */
const { dataset } = document.documentElement;
dataset['script'] = 'coming';
try {
  const theme = localStorage.getItem('dateline-theme');
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
} catch {
  // The browser keeps nothing for files.
}
addEventListener('DOMContentLoaded', () => {
  try {
    const data = read(DATA_ID) as VenueData;
    const notes = (read(NOTES_ID) as SpeakerNotes | null) ?? NO_NOTES;
    mount(VenueRoot, { target: document.body, props: { data, notes, address: new HashAddress() } });
    document.getElementById('venue_text')?.remove();
  } catch (bug) {
    delete dataset['script'];
    throw bug;
  }
});
