import * as z from 'zod';
import { mostInList, readApiPaths, readApiShapes, Problem } from './read-api.schema.ts';

/** The document of the read API, OpenAPI 3.1, drawn from the very shapes of its answers. `site`: our address. */
export function readApiDocument(site: string) {
  const { schemas } = z.toJSONSchema(readApiShapes, { uri: referenceTo });
  return {
    openapi: '3.1.1',
    info: { title: 'Terreau', version: '1' },
    servers: [{ url: site }],
    paths: Object.fromEntries(
      Object.entries(readApiPaths).map(([path, { answer, summary, list }]) => [
        path,
        { get: { summary, parameters: parametersOf(path, list), responses: responsesOf(answer) } },
      ]),
    ),
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([id, { $id: _id, $schema: _dialect, ...schema }]) => [id, schema]),
      ),
    },
  };
}

function parametersOf(path: string, list: boolean) {
  const slug = { name: 'slug', in: 'path', required: true, schema: { type: 'string' } };
  if (!list) return path.includes('{slug}') ? [slug] : [];
  return [
    { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: mostInList, default: 20 } },
    { name: 'after', in: 'query', schema: { type: 'string' } },
  ];
}

function responsesOf(answer: z.ZodType) {
  const body = (schema: z.ZodType, type: string) => ({
    content: { [type]: { schema: { $ref: referenceTo(readApiShapes.get(schema)!.id) } } },
  });
  const problem = (description: string) => ({ description, ...body(Problem, 'application/problem+json') });
  return {
    200: { description: 'OK', ...body(answer, 'application/json') },
    400: problem('a parameter cannot be read'),
    404: problem('there is no such thing'),
    429: problem('too many requests; see Retry-After'),
  };
}

function referenceTo(name: string): string {
  return `#/components/schemas/${name}`;
}
