import { createHash } from 'node:crypto';

/**
 * Hashes of the scripts that stand in a page, as `script-src` of a Content-Security-Policy has them. Data (JSON-LD) is
 * no script, and a script with an address stands elsewhere.
 *
 * @example hashInlineScripts('<script>1</script>') // ['sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=']
 */
export function hashInlineScripts(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/\bsrc=|\btype="(?!module"|text\/javascript")/.test(attributes))
    .map(([, , script = '']) => `sha256-${createHash('sha256').update(script).digest('base64')}`);
}
