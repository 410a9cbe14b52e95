package id.tanggap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Words that people see: in both languages, and only from our own house.
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY_IN_PAGE = Pattern.compile("#\\{([a-z][a-zA-Z.\\-]+)[}(]|msg\\('([a-z.\\-0-9]+)'");
    /// A key, or the beginning of one, with the sign before and after it.
    private static final Pattern MENTION = Pattern.compile("[{'\"|][A-Za-z0-9.\\-]+['\"$]?");
    private static final Pattern ELSEWHERE = Pattern.compile("(src|href|action)=\"(https?:)?//");

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_the_same_keys(String bundle) throws IOException {
        assertThat(keys(bundle + "_en.properties")).isEqualTo(keys(bundle + "_id.properties"));
    }

    @Test
    void every_key_that_a_page_names_has_words() throws IOException {
        var known = keysOfPages();
        for (var page : pages()) {
            var matcher = KEY_IN_PAGE.matcher(Files.readString(page));
            while (matcher.find()) {
                var key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                assertThat(known).as("%s names %s", page, key).contains(key);
            }
        }
    }

    /// A key is used if a page, a script's template or a source names it, whole or by the beginning that a code ends.
    @Test
    void every_key_of_the_pages_is_used_somewhere() throws IOException {
        var text = new StringBuilder();
        for (var page : pages()) {
            text.append(Files.readString(page));
        }
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(one -> one.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(source));
            }
        }
        var mentions = MENTION.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        assertThat(keysOfPages())
                .allSatisfy(key -> assertThat(isUsed(key, mentions)).as(key).isTrue());
    }

    private static boolean isUsed(String key, Set<String> mentions) {
        if (mentions.contains("{" + key)
                || mentions.contains("'" + key + "'")
                || mentions.contains("\"" + key + "\"")) {
            return true;
        }
        for (var dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            var beginning = key.substring(0, dot + 1);
            if (mentions.contains("\"" + beginning + "\"")
                    || mentions.contains("|" + beginning + "$")
                    || mentions.contains("'" + beginning + "'")) {
                return true;
            }
        }
        return false;
    }

    @Test
    void no_page_or_script_reaches_for_another_house() throws IOException {
        var files = new ArrayList<>(pages());
        try (var statics = Files.walk(RESOURCES.resolve("static"))) {
            statics.filter(file -> file.toString().matches(".*\\.(js|css)")).forEach(files::add);
        }
        for (var file : files) {
            var text = Files.readString(file);
            assertThat(ELSEWHERE.matcher(text).find()).as(file.toString()).isFalse();
            assertThat(text).as(file.toString()).doesNotContain("@import", "url(http", "onclick=", "<style");
        }
    }

    private static Set<String> keysOfPages() throws IOException {
        var keys = new TreeSet<String>();
        for (var bundle : bundles()) {
            if (!bundle.startsWith("messages/")) {
                keys.addAll(keys(bundle + "_id.properties"));
            }
        }
        return keys;
    }

    private static List<String> bundles() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files.map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches("(messages|words).*_id\\.properties"))
                    .map(name -> name.replace("_id.properties", ""))
                    .toList();
        }
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(Path.of("templates/page"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static Set<String> keys(String file) throws IOException {
        var words = new Properties();
        words.load(new StringReader(Files.readString(RESOURCES.resolve(file))));
        return words.stringPropertyNames();
    }
}
