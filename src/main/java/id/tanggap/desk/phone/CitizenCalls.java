package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.desk.Wording;
import id.tanggap.phone.CallView;
import id.tanggap.phone.CallsOfCitizens;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A citizen's calls, for the page of their record.
@Component
public class CitizenCalls {

    private final CallsOfCitizens calls;
    private final PhoneWords words;
    private final Wording wording;

    CitizenCalls(CallsOfCitizens calls, PhoneWords words, Wording wording) {
        this.calls = calls;
        this.words = words;
        this.wording = wording;
    }

    /// Newest first; none for those who do not answer calls.
    public List<CallLine> of(Collection<String> numbers, Viewer viewer, Locale locale) {
        return calls.of(numbers, viewer).stream()
                .map(call -> line(call, viewer, locale))
                .toList();
    }

    /// The first call with each number; the key is the number.
    public Map<String, CallLine> first(Collection<String> numbers, Viewer viewer, Locale locale) {
        return calls.first(numbers, viewer).stream()
                .collect(Collectors.toMap(
                        call -> Objects.requireNonNullElse(
                                PhoneWords.other(call).value(), ""),
                        call -> line(call, viewer, locale),
                        (one, another) -> one));
    }

    private CallLine line(CallView call, Viewer viewer, Locale locale) {
        return new CallLine(
                "/phone/calls/" + call.id(),
                PhoneWords.icon(call),
                words.story(call, locale),
                wording.when(viewer, locale).brief(call.times().startedAt(), wording.now()),
                List.of());
    }
}
