package id.tanggap.dispatch.team;

import id.tanggap.dispatch.team.CrewMember.Choice;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.resource.person.Missions;
import id.tanggap.resource.person.Person;
import id.tanggap.resource.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Who is asked first: who is rested before who came back lately; then who has a certificate that counts; then the
/// nearest, in steps of 10 km; then whom somebody confirmed lately. Who is busy with another order is left out.
@Component
public class CandidateRanking {

    private static final int STEP_METRES = 10_000;

    private final Missions missions;
    private final CrewRows crew;
    private final Clock clock;
    private final Duration rest;
    private final int furthest;

    CandidateRanking(
            Missions missions,
            CrewRows crew,
            Clock clock,
            @Value("${tanggap.dispatch.rest:12h}") Duration rest,
            @Value("${tanggap.dispatch.furthest-km:150}") int furthestKm) {
        this.missions = missions;
        this.crew = crew;
        this.clock = clock;
        this.rest = rest;
        this.furthest = furthestKm * 1000;
    }

    /// @param person not busy with an order
    public record Ranked(Person person, Choice why) {}

    /// The best first; for a store of an exercise the people of that exercise. Two statements.
    ///
    /// @param skill small letters; empty for anybody
    public List<Ranked> around(Site store, String skill) {
        var now = clock.instant();
        var found = missions.within(
                store.position().point(), furthest, skill, store.standing().exercise());
        var last = crew.lastMissions(
                found.stream().map(candidate -> candidate.person().id()).toList());
        return found.stream()
                .filter(candidate -> {
                    var mission = last.get(candidate.person().id());
                    return mission == null || !mission.busy();
                })
                .map(candidate -> {
                    var mission = last.get(candidate.person().id());
                    return new Ranked(
                            candidate.person(),
                            new Choice(
                                    candidate.metres(),
                                    isRested(mission == null ? null : mission.returned(), rest, now),
                                    isCertified(
                                            candidate.person(),
                                            skill,
                                            now.atZone(IndonesianZone.NATIONAL).toLocalDate())));
                })
                .sorted(order(now))
                .toList();
    }

    static boolean isRested(@Nullable Instant returned, Duration rest, Instant now) {
        return returned == null || !returned.plus(rest).isAfter(now);
    }

    private static boolean isCertified(Person person, String skill, LocalDate today) {
        return person.about().skills().certificates().stream()
                .filter(certificate -> !certificate.expired(today))
                .anyMatch(certificate -> skill.isEmpty() || certificate.name().equalsIgnoreCase(skill));
    }

    static Comparator<Ranked> order(Instant now) {
        return Comparator.comparing((Ranked one) -> !one.why().rested())
                .thenComparing(one -> !one.why().certified())
                .thenComparing(one -> one.why().metres() / STEP_METRES)
                .thenComparing(one -> one.person().stale(now))
                .thenComparing(one -> one.why().metres())
                .thenComparing(one -> one.person().id());
    }
}
