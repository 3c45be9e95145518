import types from '#lib/standalone/host-api.d.ts?raw';

export const prerender = true;

/** The types of `v1.js`, as they stand in the code. */
export const GET = () => new Response(types, { headers: { 'content-type': 'text/plain;charset=utf-8' } });
