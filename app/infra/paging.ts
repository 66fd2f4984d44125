/** Which page of a list is shown: the one asked for, else the last; there always is a first. `skip`: how many rows come before it. */
export function pageIn(
  total: number,
  asked: number,
  size: number,
): { page: number; pages: number; skip: number } {
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(asked, pages);
  return { page, pages, skip: (page - 1) * size };
}
