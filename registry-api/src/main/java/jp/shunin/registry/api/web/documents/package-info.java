/**
 * Documents of the register as PDF/A: certificates of completion, statements of standing, whole histories. Those that are
 * handed to others carry a signed token, by which anyone can see that they were issued here and whether they still hold.
 */
@NullMarked
package jp.shunin.registry.api.web.documents;

import org.jspecify.annotations.NullMarked;
