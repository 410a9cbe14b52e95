package id.tanggap.demo;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.ReporterDirectory;
import id.tanggap.routing.Router;
import id.tanggap.routing.RoutingDecision;
import id.tanggap.routing.RoutingQuestion;
import id.tanggap.sla.SlaCriteria;
import id.tanggap.sla.SlaPolicy;
import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.IntakeDecision;
import id.tanggap.ticket.NewMessage;
import id.tanggap.ticket.NewTicket;
import id.tanggap.ticket.RoutingExplanation;
import id.tanggap.ticket.SenderProof;
import id.tanggap.ticket.TriageExplanation;
import id.tanggap.ticket.history.TicketHistoryWriter;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Four weeks of invented tickets, so that reports have something to show. Written in the background after the start,
/// ten in a transaction; the same every time, but for the day. Each says of itself that it is invented.
@Component
@Profile("demo")
class InventedHistory {

    static final int TICKETS = 420;

    private static final Logger LOG = LoggerFactory.getLogger(InventedHistory.class);
    private static final Duration WEEKS = Duration.ofDays(28);
    private static final int BATCH = 10;
    private static final int PEOPLE = 90;
    private static final String INVENTED = "\n\n(Cerita rekaan untuk contoh.)";
    private static final List<String> NAMES = List.of(
            "Suparman",
            "Siti Aminah",
            "Agus Salim",
            "Yohana",
            "Made Sukerta",
            "Rahmat",
            "Tri Wahyuni",
            "Ferdinan",
            "Nurhayati",
            "Daud");
    private static final List<String> CHANNELS =
            List.of("email", "email", "email", "email", "whatsapp", "whatsapp", "whatsapp", "phone", "phone", "sms");

    private final TicketHistoryWriter writer;
    private final ReporterDirectory reporters;
    private final Router router;
    private final SlaPolicy policy;
    private final BalaiDirectory balais;
    private final Taxonomy taxonomy;
    private final TransactionTemplate transaction;
    private final List<Region> places;
    private final List<HistoryTheme> themes = HistoryTheme.read();

    InventedHistory(
            TicketHistoryWriter writer,
            ReporterDirectory reporters,
            Router router,
            SlaPolicy policy,
            BalaiDirectory balais,
            Gazetteer gazetteer,
            Taxonomy taxonomy,
            TransactionTemplate transaction) {
        this.writer = writer;
        this.reporters = reporters;
        this.router = router;
        this.policy = policy;
        this.balais = balais;
        this.taxonomy = taxonomy;
        this.transaction = transaction;
        this.places = kabupaten(gazetteer);
    }

    private static List<Region> kabupaten(Gazetteer gazetteer) {
        return gazetteer.all().stream()
                .filter(region -> region.code().value().matches("\\d{2}\\.\\d{2}"))
                .toList();
    }

    /// @param now everything happened before it
    void write(Instant now) {
        var chance = new Random(28);
        var life = new InventedLife(chance, balais.all(), themes);
        var times = Stream.generate(() -> time(now, chance))
                .limit(TICKETS)
                .sorted(Comparator.naturalOrder())
                .toList();
        for (var from = 0; from < TICKETS; from += BATCH) {
            var some = times.subList(from, Math.min(TICKETS, from + BATCH));
            transaction.executeWithoutResult(status -> some.forEach(at -> write(at, now, chance, life)));
        }
        LOG.info("demo=history tickets={}", TICKETS);
    }

    /// By day, and less at the end of a week.
    private static Instant time(Instant now, Random chance) {
        while (true) {
            var at = now.minusSeconds(chance.nextLong(WEEKS.toSeconds() - 7200) + 3600)
                    .atZone(IndonesianZone.NATIONAL);
            var quiet = at.getHour() < 7 || at.getHour() > 21 || at.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!quiet || chance.nextInt(6) == 0) {
                return at.toInstant();
            }
        }
    }

    private void write(Instant at, Instant now, Random chance, InventedLife life) {
        var theme = HistoryTheme.any(themes, chance);
        var place = chance.nextInt(8) == 0 ? Optional.<Region>empty() : Optional.of(place(chance));
        var routing = router.route(new RoutingQuestion(theme.category(), place.map(Region::code), Optional.empty()));
        var balai = routing instanceof RoutingDecision.Assigned found
                ? Optional.of(found.balai())
                : Optional.<BalaiCode>empty();
        var content = ticket(theme, decision(theme, place.map(Region::code), balai, routing), at, chance);
        writer.write(content, life.steps(theme, balai, at, now));
    }

    /// Half of all from Java, as people live.
    private Region place(Random chance) {
        var place = places.get(chance.nextInt(places.size()));
        return chance.nextBoolean() && !place.code().value().startsWith("3")
                ? places.stream()
                        .filter(one -> one.code().value().startsWith("3"))
                        .skip(chance.nextInt(100))
                        .findFirst()
                        .orElse(place)
                : place;
    }

    private IntakeDecision decision(
            HistoryTheme theme, Optional<RegionCode> place, Optional<BalaiCode> balai, RoutingDecision routing) {
        return new IntakeDecision(
                theme.category(),
                0.8,
                theme.kind(),
                false,
                taxonomy.has(theme.category(), CategoryTrait.DISASTER) ? Urgency.TINGGI : Urgency.BIASA,
                place,
                Optional.empty(),
                balai,
                new TriageExplanation(List.of(), List.of(), List.of(), List.of(), null),
                new RoutingExplanation(
                        routing instanceof RoutingDecision.Assigned found ? found.distanceM() : null,
                        List.of(),
                        routing.reasons(),
                        routing.provisional()));
    }

    private NewTicket ticket(HistoryTheme theme, IntakeDecision decision, Instant at, Random chance) {
        var person = chance.nextInt(PEOPLE);
        var name = NAMES.get(person % NAMES.size()) + " (rekaan)";
        var citizen = reporters.findOrWelcome(
                ContactPoint.email("rekaan" + person + "@contoh.test").orElseThrow(), name, at);
        var zone = decision.balai().flatMap(balais::find).map(Balai::zone).orElse(IndonesianZone.NATIONAL);
        var clocks = policy.clocks(
                SlaCriteria.of(theme.category(), decision.urgency(), theme.kind(), false), at, zone, zone);
        return new NewTicket(
                theme.subject(),
                new NewTicket.Channel(CHANNELS.get(chance.nextInt(CHANNELS.size())), "contoh"),
                "id",
                Optional.of(citizen),
                new NewMessage(name, theme.text() + INVENTED, null, null, null, false, List.of())
                        .provenBy(SenderProof.AUTHENTICATED),
                decision,
                clocks,
                false,
                false,
                at);
    }
}
