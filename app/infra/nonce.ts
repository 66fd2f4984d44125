import { createContext } from 'react';

/**
 * The word that allows a script on this page and on no other. It exists on the server only: browsers hide it once the
 * page is read, so nothing may be rendered or left out depending on it, or the page would not hydrate.
 */
export const NonceContext = createContext<string | undefined>(undefined);
