import { script } from 'virtual:standalone/host';

export const prerender = true;

export const GET = () => new Response(script, { headers: { 'content-type': 'text/javascript' } });
