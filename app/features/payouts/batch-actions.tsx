import { Button, LinkButton } from '#app/components/button.tsx';
import { DateField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';

type Batch = {
  id: string;
  state: 'to approve' | 'to fund' | 'to execute' | 'executed';
  approvals: readonly string[];
  approvedByMe: boolean;
  total: string;
  executedOn: string | null;
  executedBy: string | null;
};

/** What can be done with a batch now, and by whom; a batch never goes back. */
export function BatchActions({ batch, today, result }: { batch: Batch; today: string; result: FormResult }) {
  switch (batch.state) {
    case 'to approve':
      return (
        <Section
          title="Approbation"
          intro="Deux personnes différentes doivent dire oui. Le fichier est écrit au second accord et ne change plus."
        >
          {batch.approvals.length > 0 && <p>A approuvé : {batch.approvals.join(', ')}.</p>}
          {batch.approvedByMe ? (
            <Notice still title="Vous avez approuvé ce lot">
              Il attend l’accord d’une autre personne de l’équipe.
            </Notice>
          ) : (
            <Form result={result}>
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
            Stripe amène {batch.total} sur notre compte bancaire ; il faut environ trois jours ouvrés. Le
            fichier peut déjà être préparé, il ne doit partir qu’ensuite.
          </p>
          <Download batch={batch} />
        </Section>
      );
    case 'to execute':
      return (
        <Section
          title="Exécution"
          intro="Déposez le fichier à la banque, puis notez le jour où elle l’a exécuté : les prêteurs le lisent aussitôt."
        >
          <Download batch={batch} />
          <Form result={result} values={{ on: today }}>
            <input type="hidden" name="intent" value="execute" />
            <DateField name="on" label="Exécuté le" required max={today} />
            <div>
              <Button>Noter l’exécution</Button>
            </div>
          </Form>
        </Section>
      );
    case 'executed':
      return (
        <Section title="Exécution">
          <p>
            Exécuté le {batch.executedOn}
            {batch.executedBy ? `, noté par ${batch.executedBy}` : ''}.
          </p>
          <Download batch={batch} />
        </Section>
      );
  }
}

function Download({ batch }: { batch: Batch }) {
  return (
    <div>
      <LinkButton to={`/operateur/virements/${batch.id}/fichier`} icon="download">
        Télécharger le fichier (pain.001)
      </LinkButton>
    </div>
  );
}
