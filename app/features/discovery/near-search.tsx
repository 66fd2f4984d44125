import { Button } from '#app/components/button.tsx';

/** Asks for a place and leads to the projects around it. */
export function NearSearch() {
  return (
    <form action="/projets" className="flex max-w-xl flex-wrap items-end gap-3">
      <div className="grid grow gap-1.5">
        <label htmlFor="pres" className="font-semibold">
          Votre commune ou votre code postal
        </label>
        <input id="pres" name="pres" className="control" autoComplete="postal-code" />
      </div>
      <Button icon="search">Voir les projets proches</Button>
    </form>
  );
}
