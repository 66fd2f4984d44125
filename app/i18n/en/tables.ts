const phrases: Record<string, string> = {
  'Tout le tableau': 'The whole table',
  '{name} (Excel)': '{name} (Excel)',
  '{name} (CSV)': '{name} (CSV)',
  'Ce tableau a plus de {most} lignes : c’est trop pour un fichier Excel fait ici. Revenez en arrière et prenez le fichier CSV, qui les contient toutes et s’ouvre aussi dans Excel.':
    'This table has more than {most} rows: too many for an Excel file made here. Go back and take the CSV file, which holds them all and opens in Excel too.',
};

export default phrases;
