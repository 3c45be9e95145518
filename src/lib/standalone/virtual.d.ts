/** Made by `cli/standalone-entries.ts` from `standalone/<entry>.ts`. */
declare module 'virtual:standalone/*' {
  /** One classic script with everything in it, safe between `<script>` and `</script>`. */
  export const script: string;
  /** Its styles, safe between `<style>` and `</style>`. */
  export const style: string;
  /** For `script-src` of a Content-Security-Policy: `sha256-…`, of `script` exactly as it is. */
  export const scriptHash: string;
}
