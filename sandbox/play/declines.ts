/** Why a bank or Stripe says no to a card, in Stripe's words, with the sentence a French page shows. */
export type Decline = {
  code: 'card_declined' | 'expired_card' | 'incorrect_cvc' | 'processing_error' | 'authentication_required';
  decline_code: string;
  message: string;
  french: string;
  blocked?: boolean;
};

const declined = 'Your card was declined.';

export const declines = {
  generic: {
    code: 'card_declined',
    decline_code: 'generic_decline',
    message: declined,
    french: 'Votre carte a été refusée.',
  },
  insufficientFunds: {
    code: 'card_declined',
    decline_code: 'insufficient_funds',
    message: 'Your card has insufficient funds.',
    french: 'Votre carte ne dispose pas de fonds suffisants.',
  },
  lost: {
    code: 'card_declined',
    decline_code: 'lost_card',
    message: declined,
    french: 'Votre carte a été refusée.',
  },
  stolen: {
    code: 'card_declined',
    decline_code: 'stolen_card',
    message: declined,
    french: 'Votre carte a été refusée.',
  },
  expired: {
    code: 'expired_card',
    decline_code: 'expired_card',
    message: 'Your card has expired.',
    french: 'Votre carte a expiré.',
  },
  cvc: {
    code: 'incorrect_cvc',
    decline_code: 'incorrect_cvc',
    message: "Your card's security code is incorrect.",
    french: 'Le code de sécurité de votre carte est incorrect.',
  },
  processing: {
    code: 'processing_error',
    decline_code: 'processing_error',
    message: 'An error occurred while processing your card. Try again in a little bit.',
    french: 'Une erreur est survenue pendant le traitement de votre carte. Réessayez dans un instant.',
  },
  blocked: {
    code: 'card_declined',
    decline_code: 'fraudulent',
    message: declined,
    french: 'Votre carte a été refusée.',
    blocked: true,
  },
  authenticationRequired: {
    code: 'authentication_required',
    decline_code: 'authentication_required',
    message: 'Your card was declined. This transaction requires authentication.',
    french: 'Votre banque demande une authentification pour ce paiement.',
  },
  realCard: {
    code: 'card_declined',
    decline_code: 'test_mode_live_card',
    message: 'Your card was declined. Your request was in test mode, but used a non test card.',
    french:
      'Cette carte n’est pas une carte de test : le simulateur n’accepte que les cartes de test publiées par Stripe.',
  },
} as const satisfies Record<string, Decline>;
