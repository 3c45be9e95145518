import { escapeMarkup } from '#lib/text/escape-markup.ts';

/** A page that is one file, with everything in it. Text is escaped here; markup is our own. */
export interface WholeFile {
  /** BCP 47. */
  language: string;
  title: string;
  /** What the policy is to allow beside the script: `font-src data:`. */
  allowed: string;
  /** Elements that belong into the head. */
  head: string;
  /** The only script, and its hash as the policy has it. */
  script: string;
  scriptHash: string;
  /** As Svelte has drawn it. */
  body: string;
  /** What the script finds in elements of these ids. */
  data: Record<string, unknown>;
}

/** The page as HTML: nothing comes from anywhere, and nobody is told who reads it. */
export function wholeFile(file: WholeFile): string {
  const { language, title, allowed, head, script, scriptHash, body, data } = file;
  const policy = `default-src 'none'; script-src '${scriptHash}'; style-src 'unsafe-inline'; ${allowed}; base-uri 'none'; form-action 'none'`;
  const elements = Object.entries(data).map(([id, content]) => jsonElement(id, content));
  return `<!doctype html>
<html lang="${escapeMarkup(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${escapeMarkup(title)}</title>
${head}
<script>${script}</script>
</head>
<body>
${withoutMarkers(body)}
${elements.join('\n')}
</body>
</html>
`;
}

/** Data in a script element, which ends with the first `</script`. */
const jsonElement = (id: string, data: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/** Comments tell a script where parts begin that it takes over; here none does. Text has no `<` of its own. */
export const withoutMarkers = (html: string): string => html.replace(/<!--[^>]*-->/g, '');
