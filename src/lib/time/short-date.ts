import { formatDate } from './format-date.ts';
import { getEdtf } from './parse-edtf.ts';

/**
 * A date in few words, as it stands under a label.
 *
 * @param edtf a valid date
 * @param language BCP 47
 * @example shortDate('2017-06-15', 'en-GB') // '15 Jun 2017'
 */
export const shortDate = (edtf: string, language: string): string =>
  formatDate(getEdtf(edtf), language, 'short');
