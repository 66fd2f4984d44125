import { parseWithZod } from '@conform-to/zod/v4';
import {
  FormDataParseError,
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  MultipartParseError,
  parseFormData,
} from '@remix-run/form-data-parser';
import { data } from '@remix-run/node';
import { checkNames, invalidReply, refusalReply } from '#app/infra/http.server.ts';
import { tooLarge } from '#app/infra/spreadsheet.server.ts';
import { BringSchema } from './takeover.schema.ts';
import { bringRegister, mostBytes } from './takeover.server.ts';

/**
 * Reads the form that brings a spreadsheet and keeps it to be looked at. Gives its id, or the answer that says what is wrong, with what was typed.
 */
export async function bringByForm(request: Request, by: { cooperationId: string; personId: string }) {
  let bytes = new Uint8Array();
  let fileName = '';
  const limits = {
    maxFiles: 1,
    maxFileSize: 2 * mostBytes,
    maxTotalSize: 3 * mostBytes,
    maxParts: 10,
  };
  let form: FormData;
  try {
    form = await parseFormData(request, limits, async (upload) => {
      bytes = new Uint8Array(await upload.arrayBuffer());
      fileName = upload.name;
      return undefined;
    });
  } catch (error) {
    if (error instanceof FormDataParseError || error instanceof MultipartParseError) {
      throw new Response(null, { status: 400 });
    }
    if (!(error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError))
      throw error;
    return { reply: data({ error: { file: [tooLarge(mostBytes)] } }, { status: 422 }) };
  }
  checkNames(form);
  const submission = parseWithZod(form, { schema: BringSchema });
  if (submission.status !== 'success') return { reply: invalidReply(submission) };
  try {
    return { id: await bringRegister({ ...by, ...submission.value, bytes, fileName }) };
  } catch (error) {
    return { reply: refusalReply(submission, error) };
  }
}
