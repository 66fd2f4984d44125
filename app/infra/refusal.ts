/** The code of a refusal that asks for no correction: somebody else must agree first, and has been told. */
export const awaitsOthers = 'approval_asked';

/**
 * We understood, and the answer is no. Its sentence (French) is shown to the person; it is never logged as an error.
 * `field` names the form field it belongs to, when there is one.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly field: string | undefined;

  constructor(code: string, sentence: string, field?: string) {
    super(sentence);
    this.name = 'Refusal';
    this.code = code;
    this.field = field;
  }
}
