package id.tanggap.search;

import id.tanggap.access.Visibility;
import id.tanggap.balai.BalaiCode;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/// Reads the query language. Anything can be typed; what makes no sense as a filter is looked for as words.
///
/// - words: all must occur, in any form (`dipotong` finds `potongan`)
/// - `"dua kata"`: next to each other; `pot*`: words that begin so; `-kata`: must not occur
/// - `kategori:` `balai:` `status:` `urgensi:` `jenis:` `kanal:` `tempat:` (code, or a name) `dari:` `sampai:`
/// (dates), or in English `category:` `state:` `urgency:` `kind:` `channel:` `place:` `from:` `to:`
/// - a ticket number in any grouping, its beginning (`2611*`) or its last four digits, an e-mail address, a phone
/// number
///
/// What is not all letters matches only whole in texts: else `3321*`, `33211*` … would read a masked number digit by
/// digit, and no record would say so.
final class QueryReader {

    private static final Pattern TOKEN = Pattern.compile("(-?)(?:([A-Za-z]+):)?(?:\"([^\"]*)\"?|(\\S+))");
    private static final int MOST_TOKENS = 50;
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("kategori", IndexFields.CATEGORY),
            Map.entry("category", IndexFields.CATEGORY),
            Map.entry("balai", IndexFields.BALAI),
            Map.entry("status", IndexFields.STATE),
            Map.entry("state", IndexFields.STATE),
            Map.entry("urgensi", IndexFields.URGENCY),
            Map.entry("urgency", IndexFields.URGENCY),
            Map.entry("jenis", IndexFields.KIND),
            Map.entry("kind", IndexFields.KIND),
            Map.entry("kanal", IndexFields.CHANNEL),
            Map.entry("channel", IndexFields.CHANNEL),
            Map.entry("tempat", IndexFields.PLACE),
            Map.entry("place", IndexFields.PLACE),
            Map.entry("dari", "from"),
            Map.entry("from", "from"),
            Map.entry("sampai", "to"),
            Map.entry("to", "to"));

    private final QueryBuilder words;
    private final ZoneId zone;

    QueryReader(Analyzer analyzer, ZoneId zone) {
        this.words = new QueryBuilder(analyzer);
        this.zone = zone;
    }

    /// @return what fits the text and may be seen
    Query read(String text, Visibility visibility) {
        var query = new BooleanQuery.Builder();
        query.add(visible(visibility), Occur.FILTER);
        query.add(wanted(text.strip()), Occur.MUST);
        return query.build();
    }

    /// The same policy as `Visibility.sql()`: the office or what is watched, without what is hidden.
    private static Query visible(Visibility visibility) {
        var query = new BooleanQuery.Builder();
        query.add(
                visibility
                        .balai()
                        .map(code -> ofOfficeOrWatched(code, visibility))
                        .orElse(MatchAllDocsQuery.INSTANCE),
                Occur.FILTER);
        visibility
                .hidden()
                .forEach(
                        category -> query.add(new TermQuery(new Term(IndexFields.CATEGORY, category)), Occur.MUST_NOT));
        return query.build();
    }

    private static Query ofOfficeOrWatched(BalaiCode office, Visibility visibility) {
        var either = new BooleanQuery.Builder();
        either.add(new TermQuery(new Term(IndexFields.BALAI, office.value())), Occur.SHOULD);
        visibility
                .userId()
                .ifPresent(user ->
                        either.add(new TermQuery(new Term(IndexFields.WATCHER, Long.toString(user))), Occur.SHOULD));
        return either.build();
    }

    private Query wanted(String text) {
        var number = TicketNumber.parse(text);
        if (number.isPresent()) {
            return new TermQuery(new Term(IndexFields.NUMBER, number.get().digits()));
        }
        var phone = text.matches("[+0-9 ()\\-.]{8,20}") ? ContactPoint.phone(text) : Optional.<ContactPoint>empty();
        return phone.map(point -> contactOrText(point, text)).orElseGet(() -> tokens(text));
    }

    /// Whose number it is, or where it is written: a NIK looks like a number of abroad, too.
    private Query contactOrText(ContactPoint point, String text) {
        var either = new BooleanQuery.Builder();
        either.add(new TermQuery(new Term(IndexFields.CONTACT, point.value())), Occur.SHOULD);
        word(text, true).ifPresent(written -> either.add(written, Occur.SHOULD));
        return either.build();
    }

    private Query tokens(String text) {
        var query = new BooleanQuery.Builder();
        var positive = 0;
        var matcher = TOKEN.matcher(text);
        for (var n = 0; matcher.find() && n < MOST_TOKENS; n++) {
            var phrase = matcher.group(3) != null;
            var value = phrase ? matcher.group(3) : matcher.group(4);
            var part = part(matcher.group(2), value, phrase);
            if (part.isEmpty()) {
                continue;
            }
            var unwanted = !matcher.group(1).isEmpty();
            query.add(part.get(), unwanted ? Occur.MUST_NOT : Occur.MUST);
            positive += unwanted ? 0 : 1;
        }
        if (positive == 0) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return query.build();
    }

    private Optional<Query> part(@org.jspecify.annotations.Nullable String field, String value, boolean phrase) {
        if (field == null) {
            return word(value, phrase);
        }
        var known = Optional.ofNullable(FIELDS.get(field.toLowerCase(Locale.ROOT)));
        return known.flatMap(name -> filter(name, value)).or(() -> word(field + " " + value, phrase));
    }

    private Optional<Query> filter(String field, String value) {
        return switch (field) {
            case "from" -> day(value).map(day -> created(start(day), Long.MAX_VALUE));
            case "to" -> day(value).map(day -> created(Long.MIN_VALUE, start(day.plusDays(1)) - 1));
            case IndexFields.BALAI -> Optional.of(balai(value));
            case IndexFields.PLACE ->
                value.matches("[0-9.]+")
                        ? Optional.of(new TermQuery(new Term(IndexFields.PLACE, value)))
                        : analyzed(IndexFields.PLACE_NAME, value, true);
            default -> Optional.of(new TermQuery(new Term(field, value.toLowerCase(Locale.ROOT))));
        };
    }

    private Query balai(String value) {
        var either = new BooleanQuery.Builder();
        either.add(new TermQuery(new Term(IndexFields.BALAI, value.toUpperCase(Locale.ROOT))), Occur.SHOULD);
        analyzed(IndexFields.BALAI_NAME, value, true).ifPresent(name -> either.add(name, Occur.SHOULD));
        return either.build();
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private long start(LocalDate day) {
        Instant instant = day.atStartOfDay(zone).toInstant();
        return instant.toEpochMilli();
    }

    private static Query created(long from, long to) {
        return LongPoint.newRangeQuery(IndexFields.CREATED, from, to);
    }

    private Optional<Query> word(String value, boolean phrase) {
        var any = new BooleanQuery.Builder();
        var found = 0;
        found += add(any, analyzed(IndexFields.SUBJECT, value, phrase), 3);
        found += add(any, analyzed(IndexFields.TEXT, value, phrase), 1);
        found += add(any, analyzed(IndexFields.NAME, value, phrase), 2);
        found += add(any, analyzed(IndexFields.PLACE_NAME, value, phrase), 1.5f);
        found += add(any, analyzed(IndexFields.BALAI_NAME, value, phrase), 1);
        if (!phrase && value.length() > 2 && value.endsWith("*")) {
            found += beginning(any, value.substring(0, value.length() - 1).toLowerCase(Locale.ROOT));
        }
        if (value.matches("\\d{4}")) {
            found += add(any, Optional.of(new TermQuery(new Term(IndexFields.TAIL, value))), 5);
        }
        if (value.contains("@")) {
            found += add(
                    any, Optional.of(new TermQuery(new Term(IndexFields.CONTACT, value.toLowerCase(Locale.ROOT)))), 5);
        }
        return found == 0 ? Optional.empty() : Optional.of(any.build());
    }

    private static int beginning(BooleanQuery.Builder any, String start) {
        if (start.codePoints().allMatch(Character::isLetter)) {
            return add(any, prefix(IndexFields.SUBJECT, start), 3) + add(any, prefix(IndexFields.TEXT, start), 1);
        }
        return start.matches("[0-9]+") ? add(any, prefix(IndexFields.NUMBER, start), 5) : 0;
    }

    private static Optional<Query> prefix(String field, String start) {
        return Optional.of(new PrefixQuery(new Term(field, start)));
    }

    private static int add(BooleanQuery.Builder any, Optional<Query> query, float boost) {
        query.ifPresent(one -> any.add(new BoostQuery(one, boost), Occur.SHOULD));
        return query.isPresent() ? 1 : 0;
    }

    /// Empty if only stop words are left.
    private Optional<Query> analyzed(String field, String value, boolean phrase) {
        return Optional.ofNullable(
                phrase ? words.createPhraseQuery(field, value) : words.createBooleanQuery(field, value, Occur.MUST));
    }
}
