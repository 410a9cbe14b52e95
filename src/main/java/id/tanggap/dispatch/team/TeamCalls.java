package id.tanggap.dispatch.team;

import id.tanggap.dispatch.order.DispatchActor;
import id.tanggap.dispatch.order.DispatchLog;
import id.tanggap.dispatch.order.DispatchOrder;
import id.tanggap.dispatch.order.OrderRows;
import id.tanggap.dispatch.team.CrewRows.NewMember;
import id.tanggap.reply.gate.SendDecision;
import id.tanggap.reply.gate.SuppressionReason;
import id.tanggap.resource.person.Person;
import id.tanggap.resource.site.Sites;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Asks people for an order, the best first, as many as it needs. Asking is a row and a queued text in one
/// transaction: nobody is asked twice, whoever is killed in between.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TeamCalls {

    private final OrderRows orders;
    private final CrewRows crew;
    private final CandidateRanking ranking;
    private final MissionTexts texts;
    private final DispatchLog log;
    private final Sites sites;
    private final Clock clock;

    TeamCalls(
            OrderRows orders,
            CrewRows crew,
            CandidateRanking ranking,
            MissionTexts texts,
            DispatchLog log,
            Sites sites,
            Clock clock) {
        this.orders = orders;
        this.crew = crew;
        this.ranking = ranking;
        this.texts = texts;
        this.log = log;
        this.sites = sites;
        this.clock = clock;
    }

    /// Asks until each need has as many people who go or may still answer as it wants, or nobody is left: that is in
    /// the log too. The order is locked.
    public void fill(DispatchOrder order) {
        for (var need : orders.needs(order.id())) {
            var members = crew.of(order.id());
            var missing = need.people() - active(members, need.no());
            if (missing > 0) {
                var left = missing - ask(order, need, missing);
                if (left > 0) {
                    log.add(
                            order.id(),
                            DispatchLog.Entry.of(
                                    "short", Map.of("people", Integer.toString(left), "skill", need.skill())),
                            DispatchActor.PROGRAM);
                }
            }
        }
    }

    private static int active(List<CrewMember> members, int need) {
        return (int) members.stream()
                .filter(member -> member.needNo() == need && member.state().isActive())
                .count();
    }

    private int ask(DispatchOrder order, DispatchOrder.Need need, int missing) {
        var store = sites.find(order.siteId()).orElseThrow();
        var asked = 0;
        for (var candidate : ranking.around(store, need.skill())) {
            if (asked < missing && ask(order, need, candidate)) {
                asked++;
            }
        }
        return asked;
    }

    /// @return whether an answer may come: not if they were asked before, or want no texts
    private boolean ask(DispatchOrder order, DispatchOrder.Need need, CandidateRanking.Ranked candidate) {
        var person = candidate.person();
        var answerBy = clock.instant().plus(order.terms().answerTime());
        var added = crew.add(order.id(), new NewMember(need.no(), person.id(), candidate.why(), "none", answerBy));
        if (added.isEmpty()) {
            return false;
        }
        var way = way(texts.ask(order, person));
        var patience =
                way.waits() == null ? answerBy : way.waits().plus(order.terms().answerTime());
        crew.asked(added.get(), way.code(), patience);
        log.add(
                order.id(),
                new DispatchLog.Entry("asked", person.id(), null, null, Map.of("way", way.code())),
                DispatchActor.PROGRAM);
        return true;
    }

    /// @param waits until when the text waits; null if it goes at once
    private record Way(String code, @Nullable Instant waits) {}

    private static Way way(Optional<SendDecision> decision) {
        if (decision.isEmpty()) {
            return new Way("none", null);
        }
        return switch (decision.get()) {
            case SendDecision.Immediate now -> new Way("text", null);
            case SendDecision.Deferred later -> new Way("deferred", later.until());
            case SendDecision.Suppressed not ->
                new Way(not.reason() == SuppressionReason.EXERCISE ? "exercise" : "suppressed", null);
        };
    }

    /// Tells somebody that they need not go; nothing if they want no texts.
    public void tell(String event, DispatchOrder order, Person person) {
        texts.tell(event, order, person);
    }
}
