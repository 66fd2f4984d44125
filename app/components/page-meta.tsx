import { Meta } from '@remix-run/react';
import { Children, isValidElement, useContext, type ReactElement, type ReactNode } from 'react';
import { UNSAFE_DataRouterStateContext as RouterState } from 'react-router-dom';
import { currentLanguage, t } from '#app/i18n/t.ts';

/**
 * The title and descriptions of the page, as its `meta` says, with the sentence of the whole site where it says none; after a refused form the title begins with « Erreur : », the first thing
 * that a screen reader says. Remix tells `meta` nothing of what an action answered, so the finished title is completed here.
 */
export function PageMeta({ address, image }: { address: string; image: string }) {
  const { actionData } = useContext(RouterState) ?? {};
  const head = Meta() as ReactElement<{ children?: ReactNode }>;
  const said = Children.toArray(head.props.children);
  const isRefused = Object.values(actionData ?? {}).some(isRefusal);
  return (
    <>
      {said.map((child) => {
        if (!isRefused || !isTitle(child)) return child;
        return <title key="title">{t('Erreur : {title}', { title: String(child.props.children) })}</title>;
      })}
      {!said.some(isDescription) && <meta name="description" content={siteDescription()} />}
      <SharedMeta said={said} address={address} image={image} />
    </>
  );
}

/** What other sites show of a link to this page: its title and description, and a picture, the page's own or the site's. */
function SharedMeta({ said, address, image }: { said: ReactNode[]; address: string; image: string }) {
  const title = said.find(isTitle)?.props.children;
  const tags = {
    'og:type': 'website',
    'og:site_name': 'Terreau',
    'og:locale': currentLanguage() === 'en' ? 'en_GB' : 'fr_FR',
    'og:title': String(title ?? 'Terreau').replace(/ – Terreau$/, ''),
    'og:description': said.find(isDescription)?.props.content ?? siteDescription(),
    'og:url': address,
    'og:image': image,
    'og:image:width': '1200',
    'og:image:height': '630',
  };
  const given = new Set(
    said.map((child) => isValidElement<{ property?: string }>(child) && child.props.property),
  );
  return (
    <>
      {Object.entries(tags).map(
        ([property, content]) =>
          !given.has(property) && <meta key={property} property={property} content={content} />,
      )}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** What the site is for, in one sentence. */
function siteDescription(): string {
  return t(
    'Donnez, prêtez ou devenez associé·e d’un projet porté à plusieurs, près de chez vous. Chaque euro est suivi dans des comptes tenus en partie double.',
  );
}

function isTitle(child: ReactNode): child is ReactElement<{ children?: ReactNode }> {
  return isValidElement(child) && child.type === 'title';
}

function isDescription(child: ReactNode): child is ReactElement<{ content?: string }> {
  return (
    isValidElement<{ name?: string }>(child) && child.type === 'meta' && child.props.name === 'description'
  );
}

/** An answer that holds the errors of a form, itself or in one of its parts; what only waits for somebody else is none. */
export function isRefusal(answer: unknown): boolean {
  if (answer === null || typeof answer !== 'object') return false;
  const parts: unknown[] = [answer, ...Object.values(answer)];
  return parts.some(
    (part) =>
      part !== null &&
      typeof part === 'object' &&
      'error' in part &&
      hasSentence(part.error) &&
      !('awaited' in part && part.awaited),
  );
}

function hasSentence(error: unknown): boolean {
  if (error === null || typeof error !== 'object') return false;
  return Object.values(error).some((sentences) => Array.isArray(sentences) && sentences.length > 0);
}
