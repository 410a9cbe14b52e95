package id.tanggap.reply.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/// The letters that the program sends (`reply/letters.tsv`), in the order in which they are shown.
public final class LetterEvents {

    private static final List<LetterEvent> ALL = read();

    private LetterEvents() {}

    public static List<LetterEvent> all() {
        return ALL;
    }

    public static Optional<LetterEvent> find(String code) {
        return ALL.stream().filter(event -> event.code().equals(code)).findFirst();
    }

    private static List<LetterEvent> read() {
        try {
            return new ClassPathResource("reply/letters.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("event\t"))
                    .map(line -> event(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LetterEvent event(String[] cells) {
        return new LetterEvent(
                cells[0],
                cells[1],
                list(cells[2]).stream().map(one -> Set.of(one.split("\\|", -1))).toList(),
                list(cells[3]).stream().collect(Collectors.toUnmodifiableSet()),
                new LetterEvent.Says(list(cells[4]), list(cells[5])));
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(",", -1)).filter(one -> !one.isBlank()).toList();
    }
}
