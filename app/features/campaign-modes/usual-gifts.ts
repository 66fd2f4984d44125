/** The amounts that are offered to who gives, in euros; a campaign may say what each makes possible. */
export const usualGifts = ['20', '50', '100', '200'] as const;
