package id.tanggap.queue;

import id.tanggap.balai.BalaiDirectory;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Parses the form of a saved queue, and says which field is wrong, and why.
@Component
public class QueueFormParser {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_HOURS = 720;
    private static final Pattern TAG = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Set<String> STATES =
            Arrays.stream(TicketState.values()).map(TicketState::code).collect(Collectors.toUnmodifiableSet());

    private final Taxonomy taxonomy;
    private final BalaiDirectory balais;

    QueueFormParser(Taxonomy taxonomy, BalaiDirectory balais) {
        this.taxonomy = taxonomy;
        this.balais = balais;
    }

    /// The result of parsing.
    public sealed interface ParseResult {}

    /// A valid queue.
    public record ParsedQueue(
            String name, String english, QueueFilter filter, QueueSort sort, List<QueueColumn> columns, boolean shared)
            implements ParseResult {}

    /// A field is wrong.
    ///
    /// @param field name of the wrong field
    public record InvalidField(String field, Reason reason) implements ParseResult {}

    private static final class InvalidFieldException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient InvalidField field;

        InvalidFieldException(String field, String key, String... args) {
            super(key, null, false, false);
            this.field = new InvalidField(field, Reason.of(key, args));
        }
    }

    /// @param fields single values by name of the field
    public ParseResult parse(Map<String, String> fields, List<String> states, List<String> columns) {
        try {
            var filter = filter(fields, states);
            var sort = sort(fields, filter);
            var name = name(fields.getOrDefault("name", ""));
            var english = fields.getOrDefault("english", "").strip();
            return new ParsedQueue(
                    name,
                    english.isEmpty() ? name : name(english),
                    filter,
                    sort,
                    QueueColumn.of(columns),
                    fields.containsKey("shared"));
        } catch (InvalidFieldException e) {
            return e.field;
        }
    }

    private static String name(String written) {
        var name = written.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidFieldException("name", "refused.queue.name", Integer.toString(LONGEST_NAME));
        }
        return name;
    }

    private QueueFilter filter(Map<String, String> fields, List<String> states) {
        var any = states.contains("all");
        var urgency = known(fields, "urgency", code -> isOneOf(Urgency.class, code));
        var team = known(fields, "team", text -> text.matches("[1-9]\\d{0,17}"));
        return new QueueFilter(
                any
                        ? StateFilter.ANY
                        : StateFilter.of(
                                states.stream().map(QueueFormParser::state).toList()),
                AssigneeFilter.of(or(known(fields, "whose", code -> isOneOf(AssigneeFilter.class, code)), "anyone")),
                known(fields, "office", this::isOffice),
                team == null ? null : Long.valueOf(team),
                known(fields, "category", this::isCategory),
                urgency == null ? null : Urgency.of(urgency),
                DueFilter.of(or(known(fields, "due", code -> isOneOf(DueFilter.class, code)), "any")),
                hours(fields.getOrDefault("hours", "")),
                fields.containsKey("watched"),
                known(fields, "tag", text -> TAG.matcher(text).matches()));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static TicketState state(String code) {
        if (!STATES.contains(code)) {
            throw new InvalidFieldException("states", "refused.queue.states", code);
        }
        return TicketState.of(code);
    }

    /// Null for an empty field.
    private static @Nullable String known(Map<String, String> fields, String field, Predicate<String> isKnown) {
        var text = fields.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!isKnown.test(text)) {
            throw new InvalidFieldException(field, "refused.queue." + field, text);
        }
        return text;
    }

    private static <E extends Enum<E>> boolean isOneOf(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .anyMatch(value -> value.name().toLowerCase(Locale.ROOT).equals(code));
    }

    private boolean isOffice(String code) {
        return code.equals(QueueFilter.NATIONAL)
                || balais.all().stream().anyMatch(balai -> balai.code().value().equals(code));
    }

    private boolean isCategory(String code) {
        return taxonomy.all().stream()
                .anyMatch(leaf -> leaf.code().equals(code) || leaf.code().startsWith(code + "."));
    }

    private static int hours(String text) {
        if (text.isBlank()) {
            return QueueFilter.SOON_HOURS;
        }
        if (!text.strip().matches("\\d{1,3}") || Integer.parseInt(text.strip()) > LONGEST_HOURS) {
            throw new InvalidFieldException("hours", "refused.queue.hours", text, Integer.toString(LONGEST_HOURS));
        }
        return Integer.parseInt(text.strip());
    }

    /// Refuses orders for which no index exists.
    private static QueueSort sort(Map<String, String> fields, QueueFilter filter) {
        var sort = QueueSort.of(or(known(fields, "sort", code -> isOneOf(QueueSort.class, code)), "due"));
        if (filter.due() != DueFilter.ANY && (!filter.isOpenOnly() || sort != QueueSort.DUE)) {
            throw new InvalidFieldException(filter.isOpenOnly() ? "sort" : "due", "refused.queue.due.sort");
        }
        if (sort == QueueSort.ENDED && !filter.isEndedOnly()) {
            throw new InvalidFieldException("sort", "refused.queue.sort.ended");
        }
        if (sort == QueueSort.DUE && !filter.isOpenOnly()) {
            throw new InvalidFieldException("sort", "refused.queue.sort.due");
        }
        return sort;
    }
}
