package id.tanggap.desk.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/// A citizen's text as HTML, in which the words that triage used are marked. Everything is escaped.
final class EvidenceHighlighter {

    private static final int LONGEST = 20_000;

    private record Tag(String open, String close) {}

    private static final Tag PLACE = new Tag("<span class=\"place\">", "</span>");
    private static final Tag WORD = new Tag("<mark>", "</mark>");

    /// A part of the text, and what stands for it.
    record Span(int start, int end, String html) {}

    private EvidenceHighlighter() {}

    /// @param words marked as evidence; `places` underlined
    /// @param numbers as they are to be shown
    static String html(String text, List<String> words, List<String> places, List<Span> numbers) {
        var spans = new ArrayList<>(numbers);
        places.forEach(place -> find(text, place, PLACE, spans));
        words.forEach(word -> find(text, word, WORD, spans));
        spans.sort(Comparator.comparingInt(Span::start)
                .thenComparing(Comparator.comparingInt(Span::end).reversed()));
        var html = new StringBuilder();
        var at = 0;
        for (var span : spans) {
            if (span.start() >= at) {
                html.append(escape(text.substring(at, span.start())));
                html.append(span.html());
                at = span.end();
            }
        }
        return html.append(escape(text.substring(at))).toString();
    }

    private static void find(String text, String word, Tag tag, List<Span> spans) {
        if (word.isBlank() || text.length() > LONGEST) {
            return;
        }
        var small = text.toLowerCase(Locale.ROOT);
        var wanted = word.toLowerCase(Locale.ROOT);
        if (small.length() != text.length()) {
            return;
        }
        for (var at = small.indexOf(wanted); at >= 0; at = small.indexOf(wanted, at + wanted.length())) {
            if (isWhole(text, at, at + wanted.length())) {
                var end = at + wanted.length();
                spans.add(new Span(at, end, tag.open() + escape(text.substring(at, end)) + tag.close()));
            }
        }
    }

    private static boolean isWhole(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
