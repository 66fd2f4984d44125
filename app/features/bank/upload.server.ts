import { gunzipSync, gzipSync } from 'node:zlib';
import {
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from '@remix-run/form-data-parser';
import { t } from '#app/i18n/t.ts';
import { checkNames } from '#app/infra/http.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { largestStatement } from './camt.server.ts';

/** What an operator sends: a file to look at, or the file just looked at, to be taken into the books. */
type BankUpload = { bytes: Uint8Array; fileName: string; confirmed: boolean };

/**
 * Reads the form of an import. The file that was looked at comes back packed in the page, so that nothing has to be kept of it in between.
 * Throws a Refusal that names the field.
 */
export async function readBankUpload(request: Request): Promise<BankUpload> {
  let file = new Uint8Array();
  let name = 'releve.xml';
  try {
    const limits = {
      maxFiles: 1,
      maxFileSize: largestStatement,
      maxTotalSize: 24 * 1024 * 1024,
      maxParts: 10,
    };
    const form = await parseFormData(request, limits, async (upload) => {
      file = new Uint8Array(await upload.arrayBuffer());
      name = upload.name || name;
      return undefined;
    });
    checkNames(form);
    const packed = form.get('packed');
    if (typeof packed !== 'string') return { bytes: file, fileName: name, confirmed: false };
    return { bytes: unpacked(packed), fileName: String(form.get('fileName') ?? name), confirmed: true };
  } catch (error) {
    if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError) {
      throw new Refusal('too_large', t('Ce fichier dépasse 20 Mo.'), 'file');
    }
    throw error;
  }
}

/** A statement as text that a form can carry. */
export function packed(bytes: Uint8Array): string {
  return gzipSync(bytes).toString('base64');
}

function unpacked(text: string): Uint8Array {
  try {
    return gunzipSync(Buffer.from(text, 'base64'), { maxOutputLength: largestStatement });
  } catch {
    throw new Refusal('unreadable', t('Ce fichier est arrivé abîmé : choisissez-le à nouveau.'), 'file');
  }
}
