import { t } from '#app/i18n/t.ts';

/** What can be lent or subscribed: the test is about one of them, with five questions common to both. */
export type Family = 'loan' | 'share';
export type Outcome = 'appropriate' | 'inappropriate' | 'incomplete';

type Question = {
  id: string;
  about: 'core' | 'profile' | Family;
  text: string;
  options: readonly string[];
  /** Position of the right option; a question about the person has none. */
  right: number | null;
};

/** The entry knowledge test (regulation (EU) 2020/1503, article 21). The law sets no pass mark: `outcomeOf` is our policy. Worded for who reads. */
export function questions(): readonly Question[] {
  return [
    ask(
      'G1',
      'core',
      t('Puis-je perdre tout l’argent investi ?'),
      [t('Oui'), t('Non, le capital est garanti')],
      0,
    ),
    ask(
      'G2',
      'core',
      t('Mon placement est-il couvert par la garantie des dépôts ?'),
      [t('Oui'), t('Non')],
      1,
    ),
    ask(
      'G3',
      'core',
      t('Puis-je récupérer mon argent quand je veux ?'),
      [t('Oui'), t('Non, il n’y a pas de marché organisé')],
      1,
    ),
    ask(
      'G4',
      'core',
      t('Un taux plus élevé signifie en général'),
      [t('Moins de risque'), t('Plus de risque')],
      1,
    ),
    ask(
      'G5',
      'core',
      t('Diversifier, c’est'),
      [t('Répartir de petits montants sur plusieurs projets'), t('Tout placer sur le projet préféré')],
      0,
    ),
    ask(
      'L1',
      'loan',
      t('Si l’emprunteur est en liquidation judiciaire'),
      [t('La plateforme rembourse'), t('Je peux perdre le capital et les intérêts')],
      1,
    ),
    ask('L2', 'loan', t('Les intérêts perçus sont'), [t('Toujours nets d’impôt'), t('Imposables')], 1),
    ask('L3', 'loan', t('Un retard de plus de 90 jours est'), [t('Normal'), t('Un défaut')], 1),
    ask(
      'E1',
      'share',
      t('Une part sociale de SCIC se rembourse'),
      [t('Plus cher si la coopérative va bien'), t('Au plus à sa valeur nominale, pertes déduites')],
      1,
    ),
    ask('E2', 'share', t('Avec 10 parts au lieu d’une, j’ai'), [t('Dix voix'), t('Une voix')], 1),
    ask(
      'E3',
      'share',
      t('Un titre participatif est remboursable au choix de l’émetteur après'),
      [t('1 an'), t('7 ans au moins')],
      1,
    ),
    ask(
      'D1',
      'profile',
      t('Quelle part de votre épargne disponible comptez-vous placer ici ?'),
      [t('Moins de 5 %'), t('De 5 à 10 %'), t('Plus de 10 %')],
      null,
    ),
  ];
}

function ask(
  id: string,
  about: Question['about'],
  text: string,
  options: readonly string[],
  right: number | null,
): Question {
  return { id, about, text, options, right };
}

/** The questions of one test, in order. */
export function questionsOf(family: Family): readonly Question[] {
  return questions().filter(({ about }) => about === 'core' || about === 'profile' || about === family);
}

/** Position of the chosen option, by question; a question left open is absent or undefined. */
export type Answers = Readonly<Record<string, number | undefined>>;

/**
 * Appropriate: the five common questions right, and at least two of the three on the family. A question left open makes
 * the test incomplete, unless what was answered already says that the instrument does not suit.
 */
export function outcomeOf(family: Family, answers: Answers): Outcome {
  const asked = questionsOf(family);
  const isRight = ({ id, right }: Question) => answers[id] === right;
  const isOpen = ({ id }: Question) => answers[id] === undefined;
  const wrong = (question: Question) => !isOpen(question) && !isRight(question);
  if (asked.some((question) => question.about === 'core' && wrong(question))) return 'inappropriate';
  if (asked.some(isOpen)) return 'incomplete';
  const rightOnFamily = asked.filter((question) => question.about === family && isRight(question)).length;
  return rightOnFamily >= 2 ? 'appropriate' : 'inappropriate';
}

/** More than a tenth of one's savings calls for a warning of its own. */
export function placesMuch(answers: Answers): boolean {
  return answers['D1'] === 2;
}
