export type SignIn = { role: string; email: string; password: string };

/** The same for everyone in the demonstration, where no real money can move. */
export const demoPassword = 'terre-et-racines';

/** Who can sign in to look around, and as what. */
export const signIns: readonly SignIn[] = [
  { role: 'citizen', email: 'claire.fontaine@courriel.example', password: demoPassword },
  { role: 'cooperation', email: 'nadia.roux@presquile.example', password: demoPassword },
  { role: 'partner', email: 'hugo.lambert@fondation-rivages.example', password: demoPassword },
  { role: 'operator', email: 'ines.moreau@terreau.example', password: demoPassword },
  { role: 'second operator', email: 'paul.girard@terreau.example', password: demoPassword },
];
