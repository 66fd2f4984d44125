const phrases: Record<string, string> = {
  'Reprendre des associés d’avant': 'Bring in members from before',
  'Reprise du registre': 'Taken over from the register',
  'Une ligne par associé. Gardez la première ligne : elle nomme les colonnes, dans l’ordre que vous voulez.':
    'One line for each member. Keep the first line: it names the columns, in whatever order you like.',
  'N° d’associé : celui de votre registre. Laissé vide, le numéro suivant est donné.':
    'N° d’associé (member number): that of your register. Left empty, the next number is given.',
  'Nom et Prénom, ou Dénomination et SIREN pour une personne morale (Nom et Prénom de qui la représente).':
    'Nom and Prénom (last and first name), or Dénomination and SIREN for a legal person (Nom and Prénom of whoever represents it).',
  'Date de naissance, Adresse, Code postal, Commune : ce que votre registre en sait.':
    'Date de naissance, Adresse, Code postal, Commune (day of birth, address, postcode, town): what your register knows.',
  'E-mail : facultatif. Il sert à inviter la personne à rattacher son compte, si vous le voulez.':
    'E-mail: optional. It serves to invite the person to join their account to it, if you wish.',
  'Catégorie : une de celles de vos statuts, telles que vous les dites en envoyant le fichier.':
    'Catégorie: one of those of your bylaws, as you name them when you send the file.',
  'Nombre de parts : un nombre entier. Date d’admission : 31/12/2020.':
    'Nombre de parts: a whole number of shares. Date d’admission: 31/12/2020.',
  'Montant : facultatif, en euros. S’il est là, il est comparé au nombre de parts.':
    'Montant: optional, in euros. If it is there, it is compared with the number of shares.',
  '{cooperation} tient désormais son registre des associés sur Terreau':
    '{cooperation} now keeps its register of members on Terreau',
  'Vous êtes associé·e de {cooperation}, sous le numéro {number}. Son registre est désormais tenu sur Terreau, où vous pouvez voir vos parts, vos attestations et les consultations, si vous rattachez un compte à votre ligne.':
    'You are a member of {cooperation}, number {number}. Its register is now kept on Terreau, where you can see your shares, your certificates and the consultations, if you join an account to your line.',
  'Rien ne vous y oblige : sans vous, aucun compte n’est ouvert, vous restez associé·e et cette lettre est la seule. Le lien sert une fois, pendant {validDays} jours.':
    'Nothing obliges you to: without you no account is opened, you remain a member, and this letter is the only one. The link serves once, for {validDays} days.',
  'Voir ma ligne du registre': 'See my line of the register',
  'Confirmez d’abord votre adresse e-mail.': 'First confirm your e-mail address.',
  'Votre compte a déjà une ligne dans ce registre. Écrivez à la coopération, qui saura laquelle garder.':
    'Your account already has a line in this register. Write to the cooperation, which will know which one to keep.',
  'Cette ligne est celle d’une personne morale : connectez-vous avec le compte de cette personne morale.':
    'This line is that of a legal person: sign in with the account of that legal person.',
  'Cette ligne est celle d’une personne physique : connectez-vous avec votre propre compte.':
    'This line is that of a natural person: sign in with your own account.',
  '1. Remplir le modèle': '1. Fill in the model',
  'Une ligne par associé, avec ce que votre registre en sait. Votre propre tableau convient aussi, si sa première ligne nomme les colonnes.':
    'One line for each member, with what your register knows. Your own table will do too, if its first line names the columns.',
  'Modèle (Excel)': 'Model (Excel)',
  'Modèle (CSV)': 'Model (CSV)',
  '2. Envoyer le fichier': '2. Send the file',
  'Rien n’est écrit avant votre accord : vous verrez d’abord ce que chaque ligne deviendrait.':
    'Nothing is written before you agree: you will first see what would become of each line.',
  'Vos catégories': 'Your categories',
  'Celles de vos statuts, une par ligne. Chaque associé du fichier est dans l’une d’elles.':
    'Those of your bylaws, one a line. Each member of the file is in one of them.',
  'Excel (.xlsx) ou CSV, 10 000 associés et 5 Mo au plus.':
    'Excel (.xlsx) or CSV, 10,000 members and 5 MB at most.',
  'Fichiers déjà envoyés': 'Files sent before',
  Écrit: 'Written',
  'Attend votre accord': 'Waits for you',
  'À écrire': 'To be written',
  'Déjà là': 'Already there',
  'À corriger': 'To be mended',
  'Lignes du fichier': 'Lines of the file',
  'Ce qu’elle deviendrait': 'What would become of it',
  'Associés repris': 'Members taken over',
  'Déjà au registre': 'Already in the register',
  'Capital à écrire': 'Capital to be written',
  '{nominal} la part': '{nominal} a share',
  'Une ligne est à corriger': 'One line is to be mended',
  '{n} lignes sont à corriger': '{n} lines are to be mended',
  'Lignes à corriger (Excel)': 'Lines to mend (Excel)',
  'Lignes à corriger (CSV)': 'Lines to mend (CSV)',
  'Téléchargez-les avec les raisons, corrigez, puis envoyez ce fichier à son tour. Ce qui est déjà écrit n’est jamais écrit deux fois.':
    'Download them with the reasons, mend them, then send that file in its turn. What is already written is never written twice.',
  'Écrire dans le registre': 'Write into the register',
  'L’accord d’autres membres est demandé': 'The agreement of other members has been asked for',
  'Ils sont prévenus. Vous pouvez fermer cette page et y revenir : rien ne se perd.':
    'They have been told. You may close this page and come back to it: nothing is lost.',
  'Ces lignes entrent dans le registre comme « reprise », à leur date d’admission. Le capital du registre augmente d’autant ; aucun argent ne bouge. Une ligne du registre ne s’efface pas.':
    'These lines enter the register as “taken over”, on their day of admission. The capital of the register grows by as much; no money moves. A line of the register is never erased.',
  'Écrire cette ligne dans le registre': 'Write this line into the register',
  'Écrire ces {n} lignes dans le registre': 'Write these {n} lines into the register',
  'Oublier ce fichier': 'Forget this file',
  'Inviter les associés à rattacher un compte': 'Invite members to join an account',
  'Si vous le voulez : une seule lettre à chaque personne dont vous avez donné l’adresse, avec un lien personnel. Qui n’en fait rien reste associé, n’a pas de compte et ne reçoit rien d’autre.':
    'If you wish: a single letter to each person whose address you gave, with a personal link. Whoever does nothing remains a member, has no account and receives nothing else.',
  'Lettres écrites': 'Letters written',
  'Comptes rattachés': 'Accounts joined',
  'Écrire à {people}': 'Write to {people}',
  SIREN: 'SIREN',
  'Représentée par': 'Represented by',
  'Date de naissance': 'Day of birth',
  'Adresse postale': 'Postal address',
  Rattaché: 'Joined',
  'Invité·e le {day}': 'Invited on {day}',
  'numéro suivant': 'next number',
  'n° {number}': 'no. {number}',
  'depuis le {day}': 'since {day}',
  'Déjà au registre, n° {number}': 'Already in the register, no. {number}',
  '{head} : {sentence}': '{head}: {sentence}',
  Habitants: 'Residents',
  'Indiquez au moins une catégorie.': 'Give at least one category.',
  'Trente catégories au plus, de 80 caractères au plus.':
    'Thirty categories at most, of 80 characters at most.',
  'La première ligne doit nommer les colonnes. Il manque : {heads}.':
    'The first line must name the columns. Missing: {heads}.',
  'Aucune ligne à reprendre : ce fichier n’a que ses titres, des lignes vides ou l’exemple du modèle. Remplissez-le, puis envoyez-le.':
    'No line to take over: this file has only its heads, empty lines or the example of the model. Fill it in, then send it.',
  'Ce fichier est déjà repris : rien n’est à ajouter.':
    'This file has been taken over already: there is nothing to add.',
  'Ce fichier n’attend plus rien.': 'This file waits for nothing any more.',
  'Aucune ligne ne peut être écrite.': 'No line can be written.',
  'Reprendre {members} dans le registre': 'Take {members} over into the register',
  'Le registre a changé entre-temps : relisez l’aperçu.':
    'The register has changed meanwhile: read the preview again.',
  'Ce numéro est déjà pris par {holder}.': 'This number is already taken by {holder}.',
  'Ce numéro est aussi celui de la ligne {other}.': 'This number is also that of line {other}.',
  'Même nom que la ligne {line} : ajoutez une date de naissance ou une adresse e-mail à chacun.':
    'Same name as line {line}: add a day of birth or an e-mail address to each.',
  'La même personne est déjà à la ligne {line}.': 'The same person is already on line {line}.',
  'Indiquez un nom et un prénom, ou la dénomination d’une personne morale.':
    'Give a last and a first name, or the name of a legal person.',
  'Un SIREN a neuf chiffres.': 'A SIREN has nine digits.',
  'Indiquez la catégorie.': 'Give the category.',
  '« {category} » n’est pas une de vos catégories.': '“{category}” is not one of your categories.',
  'Un numéro est un nombre entier, à partir de 1.': 'A number is a whole number, from 1 on.',
  'Un nombre entier de parts, au moins une.': 'A whole number of shares, one at least.',
  'Cette date est dans l’avenir.': 'This day is in the future.',
  'Cette date de naissance ne convient pas.': 'This day of birth will not do.',
  '{shares} × {nominal} font {due}, pas {paid}.': '{shares} × {nominal} make {due}, not {paid}.',
  'Choisissez un fichier.': 'Choose a file.',
  'C’est un ancien fichier Excel (.xls) : enregistrez-le en .xlsx ou en CSV.':
    'This is an old Excel file (.xls): save it as .xlsx or as CSV.',
  'Ce fichier a plus de {rows} : partagez-le.': 'This file has more than {rows}: split it.',
  'Ce fichier a trop de colonnes.': 'This file has too many columns.',
  'Ce fichier dépasse {size} Mo.': 'This file is larger than {size} MB.',
  'Ce classeur ne se lit pas : enregistrez-le à nouveau en .xlsx, ou en CSV.':
    'This workbook cannot be read: save it again as .xlsx, or as CSV.',
  'Ce classeur va trop loin à droite ou en bas : ne gardez que votre tableau.':
    'This workbook goes too far to the right or down: keep only your table.',
  'Ce fichier CSV ne se lit pas : vérifiez ses guillemets, ou enregistrez-le en .xlsx.':
    'This CSV file cannot be read: check its quotation marks, or save it as .xlsx.',
  '{name} – Reprise du registre – Terreau': '{name} – Register taken over – Terreau',
  'Registre repris': 'Register taken over',
  'Ce que le fichier ferait': 'What the file would do',
  '« {fileName} », écrit le {on} par {who}.': '“{fileName}”, written on {on} by {who}.',
  '« {fileName} ». Rien n’est encore écrit.': '“{fileName}”. Nothing is written yet.',
  'Colonnes laissées de côté': 'Columns left aside',
  'Reprendre un registre – Terreau': 'Take a register over – Terreau',
  'Reprendre un registre': 'Take a register over',
  'Vos associés d’avant Terreau entrent ici par un tableau. Leurs parts comptent dans le capital, les votes et les sorties ; aucun argent ne passe par Terreau.':
    'Your members from before Terreau enter here by a spreadsheet. Their shares count in the capital, the votes and the departures; no money passes through Terreau.',
  'Votre ligne du registre – Terreau': 'Your line of the register – Terreau',
  'Votre ligne du registre': 'Your line of the register',
  'Si votre ligne est déjà rattachée, elle est dans votre espace. Sinon, demandez un autre lien à la coopération.':
    'If your line is joined already, it is in your account. Otherwise, ask the cooperation for another link.',
  'Votre ligne au registre de {cooperation}': 'Your line in the register of {cooperation}',
  'Rattachez-la à votre compte pour voir vos parts, vos attestations et les consultations.':
    'Join it to your account to see your shares, your certificates and the consultations.',
  'Rattacher cette ligne à mon compte': 'Join this line to my account',
  'Connectez-vous ou inscrivez-vous : vous reviendrez ici ensuite.':
    'Sign in or sign up: you will come back here afterwards.',
  '« {fileName} »': '“{fileName}”',
  '{done} sur {total}': '{done} of {total}',
  'Cette page se relit toutes les {everySeconds} secondes.':
    'This page reads itself again every {everySeconds} seconds.',
  'Cette page ne se relit plus d’elle-même.': 'This page no longer reads itself again.',
  'Ne plus la relire': 'Stop reading it again',
  'La relire d’elle-même': 'Let it read itself again',
  'Écrire dans les registres les associés que les coopérations reprennent':
    'Write into the registers the members whom cooperations bring with them',
  'Le registre de {name} est repris': 'The register of {name} has been taken over',
  'Le fichier « {fileName} » est au registre : {members}, {capital} de capital.':
    'The file “{fileName}” is in the register: {members}, {capital} of capital.',
  'Une ligne que vous aviez acceptée n’a pas pu l’être, parce que le registre a changé entre-temps : la page dit pourquoi.':
    'One line that you had accepted could not be written, because the register had changed meanwhile: the page says why.',
  '{n} lignes que vous aviez acceptées n’ont pas pu l’être, parce que le registre a changé entre-temps : la page dit pourquoi.':
    '{n} lines that you had accepted could not be written, because the register had changed meanwhile: the page says why.',
  'Voir ce qui est écrit': 'See what is written',
  'La reprise du registre de {name} s’est arrêtée': 'Taking over the register of {name} has stopped',
  'Une erreur de notre côté a arrêté l’écriture du fichier « {fileName} ». Ce qui est déjà écrit le reste : {done} sur {total}.':
    'An error on our side stopped the writing of the file “{fileName}”. What is written already stays so: {done} of {total}.',
  'L’équipe de Terreau le voit aussi. Vous pouvez continuer depuis la page : rien n’est écrit deux fois.':
    'The Terreau team sees it too. You can go on from the page: nothing is written twice.',
  'Les associés de {name} sont invités': 'The members of {name} are invited',
  'Lettres écrites, chacune avec un lien personnel : {letters}. La page dit qui a rattaché un compte.':
    'Letters written, each with a personal link: {letters}. The page says who has joined an account.',
  lettre: 'letter',
  lettres: 'letters',
  'Voir la page': 'See the page',
  'Capital|des parts': 'Capital',
  'Écriture en cours': 'Being written',
  'Une ligne n’est pas écrite': 'One line is not written',
  '{n} lignes ne sont pas écrites': '{n} lines are not written',
  'Écriture arrêtée': 'Writing stopped',
  'Lignes écrites': 'Lines written',
  'Une erreur de notre côté a arrêté l’écriture': 'An error on our side stopped the writing',
  'Ce qui est écrit le reste. L’équipe de Terreau voit cette erreur. Vous pouvez continuer : rien n’est écrit deux fois.':
    'What is written stays so. The Terreau team sees this error. You can go on: nothing is written twice.',
  'Continuer l’écriture': 'Go on writing',
  'Vous pouvez quitter cette page : l’écriture continue sans vous, et un courriel vous dira quand elle est finie.':
    'You can leave this page: the writing goes on without you, and an e-mail will tell you when it is finished.',
  'Les lettres s’écrivent. Vous pouvez quitter cette page : un courriel vous dira quand elles le sont toutes.':
    'The letters are being written. You can leave this page: an e-mail will tell you when they all are.',
  'Oublier les lignes qui ne sont pas écrites': 'Forget the lines that are not written',
  'Un autre fichier est en train d’entrer au registre : attendez qu’il y soit.':
    'Another file is on its way into the register: wait until it is there.',
  'Le fichier « {fileName} » est lu': 'The file “{fileName}” has been read',
  'Le fichier « {fileName} » ne peut pas être repris': 'The file “{fileName}” cannot be taken over',
  'Vous pouvez voir ce que chaque ligne deviendrait. Rien n’est encore écrit.':
    'You can see what would become of each line. Nothing is written yet.',
  'Corrigez-le, puis envoyez-le à nouveau.': 'Mend it, then send it again.',
  'Lecture en cours': 'Being read',
  Illisible: 'Unreadable',
  'Ce fichier est long : le lire prend quelques secondes. Vous pouvez quitter cette page : un courriel vous dira quand il est lu. Rien ne sera écrit sans votre accord.':
    'This file is long: reading it takes some seconds. You can leave this page: an e-mail will tell you when it has been read. Nothing will be written unless you agree.',
  'Envoyer un autre fichier': 'Send another file',
};

export default phrases;
