package id.tanggap.phone;

import id.tanggap.access.Viewer;
import id.tanggap.phone.call.CallView;
import id.tanggap.phone.call.CallViews;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/// Calls from and to a citizen's numbers, without those of a ticket whose reporter is hidden from the viewer.
@Service
public class CallsOfCitizens {

    private static final int SHOWN = 20;

    private final CallViews views;

    CallsOfCitizens(CallViews views) {
        this.views = views;
    }

    /// Newest first, by the index `call_party`; none for those who do not answer calls.
    ///
    /// @param numbers in E.164, without numbers that many people use
    public List<CallView> of(Collection<String> numbers, Viewer viewer) {
        return list(numbers, viewer, CallViews.Selection.OF_NUMBERS, Map.of("numbers", numbers, "limit", SHOWN));
    }

    /// The first call with each of these numbers: the evidence that the number is theirs if no message is.
    public List<CallView> firstByNumber(Collection<String> numbers, Viewer viewer) {
        return list(numbers, viewer, CallViews.Selection.FIRST_OF_NUMBERS, Map.of("numbers", numbers));
    }

    private List<CallView> list(
            Collection<String> numbers, Viewer viewer, CallViews.Selection selection, Map<String, ?> parameters) {
        return viewer.answersCalls() && !numbers.isEmpty()
                ? views.list(viewer, selection, parameters).stream()
                        .filter(call -> !call.unnamed())
                        .toList()
                : List.of();
    }
}
