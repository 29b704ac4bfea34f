package jp.shunin.registry.core.eligibility;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.data.DataFile;
import jp.shunin.registry.core.data.DataProblems;
import jp.shunin.registry.core.data.DataRow;
import jp.shunin.registry.core.rule.Rule;

/** The rows of a rule set's file, by what they are. */
record RuleSetRows(
        String file, List<RequirementRow> requirements, List<SettingRow> settings, List<Note> notes, boolean complete) {

    static final List<String> COLUMNS =
            List.of("name", "within", "kind", "value", "rule", "source", "japanese", "english");

    private static final String NOTE = "NOTE";
    private static final String KINDS = Stream.of(
                    Arrays.stream(RequirementKind.values()).map(Enum::name),
                    Arrays.stream(SettingKind.values()).map(Enum::name),
                    Stream.of(NOTE))
            .flatMap(names -> names)
            .collect(Collectors.joining(", ", "one of ", ""));
    private static final CellFormat<String> NAME = CellFormat.text("a name for the requirement, such as EXPERIENCE");
    private static final CellFormat<String> SOURCE =
            CellFormat.text("the notice and the place in it, such as 老発0518第6号 別添5");
    private static final CellFormat<String> JAPANESE = CellFormat.text("the requirement in Japanese");
    private static final CellFormat<String> ENGLISH = CellFormat.text("the requirement in English");
    private static final CellFormat<Rule> RULE = new CellFormat<>(
            text -> Arrays.stream(Rule.values())
                    .filter(rule -> rule.id().equals(text))
                    .findAny(),
            "the id of a rule, such as E-1");

    RuleSetRows {
        requirements = List.copyOf(requirements);
        settings = List.copyOf(settings);
        notes = List.copyOf(notes);
    }

    /** Reads a file, closes it and notes every mistake in a row. */
    static RuleSetRows read(String name, Reader reader, DataProblems problems) {
        DataFile file = DataFile.read(name, reader, COLUMNS, problems);
        List<RequirementRow> requirements = new ArrayList<>();
        List<SettingRow> settings = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (DataRow row : file.rows()) {
            String kind = row.text("kind");
            find(RequirementKind.class, kind)
                    .ifPresentOrElse(
                            known -> requirement(row, known).ifPresent(requirements::add),
                            () -> find(SettingKind.class, kind)
                                    .ifPresentOrElse(
                                            known -> setting(row, known).ifPresent(settings::add),
                                            () -> note(row, kind).ifPresent(notes::add)));
        }
        int read = requirements.size() + settings.size() + notes.size();
        return new RuleSetRows(
                name,
                requirements,
                settings,
                notes,
                file.complete() && read == file.rows().size());
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return CellFormat.oneOf(type).reader().apply(name);
    }

    private static Optional<RequirementRow> requirement(DataRow row, RequirementKind kind) {
        Optional<String> name = row.read("name", NAME);
        Optional<RequirementKind.CheckOf> check = kind.read(row);
        Optional<Note> said = said(row);
        return name.flatMap(known -> check.flatMap(waiting -> said.map(words -> new RequirementRow(
                row, known, row.text("within"), kind, waiting, words.rule(), words.source(), words.text()))));
    }

    private static Optional<SettingRow> setting(DataRow row, SettingKind kind) {
        Optional<Rule> rule = row.read("rule", RULE);
        Optional<String> source = row.read("source", SOURCE);
        Optional<?> value = row.read("value", kind.format());
        return value.filter(_ -> rule.isPresent() && source.isPresent())
                .map(read -> new SettingRow(row, row.text("within"), kind, read));
    }

    private static Optional<Note> note(DataRow row, String kind) {
        if (!kind.equals(NOTE)) {
            row.problem("kind cannot be \"" + kind + "\": write " + KINDS);
            return Optional.empty();
        }
        return said(row);
    }

    private static Optional<Note> said(DataRow row) {
        Optional<Rule> rule = row.read("rule", RULE);
        Optional<String> source = row.read("source", SOURCE);
        Optional<String> japanese = row.read("japanese", JAPANESE);
        Optional<String> english = row.read("english", ENGLISH);
        return rule.flatMap(cited -> source.flatMap(from ->
                japanese.flatMap(ja -> english.map(en -> new Note(cited, from, new Text(ja, en))))));
    }
}
