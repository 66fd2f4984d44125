import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
  bindMigrationAwareSqlAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import type pg from 'pg';

const SCHEMA = resolve(import.meta.dirname, '..', 'prisma', 'schema.prisma');

/** PostgreSQL's one-byte "char" type, which catalogue queries return and the adapter does not know. */
const CHAR_OID = 18;
const TEXT_OID = 25;

/**
 * The SQL that leads from the tables of a database to those of prisma/schema.prisma; empty when they already agree.
 * The command line of Prisma would need a binary from the internet; its engine compiled to WebAssembly does not.
 */
export async function sqlTowardsSchema(url: string): Promise<string> {
  const files = [{ path: SCHEMA, content: readFileSync(SCHEMA, 'utf8') }];
  const engine = await openEngine(url, files);
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: resolve(SCHEMA, '..') },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = (stdout ?? '').trim();
    return sql === '' || sql.startsWith('-- This is an empty migration') ? '' : `${sql}\n`;
  } finally {
    engine.free();
  }
}

async function openEngine(url: string, files: { path: string; content: string }[]): Promise<SchemaEngine> {
  const module = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(
    fileURLToPath(
      import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm'),
    ),
  );
  let panic = '';
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => (panic = message), get: () => panic },
  });
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': module as unknown as WebAssembly.ModuleImports,
  });
  const bindings = module as unknown as {
    __wbg_set_wasm(exports: unknown): void;
    SchemaEngine: typeof SchemaEngine;
  };
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  const adapter = bindMigrationAwareSqlAdapterFactory(engineAdapter(url));
  return bindings.SchemaEngine.new({ datamodels }, () => {}, adapter);
}

/** The PostgreSQL adapter, taught the "char" type: the engine reads it as one character. */
function engineAdapter(url: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg({ connectionString: url });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const characters = new WeakMap<object, number[]>();
    const inner = adapter as unknown as { performIO(query: unknown): Promise<pg.QueryArrayResult> };
    const performIO = inner.performIO.bind(adapter);
    inner.performIO = async (query) => {
      const result = await performIO(query);
      const positions = result.fields.flatMap((field, index) =>
        field.dataTypeID === CHAR_OID ? [index] : [],
      );
      if (positions.length === 0) return result;
      characters.set(result.rows, positions);
      const fields = result.fields.map((field) =>
        field.dataTypeID === CHAR_OID ? { ...field, dataTypeID: TEXT_OID } : field,
      );
      return { ...result, fields };
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const index of characters.get(result.rows) ?? [])
        result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  };
  return factory;
}
