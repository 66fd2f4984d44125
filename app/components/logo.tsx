/** The sprout on three layers of soil. `Logo` is mark and name; `LogoMark` the mark alone. Decorative: the link around it speaks. */
function LogoMark() {
  return (
    <svg viewBox="0 0 48 48" width="36" height="36" aria-hidden="true" focusable="false">
      <path d="M24 27V15.500" stroke="#8fce94" strokeWidth="3" strokeLinecap="round" fill="none" />
      <path d="M24 20.500C24 13 18.500 9 9.500 9c0 8 5 11.500 14.500 11.500Z" fill="#8fce94" />
      <path d="M24 16.500C24 9.500 29 5 39 5c0 8.500-5 11.500-15 11.500Z" fill="#5fae6b" />
      <path
        d="M4 27.500c7-2.500 13 1.500 20 0s13-2.500 20 0V34c-7-2-13 1.500-20 .5s-13-2.500-20-.5Z"
        fill="#e0c391"
      />
      <path d="M4 34c7-2 13 1 20 .5s13-2.500 20-.5v5.500c-7-1.500-13 1-20 .5s-13-2-20-.5Z" fill="#b98a55" />
      <path d="M4 39.500c7-1.500 13 .5 20 .5s13-2 20-.5V42a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3Z" fill="#7a5636" />
    </svg>
  );
}

export function Logo() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <LogoMark />
      <span className="text-xl font-extrabold tracking-tight">Terreau</span>
    </span>
  );
}
