package id.tanggap.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What somebody writes who wants to break a program, for every parameter of every address.
enum NastyValues {
    NOTHING(""),
    NUL("a\u0000b"),
    LONE_SURROGATE("a\ud800b"),
    NOT_UTF_8("\ufffd\ufffd"),
    TURNS_ROUND("\u202egnp.exe\u2066\u200b"),
    TEN_THOUSAND_DIGITS("9".repeat(10_000)),
    VERY_LONG("panjang ".repeat(3_000)),
    NEGATIVE("-1"),
    SMALLEST_LONG(Long.toString(Long.MIN_VALUE)),
    LARGEST_LONG(Long.toString(Long.MAX_VALUE)),
    NOT_A_NUMBER("NaN"),
    EXPONENT("1e999999999"),
    LAST_YEAR("+999999999-12-31T23:59:59.999999999Z"),
    FIRST_YEAR("-999999999-01-01T00:00"),
    FAR_DATE("294277-01-01"),
    NO_SUCH_WORD("tidak-ada-di-daftar"),
    SQL("' or 1=1; drop table ticket; --"),
    HTML("\"><script>alert(1)</script>${7*7}<img src=x onerror=alert(1)>"),
    PATH("../../../../etc/passwd"),
    CURSOR("MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwfP8AfA"),
    POSITION("999999999999999999-999999999999999999"),
    REPEATED("a\u0000b");

    /// One of each kind, each of which another reader stumbles over: storage, JSON, numbers, counts, moments, local
    /// times, lists of words, single values.
    private static final List<NastyValues> KINDS = List.of(
            NOTHING,
            NUL,
            LONE_SURROGATE,
            TEN_THOUSAND_DIGITS,
            NEGATIVE,
            LARGEST_LONG,
            LAST_YEAR,
            FIRST_YEAR,
            NO_SUCH_WORD,
            REPEATED);

    /// Others of these kinds.
    private static final List<NastyValues> VARIANTS =
            Stream.of(values()).filter(value -> !KINDS.contains(value)).toList();

    /// One variant in so many goes to an address.
    private static final int THINNED = 3;

    private static final List<NastyValues> NUMBERS =
            List.of(NUL, NOT_UTF_8, TEN_THOUSAND_DIGITS, NEGATIVE, SMALLEST_LONG, LARGEST_LONG);

    static List<NastyValues> kinds() {
        return KINDS;
    }

    /// Some of the variants, others for another address.
    static List<NastyValues> variants(int address) {
        return IntStream.range(0, VARIANTS.size())
                .filter(i -> Math.floorMod(i + address, THINNED) == 0)
                .mapToObj(VARIANTS::get)
                .toList();
    }

    /// For what is written alone and not as a list.
    static List<NastyValues> single(int address) {
        return Stream.concat(KINDS.stream(), variants(address).stream())
                .filter(value -> value != REPEATED)
                .toList();
    }

    /// For a variable that the framework reads as a number: all text ends in its reader, like the first of them.
    static List<NastyValues> numbers() {
        return NUMBERS;
    }

    private final String text;

    NastyValues(String text) {
        this.text = text;
    }

    /// Of a field; one of them is written several times.
    String[] all() {
        return this == REPEATED ? new String[] {"1", "-1", text, ""} : new String[] {text};
    }

    String text() {
        return text;
    }

    /// As a piece of a path; bytes that are no UTF-8 can be written only here.
    String encoded() {
        return this == NOT_UTF_8
                ? "%FF%FE"
                : URLEncoder.encode(text(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// As a value in JSON, also as one that is no string.
    List<String> json() {
        var written = new ArrayList<String>();
        var escaped = new StringBuilder("\"");
        text.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
        written.add(escaped.append('"').toString());
        switch (this) {
            case TEN_THOUSAND_DIGITS, NEGATIVE, SMALLEST_LONG, LARGEST_LONG, EXPONENT -> written.add(text());
            case NOTHING -> written.add("null");
            case REPEATED -> written.add("[1,\"a\",null,{}]");
            default -> {}
        }
        return written;
    }
}
