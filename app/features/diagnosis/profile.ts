import type { LegalForm, Sliders, Stage } from '#app/features/cooperations/words.ts';

export type Economy = 'market' | 'hybrid' | 'non_market';

/** What the rules look at. Labels only: nobody is wholly one or the other, and the sliders stay what they are. */
export type Profile = {
  modelled: boolean;
  systemic: boolean;
  economy: Economy;
  stage: Stage;
  legalForm: LegalForm | null;
  /** A legal person that can receive money: itself, or the host that has accepted. */
  canCollect: boolean;
};

/**
 * [policy] Modelled from half of the way on; systemic beyond half of it; an economy is hybrid between a third and two thirds. A
 * cooperation that has said no stage is read as emerging: that asks nothing of it.
 */
export function profileOf(facts: {
  sliders: Sliders;
  stage: Stage | null;
  legalForm: LegalForm | null;
  hosted: boolean;
}): Profile {
  const { notModelled, systemic, nonMarket } = facts.sliders;
  return {
    modelled: 100 - notModelled >= 50,
    systemic: systemic > 50,
    economy: nonMarket <= 33 ? 'market' : nonMarket >= 67 ? 'non_market' : 'hybrid',
    stage: facts.stage ?? 'emergence',
    legalForm: facts.legalForm,
    canCollect: facts.legalForm !== 'informal_collective' || facts.hosted,
  };
}
