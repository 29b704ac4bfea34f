package jp.shunin.registry.projections.following;

import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.PersonalData;
import jp.shunin.registry.projections.search.SearchTokens;

/**
 * By what lives are looked at when tables are filled in bulk.
 *
 * @param ends which ends of cards hold
 * @param people opens who they are
 * @param tokens what they are searched by
 */
public record Sight(CardEnds ends, PersonalData people, SearchTokens tokens) {}
