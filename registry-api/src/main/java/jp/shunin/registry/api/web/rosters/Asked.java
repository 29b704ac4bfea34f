package jp.shunin.registry.api.web.rosters;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.shunin.registry.api.web.form.TypedDay;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What is asked of a roster, as it was typed; what was not is null. */
record Asked(
        @Nullable String prefecture,
        @Nullable String on,
        @Nullable String months,
        @Nullable String course,
        @Nullable String fiscalYear) {

    /** How far ahead people are looked for who lapse (Q-6: half a year, a year and two years ahead are written to). */
    static final List<Integer> MONTHS_AHEAD = List.of(1, 3, 6, 12, 24, 36, 60);

    private static final int USUAL_MONTHS = 6;

    /** Whether somebody has asked: to whoever only comes in, nobody is shown. */
    boolean isAsked() {
        return !isBlank(prefecture);
    }

    /** The day asked for; empty if none is given, or none that can be read. */
    Optional<LocalDate> day() {
        return Optional.ofNullable(on).flatMap(TypedDay::read);
    }

    public boolean isDayUnreadable() {
        return !isBlank(on) && day().isEmpty();
    }

    public int monthsAhead() {
        return MONTHS_AHEAD.stream()
                .filter(number -> number.toString().equals(months))
                .findFirst()
                .orElse(USUAL_MONTHS);
    }

    Period within() {
        return Period.ofMonths(monthsAhead());
    }

    public Course ofCourse() {
        return Arrays.stream(Course.values())
                .filter(known -> known.name().equals(course))
                .findFirst()
                .orElse(Course.CHIEF);
    }

    /** @param offered the years that can be chosen, of which the first is the usual one */
    FiscalYear ofYear(List<FiscalYear> offered) {
        return offered.stream()
                .filter(year -> Integer.toString(year.year()).equals(fiscalYear))
                .findFirst()
                .orElse(offered.getFirst());
    }

    /** The same as the query of an address. */
    public String query() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        add(address, "prefecture", prefecture);
        add(address, "on", on);
        add(address, "months", months);
        add(address, "course", course);
        add(address, "fiscalYear", fiscalYear);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (!isBlank(value)) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
