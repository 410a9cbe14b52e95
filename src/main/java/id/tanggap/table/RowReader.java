package id.tanggap.table;

import id.tanggap.taxonomy.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads the cells of one row and collects what is wrong, so that a person sees all problems of a row at once.
public final class RowReader {

    private final TableRow row;
    private final List<RowProblem> problems = new ArrayList<>();

    public RowReader(TableRow row) {
        this.row = row;
    }

    public List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    /// One more problem of this row.
    public void problem(String field, Reason reason) {
        problems.add(new RowProblem(row.number(), field, row.cell(field), reason));
    }

    /// Text that may be missing.
    public Optional<String> text(String field, int longest) {
        return read(
                field,
                text -> text.length() <= longest ? Optional.of(text) : Optional.empty(),
                Reason.of("reason.table.too-long", Integer.toString(longest)));
    }

    /// Fields that a new row must have: those that are neither read nor in the row are problems.
    ///
    /// @param read whether a value was found, by field
    public void needed(Map<String, Boolean> read) {
        read.forEach((field, there) -> {
            if (!there && !row.has(field)) {
                given(field);
            }
        });
    }

    /// A whole number from `least` to `most`; points or commas between thousands are understood.
    public Optional<Long> whole(String field, long least, long most) {
        return read(
                field,
                text -> TableValues.whole(text).filter(number -> number >= least && number <= most),
                Reason.of("reason.table.not-a-number", Long.toString(least), Long.toString(most)));
    }

    /// A number with a decimal point or comma, such as a latitude.
    public Optional<Double> decimal(String field, double least, double most) {
        return read(
                field,
                text -> TableValues.decimal(text).filter(number -> number >= least && number <= most),
                Reason.of(
                        "reason.table.not-a-decimal",
                        Long.toString(Math.round(least)),
                        Long.toString(Math.round(most))));
    }

    /// A date: `2026-12-31`, `31/12/2026` or `31 Desember 2026`.
    public Optional<LocalDate> date(String field) {
        return read(field, TableValues::date, Reason.of("reason.table.not-a-date"));
    }

    /// One of a few words, however they are written; the problem names them all.
    ///
    /// @param words values by the words that mean them
    public <T> Optional<T> choice(String field, Map<String, T> words) {
        return read(
                field,
                text -> {
                    var said = TableValues.plain(text);
                    return words.entrySet().stream()
                            .filter(word -> TableValues.plain(word.getKey()).equals(said))
                            .map(Map.Entry::getValue)
                            .findFirst();
                },
                Reason.of(
                        "reason.table.not-a-choice",
                        String.join(", ", words.keySet().stream().sorted().toList())));
    }

    /// Whether the cell is there; a missing one is a problem.
    public boolean given(String field) {
        if (row.cell(field).isEmpty()) {
            problem(field, Reason.of("reason.table.missing"));
            return false;
        }
        return true;
    }

    /// Reads a cell by a rule of the caller's own; empty without a problem if the cell is empty.
    ///
    /// @param otherwise the problem if the cell has text that the rule cannot read
    public <T> Optional<T> read(String field, Function<String, Optional<T>> rule, Reason otherwise) {
        var text = row.cell(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var value = rule.apply(text);
        if (value.isEmpty()) {
            problem(field, otherwise);
        }
        return value;
    }
}
