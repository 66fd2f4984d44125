import { db, type Tx } from '#app/infra/db.server.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Party } from './words.ts';

const named = {
  name: true,
  legalForm: true,
  siren: true,
  rna: true,
  commune: { select: { name: true, departmentCode: true } },
} satisfies Prisma.OrganisationSelect;

/** What papers say of an organisation, to be asked with it. */
export const partySelect = {
  ...named,
  hostAcceptedAt: true,
  host: { select: named },
} satisfies Prisma.OrganisationSelect;

type Named = Prisma.OrganisationGetPayload<{ select: typeof named }>;

/** A host counts once it has accepted. */
export function partyOf(row: Prisma.OrganisationGetPayload<{ select: typeof partySelect }>): Party {
  return { ...plain(row), host: row.host && row.hostAcceptedAt ? plain(row.host) : null };
}

function plain({ name, legalForm, siren, rna, commune }: Named): Omit<Party, 'host'> {
  return { name, legalForm, siren, rna, place: commune && `${commune.name} (${commune.departmentCode})` };
}

/** Who operates this platform, as papers name it. */
export async function platformName(tx: Tx = db()): Promise<string> {
  const operator = await tx.organisation.findFirst({
    where: { kind: 'operator' },
    orderBy: { createdAt: 'asc' },
    select: { name: true },
  });
  return operator?.name ?? 'Terreau';
}
