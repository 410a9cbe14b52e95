package id.tanggap.phone.call;

import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Replaces the characters that PostgreSQL cannot store: NUL and single surrogates. Exchanges do write them into
/// broken lines.
public final class StorableText {

    private static final char REPLACEMENT = '\ufffd';

    private StorableText() {}

    public static String text(String text) {
        return isStorable(text) ? text : replaced(text);
    }

    private static boolean isStorable(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// A complete surrogate pair is one code point; only a single surrogate is in this range.
    private static String replaced(String text) {
        return text.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : text(text);
    }

    public static LogSource source(LogSource source) {
        return new LogSource(text(source.file()), source.line());
    }

    public static Trace trace(Trace trace) {
        return isStorable(trace) ? trace : replaced(trace);
    }

    private static boolean isStorable(Trace trace) {
        return trace.ties().stream().allMatch(StorableText::isStorable)
                && Stream.of(
                                trace.key(),
                                trace.source().file(),
                                trace.from(),
                                trace.to(),
                                trace.agent(),
                                trace.queue(),
                                trace.recording(),
                                trace.callId())
                        .allMatch(text -> text == null || isStorable(text));
    }

    private static Trace replaced(Trace trace) {
        return new Trace(
                text(trace.key()),
                trace.ties().stream().map(StorableText::text).collect(Collectors.toSet()),
                trace.kind(),
                trace.at(),
                trace.startedAt(),
                trace.answeredAt(),
                trace.endedAt(),
                orNull(trace.from()),
                orNull(trace.to()),
                orNull(trace.agent()),
                orNull(trace.queue()),
                trace.direction(),
                trace.outcome(),
                trace.waitSeconds(),
                trace.talkSeconds(),
                orNull(trace.recording()),
                source(trace.source()),
                orNull(trace.callId()));
    }

    public static CallForm form(CallForm form) {
        return new CallForm(
                text(form.text()),
                orNull(form.category()),
                orNull(form.urgency()),
                orNull(form.place()),
                orNull(form.address()),
                orNull(form.name()),
                orNull(form.phone()),
                orNull(form.email()),
                form.confidential());
    }
}
