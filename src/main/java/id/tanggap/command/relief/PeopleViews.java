package id.tanggap.command.relief;

import id.tanggap.incident.Incident;
import id.tanggap.relief.CitizenRequests;
import id.tanggap.relief.CitizenRequests.CitizenRequest;
import id.tanggap.relief.PeopleCount;
import id.tanggap.relief.PeopleEstimate;
import id.tanggap.relief.PeopleEstimates;
import id.tanggap.relief.PeopleEstimates.Estimated;
import id.tanggap.relief.PlaceNeeds;
import id.tanggap.web.wording.PageReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Numbers of people in words: those that were counted side by side, those that tickets speak of, and what citizens ask
/// for.
@Component
class PeopleViews {

    static final List<String> SOURCES = List.of("own", "government", "other", "estimate");

    private static final int TICKETS = 3;

    private final PeopleEstimates estimates;
    private final CitizenRequests requests;
    private final ReliefNames names;

    PeopleViews(PeopleEstimates estimates, CitizenRequests requests, ReliefNames names) {
        this.estimates = estimates;
        this.requests = requests;
        this.names = names;
    }

    /// A count.
    ///
    /// @param way how it came: `entered`, `imported`, `tickets`
    /// @param used whether needs are computed from it
    /// @param chosen whether a person chose this very count
    record CountView(
            long id,
            String figure,
            String number,
            String source,
            String way,
            String saidBy,
            String countedAt,
            String actor,
            boolean used,
            boolean chosen) {}

    /// What tickets say now of one figure of a place; nobody has taken it over yet.
    ///
    /// @param range from the least to the most that it may be
    /// @param tickets the newest of them
    record EstimateView(String figure, String number, String range, String citizens, List<String> tickets) {}

    /// What citizens ask for at one place.
    ///
    /// @param more further tickets than those that are named
    record RequestView(String item, String quantity, String place, List<String> tickets, int more) {}

    /// @param estimates by code of the place
    /// @param names of the places that only tickets speak of, by code
    /// @param vague "3 tiket menyebut puluhan …"; empty for none
    record Said(
            Map<String, List<EstimateView>> estimates,
            Map<String, String> names,
            String vague,
            List<RequestView> requests) {}

    Said of(Incident incident, PageReader reader) {
        var words = names.words(reader);
        var estimated = estimated(incident, reader);
        var byPlace = new LinkedHashMap<String, List<EstimateView>>();
        estimated.estimates().stream()
                .collect(Collectors.groupingBy(PeopleEstimate::place, LinkedHashMap::new, Collectors.toList()))
                .forEach((place, all) -> byPlace.put(
                        place, all.stream().map(one -> view(one, words, reader)).toList()));
        return new Said(
                byPlace,
                byPlace.keySet().stream().collect(Collectors.toMap(place -> place, words::place)),
                estimated.vague() == 0 ? "" : reader.text("relief.estimate.vague", estimated.vague()),
                requests(requests.of(incident, reader.viewer()), words, reader));
    }

    Estimated estimated(Incident incident, PageReader reader) {
        return estimates.of(incident, reader.viewer());
    }

    private static EstimateView view(PeopleEstimate one, ReliefNames.Words words, PageReader reader) {
        return new EstimateView(
                one.figure(),
                words.number(one.number()),
                reader.text("relief.estimate.range", one.least(), one.most()),
                reader.text("relief.estimate.citizens", one.citizens()),
                one.tickets().stream().limit(TICKETS).toList());
    }

    /// The rule, its range and its base, as they stay beside the number.
    static String said(PeopleEstimate one, PageReader reader) {
        return reader.text("relief.estimate.said", one.citizens(), one.least(), one.most());
    }

    static CountView count(PeopleCount count, PlaceNeeds place, ReliefNames.Words words, PageReader reader) {
        return new CountView(
                count.id(),
                count.figure(),
                words.number(count.number()),
                count.source(),
                count.origin().way().code(),
                count.saidBy(),
                reader.brief(count.countedAt()),
                count.actor(),
                place.counts().contains(count),
                place.chosen().contains(count.id()));
    }

    /// By item and place, the largest first.
    private static List<RequestView> requests(List<CitizenRequest> found, ReliefNames.Words words, PageReader reader) {
        var grouped = found.stream()
                .collect(Collectors.groupingBy(
                        one -> one.item() + " " + (one.place() == null ? "" : one.place()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return grouped.values().stream()
                .sorted((one, other) -> Long.compare(sum(other), sum(one)))
                .map(group -> new RequestView(
                        words.item(group.getFirst().item()),
                        words.number(sum(group)) + " "
                                + words.unit(group.getFirst().item()),
                        reader.place(group.getFirst().place()),
                        group.stream()
                                .map(CitizenRequest::ticket)
                                .distinct()
                                .limit(TICKETS)
                                .toList(),
                        Math.max(0, group.size() - TICKETS)))
                .toList();
    }

    private static long sum(List<CitizenRequest> group) {
        return group.stream().mapToLong(CitizenRequest::quantity).sum();
    }
}
