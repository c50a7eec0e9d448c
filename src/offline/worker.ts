/** The global scope of the service worker; the compiler's library knows it by the general type of workers alone. */
export const worker = self as unknown as ServiceWorkerGlobalScope;
