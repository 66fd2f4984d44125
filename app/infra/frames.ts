/** Names the one origin that a page may show in a frame. Never sent: the site's door reads it and widens the policy of that page (bin/web-headers.ts). */
export const framesHeader = 'X-Frames-From';

/** Says that other sites may show this answer in their own pages. Never sent: the door gives it a policy of its own, under which nothing runs. */
export const elsewhereHeader = 'X-Shown-Elsewhere';
