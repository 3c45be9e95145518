/**
 * A value that pages are drawn with on the server and that does not travel with them: the browser gets an empty one.
 * So a page can hold the whole story as text without holding it a second time as data.
 */
export class ServerOnly<T> {
  readonly value: T | null;

  constructor(value: T | null) {
    this.value = value;
  }
}
