package id.tanggap.pbx.record;

import id.tanggap.pbx.CallParty;
import id.tanggap.pbx.DirectMappedCache;
import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.NumberingPlan;
import id.tanggap.pbx.PublicNumber;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What the channel's file says about an exchange: which numbers are extensions, and which names mean voicemail or "we
/// are closed". Names are compared case-insensitively.
public final class DialPlan {

    private final NumberingPlan numbering;
    private final Set<String> voicemail;
    private final Set<String> closed;
    private final DirectMappedCache<String> callers;
    private final DirectMappedCache<String> called;

    public DialPlan(FormatSettings settings) {
        numbering = NumberingPlan.of(settings);
        callers = new DirectMappedCache<>(raw -> numbering.caller(raw).text());
        called = new DirectMappedCache<>(raw -> numbering.called(raw).text());
        voicemail = lowerCase(settings.voicemail());
        closed = lowerCase(settings.closed());
    }

    /// Mobile numbers are not cached: there are many of them, and reading one is faster than a look-up.
    public String caller(String raw) {
        var mobile = numbering.extensions() == null ? PublicNumber.mobile(raw) : null;
        return mobile == null ? callers.of(raw) : mobile;
    }

    public String called(String raw) {
        return called.of(raw);
    }

    public boolean isExtension(String name) {
        return numbering.isExtension(name);
    }

    /// True if this number is outside the exchange, in the public network.
    public boolean isOutside(String raw) {
        var kind = numbering.called(raw).kind();
        return kind == CallParty.Kind.NUMBER || kind == CallParty.Kind.SHORT_CODE;
    }

    public boolean isVoicemail(String... names) {
        return any(voicemail, names);
    }

    public boolean isClosed(String... names) {
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
