/**
 * The global scope of the service worker; the compiler's library knows it by the general type of workers alone.
 * It knows `serviceWorker` too, which Firefox does not have: what this worker is shows in `registration`.
 */
export const worker = self as unknown as Omit<ServiceWorkerGlobalScope, 'serviceWorker'>;
