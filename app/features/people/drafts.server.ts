import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import { timeText } from '#app/components/time-text.ts';
import { dayText } from '#app/i18n/format.ts';
import { plainPath } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { countedAddress, countTry } from '#app/infra/rate-limit.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { dayOf } from '#app/money/day.ts';
import { limits } from './limits.ts';
import { hashOf, newSecret } from './secret.server.ts';

type Asked = { request: Request };
type Fields = [name: string, value: string][];

/** A form longer than this is no draft of ours. */
const mostBytes = 200_000;
/** How many pages somebody may have left half written. */
const mostDrafts = 50;
const claim = 'repris';

/** What a page with a long form hands to it: where drafts go, and the one that was kept, if any. */
export type Draft = {
  page: string;
  /** Names what is saved now: another member's saving changes it. */
  base: string;
  /** What is sent or added replaces nothing that one could look at. */
  replaces: boolean;
  kept: {
    form: string;
    /** What was typed, as an answer of the form would give it back. */
    result: { initialValue: Record<string, unknown>; error?: null };
    when: string;
    /** Somebody has saved since it was begun. */
    changed: boolean;
  } | null;
};

const pageOf = ({ request }: Asked) => plainPath(new URL(request.url).pathname);

/** Names what is saved: another content has another name. */
export function nameOf(saved: unknown): string {
  return hashOf(JSON.stringify(saved)).slice(0, 22);
}

/** Refuses when what is saved is not what the member had before their eyes, as the form named it (`nameOf`). For every form that replaces something. */
export function refuseIfChanged(seen: string | undefined, saved: unknown): void {
  if (seen !== undefined && seen !== nameOf(saved)) throw changedMeanwhile();
}

/** By whom something was saved meanwhile: oneself in another window, another member, or nobody knows. */
export type SavedBy = 'oneself' | 'another' | 'unknown';

export function changedMeanwhile(by: SavedBy = 'unknown'): Refusal {
  const who = {
    oneself: t('Vous avez enregistré une autre version dans une autre fenêtre.'),
    another: t('Un autre membre a enregistré une version pendant que vous écriviez.'),
    unknown: t(
      'Une autre version a été enregistrée pendant que vous écriviez, par un autre membre ou par vous dans une autre fenêtre.',
    ),
  };
  return new Refusal(
    'changed_meanwhile',
    t(
      '{who} Votre saisie est gardée ci-dessous, rien n’a été remplacé : comparez avec la version enregistrée, puis enregistrez à nouveau pour garder la vôtre.',
      { who: who[by] },
    ),
  );
}

/** The draft of somebody for the page that they open, beside what is `saved`. One that was sent while signed out becomes theirs first. */
export async function draftFor(asked: Asked, personId: string, saved: unknown): Promise<Draft> {
  const { searchParams } = new URL(asked.request.url);
  const page = pageOf(asked);
  const base = nameOf(saved);
  const replaces = saved !== null;
  const secret = searchParams.get(claim);
  if (secret) await claimDraft(secret, page, personId, base);
  if (searchParams.has('sans-brouillon')) return { page, base, replaces, kept: null };
  const draft = await db().formDraft.findFirst({ where: { personId, page }, orderBy: { savedAt: 'desc' } });
  if (!draft) return { page, base, replaces, kept: null };
  const { form, savedAt } = draft;
  const initialValue = valuesOf(draft.fields as Fields);
  const when = t('{day}, {time}', { day: dayText(dayOf(savedAt)), time: timeText(savedAt) });
  const result = { initialValue: form ? { ...initialValue, intent: form } : initialValue };
  return { page, base, replaces, kept: { form, result, when, changed: draft.base !== base } };
}

function valuesOf(fields: Fields): Record<string, unknown> {
  const typed = new FormData();
  for (const [name, value] of fields) typed.append(name, value);
  return parseWithZod(typed, { schema: z.any() }).payload;
}

