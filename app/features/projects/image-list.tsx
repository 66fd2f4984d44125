import { Badge } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { FileField } from '#app/components/choice-field.tsx';
import { TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';

type Shown = { id: string; alt: string; width: number; height: number; cover: boolean };

/** The images in their order, each with what can be done with it. Every act is a button: nothing needs dragging. */
export function ImageList({
  images,
  locked,
  result,
}: {
  images: readonly Shown[];
  locked: boolean;
  result: FormResult;
}) {
  const about = result?.initialValue?.['image'];
  return (
    <ol className="grid gap-5">
      {images.map((image, index) => (
        <li
          key={image.id}
          className="grid gap-4 rounded-lg border border-line bg-surface p-4 sm:grid-cols-[14rem_minmax(0,1fr)]"
        >
          <img
            src={`/images/${image.id}?taille=petite`}
            alt={image.alt}
            width={image.width}
            height={image.height}
            loading="lazy"
            className="aspect-[3/2] h-auto w-full rounded-md bg-sunk object-cover"
          />
          <div className="grid content-start gap-3">
            <div className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">Image {index + 1}</span>
              {image.cover && <Badge tone="success">Couverture</Badge>}
            </div>
            {locked ? (
              <p>{image.alt}</p>
            ) : (
              <>
                <Description image={image} result={about === image.id ? result : null} />
                <Acts
                  image={image}
                  first={index === 0}
                  last={index === images.length - 1}
                  name={`image ${index + 1}`}
                />
              </>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Description({ image, result }: { image: Shown; result: FormResult }) {
  return (
    <Form result={result} values={{ alt: image.alt }} className="grid gap-2">
      <input type="hidden" name="image" value={image.id} />
      <input type="hidden" name="intent" value="describe" />
      <TextField name="alt" label="Ce que l’image montre" maxLength={200} required />
      <div>
        <Button variant="secondary" size="small">
          Enregistrer la description
        </Button>
      </div>
    </Form>
  );
}

function Acts({ image, first, last, name }: { image: Shown; first: boolean; last: boolean; name: string }) {
  const act = (intent: string, label: string) => (
    <Button name="intent" value={intent} variant="quiet" size="small" aria-label={`${label} (${name})`}>
      {label}
    </Button>
  );
  return (
    <Form className="flex flex-wrap gap-1">
      <input type="hidden" name="image" value={image.id} />
      {!first && act('first', 'Avancer')}
      {!last && act('last', 'Reculer')}
      {!image.cover && act('cover', 'Choisir comme couverture')}
      {act('remove', 'Retirer')}
    </Form>
  );
}

export function UploadForm({ result }: { result: FormResult }) {
  return (
    <Section title="Ajouter une image">
      <Form result={result} action="?ajout" upload labels={{ alt: 'Description', file: 'Fichier' }}>
        <TextField
          name="alt"
          label="Ce que l’image montre"
          help="Une phrase pour les personnes qui ne la voient pas, par exemple « Six habitants devant le four, un matin d’hiver »."
          maxLength={200}
          required
        />
        <FileField
          name="file"
          label="Fichier"
          help="JPEG, PNG ou WebP, 10 Mo au plus. Le lieu, la date et l’appareil inscrits dans la photo sont effacés. Montrez des personnes seulement avec leur accord."
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff"
          required
        />
        <Button icon="upload">Envoyer l’image</Button>
      </Form>
    </Section>
  );
}
