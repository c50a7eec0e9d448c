import { z } from 'astro/zod';

/** A related code as content files write it, a YAML integer such as `50058`; parsed into the id `"50058"`. */
export const codeReferenceSchema = z
	.number({ error: 'expected the bare number of a code, such as 50058, without AADSTS and without quotes' })
	.int()
	.min(1000)
	.max(99_999_999)
	.transform(String);
