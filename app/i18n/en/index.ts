import accounts from './accounts.ts';
import bank from './bank.ts';
import citizens from './citizens.ts';
import common from './common.ts';
import contributions from './contributions.ts';
import cooperations from './cooperations.ts';
import diagnosis from './diagnosis.ts';
import discovery from './discovery.ts';
import disputes from './disputes.ts';
import duties from './duties.ts';
import examples from './examples.ts';
import following from './following.ts';
import gifts from './gifts.ts';
import help from './help.ts';
import impact from './impact.ts';
import loanPlans from './loan-plans.ts';
import loans from './loans.ts';
import local from './local.ts';
import messages from './messages.ts';
import money from './money.ts';
import operators from './operators.ts';
import papers from './papers.ts';
import parameters from './parameters.ts';
import participating from './participating.ts';
import payees from './payees.ts';
import plan from './plan.ts';
import projects from './projects.ts';
import protection from './protection.ts';
import questions from './questions.ts';
import recognition from './recognition.ts';
import register from './register.ts';
import residence from './residence.ts';
import revenue from './revenue.ts';
import scic from './scic.ts';
import settling from './settling.ts';
import shares from './shares.ts';
import sharing from './sharing.ts';
import sheets from './sheets.ts';
import tables from './tables.ts';
import transfers from './transfers.ts';
import uploads from './uploads.ts';
import videos from './videos.ts';
import votes from './votes.ts';
import wallets from './wallets.ts';
import worklist from './worklist.ts';

/** English for every French phrase of the site, a file for each area; tests/unit/catalogue.test.ts holds them complete. */
export const english: Record<string, string> = {
  ...accounts,
  ...bank,
  ...citizens,
  ...common,
  ...contributions,
  ...cooperations,
  ...diagnosis,
  ...discovery,
  ...disputes,
  ...duties,
  ...examples,
  ...following,
  ...gifts,
  ...help,
  ...impact,
  ...loanPlans,
  ...loans,
  ...local,
  ...messages,
  ...money,
  ...operators,
  ...papers,
  ...parameters,
  ...participating,
  ...payees,
  ...plan,
  ...projects,
  ...protection,
  ...questions,
  ...recognition,
  ...register,
  ...residence,
  ...revenue,
  ...scic,
  ...settling,
  ...shares,
  ...sharing,
  ...sheets,
  ...tables,
  ...transfers,
  ...uploads,
  ...videos,
  ...votes,
  ...wallets,
  ...worklist,
};
