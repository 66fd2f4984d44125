const phrases: Record<string, string> = {
  'Le montant doit être d’au moins {least}.': 'The amount must be at least {least}.',
  'Le montant doit être de {most} au plus.': 'The amount must be at most {most}.',
  'Le nombre d’échéances est un nombre entier de {least} à {most}.':
    'The number of instalments is a whole number from {least} to {most}.',
  'Indiquez un nombre entier de {least} à {most}.': 'Give a whole number from {least} to {most}.',
  'La première échéance doit venir après le versement du prêt.':
    'The first instalment must come after the loan is paid out.',
  'Les échéances vont au-delà du calendrier : vérifiez les dates et le nombre d’échéances.':
    'The instalments go beyond the calendar: check the dates and the number of instalments.',
  'Le montant du prêt s’écrit en euros, avec deux chiffres au plus après la virgule.':
    'The amount of the loan is written in euros, with at most two digits after the point.',
  'Ce montant s’écrit en euros, avec deux chiffres au plus après la virgule.':
    'This amount is written in euros, with at most two digits after the point.',
  'Le montant du prêt doit être plus grand que zéro.': 'The amount of the loan must be greater than zero.',
  'Ce montant ne peut pas être négatif.': 'This amount cannot be negative.',
  'Ce montant doit être plus grand que zéro.': 'This amount must be greater than zero.',
  'Le taux annuel doit être compris entre 0 et 100 %.': 'The annual rate must be between 0 and 100%.',
  'Ce taux doit être compris entre 0 et 100 %.': 'This rate must be between 0 and 100%.',
  'Cette date n’existe pas. Vérifiez le jour et le mois.':
    'This date does not exist. Check the day and the month.',
  'Cette condition est mal écrite.': 'This condition is badly written.',
  'Le plafond de l’échéance ne peut pas être plus petit que son plancher.':
    'The ceiling of the instalment cannot be lower than its floor.',
  'La dernière échéance doit tomber au plus tard à la date limite.':
    'The last instalment must fall on the latest date at the latest.',
  'Le versement initial doit être plus petit que le montant du prêt.':
    'The initial payment must be smaller than the amount of the loan.',
  'Le différé doit être plus court que le prêt : il reste au moins une échéance pour rembourser.':
    'The grace period must be shorter than the loan: at least one instalment must remain to repay it.',
  'Les changements de taux se suivent, et viennent tous après le versement du prêt.':
    'Rate changes follow each other, and all come after the loan is paid out.',
  'Indiquez les montants des échéances, ou laissez-les calculer.':
    'Give the amounts of the instalments, or let them be calculated.',
  'Cette condition ne va pas avec la façon de rembourser qui est choisie.':
    'This condition does not go with the chosen way of repaying.',
  'Un numéro SIREN compte 9 chiffres, par exemple 732 829 320.':
    'A SIREN number has 9 digits, for example 732 829 320.',
  'Ce numéro SIREN n’existe pas : sa clé est fausse. Vérifiez chaque chiffre.':
    'This SIREN number does not exist: its check digit is wrong. Check each digit.',
  'Un numéro SIRET compte 14 chiffres, par exemple 732 829 320 00074.':
    'A SIRET number has 14 digits, for example 732 829 320 00074.',
  'Les 9 premiers chiffres de ce SIRET ne forment pas un SIREN. Vérifiez chaque chiffre.':
    'The first 9 digits of this SIRET are not a SIREN. Check each digit.',
  'Ce numéro SIRET n’existe pas : sa clé est fausse. Vérifiez chaque chiffre.':
    'This SIRET number does not exist: its check digit is wrong. Check each digit.',
  'Un numéro RNA commence par W, suivi de 9 chiffres, par exemple W751234567.':
    'An RNA number begins with W, followed by 9 digits, for example W751234567.',
  'Indiquez un IBAN, par exemple FR76 3000 6000 0112 3456 7890 189.':
    'Give an IBAN, for example FR76 3000 6000 0112 3456 7890 189.',
  'Cet IBAN n’est pas celui d’un pays de la zone SEPA.': 'This IBAN is not from a country of the SEPA area.',
  'Cet IBAN n’a pas le bon nombre de caractères pour son pays. Un IBAN français en compte 27.':
    'This IBAN does not have the right number of characters for its country. A French IBAN has 27.',
  'Cet IBAN n’existe pas : sa clé est fausse. Vérifiez chaque caractère.':
    'This IBAN does not exist: its check digits are wrong. Check each character.',
  'Indiquez un montant, par exemple 50 ou 1 234,50.': 'Give an amount, for example 50 or 1234.50.',
  'Nous n’avons pas compris ce montant. Écrivez-le en chiffres, par exemple 50 ou 1234,50.':
    'We did not understand this amount. Write it in digits, for example 50 or 1234.50.',
  'Un montant s’arrête aux centimes : deux chiffres au plus après la virgule, par exemple 1234,50.':
    'An amount stops at cents: at most two digits after the point, for example 1234.50.',
  'Le montant s’écrit sans le signe moins, par exemple 50 ou 1234,50.':
    'The amount is written without a minus sign, for example 50 or 1234.50.',
  'Le montant doit être plus grand que zéro, par exemple 50.':
    'The amount must be greater than zero, for example 50.',
  'Ce montant est trop grand pour être enregistré. Vérifiez le nombre de chiffres.':
    'This amount is too large to be recorded. Check the number of digits.',
  'Indiquez un taux en pour cent, par exemple 2 ou 2,5.': 'Give a rate in per cent, for example 2 or 2.5.',
  'Nous n’avons pas compris ce taux. Écrivez-le en chiffres, par exemple 2 ou 2,5.':
    'We did not understand this rate. Write it in digits, for example 2 or 2.5.',
  'Un taux a quatre chiffres au plus après la virgule, par exemple 2,375.':
    'A rate has at most four digits after the point, for example 2.375.',
  'Un taux s’écrit sans le signe moins, par exemple 2,5.':
    'A rate is written without a minus sign, for example 2.5.',
  'Le taux doit être plus grand que zéro, par exemple 2,5.':
    'The rate must be greater than zero, for example 2.5.',
  'Un taux s’écrit en pour cent, de 0 à 100, par exemple 2,5.':
    'A rate is written in per cent, from 0 to 100, for example 2.5.',
  'Indiquez une date, par exemple 31/12/2026.': 'Give a date, for example 31/12/2026.',
};

export default phrases;
