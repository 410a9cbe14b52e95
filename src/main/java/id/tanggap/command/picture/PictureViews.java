package id.tanggap.command.picture;

import id.tanggap.command.relief.NeedsOnPicture;
import id.tanggap.incident.AttachedCounts;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentTypes;
import id.tanggap.situation.IncidentPicture;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.web.wording.PageReader;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Puts the picture of an incident into words.
@Component
class PictureViews {

    private static final int PLACES = 12;
    private static final int PERCENT = 100;

    private final NearViews near;
    private final NeedsOnPicture needs;

    PictureViews(NearViews near, NeedsOnPicture needs) {
        this.near = near;
        this.needs = needs;
    }

    PictureView of(IncidentPicture picture, PageReader reader) {
        var around = picture.surroundings();
        return new PictureView(
                head(picture.incident(), reader),
                tickets(picture.tickets(), reader),
                around == null ? null : near.of(around, picture.incident(), reader),
                needs.of(picture.incident(), reader),
                reader.time(picture.at()));
    }

    private static PictureView.Head head(Incident incident, PageReader reader) {
        var facts = incident.facts();
        var running = Duration.between(facts.startedAt(), reader.now());
        var declaration = facts.declaration();
        return new PictureView.Head(
                incident.code().value(),
                "incident:%1$d tickets:%1$d needs:%1$d dispatch:%1$d".formatted(incident.id()),
                facts.name(),
                IncidentTypes.shipped().label(facts.type(), reader.locale()),
                reader.text("incident.phase." + facts.phase().code()),
                reader.text("picture.since", reader.full(facts.startedAt()), reader.duration(running)),
                declaration.exists() ? reader.text("picture.declared", Objects.toString(declaration.by(), "–")) : null,
                facts.exercise());
    }

    private static PictureView.Tickets tickets(AttachedCounts counts, PageReader reader) {
        var places = counts.places();
        var most = places.isEmpty() ? 1 : places.getFirst().tickets();
        return new PictureView.Tickets(
                counts.total(),
                counts.open(),
                counts.of(Urgency.DARURAT),
                counts.of(AttachedCounts.TicketClock.LATE),
                counts.of(AttachedCounts.TicketClock.DUE),
                places(places, most, reader));
    }

    private static List<PictureView.Place> places(List<AttachedCounts.PlaceCount> places, int most, PageReader reader) {
        return places.stream()
                .limit(PLACES)
                .map(place -> new PictureView.Place(
                        reader.place(place.place().isEmpty() ? null : place.place()),
                        place.tickets(),
                        PERCENT * place.tickets() / most))
                .toList();
    }
}
