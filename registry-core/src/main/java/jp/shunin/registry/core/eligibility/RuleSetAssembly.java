package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.shunin.registry.core.data.DataProblems;
import jp.shunin.registry.core.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Puts a rule set together: the national rows as base, where there is one, and the rows of its own file. A row of the same
 * name takes the place of the base's row; its settings go with it. Every mistake is noted at its row.
 */
final class RuleSetAssembly {

    private static final Set<SettingKind> OF_THE_WHOLE_SET =
            EnumSet.of(SettingKind.REFERENCE_DATE, SettingKind.EXCLUDED_MONTHS, SettingKind.OVERLAPPING_CERTIFICATES);

    private final RuleSetRow origin;
    private final @Nullable RuleSetRows base;
    private final RuleSetRows own;
    private final DataProblems problems;
    private final Map<String, RequirementRow> requirements = new LinkedHashMap<>();
    private final List<SettingRow> settings = new ArrayList<>();
    private final Set<String> given = new HashSet<>();

    RuleSetAssembly(RuleSetRow origin, @Nullable RuleSetRows base, RuleSetRows own, DataProblems problems) {
        this.origin = origin;
        this.base = base;
        this.own = own;
        this.problems = problems;
    }

    /** Merges the rows and notes what does not fit together. */
    void merge() {
        if (base != null) {
            base.requirements().forEach(row -> requirements.put(row.name(), row));
        }
        own.requirements().forEach(this::place);
        own.settings().forEach(this::check);
        if (base != null) {
            base.settings().stream().filter(this::stillHolds).forEach(settings::add);
        }
        settings.addAll(own.settings());
        // A row that could not be read may be the very one that is missing.
        if (own.complete() && (base == null || base.complete())) {
            noEmptyGroups();
            noSettingIsMissing();
        }
    }

    /** The rule set; only after {@link #merge} has noted no problem. */
    RuleSet build() {
        Settings ofTheSet = settingsWithin("");
        return new RuleSet(
                origin,
                ofTheSet.find(SettingKind.REFERENCE_DATE, ReferenceDate.class).orElseThrow(),
                new MonthCounting(
                        ofTheSet.find(SettingKind.EXCLUDED_MONTHS, ExcludedMonths.class)
                                .orElseThrow(),
                        ofTheSet.find(SettingKind.OVERLAPPING_CERTIFICATES, OverlappingCertificates.class)
                                .orElseThrow()),
                requirementsWithin(""),
                Stream.concat(base == null ? Stream.empty() : base.notes().stream(), own.notes().stream())
                        .toList());
    }

    private void place(RequirementRow row) {
        if (!given.add(row.name())) {
            row.cells().problem("the file has another requirement " + row.name() + "; give this one another name");
            return;
        }
        RequirementRow replaced = requirements.get(row.name());
        if (replaced == null) {
            requireGroup(row);
        } else {
            requireSamePlace(row, replaced);
        }
        requirements.put(row.name(), row);
    }

    private void requireGroup(RequirementRow row) {
        RequirementRow group = requirements.get(row.within());
        if (!row.within().isEmpty() && (group == null || !group.isGroup())) {
            row.cells()
                    .problem("within names " + row.within()
                            + ", which is no ALL_OF or ONE_OF of a line above or of the national rules");
        }
    }

    private void requireSamePlace(RequirementRow row, RequirementRow replaced) {
        if (!row.within().equals(replaced.within())) {
            row.cells()
                    .problem("within must stay \"" + replaced.within()
                            + "\", for the row takes the place of the national one of the same name");
        }
        if (!row.isGroup() && hasParts(row.name())) {
            row.cells().problem("the national rules have requirements within " + row.name() + "; keep it a group");
        }
    }

    private void check(SettingRow row) {
        RequirementRow requirement = requirements.get(row.within());
        boolean fits = row.within().isEmpty()
                ? OF_THE_WHOLE_SET.contains(row.kind())
                : requirement != null && requirement.kind().takes().contains(row.kind());
        if (!fits) {
            row.cells()
                    .problem(row.kind() + " cannot stand within \"" + row.within()
                            + "\"; name a requirement that takes it in within");
        }
        boolean clashes = own.settings().stream()
                .takeWhile(earlier -> earlier != row)
                .anyMatch(earlier -> earlier.clashesWith(row) && !row.kind().isRepeatable());
        if (clashes) {
            row.cells().problem(row.kind() + " is set twice; keep one of the rows");
        }
        if (row.value() instanceof ReferenceDate.Fixed(LocalDate day) && !origin.holdsIn(FiscalYear.of(day))) {
            row.cells().problem(day + " lies outside the fiscal years that the index gives the file; mend one of them");
        }
    }

    /** A setting of the base holds unless its requirement was replaced or the setting was made anew. */
    private boolean stillHolds(SettingRow row) {
        return !given.contains(row.within()) && own.settings().stream().noneMatch(row::clashesWith);
    }

    private void noEmptyGroups() {
        requirements.values().stream()
                .filter(row -> row.isGroup() && given.contains(row.name()) && !hasParts(row.name()))
                .forEach(row -> row.cells().problem(row.name() + " has no requirements within it; add one"));
    }

    private void noSettingIsMissing() {
        Settings ofTheSet = settingsWithin("");
        OF_THE_WHOLE_SET.stream()
                .filter(kind -> !ofTheSet.has(kind))
                .forEach(kind -> problems.add(own.file(), 1, kind + " is not set; add a row for it"));
        for (RequirementRow row : requirements.values()) {
            Settings within = settingsWithin(row.name());
            row.kind().needs().stream()
                    .filter(kind -> !within.has(kind))
                    .forEach(kind -> row.cells().problem(row.name() + " needs a row " + kind + " within it"));
        }
    }

    private boolean hasParts(String name) {
        return requirements.values().stream().anyMatch(row -> row.within().equals(name));
    }

    private Settings settingsWithin(String name) {
        return new Settings(
                settings.stream().filter(row -> row.within().equals(name)).toList());
    }

    private List<Requirement> requirementsWithin(String name) {
        return requirements.values().stream()
                .filter(row -> row.within().equals(name))
                .map(this::requirement)
                .toList();
    }

    private Requirement requirement(RequirementRow row) {
        Check check = row.kind()
                .combination()
                .<Check>map(combination -> new Group(combination, requirementsWithin(row.name())))
                .orElseGet(() -> row.check().with(settingsWithin(row.name())));
        return new Requirement(row.name(), row.text(), row.rule(), row.source(), check);
    }
}
