package jp.shunin.registry.api.web;

import java.util.List;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Account;

/**
 * A room of the application, or a task on the home page, to which a link leads.
 *
 * @param name by which its texts are found
 * @param address its first page
 */
public record Room(String name, String address) {

    private static final List<Room> ROOMS = List.of(
            new Room("people", "/people"),
            new Room("training", "/training"),
            new Room("transfers", "/transfers"),
            new Room("measures", "/measures"),
            new Room("rosters", "/rosters"),
            new Room("imports", "/imports"),
            new Room("subscriptions", "/subscriptions"),
            new Room("jobs", "/jobs"));

    private static final List<Room> TASKS = List.of(
            new Room("people", "/people"),
            new Room("register", "/registration"),
            new Room("training", "/training"),
            new Room("completions", "/training/completions"),
            new Room("transfers", "/transfers"),
            new Room("measures", "/measures"),
            new Room("rosters", "/rosters"),
            new Room("imports", "/imports"),
            new Room("subscriptions", "/subscriptions"),
            new Room("jobs", "/jobs"));

    /** The rooms that an account may enter. */
    static List<Room> openTo(Account account) {
        return ROOMS.stream().filter(room -> room.admits(account)).toList();
    }

    /** What an account may do first. */
    static List<Room> tasksOf(Account account) {
        return TASKS.stream().filter(task -> task.admits(account)).toList();
    }

    /** Whether a page of the register is to be shown to an account at all, by the {@link AccessTable}. */
    private boolean admits(Account account) {
        return AccessTable.admits(account, "GET", address);
    }

    boolean holds(String path) {
        return path.equals(address) || path.startsWith(address + "/");
    }
}
