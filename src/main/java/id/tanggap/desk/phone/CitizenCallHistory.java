package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.desk.wording.Wording;
import id.tanggap.phone.CallsOfCitizens;
import id.tanggap.phone.call.CallView;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A citizen's calls, for the page of their record.
@Component
public class CitizenCallHistory {

    private final CallsOfCitizens calls;
    private final CallFormatter words;
    private final Wording wording;

    CitizenCallHistory(CallsOfCitizens calls, CallFormatter words, Wording wording) {
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
        return calls.firstByNumber(numbers, viewer).stream()
                .collect(Collectors.toMap(
                        call -> Objects.requireNonNullElse(
                                CallFormatter.otherParty(call).value(), ""),
                        call -> line(call, viewer, locale),
                        (one, another) -> one));
    }

    private CallLine line(CallView call, Viewer viewer, Locale locale) {
        return new CallLine(
                "/phone/calls/" + call.id(),
                CallFormatter.icon(call),
                words.summary(call, locale),
                wording.when(viewer, locale).brief(call.times().startedAt(), wording.now()),
                List.of());
    }
}
