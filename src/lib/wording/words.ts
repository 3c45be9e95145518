import type { Span } from '#lib/corpus/span.ts';
import { stemOf } from './lexicon.ts';

/** All that a word is by how it is printed, wherever it stands. */
export interface WordForm {
  text: string;
  /** Small letters, without full stops and possessive ’s. */
  plain: string;
  /** That without its inflection. */
  stem: string;
  isCapital: boolean;
  /** “UN”, “U.N.” */
  isInitials: boolean;
}

/** A word at its place. */
export interface Word extends Span {
  form: WordForm;
  /** Whether a sentence or a quotation begins with it, so that a capital says nothing. Asked of capitals alone. */
  opens: boolean;
}

const WORDS =
  /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|%|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Of these, those with a capital. */
const CAPITALS = /(?<![\p{L}\p{N}'’])(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*)/gu;

/** Words as printed; a corpus has few beside its length. */
const forms = new Map<string, WordForm>();

function formOf(text: string): WordForm {
  let form = forms.get(text);
  if (!form) {
    const plain = text
      .toLowerCase()
      .replace(/['’]s$/u, '')
      .replace(/^((?:\p{L}\.)+)$/u, (initials) => initials.replaceAll('.', ''));
    form = {
      text,
      plain,
      stem: stemOf(plain),
      isCapital: /^\p{Lu}/u.test(text),
      isInitials: /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u.test(text),
    };
    forms.set(text, form);
  }
  return form;
}

/** Whether what stands before a place ends a sentence, or begins a quotation. */
function opensAt(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  return before === '' || /(?:["“„«[]|[.!?…]["”»]?\s+)$/u.test(before);
}

/** @param from where the text begins in its article */
export function wordsIn(text: string, from: number, pattern = WORDS): Word[] {
  return Array.from(text.matchAll(pattern), ({ 0: printed, index }) => {
    const form = formOf(printed);
    return {
      start: from + index,
      end: from + index + printed.length,
      form,
      opens: form.isCapital && opensAt(text, index),
    };
  });
}

/** The words that a text has with a capital within its sentences: names, wherever they stand. */
export function namesIn(sentences: readonly string[]): ReadonlySet<string> {
  return new Set(
    sentences.flatMap((sentence) =>
      wordsIn(sentence, 0, CAPITALS)
        .filter(({ form, opens }) => !opens || form.isInitials)
        .map(({ form }) => form.plain),
    ),
  );
}
