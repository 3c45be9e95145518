import { mount, unmount, type ComponentProps } from 'svelte';
import CitePanel from './CitePanel.svelte';

/** Opens the ways to cite an excerpt over the page; gone when it is closed. Import it when it is asked for. */
export function openCitation(cited: Omit<ComponentProps<typeof CitePanel>, 'onclose'>): void {
  const panel = mount(CitePanel, {
    target: document.body,
    props: { ...cited, onclose: () => void unmount(panel) },
  });
}
