const phrases: Record<string, string> = {
  Barèmes: 'Published rates',
  Complet: 'Complete',
  '{n} période manque': '{n} period is missing',
  '{n} périodes manquent': '{n} periods are missing',
  Période: 'Period',
  Source: 'Source',
  Manque: 'Missing',
  'Dernière valeur connue : {newest}.': 'Last value known: {newest}.',
  Barème: 'Series',
  'Taux publié': 'Published rate',
  'Où vous l’avez lu': 'Where you read it',
  'Trimestres, pour l’usure': 'Quarters, for usury',
  'Semestres, pour le TMO': 'Half-years, for bonds',
  'Exemple : « JO du 27 décembre 2026, avis relatif à l’usure ».':
    'Example: “JO of 27 December 2026, notice on usury”.',
  'Enregistrer ce taux': 'Save this rate',
  'Échéances légales à venir': 'Legal deadlines to come',
  'Au plus tard': 'At the latest',
  Bientôt: 'Soon',
  'Taux de l’usure, jusqu’à deux ans': 'Usury ceiling, up to two years',
  'Taux de l’usure, plus de deux ans et moins de dix': 'Usury ceiling, more than two years and less than ten',
  'Taux de l’usure, de dix à moins de vingt ans': 'Usury ceiling, from ten to less than twenty years',
  'Taux de l’usure, vingt ans et plus': 'Usury ceiling, twenty years and more',
  'Taux moyen de rendement des obligations (TMO)': 'Average yield of bonds (TMO)',
  'Personnes morales sans activité économique, taux fixe. Sans le plafond du trimestre, aucun prêt avec intérêts n’ouvre hors d’une démonstration.':
    'Legal persons without economic activity, fixed rate. Without the ceiling of the quarter no loan with interest opens outside a demonstration.',
  'Six semestres donnent le plafond de l’intérêt aux parts. Sans eux, la coopérative écrit elle-même leur moyenne.':
    'Six half-years give the cap on the interest of shares. Without them, the cooperative writes their mean itself.',
  'Déclarer et payer l’impôt retenu le mois d’avant (2777)':
    'Declare and pay the tax withheld the month before (2777)',
  'Remettre le fichier des revenus de l’année d’avant (2561)':
    'Hand in the file of the income of the year before (2561)',
  'Rendre compte des projets de l’année à l’Autorité des marchés financiers (PSFP)':
    'Report the projects of the year to the financial markets authority (European crowdfunding service provider)',
  'Publier l’état des résultats de l’exercice (PSFP)':
    'Publish the statement of outcomes of the financial year (European crowdfunding service provider)',
  'Publier le rapport d’activité de l’année (IFP)': 'Publish the activity report of the year (IFP)',
  'Entrer les taux de l’usure du trimestre': 'Enter the usury ceilings of the quarter',
  'Entrer le TMO du semestre écoulé': 'Enter the average yield of bonds of the half-year that ended',
  'Dernier jour des demandes de dispense pour l’an prochain':
    'Last day on which waivers for next year can be asked for',
  '1er trimestre {year}': '1st quarter of {year}',
  '2e trimestre {year}': '2nd quarter of {year}',
  '3e trimestre {year}': '3rd quarter of {year}',
  '4e trimestre {year}': '4th quarter of {year}',
  '1er semestre {year}': '1st half of {year}',
  '2e semestre {year}': '2nd half of {year}',
  'Choisissez une période.': 'Choose a period.',
  'Dites où vous l’avez lu : journal, date, page.': 'Say where you read it: journal, date, page.',
  'Choisissez le premier jour d’une période de ce barème.':
    'Choose the first day of a period of this series.',
  'Un taux a quatre décimales au plus, en pour cent.': 'A rate has four decimals at most, in per cent.',
  'Barèmes et échéances – Terreau': 'Published rates and deadlines – Terreau',
  'Barèmes et échéances': 'Published rates and deadlines',
  'Ces taux sont publiés à chaque période. Ceux qui manquent ne sont jamais devinés : ce qui en a besoin attend.':
    'These rates are published anew for each period. Those that are missing are never guessed: whatever needs them waits.',
  'Entrer un taux': 'Enter a rate',
};

export default phrases;
