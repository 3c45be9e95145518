import 'svelte/elements';

// Svelte types every link as one of HTML; in a drawing it also has a place.
declare module 'svelte/elements' {
  interface HTMLAnchorAttributes {
    transform?: string | undefined;
  }
}
