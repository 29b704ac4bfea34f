package jp.shunin.registry.core.journal;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns one released revision of an event into the next.
 *
 * @param name the event's name
 * @param fromRevision the revision that it reads; it yields the one after
 * @param change turns the payload of the old form into the new one
 */
record Upcaster(String name, int fromRevision, UnaryOperator<ObjectNode> change) {}
