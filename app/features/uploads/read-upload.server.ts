import {
  FormDataParseError,
  MaxFileSizeExceededError,
  MaxFilesExceededError,
  MaxTotalSizeExceededError,
  MultipartParseError,
  parseFormData,
} from '@remix-run/form-data-parser';
import { data } from '@remix-run/node';
import { t } from '#app/i18n/t.ts';
import { checkNames } from '#app/infra/http.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { largestUpload } from './photo.server.ts';

/** All that one form may bring: what the site's own door lets through, less what else is typed. */
const largestForm = 24 * 1024 * 1024;

/** What a form with files sent. `refusal`: it was so big that we stopped reading, and know nothing else of it. */
type Upload = { form: FormData; files: Uint8Array[]; refusal: Refusal | null };

/**
 * Reads a form with files in fields named `file`; places left empty are no files. A file somewhat above our limit is read to its end, so that the
 * rest of what was typed can be kept; one far above is not.
 */
export async function readUpload(request: Request, most = 1): Promise<Upload> {
  // Two fields may bring files, and a browser sends an empty one for each that was not used.
  const limits = {
    maxFiles: most + 2,
    maxFileSize: 2 * largestUpload,
    maxTotalSize: largestForm,
    maxParts: 60,
  };
  const files: Uint8Array[] = [];
  try {
    const form = await parseFormData(request, limits, async (upload) => {
      const bytes = new Uint8Array(await upload.arrayBuffer());
      if (bytes.byteLength > 0) files.push(bytes);
      return undefined;
    });
    checkNames(form);
    return { form, files, refusal: files.length > most ? tooMany(most) : null };
  } catch (error) {
    if (error instanceof MaxFilesExceededError)
      return { form: new FormData(), files: [], refusal: tooMany(most) };
    if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError)
      return { form: new FormData(), files: [], refusal: tooHeavy() };
    if (error instanceof FormDataParseError || error instanceof MultipartParseError)
      throw new Response(t('Ce formulaire est illisible.'), { status: 400 });
    throw error;
  }
}

/** The answer to a form that was not read to its end: all that is left of it is what is told here. */
export function refusedUpload({ message }: Refusal, initialValue: Record<string, string> = {}) {
  return data({ error: { file: [message] }, initialValue }, { status: 422 });
}

function tooMany(most: number): Refusal {
  return new Refusal(
    'too_many_files',
    t('Envoyez {most} fichiers au plus à la fois : rien n’a été gardé de cet envoi.', { most }),
    'file',
  );
}

function tooHeavy(): Refusal {
  return new Refusal(
    'large_file',
    t('Cet envoi est bien trop lourd : 10 Mo au plus par fichier, 24 Mo en tout. Rien n’en a été gardé.'),
    'file',
  );
}
