package id.tanggap.channel.phone.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DecodedLogTextTest {

    @Example
    void a_character_that_is_cut_off_waits_for_its_rest() {
        var bytes = "Siti — é".getBytes(StandardCharsets.UTF_8);

        for (var length = 0; length <= bytes.length; length++) {
            var text = DecodedLogText.of(bytes, length);
            assertThat("Siti — é").startsWith(text.text());
            assertThat(length - text.bytes(text.text().length())).isBetween(0, 3);
        }
    }

    @Example
    void a_line_from_an_old_telephone_does_not_spoil_its_neighbours() {
        var line = "José\n".getBytes(StandardCharsets.UTF_8);
        var old = "Jos\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new byte[line.length * 2 + old.length];
        System.arraycopy(line, 0, bytes, 0, line.length);
        System.arraycopy(old, 0, bytes, line.length, old.length);
        System.arraycopy(line, 0, bytes, line.length + old.length, line.length);

        var text = DecodedLogText.of(bytes, bytes.length);

        assertThat(text.text()).isEqualTo("José\nJosé\nJosé\n");
        assertThat(text.bytes(5)).isEqualTo(line.length);
        assertThat(text.bytes(10)).isEqualTo(line.length + old.length);
        assertThat(text.bytes(15)).isEqualTo(bytes.length);
    }

    @Property
    void every_line_of_any_text_is_found_again_among_the_bytes(@ForAll String before, @ForAll String after) {
        var first = before.replaceAll("[\ud800-\udfff]", "?") + "😀\n";
        var all = (first + after.replaceAll("[\ud800-\udfff]", "?")).getBytes(StandardCharsets.UTF_8);

        var text = DecodedLogText.of(all, all.length);

        assertThat(text.bytes(first.length())).isEqualTo(first.getBytes(StandardCharsets.UTF_8).length);
    }

    @Property
    void bytes_that_are_no_text_at_all_are_read_without_losing_count(@ForAll byte[] bytes) {
        var text = DecodedLogText.of(bytes, bytes.length);

        assertThat(text.bytes(0)).isZero();
        assertThat(bytes.length - text.bytes(text.text().length())).isBetween(0, 3);
    }
}
