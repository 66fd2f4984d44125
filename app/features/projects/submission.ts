import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { isPositive, type Money, sum } from '#app/money/money.ts';
import { type Day } from '#app/money/day.ts';
import type { SheetInstrument, SheetProblem } from '#app/features/protection/sheet-fields.ts';
import type { LegalForm } from '#app/features/cooperations/words.ts';
import { budgetSummary, type BudgetLine } from './budget.ts';
import { campaignProblems, type CampaignTerms } from './campaign-terms.ts';
import { instruments } from './words.ts';

/** Everything that decides whether a project may be submitted. */
export type ProjectFile = {
  id: string;
  title: string;
  summary: string;
  story: string;
  risks: string;
  communeCode: string | null;
  themes: readonly string[];
  images: number;
  budget: readonly BudgetLine[];
  campaigns: readonly CampaignTerms[];
  /** The key information sheet of each loan or share campaign: what it lacks, and whether the offer may open without it. */
  sheets: readonly SheetState[];
  cooperation: {
    slug: string;
    legalForm: LegalForm | null;
    communeCode: string | null;
    presentation: string;
    hasNumber: boolean;
    hostAccepted: boolean;
    stagesSaid: number;
    slidersMoved: boolean;
    members: number;
    accountReady: boolean;
    mandateSigned: boolean;
  };
};

export type SheetState = {
  instrument: SheetInstrument;
  required: boolean;
  begun: boolean;
  problems: readonly SheetProblem[];
};

type Part = 'recit' | 'images' | 'budget' | 'collectes' | 'fiche' | 'cooperation';

/** Something left to do: the sentence says what, the link leads to the field. */
export type Todo = { part: Part; sentence: string; link: string };

export const shortestStory = 300;
const shortestRisks = 100;

/** What blocks submission, in the order of the file. Empty: the project may be submitted. */
export function submissionBlockers(file: ProjectFile, today: Day): Todo[] {
  return [
    ...storyTodos(file),
    ...imageTodos(file),
    ...budgetTodos(file),
    ...campaignTodos(file, today),
    ...sheetTodos(file),
    ...cooperationTodos(file),
  ];
}

type PaymentBlocker = { code: 'account_not_ready' | 'no_mandate'; sentence: string };

/** What blocks publication besides: without it no money could come, or be paid back. */
export function paymentBlockers({ campaigns, cooperation }: ProjectFile): PaymentBlocker[] {
  const blockers: PaymentBlocker[] = [];
  if (!cooperation.accountReady) {
    const sentence = t('Le compte de paiement de la coopération n’est pas encore prêt.');
    blockers.push({ code: 'account_not_ready', sentence });
  }
  if (campaigns.some(({ instrument }) => instrument === 'loan') && !cooperation.mandateSigned) {
    const sentence = t('La coopération n’a pas encore signé le mandat de prélèvement des échéances.');
    blockers.push({ code: 'no_mandate', sentence });
  }
  return blockers;
}

function at(file: ProjectFile, part: Part, page: string, field?: string) {
  return (sentence: string): Todo => ({
    part,
    sentence,
    link: `/porteur/projets/${file.id}/${page}${field ? `#champ-${field}` : ''}`,
  });
}

function storyTodos(file: ProjectFile): Todo[] {
  const todos: Todo[] = [];
  const missing = (field: string, sentence: string) =>
    todos.push(at(file, 'recit', 'recit', field)(sentence));
  const story = file.story.trim().length;
  if (!file.summary.trim()) missing('summary', t('Résumez le projet en deux phrases.'));
  if (story === 0) missing('story', t('Racontez le projet.'));
  else if (story < shortestStory) {
    missing(
      'story',
      t('Le récit est court : {shortestStory} caractères au moins, il en compte {story}.', {
        shortestStory,
        story,
      }),
    );
  }
  if (!file.communeCode) missing('commune', t('Dites dans quelle commune le projet se fait.'));
  if (file.themes.length === 0) missing('themes', t('Choisissez au moins un thème.'));
  const lent = file.campaigns.some(({ instrument }) => instrument !== 'gift');
  if (lent && file.risks.trim().length < shortestRisks) {
    missing(
      'risks',
      t('Dites les risques du projet aux personnes qui prêtent ou souscrivent : au moins deux phrases.'),
    );
  }
  return todos;
}

function imageTodos(file: ProjectFile): Todo[] {
  return file.images > 0 ? [] : [at(file, 'images', 'images', 'file')(t('Ajoutez au moins une image.'))];
}

function budgetTodos(file: ProjectFile): Todo[] {
  const { balanced, gap, sentence } = budgetSummary(file.budget);
  if (!file.budget.some(({ side }) => side === 'use')) {
    return [at(file, 'budget', 'budget#depenses')(t('Inscrivez au budget ce que vous allez payer.'))];
  }
  const short = isPositive(gap) ? 'depenses' : 'ressources';
  return balanced ? [] : [at(file, 'budget', `budget#${short}`)(sentence)];
}

function campaignTodos(file: ProjectFile, today: Day): Todo[] {
  if (file.campaigns.length === 0) {
    return [
      at(
        file,
        'collectes',
        'collecte/don',
      )(t('Préparez au moins une collecte : dons, prêts ou parts sociales.')),
    ];
  }
  return file.campaigns.flatMap((terms) => {
    const { path, campaign } = instruments[terms.instrument];
    return campaignProblems(terms, file.cooperation.legalForm, today).map(({ field, sentence }) =>
      at(file, 'collectes', `collecte/${path}`, field)(`${campaign} : ${lowerFirst(sentence)}`),
    );
  });
}

