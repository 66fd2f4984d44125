import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { listPage } from '../api/lists.ts';
import { choice, expand, later, pages, range, required, text } from '../api/parameters.ts';
import { type Call, route } from '../api/route.ts';
import { newId } from '../engine/ids.ts';

const purposes = [
  'account_requirement',
  'additional_verification',
  'business_icon',
  'business_logo',
  'customer_signature',
  'dispute_evidence',
  'identity_document',
  'issuing_regulatory_reporting',
  'pci_document',
  'platform_terms_of_service',
  'tax_document_user_upload',
  'terminal_android_apk',
  'terminal_wifi_certificate',
  'terminal_wifi_private_key',
];
const made = ['document_provider_identity_document', 'finance_report_run', 'financial_account_statement'];

/** The documents that Stripe takes: pictures and PDF, up to some megabytes. Source: Stripe, File upload guide. */
const types: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/csv': 'csv',
};
const largest = 5_000_000;

/** Keeps what is known about a file, never its contents. */
async function create({ work, params, files }: Call<Stripe.FileCreateParams>): Promise<Stripe.File> {
  const upload = files?.file;
  if (!upload)
    throw invalid('Missing required param: file. It is uploaded as multipart/form-data.', { param: 'file' });
  if (upload.size > largest || upload.size === 0)
    throw invalid(`The file must hold between 1 and ${largest} bytes.`, { param: 'file' });
  const type = types[upload.type];
  if (!type) throw invalid(`Files of the type ${upload.type} are not accepted.`, { param: 'file' });
  const file: Stripe.File = {
    id: newId('file'),
    object: 'file',
    created: work.now,
    expires_at: null,
    filename: upload.filename,
    links: { object: 'list', data: [], has_more: false, url: '/v1/file_links' },
    purpose: params.purpose,
    size: upload.size,
    title: null,
    type,
    url: null,
  };
  work.add('file', file);
  work.emit('file.created', file);
  return file;
}

export const files = [
  route<Stripe.FileCreateParams>(
    'POST',
    '/v1/files',
    { expand, file: text(), file_link_data: later, purpose: required(choice(...purposes)) },
    create,
  ),
  route<Stripe.FileRetrieveParams>('GET', '/v1/files/:id', { expand }, ({ work, path }) =>
    work.get('file', path.id!, 'file'),
  ),
  route<Stripe.FileListParams>(
    'GET',
    '/v1/files',
    { ...pages, created: range(), purpose: choice(...purposes, ...made) },
    ({ work, params, url }) => listPage(work, 'file', url, params, { purpose: params.purpose }),
  ),
];
