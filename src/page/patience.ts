/**
 * Waits for something, and says so as soon as it takes longer than a reader should wait without a word.
 * @param delay in milliseconds
 * @param say is called at most once, and not after the end
 */
export async function waitWithWords<Value>(promise: Promise<Value>, delay: number, say: () => void): Promise<Value> {
	const timer = setTimeout(say, delay);
	try {
		return await promise;
	} finally {
		clearTimeout(timer);
	}
}