/** Where the regime of an offer asks for a key information sheet, everything that it lacks blocks. */
function sheetTodos(file: ProjectFile): Todo[] {
  return file.sheets
    .filter(({ required }) => required)
    .flatMap(({ instrument, problems }) =>
      problems.map(({ field, sentence }) =>
        at(
          file,
          'fiche',
          `fiche/${instruments[instrument].path}`,
          field,
        )(t('Fiche d’informations clés : {sentence}', { sentence: lowerFirst(sentence) })),
      ),
    );
}

function cooperationTodos({ cooperation }: ProjectFile): Todo[] {
  const todos: Todo[] = [];
  const missing = (page: string, sentence: string) =>
    todos.push({ part: 'cooperation', sentence, link: `/porteur/${cooperation.slug}/${page}` });
  if (!cooperation.communeCode)
    missing('identite#champ-commune', t('Indiquez la commune de la coopération.'));
  if (!cooperation.presentation.trim())
    missing('identite#champ-presentation', t('Présentez la coopération.'));
  if (cooperation.legalForm === 'informal_collective') {
    if (!cooperation.hostAccepted)
      missing(
        'identite#champ-host',
        t('La structure porteuse n’a pas encore accepté de garder l’argent du collectif.'),
      );
  } else if (!cooperation.hasNumber)
    missing('identite#champ-siren', t('Indiquez le numéro SIREN ou RNA de la coopération.'));
  if (cooperation.stagesSaid === 0)
    missing('typologie#champ-stage', t('Dites à quel stade en est la coopération.'));
  return todos;
}

/** What would help but does not block. */
export function submissionAdvice(file: ProjectFile): Todo[] {
  const { cooperation } = file;
  const advice: Todo[] = [];
  const say = (page: string, sentence: string) =>
    advice.push({ part: 'cooperation', sentence, link: `/porteur/${cooperation.slug}/${page}` });
  if (cooperation.members < 2)
    say('membres', t('Invitez un deuxième membre : une coopération se porte à plusieurs.'));
  if (!cooperation.slidersMoved)
    say('typologie', t('Placez les trois curseurs : ils orientent vers les bons financements.'));
  if (!cooperation.accountReady)
    say('paiements', t('Ouvrez le compte de paiement : sans lui, le projet ne pourra pas être publié.'));
  if (file.campaigns.some(({ instrument }) => instrument === 'loan') && !cooperation.mandateSigned) {
    say(
      'paiements',
      t(
        'Signez le mandat de prélèvement des échéances : sans lui, une collecte de prêts ne pourra pas ouvrir.',
      ),
    );
  }
  return [...advice, ...sheetAdvice(file), ...planAdvice(file)];
}

/** A sheet that nothing asks for is published only when it is whole: one that was begun should be finished. */
function sheetAdvice(file: ProjectFile): Todo[] {
  return file.sheets
    .filter(({ required, begun, problems }) => !required && begun && problems.length > 0)
    .map(({ instrument }) =>
      at(
        file,
        'fiche',
        `fiche/${instruments[instrument].path}`,
      )(t('La fiche d’informations clés est commencée : incomplète, elle ne sera pas publiée.')),
    );
}

/** A campaign and the plan should tell the same figure; the plan may spread it over several lines. */
function planAdvice(file: ProjectFile): Todo[] {
  return file.campaigns.flatMap(({ instrument, mode, optimum, minimum }) => {
    // A permanent campaign brings what it brings.
    if (mode === 'permanent') return [];
    const planned: Money = sum(
      file.budget.filter(({ kind }) => kind === instrument).map(({ amount }) => amount),
    );
    if (planned.greaterThanOrEqualTo(minimum) && planned.lessThanOrEqualTo(optimum)) return [];
    const { campaign, label } = instruments[instrument];
    const sentence = t(
      '{campaign} : le budget compte {planned} de « {label} », la collecte vise de {minimum} à {optimum}.',
      { campaign, planned: euros(planned), label, minimum: euros(minimum), optimum: euros(optimum) },
    );
    return [at(file, 'budget', 'budget')(sentence)];
  });
}

export type PartState = 'todo' | 'started' | 'complete';

/** The state of each part of the file, for its side list. A part that nobody has begun is « à faire ». */
export function partStates(file: ProjectFile, today: Day): Record<Part, PartState> {
  const blocked = new Set(submissionBlockers(file, today).map(({ part }) => part));
  const begun: Record<Part, boolean> = {
    recit: Boolean(file.summary || file.story),
    images: file.images > 0,
    budget: file.budget.length > 0,
    collectes: file.campaigns.length > 0,
    fiche: file.sheets.some(({ begun }) => begun),
    cooperation: true,
  };
  const state = (part: Part): PartState =>
    !blocked.has(part) ? 'complete' : begun[part] ? 'started' : 'todo';
  return {
    recit: state('recit'),
    images: state('images'),
    budget: state('budget'),
    collectes: state('collectes'),
    fiche: state('fiche'),
    cooperation: state('cooperation'),
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
