import type { APIRoute } from 'astro';
import { addressTo } from '../../components/links.ts';
import { schemaPath } from '../../model/data/published-code.ts';
import { describePublishedShape } from '../../schema/published-code.ts';

/** The JSON Schema of the published data. */
export const GET: APIRoute = () => Response.json(describePublishedShape(addressTo(schemaPath)));
