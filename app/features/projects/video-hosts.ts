import { frenchOnly } from '#app/i18n/t.ts';

/** Where a video may be, as it is written in its address, and how that host is asked for it without being told more than it must. */
type Host = { kind: 'youtube' | 'vimeo' | 'peertube'; name: string };

const hosts: Record<string, Host> = {
  'youtube.com': { kind: 'youtube', name: frenchOnly('YouTube') },
  'm.youtube.com': { kind: 'youtube', name: frenchOnly('YouTube') },
  'youtu.be': { kind: 'youtube', name: frenchOnly('YouTube') },
  'youtube-nocookie.com': { kind: 'youtube', name: frenchOnly('YouTube') },
  'vimeo.com': { kind: 'vimeo', name: frenchOnly('Vimeo') },
  'player.vimeo.com': { kind: 'vimeo', name: frenchOnly('Vimeo') },
  'framatube.org': { kind: 'peertube', name: frenchOnly('Framatube') },
  'peertube.tv': { kind: 'peertube', name: 'PeerTube.tv' },
  'tilvids.com': { kind: 'peertube', name: 'TILvids' },
  'tube.fdn.fr': { kind: 'peertube', name: 'tube.fdn.fr' },
  'tube.aquilenet.fr': { kind: 'peertube', name: 'tube.aquilenet.fr' },
  'video.blender.org': { kind: 'peertube', name: 'video.blender.org' },
};

/** The names of all hosts that we know, for the help beside the field. */
export const hostNames: readonly string[] = [...new Set(Object.values(hosts).map(({ name }) => name))];

type Video = {
  /** Of its host, for people. */
  host: string;
  /** Where it is watched at its host. */
  address: string;
  /** What a frame loads, and the origin that the page must allow for it. */
  frame: string;
  origin: string;
};

/** The video behind an address as people copy it; null when its host or its form is unknown. Nothing of the address but the video's own name goes on. */
export function videoAt(typed: string): Video | null {
  const url = URL.parse(typed.trim());
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.port !== '' || url.username !== '')
    return null;
  const domain = url.hostname.replace(/^www\./, '');
  const host = Object.hasOwn(hosts, domain) ? hosts[domain] : undefined;
  return host ? readers[host.kind](url, domain, host.name) : null;
}

const readers: Record<Host['kind'], (url: URL, domain: string, name: string) => Video | null> = {
  youtube(url, domain, host) {
    const named =
      domain === 'youtu.be'
        ? url.pathname.slice(1)
        : (/^\/(?:embed|shorts|live)\/([^/]+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('v') ?? '');
    if (!/^[\w-]{11}$/.test(named)) return null;
    const origin = 'https://www.youtube-nocookie.com';
    return {
      host,
      origin,
      address: `https://www.youtube.com/watch?v=${named}`,
      frame: `${origin}/embed/${named}`,
    };
  },
  vimeo(url, _, host) {
    const [, number, secret] =
      /^\/(?:video\/)?(\d{5,12})(?:\/([0-9a-f]{6,16}))?\/?$/.exec(url.pathname) ?? [];
    if (!number) return null;
    const word = secret ?? /^[0-9a-f]{6,16}$/.exec(url.searchParams.get('h') ?? '')?.[0];
    const origin = 'https://player.vimeo.com';
    return {
      host,
      origin,
      address: `https://vimeo.com/${number}${word ? `/${word}` : ''}`,
      frame: `${origin}/video/${number}?dnt=1${word ? `&h=${word}` : ''}`,
    };
  },
  peertube(url, domain, host) {
    const named = /^\/(?:w|videos\/watch|videos\/embed)\/([\w-]{8,40})\/?$/.exec(url.pathname)?.[1];
    if (!named) return null;
    const origin = `https://${domain}`;
    // Without sharing between viewers, which would tell each of them the address of the others.
    return { host, origin, address: `${origin}/w/${named}`, frame: `${origin}/videos/embed/${named}?p2p=0` };
  },
};
