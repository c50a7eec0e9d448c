/**
 * Waits for something, and says so as soon as it takes longer than a reader should wait without a word.
 * @param say is called at most once, and not after the end
 * @param delay in milliseconds; for files that are loaded, three seconds
 */
export async function waitWithWords<Value>(promise: Promise<Value>, say: () => void, delay = 3000): Promise<Value> {
	const timer = setTimeout(say, delay);
	try {
		return await promise;
	} finally {
		clearTimeout(timer);
	}
}
