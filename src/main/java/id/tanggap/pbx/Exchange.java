package id.tanggap.pbx;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What an operator told about an exchange: which numbers are extensions, which names mean voicemail or "we are
/// closed". Names are compared without regard to case.
final class Exchange {

    private final Numbering numbering;
    private final Set<String> voicemail;
    private final Set<String> closed;

    Exchange(FormatSettings settings) {
        numbering = Numbering.of(settings);
        voicemail = small(settings.voicemail());
        closed = small(settings.closed());
    }

    String caller(String raw) {
        return numbering.caller(raw).text();
    }

    String called(String raw) {
        return numbering.called(raw).text();
    }

    boolean isExtension(String name) {
        return numbering.isExtension(name);
    }

    /// True if the public network has to be asked for this number.
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

    private static Set<String> small(Set<String> names) {
        return names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