/** Keeps what somebody is writing, over what was kept of the same form. What the page hears: when, or why not. */
export async function keepDraft(
  personId: string,
  typed: FormData,
): Promise<{ status: number; said: string }> {
  const {
    'draft-page': page = '',
    'draft-form': form = '',
    'draft-base': base = '',
  } = Object.fromEntries(fieldsOf(typed).filter(([name]) => name.startsWith('draft-')));
  if (!/^\/porteur\/[\w/-]{1,250}$/.test(page) || form.length > 40 || base.length > 40)
    return { status: 400, said: t('Ce brouillon n’est celui d’aucune page.') };
  const fields = kept(typed);
  if (!fields) return { status: 400, said: t('Pas encore enregistré : un texte est trop long.') };
  const at = now();
  const content = { fields, base, savedAt: at };
  await db().formDraft.upsert({
    where: { personId_page_form: { personId, page, form } },
    create: { personId, page, form, ...content },
    // Begun on what was saved then: saving again does not make it newer.
    update: { fields, savedAt: at },
  });
  await db().$executeRaw`
    delete from "FormDraft" where "personId" = ${personId}::uuid and id not in
      (select id from "FormDraft" where "personId" = ${personId}::uuid order by "savedAt" desc limit ${mostDrafts})`;
  return { status: 200, said: t('Brouillon gardé à {time}, pas encore enregistré', { time: timeText(at) }) };
}

/** What was typed is saved, or is not wanted any more; of one `form` of the page, when it has several. */
export async function forgetDraft(personId: string, of: Asked | string, form?: string): Promise<void> {
  const page = typeof of === 'string' ? of : pageOf(of);
  await db().formDraft.deleteMany({ where: { personId, page, ...(form && { form: { in: ['', form] } }) } });
}

/**
 * A form was sent by who is not signed in any more. What they typed is kept for a day under a secret that goes with them to the sign-in page and
 * back, where it is theirs. Answers the path to come back to.
 */
export async function keepLostForm({ request }: Asked, clientAddress: string | undefined): Promise<string> {
  const { pathname, searchParams } = new URL(request.url);
  const path = plainPath(pathname);
  searchParams.delete(claim);
  const back = () => (searchParams.size > 0 ? `${path}?${searchParams.toString()}` : path);
  const length = Number(request.headers.get('Content-Length') ?? 0);
  // A script asks again by itself.
  const byScript = request.headers.get('Accept') === 'application/json';
  if (byScript || length > mostBytes) return back();
  try {
    await countTry(limits.lostForm, countedAddress(clientAddress ?? ''));
    const fields = kept(await request.clone().formData());
    // A button alone has nothing that could be lost.
    if (!fields?.some(([name]) => name !== 'intent')) return back();
    const form = fields.find(([name]) => name === 'intent')?.[1] ?? '';
    const { secret, hash } = newSecret();
    await db().formDraft.create({
      data: { claimHash: hash, page: path, form: form.slice(0, 40), fields, savedAt: now() },
    });
    searchParams.set(claim, secret);
  } catch (error) {
    // Too many, or no form: one only comes back to the page.
    if (!(error instanceof Refusal) && !(error instanceof TypeError)) throw error;
  }
  return back();
}

async function claimDraft(secret: string, page: string, personId: string, base: string): Promise<void> {
  await inTransaction(async (tx) => {
    const lost = await tx.formDraft.findFirst({ where: { claimHash: hashOf(secret), page, personId: null } });
    if (!lost) return;
    await tx.formDraft.deleteMany({ where: { personId, page, form: '' } });
    await tx.formDraft.updateMany({
      where: { id: lost.id, personId: null },
      data: { personId, claimHash: null, form: '', base },
    });
  });
}

/** What is kept of a form: no secrets. Null when it is too long. */
function kept(typed: FormData): Fields | null {
  const fields = fieldsOf(typed).filter(([name]) => !/password|^draft-|^__/i.test(name));
  const size = fields.reduce((all, [name, value]) => all + name.length + value.length, 0);
  return size > mostBytes ? null : fields;
}

function fieldsOf(typed: FormData): Fields {
  return [...typed].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
}
