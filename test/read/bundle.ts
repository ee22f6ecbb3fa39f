import { createReader as createEmptyReader, type Reader } from '../../entrypoints/form.content/read.ts';
import { siteTableOf } from '../../entrypoints/form.content/sites/siteTable.ts';


/** What the reading tests put into a page. */
export { interpret } from '../../rules/interpret.ts';

/** A reader that knows the form it is in, as the background's answer makes it. */
export function createReader(document: Document): Reader {
  const reader = createEmptyReader(document);
  reader.know(siteTableOf(reader.read().reading.title));
  return reader;
}
