package id.tanggap.triage;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.language.ShippedTable;
import id.tanggap.taxonomy.DangerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How well the phrases of danger.tsv tell danger from other matters; the messages are in danger-messages.tsv.
class DangerWordsTest {

    private final DangerWords dangers = DangerWords.shipped();

    private record Message(String text, Optional<DangerKind> danger) {}

    private static List<Message> messages() {
        return ShippedTable.read(DangerWordsTest.class, "/triage/danger-messages.tsv").stream()
                .map(row -> new Message(
                        row.get(0), row.get(1).equals("-") ? Optional.empty() : Optional.of(DangerKind.of(row.get(1)))))
                .toList();
    }

    private Optional<DangerKind> read(String text) {
        return dangers.read(text).map(DangerWords.Found::kind);
    }

    @Test
    void every_message_of_the_table_is_read_as_it_says() {
        var wrong = new ArrayList<String>();
        int found = 0;
        int missed = 0;
        int falsely = 0;
        for (var message : messages()) {
            var read = read(message.text());
            if (!read.equals(message.danger())) {
                wrong.add(message.text() + " was read as "
                        + read.map(DangerKind::code).orElse("-"));
            }
            found += message.danger().isPresent() && read.isPresent() ? 1 : 0;
            missed += message.danger().isPresent() && read.isEmpty() ? 1 : 0;
            falsely += message.danger().isEmpty() && read.isPresent() ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "danger: messages=%d precision=%.3f recall=%.3f%n",
                messages().size(),
                found / (double) (found + falsely),
                found / (double) (found + missed));
        assertThat(wrong).isEmpty();
        assertThat(messages()).hasSizeGreaterThan(60);
    }
}
