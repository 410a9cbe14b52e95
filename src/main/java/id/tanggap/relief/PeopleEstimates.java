package id.tanggap.relief;

import id.tanggap.access.Viewer;
import id.tanggap.incident.Incident;
import id.tanggap.incident.view.AttachedTexts;
import id.tanggap.incident.view.AttachedTexts.AttachedText;
import id.tanggap.region.RegionCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/// Estimates numbers of people from what citizens write. It only proposes: a person takes an estimate over, and only
/// from tickets that they may see.
@Service
public class PeopleEstimates {

    /// The newest tickets that are read.
    public static final int TICKETS = 1000;

    private static final int KECAMATAN = 8;

    private final AttachedTexts texts;

    PeopleEstimates(AttachedTexts texts) {
        this.texts = texts;
    }

    /// @param vague tickets that speak of tens or hundreds without a number; they are in no estimate
    /// @param read how many tickets were read
    public record Estimated(List<PeopleEstimate> estimates, int vague, int read) {
        public Estimated {
            estimates = List.copyOf(estimates);
        }
    }

    public Estimated of(Incident incident, Viewer viewer) {
        return of(texts.of(incident, viewer, TICKETS), incident.facts().places());
    }

    static Estimated of(List<AttachedText> texts, List<RegionCode> places) {
        var heaps = new TreeMap<String, Heap>();
        var vague = 0;
        for (var text : texts) {
            var mentions = PeopleMentions.of(text.text());
            if (mentions.isEmpty() && PeopleMentions.isVague(text.text())) {
                vague++;
            }
            place(text, places)
                    .ifPresent(place -> mentions.forEach(one -> heaps.computeIfAbsent(
                                    place + " " + one.figure(), key -> new Heap(place, one.figure()))
                            .add(text, one.number())));
        }
        return new Estimated(heaps.values().stream().map(Heap::estimate).toList(), vague, texts.size());
    }

    /// The place of the incident that the ticket lies in, or else its kecamatan. A ticket without a place is of the
    /// incident's only place.
    private static Optional<String> place(AttachedText text, List<RegionCode> places) {
        var said = text.place();
        if (said == null) {
            return places.size() == 1 ? Optional.of(places.getFirst().value()) : Optional.empty();
        }
        var code = new RegionCode(said);
        return places.stream()
                .filter(place -> place.contains(code))
                .map(RegionCode::value)
                .findFirst()
                .or(() -> Optional.of(said.substring(0, Math.min(KECAMATAN, said.length()))));
    }

    /// What is said of one figure of one place.
    private static final class Heap {

        private final String place;
        private final String figure;
        private final Map<String, Long> byCitizen = new LinkedHashMap<>();
        private final Set<String> tickets = new LinkedHashSet<>();

        Heap(String place, String figure) {
            this.place = place;
            this.figure = figure;
        }

        void add(AttachedText text, long number) {
            var citizen = text.reporter() == null ? "ticket " + text.number().digits() : "citizen " + text.reporter();
            byCitizen.merge(citizen, number, Math::max);
            tickets.add(text.number().digits());
        }

        PeopleEstimate estimate() {
            return PeopleEstimate.of(place, figure, new ArrayList<>(byCitizen.values()), new ArrayList<>(tickets));
        }
    }
}
