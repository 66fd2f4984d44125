import {
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from '@remix-run/form-data-parser';
import { data } from '@remix-run/node';
import { t } from '#app/i18n/t.ts';
import { checkNames } from '#app/infra/http.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { largestStatement } from './camt.server.ts';
import { bringBankFile } from './import.server.ts';

const limits = {
  maxFiles: 1,
  maxFileSize: largestStatement,
  maxTotalSize: 24 * 1024 * 1024,
  maxParts: 10,
};

/** Reads the form that brings a file of the bank and keeps it to be looked at. Gives its id, or the answer that says what is wrong. */
export async function bringByForm(request: Request, personId: string) {
  let bytes = new Uint8Array();
  let fileName = 'releve.xml';
  try {
    const form = await parseFormData(request, limits, async (upload) => {
      bytes = new Uint8Array(await upload.arrayBuffer());
      fileName = upload.name || fileName;
      return undefined;
    });
    checkNames(form);
    return { id: await bringBankFile({ bytes, fileName, personId }) };
  } catch (error) {
    if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError) {
      return refused(t('Ce fichier dépasse 20 Mo.'));
    }
    if (error instanceof Refusal) return refused(error.message);
    throw error;
  }
}

function refused(sentence: string) {
  return { reply: data({ error: { file: [sentence] } }, { status: 422 }) };
}
