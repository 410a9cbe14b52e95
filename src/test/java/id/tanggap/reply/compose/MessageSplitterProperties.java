package id.tanggap.reply.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class MessageSplitterProperties {

    @Property(tries = 500)
    void nothing_is_left_out_and_every_part_fits(
            @ForAll @StringLength(max = 1500) String text, @ForAll @IntRange(min = 1, max = 4) int segments) {
        Predicate<String> fits = part -> Segments.of(part).count() <= segments;

        var parts = MessageSplitter.of(text, fits);

        assertThat(parts).allMatch(fits);
        assertThat(bare(String.join("", unnumbered(parts)))).isEqualTo(bare(text));
    }

    @Property(tries = 200)
    void words_stay_whole(@ForAll @IntRange(min = 1, max = 400) int words) {
        var text = "perahu ".repeat(words).strip();
        Predicate<String> fits = part -> Segments.of(part).count() <= 1;

        assertThat(unnumbered(MessageSplitter.of(text, fits))).allMatch(part -> part.matches("(perahu ?)+"));
    }

    @Property(tries = 200)
    void a_part_that_is_not_alone_says_which_it_is(@ForAll @IntRange(min = 200, max = 3000) int length) {
        var parts = MessageSplitter.of("x".repeat(length), part -> part.length() <= 160);

        for (var n = 0; n < parts.size(); n++) {
            assertThat(parts.get(n)).startsWith("(" + (n + 1) + "/" + parts.size() + ") ");
        }
    }

    private static java.util.List<String> unnumbered(java.util.List<String> parts) {
        return parts.size() == 1
                ? parts
                : parts.stream()
                        .map(part -> part.substring(part.indexOf(") ") + 2))
                        .toList();
    }

    private static String bare(String text) {
        return text.codePoints()
                .filter(one -> !Character.isWhitespace(one))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
