import { Fragment } from 'react';

/**
 * The names of places, whose hyphens do not break a line: “Côtes-d’Armor” stays whole. What is copied or read aloud is the name as it is
 * written. A word beyond `longest` characters breaks as anywhere: by default what fits beside an icon on the narrowest phone.
 */
export function PlaceName({ children, longest = 26 }: { children: string; longest?: number }) {
  return children.split(' ').map((word, index) => (
    <Fragment key={index}>
      {index > 0 && ' '}
      {word.includes('-') && word.length <= longest ? (
        <span className="whitespace-nowrap">{word}</span>
      ) : (
        word
      )}
    </Fragment>
  ));
}
