package id.tanggap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every page of the settings, with something real in its address, in a house that `settings-crowd.sql` has furnished.
/// A new page is among them by itself; what a new variable in an address stands for must be told here.
public final class SettingsAddresses {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^}]*\\})*)?\\}");
    private static final String DRAFT = "select max(id) from jurisdiction_preview";

    /// By the address before the first variable and its name: a word, or a statement that finds it.
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("/settings/answers code", "terima-kasih"),
            Map.entry("/settings/answers language", "id"),
            Map.entry("/settings/areas/drafts id", DRAFT),
            Map.entry("/settings/balai code", "MGL"),
            Map.entry("/settings/categories code", "bansos.pkh"),
            Map.entry("/settings/channels name", "pengaduan"),
            Map.entry("/settings/channels/new kind", "mailbox"),
            Map.entry("/settings/deadlines code", "tinggi"),
            Map.entry("/settings/fields category", "bansos"),
            Map.entry("/settings/fields code", "nik"),
            Map.entry("/settings/holidays day", "2026-08-17"),
            Map.entry("/settings/letters event", "acknowledged"),
            Map.entry("/settings/letters channel", "email"),
            Map.entry("/settings/letters language", "id"),
            Map.entry("/settings/lists category", "rehsos.anak"),
            Map.entry("/settings/macros code", "selesaikan"),
            Map.entry("/settings/outcomes code", "solved"),
            Map.entry("/settings/people id", "select id from app_user where username = 'orang5'"),
            Map.entry("/settings/rules key", "r-1"),
            Map.entry("/settings/teams id", "select min(id) from team"));

    /// Of addresses that answer nothing without a question.
    private static final Map<String, String> ASKED = Map.of("/settings/holidays/table", "?year=2026");

    /// Searches and second pages.
    private static final List<String> QUESTIONS = List.of(
            "/settings?q=sembako",
            "/settings?q=kolega7",
            "/settings/history?before={select max(id) / 2 from setting_change}",
            "/settings/history?kind=account",
            "/settings/history?kind=account&before={select max(id) / 2 from setting_change}",
            "/settings/history?kind=account&key=kunci-1",
            "/settings/people?q=kolega",
            "/settings/people?state=new",
            "/settings/people?after=kolega3",
            "/settings/lists/rehsos.anak?q=kolega",
            "/settings/tags?after=tanda-20",
            "/settings/areas?area=33.21&programme=semua",
            "/settings/areas/drafts/{" + DRAFT + "}/tickets?before={select max(id) / 2 from ticket}");

    private SettingsAddresses() {}

    /// @param patterns of all GET mappings of the program
    /// @param one asks the house's database for one value
    public static List<String> of(Collection<String> patterns, UnaryOperator<String> one) {
        var pages = patterns.stream()
                .filter(pattern -> pattern.matches("/settings(/.*)?"))
                .map(pattern -> filled(pattern, one) + ASKED.getOrDefault(pattern, ""));
        var questions = QUESTIONS.stream().map(question -> Pattern.compile("\\{([^}]*)\\}")
                .matcher(question)
                .replaceAll(found -> one.apply(found.group(1))));
        return Stream.concat(pages, questions).distinct().sorted().toList();
    }

    private static String filled(String pattern, UnaryOperator<String> one) {
        return VARIABLE.matcher(pattern).replaceAll(found -> {
            var value = VALUES.get(pattern.replaceFirst("/\\{.*", "") + " " + found.group(1));
            if (value == null) {
                throw new AssertionError("SettingsAddresses does not know what {%s} of %s stands for: tell it"
                        .formatted(found.group(1), pattern));
            }
            return value.startsWith("select ") ? one.apply(value) : value;
        });
    }
}
