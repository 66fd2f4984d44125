import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Notice } from '#app/components/notice.tsx';
import { spokenIn, told } from '#app/i18n/t.ts';
import { type Block, repeatsHeading } from './paper.ts';

/** A paper stays French whoever reads it: only its spaces are set. */
export const french = (text: string) => spokenIn('fr', () => told(text));

/** What a paper says, as a page: the same blocks as in its PDF, in the same order, for whoever reads on a phone or by ear. */
export function PaperBlocks({ blocks }: { blocks: readonly Block[] }) {
  const firstHeading = blocks.findIndex(({ kind }) => kind === 'heading');
  return (
    <div lang="fr" className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {blocks.map((block, index) => (
        // A paper never changes: its blocks keep their places.
        <PaperBlock
          key={index}
          block={block}
          isBeforeParts={index < firstHeading}
          isNamed={repeatsHeading(blocks, index)}
        />
      ))}
    </div>
  );
}

function PaperBlock({
  block,
  isBeforeParts,
  isNamed,
}: {
  block: Block;
  isBeforeParts: boolean;
  /** The heading right above says what its caption says. */
  isNamed: boolean;
}) {
  if (block.kind === 'heading') {
    const Heading = block.level === 2 ? 'h2' : 'h3';
    return <Heading className="mt-4 text-xl">{french(block.text)}</Heading>;
  }
  if (block.kind === 'notice')
    return (
      <Notice tone="warning" still>
        {french(block.text)}
      </Notice>
    );
  if (block.kind === 'paragraph') {
    const text = french(block.text);
    if (block.small) return <p className="text-sm text-ink-soft">{text}</p>;
    return <p>{block.bold ? <strong>{text}</strong> : text}</p>;
  }
  if (block.kind === 'list')
    return (
      <ul className="list-disc pl-5">
        {block.items.map((item) => (
          <li key={item}>{french(item)}</li>
        ))}
      </ul>
    );
  if (block.kind === 'facts') {
    // What comes before the first part stands right under the title of the page.
    const Caption = isBeforeParts ? 'h2' : 'h3';
    const facts = block.facts.map(([name, value]) => ({
      name: french(name),
      value: <span className="font-normal">{french(value)}</span>,
    }));
    return (
      <div>
        <Caption className="text-lg">{french(block.caption)}</Caption>
        <Facts facts={facts} />
      </div>
    );
  }
  return <PaperTable block={block} hideCaption={isNamed} />;
}

function PaperTable({
  block: { caption, columns, rows, foot },
  hideCaption,
}: {
  block: Block & { kind: 'table' };
  hideCaption: boolean;
}) {
  const cells = (row: readonly string[]) =>
    Object.fromEntries(row.map((text, place) => [String(place), french(text)]));
  return (
    <DataTable
      caption={french(caption)}
      hideCaption={hideCaption}
      columns={columns.map(({ label, numeric = false }, place) => ({
        key: String(place),
        label: french(label),
        numeric,
      }))}
      rows={rows.map((row, id) => ({ id, ...cells(row) }))}
      {...(foot && { foot: cells(foot) })}
    />
  );
}
