import { Refusal } from '#app/infra/refusal.ts';
import { importShown } from './bank.queries.server.ts';
import { importBankFile, previewBankFile } from './import.server.ts';
import { packed, readBankUpload } from './upload.server.ts';

/** Answers the form of an import: what the file would do, why it is refused, or `booked` once it was confirmed. */
export async function lookOrBook(request: Request, personId: string) {
  try {
    const { bytes, fileName, confirmed } = await readBankUpload(request);
    const brought = { bytes, fileName, personId };
    if (confirmed) {
      await importBankFile(brought);
      return 'booked' as const;
    }
    const shown = importShown(await previewBankFile(brought));
    return { preview: { shown, packed: packed(bytes), fileName }, error: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { preview: null, error: { [error.field ?? 'file']: [error.message] } };
  }
}
