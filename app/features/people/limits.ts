/**
 * How many tries in how many minutes. Limits by account are tight; those by address leave room for a village hall where
 * fifty people sign up behind one connection. A sign-in that succeeds does not count.
 */
export const limits = {
  signInAccount: { name: 'sign-in-account', tries: 10, minutes: 15 },
  signInAddress: { name: 'sign-in-address', tries: 60, minutes: 15 },
  signInCode: { name: 'sign-in-code', tries: 5, minutes: 15 },
  lostForm: { name: 'lost-form', tries: 30, minutes: 60 },
  signUpAddress: { name: 'sign-up-address', tries: 100, minutes: 60 },
  letterAccount: { name: 'letter-account', tries: 5, minutes: 60 },
  letterAddress: { name: 'letter-address', tries: 60, minutes: 60 },
  readApi: { name: 'read-api', tries: 120, minutes: 1 },
  testLetter: { name: 'test-letter', tries: 10, minutes: 60 },
  addressChange: { name: 'address-change', tries: 5, minutes: 24 * 60 },
  passwordAgain: { name: 'password-again', tries: 10, minutes: 15 },
} as const;
