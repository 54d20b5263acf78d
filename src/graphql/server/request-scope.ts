import { AsyncLocalStorage } from 'node:async_hooks';

/** What belongs to the request that is being answered, where it cannot be passed on as an argument. */
export const requestScope = new AsyncLocalStorage<{ readonly requestId: string }>();
