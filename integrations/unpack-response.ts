/**
 * A response with what its body holds: unpacked if it is in gzip, as the files of the index are, else as it is. Runs in
 * the reader's page, as a part of Pagefind's script, so it may use nothing from outside.
 */
export async function unpackResponse(response: Response): Promise<Response> {
	const bytes = await response.arrayBuffer();
	const [first, second] = new Uint8Array(bytes);
	const whole = new Response(bytes, response);
	if (first !== 0x1f || second !== 0x8b || !whole.body) return whole;
	return new Response(whole.body.pipeThrough(new DecompressionStream('gzip')), response);
}
