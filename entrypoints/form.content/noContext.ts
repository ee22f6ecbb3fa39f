/**
 * Stands in for the framework's content-script context (wxt.config.ts), of which we use nothing: any page can end it with one synthetic
 * event, so we have a life of our own (life.ts), and it would weigh as much as our reader.
 */
export class ContentScriptContext {}
