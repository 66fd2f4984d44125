import {
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from '@remix-run/form-data-parser';
import { checkNames } from '#app/infra/http.server.ts';
import { largestUpload } from './images.server.ts';

/** What a form with one image sent. `tooLarge`: it was so big that we stopped reading, and know nothing else of it. */
export type Upload = { form: FormData; bytes: Uint8Array; tooLarge: boolean };

/**
 * Reads a form with a file `file`. A file somewhat above our limit is read to its end, so that the rest of what was typed can be
 * kept; one far above is not.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const limits = { maxFiles: 1, maxFileSize: 2 * largestUpload, maxParts: 10 };
  let bytes: Uint8Array = new Uint8Array();
  try {
    const form = await parseFormData(request, limits, async (upload) => {
      bytes = new Uint8Array(await upload.arrayBuffer());
      return undefined;
    });
    checkNames(form);
    return { form, bytes, tooLarge: false };
  } catch (error) {
    const tooLarge = error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError;
    if (!tooLarge) throw error;
    return { form: new FormData(), bytes, tooLarge };
  }
}
