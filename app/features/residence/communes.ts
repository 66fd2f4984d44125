/** From how many pledges on the amount of a commune is told: of fewer, one could guess what a neighbour gave. */
export const fewestShown = 3;

export function tellsAmount(pledges: number): boolean {
  return pledges >= fewestShown;
}
