const phrases: Record<string, string> = {
  dons: 'gifts',
  prêts: 'loans',
  '« {title} » ({sorts})': '“{title}” ({sorts})',
  'Rien à payer': 'Nothing to pay',
  Payée: 'Paid',
  'elle n’a pas donné de raison précise': 'it gave no precise reason',
  'le compte est fermé': 'the account is closed',
  'le mandat a été révoqué': 'the mandate has been revoked',
  'le prélèvement n’est pas autorisé sur ce compte': 'direct debits are not authorised on this account',
  'le prélèvement a été contesté': 'the direct debit was disputed',
  'ce compte n’accepte pas les prélèvements': 'this account does not accept direct debits',
  'le mandat ne correspond pas au compte': 'the mandate does not match the account',
  'le numéro de compte n’est plus valable': 'the account number is no longer valid',
  'le nom du titulaire ne correspond pas': 'the name of the holder does not match',
  'elle demande que vous la contactiez': 'it asks you to contact it',
  'le compte enregistré n’existe plus': 'the saved account no longer exists',
  'Cette souscription n’existe pas.': 'This subscription does not exist.',
  'Vous êtes associé de {name}': 'You are a member of {name}',
  '{name} vous a admis parmi ses associés le {today}, pour {shares}, sous le numéro {memberNumber}.':
    '{name} admitted you among its members on {today}, for {shares}, under number {memberNumber}.',
  'Une personne y a une voix, quel que soit le nombre de ses parts.':
    'One person has one vote there, whatever the number of their shares.',
  'Voir vos parts': 'See your shares',
};

export default phrases;
