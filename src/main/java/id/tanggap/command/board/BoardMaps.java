package id.tanggap.command.board;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.hazard.HazardEvent;
import id.tanggap.hazard.HazardEvents;
import id.tanggap.hazard.cap.CapPlaces;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.web.map.MapDocument;
import id.tanggap.web.map.MapFeature;
import id.tanggap.web.map.MapLayer;
import id.tanggap.web.map.MapLayerKind;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The map of the board: proposed hazards, all balai, and the places of emergencies that nobody took.
@Component
class BoardMaps {

    private static final int MOST_HAZARDS = 20;

    private final HazardEvents hazards;
    private final BalaiDirectory balais;
    private final Gazetteer gazetteer;

    BoardMaps(HazardEvents hazards, BalaiDirectory balais, Gazetteer gazetteer) {
        this.hazards = hazards;
        this.balais = balais;
        this.gazetteer = gazetteer;
    }

    MapDocument of(NationalBoard.Figures figures, List<HazardEvent> proposed, PageReader reader) {
        return MapDocument.of(List.of(
                MapLayer.of(
                        MapLayerKind.HAZARD,
                        reader.text("board.hazards"),
                        proposed.stream()
                                .limit(MOST_HAZARDS)
                                .flatMap(event -> hazard(event, reader))
                                .toList()),
                MapLayer.of(
                        MapLayerKind.BALAI,
                        reader.text("board.offices"),
                        balais.all().stream()
                                .map(balai -> balai(balai, figures.untakenByOffice(), reader))
                                .toList()),
                MapLayer.of(MapLayerKind.TICKETS, reader.text("board.untaken"), tickets(figures.untaken(), reader))));
    }

    private Stream<MapFeature> hazard(HazardEvent event, PageReader reader) {
        return hazards.areas(event).stream()
                .flatMap(area -> CapPlaces.shape(area).stream())
                .map(shape ->
                        MapFeature.area(shape, event.title(reader.locale())).withHref("/hazards"));
    }

    private static MapFeature balai(Balai balai, Map<String, Long> untaken, PageReader reader) {
        var waiting = untaken.getOrDefault(balai.code().value(), 0L);
        return MapFeature.at(balai.position(), balai.name())
                .withText(waiting == 0 ? null : reader.text("board.map.untaken", waiting))
                .withHref("/supervision?office=" + balai.code().value());
    }

    private List<MapFeature> tickets(List<TicketSummary> untaken, PageReader reader) {
        return untaken.stream()
                .flatMap(ticket -> Stream.ofNullable(ticket.classification().placeCode()))
                .collect(Collectors.groupingBy(place -> place, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(place -> gazetteer.find(new RegionCode(place.getKey())).stream()
                        .map(region -> MapFeature.at(region.centre(), reader.place(place.getKey()))
                                .withText(reader.text("board.map.untaken", place.getValue()))
                                .withWeight(place.getValue().intValue())))
                .toList();
    }
}
