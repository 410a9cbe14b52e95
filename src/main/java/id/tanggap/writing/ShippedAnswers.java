package id.tanggap.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The prepared answers that come with the program (`writing/answers.tsv`). A new installation has them from its first
/// start; elsewhere somebody adds those that are missing, and nobody's own words are touched.
@Component
public class ShippedAnswers implements SmartInitializingSingleton {

    private static final Map<AnswerKey, AnswerSetting> ALL = read();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AnswerKind kind;

    ShippedAnswers(JdbcClient jdbc, TransactionTemplate transaction, AnswerKind kind) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.kind = kind;
    }

    /// In the order of the file.
    public Map<AnswerKey, AnswerSetting> all() {
        return ALL;
    }

    public Optional<AnswerSetting> find(AnswerKey key) {
        return Optional.ofNullable(ALL.get(key));
    }

    /// Those whose code and language this installation does not have. A shortcut that is taken here is left out.
    public Map<AnswerKey, AnswerSetting> missing(List<CannedResponse> present) {
        var known = present.stream().map(CannedResponse::key).collect(Collectors.toSet());
        var missing = new LinkedHashMap<AnswerKey, AnswerSetting>();
        ALL.forEach((key, answer) -> {
            if (!known.contains(key)) {
                missing.put(key, isTaken(key, answer.shortcut(), present) ? withoutShortcut(answer) : answer);
            }
        });
        return missing;
    }

    private static boolean isTaken(AnswerKey key, String shortcut, List<CannedResponse> present) {
        return present.stream()
                .anyMatch(other -> other.language().equals(key.language())
                        && other.balai().isEmpty()
                        && other.shortcut().equals(shortcut));
    }

    private static AnswerSetting withoutShortcut(AnswerSetting answer) {
        return new AnswerSetting(
                answer.title(), answer.titleEnglish(), answer.text(), "", answer.categories(), "", false);
    }

    /// Once, on one node: the migration left a mark where the installation is new.
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            var wanted = jdbc.sql("""
                            update installation set value = 'added' where name = 'ready-answers' and value = 'wanted'
                            """).update();
            if (wanted > 0) {
                ALL.forEach(kind::put);
            }
        });
    }

    private static Map<AnswerKey, AnswerSetting> read() {
        try {
            var found = new LinkedHashMap<AnswerKey, AnswerSetting>();
            new ClassPathResource("writing/answers.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("code\t"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> add(cells, found));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String[] cells, Map<AnswerKey, AnswerSetting> found) {
        var categories = Arrays.stream(cells[2].split(" ", -1))
                .filter(one -> !one.isBlank())
                .toList();
        found.put(
                new AnswerKey(cells[0], "id"),
                new AnswerSetting(cells[3], cells[4], cells[5], cells[1], categories, "", false));
        if (!cells[6].isBlank()) {
            found.put(
                    new AnswerKey(cells[0], "en"),
                    new AnswerSetting(cells[4], cells[4], cells[6], cells[1], categories, "", false));
        }
    }
}
