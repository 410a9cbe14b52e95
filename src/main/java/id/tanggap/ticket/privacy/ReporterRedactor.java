package id.tanggap.ticket.privacy;

import id.tanggap.platform.privacy.MaskedText;
import id.tanggap.reporter.NameRedaction;
import id.tanggap.ticket.TicketDetail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Redacts a ticket for a viewer: numbers of people are masked for everybody; messages, files and timeline are
/// without name and addresses for those from whom its reporter is hidden.
@Component
public class ReporterRedactor {

    private final JdbcClient jdbc;

    ReporterRedactor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is to be hidden from whoever the reporter is shown to: nobody's name.
    public TextRedaction ofNumbers() {
        return new TextRedaction(NameRedaction.of(null, List.of()), true);
    }

    /// One statement. For a viewer from whom the reporter of the ticket is hidden.
    public TextRedaction ofReporter(long ticketId) {
        var names = jdbc.sql("""
                        select r.name, array(select c.value from contact_point c where c.reporter_id = r.id) as points
                        from ticket t
                        join reporter r on r.id = t.reporter_id
                        where t.id = :id
                        """)
                .param("id", ticketId)
                .query((row, n) -> NameRedaction.of(row.getString("name"), List.of((String[])
                        row.getArray("points").getArray())))
                .optional()
                .orElseGet(() -> NameRedaction.of(null, List.of()));
        return new TextRedaction(names, false);
    }

    /// What is taken out of the texts of a ticket: names first, so that a reporter's own number is gone and not merely
    /// masked.
    ///
    /// @param named the reporter is shown to the viewer, who may therefore ask for numbers
    public record TextRedaction(NameRedaction names, boolean named) {

        public TicketDetail.Words words(String text, @Nullable String full) {
            return TicketDetail.Words.of(names.mask(text), names.maskIfAny(full), named);
        }

        public String line(String text) {
            return MaskedText.mask(names.mask(text));
        }

        /// Underscores part the words of a file's name.
        public String fileName(String name) {
            return line(named ? name : name.replace('_', ' '));
        }

        public TicketDetail.Event event(TicketDetail.Event one) {
            var data = new LinkedHashMap<String, Object>();
            one.data().forEach((key, value) -> data.put(key, masked(value)));
            return new TicketDetail.Event(one.n(), one.kind(), one.actor(), data, one.at());
        }

        private Object masked(@Nullable Object value) {
            return switch (value) {
                case String text -> line(text);
                case List<?> list -> list.stream().map(this::masked).toList();
                case Map<?, ?> map -> {
                    var all = new LinkedHashMap<Object, Object>();
                    map.forEach((key, inner) -> all.put(key, masked(inner)));
                    yield all;
                }
                case null -> "";
                default -> value;
            };
        }
    }
}
