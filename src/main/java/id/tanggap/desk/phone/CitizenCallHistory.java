package id.tanggap.desk.phone;

import id.tanggap.phone.CallsOfCitizens;
import id.tanggap.phone.call.CallView;
import id.tanggap.web.wording.PageReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A citizen's calls, for the page of their record.
@Component
public class CitizenCallHistory {

    private final CallsOfCitizens calls;

    CitizenCallHistory(CallsOfCitizens calls) {
        this.calls = calls;
    }

    /// Newest first; none for those who do not answer calls.
    public List<CallLine> of(Collection<String> numbers, PageReader reader) {
        return calls.of(numbers, reader.viewer()).stream()
                .map(call -> line(call, reader))
                .toList();
    }

    /// The first call with each number; the key is the number.
    public Map<String, CallLine> first(Collection<String> numbers, PageReader reader) {
        return calls.firstByNumber(numbers, reader.viewer()).stream()
                .collect(Collectors.toMap(
                        call -> Objects.requireNonNullElse(
                                CallFormatter.otherParty(call).value(), ""),
                        call -> line(call, reader),
                        (one, another) -> one));
    }

    private CallLine line(CallView call, PageReader reader) {
        return new CallLine(
                "/phone/calls/" + call.id(),
                CallFormatter.icon(call),
                CallFormatter.summary(call, reader),
                reader.brief(call.times().startedAt()),
                List.of());
    }
}
