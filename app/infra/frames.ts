/** Names the one origin that a page may show in a frame. Never sent: the site's door reads it and widens the policy of that page (bin/web-headers.ts). */
export const framesHeader = 'X-Frames-From';
