/** What a letter holds of a news: whole paragraphs, up to so many letters. */
export const longestInLetter = 1_500;

/**
 * Markdown as the paragraphs of a letter, without its marks: mail programs show text as it is. Answers also whether something was
 * left out, which is then read on the page. A first paragraph that is too long alone is cut between two words.
 */
export function letterParagraphs(markdown: string): { paragraphs: string[]; whole: boolean } {
  const all = markdown
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map(withoutMarks)
    .filter(Boolean);
  const paragraphs: string[] = [];
  let room = longestInLetter;
  for (const paragraph of all) {
    if (paragraph.length > room) break;
    paragraphs.push(paragraph);
    room -= paragraph.length;
  }
  if (paragraphs.length === 0 && all[0]) paragraphs.push(cut(all[0]));
  return { paragraphs, whole: paragraphs.length === all.length && paragraphs[0] === all[0] };
}

function withoutMarks(paragraph: string): string {
  return paragraph
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s{0,3}(#{1,6}|>)\s+/, '')
        .replace(/^\s*[-*+]\s+/, '– ')
        .replace(/!?\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g, '$1 ($2)')
        .replace(/(\*\*|__|~~|`)(.+?)\1/g, '$2')
        .replace(/(^|\W)[*_]([^*_]+)[*_](?=\W|$)/g, '$1$2'),
    )
    .filter((line) => !/^\s*([-*_]\s*){3,}$/.test(line))
    .join('\n')
    .trim();
}

function cut(paragraph: string): string {
  const words = paragraph.slice(0, longestInLetter).replace(/\s+\S*$/, '');
  return `${words} …`;
}
