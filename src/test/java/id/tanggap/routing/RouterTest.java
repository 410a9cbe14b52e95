package id.tanggap.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.BalaiProfile;
import id.tanggap.balai.JurisdictionArea;
import id.tanggap.language.ShippedTable;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeodesicDistance;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.region.outline.Areas;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.ReasonMessages;
import id.tanggap.taxonomy.Taxonomy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RouterTest {

    private static final Gazetteer GAZETTEER = Gazetteer.shipped();
    private static final BalaiDirectory BALAIS = BalaiDirectory.shipped();
    private final Router router = new Router(BALAIS, GAZETTEER, Taxonomy.shipped());

    static Stream<Arguments> cases() {
        return ShippedTable.read(RouterTest.class, "/routing/cases.tsv").stream()
                .map(row -> Arguments.of(row.toArray()));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}, {5}")
    @MethodSource("cases")
    void a_question_goes_where_the_table_says(
            String category, String place, String point, String balai, String reasons, String why) {
        var routing = router.route(new RoutingQuestion(category, code(place), point(point)));

        assertThat(balai(routing)).as(why).isEqualTo(balai);
        assertThat(keys(routing)).as(why).contains(reasons.split(" ", -1));
    }

    @Test
    void every_place_of_the_country_has_a_responsible_balai_that_is_the_nearest_of_the_responsible() {
        for (var region : GAZETTEER.all()) {
            var routing = router.route(about(region.code()));

            assertThat(routing).as(region.name()).isInstanceOf(RoutingDecision.Assigned.class);
            var responsible = BALAIS.areaOf(region.code()).orElseThrow().balai();
            assertThat(balai(routing)).as(region.name()).isEqualTo(nearest(responsible, region.centre()));
        }
    }

    @Test
    void the_centre_of_every_kabupaten_is_routed_as_the_kabupaten_itself() {
        GAZETTEER.all().stream()
                .filter(region -> region.code().value().length() == 5)
                .filter(RouterTest::isAlone)
                .forEach(region -> assertThat(balai(router.route(at(region.centre()))))
                        .as(region.name())
                        .isEqualTo(balai(router.route(about(region.code())))));
    }

    @Test
    void no_area_of_the_country_lies_abroad() {
        assertThat(GAZETTEER.all()).noneMatch(region -> ForeignLand.holds(region.centre()));
        assertThat(BALAIS.all()).noneMatch(balai -> ForeignLand.holds(balai.position()));
    }

    @Test
    void candidates_are_the_responsible_first_then_the_nearest_others() {
        var candidates = router.route(about(new RegionCode("33.21"))).candidates();

        assertThat(candidates)
                .extracting(BalaiCandidate::responsible)
                .containsExactly(true, true, true, true, true, false);
        assertThat(candidates.subList(0, 5)).isSortedAccordingTo(Comparator.comparingLong(BalaiCandidate::distanceM));
        assertThat(candidates)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(BalaiCandidate::score).reversed());
        assertThat(candidates).allMatch(candidate -> candidate.score() > 0 && candidate.score() <= 1);
    }

    @Test
    void distances_are_metres_on_the_ellipsoid() {
        var routing = router.route(about(new RegionCode("33.21")));

        // Demak (−6.8909, 110.6396) to Pati (−6.7559, 111.0380): 46,499.5 m by Vincenty's formula, computed apart.
        assertThat(routing.candidates().getFirst().distanceM()).isBetween(46_499L, 46_500L);
    }

    @Test
    void two_centres_at_one_position_share_by_open_tickets() {
        var holds = new HashMap<>(Map.of("HND", 7L, "MLJ", 5L));
        var sharing = new Router(
                BALAIS, GAZETTEER, Taxonomy.shipped(), Areas.shipped(), balai -> holds.getOrDefault(balai.value(), 0L));

        var routing = sharing.route(about(new RegionCode("31.75")));
        assertThat(balai(routing)).hasToString("MLJ");
        assertThat(routing.reasons()).contains(Reason.of("reason.routing.shared", "Sentra Handayani", "5", "7"));

        holds.put("MLJ", 9L);
        assertThat(balai(sharing.route(about(new RegionCode("31.75"))))).hasToString("HND");
    }

    @Test
    void they_share_for_their_capacity_if_both_have_one() {
        var balais = new BalaiDirectory(
                BALAIS.all().stream()
                        .map(one -> switch (one.code().value()) {
                            case "HND" -> withCapacity(one, 100);
                            case "MLJ" -> withCapacity(one, 10);
                            default -> one;
                        })
                        .toList(),
                BALAIS.areas());
        var sharing = new Router(
                balais,
                GAZETTEER,
                Taxonomy.shipped(),
                Areas.shipped(),
                balai -> balai.value().equals("HND") ? 7 : 5);

        assertThat(balai(sharing.route(about(new RegionCode("31.75"))))).hasToString("HND");
    }

    private static Balai withCapacity(Balai balai, int tickets) {
        return new Balai(
                balai.code(),
                balai.name(),
                balai.town(),
                balai.kabkota(),
                balai.position(),
                balai.zone(),
                true,
                new BalaiProfile("", "", "", "", List.of(), tickets, null));
    }

    @Test
    void a_closed_balai_gets_nothing_and_a_place_that_only_it_answers_for_waits() {
        var aceh = new RegionCode("11");
        var balais = new BalaiDirectory(
                BALAIS.all().stream()
                        .map(one -> one.code().value().equals("BDA") ? closed(one) : one)
                        .toList(),
                BALAIS.areas());

        var routing = new Router(balais, GAZETTEER, Taxonomy.shipped()).route(about(aceh));

        assertThat(routing).isInstanceOf(RoutingDecision.Held.class);
        assertThat(keys(routing)).contains("responsible-closed");
        assertThat(routing.candidates())
                .extracting(candidate -> candidate.balai().value())
                .doesNotContain("BDA");
    }

    private static Balai closed(Balai one) {
        return new Balai(
                one.code(), one.name(), one.town(), one.kabkota(), one.position(), one.zone(), false, one.profile());
    }

    @Test
    void a_kabupaten_that_a_decree_gives_elsewhere_overrides_its_province_and_is_not_provisional() {
        var decree = new JurisdictionArea(new RegionCode("33.21"), List.of(new BalaiCode("KRT")), false, "decree");
        var router = new Router(
                new BalaiDirectory(
                        BALAIS.all(),
                        Stream.concat(BALAIS.areas().stream(), Stream.of(decree))
                                .toList()),
                GAZETTEER,
                Taxonomy.shipped());

        var demak = router.route(about(new RegionCode("33.21.04")));
        var pati = router.route(about(new RegionCode("33.18")));

        assertThat(balai(demak)).isEqualTo("KRT");
        assertThat(demak.provisional()).isFalse();
        assertThat(keys(demak))
                .contains("responsible", "nearer-not-responsible")
                .doesNotContain("provisional");
        assertThat(balai(pati)).isEqualTo("MGL");
        assertThat(pati.provisional()).isTrue();
    }

    /// Bawean belongs to Gresik, although the seat of Jepara is nearer by sea.
    @Test
    void a_point_belongs_to_the_area_in_whose_outline_it_lies() {
        var bawean = router.route(
                new RoutingQuestion("bencana.alam", Optional.empty(), Optional.of(new GeoPoint(-5.80, 112.65))));

        assertThat(bawean.reasons().toString()).contains("Gresik");
    }

    @Test
    void a_place_that_no_balai_answers_for_is_held_with_the_nearest_to_choose_from() {
        var routing = new Router(new BalaiDirectory(BALAIS.all(), List.of()), GAZETTEER, Taxonomy.shipped())
                .route(about(new RegionCode("33.21")));

        assertThat(routing).isInstanceOf(RoutingDecision.Held.class);
        assertThat(keys(routing)).containsExactly("nobody-responsible");
        assertThat(routing.candidates().getFirst().balai()).isEqualTo(new BalaiCode("MGL"));
    }

    @Test
    void the_sentences_name_the_balai_the_place_and_the_way() {
        var reasons = router.route(about(new RegionCode("33.21"))).reasons();

        assertThat(say(reasons, "id"))
                .containsExactly(
                        "Sentra Margo Laras bertanggung jawab untuk Jawa Tengah, jarak 47 km.",
                        "Berikutnya Sentra Terpadu Kartini, 68 km.",
                        "Tabel wilayah kerja masih sementara, menunggu keputusan kementerian.");
        assertThat(say(reasons, "en")).startsWith("Sentra Margo Laras is responsible for Jawa Tengah, 47 km away.");
    }

    @Test
    void every_sentence_exists_in_both_languages() {
        cases().map(Arguments::get)
                .map(row -> router.route(
                        new RoutingQuestion((String) row[0], code((String) row[1]), point((String) row[2]))))
                .flatMap(routing -> Stream.of("id", "en").flatMap(lang -> say(routing.reasons(), lang).stream()))
                .forEach(sentence ->
                        assertThat(sentence).doesNotStartWith("reason.").doesNotContain("{"));
    }

    /// Some kota lie in the kabupaten around them and share its centre in the gazetteer.
    private static boolean isAlone(Region region) {
        return GAZETTEER.all().stream()
                        .filter(other -> other.code().value().length() == 5)
                        .filter(other -> other.centre().equals(region.centre()))
                        .count()
                == 1;
    }

    private static String nearest(List<BalaiCode> responsible, GeoPoint from) {
        return responsible.stream()
                .flatMap(code -> BALAIS.find(code).stream())
                .min(Comparator.<Balai>comparingDouble(
                                balai -> Math.rint(GeodesicDistance.metres(from, balai.position())))
                        .thenComparing(Balai::code))
                .orElseThrow()
                .code()
                .value();
    }

    private static RoutingQuestion about(RegionCode place) {
        return new RoutingQuestion("bansos.pkh", Optional.of(place), Optional.empty());
    }

    private static RoutingQuestion at(GeoPoint point) {
        return new RoutingQuestion("bansos.pkh", Optional.empty(), Optional.of(point));
    }

    private static Optional<RegionCode> code(String place) {
        return place.isEmpty() ? Optional.empty() : Optional.of(new RegionCode(place));
    }

    private static Optional<GeoPoint> point(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var parts = text.split(",", 2);
        return Optional.of(new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
    }

    private static String balai(RoutingDecision routing) {
        return switch (routing) {
            case RoutingDecision.Assigned assigned -> assigned.balai().value();
            case RoutingDecision.Held held -> "-";
        };
    }

    private static List<String> keys(RoutingDecision routing) {
        return routing.reasons().stream()
                .map(reason -> reason.key().replaceFirst("^reason\\.routing\\.", ""))
                .toList();
    }

    private static List<String> say(List<Reason> reasons, String language) {
        return reasons.stream().map(ReasonMessages.in(Locale.of(language))::say).toList();
    }
}
