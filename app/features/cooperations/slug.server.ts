import { Prisma } from '#prisma/generated/client.ts';
import { slugOf } from './slug.ts';

// Words that our own addresses use where a cooperation's name would stand.
const reserved = new Set(['nouvelle', 'projets', 'prets', 'nouveau']);

/**
 * Creates something under an address made from its name: the name itself, else the name and the first free number. Two people
 * who take the same name at the same time both get one.
 */
export async function underFreeSlug<T>(
  name: string,
  takenLike: (base: string) => Promise<string[]>,
  create: (slug: string) => Promise<T>,
): Promise<T> {
  const base = slugOf(name);
  for (let attempt = 1; ; attempt++) {
    const taken = new Set([...reserved, ...(await takenLike(base))]);
    try {
      return await create(firstFree(base, taken));
    } catch (error) {
      if (attempt === 5 || !isSlugClash(error)) throw error;
    }
  }
}

function firstFree(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

function isSlugClash(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    error.code === 'P2002' &&
    JSON.stringify(error.meta ?? {}).includes('slug')
  );
}
