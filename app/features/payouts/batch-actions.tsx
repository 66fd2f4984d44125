import { Button, LinkButton } from '#app/components/button.tsx';
import { CheckboxField, DateField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import type { batchPage } from './payouts.queries.server.ts';

type Batch = NonNullable<Awaited<ReturnType<typeof batchPage>>>;

/** What can be done with a batch now, and by whom. */
export function BatchActions({
  batch,
  today,
  result: answered,
}: {
  batch: Batch;
  today: string;
  result: FormResult;
}) {
  // Only the form that was sent shows what was wrong with it.
  const resultOf = (intent: string) => (answered?.initialValue?.['intent'] === intent ? answered : null);
  switch (batch.state) {
    case 'to approve':
      return (
        <Section
          title="Approbation"
          intro="Deux personnes différentes doivent dire oui. Stripe amène alors l’argent en banque, puis le fichier est écrit."
        >
          {batch.approvals.length > 0 && <p>A approuvé : {batch.approvals.join(', ')}.</p>}
          {batch.approvedByMe ? (
            <Notice still title="Vous avez approuvé ce lot">
              Il attend l’accord d’une autre personne de l’équipe.
            </Notice>
          ) : (
            <Form result={resultOf('approve')}>
              <input type="hidden" name="intent" value="approve" />
              <div>
                <Button icon="check">Approuver {batch.total}</Button>
              </div>
            </Form>
          )}
        </Section>
      );
    case 'to fund':
      return (
        <Section title="Argent">
          <p>
            Stripe amène l’argent sur notre compte bancaire ; il faut environ trois jours ouvrés. Le fichier
            s’écrit ensuite, avec le jour d’exécution que vous choisirez.
          </p>
        </Section>
      );
    case 'to write':
      return (
        <Section
          title="Fichier"
          intro="L’argent est en banque. Choisissez le jour où la banque exécutera les virements : le fichier est écrit et vérifié, puis se télécharge."
        >
          <WriteForm executeOn={batch.executeOn} today={today} result={resultOf('write')} again={false} />
        </Section>
      );
    case 'to execute':
      return (
        <>
          <Section
            title="Exécution"
            intro="Déposez le fichier à la banque. Le relevé de la banque note l’exécution ; sans relevé, notez vous-même le jour où elle l’a exécuté : les prêteurs le lisent aussitôt."
          >
            <Files batch={batch} />
            <Form result={resultOf('execute')} values={{ on: today }}>
              <input type="hidden" name="intent" value="execute" />
              <DateField name="on" label="Exécuté le" required max={today} />
              <div>
                <Button>Noter l’exécution</Button>
              </div>
            </Form>
          </Section>
          <Section
            title="Changer le jour d’exécution"
            intro="Un nouveau fichier remplace le précédent, sous une autre référence. Jamais les deux : chaque prêteur serait payé deux fois."
          >
            <WriteForm executeOn={batch.executeOn} today={today} result={resultOf('write')} again />
          </Section>
        </>
      );
    case 'executed':
      return (
        <Section title="Exécution">
          <p>
            Exécuté le {batch.executedOn}
            {batch.executedBy ? `, noté par ${batch.executedBy}` : ', selon le relevé de la banque'}.
          </p>
          <Files batch={batch} />
        </Section>
      );
    case 'withdrawn':
      return (
        <Notice
          still
          tone="warning"
          title={`Retiré le ${batch.withdrawn?.on ?? ''} par ${batch.withdrawn?.by ?? ''}`}
        >
          {batch.withdrawn?.why} L’argent est de nouveau dans les porte-monnaie.
        </Notice>
      );
  }
}

function WriteForm({
  executeOn,
  today,
  result,
  again,
}: {
  executeOn: string;
  today: string;
  result: FormResult;
  again: boolean;
}) {
  return (
    <Form
      result={result}
      values={{ executeOn }}
      labels={{ executeOn: 'Jour d’exécution', replaces: 'Confirmation' }}
    >
      <input type="hidden" name="intent" value="write" />
      <DateField
        name="executeOn"
        label="À exécuter le"
        required
        min={today}
        help="Un jour ouvré des banques. Aujourd’hui : la banque l’exécute dès qu’elle peut."
      />
      {again && (
        <CheckboxField
          name="replaces"
          label="Le fichier précédent n’a pas été déposé, ou la banque l’a refusé en entier."
          required
        />
      )}
      <div>
        <Button variant={again ? 'secondary' : 'primary'}>
          {again ? 'Écrire un autre fichier' : 'Écrire le fichier'}
        </Button>
      </div>
    </Form>
  );
}

function Files({ batch }: { batch: Batch }) {
  return (
    <>
      <ul className="grid gap-1">
        {batch.files.map(({ messageId, executeOn, writtenBy, last }) => (
          <li key={messageId}>
            <span className="figures">{messageId}</span>, à exécuter le {executeOn}, écrit par {writtenBy}
            {!last && ' — remplacé, ne doit jamais partir'}
          </li>
        ))}
      </ul>
      <div>
        <LinkButton to={`/operateur/virements/${batch.id}/fichier`} icon="download">
          Télécharger le fichier (pain.001)
        </LinkButton>
      </div>
    </>
  );
}
