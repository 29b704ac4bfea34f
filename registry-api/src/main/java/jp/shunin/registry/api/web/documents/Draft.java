package jp.shunin.registry.api.web.documents;

/**
 * A document that is not yet set: what the fonts lack is known already.
 *
 * @param fileName without a name of a person
 */
record Draft(String fileName, Lettering lettering) {}
