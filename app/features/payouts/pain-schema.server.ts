import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ParseOption, XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';

// Found through the package's own imports, from the sources as from a build.
const schemaFile = createRequire(import.meta.url).resolve('#app/features/payouts/pain.001.001.09.xsd');

let validator: XsdValidator | undefined;

/** Holds a file of transfers against the schema that banks publish (pain.001.001.09). Throws what does not fit, with its line. */
export function checkAgainstSchema(xml: string): void {
  const file = XmlDocument.fromString(xml, {
    option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_HUGE,
  });
  try {
    schema().validate(file);
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    throw new Error(`The file of transfers is not a pain.001.001.09: ${error.message.trim()}`, {
      cause: error,
    });
  } finally {
    file.dispose();
  }
}

function schema(): XsdValidator {
  if (!validator) {
    const written = XmlDocument.fromBuffer(readFileSync(schemaFile));
    validator = XsdValidator.fromDoc(written);
    written.dispose();
  }
  return validator;
}
