const phrases: Record<string, string> = {
  'Virement reçu pour un engagement': 'Transfer received for a pledge',
  'Virement attendu': 'Transfer expected',
  'Nous attendons votre virement. Rien n’est pris sur votre compte sans vous.':
    'We are waiting for your transfer. Nothing is taken from your account without you.',
  Copié: 'Copied',
};

export default phrases;
