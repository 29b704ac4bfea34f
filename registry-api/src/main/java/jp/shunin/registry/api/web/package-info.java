/** The pages: what officers and auditors work in. They record and ask through the same parts as the API, by no rule of their own. */
@NullMarked
package jp.shunin.registry.api.web;

import org.jspecify.annotations.NullMarked;
