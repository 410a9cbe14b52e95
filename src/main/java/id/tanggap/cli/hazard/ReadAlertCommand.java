package id.tanggap.cli.hazard;

import id.tanggap.cli.sentence.SentenceLanguage;
import id.tanggap.hazard.cap.CapIncidentRule;
import id.tanggap.hazard.cap.CapPlaces;
import id.tanggap.hazard.cap.CapProblem;
import id.tanggap.hazard.cap.CapReader;
import id.tanggap.hazard.cap.CapReading;
import id.tanggap.hazard.cap.CapWriter;
import id.tanggap.hazard.cap.message.CapAlert;
import id.tanggap.hazard.cap.message.CapArea;
import id.tanggap.hazard.cap.message.CapInfo;
import id.tanggap.hazard.cap.message.CapMessageId;
import id.tanggap.hazard.cap.message.CapNamedValue;
import id.tanggap.hazard.cap.message.CapTime;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.region.outline.Areas;
import id.tanggap.taxonomy.ReasonMessages;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// `tanggap read-alert FILE…`: prints how each CAP alert is read, one JSON object per line, in the order of the
/// files. A file that cannot be read is an object too, with its problem.
///
/// Times are as the alert writes them. A polygon is a list of `[latitude,longitude]`; a circle is
/// `{"latitude","longitude","radiusKm"}`, a geocode `{"valueName","value"}`, a reference `"sender,identifier,sent"`.
/// `places` are the kabupaten and kota that the area touches. `valid` is true if nothing in the alert breaks CAP 1.2;
/// a problem that only breaks an advice of the standard leaves it true.
@Command(
        name = "read-alert",
        mixinStandardHelpOptions = true,
        description = "Shows how each CAP 1.2 alert is read, as one JSON object a line.")
public final class ReadAlertCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CAP alert (.xml)")
    private List<Path> files = List.of();

    @Mixin
    private final SentenceLanguage language = new SentenceLanguage();

    @Option(names = "--xml", description = "Prints each valid alert as this program writes it, instead of JSON.")
    private boolean xml;

    private final PrintStream out;
    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    public ReadAlertCommand() {
        this(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    ReadAlertCommand(PrintStream out) {
        this.out = out;
    }

    /// @return 0, whatever the files hold
    @Override
    public Integer call() {
        var sentences = language.sentences();
        var places = new CapPlaces(Areas.shipped());
        for (var file : files) {
            var bytes = HazardFile.read(file);
            var reading = bytes.map(CapReader::read).orElseGet(() -> new CapReading(null, List.of()));
            if (xml) {
                reading.found().filter(alert -> reading.valid()).ifPresent(this::printXml);
                continue;
            }
            var view = view(file, reading, sentences, places);
            if (bytes.isEmpty()) {
                view.put("problems", List.of(HazardFile.problem(file)));
                view.put("why", HazardFile.problem(file));
            }
            out.println(json.writeValueAsString(view));
        }
        return 0;
    }

    private void printXml(CapAlert alert) {
        out.println(new String(CapWriter.write(alert), StandardCharsets.UTF_8));
    }

    private static Map<String, @Nullable Object> view(
            Path file, CapReading reading, ReasonMessages sentences, CapPlaces places) {
        var alert = reading.found();
        var decision = CapIncidentRule.decide(reading);
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("file", file.toString());
        view.put("valid", reading.valid());
        view.put(
                "problems",
                reading.problems().stream()
                        .map(CapProblem::reason)
                        .map(sentences::say)
                        .toList());
        view.put("identifier", text(alert.map(one -> one.id().identifier())));
        view.put("sender", text(alert.map(one -> one.id().sender())));
        view.put("sent", text(alert.map(one -> one.id().sent().text())));
        view.put("status", text(alert.map(CapAlert::status)));
        view.put("msgType", text(alert.map(CapAlert::msgType)));
        view.put("scope", text(alert.map(one -> one.distribution().scope())));
        view.put(
                "references",
                alert.map(CapAlert::references).orElse(List.of()).stream()
                        .map(CapMessageId::reference)
                        .toList());
        view.put("infos", infos(alert.map(CapAlert::infos).orElse(List.of()), places));
        view.put("opensIncident", decision.opens());
        view.put("why", sentences.say(decision.why()));
        return view;
    }

    private static @Nullable String text(Optional<String> value) {
        return value.filter(text -> !text.isEmpty()).orElse(null);
    }

    private static List<Map<String, @Nullable Object>> infos(List<CapInfo> infos, CapPlaces places) {
        var known = new LinkedHashMap<CapArea, List<String>>(); // the same area stands in each language
        return infos.stream()
                .map(info -> info(
                        info,
                        area -> known.computeIfAbsent(area, one -> places.of(one).stream()
                                .map(RegionCode::value)
                                .toList())))
                .toList();
    }

    private static Map<String, @Nullable Object> info(CapInfo info, Function<CapArea, List<String>> places) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("language", info.languageOrDefault());
        view.put("category", info.classification().categories());
        view.put("event", info.classification().event());
        view.put("responseType", info.classification().responseTypes());
        view.put("urgency", info.classification().urgency());
        view.put("severity", info.classification().severity());
        view.put("certainty", info.classification().certainty());
        view.put("effective", time(info.period().effective()));
        view.put("onset", time(info.period().onset()));
        view.put("expires", time(info.period().expires()));
        view.put("headline", info.words().headline());
        view.put("description", info.words().description());
        view.put("instruction", info.words().instruction());
        view.put("areas", info.areas().stream().map(area -> area(area, places)).toList());
        return view;
    }

    private static @Nullable String time(@Nullable CapTime time) {
        return time == null ? null : time.text();
    }

    private static Map<String, @Nullable Object> area(CapArea area, Function<CapArea, List<String>> places) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("description", area.description());
        view.put(
                "polygons",
                area.polygons().stream()
                        .map(polygon -> polygon.points().stream()
                                .map(ReadAlertCommand::pair)
                                .toList())
                        .toList());
        var circles = new ArrayList<Map<String, Object>>();
        for (var circle : area.circles()) {
            var shown = new LinkedHashMap<String, Object>();
            shown.put("latitude", circle.centre().latitude());
            shown.put("longitude", circle.centre().longitude());
            shown.put("radiusKm", circle.radiusKm());
            circles.add(shown);
        }
        view.put("circles", circles);
        view.put(
                "geocodes",
                area.geocodes().stream().map(ReadAlertCommand::named).toList());
        view.put("places", places.apply(area));
        return view;
    }

    private static List<Double> pair(GeoPoint point) {
        return List.of(point.latitude(), point.longitude());
    }

    private static Map<String, String> named(CapNamedValue value) {
        var view = new LinkedHashMap<String, String>();
        view.put("valueName", value.name());
        view.put("value", value.value());
        return view;
    }
}
