package id.tanggap.desk.queue;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.reporter.NameRedaction;
import id.tanggap.table.CsvInjectionGuard;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.web.wording.PageReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tickets as CSV: RFC 4180 in UTF-8 with a byte order mark, so that Excel reads it as UTF-8.
///
/// Contains no personal data of citizens for any viewer: their names and addresses are no columns, and are removed
/// from subjects. Each time has two columns: local time in the viewer's zone for people, and ISO 8601 with offset for
/// programs.
final class TicketCsvWriter {

    /// The byte order mark: tells Excel that the file is UTF-8.
    private static final String MARK = "\uFEFF";

    private static final List<String> COLUMNS =
            List.of("number", "subject", "state", "category", "place", "balai", "urgency", "channel", "holder");
    private static final List<String> TIMES = List.of("created", "due", "ended");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final PageReader reader;
    private final Map<String, String> outcomes;

    /// @param outcomes their labels by their codes
    TicketCsvWriter(PageReader reader, Map<String, String> outcomes) {
        this.reader = reader;
        this.outcomes = Map.copyOf(outcomes);
    }

    /// Writes page after page, with one page in memory at a time.
    ///
    /// @param tally called for each row that was written
    /// @return false if there were more than `most`; the last line says so
    /// @throws UncheckedIOException if the reader closes the connection
    boolean write(Iterator<List<TicketSummary>> pages, int most, Writer out, Runnable tally) {
        try {
            out.write(MARK);
            var csv = csv(out);
            var header = header();
            csv.writeRecord(header);
            var whole = rows(pages, most, csv, tally);
            if (!whole) {
                csv.writeRecord(line(reader.text("export.cut", most), header.size()));
            }
            csv.flush();
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One more line, after the tickets.
    ///
    /// @throws UncheckedIOException if whoever reads goes away
    void remark(String key, Writer out) {
        try {
            var csv = csv(out);
            csv.writeRecord(line(reader.text(key), header().size()));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvWriter csv(Writer out) {
        return CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
    }

    private boolean rows(Iterator<List<TicketSummary>> pages, int most, CsvWriter csv, Runnable tally)
            throws IOException {
        var written = 0;
        while (pages.hasNext()) {
            for (var ticket : pages.next()) {
                if (written == most) {
                    return false;
                }
                csv.writeRecord(row(ticket));
                written++;
                tally.run();
            }
            csv.flush();
        }
        return true;
    }

    private List<String> header() {
        var zone = IndonesianZone.nameOf(reader.viewer().zone());
        return Stream.of(
                        COLUMNS.stream().map(this::head),
                        TIMES.stream()
                                .flatMap(time -> Stream.of(head(time) + " (" + zone + ")", head(time) + " (ISO 8601)")),
                        Stream.of(head("outcome")))
                .flatMap(cells -> cells)
                .toList();
    }

    private String head(String column) {
        return reader.text("export." + column);
    }

    /// RFC 4180: every line has as many cells as the first.
    private static List<String> line(String said, int cells) {
        return Stream.concat(Stream.of(said), Collections.nCopies(cells - 1, "").stream())
                .toList();
    }

    private List<String> row(TicketSummary ticket) {
        var holder = ticket.assignment().assignee();
        var facts = Stream.of(
                ticket.number().grouped(),
                subject(ticket),
                reader.text("state." + ticket.state().code()),
                reader.category(ticket.classification().category()),
                reader.place(ticket.classification().placeCode()),
                reader.balai(ticket.assignment().balaiCode()),
                reader.text("urgency." + ticket.classification().urgency().code()),
                reader.textOr("channel." + ticket.channel(), ticket.channel()),
                holder == null ? "" : holder.name());
        var times = Stream.of(
                        times(ticket.times().createdAt()),
                        times(ticket.times().nextDueAt()),
                        times(ticket.times().endedAt()))
                .flatMap(cells -> cells);
        return Stream.of(facts, times, Stream.of(outcome(ticket.status().outcome())))
                .flatMap(cells -> cells)
                .map(CsvInjectionGuard::cell)
                .toList();
    }

    /// Without the reporter's name and contact. The subjects of confidential reporters are redacted already.
    private static String subject(TicketSummary ticket) {
        var contact = ticket.reporter().contact();
        return NameRedaction.of(ticket.reporter().name(), contact == null ? List.of() : List.of(contact.value()))
                .mask(ticket.subject());
    }

    private Stream<String> times(@Nullable Instant instant) {
        if (instant == null) {
            return Stream.of("", "");
        }
        var local = instant.atZone(reader.viewer().zone());
        return Stream.of(
                CLOCK.format(local),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.truncatedTo(ChronoUnit.SECONDS)));
    }

    private String outcome(@Nullable String code) {
        return code == null ? "" : outcomes.getOrDefault(code, code);
    }
}
