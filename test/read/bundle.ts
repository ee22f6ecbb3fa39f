/** What the reading tests put into a page. */
export { createReader } from '../../entrypoints/form.content/read.ts';
export { interpret } from '../../rules/interpret.ts';
