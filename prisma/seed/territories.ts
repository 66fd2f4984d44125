import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { searchable } from '#app/features/territories/searchable.ts';
import { closeDb, db, type Tx } from '#app/infra/db.server.ts';
import { openDatabase } from '../../bin/database.ts';
import { requireMigrated } from '../../bin/migrations.ts';
import { main } from '../../bin/sentence.ts';

type OfficialRegion = { code: string; nom: string };
type OfficialDepartment = { code: string; nom: string; region: string };
type OfficialEpci = { code: string; nom: string; type: string; membres: { code: string }[] };
type OfficialCommune = {
  code: string;
  nom: string;
  type: string;
  departement: string;
  region: string;
  codesPostaux?: string[];
  population?: number;
};

const { resolve } = createRequire(import.meta.url);

async function official<T>(name: string): Promise<T[]> {
  return JSON.parse(
    await readFile(resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8'),
  ) as T[];
}

/**
 * Loads the regions, départements, EPCI and communes of the official geographic code, one statement per table. Safe to run
 * at each start: only what changed is written. Returns how many communes there are.
 */
async function loadTerritories(): Promise<number> {
  const [regions, departments, epcis, everyCommune] = await Promise.all([
    official<OfficialRegion>('regions'),
    official<OfficialDepartment>('departements'),
    official<OfficialEpci>('epci'),
    official<OfficialCommune>('communes'),
  ]);
  const epciOf = new Map(epcis.flatMap((epci) => epci.membres.map(({ code }) => [code, epci.code] as const)));
  const communes = everyCommune
    .filter(({ type }) => type === 'commune-actuelle')
    .map((commune) => ({
      code: commune.code,
      name: commune.nom,
      searchText: searchable(commune.nom),
      postcodes: commune.codesPostaux ?? [],
      population: commune.population ?? 0,
      departmentCode: commune.departement,
      regionCode: commune.region,
      epciCode: epciOf.get(commune.code) ?? null,
    }));
  await db().$transaction(
    async (tx) => {
      await put(
        tx,
        'Region',
        { code: 'text', name: 'text' },
        regions.map(({ code, nom }) => ({ code, name: nom })),
      );
      await put(
        tx,
        'Department',
        { code: 'text', name: 'text', regionCode: 'text' },
        departments.map(({ code, nom, region }) => ({ code, name: nom, regionCode: region })),
      );
      await put(
        tx,
        'Epci',
        { code: 'text', name: 'text', kind: 'text' },
        epcis.map(({ code, nom, type }) => ({ code, name: nom, kind: type })),
      );
      await put(
        tx,
        'Commune',
        {
          code: 'text',
          name: 'text',
          searchText: 'text',
          postcodes: 'text[]',
          population: 'int',
          departmentCode: 'text',
          regionCode: 'text',
          epciCode: 'text',
        },
        communes,
      );
      // Thirty-five thousand communes on a busy machine take more than Prisma's five seconds.
    },
    { timeout: 120_000 },
  );
  return communes.length;
}

/** Inserts the rows, brings those that differ up to date, leaves the others untouched. */
async function put<Row extends { code: string }>(
  tx: Tx,
  table: string,
  columns: { [Name in keyof Row]: string },
  rows: readonly Row[],
): Promise<void> {
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const typed = Object.entries(columns).map(([name, type]) => `"${name}" ${String(type)}`);
  const others = names.filter((name) => name !== '"code"');
  await tx.$executeRawUnsafe(
    `insert into "${table}" (${names.join(', ')})
     select ${names.join(', ')} from jsonb_to_recordset($1::jsonb) as given (${typed.join(', ')})
     on conflict (code) do update set ${others.map((name) => `${name} = excluded.${name}`).join(', ')}
     where (${others.map((name) => `"${table}".${name}`).join(', ')}) is distinct from (${others.map((name) => `excluded.${name}`).join(', ')})`,
    JSON.stringify(rows),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(async () => {
    const database = await openDatabase();
    try {
      await requireMigrated(database.url);
      console.log(`${await loadTerritories()} communes`);
    } finally {
      await closeDb();
      await database.stop();
    }
  });
}
