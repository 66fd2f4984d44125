import { inLanguage } from '#app/i18n/language.server.ts';
import { asLanguage } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { tellRead } from './takeover-letters.server.ts';
import { readMembers } from './takeover.server.ts';

/** Long spreadsheets that were brought and are still to be read. */
export async function filesToRead(): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select id::text as id, "fileName" as label from "RegisterTakeover" where "readAt" is null order by "broughtAt"`;
}

/** Reads one, and tells whoever brought it that its lines can be looked at, or what is wrong. One that has given way to another meanwhile is nothing. */
export async function readTakeover(id: string): Promise<void> {
  const found = await db().registerTakeover.findUnique({
    where: { id },
    select: { file: true, broughtById: true },
  });
  if (!found?.file) return;
  const { file, broughtById } = found;
  const { language } = await db().person.findUniqueOrThrow({ where: { id: broughtById } });
  const read = await inLanguage(asLanguage(language), () => sheetOrWhy(file));
  await inTransaction(async (tx) => {
    const { count } = await tx.registerTakeover.updateMany({
      where: { id, readAt: null },
      data: { ...read, file: null, readAt: now() },
    });
    if (count > 0) await tellRead(tx, id);
  });
}

async function sheetOrWhy(file: Uint8Array): Promise<{ sheet: string[][]; unreadable: string }> {
  try {
    return { sheet: await readMembers(file), unreadable: '' };
  } catch (error) {
    if (error instanceof Refusal) return { sheet: [], unreadable: error.message };
    throw error;
  }
}
