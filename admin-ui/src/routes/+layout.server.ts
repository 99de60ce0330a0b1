import type { LayoutServerLoad } from './$types.d.ts';

export const load: LayoutServerLoad = ({ locals }) => ({ preferences: locals.preferences, now: Date.now() });
