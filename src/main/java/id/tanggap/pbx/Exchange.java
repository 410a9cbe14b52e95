package id.tanggap.pbx;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What the channel's file says about an exchange: which numbers are extensions, and which names mean voicemail or "we
/// are closed". Names are compared case-insensitively.
final class Exchange {

    private final Numbering numbering;
    private final Set<String> voicemail;
    private final Set<String> closed;
    private final Memo<String> callers;
    private final Memo<String> called;

    Exchange(FormatSettings settings) {
        numbering = Numbering.of(settings);
        callers = new Memo<>(raw -> numbering.caller(raw).text());
        called = new Memo<>(raw -> numbering.called(raw).text());
        voicemail = lowerCase(settings.voicemail());
        closed = lowerCase(settings.closed());
    }

    /// Mobile numbers are not cached: there are many of them, and reading one is faster than a look-up.
    String caller(String raw) {
        var mobile = numbering.extensions() == null ? PublicNumber.mobile(raw) : null;
        return mobile == null ? callers.of(raw) : mobile;
    }

    String called(String raw) {
        return called.of(raw);
    }

    boolean isExtension(String name) {
        return numbering.isExtension(name);
    }

    /// True if this number is outside the exchange, in the public network.
    boolean isOutside(String raw) {
        var kind = numbering.called(raw).kind();
        return kind == Party.Kind.NUMBER || kind == Party.Kind.SHORT_CODE;
    }

    boolean isVoicemail(String... names) {
        return any(voicemail, names);
    }

    boolean isClosed(String... names) {
        return any(closed, names);
    }

    private static boolean any(Set<String> known, String... names) {
        if (known.isEmpty()) {
            return false;
        }
        for (var name : names) {
            if (!name.isEmpty() && known.contains(name.strip().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> lowerCase(Set<String> names) {
        return names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
