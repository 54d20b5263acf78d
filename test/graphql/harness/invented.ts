import { fileURLToPath } from 'node:url';

/** A small catalogue of three invented treaties on lights at sea. */
export const INVENTED = fileURLToPath(new URL('../../cli/catalogue', import.meta.url));
