import '#lib/view/style/tokens.css';
import './dejavu.css';
import '#lib/view/style/fallback-fonts.css';
import '#lib/view/style/base.css';
import './embed.css';
import './embed-drawing.css';
import { startEmbed } from './start-embed.ts';

/*
 * Runs in the head, before there is a body: what a script will take over is not shown as a text first. A script that
 * fails leaves that text.
 */
const { dataset } = document.documentElement;
dataset['script'] = 'coming';
if (window.parent !== window) dataset['framed'] = '';
const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
addEventListener('DOMContentLoaded', () => {
  try {
    startEmbed();
    dataset['script'] = 'here';
  } catch (bug) {
    delete dataset['script'];
    throw bug;
  }
});
