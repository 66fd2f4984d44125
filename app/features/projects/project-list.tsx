import { Badge } from '#app/components/badge.tsx';
import { Card, CardGrid } from '#app/components/card.tsx';
import { statuses, type ProjectStatus } from './words.ts';

/** The projects of a cooperation, each with its state. */
export function ProjectList({
  projects,
}: {
  projects: readonly { id: string; title: string; status: ProjectStatus }[];
}) {
  return (
    <CardGrid>
      {projects.map(({ id, title, status }) => (
        <Card key={id} title={<span lang="fr">{title}</span>} to={`/porteur/projets/${id}`} level={3}>
          <div>
            <Badge tone={statuses[status].tone}>{statuses[status].label}</Badge>
          </div>
        </Card>
      ))}
    </CardGrid>
  );
}
