package id.tanggap.desk.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.web.wording.PageReader;
import id.tanggap.web.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every kind of entry that the program can write has a sentence in both languages, and a picture.
class TimelineFormatterTest {

    private static final EnumSet<TimelineEntryKind> MESSAGES = EnumSet.of(
            TimelineEntryKind.OPENED, TimelineEntryKind.JOINED, TimelineEntryKind.ANSWERED, TimelineEntryKind.NOTED);
    private static final List<Locale> LANGUAGES = List.of(Locale.of("id"), Locale.ENGLISH);

    @Test
    void no_entry_is_shown_as_a_code() throws IOException {
        var kinds = kinds();
        var readers = LANGUAGES.stream().collect(Collectors.toMap(locale -> locale, TimelineFormatterTest::reader));

        assertThat(kinds)
                .contains("handed-over", "breached", "warned", "untagged", "unlinked", "disclosed", "call-told");
        for (var kind : kinds) {
            for (var locale : LANGUAGES) {
                var reader = Objects.requireNonNull(readers.get(locale));
                var other = TimelineFormatter.sentence(event("nobody-knows-this", Map.of()), reader);
                assertThat(TimelineFormatter.sentence(event(kind, Map.of()), reader))
                        .as("%s in %s", kind, locale)
                        .isNotBlank()
                        .isNotEqualTo(other)
                        .doesNotContain("event.", kind + "-", "{");
            }
        }
    }

    @Test
    void every_picture_is_in_the_sprite() throws IOException {
        var sprite = Files.readString(Path.of("src/main/resources/static/icons/sprite.svg"));
        for (var kind : kinds()) {
            assertThat(sprite).as(kind).contains("id=\"" + TimelineIcons.of(kind) + "\"");
        }
    }

    @Test
    void a_correction_says_from_what_to_what_and_why() {
        var data = Map.<String, Object>of(
                "was", Map.of("category", "bansos.pkh"), "category", "rehsos.anak", "reason", "tentang anak");

        assertThat(TimelineFormatter.sentence(event("corrected", data), reader(Locale.of("id"))))
                .startsWith("Sari mengoreksi kategori: ")
                .contains("→")
                .endsWith("“tentang anak”");
    }

    @Test
    void a_hand_over_is_counted_and_the_third_rings() {
        var data = Map.<String, Object>of("balai", "MGL", "handOvers", 3, "alarm", true, "reason", "bukan wilayah");

        assertThat(TimelineFormatter.sentence(event("handed-over", data), reader(Locale.of("id"))))
                .contains("Sari mengalihkan ke", "pengalihan ke-3", "penyelia diberi tahu", "“bukan wilayah”");
    }

    private static PageReader reader(Locale locale) {
        var house = TicketTestSetup.shared();
        return house.room(Wording.class).of(house.somebody(Role.AGENT, null), locale);
    }

    private static TicketDetail.Event event(String kind, Map<String, Object> data) {
        return new TicketDetail.Event(1, kind, "Sari", data, Instant.EPOCH);
    }

    private static Set<String> kinds() {
        return EnumSet.complementOf(MESSAGES).stream()
                .map(TimelineEntryKind::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
