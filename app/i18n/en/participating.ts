const phrases: Record<string, string> = {
  'Valeur nominale d’un titre': 'Nominal value of a security',
  'Taux de la part fixe': 'Rate of the fixed part',
  'Taux de la part variable': 'Rate of the variable part',
  'Part du nominal qui porte la part variable': 'Share of the nominal that bears the variable part',
  'Indice de l’activité': 'Index of activity',
  'Années avant un remboursement': 'Years before a redemption',
  '100 : une année comme celle de référence ; 112 : une activité en hausse de 12 %.':
    '100: a year like that of reference; 112: an activity up by 12%.',
  'Ce qu’un titre rapporterait pour une année, avant impôt':
    'What one security would bring for a year, before tax',
  'La loi ne permet pas ce contrat': 'The law does not allow this contract',
  'La part variable porte sur {mostVariable} du nominal au plus.':
    'The variable part bears on {mostVariable} of the nominal at most.',
  'Un titre n’est remboursé qu’après {leastYears} ans au moins.':
    'A security is only redeemed after {leastYears} years at least.',
  'Part fixe': 'Fixed part',
  'Part variable, à cet indice': 'Variable part, at this index',
  'En tout': 'In all',
  '{usual} une année comme celle de référence.': '{usual} in a year like that of reference.',
  'Indiquez un nombre d’années, par exemple 7.': 'Write a number of years, for example 7.',
  'Indiquez un indice, par exemple 112 pour une activité en hausse de 12 %.':
    'Write an index, for example 112 for an activity up by 12%.',
  'Vous pensez plutôt à des <a>titres participatifs</a> ?':
    'Are you rather thinking of <a>participating securities</a>?',
  'Titres participatifs – Terreau': 'Participating securities – Terreau',
  'Titres participatifs': 'Participating securities',
  'Une société coopérative peut en émettre : une part fixe, une part qui suit l’activité, aucune voix. Cette plateforme n’en propose pas au public ; cette page dit ce que l’un d’eux coûterait.':
    'A cooperative company may issue some: a fixed part, a part that follows its activity, no vote. This platform offers none to the public; this page says what one of them would cost.',
  'Ce que l’association émettrait': 'What the association would issue',
  'Taux versé par an': 'Rate paid a year',
  'Rendement moyen des obligations, trimestre d’avant': 'Average yield of bonds, quarter before',
  'Années d’activité économique': 'Years of economic activity',
  'Années avant le remboursement': 'Years before repayment',
  'Une association : obligations et titres associatifs': 'An association: bonds and associative securities',
  'Règles du Code monétaire et financier (L213-8 à L213-14), à confirmer. Cette plateforme n’en propose pas au public, et ses dirigeants ne peuvent pas en détenir.':
    'Rules of the French Monetary and Financial Code (L213-8 to L213-14), to be confirmed. This platform does not offer any to the public, and the association’s managers may not hold them.',
  'Des obligations': 'Bonds',
  'Des titres associatifs': 'Associative securities',
  'Celui que publie l’administration : copiez-le de sa source.':
    'The one that the administration publishes: copy it from its source.',
  'Vérifier cette émission': 'Check this issue',
  'La loi ne permet pas cette émission': 'The law does not allow this issue',
  'Le taux dépasse {highest}.': 'The rate exceeds {highest}.',
  'Il faut {years} ans d’activité économique au moins.':
    'At least {years} years of economic activity are needed.',
  'Un titre associatif n’est remboursé qu’après {years} ans au moins, et sur des excédents.':
    'An associative security is repaid only after {years} years at least, and out of surpluses.',
  'Taux le plus haut permis': 'Highest rate allowed',
  'la moyenne, {bondMargin} de plus, et encore {securityMargin} pour un titre associatif':
    'the average, {bondMargin} more, and another {securityMargin} for an associative security',
  'la moyenne et {bondMargin} de plus': 'the average and {bondMargin} more',
};

export default phrases;
